#!/bin/sh
# Folders as people break them. Each file of tests/broken/ has a command that breaks a copy of content/munkedal, in
# Swedish and Arabic, and below it word for word what the checker then says more than it says of the whole one.
# SLUSS_UPDATE_BROKEN=1 writes anew what it says; read what has changed. SLUSS_STEP=3 tries every third.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
# Thousands of small files are copied: in memory, where there is such a folder.
fast=$(mktemp -d /dev/shm/sluss-broken-XXXXXX 2>/dev/null) || fast=$dir
trap 'rm -rf "$dir" "$fast"' EXIT
whole=$fast/whole.content

# told FOLDER: what is said of it, without the line that counts
told() {
    status=0
    timeout 10 "$sluss" check "$1" --at 2026-03-02 >"$dir/all" 2>&1 || status=$?
    [ "$status" -le 1 ] || fault "$name: exit $status: $(cat "$dir/all")"
    errors=$(sed -n '$s/ error.*//p' "$dir/all")
    [ "${errors:-0}" -le 21 ] || fault "$name: $errors errors follow from one mistake"
    [ $((${errors:-0} > 0)) -eq "$status" ] || fault "$name: exit $status with ${errors:-no} errors"
    sed '$d' "$dir/all"
}

# The program beside a catalogue of a made-up language: what is not marked in its output was never translated.
mkdir -p "$dir/marked/locales/sv/LC_MESSAGES"
cp "$sluss" "$dir/marked/sluss"
sh "$sources/locales/checker/extract" "$dir/checker.pot"
msgen --no-wrap "$dir/checker.pot" | sed 's/charset=CHARSET/charset=UTF-8/' |
    awk -v make=1 -f "$sources/tests/cli/marked.awk" >"$dir/marked.po"
msgfmt -o "$dir/marked/locales/sv/LC_MESSAGES/checker.mo" "$dir/marked.po" || fault "there is no marked catalogue"

name=whole
cp -r "$sources/content/munkedal" "$whole"
find "$whole" -name '*.en.md' -delete
find "$whole" -name '*.so.md' -delete
sed -i 's/^languages: .*/languages: [sv, ar]/; /^  en:/d; /^  so:/d; s/^  ar: .*/  ar: [sv]/' "$whole/kiosk.yaml"
sed -i 's/^updated: .*/updated: 2026-02-02/; s/^review-by: .*/review-by: 2027-02-02/' "$whole"/pages/*.yaml
told "$whole" >"$dir/whole"
count=0
step=${SLUSS_STEP-1}
for file in "$sources"/tests/broken/*.txt; do
    count=$((count + 1))
    [ $((count % step)) -eq 0 ] || continue
    name=$(basename "$file" .txt)
    rm -rf "$fast/broken"
    cp -r "$whole" "$fast/broken"
    (cd "$fast/broken" && sed -n 's/^\$ //p' "$file" | sh) || fault "$name: the folder could not be broken"
    told "$fast/broken" | grep -avxFf "$dir/whole" | sed "s,$fast/,DIR/,g" >"$dir/said"
    if [ "${SLUSS_UPDATE_BROKEN-}" ]; then
        sed -n '/^\$ /p' "$file" | cat - "$dir/said" >"$dir/new" && cp "$dir/new" "$file"
    fi
    sed '/^\$ /d' "$file" >"$dir/wanted"
    cmp -s "$dir/wanted" "$dir/said" || fault "$name: $(diff "$dir/wanted" "$dir/said")"
    "$dir/marked/sluss" check "$fast/broken" --at 2026-03-02 --lang sv --json >>"$dir/marked.json"
    # The few that are meant to be passed over in silence are named so.
    case $name in left-behind | bom-crlf) ;; *) [ -s "$dir/said" ] || fault "$name: nothing is said of it" ;; esac
done
awk -f "$sources/tests/cli/marked.awk" "$dir/marked.json" >"$dir/raw"
[ ! -s "$dir/raw" ] || fault "not translated: $(sort -u "$dir/raw")"
grep -q '«' "$dir/marked.json" || fault "nothing is marked"

# The same in the languages of the staff.
rm -rf "$fast/broken"
cp -r "$whole" "$fast/broken"
sed -i 's/^contact: .*/contact: integration-haed/' "$fast/broken/pages/first-home.yaml"
sluss_says 1 check "$fast/broken" --at 2026-03-02 --lang sv
in_out "pages/first-home.yaml:4:10: fel: kontakten 'integration-haed' finns inte"
in_out "menade du 'integration-head'? kontakter här: arbetsformedlingen, emergency"
in_out '1 fel, 4 varningar'
sluss_says 1 check "$fast/broken" --at 2026-03-02 --lang da
in_out "pages/first-home.yaml:4:10: fejl: kontakten 'integration-haed' findes ikke"
sluss_says 1 check "$fast/broken" --at 2026-03-02 --json
in_out '"file": "pages/first-home.yaml",'
in_out '"column": 10,'
in_out '"text": "contact: integration-haed",'
in_out '"errors": 1,'
sed -i 's/^title: Sv/title: \xE5v/' "$fast/broken/pages/sfi.sv.md"
sluss_says 1 check "$fast/broken" --json
in_out '"text": "title: <E5>venska för'
sluss_says 2 check "$fast/broken" --lang "fi"
in_err 'messages are in sv, da or en'

[ $count -ge 60 ] || fault "only $count broken folders"
verdict
