-- Reads what comes next for a group, for the holder of the lease only: a former holder that wakes up late gets nothing.
-- KEYS: lease, streams. ARGV: holder, group, count, one id per stream ('>' for new entries).
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
local call = {'XREADGROUP', 'GROUP', ARGV[2], 'worker', 'COUNT', ARGV[3], 'STREAMS'}
for i = 2, #KEYS do call[#call + 1] = KEYS[i] end
for i = 4, #ARGV do call[#call + 1] = ARGV[i] end
return redis.call(unpack(call)) or {}
