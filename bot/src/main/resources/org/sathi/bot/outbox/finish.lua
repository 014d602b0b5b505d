-- Records how a message ended and, with the last of its entry, lets the entry go.
-- KEYS: sending, stream, receipts, dead. ARGV: message id, receipt entry, dead letter or empty, group, entry id or
-- empty while other messages of the entry are open, then the ids of the entry's messages.
redis.call('XADD', KEYS[3], '*', 'e', ARGV[2])
if ARGV[3] ~= '' then
  redis.call('HSET', KEYS[4], ARGV[1], ARGV[3])
end
if ARGV[5] == '' then
  redis.call('HSET', KEYS[1], ARGV[1], 'done')
else
  for i = 6, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
  redis.call('XACK', KEYS[2], ARGV[4], ARGV[5])
end
return 1
