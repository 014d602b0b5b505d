#!/usr/bin/env bash
# Puts a backup made by backup.sh into an empty PostgreSQL database and an empty Redis directory, and checks it.
#
#   restore.sh BACKUP REDIS_DIRECTORY
#   SATHI_COMPOSE=path/of/compose.yaml restore.sh BACKUP      into the containers of that file (not yet run in a container engine)
#
# Order: the service is stopped, Redis is stopped; then this; then Redis is started, then the service. It goes on with
# what was in the log at the moment of the backup. People may get once more what was sent in the minutes after it.
#
# PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE name the database, which must exist and have no tables.
# REDIS_DIRECTORY is where Redis keeps its files (`dir` in redis.conf, the volume `redis` in compose.yaml); it must be
# empty. Needs redis-server and redis-cli of the version that will run, on this machine. Run it as a user who may write
# there, and give the files to Redis's user afterwards: chown -R redis: REDIS_DIRECTORY.
#
# With containers only PostgreSQL runs meanwhile, with its volume new; the volume of Redis is filled by a container that is thrown away,
# in which this script does the part of Redis alone (restore.sh --redis BACKUP REDIS_DIRECTORY).
set -euo pipefail
umask 077

part=all
if [ "${1:-}" = --redis ]; then
  part=redis
  shift
fi
if [ -n "${SATHI_COMPOSE:-}" ]; then arguments=1; else arguments=2; fi
[ $# -eq "$arguments" ] || { echo "usage: restore.sh BACKUP REDIS_DIRECTORY, or SATHI_COMPOSE=FILE restore.sh BACKUP" >&2; exit 2; }
backup=$(cd "$1" && pwd)

fail() { echo "restore: $1" >&2; exit 1; }
fact() { sed -n "s/^$1 //p" "$backup/facts"; }
if [ -n "${SATHI_COMPOSE:-}" ]; then
  in_postgres() { docker compose -f "$SATHI_COMPOSE" exec -T postgres "$@"; }
  in_redis() { docker compose -f "$SATHI_COMPOSE" run --rm -T --no-deps -v "$backup:/backup:ro" -v "$(realpath "$0"):/restore.sh:ro" --entrypoint bash redis "$@"; }
  # With nothing on standard input, which would be handed on to the container.
  sql() { in_postgres psql -U sathi -d sathi -qAtX -v ON_ERROR_STOP=1 "$@" </dev/null; }
  put_back() { in_postgres pg_restore -U sathi --dbname=sathi "$@" <"$backup/postgres.dump"; }
  # shellcheck disable=SC2016 # It is the container's shell that expands it.
  is_empty() { in_redis -c '[ -z "$(ls -A /data)" ]' </dev/null; }
  directory="the volume of Redis"
else
  mkdir -p "$2"
  directory=$(cd "$2" && pwd)
  sql() { psql -qAtX -v ON_ERROR_STOP=1 "$@"; }
  put_back() { pg_restore --dbname="${PGDATABASE:-$(sql -c "select current_database()")}" "$@" "$backup/postgres.dump"; }
  is_empty() { [ -z "$(ls -A "$directory")" ]; }
fi

(cd "$backup" && sha256sum --quiet --check SHA256SUMS) || fail "the backup is damaged"
is_empty || fail "$directory is not empty"

if [ "$part" = all ]; then
  [ "$(sql -c "select count(*) from pg_tables where schemaname = 'public'")" = 0 ] || fail "the database is not empty"
  echo "restore: PostgreSQL"
  put_back --exit-on-error --single-transaction --no-owner --no-privileges
  for table in person contact report report_revision message delivery_receipt audit; do
    count=$(sql -c "select count(*) from $table")
    [ "$count" = "$(fact $table)" ] || fail "$table has $count rows, the backup says $(fact $table)"
    echo "  $table $count"
  done
fi

if [ -n "${SATHI_COMPOSE:-}" ]; then
  # The files are to be those of Redis's user there, who is root until its server gives that up.
  in_redis -c 'bash /restore.sh --redis /backup /data && chown -R redis: /data' </dev/null
  exit
fi

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
