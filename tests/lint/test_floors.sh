#!/bin/sh
# Holds the includes of app/, and the LOWER lists of app/CMakeLists.txt, against floors.txt. Usage: test_floors.sh [ROOT]
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$lint/../..}"

# shellcheck disable=SC2046 # our file names have no spaces
awk -v table="$lint/floors.txt" '
function fault(text) {
    printf "%s:%d: %s\n", FILENAME, FNR, text
    faults++
}

# The folders that may include a library header, as " a b "; "" if the table does not know it.
function allowed(header, beginning) {
    for (beginning in users)
        if (index(header, beginning) == 1)
            return users[beginning]
    return ""
}

function check_library(header, folder, who) {
    who = allowed(header)
    if (who == "")
        fault("<" header "> is not in tests/lint/floors.txt")
    else if (!index(who, " - ") && !index(who, " " folder " "))
        fault("<" header "> belongs in:" who)
}

function check_ours(header, folder, target) {
    target = folder
    if (header ~ /^\.\.\/[a-z]+\/[a-z0-9_]+\.h$/ || (folder == "main" && header ~ /^[a-z]+\/[a-z0-9_]+\.h$/)) {
        target = header
        sub(/^\.\.\//, "", target)
        sub(/\/.*/, "", target)
    } else if (header !~ /^[a-z0-9_]+\.h$/) {
        fault("\"" header "\" is neither \"own.h\" nor \"../folder/other.h\"")
    }
    if (target != folder)
        check_down(folder, target)
}

function check_down(folder, target) {
    if (!(target in floor))
        fault(target "/ is not in tests/lint/floors.txt")
    else if (floor[target] >= floor[folder])
        fault(folder "/ (floor " floor[folder] ") may not use " target "/ (floor " floor[target] ")")
}

function folder_of(path, part, count) {
    count = split(path, part, "/")
    if (count == 2)
        return "main"
    if (count > 3 || !(part[2] in floor))
        fault("app/ has one level of folders, those of tests/lint/floors.txt")
    return part[2]
}

BEGIN {
    floor["main"] = 8
}

FILENAME == table {
    if (/^[0-9]/) {
        floor[$2] = $1
        for (i = 3; i <= NF; i++) {
            if (!($i in users))
                users[$i] = " "
            users[$i] = users[$i] $2 " "
        }
    }
    next
}

FILENAME ~ /CMakeLists.txt$/ {
    if (/^floor\(/) {
        name = substr($1, 7)
        sub(/\).*/, "", name)
        declared[name] = 1
        lower = 0
    }
    for (i = 1; i <= NF && name != ""; i++) {
        word = $i
        sub(/\)$/, "", word)
        if (word ~ /^[A-Z]+$/)
            lower = word == "LOWER"
        else if (lower)
            check_down(name, word)
        if ($i ~ /\)$/) {
            name = ""
            break
        }
    }
    next
}

FNR == 1 {
    files++
    folder = folder_of(FILENAME)
    if (folder != "main" && !(folder in declared))
        fault("app/CMakeLists.txt declares no floor(" folder ")")
}

/^[ \t]*#[ \t]*include/ {
    header = $0
    sub(/^[^<"]*[<"]/, "", header)
    sub(/[>"].*/, "", header)
    if (/</)
        check_library(header, folder)
    else
        check_ours(header, folder)
}

END {
    printf "%d files of app/ on their floors, %d faults\n", files, faults
    exit faults > 0 || files == 0
}
' "$lint/floors.txt" app/CMakeLists.txt $(find app -name '*.[ch]' | LC_ALL=C sort)
