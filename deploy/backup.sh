#!/usr/bin/env bash
# Backs up Redis and PostgreSQL as they were at one and the same moment, while the service runs.
#
#   backup.sh DIRECTORY     makes DIRECTORY/<time in UTC>/ with redis.rdb, postgres.dump, facts and SHA256SUMS
#
# Why one moment: the service hands its log from Redis to PostgreSQL. If Redis were copied first, PostgreSQL could hold
# reports whose numbers the restored Redis would give out again; if PostgreSQL were copied first, reports that left the
# log meanwhile would be in neither. So writes to Redis are held for a blink (CLIENT PAUSE), and within it PostgreSQL's
# snapshot is taken and Redis forks. What PostgreSQL had by then and Redis still has in its log is written again after
# a restore, which changes nothing: each fact has a key.
#
# Where the stores are:
#   REDIS_HOST, REDIS_PORT (127.0.0.1, 6379), REDISCLI_AUTH for a password; REDIS_DIR: where Redis keeps its files
#   (asked of Redis if unset; the script must be able to read dump.rdb there)
#   PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE: as for psql
#   or SATHI_COMPOSE=path/of/compose.yaml: the containers of that file are used instead (not yet run in a container engine)
# SATHI_BACKUP_METRIC=file.prom: where node_exporter's textfile collector finds when the last backup was made, for the alert SathiNoBackup.
# Needs redis-cli (6.2 or newer on the server) and psql, pg_dump of the server's version or newer.
set -euo pipefail
umask 077

[ $# -eq 1 ] || { echo "usage: backup.sh DIRECTORY" >&2; exit 2; }

# The longest that writes to Redis may be held. The service waits 2 s for Redis before it turns to its spool.
PAUSE_MS=1500

if [ -n "${SATHI_COMPOSE:-}" ]; then
  in_container() { docker compose -f "$SATHI_COMPOSE" exec -T "$@"; }
  redis() { in_container redis redis-cli "$@"; }
  redis_file() { in_container redis cat /data/dump.rdb; }
  sql() { in_container postgres psql -U sathi -d sathi -qAtX -v ON_ERROR_STOP=1; }
  dump() { in_container postgres pg_dump -U sathi -d sathi "$@"; }
else
  redis() { redis-cli -h "${REDIS_HOST:-127.0.0.1}" -p "${REDIS_PORT:-6379}" "$@"; }
  redis_file() { cat "${REDIS_DIR:-$(redis --raw config get dir | tail -n 1)}/dump.rdb"; }
  sql() { psql -qAtX -v ON_ERROR_STOP=1; }
  dump() { pg_dump "$@"; }
fi

# One line of INFO persistence.
persistence() { redis --raw info persistence | tr -d '\r' | sed -n "s/^$1://p"; }

wait_until_0() {
  local tries=0 state
  until state=$(persistence "$1"); [ "$state" = 0 ]; do
    [ -n "$state" ] || { echo "backup: Redis does not answer" >&2; exit 1; }
    tries=$((tries + 1))
    [ "$tries" -lt 3000 ] || { echo "backup: Redis is busy ($1)" >&2; exit 1; }
    sleep 0.2
  done
}

time=$(date -u +%Y%m%dT%H%M%SZ)
target=$1/$time
work=$1/.$time.unfinished
mkdir -p "$1"
mkdir "$work"

paused=
session=
pipes=$(mktemp -d)
finish() {
  if [ -n "$paused" ]; then redis client unpause >/dev/null || true; fi
  if [ -n "$session" ]; then exec {session}>&- || true; fi
  rm -rf "$work" "$pipes"
}
trap finish EXIT

# The session that holds PostgreSQL's snapshot until the dump is done. Connected before the pause, to keep that short.
coproc SNAPSHOT { sql; }
session=${SNAPSHOT[1]}
answers=${SNAPSHOT[0]}
ask() {
  local answer
  echo "$1" >&"$session" || { echo "backup: PostgreSQL cannot be reached" >&2; exit 1; }
  read -r -t 60 answer <&"$answers" || { echo "backup: PostgreSQL does not answer" >&2; exit 1; }
  echo "$answer"
}
trap '' PIPE # A session that has ended shows in its answers.
ask "select 1;" >/dev/null
echo "begin isolation level repeatable read read only;" >&"$session"

# The session that holds writes back: a client that was started for each command, in a container, would take most of the pause.
mkfifo "$pipes/commands" "$pipes/replies"
redis <"$pipes/commands" >"$pipes/replies" &
exec {commands}>"$pipes/commands" {replies}<"$pipes/replies"
ask_redis() {
  local reply
  echo "$1" >&"$commands" || { echo "backup: Redis cannot be reached" >&2; exit 1; }
  read -r -t 10 reply <&"$replies" || { echo "backup: Redis does not answer" >&2; exit 1; }
  echo "${reply%$'\r'}"
}
[ "$(ask_redis ping)" = PONG ] || { echo "backup: Redis does not answer" >&2; exit 1; }

# Redis cannot fork for a snapshot while it rewrites its append-only file.
wait_until_0 aof_rewrite_in_progress
wait_until_0 rdb_bgsave_in_progress

begun=$(date +%s%N)
paused=yes
[ "$(ask_redis "client pause $PAUSE_MS write")" = OK ] || { echo "backup: Redis does not hold writes" >&2; exit 1; }
snapshot=$(ask "select pg_export_snapshot();")
saving=$(ask_redis bgsave)
keys=$(ask_redis dbsize)
ask_redis "client unpause" >/dev/null
paused=
exec {commands}>&-
held=$((($(date +%s%N) - begun) / 1000000))
case $saving in Background*) ;; *) echo "backup: Redis does not save: $saving" >&2; exit 1 ;; esac
# Past the limit Redis lets writes through by itself, and the two copies may be of different moments.
[ "$held" -lt "$PAUSE_MS" ] || { echo "backup: the pause took $held ms, which is too long: try again" >&2; exit 1; }

{
  echo "time $time"
  echo "held_ms $held"
  echo "redis_keys $keys"
  for table in person contact report report_revision message delivery_receipt audit; do
    echo "$table $(ask "select count(*) from $table;")"
  done
} >"$work/facts"

dump --format=custom --snapshot="$snapshot" >"$work/postgres.dump"

wait_until_0 rdb_bgsave_in_progress
[ "$(persistence rdb_last_bgsave_status)" = ok ] || { echo "backup: Redis could not write its snapshot" >&2; exit 1; }
redis_file >"$work/redis.rdb"

(cd "$work" && sha256sum redis.rdb postgres.dump facts >SHA256SUMS)
mv "$work" "$target"
if [ -n "${SATHI_BACKUP_METRIC:-}" ]; then
  printf '# TYPE sathi_backup_timestamp_seconds gauge\nsathi_backup_timestamp_seconds %s\n' "$((begun / 1000000000))" >"$SATHI_BACKUP_METRIC.$$"
  chmod 644 "$SATHI_BACKUP_METRIC.$$"
  mv "$SATHI_BACKUP_METRIC.$$" "$SATHI_BACKUP_METRIC"
fi
echo "backup: $target ($(du -sh "$target" | cut -f1), writes held for $held ms)"
