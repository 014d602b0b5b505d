-- Writes a contact and appends the turn's effects, if nobody was faster.
-- KEYS: contact, stream. ARGV: version before, version after, opted out (0/1), document, log entry (empty for none).
local version = redis.call('HGET', KEYS[1], 'v') or '0'
if version ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'v', ARGV[2], 'o', ARGV[3], 'd', ARGV[4])
if ARGV[5] ~= '' then
  redis.call('XADD', KEYS[2], '*', 'e', ARGV[5])
end
return 1
