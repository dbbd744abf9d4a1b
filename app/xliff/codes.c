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
    diag_error(report->diags, report->source, report->place, "the code %.*s %s in '%.*s'", STR_ARG(id), what,
               STR_ARG(report->unit));
    diag_help(report->diags, "%s", help);
    return false;
}

static bool none_is_lost(const Passage *passage, const Passage *source, const CodesReport *report) {
    static const char help[] =
        "a translation has each code of its source once: links, bold, {placeholders}, line breaks";
    bool good = true;
    size_t times;
    for (size_t i = 0; i < source->count; i++) {
        find(passage, source->codes[i].id, &times);
        if (times != 1)
            good = refuse(report, times ? "is doubled" : "is lost", source->codes[i].id, help);
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
            good = refuse(report, "is not one of the source's", code->id, "take it out");
        else if (emptied)
            good = refuse(report, "has no words left", code->id, "put the words that it belongs to between its ends");
    }
    return good;
}

/* Puts its bytes where hollow code `index` stands, and moves what lies behind. */
static void fill(Arena *arena, Passage *passage, size_t index) {
    Code hollow = passage->codes[index];
    Str text = passage->text;
    uint32_t longer = (uint32_t)(hollow.data.len - (hollow.end - hollow.start));
    passage->text = str_format(arena, "%.*s%.*s%.*s", STR_ARG(str_slice(text, 0, hollow.start)), STR_ARG(hollow.data),
                               STR_ARG(str_slice(text, hollow.end, text.len)));
    for (size_t i = 0; i < passage->count; i++) {
        passage->codes[i].start += passage->codes[i].start > hollow.start ? longer : 0;
        passage->codes[i].end += passage->codes[i].end > hollow.start ? longer : 0;
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
        if (code->hollow)
            fill(arena, passage, i);
    }
    return none_is_typed(arena, passage, report);
}

static uint32_t moved(uint32_t at, size_t cut, size_t length) {
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
        code->start = moved(code->start, start, end - start);
        code->end = moved(code->end, start, end - start);
    }
}
