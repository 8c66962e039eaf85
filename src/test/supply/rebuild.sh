#!/usr/bin/env bash
#
# Builds the last commit twice, in two folders, and compares what comes out, bit by bit:
#
#   src/test/supply/rebuild.sh
#
# Fails when one of our own jars differs. What Quarkus records of its own start (generated-bytecode.jar,
# quarkus-application.dat) has counters in it and may differ; that is told and does not count.
set -euo pipefail
cd "$(dirname "$0")/../../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for build in one two; do
  mkdir "$work/$build"
  git archive HEAD | tar -x -C "$work/$build"
  echo "Building $build" >&2
  (cd "$work/$build" && mvn -q -B package -DskipTests)
done

sums() { (cd "$1/target/quarkus-app" && find . -type f | LC_ALL=C sort | xargs sha256sum); }
diff <(sums "$work/one") <(sums "$work/two") >"$work/differences" || true

files=$(sums "$work/one" | wc -l)
differ=$(awk '/^>/ { print $3 }' "$work/differences" | LC_ALL=C sort -u)
echo "$files files; these differ:"
echo "${differ:-none}" | sed 's/^/  /'

own=$(cd "$work/one/target" && echo ./quarkus-app/app/*.jar foramen-*.jar)
for jar in $own; do
  cmp -s "$work/one/target/$jar" "$work/two/target/$jar" || { echo "not the same bytes: $jar"; exit 1; }
done
[ -z "$(grep -E '^\./(lib|app)/' <<<"$differ" || true)" ] || { echo "a jar of lib or app differs"; exit 1; }
echo "the same bytes: $own and all of lib"
