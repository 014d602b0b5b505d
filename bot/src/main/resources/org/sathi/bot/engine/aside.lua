-- Sets an entry of the log aside, once for its group, stream and id. KEYS: what is set aside, its marks. ARGV: how many are kept at
-- most, group, stream, id, entry. Returns 1, or 0 if it was set aside before.
local now = redis.call('TIME')
if redis.call('ZADD', KEYS[2], 'NX', now[1], ARGV[2] .. ' ' .. ARGV[3] .. ' ' .. ARGV[4]) == 0 then
  return 0
end
redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -2 * tonumber(ARGV[1]) - 1)
redis.call('XADD', KEYS[1], 'MAXLEN', ARGV[1], '*', 'group', ARGV[2], 'stream', ARGV[3], 'id', ARGV[4], 'e', ARGV[5])
return 1
