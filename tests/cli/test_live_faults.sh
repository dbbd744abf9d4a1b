#!/bin/sh
# Where a kiosk cannot write: a full disk and a read-only share are told of, nothing is lost, and what was shown stays.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
content=$dir/content
state=$dir/state
mounts=
pid=
cp -r "$sources/tests/content/news" "$content"
mkdir "$state"

# shellcheck disable=SC2086 # one folder a word
leave() {
    [ -z "$pid" ] || kill "$pid" 2>/dev/null
    [ -z "$mounts" ] || umount $mounts
    rm -rf "$dir"
}
trap leave EXIT

# mounted FOLDER ARGUMENT…: only root may
mounted() {
    folder=$1
    shift
    mount "$@" "$folder" 2>/dev/null || return 1
    mounts="$folder $mounts"
}

title() {
    sed -i "s/^title: .*/title: $1/" "$content/pages/hall.sv.md"
}

title_is() {
    [ "$(sqlite3 "$1" "SELECT title FROM words WHERE id = 'hall' AND lang = 'sv'")" = "$2" ]
}

kiosk() {
    SDL_VIDEODRIVER=dummy "$sluss" kiosk "$1" --state "$state" 2>"$dir/err" &
    pid=$!
}

stop() {
    kill "$pid" || fault "the kiosk has died: $(cat "$dir/err")"
    wait "$pid" || fault "the kiosk ended with $?"
    pid=
}

# A build that finds no room says so, and leaves what was there.
sluss_says 0 build "$content" --out "$dir/file.db"
cp "$dir/file.db" "$dir/before.db"
title Trångt
if (trap '' XFSZ && ulimit -f 16 && exec "$sluss" build "$content" --out "$dir/file.db" 2>"$dir/err"); then
    fault "a build without room says that it is done"
fi
in_err "cannot be written"
cmp "$dir/before.db" "$dir/file.db" || fault "a build without room touched the database"
[ "$(cd "$dir" && echo file.db*)" = file.db ] || fault "left behind: $(cd "$dir" && echo file.db*)"
sluss_says 0 build "$content" --out "$dir/file.db"
title_is "$dir/file.db" Trångt || fault "the build after it is not right"

# The disk of the state folder is full: told beside the content, shown again when there is room.
if mounted "$state" -t tmpfs -o size=2m tmpfs; then
    kiosk "$content"
    within 5 title_is "$state/current.db" Trångt
    within 2 grep -q 'The screen shows' "$content/content-report.txt"
    dd if=/dev/zero of="$state/filling" bs=4k 2>/dev/null
    title Fullt
    within 3 grep -q 'cannot be written' "$content/content-report.txt"
    grep -q 'still shows the content from before' "$content/content-report.txt" || fault "what is shown is not told"
    title_is "$state/current.db" Trångt || fault "a full disk, and the database is lost"
    rm "$state/filling"
    title Rymligt
    within 3 title_is "$state/current.db" Rymligt
    within 2 grep -q 'The screen shows' "$content/content-report.txt"
    stop
fi

# A share that may only be read: the report is in the journal alone, which says so once.
shown=$content
if [ "$(id -u)" -ne 0 ]; then
    chmod a-w "$content"
else
    shown=$dir/share
    mkdir "$shown"
    mounted "$shown" --bind "$content" && mount -o remount,ro,bind "$shown" || shown=
fi
if [ "$shown" ]; then
    rm -f "$content/content-report.txt"
    kiosk "$shown"
    title Läst
    within 5 title_is "$state/current.db" Läst
    title Igen
    within 5 title_is "$state/current.db" Igen
    within 2 [ "$(grep -c 'The screen shows' "$dir/err")" -ge 1 ]
    [ "$(grep -c 'content-report.txt cannot be written' "$dir/err")" = 1 ] || fault "not told once: $(cat "$dir/err")"
    [ ! -e "$content/content-report.txt" ] || fault "there is a report all the same"
    stop
    chmod u+w "$content"
fi
verdict
