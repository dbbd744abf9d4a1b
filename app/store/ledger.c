/* The bytes are one for one with the counts, so that towns that merged the same weeks in any order are the same. All
 * numbers are of seven bits a byte, the least first; a key is told by its distance to the one before it. */
#include "ledger.h"

#include <string.h>

#include "cellmap.h"

static void add_number(StrBuf *bytes, uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        strbuf_char(bytes, (char)(0x80 | (number & 0x7F)));
    strbuf_char(bytes, (char)number);
}

static bool next_number(Str bytes, size_t *at, uint64_t most, uint64_t *number) {
    *number = 0;
    for (int shift = 0; *at < bytes.len && shift < 63; shift += 7) {
        unsigned char byte = (unsigned char)bytes.at[(*at)++];
        *number |= (uint64_t)(byte & 0x7F) << shift;
        if (byte < 0x80)
            return *number <= most && (byte != 0 || shift == 0);
    }
    return false;
}

static uint64_t name_of(const Count *row) {
    return cell_name(row->metric, row->number);
}

/* The names that stand in either list; `names` is not changed if the week has none of its own. */
static void unite(Arena *arena, uint64_t **names, size_t *count, LedgerWeek week) {
    uint64_t *all = NULL;
    size_t old = 0, made = 0;
    for (size_t i = 0; i < week.count; i++) {
        uint64_t name = name_of(&week.rows[i]);
        while (old < *count && (*names)[old] < name)
            old++;
        made += old == *count || (*names)[old] != name;
    }
    if (made == 0)
        return;
    all = arena_array(arena, uint64_t, *count + made);
    size_t next = 0;
    old = 0;
    for (size_t i = 0; i < week.count; i++) {
        uint64_t name = name_of(&week.rows[i]);
        while (old < *count && (*names)[old] < name)
            all[next++] = (*names)[old++];
        if (old == *count || (*names)[old] != name)
            all[next++] = name;
    }
    while (old < *count)
        all[next++] = (*names)[old++];
    *names = all;
    *count = next;
}

static void add_week(StrBuf *bytes, int week, LedgerWeek rows, const uint64_t *names, size_t count) {
    size_t row = 0;
    add_number(bytes, (uint64_t)week);
    for (size_t i = 0; i < count; i++) {
        bool here = row < rows.count && name_of(&rows.rows[row]) == names[i];
        add_number(bytes, here ? (uint64_t)rows.rows[row].n : 0);
        row += here;
    }
}

Str ledger_bytes(const Ledger *ledger, Arena *arena) {
    uint64_t *names = NULL, before = 0;
    size_t count = 0;
    StrBuf bytes = {.arena = arena};
    for (int week = 1; week <= LEDGER_WEEKS; week++)
        unite(arena, &names, &count, ledger->weeks[week]);
    add_number(&bytes, count);
    for (size_t i = 0; i < count; i++) {
        add_number(&bytes, names[i] - before);
        before = names[i];
    }
    for (int week = 1; week <= LEDGER_WEEKS; week++)
        if (ledger->weeks[week].count)
            add_week(&bytes, week, ledger->weeks[week], names, count);
    return strbuf_str(&bytes);
}

static bool read_names(Arena *arena, Str bytes, size_t *at, uint64_t **names, size_t *count) {
    uint64_t told, name = 0, step;
    if (!next_number(bytes, at, bytes.len, &told))
        return false;
    *count = (size_t)told;
    *names = arena_array(arena, uint64_t, *count + 1);
    for (size_t i = 0; i < *count; i++) {
        if (!next_number(bytes, at, cell_name(METRIC_END, 0), &step) || step == 0)
            return false;
        (*names)[i] = name += step;
        if (cell_metric(name) <= METRIC_NONE || cell_metric(name) >= METRIC_END)
            return false;
    }
    return true;
}

static bool read_week(Arena *arena, Str bytes, size_t *at, const uint64_t *names, size_t count, Period period,
                      LedgerWeek *week) {
    Count *rows = arena_array(arena, Count, count + 1);
    size_t made = 0;
    for (size_t i = 0; i < count; i++) {
        uint64_t n;
        if (!next_number(bytes, at, COUNT_MOST, &n))
            return false;
        if (n)
            rows[made++] = (Count){period, cell_metric(names[i]), cell_number(names[i]), (int64_t)n};
    }
    *week = (LedgerWeek){rows, made};
    return made > 0;
}

bool ledger_read(Ledger *ledger, Arena *arena, int year, Str bytes) {
    uint64_t *names, week, last = 0;
    size_t count, at = 0;
    *ledger = (Ledger){0};
    if (!read_names(arena, bytes, &at, &names, &count))
        return false;
    for (; at < bytes.len; last = week) {
        if (!next_number(bytes, &at, LEDGER_WEEKS, &week) || week <= last)
            return false;
        Period period = {(int16_t)year, (int8_t)week};
        if (!read_week(arena, bytes, &at, names, count, period, &ledger->weeks[week]))
            return false;
    }
    return true;
}

static int64_t sum_of(LedgerWeek week) {
    int64_t sum = 0;
    for (size_t i = 0; i < week.count; i++)
        sum += week.rows[i].n;
    return sum;
}

static Str text_of(Arena *arena, LedgerWeek week) {
    StrBuf text = {.arena = arena};
    for (size_t i = 0; i < week.count; i++)
        strbuf_format(&text, "%d;%lld;%lld\n", (int)week.rows[i].metric, (long long)week.rows[i].number,
                      (long long)week.rows[i].n);
    return strbuf_str(&text);
}

static bool is_same(LedgerWeek a, LedgerWeek b) {
    bool same = a.count == b.count;
    for (size_t i = 0; i < a.count && same; i++)
        same = name_of(&a.rows[i]) == name_of(&b.rows[i]) && a.rows[i].n == b.rows[i].n;
    return same;
}

int ledger_compare(LedgerWeek a, LedgerWeek b) {
    int64_t left = sum_of(a), right = sum_of(b);
    if (left != right || is_same(a, b))
        return (left > right) - (left < right);
    Arena arena = {0};
    int order = str_compare(text_of(&arena, a), text_of(&arena, b));
    arena_free(&arena);
    return order;
}
