/* Signs of at most four letters keep a dozen languages within a terminal; the legend below says what they mean. */
#include "status_print.h"

#include <jansson.h>

#include "../report/lines.h"

enum { WIDTH = 100, CELL_LEAST = 5, MARGIN = 15, COLUMN = 10, STATE = 9 };

static int entry_width(const Draft *draft) {
    size_t widest = 0;
    for (size_t i = 0; i < draft->count; i++) {
        size_t wide = status_entry(draft, &draft->entries[i]).len;
        widest = wide > widest ? wide : widest;
    }
    return (int)widest;
}

static int cell_width(Str lang) {
    return (int)lang.len + 1 > CELL_LEAST ? (int)lang.len + 1 : CELL_LEAST;
}

/* How many of the languages from `first` on stand in one table. */
static size_t band_of(StrList langs, size_t first, int room) {
    size_t count = 0;
    while (first + count < langs.count && (count == 0 || cell_width(langs.at[first + count]) <= room))
        room -= cell_width(langs.at[first + count++]);
    return count;
}

static void print_cell(const Draft *draft, Str text, Str lang, FILE *out) {
    fputc(' ', out);
    line_left(out, draft->arena, text, (size_t)cell_width(lang) - 1);
}

static void print_band(const Draft *draft, const Str *langs, size_t count, int margin, FILE *out) {
    fprintf(out, "%*s", margin, "");
    for (size_t i = 0; i < count; i++)
        print_cell(draft, langs[i], langs[i], out);
    fputc('\n', out);
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        fprintf(out, "%-*.*s", margin, STR_ARG(status_entry(draft, entry)));
        for (size_t j = 0; j < count; j++) {
            StatusKind kind = status_of(draft, entry, langs[j]).kind;
            print_cell(draft, str_from(_(status_sign(kind))), langs[j], out);
        }
        fputc('\n', out);
    }
    fputc('\n', out);
}

static void print_legend(FILE *out) {
    for (int kind = 0; kind < STATUS_KINDS; kind++)
        fprintf(out, "%s%s %s", kind ? ", " : "", _(status_sign((StatusKind)kind)), _(status_name((StatusKind)kind)));
    fputs("\n\n", out);
}

static void print_number(const Draft *draft, size_t number, FILE *out) {
    line_right(out, draft->arena, str_format(draft->arena, "%zu", number), COLUMN);
}

static void print_head(const Draft *draft, const char *head, FILE *out) {
    fputc(' ', out);
    line_right(out, draft->arena, str_from(_(head)), COLUMN - 1);
}

static const StatusKind counted[] = {STATUS_MISSING, STATUS_BROKEN, STATUS_OUTDATED, STATUS_UNSTAMPED};
static const WordsBy makers[] = {BY_MACHINE, BY_HUMAN, BY_REVIEWED};
enum { COUNTED = sizeof counted / sizeof counted[0], MAKERS = sizeof makers / sizeof makers[0] };

static void print_heads(const Draft *draft, FILE *out) {
    line_left(out, draft->arena, str_from(_("language")), MARGIN);
    print_head(draft, N_("total"), out);
    for (size_t i = 0; i < COUNTED; i++)
        print_head(draft, status_name(counted[i]), out);
    for (size_t i = 0; i < MAKERS; i++)
        print_head(draft, words_by[makers[i]].at, out);
    fputc('\n', out);
}

static void print_counts(const Draft *draft, StrList langs, FILE *out) {
    print_heads(draft, out);
    for (size_t i = 0; i < langs.count; i++) {
        StatusCounts counts = status_count(draft, langs.at[i]);
        fprintf(out, "%-*.*s", MARGIN, STR_ARG(langs.at[i]));
        print_number(draft, counts.total, out);
        for (size_t j = 0; j < COUNTED; j++)
            print_number(draft, counts.kinds[counted[j]], out);
        for (size_t j = 0; j < MAKERS; j++)
            print_number(draft, counts.by[makers[j]], out);
        fputc('\n', out);
    }
    fputc('\n', out);
    line_words(
        out, draft->arena,
        str_from(_("ok: people made it of what its source says now, but nobody else has read it; reviewed: somebody "
                   "has. The columns machine, human and reviewed count who made all there are, outdated and "
                   "unstamped ones, too.")),
        0);
}

void status_print_table(const Draft *draft, StrList langs, FILE *out) {
    int margin = entry_width(draft);
    for (size_t first = 0, count; first < langs.count; first += count) {
        count = band_of(langs, first, WIDTH - margin);
        print_band(draft, langs.at + first, count, margin, out);
    }
    print_legend(out);
    print_counts(draft, langs, out);
}

void status_print_language(const Draft *draft, Str lang, FILE *out) {
    for (int kind = 0; kind < STATUS_KINDS; kind++)
        for (size_t i = 0; i < draft->count; i++) {
            Status status = status_of(draft, &draft->entries[i], lang);
            if (status.kind != (StatusKind)kind)
                continue;
            line_left(out, draft->arena, str_from(_(status_name(status.kind))), STATE);
            fprintf(out, "  %.*s\n", STR_ARG(status.file));
        }
    fputc('\n', out);
    print_counts(draft, (StrList){&lang, 1}, out);
}

static json_t *text(Str text) {
    return json_stringn(text.at ? text.at : "", text.len);
}

static json_t *count_json(const Draft *draft, Str lang) {
    StatusCounts counts = status_count(draft, lang);
    json_t *object = json_object();
    json_object_set_new(object, "lang", text(lang));
    json_object_set_new(object, "total", json_integer((json_int_t)counts.total));
    for (int kind = 0; kind < STATUS_KINDS; kind++)
        json_object_set_new(object, status_name((StatusKind)kind), json_integer((json_int_t)counts.kinds[kind]));
    json_t *by = json_object();
    for (int maker = BY_HUMAN; maker < WORDS_BY_COUNT; maker++)
        json_object_set_new(by, words_by[maker].at, json_integer((json_int_t)counts.by[maker]));
    json_object_set_new(object, "by", by);
    return object;
}

static json_t *stamp_json(uint32_t stamp) {
    char digits[8];
    snprintf(digits, sizeof digits, "%06x", stamp);
    return stamp ? json_string(digits) : json_null();
}

static json_t *translation_json(const Draft *draft, const Entry *entry, Str lang) {
    Status status = status_of(draft, entry, lang);
    const char *by = status.words ? words_by[status.words->words.by].at : NULL;
    json_t *object = json_object();
    json_object_set_new(object, "lang", text(lang));
    json_object_set_new(object, "file", text(status.file));
    json_object_set_new(object, "state", json_string(status_name(status.kind)));
    json_object_set_new(object, "by", by ? json_string(by) : json_null());
    json_object_set_new(object, "of", stamp_json(status.words ? status.words->of : 0));
    return object;
}

static json_t *entry_json(const Draft *draft, const Entry *entry, StrList langs) {
    const DraftWords *source = draft_words(entry, draft_kiosk(draft)->source);
    json_t *object = json_object(), *translations = json_array();
    json_object_set_new(object, "entry", text(status_entry(draft, entry)));
    json_object_set_new(object, "stamp", stamp_json(source ? source->stamp : 0));
    for (size_t i = 0; i < langs.count; i++)
        json_array_append_new(translations, translation_json(draft, entry, langs.at[i]));
    json_object_set_new(object, "translations", translations);
    return object;
}

bool status_print_json(const Draft *draft, StrList langs, FILE *out) {
    json_t *root = json_object(), *counts = json_array(), *entries = json_array();
    for (size_t i = 0; i < langs.count; i++)
        json_array_append_new(counts, count_json(draft, langs.at[i]));
    for (size_t i = 0; i < draft->count; i++)
        json_array_append_new(entries, entry_json(draft, &draft->entries[i], langs));
    json_object_set_new(root, "source", text(draft_kiosk(draft)->source));
    json_object_set_new(root, "errors", json_integer((json_int_t)draft->diags->errors));
    json_object_set_new(root, "languages", counts);
    json_object_set_new(root, "entries", entries);
    bool done = json_dumpf(root, out, JSON_INDENT(2)) == 0 && fputc('\n', out) != EOF;
    json_decref(root);
    return done;
}
