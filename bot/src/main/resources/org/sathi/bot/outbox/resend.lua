-- Puts a dead letter back into the log. KEYS: dead, stream. ARGV: message id, log entry. Returns 1 if it was there.
if redis.call('HDEL', KEYS[1], ARGV[1]) == 0 then
  return 0
end
redis.call('XADD', KEYS[2], '*', 'e', ARGV[2])
return 1
