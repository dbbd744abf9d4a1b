#!/bin/sh
# What stands on the screen while the content changes, byte by byte out of the memory of a display that nobody sees. A
# reader in the middle of an Arabic page stays there, and sees what another kiosk would show her.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
export content="$dir/content" sluss dir
cp -r "$sources/tests/content/mini" "$content"
# Always open: else it says how many minutes are left.
sed -i -e 's|^hours: .*|hours: "24/7"|' -e '/^phone-hours:/d' -e '/^drop-in:/d' "$content"/contacts/*.yaml

cat >"$dir/inside" <<'END'
title() {
    sed -i "s/^title: .*/title: $1/" "$content/pages/blocks.ar.md"
}
# All but what stands above the page, as there is a clock: 460 lines of 960 pixels of two bytes.
seen() {
    tail -c $((460 * 960 * 2)) "$dir/Xvfb_screen0" | cksum
}
# settled: nothing has moved for a while
settled() {
    last=
    while now=$(seen) && [ "$now" != "$last" ]; do
        last=$now
        sleep 0.3
    done
    echo "$now"
}
# look ARGUMENT…: a kiosk in a window, showing the page
look() {
    rm -rf "$dir/state"
    "$sluss" kiosk "$content" --window 960x540 --page blocks --lang ar --state "$dir/state" "$@" 2>>"$dir/err" &
    pid=$!
    sleep 1
    settled >"$dir/picture"
}
shows() {
    [ "$(seen)" = "$1" ]
}
blamed() {
    grep -q 'pages/blocks.yaml:.*error:' "$content/content-report.txt"
}
fine() {
    ! grep -q 'error:' "$content/content-report.txt"
}
# within TENTHS COMMAND…: it comes true in so many tenths of a second
within() {
    tenths=$1
    shift
    until "$@"; do
        [ $((tenths -= 1)) -gt 0 ] || return 1
        sleep 0.1
    done
}
leave() {
    kill $pid
    wait $pid || echo "a kiosk ended with $?"
}

look
old=$(cat "$dir/picture")
leave
title 'عنوان جديد'
look
new=$(cat "$dir/picture")
[ "$old" != "$new" ] || echo 'a title changes nothing on the screen'
leave
title 'قديم'
for ways in '' --poll; do
    limit=20
    [ -z "$ways" ] || limit=50
    look $ways
    title 'عنوان جديد'
    within $limit shows "$new" || echo "the title is not there in $limit tenths of a second $ways"
    echo 'contact: dsk' >>"$content/pages/blocks.yaml"
    within $limit blamed || echo "no report $ways"
    [ "$(settled)" = "$new" ] || echo "an error changed the screen $ways"
    sed -i '/dsk/d' "$content/pages/blocks.yaml"
    within $limit fine || echo "the report keeps what was mended $ways"
    [ "$(settled)" = "$new" ] || echo "mending changed the screen $ways"
    leave
    title 'قديم'
done
END
XDG_RUNTIME_DIR="$dir" xvfb-run -a -s "-screen 0 960x540x16 -fbdir $dir" sh "$dir/inside" >"$dir/out" 2>&1 ||
    fault "no display: $(cat "$dir/out")"
silent "$dir/out"
verdict
