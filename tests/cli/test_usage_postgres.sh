#!/bin/sh
# A region's PostgreSQL, started here for a while, comes to the sums of `sluss usage merge`, in any order, however often.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
[ -x "$bin/initdb" ] || {
    echo "there is no PostgreSQL; ./dev setup installs it"
    exit 1
}

# The server refuses to be root's; where we are not, it is ours.
as_server() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && runuser -u postgres -- "$@")
    else
        "$@"
    fi
}

# A socket's path may have a hundred bytes only.
server=$(mktemp -d /tmp/sluss-pg.XXXXXX)
stop() {
    as_server "$bin/pg_ctl" -D "$server/data" -m immediate stop >/dev/null 2>&1
    rm -rf "$server" "$dir"
}
trap stop EXIT
trap 'exit 1' INT TERM
[ "$(id -u)" -ne 0 ] || chown postgres "$server"
as_server "$bin/initdb" -D "$server/data" -A trust -U sluss -E UTF8 --no-locale --no-sync >"$dir/log" 2>&1 ||
    fault "initdb: $(cat "$dir/log")"
as_server "$bin/pg_ctl" -D "$server/data" -l "$server/log" -w -t 30 \
    -o "-c listen_addresses='' -c unix_socket_directories='$server' -c fsync=off" start >"$dir/log" 2>&1 ||
    fault "pg_ctl: $(cat "$dir/log" "$server/log")"
export PGHOST="$server" PGUSER=sluss PGDATABASE=postgres SLUSS="$sluss"

ask() {
    psql -X -q -A -t -F ';' -v ON_ERROR_STOP=1 -c "$1"
}

# loads WANTED-EXIT FILE|DIR…
loads() {
    wanted=$1
    shift
    status=0
    "$sources/assets/usage-postgres.sh" "$@" --keys "$dir/region/keys" >"$dir/out" 2>"$dir/err" || status=$?
    [ "$status" -eq "$wanted" ] || fault "loading $*: exit $status instead of $wanted: $(cat "$dir/out" "$dir/err")"
}

sums() {
    ask 'SELECT period, metric, key, n FROM sluss.counter ORDER BY period COLLATE "C", metric, key'
}

"$build/tests/region" "$dir/region" 4 6 40
# Another week 3 of the first kiosk, with a larger sum, and two of the same sum: signed with the same key, which is made
# here so that it is known.
rm "$dir/region/keys/kiosk-00000.pub" && rm -r "$dir/region/in/kiosk-00000"
"$sluss" usage keygen --out "$dir/region/keys" --kiosk kiosk-00000
for variant in a b c; do
    mkdir "$dir/$variant"
    case $variant in a) n=10 ;; b) n=30 ;; c) n=29 ;; esac
    printf 'sluss-usage;1;kiosk-00000;2026-W03;-\n2;7;%d\n3;1;%d\n' "$n" $((40 - n)) >"$dir/$variant/kiosk-00000.2026-W03.csv"
done
printf 'sluss-usage;1;kiosk-00000;2026-W03;-\n2;9;5\n' >"$dir/a/kiosk-00000.2026-W03.csv"
for variant in a b c; do
    minisign -S -W -s "$dir/region/keys/kiosk-00000.key" -m "$dir/$variant/kiosk-00000.2026-W03.csv" >/dev/null
done

sluss_says 0 usage merge "$dir/town.db" "$dir/region/in" "$dir/a" "$dir/b" "$dir/c" --keys "$dir/region/keys"

loads 0 "$dir/region/in" "$dir/a" "$dir/b" "$dir/c"
sums >"$dir/first"
[ "$(wc -l <"$dir/first")" -gt 200 ] || fault "too few sums: $(wc -l <"$dir/first")"
[ "$(ask "SELECT n FROM sluss.week WHERE kiosk = 'kiosk-00000' AND metric = 2")" = 30 ] || fault "another week holds"
[ "$(ask 'SELECT count(*) FROM sluss.key')" -gt 50 ] || fault "the keys are missing"
"$build/tests/counters" "$dir/town.db" >"$dir/merged"
cmp "$dir/merged" "$dir/first" || fault "PostgreSQL and the town differ: $(diff "$dir/merged" "$dir/first" | head)"

loads 0 "$dir/region/in" "$dir/c"
sums | cmp - "$dir/first" || fault "loading twice counts twice"

ask 'DROP SCHEMA sluss CASCADE' 2>/dev/null
loads 0 "$dir/c"
loads 0 "$dir/b"
loads 0 "$dir/region/in/kiosk-00002" "$dir/region/in/kiosk-00003"
loads 0 "$dir/a" "$dir/region/in/kiosk-00001"
sums | cmp - "$dir/first" || fault "the order matters"

# With the clock moved weeks become a year's total, and are not taken any more.
ask 'CREATE TABLE before AS SELECT left(period, 4) AS period, metric, key, sum(n) AS n FROM sluss.counter GROUP BY 1, 2, 3'
SLUSS_AT=2028-01-24 loads 0 "$dir/c" # January is under way: January 2026 is the 24th month before it
[ "$(ask "SELECT count(*) FROM sluss.year")" = 0 ] || fault "weeks grew old too early"
SLUSS_AT=2028-02-28 loads 0 "$dir/c"
ask "SELECT period, metric, key, n FROM sluss.week WHERE period < '2026-W06'" | cmp - /dev/null || fault "old weeks are kept"
SLUSS_AT=2040-01-01 loads 0 "$dir/region/in" "$dir/a" "$dir/b"
[ "$(ask 'SELECT count(*) FROM sluss.week')" = 0 ] || fault "old weeks are taken"
[ "$(ask 'SELECT count(*) FROM (TABLE before EXCEPT TABLE sluss.year) AS lost')" = 0 ] || fault "a year's total is not the sum"
[ "$(ask 'SELECT count(*) FROM before')" = "$(ask 'SELECT count(*) FROM sluss.year')" ] || fault "a year has more keys"
ask 'DROP SCHEMA sluss CASCADE' 2>/dev/null
loads 0 "$dir/region/in" "$dir/a" "$dir/b" "$dir/c"

# What is forged is set aside, the rest is loaded.
sed 's/^2;9;5$/2;9;500/' "$dir/a/kiosk-00000.2026-W03.csv" >"$dir/forged" && mv "$dir/forged" "$dir/a/kiosk-00000.2026-W03.csv"
loads 1 "$dir/a" "$dir/region/in"
sums | cmp - "$dir/first" || fault "a forged file was loaded"
[ -s "$dir/a/set-aside/kiosk-00000.2026-W03.csv.why" ] || fault "no reason stands beside the forged file"
verdict
