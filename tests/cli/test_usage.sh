#!/bin/sh
# A kiosk that counts, on a screen that nobody sees: what it writes, what it never writes, and that it goes on when it
# cannot write. Every file that the process opened to write is searched, byte by byte.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

canary=xqzjkvwypfhbgtmdnrlcsaeo # typed on the keyboard; no word of any file

# The reader types the canary, chooses Tigrinya, and goes on to Home and help.
# visit FILE SIGNAL
# shellcheck disable=SC2016 # the inner shell's words
visit() {
    XDG_RUNTIME_DIR="$dir" xvfb-run -a -s '-screen 0 1280x720x24' sh -c '
        "$0" kiosk "$1" --usage "$2" >"$3/out" 2>"$3/err" &
        pid=$!
        sleep 1.5
        grep "^Max core file size  *0  *0 " /proc/$pid/limits >"$3/limits"
        xdotool mousemove 860 455 click 1 sleep 0.4 type --delay 4 "$4"
        xdotool mousemove 300 300 click 1 sleep 0.3 key Return type "$4"
        kill -"$5" $pid
        wait $pid' "$sluss" "$build/tests/mini.db" "$1" "$dir" "$canary" "$2" >/dev/null 2>&1
}

sql() {
    sqlite3 -readonly "$@"
}

week=$(date +%G-W%V)
visit "$dir/u.db" TERM
silent "$dir/out"
silent "$dir/err"
[ -s "$dir/limits" ] || fault "a core file may be written"
[ -f "$dir/u.db" ] || fault "nothing was counted"
key_of() { "$sluss" usage keys "$build/tests/mini.db" | awk -v m="$1" -v id="$2" '/^[0-9]/ { at = $1 } at == m && $2 == id { print $1 }'; }
ti=$(key_of 1 ti)
[ "$(sql "$dir/u.db" "SELECT period, n FROM counter WHERE metric = 1")" = "$week|1" ] || fault "not one visit: $(sql "$dir/u.db" "SELECT * FROM counter")"
[ "$(sql "$dir/u.db" "SELECT key FROM counter WHERE metric = 1")" = "$ti" ] || fault "the language is not Tigrinya"
[ "$(sql "$dir/u.db" "SELECT count(*) FROM counter WHERE n <> 1")" = 0 ] || fault "more than one of something"
[ "$(sql "$dir/u.db" "PRAGMA freelist_count")" = 0 ] || fault "there are free pages"
for file in "$dir"/u.db*; do
    ! grep -qaiF "$canary" "$file" || fault "what was typed is in $file"
done
[ ! -f "$dir/u.db-journal" ] || [ -z "$(tr -d '\0' <"$dir/u.db-journal" | head -c 1)" ] || fault "the journal holds something"
! grep -rqaiF "$canary" "$dir" || fault "what was typed is in a file"

# The week holds one of each, whoever looks when: a second visit adds, and is no row of its own.
rows=$(sql "$dir/u.db" "SELECT count(*) FROM counter WHERE metric = 1")
visit "$dir/u.db" TERM
[ "$(sql "$dir/u.db" "SELECT n FROM counter WHERE metric = 1")" = 2 ] || fault "the second visit is not added"
[ "$(sql "$dir/u.db" "SELECT count(*) FROM counter WHERE metric = 1")" = "$rows" ] || fault "there is a row a visit"

# Killed: what was written stays, what was not is lost, and the file is whole.
visit "$dir/u.db" KILL
[ "$(sql "$dir/u.db" "PRAGMA integrity_check")" = ok ] || fault "the file is damaged"
[ "$(sql "$dir/u.db" "SELECT n FROM counter WHERE metric = 1")" = 2 ] || fault "a visit that was not over is counted"

# A preview is not counted, and says so.
sluss_says 2 kiosk "$build/tests/mini.db" --window 640x360 --usage "$dir/preview.db"
in_err 'is a preview and is not counted'
[ ! -e "$dir/preview.db" ] || fault "a preview was counted"

# goes_on NAME TEXT: the kiosk runs with this usage.db, says so once, and changes nothing in it
goes_on() {
    before=$(cksum <"$dir/$1" 2>/dev/null)
    visit "$dir/$1" TERM
    [ "$(grep -c 'health:' "$dir/err")" = 1 ] || fault "$1: not one line of health: $(cat "$dir/err")"
    in_err 'visits are counted but not written'
    in_err "$2"
    [ "$before" = "$(cksum <"$dir/$1" 2>/dev/null)" ] || fault "$1 was changed"
}

head -c 5000 "$dir/u.db" >"$dir/damaged.db"
goes_on damaged.db damaged
cp "$dir/u.db" "$dir/newer.db"
printf '\0\0\0\143' | dd of="$dir/newer.db" bs=1 seek=60 conv=notrunc 2>/dev/null
goes_on newer.db 'newer version'
cp "$build/tests/mini.db" "$dir/other.db"
goes_on other.db 'another application'
mkdir "$dir/folder.db"
goes_on folder.db folder.db

sluss_says 1 report "$dir/damaged.db" "$dir/newer.db" "$dir/other.db" "$dir/u.db"
for name in damaged newer other; do in_err "$name.db"; done
in_out 'Besök'

# The README's list is the program's.
"$sluss" usage keys | sed -n 's/^\([0-9][0-9]*\) \([a-z-]*\): \(.*\)/| \1 | \2 | \3 |/p' >"$dir/list"
[ -s "$dir/list" ] || fault "there is no list"
sed -n '/^| [0-9][0-9]* | [a-z-]* | visits\|^| [0-9][0-9]* | [a-z-]* | what happened/p' "$sources/README.md" >"$dir/readme"
diff "$dir/list" "$dir/readme" || fault "README lists something else than what is counted"
verdict
