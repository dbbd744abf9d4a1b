#!/bin/sh
# Holds the sources to .clang-format, and the scripts to shellcheck. Usage: test_format.sh [ROOT]
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$lint/../..}"
faults=0
find app tests -name '*.[ch]' -exec clang-format --dry-run -Werror {} + || faults=$((faults + 1))
for script in dev .ci/run $(find assets tests -name '*.sh' -o -path tests/bench/run); do
    [ ! -f "$script" ] || shellcheck "$script" || faults=$((faults + 1))
done
[ $faults -eq 0 ]
