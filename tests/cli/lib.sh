# What the scripts of this folder share. Each is called PROGRAM SOURCES BUILD.
# shellcheck shell=sh disable=SC2034 # the scripts use these
set -u
sluss=$1
sources=$2
build=$3
db=$build/tests/mini.db
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
failed=0

fault() {
    echo "$*"
    failed=$((failed + 1))
}

# sluss_says WANTED-EXIT ARGUMENT…: what it wrote is then in $dir/out and $dir/err
sluss_says() {
    wanted=$1
    shift
    status=0
    "$sluss" "$@" >"$dir/out" 2>"$dir/err" || status=$?
    if [ "$status" -ne "$wanted" ]; then
        fault "sluss $*: exit $status instead of $wanted, saying: $(cat "$dir/out" "$dir/err")"
    fi
}

# in_out TEXT, and in_err TEXT
in_out() {
    grep -qF -- "$1" "$dir/out" || fault "stdout does not say '$1', but: $(cat "$dir/out")"
}

in_err() {
    grep -qF -- "$1" "$dir/err" || fault "stderr does not say '$1', but: $(cat "$dir/err")"
}

silent() {
    [ ! -s "$1" ] || fault "unwanted: $(cat "$1")"
}

# within SECONDS COMMAND…: it comes true in so many seconds
within() {
    tries=$(($1 * 20))
    shift
    while [ $tries -gt 0 ]; do
        if "$@" 2>/dev/null; then return 0; fi
        sleep 0.05
        tries=$((tries - 1))
    done
    fault "not within the time: $*"
    return 1
}

verdict() {
    [ "$failed" -eq 0 ]
}
