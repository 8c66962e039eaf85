#!/usr/bin/env bash
#
# Runs the packaged service in a network of its own, with a way out that leads nowhere, walks through it over loopback,
# and counts what it has sent out:
#
#   src/test/network/no-outbound.sh [FOLDER]     a folder for its data
#
# Needs root, or it says `skipped`. Ends with `sent N`, in packets; looking up a name or an address would count too.
set -euo pipefail
cd "$(dirname "$0")/../../.."

if [ "${1:-}" != inside ]; then
  folder=${1:-$(mktemp -d)}
  unshare -n true 2>/dev/null || { echo "skipped: unshare -n is not allowed here"; exit 0; }
  exec unshare -n "$0" inside "$folder"
fi
folder=$2

ip link set lo up
ip link add out type veth peer name far 2>/dev/null || { echo "skipped: there is no veth here"; exit 0; }
for end in out far; do
  # Or the kernel itself sends what no program asked for.
  echo 1 >"/proc/sys/net/ipv6/conf/$end/disable_ipv6"
done
ip address add 198.51.100.1/24 dev out
ip link set far up
ip link set out up
ip route add default via 198.51.100.2

sent() { awk '/out:/ { print $11 }' /proc/net/dev; }

java -Xmx128m -XX:TieredStopAtLevel=1 -Dorg.sqlite.tmpdir="$folder" -Dforamen.data="$folder/data" -Dquarkus.http.port=18080 \
  -Dquarkus.management.port=19000 -jar target/quarkus-app/quarkus-run.jar >"$folder/log" 2>&1 &
service=$!
trap 'kill $service 2>/dev/null || true' EXIT
url=http://127.0.0.1:18080
for _ in $(seq 300); do
  curl -so "$folder/reply" "$url/v1/packs" && break
  kill -0 $service || { cat "$folder/log"; exit 1; }
  read -rt 0.2 <> <(:) || true
done

interview=$(curl -sf -X POST "$url/v1/interviews")
id=$(sed 's/^{"id":"\([^"]*\)".*/\1/' <<<"$interview")
token=$(sed 's/.*"accessToken":"\([^"]*\)".*/\1/' <<<"$interview")
call() { curl -sf -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@"; }
call -X PUT "$url/v1/interviews/$id/answers/saddle_numbness" -d '{"value": "yes"}' >/dev/null
call "$url/v1/interviews/$id/result" -H 'Accept: text/html' >/dev/null
code=$(call -X POST "$url/v1/interviews/$id/handover" | sed 's/.*"code":"\([^"]*\)".*/\1/')
curl -sf -X POST "$url/r/$code" >/dev/null
curl -sf "$url/" "$url/docs" "$url/openapi.yaml" >/dev/null
curl -sf -X POST "$url/v1/evaluations" -H 'Content-Type: application/json' -d '{"answers": {}}' >/dev/null
call -X DELETE "$url/v1/interviews/$id"
curl -sf http://127.0.0.1:19000/q/metrics >/dev/null
kill $service
wait $service || true
echo "walked"
echo "sent $(sent)"
if [ -n "${PROVE:-}" ]; then
  # That something would be counted.
  timeout 1 bash -c 'exec 3<>/dev/tcp/203.0.113.5/80' 2>/dev/null || true
  echo "then sent $(sent)"
fi
