-- Writes a contact and appends the turn's effects, if nobody was faster.
-- KEYS: contact, stream, what is left for a while of a contact that goes. ARGV: version before, version after, opted out
-- (0/1), document, log entry (empty for none); for a contact that goes the ids of what it took last, and for how long they
-- are remembered (ms).
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then
  return 0
end
if ARGV[6] then
  redis.call('DEL', KEYS[1])
  redis.call('SET', KEYS[3], ARGV[6], 'PX', ARGV[7])
else
  redis.call('HSET', KEYS[1], 'v', ARGV[2], 'o', ARGV[3], 'd', ARGV[4])
end
if ARGV[5] ~= '' then
  redis.call('XADD', KEYS[2], '*', 'e', ARGV[5])
end
return 1
