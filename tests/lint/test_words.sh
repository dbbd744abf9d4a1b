#!/bin/sh
# Holds our files against the patterns of words.txt. Usage: test_words.sh [ROOT]
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$lint/../..}"

# The files of a group, without what git or a build keeps.
files() {
    case $1 in
    all) find . \( -path ./.git -o -path ./build \) -prune -o -type f -print ;;
    code) find . \( -path ./.git -o -path ./build \) -prune -o -type f \
        \( -name '*.[ch]' -o -name '*.sh' -o -name 'CMake*' -o -path ./dev -o -path './.ci/*' \) -print ;;
    app) find ./app -name '*.[ch]' ;;
    *) echo "./no-such-group-$1" ;;
    esac | sed 's,^\./,,' | LC_ALL=C sort
}

faults=0
while read -r group but pattern instead; do
    case $group in '' | '#'*) continue ;; esac
    list=$(files "$group" | grep -Ev -- "$but")
    found=0
    # shellcheck disable=SC2086 # our file names have no spaces
    grep -EHIn -- "$pattern" $list || found=$?
    case $found in
    0) echo "    instead: $instead" && faults=$((faults + 1)) ;;
    1) ;;
    *) echo "the line of '$pattern' in words.txt cannot be followed" && faults=$((faults + 1)) ;;
    esac
done <"$lint/words.txt"
echo "$faults of the forbidden words were found"
[ "$faults" -eq 0 ]
