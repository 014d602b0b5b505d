-- The gate every message passes right before it is sent, and the mark that an attempt is under way.
-- KEYS: lease, sending, contact. ARGV: holder, message id, 1 if it may pass an opt-out.
-- Returns -1 lease lost, 0 opted out, 1 first attempt, 2 an earlier attempt may have got through, 3 already done.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return -1
end
if ARGV[3] ~= '1' and redis.call('HGET', KEYS[3], 'o') == '1' then
  return redis.call('HGET', KEYS[2], ARGV[2]) == 'done' and 3 or 0
end
if redis.call('HSETNX', KEYS[2], ARGV[2], 'sending') == 1 then
  return 1
end
return redis.call('HGET', KEYS[2], ARGV[2]) == 'done' and 3 or 2
