/* A line is metric;key;id;label: the label comes last, as it may hold anything but the end of a line. */
#include "keysfile.h"

#include "../base/utf8.h"
#include "weekfile.h"

#define HEAD "sluss-keys;1;"
#define ENDING ".keys.csv"

Str keysfile_name(Arena *arena, Str kiosk) {
    return str_format(arena, "%.*s" ENDING, STR_ARG(kiosk));
}

bool keysfile_is_name(Str name, Str *kiosk) {
    size_t dot = str_find(name, '.', 0);
    *kiosk = str_slice(name, 0, dot);
    return weekfile_is_kiosk(*kiosk) && str_equal(str_slice(name, dot, name.len), STR(ENDING));
}

Str keysfile_text(Arena *arena, Str kiosk, const KeyList *keys) {
    StrBuf text = {.arena = arena};
    strbuf_format(&text, HEAD "%.*s\n", STR_ARG(kiosk));
    for (size_t i = 0; i < keys->count; i++) {
        const Key *key = &keys->at[i];
        Str label = str_slice(key->label, 0, str_find(key->label, '\n', 0));
        strbuf_format(&text, "%d;%lld;%.*s;%.*s\n", (int)key->metric, (long long)key->number, STR_ARG(key->id),
                      STR_ARG(label));
    }
    return strbuf_str(&text);
}

static bool refuse(const Source *file, Str at, const char *why, Diags *diags) {
    size_t start = (size_t)(at.at - file->text.at);
    diag_error(diags, file, place_of(file->text, start, start + at.len), "%s", why);
    return false;
}

static bool is_plain(Str text, size_t most) {
    for (size_t i = 0; i < text.len; i++)
        if ((unsigned char)text.at[i] < 0x20 || text.at[i] == 0x7F)
            return false;
    return text.len <= most && utf8_valid_until(text) == text.len;
}

static bool read_metric(Str field, Metric *metric) {
    int value = 0;
    for (size_t i = 0; i < field.len && i < 3; i++)
        value = field.at[i] >= '0' && field.at[i] <= '9' ? value * 10 + (field.at[i] - '0') : METRIC_END;
    *metric = (Metric)value;
    return field.len >= 1 && field.len <= 2 && field.at[0] != '0' && value > METRIC_NONE && value < METRIC_END;
}

static bool is_number(Str field, int64_t number) {
    char digits[24];
    int len = snprintf(digits, sizeof digits, "%lld", (long long)number);
    return str_equal(field, (Str){digits, (size_t)len});
}

static bool read_line(const Source *file, Str line, Key *key, Diags *diags) {
    Str fields[4] = {0};
    size_t at = 0;
    for (size_t i = 0; i < 4; i++) {
        size_t end = i < 3 ? str_find(line, ';', at) : line.len;
        if (at > line.len)
            return refuse(file, line, "a line has four fields: metric;key;id;label", diags);
        fields[i] = str_slice(line, at, end);
        at = end + 1;
    }
    key->id = fields[2];
    key->label = fields[3];
    key->number = key_number(key->id);
    if (!read_metric(fields[0], &key->metric))
        return refuse(file, fields[0], "there is no such metric", diags);
    if (key->id.len == 0 || !is_plain(key->id, KEY_ID_MOST))
        return refuse(file, fields[2], "this is too long, empty or no text", diags);
    if (!is_number(fields[1], key->number))
        return refuse(file, fields[1], "this is not the number of that id", diags);
    return is_plain(key->label, KEY_LABEL_MOST) || refuse(file, key->label, "this is too long or no text", diags);
}

static bool is_after(const Key *a, const Key *b) {
    return a->metric != b->metric ? a->metric > b->metric : a->number > b->number;
}

static bool read_lines(Arena *arena, const Source *file, size_t at, KeyList *keys, Diags *diags) {
    while (at < file->text.len) {
        size_t end = str_find(file->text, '\n', at);
        Str line = str_slice(file->text, at, end);
        Key key = {0};
        if (end == file->text.len)
            return refuse(file, line, "the line does not end", diags);
        if (keys->count == KEYS_MOST)
            return refuse(file, line, "more keys than there can be", diags);
        if (!read_line(file, line, &key, diags))
            return false;
        if (keys->count && !is_after(&key, &keys->at[keys->count - 1]))
            return refuse(file, line, "keys must be sorted by metric and key, each once", diags);
        keys->at = arena_more(arena, keys->at, keys->count, sizeof *keys->at);
        keys->at[keys->count++] = key;
        at = end + 1;
    }
    return true;
}

bool keysfile_read(Arena *arena, const Source *file, Str kiosk, KeyList *keys, Diags *diags) {
    size_t end = str_find(file->text, '\n', 0);
    Str line = str_slice(file->text, 0, end), head = STR(HEAD);
    *keys = (KeyList){0};
    if (file->text.len > KEYS_FILE_MOST)
        return refuse(file, str_slice(file->text, 0, 0), "the file is too long", diags);
    if (!str_starts(line, head) || end == file->text.len)
        return refuse(file, line, "this is not a list of keys: it does not begin with '" HEAD "'", diags);
    if (!str_equal(str_slice(line, head.len, line.len), kiosk))
        return refuse(file, str_slice(line, head.len, line.len), "the file's name says another kiosk", diags);
    return read_lines(arena, file, end + 1, keys, diags);
}
