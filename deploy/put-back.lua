-- Puts back into the log what was set aside of a partition, each entry once: redis-cli --eval deploy/put-back.lua '{p07}:aside'
-- KEYS: aside of the partition. Returns how many.
-- What was set aside by the ledger alone goes where only the ledger reads: the other groups have done their part, and replies
-- would be sent twice. It takes in the same fact twice without harm, and so do the groups of the errands.
local put, done = 0, {}
for _, entry in ipairs(redis.call('XRANGE', KEYS[1], '-', '+')) do
  local f = {}
  for i = 1, #entry[2], 2 do f[entry[2][i]] = entry[2][i + 1] end
  local to = f.group == 'ledger' and string.gsub(KEYS[1], 'aside$', 'receipts') or f.stream
  local mark = to .. ' ' .. f.stream .. ' ' .. f.id
  if not done[mark] then
    redis.call('XADD', to, '*', 'e', f.e)
    done[mark] = true
    put = put + 1
  end
  redis.call('XDEL', KEYS[1], entry[1])
end
return put
