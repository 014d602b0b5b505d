#!/usr/bin/env bash
# Makes the JVM's AOT cache for an extracted jar, so that the service starts in a fraction of the time.
#
#   java -Djarmode=tools -jar bot/target/sathi.jar extract --destination DIRECTORY
#   train.sh DIRECTORY        makes DIRECTORY/sathi.aot
#
# The service is started once with nothing configured (its own stores in a temporary directory, providers played by
# itself), written to by people of its demonstration, looked at, and stopped: what is used in this run is what a start
# and the first messages after it find prepared. The cache fits only the very JVM (JAVA_HOME, else java on PATH), the options in
# jvm.options and the jar it was made with; with any other the JVM says so, ignores it, and starts as without.
# Not to be run as root, unless `unshare` is there: the embedded PostgreSQL refuses to be root.
set -euo pipefail

[ $# -eq 1 ] || { echo "usage: train.sh DIRECTORY" >&2; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
port=${TRAIN_PORT:-18080}
data=$(mktemp -d)
service=

finish() {
  if [ -n "$service" ] && kill -0 "$service" 2>/dev/null; then
    kill "$service"
    wait "$service" || true
  fi
  rm -rf "$data"
}
trap finish EXIT

# Status of a request: METHOD PATH [JSON]; needs no client program.
ask() {
  local status body=${3:-}
  exec {http}<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf '%s %s HTTP/1.0\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: %s\r\n\r\n%s' \
    "$1" "$2" "$(printf %s "$body" | wc -c)" "$body" >&"$http"
  read -r _ status _ <&"$http" || status=
  cat <&"$http" >/dev/null
  exec {http}>&-
  echo "$status"
}

# Someone of the demonstration writes on her phone: PERSON TEXT...
writes() {
  local person=$1 text status
  shift
  for text in "$@"; do
    status=$(ask POST "/simulator/api/phones/$person" "{\"gesture\":\"Write\",\"text\":\"$text\"}")
    [ "$status" = 204 ] || { echo "train: $person cannot write: $status" >&2; exit 1; }
    sleep 0.3
  done
}

rm -f sathi.aot
env -i PATH="$PATH" HOME="$data" LANG=C.UTF-8 SERVER_PORT="$port" SATHI_DATA_DIR="$data" \
  "$java" "@$here/jvm.options" -XX:-AOTRecordTraining -XX:AOTCacheOutput=sathi.aot -jar sathi.jar >"$data/out" 2>&1 &
service=$!

tries=0
until [ "$(ask GET /actuator/health/readiness 2>/dev/null)" = 200 ]; do
  tries=$((tries + 1))
  if [ "$tries" -gt 300 ] || ! kill -0 "$service" 2>/dev/null; then
    cat "$data/out" >&2
    echo "train: the service does not start" >&2
    exit 1
  fi
  sleep 1
done
for path in /actuator/health /actuator/prometheus /simulator /webhooks/telegram; do
  echo "train: $path $(ask GET $path)"
done
# Mostly what stands beside the phones of the page.
writes km-champion 'ជីកំប៉ុស ស្រី១២ ប្រុស៨ ម្សិលមិញ' រាយការណ៍ 'ធ្វើជីកំប៉ុសយ៉ាងម៉េច' ជំនួយ
writes ne-champion 'कम्पोस्ट महिला १२ पुरुष ८ हिजो' रिपोर्ट कम्पोस्ट हिजो सहयोग
writes bn-champion 'কম্পোস্ট নারী ১২ জন পুরুষ ৮ জন গতকাল' গল্প 1 1 সাহায্য
writes coordinator hello menu 'how do I make compost?'
writes ne-farmer hello 1 help

# The cache is written while the JVM ends.
kill "$service"
wait "$service" || true
service=
[ -s sathi.aot ] || { tail -n 20 "$data/out" >&2; echo "train: no cache was written" >&2; exit 1; }
echo "train: $(pwd)/sathi.aot, $(($(stat -c %s sathi.aot) / 1048576)) MB"
