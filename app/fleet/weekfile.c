/* Read once from front to back, with the place at hand for a diagnostic. A region reads some twenty million rows a
 * year, so a row costs a few dozen instructions and nothing is copied. */
#include "weekfile.h"

#include <sodium.h>
#include <string.h>

#define HEAD "sluss-usage;1;"

const char weekfile_kiosk_help[] = "a kiosk's name has a to z, 0 to 9 and '-', at most 63 of them";

bool weekfile_is_kiosk(Str name) {
    for (size_t i = 0; i < name.len; i++)
        if (!((name.at[i] >= 'a' && name.at[i] <= 'z') || (name.at[i] >= '0' && name.at[i] <= '9') ||
              name.at[i] == '-'))
            return false;
    return name.len >= 1 && name.len <= KIOSK_NAME_MOST;
}

Str weekfile_name(Arena *arena, Str kiosk, Period week) {
    return str_format(arena, "%.*s.%04d-W%02d.csv", STR_ARG(kiosk), week.year, week.week);
}

bool weekfile_is_name(Str name, Str *kiosk, Period *week) {
    size_t dot = str_find(name, '.', 0);
    *kiosk = str_slice(name, 0, dot);
    return weekfile_is_kiosk(*kiosk) && name.len == dot + sizeof ".2026-W47.csv" - 1 && str_ends(name, STR(".csv")) &&
           period_parse(str_slice(name, dot + 1, dot + 9), week);
}

void weekfile_hash(Str text, uint8_t hash[WEEK_HASH]) {
    crypto_generichash(hash, WEEK_HASH, (const uint8_t *)text.at, text.len, NULL, 0);
}

Str weekfile_text(Arena *arena, const WeekFile *file) {
    StrBuf text = {.arena = arena};
    strbuf_format(&text, HEAD "%.*s;%04d-W%02d;", STR_ARG(file->kiosk), file->week.year, file->week.week);
    for (size_t i = 0; i < WEEK_HASH && file->has_before; i++)
        strbuf_format(&text, "%02x", file->before[i]);
    strbuf_format(&text, file->has_before ? "\n" : "-\n");
    for (size_t i = 0; i < file->count; i++)
        strbuf_format(&text, "%d;%lld;%lld\n", (int)file->rows[i].metric, (long long)file->rows[i].number,
                      (long long)file->rows[i].n);
    return strbuf_str(&text);
}

typedef struct Reader {
    const Source *file;
    const char *at, *end;
    Diags *diags;
} Reader;

/* The diagnostic covers [from, to). */
static bool refuse(const Reader *reader, const char *from, const char *to, const char *why) {
    Str text = reader->file->text;
    diag_error(reader->diags, reader->file, place_of(text, (size_t)(from - text.at), (size_t)(to - text.at)), "%s",
               why);
    return false;
}

/* A field up to `stop`, which it moves past. */
static bool next_field(Reader *reader, char stop, Str *field) {
    const char *found = memchr(reader->at, stop, (size_t)(reader->end - reader->at));
    if (!found)
        return refuse(reader, reader->at, reader->end, stop == '\n' ? "the line does not end" : "a field is missing");
    *field = (Str){reader->at, (size_t)(found - reader->at)};
    reader->at = found + 1;
    return true;
}

/* A number in its one form: no sign, no zero in front. */
static inline bool next_number(Reader *reader, int64_t least, int64_t most, char stop, int64_t *number) {
    const char *start = reader->at, *at = start;
    int64_t value = 0;
    for (; (unsigned char)(*at - '0') <= 9 && value <= most; at++)
        value = value * 10 + (*at - '0');
    reader->at = at + 1;
    *number = value;
    if (at != start && *at == stop && value >= least && value <= most && (*start != '0' || at == start + 1))
        return true;
    const char *past = at < reader->end ? at + 1 : at;
    if (at == start || (*start == '0' && at > start + 1))
        return refuse(reader, start, past, "a number must stand here, without a sign or zeros in front");
    if (value < least || value > most)
        return refuse(reader, start, at, "this number is past what may be counted");
    return refuse(reader, at, past, stop == ';' ? "';' must stand here" : "the line must end here");
}

static bool read_before(const Reader *reader, Str field, WeekFile *week) {
    size_t got = 0;
    week->has_before = !str_equal(field, STR("-"));
    bool good =
        !week->has_before ||
        (field.len == 2 * WEEK_HASH &&
         sodium_hex2bin(week->before, WEEK_HASH, field.at, field.len, NULL, &got, NULL) == 0 && got == WEEK_HASH);
    for (size_t i = 0; i < field.len && week->has_before; i++)
        good = good && (field.at[i] < 'A' || field.at[i] > 'F');
    return good || refuse(reader, field.at, field.at + field.len, "'-' or the hash of the week before must stand here");
}

static bool read_head(Reader *reader, WeekFile *week) {
    Str kiosk, period, before, head = STR(HEAD);
    Period told;
    if (!str_starts(reader->file->text, head))
        return refuse(reader, reader->at, reader->end,
                      "this is not a week of a kiosk: it does not begin with '" HEAD "'");
    reader->at += head.len;
    if (!next_field(reader, ';', &kiosk) || !next_field(reader, ';', &period) || !next_field(reader, '\n', &before))
        return false;
    if (!str_equal(kiosk, week->kiosk))
        return refuse(reader, kiosk.at, kiosk.at + kiosk.len, "the file's name says another kiosk");
    if (!period_parse(period, &told) || period_compare(told, week->week) != 0)
        return refuse(reader, period.at, period.at + period.len, "the file's name says another week");
    return read_before(reader, before, week);
}

static bool read_row(Reader *reader, Count *row) {
    int64_t metric;
    if (!next_number(reader, METRIC_NONE + 1, METRIC_END - 1, ';', &metric) ||
        !next_number(reader, 0, ((int64_t)1 << KEY_BITS) - 1, ';', &row->number) ||
        !next_number(reader, 1, COUNT_MOST, '\n', &row->n))
        return false;
    row->metric = (Metric)metric;
    return true;
}

static inline bool is_after(const Count *a, const Count *b) {
    return a->metric != b->metric ? a->metric > b->metric : a->number > b->number;
}

/* The shortest row, "1;1;1\n", has six bytes: so much room is enough for any file. */
static bool read_rows(Arena *arena, Reader *reader, WeekFile *week) {
    enum { ROW_LEAST = 6 };
    size_t left = (size_t)(reader->end - reader->at), most = left / ROW_LEAST + 1, count = 0;
    Count *rows = arena_alloc(arena, (most < KEYS_MOST ? most : KEYS_MOST) * sizeof *rows);
    for (; reader->at < reader->end; count++) {
        const char *start = reader->at;
        if (count == KEYS_MOST)
            return refuse(reader, start, start, "more rows than there can be keys");
        rows[count].period = week->week;
        if (!read_row(reader, &rows[count]))
            return false;
        if (count && !is_after(&rows[count], &rows[count - 1]))
            return refuse(reader, start, reader->at - 1, "rows must be sorted by metric and key, each once");
    }
    week->rows = rows;
    week->count = count;
    return count > 0 || refuse(reader, reader->end, reader->end, "there are no counts here");
}

bool weekfile_read(Arena *arena, const Source *file, WeekFile *week, Diags *diags) {
    Reader reader = {.file = file, .at = file->text.at, .end = file->text.at + file->text.len, .diags = diags};
    if (file->text.len > WEEK_FILE_MOST)
        return refuse(&reader, reader.at, reader.at, "the file is too long");
    return read_head(&reader, week) && read_rows(arena, &reader, week);
}
