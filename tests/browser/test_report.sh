#!/bin/sh
# The pages of reports in a real browser: axe-core finds no fault in them, nothing is asked of any network, they fit a
# narrow screen, and what is written in a chart is neither cut off nor written over. Copies with a fault each prove that
# it would be found. Usage: test_report.sh SOURCES BUILD; the pages are those that the test report/html made.
set -eu
sources=$1
build=$2
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

sh "$sources/tests/browser/fetch_axe.sh" "$build/axe"

# frame CHECK NAME WIDTH <PAGE: CHECK is axe, or layout for all but that
frame() {
    printf '<iframe class="%s" title="%s" style="border:0;width:%spx;height:4000px" srcdoc="' "$1" "$2" "$3"
    sed 's/&/\&amp;/g; s/"/\&quot;/g'
    echo '"></iframe>'
}

# page CHECK NAME WIDTH
page() {
    frame "$1" "$2-$3" "$3" <"$build/golden/report-$2.html"
}

# broken CHECK NAME WIDTH SED-SCRIPT: a copy of a short page
broken() {
    sed "$4" "$build/golden/report-few.html" >"$dir/broken"
    ! cmp -s "$dir/broken" "$build/golden/report-few.html" || echo "nothing was broken for $2" >>"$dir/vain"
    frame "$1" "broken-$2" "$3" <"$dir/broken"
}

{
    echo '<!DOCTYPE html><meta charset="utf-8"><title>Audit</title>'
    echo "<script data-axe src=\"$build/axe/axe.min.js\"></script><script src=\"$sources/tests/browser/audit.js\"></script>"
    page axe sv 1280
    page axe da 640
    page axe en 320
    page axe many 1280
    page axe few 320
    page axe none 320
    page axe hostile 1280
    for name in sv da en many hostile; do
        for width in 1280 640 320; do page layout $name $width; done
    done
    broken axe contrast 1280 's/--quiet:#4a5157/--quiet:#c0c0c0/'
    broken axe name 1280 's/ aria-labelledby="chart-visits-title[^"]*"//; s/<title id="chart-visits-title">[^<]*<.title>//'
    broken axe language 1280 's/<html lang="sv">/<html>/'
    broken layout request 1280 's/<main id="main"/<img alt="" src="http:\/\/kiosk.invalid\/x.png"><main id="main"/'
    broken layout width 320 's/<main id="main"/<div style="width:400px;height:1px"><\/div><main id="main"/'
    broken layout letters 1280 's/\.chart text{fill:var(--ink)/.chart text{fill:#757c83/'
    broken layout bars 1280 's/\.whole{fill:var(--tint);stroke:var(--accent)/.whole{fill:#b9d7dc;stroke:#b9d7dc/'
    broken layout overlap 1280 's/<text x="30" y="[0-9]*"/<text x="30" y="99"/'
} >"$dir/audit.html"

[ ! -s "$dir/vain" ] || { cat "$dir/vain" && exit 1; }

alone=
[ "$(id -u)" -ne 0 ] || alone=--no-sandbox
HOME=$dir timeout 110 chromium --headless $alone --disable-gpu --disable-dev-shm-usage --user-data-dir="$dir/user" \
    --allow-file-access-from-files --host-resolver-rules='MAP * ~NOTFOUND' --virtual-time-budget=100000 \
    --dump-dom "file://$dir/audit.html" >"$dir/dom" 2>"$dir/log" || { cat "$dir/log" && exit 1; }

failed=0
grep -q '^checked 30 frames$' "$dir/dom" || {
    echo "the browser did not come to the end:"
    tail -n 5 "$dir/dom" "$dir/log"
    failed=1
}
sed 's/.*<pre>//' "$dir/dom" | grep -v '^broken-' | grep -E '^[a-z]+-[0-9]+: ' && failed=1
for fault in contrast:color-contrast name:svg-img-alt language:html-has-lang request:request width:sideways \
    letters:svg-contrast bars:svg-contrast overlap:svg-overlap; do
    sed 's/.*<pre>//' "$dir/dom" | grep -q "^broken-${fault%:*}: ${fault#*:}: " || {
        echo "this went unseen: ${fault%:*}"
        failed=1
    }
done
exit $failed
