#!/bin/sh
# Every fault that the compiler of contents can find is found in one of the broken folders of tests/broken/. Those that no
# folder can bring about stand in tests/broken/unhit, with the reason.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd app
LC_ALL=C.UTF-8 xgettext --language=C --from-code=UTF-8 --no-location --output="$work/rules.pot" --keyword \
    --keyword=diag_error:4 --keyword=diag_warning:4 --keyword=refuse:3 --keyword=refuse_part:3 --keyword=is_fault:4 \
    --keyword=report_form:3 --keyword=read_form:5 --keyword=N_ compile/*.c 2>/dev/null
cd ..
# One message a line, as a pattern: what printf puts in may be anything.
msgcat --no-wrap "$work/rules.pot" | sed -n 's/^msgid "\(..*\)"$/\1/p' |
    sed 's/\\"/"/g; s/\\\\/\\/g; s/[][\\.*^$+?(){}|]/\\&/g; s/%[-0-9\\.*]*[a-z]*[sdXu]/.*/g' >"$work/patterns"
cat tests/broken/*.txt >"$work/said"
failed=0
while read -r pattern; do
    if grep -aqE -- "$pattern" "$work/said" || grep -qxF -- "$pattern" tests/broken/unhit; then continue; fi
    echo "no broken folder has this: $pattern"
    failed=1
done <"$work/patterns"
[ "$(wc -l <"$work/patterns")" -gt 150 ] || failed=1
exit $failed
