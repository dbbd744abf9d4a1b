#!/bin/sh
# Loads the signed weeks of kiosks into PostgreSQL, for a region: the files, checks and laws of `sluss usage merge`.
#
#   assets/usage-postgres.sh FILE|DIR… --keys DIR
#
# The server and the database are those that psql finds (PGHOST, PGDATABASE, PGUSER…, encoding UTF8); SLUSS names the
# program where it is not `sluss`. The first run makes the schema `sluss`:
#
#   sluss.week     one row for each kiosk, week, metric and key: exactly what the kiosk has signed
#   sluss.year     what is older than 24 closed months: totals of a year and all kiosks; each run moves it there
#   sluss.key      what the keys mean
#   sluss.counter  a view: the sums of all kiosks, as in `counter` of a town's database
#
# All or nothing is loaded. The same file twice counts once. Of two different files of one week the one with the larger
# sum holds, then the one that is larger as text, whichever came first. What is forged or damaged is set aside, as by
# `sluss usage merge`; the rest is loaded, and the exit code is 1. SLUSS_AT=2026-11-26 stands for today, for tests.
#
# The sums in here are exact, and a small one is a person. Grant nobody SELECT who need not load. Show others only what
# `sluss report` tells, which keeps the rule of small counts: merge the same files with `sluss usage merge TOWN.db` and
# report on TOWN.db. A view of one's own with a threshold is not enough: what it hides can be subtracted.
set -eu
sluss=${SLUSS-sluss}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 2' INT TERM
refused=0

# rows FILE ARGUMENT…: exit 1 of the program means that something was set aside
rows() {
    file=$1
    shift
    status=0
    "$sluss" usage rows "$@" >"$file" || status=$?
    [ "$status" -le 1 ] || exit "$status"
    [ "$status" -eq 0 ] || refused=1
}

tables() {
    cat <<'END'
SET client_min_messages = warning;
SELECT pg_advisory_xact_lock(1399616885);
CREATE SCHEMA IF NOT EXISTS sluss;
CREATE TABLE IF NOT EXISTS sluss.week (
    kiosk text COLLATE "C" NOT NULL,
    period text COLLATE "C" NOT NULL,
    metric smallint NOT NULL,
    key bigint NOT NULL,
    n integer NOT NULL CHECK (n BETWEEN 1 AND 1000000),
    PRIMARY KEY (kiosk, period, metric, key)
);
CREATE TABLE IF NOT EXISTS sluss.year (
    period text COLLATE "C" NOT NULL,
    metric smallint NOT NULL,
    key bigint NOT NULL,
    n bigint NOT NULL,
    PRIMARY KEY (period, metric, key)
);
CREATE TABLE IF NOT EXISTS sluss.key (
    metric smallint NOT NULL,
    key bigint NOT NULL,
    id text COLLATE "C" NOT NULL,
    label text COLLATE "C" NOT NULL,
    PRIMARY KEY (metric, key)
);
CREATE OR REPLACE VIEW sluss.counter AS
    SELECT period, metric, key, sum(n)::bigint AS n FROM sluss.week GROUP BY period, metric, key
    UNION ALL SELECT period, metric, key, n FROM sluss.year;
CREATE TEMPORARY TABLE came (
    kiosk text COLLATE "C", period text COLLATE "C", file integer, metric smallint, key bigint, n integer
) ON COMMIT DROP;
CREATE TEMPORARY TABLE came_key (
    metric smallint, key bigint, id text COLLATE "C", label text COLLATE "C"
) ON COMMIT DROP;
END
}

# The first week that is kept by weeks: that of the first Thursday of the month 24 months ago, where a month is that of
# the week's Thursday. What comes too late is in a year's total already and is not taken.
age() {
    cat <<'END'
CREATE TEMPORARY TABLE kept ON COMMIT DROP AS
    SELECT to_char(first + (11 - extract(isodow FROM first)::int) % 7, 'IYYY"-W"IW') COLLATE "C" AS oldest
    FROM (SELECT (date_trunc('month', date_trunc('week', coalesce(nullif(:'at', ''), (now() AT TIME ZONE 'UTC')::text)
        ::date) + interval '3 days') - interval '24 months')::date AS first) AS month;
DELETE FROM came USING kept WHERE period < oldest;
INSERT INTO sluss.year
    SELECT left(period, 4), metric, key, sum(n) FROM sluss.week, kept WHERE period < oldest GROUP BY 1, 2, 3
    ON CONFLICT (period, metric, key) DO UPDATE SET n = year.n + excluded.n;
DELETE FROM sluss.week USING kept WHERE period < oldest;
END
}

# File 0 is what stands in the table already.
upsert() {
    cat <<'END'
ANALYZE came;
CREATE TEMPORARY TABLE offered ON COMMIT DROP AS
    WITH there AS (
        SELECT kiosk, period, 0 AS file, metric, key, n FROM sluss.week
        WHERE (kiosk, period) IN (SELECT kiosk, period FROM came)
        UNION ALL
        SELECT kiosk, period, file, metric, key, n FROM came
    )
    SELECT kiosk, period, file, sum(n) AS total,
        string_agg(metric || ';' || key || ';' || n || E'\n', '' ORDER BY metric, key) COLLATE "C" AS body
    FROM there GROUP BY kiosk, period, file;
CREATE TEMPORARY TABLE winner ON COMMIT DROP AS
    SELECT * FROM (
        SELECT DISTINCT ON (kiosk, period) kiosk, period, file FROM offered
        ORDER BY kiosk, period, total DESC, body DESC, file
    ) AS best WHERE file > 0;
DELETE FROM sluss.week USING winner WHERE week.kiosk = winner.kiosk AND week.period = winner.period;
INSERT INTO sluss.week
    SELECT kiosk, period, metric, key, n FROM came JOIN winner USING (kiosk, period, file);
INSERT INTO sluss.key
    SELECT DISTINCT ON (metric, key) metric, key, id, label FROM came_key ORDER BY metric, key, id DESC, label DESC
    ON CONFLICT (metric, key) DO UPDATE SET id = excluded.id, label = excluded.label
    WHERE (excluded.id, excluded.label) > (key.id, key.label);
END
}

script() {
    tables
    echo "COPY came FROM STDIN (FORMAT csv, DELIMITER ';', HEADER);"
    cat "$work/rows"
    printf '\\.\n'
    echo "COPY came_key FROM STDIN (FORMAT csv, DELIMITER ';', HEADER);"
    cat "$work/keys"
    printf '\\.\n'
    age
    upsert
}

rows "$work/rows" "$@"
rows "$work/keys" "$@" --list
script | PGCLIENTENCODING=UTF8 psql --no-psqlrc --quiet --single-transaction --set ON_ERROR_STOP=1 \
    --set at="${SLUSS_AT-}" >/dev/null || exit 2
exit "$refused"
