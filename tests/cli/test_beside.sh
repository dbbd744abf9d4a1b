#!/bin/sh
# Whatever is written, its neighbours stay: files that others named nearly so, and folders that others have locked.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
content=$sources/tests/content/mini

echo mine >"$dir/file.db.new"
sluss_says 0 build "$content" --out "$dir/file.db"
[ "$(cat "$dir/file.db.new")" = mine ] || fault "a build took a neighbour for its own"
[ "$(cd "$dir" && echo file*)" = 'file.db file.db.new' ] || fault "left behind: $(cd "$dir" && echo file*)"

# Somebody has locked /tmp: what is compiled on the spot does not wait for him.
flock -w 20 /tmp timeout 20 "$sluss" route "$sources/tests/content/guides" >"$dir/out" 2>"$dir/err" ||
    fault "it waits for a lock on /tmp: $(cat "$dir/err")"
[ -s "$dir/out" ] || fault "nothing was read"
verdict
