-- Notes how far a group is done, for the holder of the lease only. KEYS: lease, streams. ARGV: holder, group, last id of
-- each stream. Returns 1, or 0 if the lease is another's.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
for i = 2, #KEYS do redis.call('XGROUP', 'SETID', KEYS[i], ARGV[2], ARGV[i + 1]) end
return 1
