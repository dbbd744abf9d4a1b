/* Small on purpose: long names only, a value always apart from its name. */
#include "options.h"

#include "../ui/theme.h"
#include "verb.h"

static const Option *find(const Option *options, Str name) {
    for (; options->name; options++)
        if (str_equal(str_from(options->name), name))
            return options;
    return NULL;
}

bool options_read(const Verb *verb, int argc, char **argv, Arena *arena, const Option *options, StrList *arguments) {
    for (int i = 1; i < argc; i++) {
        Str word = str_from(argv[i]);
        if (!str_starts(word, STR("--")) && !find(options, word)) {
            str_list_add(arguments, arena, word);
            continue;
        }
        const Option *option = find(options, word);
        if (!option || (option->values && i + 1 == argc)) {
            verb_usage(verb,
                       str_format(arena, "%s: %s", argv[i], option ? "needs a value" : "there is no such option").at);
            return false;
        }
        if (option->flag)
            *option->flag = true;
        else
            str_list_add(option->values, arena, str_from(argv[++i]));
    }
    return true;
}

static bool whole(Str text, int most, int *value) {
    *value = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9' || *value > most)
            return false;
        *value = *value * 10 + (text.at[i] - '0');
    }
    return text.len > 0 && *value <= most;
}

bool option_size(Str text, int *width, int *height) {
    enum { SIDE_LEAST = 200, SIDE_MOST = 16384 };
    size_t x = str_find(text, 'x', 0);
    return whole(str_slice(text, 0, x), SIDE_MOST, width) &&
           whole(str_slice(text, x + 1, text.len), SIDE_MOST, height) && *width >= SIDE_LEAST && *height >= SIDE_LEAST;
}

bool option_number(Str text, int least, int most, int *value) {
    return whole(text, most, value) && *value >= least;
}

bool option_panel(Str text, int *tenths) {
    size_t point = str_find(text, '.', 0);
    int inches, rest = 0;
    if (!whole(str_slice(text, 0, point), 200, &inches))
        return false;
    if (point < text.len && (text.len != point + 2 || !whole(str_slice(text, point + 1, text.len), 9, &rest)))
        return false;
    *tenths = inches * 10 + rest;
    return *tenths >= PANEL_TENTHS_LEAST;
}
