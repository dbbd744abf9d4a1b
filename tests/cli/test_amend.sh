#!/bin/sh
# What is taken over from an older database says the same as what is built anew, whatever has changed in between.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"

# Everything but the numbers that words happen to have.
said() {
    sqlite3 "$1" "
        SELECT * FROM kiosk; SELECT * FROM language; SELECT * FROM chain; SELECT * FROM topic; SELECT * FROM page;
        SELECT * FROM contact; SELECT * FROM spoken; SELECT * FROM question; SELECT * FROM option;
        SELECT * FROM link; SELECT * FROM notice; SELECT * FROM holiday; SELECT * FROM document;
        SELECT kind, id, lang, made, outdated, title, summary, hash FROM words ORDER BY 1, 2, 3;
        SELECT w.kind, w.id, w.lang, b.seq, b.kind, b.level, b.number, b.text FROM block b JOIN words w
            ON w.number = b.words ORDER BY 1, 2, 3, 4;
        SELECT w.kind, w.id, w.lang, s.block, s.seq, s.kind, s.start, s.stop, s.target FROM span s JOIN words w
            ON w.number = s.words ORDER BY 1, 2, 3, 4, 5;
        SELECT w.kind, w.id, w.lang, l.seq, l.id, l.lang, l.text FROM label l JOIN words w
            ON w.number = l.words ORDER BY 1, 2, 3, 4;
        CREATE VIRTUAL TABLE temp.indexed USING fts5vocab(main, search, col);
        SELECT term, col, doc, cnt FROM temp.indexed;
        SELECT count(*) FROM block; SELECT count(*) FROM span; SELECT count(*) FROM label; PRAGMA quick_check"
}

# same WHAT: builds $folder both ways; the amended database is what the next step starts from
same() {
    "$sluss" build "$folder" --out "$dir/anew.db" >/dev/null 2>&1 || fault "$1: cannot be built"
    "$sluss" build "$folder" --out "$dir/amended.db" --since "$dir/last.db" >/dev/null 2>&1 || fault "$1: cannot be amended"
    said "$dir/anew.db" >"$dir/anew.txt"
    said "$dir/amended.db" >"$dir/amended.txt"
    cmp -s "$dir/anew.txt" "$dir/amended.txt" || fault "$1: $(diff "$dir/anew.txt" "$dir/amended.txt" | head -5)"
    mv "$dir/amended.db" "$dir/last.db"
}

folder=$dir/content
cp -r "$sources/content/munkedal" "$folder"
"$sluss" build "$folder" --out "$dir/last.db" 2>/dev/null
same "nothing changed"
sed -i 's/^title: .*/title: Another title/' "$folder/pages/first-home.en.md"
same "a translation"
sed -i 's/^summary: .*/summary: Andra ord./' "$folder/pages/first-home.sv.md"
same "a source"
rm "$folder/pages/register-address.ar.md"
same "words that are gone"
cp "$folder/pages/sfi.yaml" "$folder/pages/new.yaml"
for lang in sv en; do cp "$folder/pages/sfi.$lang.md" "$folder/pages/new.$lang.md"; done
same "a page more"
rm "$folder/pages/new".*
same "a page less"
sed -i 's/^order: .*/order: 9/' "$folder/topics/money.yaml"
sed -i 's/  home: .*/  home: A home/' "$folder/guides/start.en.md"
same "facts and labels"
sed -i 's/^languages: .*/languages: [sv, en, ar]/; /^  [a-z-]*: \[/{/^  \(en\|ar\):/!d}' "$folder/kiosk.yaml"
find "$folder" -name '*.md' ! -name '*.sv.md' ! -name '*.en.md' ! -name '*.ar.md' -delete
same "languages less"

# What was found in words that are gone is found no more.
"$sluss" search "$dir/last.db" 'Andra ord' --lang sv | grep -q '^page/first-home' || fault "new words are not found"
[ -z "$("$sluss" search "$dir/last.db" 'praktisk hjälp när du flyttar' --lang sv)" ] || fault "old words are found"

# A link in words that were not read again is told with its place, as a check tells it.
rm "$folder"/pages/interpreter.*
"$sluss" build "$folder" --out "$dir/amended.db" --since "$dir/last.db" 2>"$dir/amended.txt" && fault "a dead link passes"
"$sluss" build "$folder" --out "$dir/anew.db" 2>"$dir/anew.txt" && fault "a dead link passes anew"
grep -q "^pages/employment-service.ar.md.*interpreter.* does not exist" "$dir/anew.txt" || fault "no words are told: $(cat "$dir/anew.txt")"
cmp -s "$dir/anew.txt" "$dir/amended.txt" || fault "told otherwise: $(diff "$dir/anew.txt" "$dir/amended.txt" | head -5)"

# What is wrong with a translation is told again with each build, and so when its source is what has changed.
# told_alike WHAT TEXT
told_alike() {
    "$sluss" build "$folder" --out "$dir/anew.db" >"$dir/anew.txt" 2>&1 || fault "$1: cannot be built"
    "$sluss" build "$folder" --out "$dir/amended.db" --since "$dir/last.db" >"$dir/amended.txt" 2>&1 ||
        fault "$1: cannot be amended"
    grep -q "$2" "$dir/anew.txt" || fault "$1 is not told: $(cat "$dir/anew.txt")"
    cmp -s "$dir/anew.txt" "$dir/amended.txt" || fault "$1: $(diff "$dir/anew.txt" "$dir/amended.txt" | head -5)"
    mv "$dir/amended.db" "$dir/last.db"
}
rm -rf "$folder"
cp -r "$sources/content/munkedal" "$folder"
"$sluss" build "$folder" --out "$dir/last.db" 2>/dev/null
awk '/^## / { n++ } n < 2' "$folder/pages/sfi.ar.md" >"$dir/half"
mv "$dir/half" "$folder/pages/sfi.ar.md"
told_alike "half a translation" "sfi.ar.md.*not built as its source"
told_alike "half a translation once more" "sfi.ar.md.*not built as its source"
sed -i '/^## Ta med/,$d' "$folder/pages/sfi.sv.md"
told_alike "half a source" "sfi.ar.md.*have changed"
"$sluss" status "$folder" --stamp pages/sfi.en.md >/dev/null
told_alike "a translation that is too long" "sfi.en.md.*not built as its source"

# What is no database of ours is as good as none.
cp -r "$sources/content/munkedal/." "$folder"
echo "no database" >"$dir/last.db"
same "not a database"

verdict
