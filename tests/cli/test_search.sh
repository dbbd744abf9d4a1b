#!/bin/sh
# What is found in a folder and in a database, and that nothing is found in a language that is not there.
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
folder=$dir/mini
cp -r "$sources/tests/content/mini" "$folder"
sed -i "s/^summary: .*/summary: Skriv till e-post@kommun.se, läs sfi.nu, ma'aha/" "$folder/pages/care.sv.md"

for typed in e-post@kommun.se sfi.nu "ma'aha" "ma’aha" SFI; do
    sluss_says 0 search "$folder" "$typed"
    in_out 'page/care'
done
sluss_says 0 search "$folder" sfi.nu --lang ti
in_out 'page/care'
sluss_says 0 search "$folder" 'finns.inte'
silent "$dir/out"

sluss_says 1 search "$folder" sfi.nu --lang xx
silent "$dir/out"
in_err "'xx' is none of the languages of this kiosk"
in_err 'languages here: sv, en, ar, ti'
sluss_says 1 search "$db" vård --lang tii
in_err "did you mean 'ti'?"
sluss_says 2 search "$folder"
sluss_says 2 search "$folder" a --lang sv --lang ti
verdict
