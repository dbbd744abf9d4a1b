# Texts in a made-up language: in each catalogue entry <text> stands between « and », what is put into it between ‹ and ›.
# make=1: turns a catalogue in English into it. Else: of a check's JSON it prints each message or help in which a word
# stands outside. Put in may be what is quoted, a number, a path or names, and texts that are marked themselves.
make && /^msgstr/ && /[a-z]/ {
    match($0, /"/)
    text = substr($0, RSTART + 1, length($0) - RSTART - 1)
    head = substr($0, 1, RSTART)
    end = text ~ /\\n$/ ? "\\n" : ""
    text = substr(text, 1, length(text) - length(end))
    plain = text
    gsub(/%[0-9.*]*(zu|jd|[a-zA-Z])/, "", plain)
    gsub(/%[0-9.*]*(zu|jd|[a-zA-Z])/, "‹&›", text)
    $0 = head (plain ~ /[a-zA-Z]/ ? "«" text "»" : text) end "\""
}
make { print }

function inner(first, last) {
    return match(rest, first "[^" first last "]*" last)
}

# May this be put into a text, behind these letters?
function is_value(value, before) {
    gsub(/\([^()]*\)|[^ ,]+:[^ ,]+/, "", value)
    if (before ~ /['`"]$/ || value !~ /[a-z]/)
        return 1
    gsub(/, /, "/", value) # of paths there may be several
    return value !~ / / && (before ~ /\/$|'[^']* / || value ~ /[.\/]/ || value ~ /^[A-Z][a-z][a-z]$/)
}

!make && /^ *"(message|help)": / {
    rest = $0
    sub(/^ *"[a-z]*": "/, "", rest)
    sub(/",?$/, "", rest)
    gsub("«", "\001", rest); gsub("»", "\002", rest); gsub("‹", "\003", rest); gsub("›", "\004", rest)
    good = 1
    while (inner("\001", "\002") || inner("\003", "\004")) {
        if (match(rest, "\003[^\001\002\003\004]*\004")) {
            value = substr(rest, RSTART + 1, RLENGTH - 2)
            good = good && is_value(value, substr(rest, 1, RSTART - 1))
            rest = substr(rest, 1, RSTART - 1) substr(rest, RSTART + RLENGTH)
        } else if (inner("\001", "\002")) {
            listed = substr(rest, RSTART, RLENGTH) ~ / here: \002$/
            rest = substr(rest, 1, RSTART - 1) substr(rest, RSTART + RLENGTH)
            if (listed)
                sub(/[^ \001]+(, [^ \001]+)*/, "", rest)
        } else
            break
    }
    if (!good || rest ~ /[a-zA-Z]/)
        print
}
