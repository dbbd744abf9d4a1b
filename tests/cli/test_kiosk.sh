#!/bin/sh
# The kiosk without a display, and the kiosk without a good database: it says why on stderr, and the visitor sees that
# information is being updated. Nothing here may kill it.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

# no_display [NAME=VALUE]: one sentence, and the exit code of a wrong call
no_display() {
    status=0
    env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER XDG_RUNTIME_DIR="$dir" "$@" timeout 20 "$sluss" kiosk "$db" \
        >"$dir/out" 2>"$dir/err" || status=$?
    [ "$status" -eq 2 ] || fault "no display: exit $status"
    in_err 'there is no display here'
    [ "$(grep -c 'error:' "$dir/err")" -eq 1 ] || fault "more than one sentence: $(cat "$dir/err")"
    silent "$dir/out"
}

no_display SDL_VIDEODRIVER=x11
[ -e /dev/dri ] || no_display # a console that could show it would

cp "$db" "$dir/foreign.db"
printf '\0\0\0\1' | dd of="$dir/foreign.db" bs=1 seek=68 conv=notrunc 2>/dev/null # application_id
cp "$db" "$dir/newer.db"
printf '\0\0\0\143' | dd of="$dir/newer.db" bs=1 seek=60 conv=notrunc 2>/dev/null # user_version
head -c 5000 "$db" >"$dir/truncated.db"
: >"$dir/empty.db"
echo 'this is no database at all, only a text that somebody put here' >"$dir/text.db"
cp "$db" "$dir/torn.db"
dd if=/dev/urandom of="$dir/torn.db" bs=512 seek=9 count=8 conv=notrunc 2>/dev/null
mkdir "$dir/folder"

# Each runs on in a window of the dummy driver, and says on stderr what is wrong with its database.
for name in good foreign newer truncated empty text torn missing folder; do
    path=$dir/$name.db
    [ $name != good ] || path=$db
    [ $name != folder ] || path=$dir/folder
    SDL_VIDEODRIVER=dummy "$sluss" kiosk "$path" --window 640x360 >"$dir/$name.out" 2>"$dir/$name.err" &
    echo $! >"$dir/$name.pid"
done
sleep 2
for name in good foreign newer truncated empty text torn missing folder; do
    pid=$(cat "$dir/$name.pid")
    kill -0 "$pid" 2>/dev/null || fault "the kiosk died of the $name database: $(cat "$dir/$name.err")"
    kill "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    silent "$dir/$name.out"
    if [ $name = good ]; then
        silent "$dir/good.err"
    else
        grep -q "^[^ ]*error: .*$name" "$dir/$name.err" || fault "nothing is said of the $name database"
    fi
done
verdict
