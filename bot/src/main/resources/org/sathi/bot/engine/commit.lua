-- Writes a contact and appends the turn's effects, if nobody was faster.
-- KEYS: contact, stream, errands, what is left for a while of a contact that goes. ARGV: version before, version after,
-- opted out (0/1), document, log entry, entry with errands (empty for none); for a contact that goes the ids of what it
-- took last, and for how long they are remembered (ms).
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then
  return 0
end
if ARGV[7] then
  redis.call('DEL', KEYS[1])
  redis.call('SET', KEYS[4], ARGV[7], 'PX', ARGV[8])
else
  redis.call('HSET', KEYS[1], 'v', ARGV[2], 'o', ARGV[3], 'd', ARGV[4])
end
if ARGV[5] ~= '' then
  redis.call('XADD', KEYS[2], '*', 'e', ARGV[5])
end
if ARGV[6] ~= '' then
  redis.call('XADD', KEYS[3], '*', 'e', ARGV[6])
end
return 1
