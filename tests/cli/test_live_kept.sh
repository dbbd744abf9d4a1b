#!/bin/sh
# What outlives the kiosk: a rollback holds over restarts, over files that are saved as they were and over a share that
# is away; and what is changed beside the kiosk, its database or the program itself, it takes as it comes.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
content=$dir/content
state=$dir/state
report=$content/content-report.txt
cp -r "$sources/tests/content/news" "$content"
pid=
trap '[ -z "$pid" ] || kill "$pid" 2>/dev/null; rm -rf "$dir"' EXIT

# kiosk ARGUMENT…
kiosk() {
    SDL_VIDEODRIVER=dummy "$sluss" kiosk "$@" 2>"$dir/err" &
    pid=$!
}

stop() {
    kill "$pid" || fault "the kiosk has died: $(cat "$dir/err")"
    wait "$pid" || fault "the kiosk ended with $?"
    pid=
}

title() {
    sed -i "s/^title: .*/title: $1/" "$content/pages/hall.sv.md"
}

title_is() {
    [ "$(sqlite3 -readonly "$state/current.db" "SELECT title FROM words WHERE id = 'hall' AND lang = 'sv'")" = "$1" ]
}

says() {
    grep -q -- "$1" "$report"
}

# Rolled back, and the files are saved again as they are, while the kiosk runs and while it does not.
title Ett
kiosk "$content" --state "$state"
within 10 title_is Ett
title Fel
within 3 title_is Fel
within 2 says 'The screen shows'
sluss_says 0 rollback "$content" --state "$state"
title_is Ett || fault "not rolled back"
within 2 says 'put back to an earlier one'
[ "$(stat -c %a "$state/held")" = 644 ] || fault "others cannot read what is held: $(ls -l "$state/held")"
rm "$report"
touch "$content"/*/*
within 4 says 'put back to an earlier one'
title_is Ett || fault "a file that was touched brought it back"
stop
sleep 1
touch "$content"/*/*
rm "$report"
kiosk "$content" --state "$state"
within 4 says 'put back to an earlier one'
title_is Ett || fault "a restart brought it back"
stop

# While it stands still nothing is built: the report says so all the same.
rm "$report"
kiosk "$content" --state "$state"
within 4 says 'put back to an earlier one'
title_is Ett || fault "a second restart brought it back"
title Rätt
within 3 title_is Rätt
within 2 says 'The screen shows'
[ ! -e "$state/held" ] || fault "what is held outlives what it held against"

# The share is away while one goes back, and comes back as it was.
title Fel
within 3 title_is Fel
within 2 says 'The screen shows'
stop
mv "$content" "$dir/away"
sluss_says 0 rollback "$content" --state "$state"
title_is Rätt || fault "without the share there is no way back"
kiosk "$content" --state "$state"
sleep 0.5
mv "$dir/away" "$content"
rm "$report"
within 8 says 'put back to an earlier one'
title_is Rätt || fault "the share came back, and the error with it"
stop

# Where nothing is kept nothing is made.
sluss_says 1 rollback "$content" --state "$dir/none"
in_err 'there is no database from before'
[ ! -e "$dir/none" ] || fault "a rollback made a folder"

# A preview leaves the report of the kiosk in the lobby alone.
echo 'of the lobby' >"$report"
kiosk "$content" --window 640x360
within 8 grep -q 'The screen shows' "$dir/err"
[ "$(cat "$report")" = 'of the lobby' ] || fault "a preview wrote a report"
stop

# Another version of the program is put in its place while it runs.
mkdir "$dir/opt"
cp -r "$(dirname "$sluss")/locales" "$dir/opt"
cp "$sluss" "$dir/opt/sluss"
mine=$sluss
sluss=$dir/opt/sluss
title Före
kiosk "$content" --state "$state" --report-lang sv
within 10 title_is Före
cp "$mine" "$dir/opt/sluss.new"
mv "$dir/opt/sluss.new" "$dir/opt/sluss"
title Efter
within 4 title_is Efter
stop
sluss=$mine

# A child that asks for too much is to blame, one that the machine kills is not.
# killed SIGNAL: during a build
killed() {
    rm -f "$report"
    echo "# $1" >>"$content/kiosk.yaml"
    tries=400
    until child=$(pgrep -P "$pid") && kill -s "$1" "$child" 2>/dev/null; do
        [ $((tries -= 1)) -gt 0 ] || return 1
        sleep 0.01
    done
}
# Alingsås takes long enough to be caught at it.
if command -v pgrep >/dev/null; then
    content=$dir/alingsas
    report=$content/content-report.txt
    cp -r "$sources/content/alingsas" "$content"
    kiosk "$content" --state "$dir/other"
    within 10 says 'The screen shows'
    if killed XCPU; then within 4 says 'too much time or memory'; else fault "no build to kill"; fi
    if killed KILL; then within 4 says 'it is tried again'; else fault "no build to kill"; fi
    stop
    content=$dir/content
fi

# A database is replaced by another good one: that is the one it then has open.
sluss_says 0 build "$content" --out "$dir/file.db"
title Ny
sluss_says 0 build "$content" --out "$dir/new.db"
kiosk "$dir/file.db"
sleep 0.5
cp "$dir/new.db" "$dir/other.db"
mv "$dir/other.db" "$dir/file.db"
opened() {
    for link in /proc/"$pid"/fd/*; do
        [ "$(stat -Lc %i "$link" 2>/dev/null)" != "$(stat -c %i "$dir/file.db")" ] || return 0
    done
    return 1
}
within 4 opened
silent "$dir/err"
stop
verdict
