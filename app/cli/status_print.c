/* Signs of at most four letters keep a dozen languages within a terminal; the legend below says what they mean. */
#include "status_print.h"

#include <jansson.h>

enum { WIDTH = 100, CELL_LEAST = 5 };

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

static void print_band(const Draft *draft, const Str *langs, size_t count, int margin, FILE *out) {
    fprintf(out, "%*s", margin, "");
    for (size_t i = 0; i < count; i++)
        fprintf(out, " %-*.*s", cell_width(langs[i]) - 1, STR_ARG(langs[i]));
    fputc('\n', out);
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        fprintf(out, "%-*.*s", margin, STR_ARG(status_entry(draft, entry)));
        for (size_t j = 0; j < count; j++)
            fprintf(out, " %-*s", cell_width(langs[j]) - 1, status_sign(status_of(draft, entry, langs[j]).kind));
        fputc('\n', out);
    }
    fputc('\n', out);
}

static void print_legend(FILE *out) {
    for (int kind = 0; kind < STATUS_KINDS; kind++)
        fprintf(out, "%s%s %s", kind ? ", " : "", status_sign((StatusKind)kind), status_name((StatusKind)kind));
    fputs("\n\n", out);
}

static void print_counts(const Draft *draft, StrList langs, FILE *out) {
    static const StatusKind kinds[] = {STATUS_MISSING, STATUS_BROKEN, STATUS_OUTDATED, STATUS_UNSTAMPED};
    static const WordsBy makers[] = {BY_MACHINE, BY_HUMAN, BY_REVIEWED};
    fprintf(out, "%-15s%10s", "language", "total");
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        fprintf(out, "%10s", status_name(kinds[i]));
    for (size_t i = 0; i < sizeof makers / sizeof makers[0]; i++)
        fprintf(out, "%10s", status_by(makers[i]));
    fputc('\n', out);
    for (size_t i = 0; i < langs.count; i++) {
        StatusCounts counts = status_count(draft, langs.at[i]);
        fprintf(out, "%-15.*s%10zu", STR_ARG(langs.at[i]), counts.total);
        for (size_t j = 0; j < sizeof kinds / sizeof kinds[0]; j++)
            fprintf(out, "%10zu", counts.kinds[kinds[j]]);
        for (size_t j = 0; j < sizeof makers / sizeof makers[0]; j++)
            fprintf(out, "%10zu", counts.by[makers[j]]);
        fputc('\n', out);
    }
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
            if (status.kind == (StatusKind)kind)
                fprintf(out, "%-9s  %.*s\n", status_name(status.kind), STR_ARG(status.file));
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
        json_object_set_new(by, status_by((WordsBy)maker), json_integer((json_int_t)counts.by[maker]));
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
    const char *by = status.words ? status_by(status.words->words.by) : NULL;
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
