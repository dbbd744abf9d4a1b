/* Counts are laid out as a table a metric, true numbers in it; the rule is applied span by span over all tables, and
 * the true numbers are left behind. */
#include "digest.h"

#include <stdlib.h>
#include <string.h>

enum { FEW_VISITS = 50 /* a week */ };

static const Key unknown_key = {.id = {"unknown", 7}};

/* The work on one part: the true counts beside what will be told. */
typedef struct Work {
    Arena *arena;
    const KeyList *keys;
    const Tally *tally;
    const Rule *rule;
    DigestPart *part;
    size_t first[METRIC_END + 1]; /* where the keys of a metric begin in the list */
    int64_t *others[METRIC_END];  /* of years: what their months told as "other" */
    int64_t *n[METRIC_END];       /* span by span, the metric's keys and at the end what is in no list */
    int64_t (*weeks)[WEEKS_OF_MONTH_MOST];
} Work;

static size_t row_count(const Work *work, Metric metric) {
    return work->part->tables[metric].row_count;
}

/* The span a count belongs to; span_count if there is none. */
static size_t span_of(const DigestPart *part, Period period) {
    size_t span = 0;
    for (; span < part->span_count; span++) {
        const DigestSpan *at = &part->spans[span];
        if (at->year ? period.week == 0 && period.year == at->year
                     : period.week > 0 && period_month(period) == at->month)
            break;
    }
    return span;
}

static void make_tables(Work *work) {
    size_t spans = work->part->span_count, at = 0;
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++) {
        DigestTable *table = &work->part->tables[metric];
        work->first[metric] = at;
        while (at < work->keys->count && work->keys->at[at].metric == metric)
            at++;
        size_t keys = at - work->first[metric], room = keys + 1;
        *table = (DigestTable){.metric = metric, .row_count = keys};
        table->rows = arena_array(work->arena, DigestRow, room);
        table->nothing = arena_array(work->arena, bool, spans);
        table->other.told = arena_array(work->arena, int64_t, spans);
        for (size_t i = 0; i < room; i++) {
            table->rows[i].key = i < keys ? &work->keys->at[work->first[metric] + i] : &unknown_key;
            table->rows[i].told = arena_array(work->arena, int64_t, spans);
        }
        work->n[metric] = arena_array(work->arena, int64_t, spans * room);
        work->others[metric] = arena_array(work->arena, int64_t, spans);
    }
}

static int week_of_month(Period week) {
    Date first = period_monday(month_first_week(period_month(week)));
    return (date_days(period_monday(week)) - date_days(first)) / 7;
}

static void fill_one(Work *work, const Count *count, size_t span) {
    const Key *key = keys_find(work->keys, count->metric, count->number);
    size_t keys = row_count(work, count->metric);
    size_t row = key ? (size_t)(key - work->keys->at) - work->first[count->metric] : keys;
    if (count->period.week == 0 && count->number == key_number(KEY_OTHER)) {
        work->others[count->metric][span] += count->n;
        return;
    }
    work->n[count->metric][span * (keys + 1) + row] += count->n;
    if (count->metric == METRIC_LANGUAGE && count->period.week)
        work->weeks[span][week_of_month(count->period)] += count->n;
}

static void fill(Work *work) {
    for (size_t i = 0; i < work->tally->count; i++) {
        size_t span = span_of(work->part, work->tally->list[i].period);
        if (span < work->part->span_count)
            fill_one(work, &work->tally->list[i], span);
    }
}

/* A metric that has counts of keys in no list gets a row for them. */
static void show_unknown(Work *work, Metric metric) {
    DigestTable *table = &work->part->tables[metric];
    size_t keys = table->row_count;
    for (size_t span = 0; span < work->part->span_count; span++)
        if (work->n[metric][span * (keys + 1) + keys] > 0)
            table->row_count = keys + 1;
}

/* The visits of a span as one, and week by week. */
typedef struct SpanVisits {
    int64_t sum, sum_told;
    Cells at_once, by_weeks;
} SpanVisits;

static void lay_out_visits(Work *work, size_t span, SpanVisits *visits) {
    DigestVisits *told = &work->part->visits[span];
    int weeks = work->part->spans[span].weeks;
    visits->sum = 0;
    for (int i = 0; i < WEEKS_OF_MONTH_MOST; i++)
        visits->sum += work->weeks[span][i];
    visits->at_once = (Cells){.n = &visits->sum, .count = 1, .sums_to_visits = true, .told = &visits->sum_told};
    /* Whether they are few is decided by a number that is told, or the decision would tell another. */
    bool few = rule_rounded(visits->sum) < FEW_VISITS * weeks;
    visits->by_weeks =
        (Cells){.n = work->weeks[span], .count = few ? 0 : (size_t)weeks, .sums_to_visits = true, .told = told->told};
}

static void take_visits(DigestVisits *told, const SpanVisits *visits) {
    told->sum = visits->sum_told;
    told->count = visits->by_weeks.count;
    told->other = visits->by_weeks.other;
    if (!visits->by_weeks.nothing)
        return;
    told->count = 1;
    told->told[0] = visits->sum_told;
}

static Cells cells_of(Work *work, Metric metric, size_t span) {
    size_t rows = row_count(work, metric), keys = work->first[metric + 1] - work->first[metric];
    return (Cells){.n = &work->n[metric][span * (keys + 1)],
                   .count = rows,
                   .sums_to_visits = metric_sums_to_visits(metric),
                   .told = arena_array(work->arena, int64_t, rows)};
}

static void take(Work *work, Metric metric, size_t span, const Cells *cells) {
    DigestTable *table = &work->part->tables[metric];
    table->nothing[span] = cells->nothing;
    table->other.told[span] = cells->other;
    for (size_t row = 0; row < cells->count; row++)
        table->rows[row].told[span] = cells->told[row];
}

static void tell_month(Work *work, size_t span) {
    Cells cells[METRIC_END + 1];
    SpanVisits visits;
    ArenaMark mark = arena_mark(work->arena);
    lay_out_visits(work, span, &visits);
    cells[0] = visits.at_once;
    cells[METRIC_END] = visits.by_weeks;
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        cells[metric] = cells_of(work, metric, span);
    rule_apply(work->rule, cells, METRIC_END + 1);
    visits.by_weeks = cells[METRIC_END];
    take_visits(&work->part->visits[span], &visits);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        take(work, metric, span, &cells[metric]);
    arena_rewind(work->arena, mark);
}

/* Its numbers have been told already, each of them rounded; a database that has others is rounded here. */
static int64_t told_before(int64_t n) {
    return n < RULE_LEAST ? CELL_HIDDEN : rule_rounded(n);
}

static void tell_year_metric(Work *work, Metric metric, size_t span) {
    ArenaMark mark = arena_mark(work->arena);
    Cells cells = cells_of(work, metric, span);
    cells.other = told_before(work->others[metric][span]);
    cells.nothing = cells.other < 0;
    for (size_t i = 0; i < cells.count; i++) {
        cells.told[i] = told_before(cells.n[i]);
        cells.nothing = cells.nothing && cells.told[i] < 0;
    }
    rule_retell(work->rule, &cells);
    take(work, metric, span, &cells);
    arena_rewind(work->arena, mark);
}

static void tell_year(Work *work, size_t span) {
    const DigestTable *languages = &work->part->tables[METRIC_LANGUAGE];
    DigestVisits *visits = &work->part->visits[span];
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        tell_year_metric(work, metric, span);
    int64_t sum = languages->other.told[span] > 0 ? languages->other.told[span] : 0;
    for (size_t row = 0; row < languages->row_count; row++)
        sum += languages->rows[row].told[span] > 0 ? languages->rows[row].told[span] : 0;
    int64_t told = sum ? sum : CELL_HIDDEN;
    *visits = (DigestVisits){.told = {told}, .count = 1, .other = CELL_HIDDEN, .sum = told};
}

static int by_last_span(const void *a, const void *b, void *spans) {
    const DigestRow *left = a, *right = b;
    for (size_t span = *(size_t *)spans; span-- > 0;)
        if (left->told[span] != right->told[span])
            return left->told[span] < right->told[span] ? 1 : -1;
    return str_compare(left->key->id, right->key->id);
}

static int by_time(const void *a, const void *b, void *unused) {
    const DigestRow *left = a, *right = b;
    (void)unused;
    return key_time_rank(left->key->id) - key_time_rank(right->key->id);
}

static bool is_told(const DigestRow *row, size_t spans) {
    for (size_t span = 0; span < spans; span++)
        if (row->told[span] >= 0)
            return true;
    return false;
}

static void sort_rows(DigestTable *table, size_t spans) {
    if (table->row_count)
        qsort_r(table->rows, table->row_count, sizeof *table->rows,
                table->metric == METRIC_TIME ? by_time : by_last_span, &spans);
    for (size_t row = 0; row < table->row_count; row++)
        table->told_count += is_told(&table->rows[row], spans);
    if (table->metric == METRIC_TIME && table->told_count)
        table->told_count = table->row_count;
}

static void move_told_first(Arena *arena, DigestTable *table, size_t spans) {
    DigestRow *rows = arena_array(arena, DigestRow, table->row_count);
    size_t at = 0;
    for (int told = 1; told >= 0; told--)
        for (size_t row = 0; row < table->row_count; row++)
            if (is_told(&table->rows[row], spans) == told)
                rows[at++] = table->rows[row];
    table->rows = rows;
}

static void make_part(Work *work) {
    size_t spans = work->part->span_count;
    work->part->visits = arena_array(work->arena, DigestVisits, spans);
    work->weeks = arena_alloc(work->arena, (spans + 1) * sizeof *work->weeks);
    make_tables(work);
    work->first[METRIC_END] = work->keys->count;
    fill(work);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        show_unknown(work, metric);
    for (size_t span = 0; span < spans; span++)
        (work->part->spans[span].year ? tell_year : tell_month)(work, span);
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++) {
        DigestTable *table = &work->part->tables[metric];
        sort_rows(table, spans);
        if (metric != METRIC_TIME)
            move_told_first(work->arena, table, spans);
    }
}

static Period last_week(Month month) {
    Period week = month_first_week(month);
    for (int i = 1; i < month_weeks(month); i++)
        week = period_next(week);
    return week;
}

static void add_span(DigestPart *part, Arena *arena, DigestSpan span) {
    part->spans = arena_more(arena, part->spans, part->span_count, sizeof *part->spans);
    part->spans[part->span_count++] = span;
}

static bool is_within(Period first, Period last, Period from, Period to) {
    return (from.year == 0 || period_compare(from, first) <= 0) && (to.year == 0 || period_compare(last, to) <= 0);
}

/* From the first month that has a count: a kiosk that was not there yet had no empty months. */
static void find_months(Work *work, Period from, Period to, Date today) {
    Month end = period_month(period_of(today)), first = end;
    for (size_t i = 0; i < work->tally->count; i++) {
        Period period = work->tally->list[i].period;
        if (period.week && period_month(period) < first)
            first = period_month(period);
    }
    if (from.year == 0 && first < end - DIGEST_MONTHS)
        first = end - DIGEST_MONTHS;
    for (Month month = first; month < end; month++)
        if (is_within(month_first_week(month), last_week(month), from, to))
            add_span(work->part, work->arena, (DigestSpan){.month = month, .weeks = month_weeks(month)});
}

static bool has_weeks(const Tally *tally, int year) {
    for (size_t i = 0; i < tally->count; i++)
        if (tally->list[i].period.year == year && tally->list[i].period.week > 0)
            return true;
    return false;
}

static void find_years(Work *work, Period from, Period to, Date today) {
    int before = 0;
    for (size_t i = 0; i < work->tally->count; i++) {
        Period period = work->tally->list[i].period;
        if (period.week || period.year == before)
            continue;
        before = period.year;
        if (period.year >= today.year || has_weeks(work->tally, period.year))
            continue;
        Period last = period_of((Date){period.year, 12, 28});
        if (is_within((Period){period.year, 1}, last, from, to))
            add_span(work->part, work->arena, (DigestSpan){.year = period.year, .weeks = last.week});
    }
}

void digest_make(Digest *digest, Arena *arena, const KeyList *keys, const Tally *tally, const Rule *rule, Period from,
                 Period to, Date today) {
    *digest = (Digest){.rule = *rule};
    Work months = {.arena = arena, .keys = keys, .tally = tally, .rule = rule, .part = &digest->months};
    find_months(&months, from, to, today);
    make_part(&months);
    Work years = {.arena = arena, .keys = keys, .tally = tally, .rule = rule, .part = &digest->years};
    find_years(&years, from, to, today);
    make_part(&years);
}

bool digest_has_other(const DigestPart *part, Metric metric) {
    return is_told(&part->tables[metric].other, part->span_count);
}

bool digest_is_told(const DigestPart *part, Metric metric) {
    return part->tables[metric].told_count > 0 || digest_has_other(part, metric);
}
