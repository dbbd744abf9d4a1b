/* A name that can be used has small letters alone and stands for itself. */
#include "names.h"

#include <stdlib.h>

#include "../base/file.h"
#include "../model/names.h"
#include "../text/fold.h"

static bool is_plain(Str name) {
    for (size_t i = 0; i < name.len; i++)
        if ((name.at[i] >= 'A' && name.at[i] <= 'Z') || (unsigned char)name.at[i] >= 0x80)
            return false;
    return true;
}

static Str folded(Arena *arena, Str name) {
    return is_plain(name) ? name : fold_name(arena, name);
}

static void report(Draft *draft, Str folder, Str name, Str other) {
    Source *source = arena_new(draft->arena, Source);
    source->path = folder.len ? file_join(draft->arena, folder, name) : name;
    if (str_equal(fold_composed(draft->arena, name), fold_composed(draft->arena, other))) {
        diag_error(draft->diags, source, (Place){0},
                   "there are two files of this name: their letters look the same and are encoded in two ways");
        diag_help(draft->diags, "one comes from macOS (NFD), one from Windows or Linux (NFC): keep the newer one");
    } else {
        diag_error(draft->diags, source, (Place){0}, "this name and '%.*s' differ only in capitals", STR_ARG(other));
        diag_help(draft->diags, "on Windows and macOS they are one file: keep the newer one, in small letters");
    }
}

typedef struct Folded {
    Str folded, name;
} Folded;

static int by_folded(const void *left, const void *right) {
    const Folded *a = left, *b = right;
    int order = str_compare(a->folded, b->folded);
    return order ? order : str_compare(b->name, a->name); /* small letters come after capitals */
}

void names_check(Draft *draft, Str folder, const Str *files, size_t count) {
    ArenaMark mark = arena_mark(&draft->page);
    Folded *list = arena_array(&draft->page, Folded, count);
    size_t used = 0;
    for (size_t i = 0; i < count; i++)
        if (!name_is_left_behind(files[i]))
            list[used++] = (Folded){folded(&draft->page, files[i]), files[i]};
    if (used)
        qsort(list, used, sizeof *list, by_folded);
    for (size_t i = 1; i < used; i++)
        if (str_equal(list[i - 1].folded, list[i].folded))
            report(draft, folder, list[i].name, list[i - 1].name);
    arena_rewind(&draft->page, mark);
}
