/* A tag is held against its form alone; whether there is such a language is known to ICU. */
#include "names.h"

#include "limits.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}

bool name_is_id(Str text) {
    for (size_t i = 0; i < text.len; i++)
        if (!is_small(text.at[i]) && !is_digit(text.at[i]) && text.at[i] != '-')
            return false;
    return text.len > 0 && text.len <= ID_MOST;
}

static bool is_subtag(Str text, size_t least, size_t most, bool digits) {
    for (size_t i = 0; i < text.len; i++)
        if (!is_small(text.at[i] | 32) && !(digits && is_digit(text.at[i])))
            return false;
    return text.len >= least && text.len <= most;
}

bool name_is_lang(Str text) {
    size_t end = str_find(text, '-', 0);
    if (text.len > LANG_MOST || !is_subtag(str_slice(text, 0, end), 2, 3, false))
        return false;
    for (size_t start; end < text.len;) {
        start = end + 1;
        end = str_find(text, '-', start);
        if (!is_subtag(str_slice(text, start, end), 1, 8, true))
            return false;
    }
    return true;
}

bool name_is_left_behind(Str file) {
    static const Str names[] = {{"Thumbs.db", 9}, {"desktop.ini", 11}, {"4913", 4}, {"content-report.txt", 18}};
    static const Str endings[] = {{"~", 1},     {".tmp", 4}, {".TMP", 4}, {".bak", 4},
                                  {".orig", 5}, {".swp", 4}, {".new", 4}};
    bool left = str_starts(file, STR(".")) || str_starts(file, STR("~$")) ||
                (str_starts(file, STR("#")) && str_ends(file, STR("#"))) ||
                str_list_has((StrList){(Str *)names, sizeof names / sizeof names[0]}, file);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        left = left || str_ends(file, endings[i]);
    return left;
}
