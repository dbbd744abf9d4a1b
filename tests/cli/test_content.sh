#!/bin/sh
# The three municipalities: nothing is wrong with them, nothing is missing in any of their languages, and the facts of
# their own pages are where a visitor finds them.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

# is_complete NAME LANGUAGE…: each language has every entry, made from the present words
is_complete() {
    name=$1
    shift
    sluss_says 0 check "$sources/content/$name"
    grep -q '^0 errors, ' "$dir/out" || fault "$name has errors"
    sluss_says 0 status "$sources/content/$name"
    for lang in "$@"; do
        awk -v lang="$lang" '$1 == lang && NF == 9 { print ($2 > 30 && $3 + $4 + $5 + $6 == 0) }' "$dir/out" | grep -qx 1 ||
            fault "$name is not complete in $lang: $(grep "^$lang " "$dir/out")"
        [ -f "$sources/locales/$lang.txt" ] || fault "there is no interface in $lang"
    done
    "$sluss" build "$sources/content/$name" --out "$dir/$name.db" 2>/dev/null || fault "$name cannot be built"
}

# holds NAME QUERY VALUE
holds() {
    got=$(sqlite3 -readonly "$dir/$1.db" "$2")
    [ "$got" = "$3" ] || fault "$1: $2 gives '$got', not '$3'"
}

# told NAME LANGUAGE TEXT…: stands in a text of that language
told() {
    name=$1 lang=$2
    shift 2
    for text in "$@"; do
        n=$(sqlite3 -readonly "$dir/$name.db" "SELECT count(*) FROM block b JOIN words w ON w.number = b.words
            WHERE w.lang = '$lang' AND instr(b.text, '$text')")
        [ "$n" -gt 0 ] || fault "$name says nothing of '$text' in $lang"
    done
}

is_complete alingsas sv-simple en ar ti uk so fa
holds alingsas "SELECT hours FROM contact WHERE id = 'reception'" \
    'Mo 08:00-12:00,13:00-17:30; Tu-Th 08:00-12:00,13:00-16:30; Fr 08:00-12:00,13:00-15:00; PH -1 day 15:00-24:00 off; PH off'
holds alingsas "SELECT count(*) > 0 FROM page WHERE updated = '2024-01-25'" 1
told alingsas sv '40 timmar' '2010' 'Avdelning stöd och arbete'

is_complete munkedal en ar so
holds munkedal "SELECT phone FROM contact WHERE id = 'integration-head'" '0524-182 13'
holds munkedal "SELECT phone, email, address FROM contact WHERE id = 'municipality'" \
    '0524-180 00|munkedal.kommun@munkedal.se|Centrumtorget 5, Munkedal'
holds munkedal "SELECT count(*) > 0 FROM page WHERE updated = '2017-05-02'" 1
told munkedal sv '0524-181 10' '455 80' '21 20 00-1330' '24 månader'
told munkedal ar '0524-181 10' '21 20 00-1330' '24'

is_complete middelfart en ar uk
holds middelfart "SELECT phone FROM contact WHERE id = 'integration'" '8888 5190'
holds middelfart "SELECT count(*) > 0 FROM page WHERE updated = '2020-10-16'" 1
# The plan has two columns, a head and three rows, and no times.
for lang in da en ar uk; do
    holds middelfart "SELECT count(*), sum(b.text = ''), max(b.level) FROM block b JOIN words w ON w.number = b.words
        WHERE w.lang = '$lang' AND b.kind = 4 AND w.id = 'process-plan'" '8|3|2'
done
verdict
