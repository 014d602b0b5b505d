-- Reads what comes next, for the holder of the lease only: a former holder that wakes up late gets nothing.
-- KEYS: lease, streams. ARGV: holder, count, group in which it is to be pending until it is acknowledged (empty for none),
-- and for each stream the id after which to read ('>' for what was handed to nobody yet).
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
local call = ARGV[3] == '' and {'XREAD'} or {'XREADGROUP', 'GROUP', ARGV[3], 'worker'}
call[#call + 1] = 'COUNT'
call[#call + 1] = ARGV[2]
call[#call + 1] = 'STREAMS'
for i = 2, #KEYS do call[#call + 1] = KEYS[i] end
for i = 4, #ARGV do call[#call + 1] = ARGV[i] end
return redis.call(unpack(call)) or {}
