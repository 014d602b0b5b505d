#!/usr/bin/env bash
# Puts a backup made by backup.sh into an empty PostgreSQL database and an empty Redis directory, and checks it.
#
#   restore.sh BACKUP REDIS_DIRECTORY
#
# Order: the service is stopped, Redis is stopped; then this; then Redis is started, then the service. It goes on with
# what was in the log at the moment of the backup. People may get once more what was sent in the minutes after it.
#
# PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE name the database, which must exist and have no tables.
# REDIS_DIRECTORY is where Redis keeps its files (`dir` in redis.conf, the volume `redis` in compose.yaml); it must be
# empty. Needs redis-server and redis-cli of the version that will run, on this machine. Run it as a user who may write
# there, and give the files to Redis's user afterwards: chown -R redis: REDIS_DIRECTORY.
set -euo pipefail
umask 077

[ $# -eq 2 ] || { echo "usage: restore.sh BACKUP REDIS_DIRECTORY" >&2; exit 2; }
backup=$(cd "$1" && pwd)
mkdir -p "$2"
directory=$(cd "$2" && pwd)

fail() { echo "restore: $1" >&2; exit 1; }
sql() { psql -qAtX -v ON_ERROR_STOP=1 "$@"; }
fact() { sed -n "s/^$1 //p" "$backup/facts"; }

(cd "$backup" && sha256sum --quiet --check SHA256SUMS) || fail "the backup is damaged"
[ -z "$(ls -A "$directory")" ] || fail "$directory is not empty"
[ "$(sql -c "select count(*) from pg_tables where schemaname = 'public'")" = 0 ] || fail "the database is not empty"

echo "restore: PostgreSQL"
database=${PGDATABASE:-$(sql -c "select current_database()")}
pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname="$database" "$backup/postgres.dump"
for table in person contact report report_revision message delivery_receipt audit; do
  count=$(sql -c "select count(*) from $table")
  [ "$count" = "$(fact $table)" ] || fail "$table has $count rows, the backup says $(fact $table)"
  echo "  $table $count"
done

# A Redis that is told to use its append-only file reads nothing else at start. So the snapshot is read by a server
# without one, which then writes it.
echo "restore: Redis"
cp "$backup/redis.rdb" "$directory/dump.rdb"
sockets=$(mktemp -d)
socket=$sockets/redis
redis() { redis-cli -s "$socket" --raw "$@"; }
persistence() { redis info persistence | tr -d '\r' | sed -n "s/^$1://p"; }
redis-server --port 0 --unixsocket "$socket" --dir "$directory" --dbfilename dump.rdb --save '' --appendonly no \
  --logfile "$sockets/log" --daemonize yes >/dev/null
finish() {
  redis shutdown nosave >/dev/null 2>&1 || true
  rm -rf "$sockets"
}
trap finish EXIT

tries=0
until [ "$(persistence loading 2>/dev/null)" = 0 ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 3000 ] || { cat "$sockets/log" >&2; fail "Redis does not read the snapshot"; }
  sleep 0.2
done
# Only leases and pacing have a time to live, and may have run out since.
keys=$(redis dbsize)
lost=$(redis info persistence | tr -d '\r' | sed -n 's/^rdb_last_load_keys_expired://p')
[ $((keys + lost)) -ge "$(fact redis_keys)" ] || fail "Redis has $keys keys, the backup says $(fact redis_keys)"
echo "  keys $keys (at the backup $(fact redis_keys), run out since $lost)"
redis config set appendonly yes >/dev/null
until [ "$(persistence aof_rewrite_in_progress)$(persistence aof_rewrite_scheduled)" = 00 ]; do sleep 0.2; done
[ "$(persistence aof_last_bgrewrite_status)" = ok ] || fail "Redis could not write its append-only file"
redis shutdown nosave >/dev/null 2>&1 || true
rm "$directory/dump.rdb"

echo "restore: done; state of $(fact time). Start Redis, then the service."
