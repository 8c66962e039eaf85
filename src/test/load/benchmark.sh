#!/usr/bin/env bash
#
# Measures the service on this machine, in about five minutes, over loopback only:
#
#   src/test/load/benchmark.sh
#
#   ROUNDS=5 SECONDS_EACH=3 CONNECTIONS=32 INTERVIEWS=2000 PORT=18480   how long, how much, and where
#   JAVA_HOME_25=/usr/lib/jvm/temurin-25-jdk-amd64                      for the start with an AOT cache; left out without
#   SKIP_BUILD=1                                                        with what an earlier run has built
#
# Cases take turns within a round, and what counts is each one's ratio to the hello world of its round: another program
# on the machine slows down both. Everything but the heap is as delivered.
set -euo pipefail
cd "$(dirname "$0")/../../.."

rounds=${ROUNDS:-5} seconds=${SECONDS_EACH:-3} connections=${CONNECTIONS:-32} interviews=${INTERVIEWS:-2000}
port=${PORT:-18480} url=http://127.0.0.1:${PORT:-18480}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jdk25=${JAVA_HOME_25:-/usr/lib/jvm/temurin-25-jdk-amd64}
here=src/test/load app=target/benchmark/quarkus-app aot=target/benchmark/aot work=target/benchmark/run
changed=age value=20

exec {never}<> <(:)

say() { printf '\n%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

stop() {
  [ -z "${service:-}" ] || { kill "$service" 2>/dev/null && wait "$service" 2>/dev/null; service=; } || true
}
trap 'stop; [ -z "${alone_PID:-}" ] || kill "$alone_PID" 2>/dev/null' EXIT
# Nothing here waits for ever, and this stops even what does.
( sleep 1200; kill $$ ) 2>/dev/null & disown

# serve JAVA APP [OPTION…]: starts it with new data, and leaves the ms until the first answer in $first.
serve() {
  local jvm=$1 folder=$2 start=${EPOCHREALTIME/./}
  shift 2
  rm -rf "$work/data"
  "$jvm" -Xmx64m -XX:+UseSerialGC "$@" -Dforamen.data="$work/data" -Dquarkus.http.port="$port" \
    -Dquarkus.management.port="$((port + 1))" -jar "$folder/quarkus-run.jar" >"$work/service.log" 2>&1 &
  service=$!
  until answers; do
    kill -0 "$service" 2>/dev/null || die "The service does not start: $(cat "$work/service.log")"
    (( ${EPOCHREALTIME/./} - start < 60000000 )) || die "The service does not answer: $(cat "$work/service.log")"
    # Starts no process, which would take time from the service.
    read -rt 0.05 <&"$never" || true
  done
  first=$(( (${EPOCHREALTIME/./} - start) / 1000 ))
}

# Whether an evaluation is answered; without curl, whose start would be measured too.
answers() {
  { exec 3<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null || return
  printf 'POST /v1/evaluations HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 14\r\nConnection: close\r\n\r\n{"answers":{}}' >&3
  local status
  read -r status <&3
  exec 3>&-
  [[ $status == *" 200 "* ]]
}

load() { wrk -t1 -c"$connections" -d"${1}s" -s "$here/wrk.lua" "$url$2" -- "${@:3}" | tail -1; }

measure() {
  case $1 in
    hello) load "$seconds" /hello ;;
    routine | emergency) load "$seconds" /v1/evaluations "$work/$1.json" ;;
    put) load "$seconds" / "$work/interviews" "$changed" "$value" ;;
    alone) echo "$seconds" >&"${alone[1]}"; read -r line <&"${alone[0]}"; echo "$line" ;;
  esac
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

prepare() {
  command -v wrk >/dev/null || { say "Installing wrk"; apt-get install -y wrk >/dev/null; }
  mkdir -p "$work"
  rm -f "$work"/alone.db*
  local case
  for case in routine emergency open; do
    echo "{\"answers\": $(cat "$here/$case.json")}" >"$work/$case.json"
  done
  [ -z "${SKIP_BUILD:-}" ] || return 0
  say "Building"
  mvn -q -B -Pbenchmark package -Dmaven.test.skip
  [ ! -x "$jdk25/bin/java" ] || JAVA_HOME=$jdk25 mvn -q -B -Pbenchmark package -Dmaven.test.skip \
    -Dquarkus.package.jar.aot.enabled=true -Dquarkus.package.output-directory=aot 2>/dev/null
}

# Interviews with one question left; their ids and tokens go into a file. A fragment is never sent, but repeats a URL.
begin() {
  curl -sf -X POST "$url/v1/interviews#[1-$interviews]" |
    grep -oE '"id":"[^"]+","accessToken":"[^"]+"' | cut -d'"' -f4,8 --output-delimiter=' ' >"$work/interviews"
  [ "$(wc -l <"$work/interviews")" = "$interviews" ] || die "Not all interviews could be begun."
  awk -v url="$url" -v body="$work/open.json" '{
    print "next"; print "fail"; print "silent"; print "request = PUT"; print "output = /dev/null"
    print "url = " url "/v1/interviews/" $1 "/answers"; print "data = @" body
    print "header = \"Authorization: Bearer " $2 "\""; print "header = \"Content-Type: application/json\""
  }' "$work/interviews" | sed 1d | curl -K - || die "Not all interviews could be answered."
}

starts() {
  local all=()
  for _ in 1 2 3 4 5; do
    serve "$@"
    all+=("$first")
    stop
  done
  printf '%s\n' "${all[@]}" | median
}

prepare
say "Load average before: $(cut -d' ' -f1-3 /proc/loadavg)"

serve "$java" "$app"
begin
coproc alone { exec "$java" -Xmx64m -XX:+UseSerialGC -cp "$(echo "$app"/app/*.jar "$app"/lib/main/*.jar | tr ' ' :)" \
  "$here/StoreAlone.java" "$work" "$here/open.json" "$changed" "$interviews" "$connections"; }

cases=(hello routine emergency put alone)
: >"$work/figures"
for (( round = -1; round <= rounds; round++ )); do
  (( round > 0 )) && say "Round $round of $rounds: requests/s, median and p99 in ms, errors" || say "Warming up"
  for case in "${cases[@]}"; do
    line=$(measure "$case")
    [ "$case" != hello ] || hello=${line%% *}
    [ "$case" != put ] || put=${line%% *}
    echo "$case $line" >&2
    (( round < 1 )) || echo "$case $line $hello ${put:-0}" >>"$work/figures"
  done
  value=$(( value + 2 ))
done
memory=$(awk '/VmHWM/ { print int($2 / 1024) }' "/proc/$service/status")
stop
say "Load average after: $(cut -d' ' -f1-3 /proc/loadavg)"

say "Starting, over and over"
on17=$(starts "$java" "$app")
if [ -f "$aot/quarkus-run.jar" ]; then
  cache=$work/app.aot
  serve "$jdk25/bin/java" "$aot" -XX:AOTCacheOutput="$cache"
  load 3 /v1/evaluations "$work/routine.json" >/dev/null
  stop
  on25=$(starts "$jdk25/bin/java" "$aot" -XX:AOTCache="$cache")
fi

figure() { awk -v case="$1" -v column="$2" '$1 == case { print '"${3:-\$column}"' }' "$work/figures" | median; }

printf '\n%-34s %10s %10s %10s %8s %8s %7s\n' case ratio goal requests/s p50/ms p99/ms errors
row() {
  printf '%-34s %9.0f%% %10s %10.0f %8.2f %8.2f %7.0f\n' "$2" "$(figure "$1" 6 '100 * $2 / $6')" "$3" \
    "$(figure "$1" 2)" "$(figure "$1" 3)" "$(figure "$1" 4)" "$(awk -v case="$1" '$1 == case { n += $5 } END { print n }' "$work/figures")"
}
row hello "hello world" ""
row routine "evaluation, routine" "50%"
row emergency "evaluation, emergency" "50%"
row put "durable answer" "10%"
row alone "durable answer, store alone" ""
printf '%-34s %9.0f%% %10s\n' "service of store alone" "$(figure alone 7 '100 * $7 / $2')" "80%"
printf '\n%-34s %6s MB %10s\n' "memory at its highest (RSS)" "$memory" "200 MB"
printf '%-34s %6s ms %10s\n' "first answer, $("$java" -version 2>&1 | head -1 | cut -d'"' -f2)" "$on17" "2500 ms"
[ -z "${on25:-}" ] || printf '%-34s %6s ms %10s\n' "first answer, 25 with AOT cache" "$on25" "1200 ms"
