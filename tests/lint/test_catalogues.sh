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

# ids FILE.pot: its texts, one a line
ids() {
    msgcat --no-wrap "$1" | sed -n 's/^msgid\(_plural\)\{0,1\} //p' | sort -u
}

# Every string of two words or more is among the texts, but those that no clerk is told: other people's words, SQL, XML,
# what is asserted, and how a verb is called.
sh locales/checker/extract "$work/all.pot" --extract-all 2>/dev/null
ids "$work/all.pot" 2>/dev/null | grep -a "[a-z][a-z]* [a-z]" >"$work/all"
ids "$work/checker.pot" >"$work/said"
{
    cat app/hours/dictionary.c app/hours/holidays.c | tr '\n' ' ' | sed 's/" *"//g'
    sed -n 's/^    {\("[^"]*"\), \(true\|false\),.*/\n\1/p' app/compile/yaml_error.c
    cat <<'END'
" %+d day%s"
"<bdi lang=\""
"<bdi lang=\"%.*s\">"
"          <data id=\"%c%.*s\">"
"        <segment state=\"%s\""
"      <unit id=\"%.*s\">\n"
"<ph id=\"%.*s\" %s canCopy=\"no\" canDelete=\"no\" dataRef=\"s%.*s\"/>"
"<pc id=\"%.*s\" %s canCopy=\"no\" canDelete=\"no\" dataRefStart=\"s%.*s\" dataRefEnd=\"e%.*s\">"
"'export DIR' or 'import DIR FILE.xlf' is needed"
"--by is human or machine"
"DIR [--lang L] [--json] | DIR --stamp FILE... [--report-lang sv|da|en]"
"export needs one --lang and one --out"
"one folder is needed; with --stamp, files behind it"
"DIR [--state DIR] [--report-lang sv|da|en]"
"one content folder is needed"
"show the content from before the last change again"
"texts for translators' tools, and back (XLIFF 2.0)"
"what is translated, by whom, and what lags behind"
"orem ipsum"
"SQLite format 3"
"a row is kept in a byte"
"each row has its id"
"take_out leaves the words of pages"
"sluss: out of memory\n"
END
} >"$work/others"
comm -23 "$work/all" "$work/said" | while read -r text; do
    grep -qF -- "$text" "$work/others" || echo "not among the texts to translate: $text"
done >"$work/unsaid"
if [ -s "$work/unsaid" ]; then
    cat "$work/unsaid"
    failed=1
fi
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
