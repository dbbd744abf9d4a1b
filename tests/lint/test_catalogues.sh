#!/bin/sh
# What the checker says is said in Swedish and Danish, too: every text, with the same arguments, and none that is said no
# more.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
sh locales/checker/extract "$work/checker.pot" 2>/dev/null
[ "$(grep -c '^msgid ' "$work/checker.pot")" -gt 400 ] || failed=1
for lang in sv da; do
    catalogue=locales/checker/$lang.po
    msgfmt --check-format --output-file=/dev/null "$catalogue" || failed=1
    msgcmp "$catalogue" "$work/checker.pot" || failed=1
    if [ "$(grep -c '^msgid ' "$catalogue")" -ne "$(grep -c '^msgid ' "$work/checker.pot")" ]; then
        echo "$catalogue has texts that nobody says: ./dev words"
        failed=1
    fi
    # What stands in backquotes is typed letter by letter.
    if msgattrib --no-wrap "$catalogue" | awk '
        /^msgid /  { id = $0 }
        /^msgstr / { n = gsub("`", "`", id); if (n != gsub("`", "`", $0)) { print $0; bad = 1 } }
        END { exit bad }'; then :; else failed=1; fi
done
exit $failed
