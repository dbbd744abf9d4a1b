#!/bin/sh
# A kiosk follows its content: what changes is shown, what is wrong is told beside the content, and the screen keeps the
# last good state.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
content=$dir/content
state=$dir/state
report=$content/content-report.txt
cp -r "$sources/tests/content/news" "$content"
pids=

# kiosk NAME ARGUMENT…
kiosk() {
    name=$1
    shift
    SDL_VIDEODRIVER=dummy "$sluss" kiosk "$@" 2>"$dir/$name.err" &
    pids="$pids $!"
}

title_is() {
    [ "$(sqlite3 -readonly "$state/current.db" "SELECT title FROM words WHERE id = 'hall' AND lang = 'sv'")" = "$1" ]
}

says() {
    grep -q -- "$1" "$report"
}

kiosk live "$content" --state "$state" --report-lang en
within 10 title_is Stadshuset
within 2 says 'The screen shows what is in this folder'

sed -i 's/^title: .*/title: Rådhuset/' "$content/pages/hall.sv.md"
within 2 title_is Rådhuset

# An error: the report names it, the database stays, and what is mended is shown.
cp "$state/current.db" "$dir/good.db"
sed -i 's/^contact: .*/contact: dsk/' "$content/pages/hall.yaml"
within 2 says "pages/hall.yaml:4:10: error: contact 'dsk' does not exist"
says 'still shows the content from before' || fault "the report does not say what is shown: $(cat "$report")"
says "did you mean 'desk'" || fault "the report has no help"
cmp "$dir/good.db" "$state/current.db" || fault "an error touched the database"
sed -i 's/^contact: .*/contact: desk/' "$content/pages/hall.yaml"
within 2 says 'The screen shows'

# Three are kept, and one step back holds until something changes.
for title in Ett Två Tre; do
    sed -i "s/^title: .*/title: $title/" "$content/pages/hall.sv.md"
    within 2 title_is "$title"
done
[ "$(cd "$state" && echo *.db)" = "before-1.db before-2.db current.db" ] || fault "kept: $(ls "$state")"
sluss_says 0 rollback "$content" --state "$state"
title_is Två || fault "rolled back to something else"
sleep 1
title_is Två || fault "the rollback does not hold"
sluss_says 0 rollback "$content" --state "$state"
title_is Ett || fault "a second step back"
sluss_says 2 rollback "$content" --state "$state" --report-lang "fi"
sluss_says 1 rollback "$content" --state "$state"
in_err 'there is no database from before'
sluss_says 1 rollback "$content" --state "$state" --report-lang sv
in_err 'fel: det finns ingen'
sed -i 's/^title: .*/title: Fyra/' "$content/pages/hall.sv.md"
within 2 title_is Fyra

# A share that vanishes, and comes back: told, and nothing is lost.
mv "$content" "$dir/away"
within 6 grep -q 'there is no folder' "$dir/live.err"
title_is Fyra || fault "the share went, and the database with it"
mv "$dir/away" "$content"
sed -i 's/^title: .*/title: Fem/' "$content/pages/hall.sv.md"
within 6 title_is Fem

# By polling alone.
cp -r "$content" "$dir/share"
state=$dir/polled
kiosk polled "$dir/share" --state "$state" --poll
within 10 title_is Fem
sed -i 's/^title: .*/title: Sju/' "$dir/share/pages/hall.sv.md"
within 5 title_is Sju

# A database that is replaced, and one that is damaged.
cp "$dir/good.db" "$dir/file.db"
kiosk file "$dir/file.db"
sleep 0.5
head -c 9000 "$dir/good.db" >"$dir/torn.db"
mv "$dir/torn.db" "$dir/file.db"
within 4 grep -q 'damaged' "$dir/file.err"

for pid in $pids; do
    kill -0 "$pid" 2>/dev/null || fault "a kiosk has died: $(cat "$dir"/*.err)"
    kill "$pid" 2>/dev/null
    wait "$pid" || fault "a kiosk ended with $?"
done
verdict
