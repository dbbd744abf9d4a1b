#!/bin/sh
# Holds files and functions to the sizes in which they can be read at once. Usage: test_sizes.sh [ROOT]
# One long function is a fault anywhere; how long they are as a whole is asked of app/ only.
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$lint/../..}"
# shellcheck disable=SC2046 # our file names have no spaces
set -- $(find app tests -name '*.[ch]' | LC_ALL=C sort)

# One line a function: first line, last line, name, file.
functions() {
    ctags -x --languages=C --map-C=+.h --kinds-C=f --_xformat='%{line} %{end} %{name} %{input}' "$@"
}

functions "$@" | awk '
function fault(path, line, text) {
    printf "%s:%d: %s\n", path, line, text
    faults++
}

function share(part) {
    return lengths[int((count - 1) * part) + 1]
}

function sort_lengths(i, j, value) {
    for (i = 2; i <= count; i++) {
        value = lengths[i]
        for (j = i - 1; j > 0 && lengths[j] > value; j--)
            lengths[j + 1] = lengths[j]
        lengths[j + 1] = value
    }
}

FILENAME == "-" {
    long = $2 - $1 + 1
    if ($2 !~ /^[0-9]+$/)
        fault($4, $1, "the end of " $3 "() cannot be found")
    else if (long > 80)
        fault($4, $1, $3 "() has " long " lines, at most 80 may be")
    if ($4 ~ /^app\//)
        lengths[++count] = long
    next
}

FNR == 1 {
    files++
    most = FILENAME ~ /\.h$/ ? 120 : 500
    comment = 0
}

FNR == most + 1 {
    fault(FILENAME, FNR, "the file is longer than " most " lines")
}

# A control statement four levels down in a function.
/^                 *(if|for|while|switch|do)([^A-Za-z0-9_]|$)/ {
    fault(FILENAME, FNR, "this is nested more than three deep")
}

FILENAME ~ /^app\// && NF {
    lines++
    starts = /^[ \t]*\/[\/*]/
    ends = /\*\//
    if (comment || (starts && (/\*\/[ \t]*$/ || !ends)))
        comments++
    comment = (comment || (starts && !/^[ \t]*\/\//)) && !ends
}

END {
    sort_lengths()
    if (count == 0)
        fault("app", 1, "no functions were found")
    median = share(0.5)
    tenth = share(0.9)
    if (median > 15)
        fault("app", 1, "half of the functions have more than 15 lines")
    if (tenth > 45)
        fault("app", 1, "a tenth of the functions have more than 45 lines")
    commented = lines ? 100 * comments / lines : 0
    if (commented > 18)
        fault("app", 1, "more than 18 % of the lines are comments")
    printf "%d files; %d functions of app/: median %d lines, 90 %% up to %d, longest %d; %.1f %% comments; %d faults\n",
        files, count, median, tenth, lengths[count], commented, faults
    exit faults > 0
}
' - "$@"
