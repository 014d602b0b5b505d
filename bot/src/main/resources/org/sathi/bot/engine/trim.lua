-- Drops the entries that every group of a stream is done with. KEYS: stream. ARGV: the groups that read it; while one of
-- them has not begun, nothing is dropped. Returns how many.
local groups = {}
for _, info in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for i = 1, #info, 2 do group[info[i]] = info[i + 1] end
  groups[group['name']] = group
end
for _, name in ipairs(ARGV) do
  if groups[name] == nil then return 0 end
end
local function parts(id) local a, b = string.match(id, '(%d+)-(%d+)') return tonumber(a), tonumber(b) end
local keep = nil
for _, name in ipairs(ARGV) do
  local group = groups[name]
  local first
  if group['pending'] > 0 then
    first = redis.call('XPENDING', KEYS[1], name)[2]
  else
    local ms, seq = string.match(group['last-delivered-id'], '(%d+)-(%d+)')
    first = ms .. '-' .. string.format('%d', seq + 1)
  end
  if keep == nil then
    keep = first
  else
    local a, b = parts(first)
    local c, d = parts(keep)
    if a < c or (a == c and b < d) then keep = first end
  end
end
if keep == nil then return 0 end
return redis.call('XTRIM', KEYS[1], 'MINID', keep)
