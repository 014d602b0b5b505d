-- Reads what comes next for a group, for the holder of the lease only: a former holder that wakes up late gets nothing.
-- What was handed out after the last that the holder saw comes first: an answer was lost on its way.
-- KEYS: lease, streams. ARGV: holder, group, count, 1 if new entries are wanted, the last id seen of each stream.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
local function read(from)
  local call = {'XREADGROUP', 'GROUP', ARGV[2], 'worker', 'COUNT', ARGV[3], 'STREAMS'}
  for i = 2, #KEYS do call[#call + 1] = KEYS[i] end
  for i = 2, #KEYS do call[#call + 1] = from or ARGV[i + 3] end
  return redis.call(unpack(call)) or {}
end
local open = read()
for _, stream in ipairs(open) do
  if #stream[2] > 0 then
    return open
  end
end
return ARGV[4] == '1' and read('>') or open
