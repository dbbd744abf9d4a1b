/* What a code is comes from the source alone; the file says only where it stands. */
#include "codes.h"

static const Code *find(const Passage *passage, Str id, size_t *times) {
    const Code *found = NULL;
    *times = 0;
    for (size_t i = passage->count; i-- > 0;)
        if (str_equal(passage->codes[i].id, id)) {
            found = &passage->codes[i];
            ++*times;
        }
    return found;
}

static bool refuse(const CodesReport *report, const char *what, Str id, const char *help) {
    diag_error(report->diags, report->source, report->place, "the code %.*s %s in '%.*s'", STR_ARG(id), _(what),
               STR_ARG(report->unit));
    diag_help(report->diags, "%s", _(help));
    return false;
}

static bool none_is_lost(const Passage *passage, const Passage *source, const CodesReport *report) {
    static const char help[] =
        N_("a translation has each code of its source once: links, bold, {placeholders}, line breaks");
    bool good = true;
    size_t times;
    for (size_t i = 0; i < source->count; i++) {
        find(passage, source->codes[i].id, &times);
        if (times != 1)
            good = refuse(report, times ? N_("is doubled") : N_("is lost"), source->codes[i].id, help);
    }
    return good;
}

static bool none_is_strange(const Passage *passage, const Passage *source, const CodesReport *report) {
    bool good = true;
    size_t times;
    for (size_t i = 0; i < passage->count; i++) {
        const Code *code = &passage->codes[i], *known = find(source, code->id, &times);
        bool emptied = known && !code->hollow && code->start == code->end && known->start < known->end;
        if (!known || known->hollow != code->hollow)
            good = refuse(report, N_("is not one of the source's"), code->id, N_("take it out"));
        else if (emptied)
            good = refuse(report, N_("has no words left"), code->id,
                          N_("put the words that it belongs to between its ends"));
    }
    return good;
}

/* Puts the bytes of hollow codes where these stand, and moves what lies behind. */
static void fill(Arena *arena, Passage *passage) {
    Str text = passage->text;
    StrBuf filled = {.arena = arena};
    uint32_t *moved = arena_array(arena, uint32_t, text.len + 1);
    for (size_t at = 0, code = 0; at < text.len; at++) {
        moved[at] = (uint32_t)filled.len;
        while (code < passage->count && (!passage->codes[code].hollow || passage->codes[code].start < at))
            code++;
        if (code < passage->count && passage->codes[code].start == at)
            strbuf_add(&filled, passage->codes[code].data);
        else
            strbuf_char(&filled, text.at[at]);
    }
    moved[text.len] = (uint32_t)filled.len;
    passage->text = strbuf_str(&filled);
    for (size_t i = 0; i < passage->count; i++) {
        passage->codes[i].start = moved[passage->codes[i].start];
        passage->codes[i].end = moved[passage->codes[i].end];
    }
}

/* A {placeholder} that is no code, but letters like any. */
static bool none_is_typed(Arena *arena, const Passage *passage, const CodesReport *report) {
    Passage found;
    size_t hollow = 0;
    passage_of(arena, &(Block){.text = passage->text}, &found);
    for (size_t i = 0; i < passage->count; i++)
        hollow += passage->codes[i].hollow;
    if (hollow == found.count)
        return true;
    diag_error(report->diags, report->source, report->place, "a {placeholder} is typed by hand in '%.*s'",
               STR_ARG(report->unit));
    diag_help(report->diags, "put the source's code in its place, or leave out the braces");
    return false;
}

bool codes_restore(Arena *arena, Passage *passage, const Passage *source, const CodesReport *report) {
    bool good = none_is_lost(passage, source, report);
    if (!none_is_strange(passage, source, report) || !good)
        return false;
    for (size_t i = 0, times; i < passage->count; i++) {
        Code *code = &passage->codes[i];
        const Code *known = find(source, code->id, &times);
        code->kind = known->kind;
        code->data = known->data;
    }
    fill(arena, passage);
    return none_is_typed(arena, passage, report);
}

static uint32_t cut_off(uint32_t at, size_t cut, size_t length) {
    size_t place = at > cut ? at - cut : 0;
    return (uint32_t)(place < length ? place : length);
}

void codes_trim(Passage *passage, const Passage *source) {
    Str text = passage->text, whole = source->text;
    size_t start = 0, end = text.len;
    while (start < end && text.at[start] == ' ' && whole.at[0] != ' ')
        start++;
    while (end > start && text.at[end - 1] == ' ' && whole.at[whole.len - 1] != ' ')
        end--;
    passage->text = str_slice(text, start, end);
    for (size_t i = 0; i < passage->count; i++) {
        Code *code = &passage->codes[i];
        code->start = cut_off(code->start, start, end - start);
        code->end = cut_off(code->end, start, end - start);
    }
}
