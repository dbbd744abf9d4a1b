/* First each metric by itself; then all that sum to the visits are held against each other as a reader would: what is
 * told bounds the visits, the visits bound each "other", and "other" bounds the counts in it. The bounds assume the
 * worst: that the reader knows which count was hidden for the others' sake, and which are zero. */
#include "rule.h"

/* Both ends included. */
typedef struct Range {
    int64_t low, high;
} Range;

static const Range anything = {0, INT64_MAX / 4};

static int64_t smaller(int64_t a, int64_t b) {
    return a < b ? a : b;
}

static int64_t larger(int64_t a, int64_t b) {
    return a > b ? a : b;
}

static Range both(Range a, Range b) {
    return (Range){larger(a.low, b.low), smaller(a.high, b.high)};
}

bool rule_make(Rule *rule, int least, int step) {
    if (least < RULE_LEAST || least > RULE_MOST || step < RULE_STEP || step > RULE_MOST || step % RULE_STEP)
        return false;
    *rule = (Rule){(least + step - 1) / step * step, step};
    return true;
}

static int64_t rounded(const Rule *rule, int64_t n) {
    return (n + rule->step / 2) / rule->step * rule->step;
}

/* The counts that are told as this number. */
static Range behind(const Rule *rule, int64_t told) {
    int64_t low = told - rule->step / 2;
    return (Range){larger(low, rule->least), low + rule->step - 1};
}

static int64_t small_sum(const Rule *rule, const Cells *cells, size_t *small, size_t *not_zero) {
    int64_t sum = 0;
    for (size_t i = 0; i < cells->count; i++) {
        if (cells->n[i] >= rule->least)
            continue;
        sum += cells->n[i];
        ++*small;
        *not_zero += cells->n[i] > 0;
    }
    return sum;
}

/* The smallest that could be told; `count` if there is none. */
static size_t smallest_told(const Rule *rule, const Cells *cells) {
    size_t smallest = cells->count;
    for (size_t i = 0; i < cells->count; i++)
        if (cells->n[i] >= rule->least && (smallest == cells->count || cells->n[i] < cells->n[smallest]))
            smallest = i;
    return smallest;
}

static void tell_nothing(Cells *cells) {
    for (size_t i = 0; i < cells->count; i++)
        cells->told[i] = CELL_HIDDEN;
    cells->other = CELL_HIDDEN;
    cells->nothing = true;
}

static void tell(const Rule *rule, Cells *cells) {
    size_t small = 0, not_zero = 0, joined = cells->count;
    int64_t other = small_sum(rule, cells, &small, &not_zero);
    if (small)
        joined = smallest_told(rule, cells);
    for (size_t i = 0; i < cells->count; i++)
        cells->told[i] = cells->n[i] < rule->least ? CELL_HIDDEN
                         : i == joined             ? CELL_JOINED
                                                   : rounded(rule, cells->n[i]);
    if (joined < cells->count)
        other += cells->n[joined];
    cells->nothing = false;
    cells->other = small ? rounded(rule, other) : CELL_HIDDEN;
    if (cells->count == 0 || (small && other < rule->least))
        tell_nothing(cells);
}

/* What the told counts sum to, without "other". */
static Range told_sum(const Rule *rule, const Cells *cells) {
    Range sum = {0, 0};
    for (size_t i = 0; i < cells->count; i++) {
        if (cells->told[i] < 0)
            continue;
        Range one = behind(rule, cells->told[i]);
        sum = (Range){sum.low + one.low, sum.high + one.high};
    }
    return sum;
}

static Range other_range(const Rule *rule, const Cells *cells) {
    return cells->other < 0 ? (Range){0, 0} : behind(rule, cells->other);
}

static Range visits_range(const Rule *rule, const Cells *metrics, size_t count) {
    Range visits = anything;
    for (size_t i = 0; i < count; i++) {
        if (!metrics[i].sums_to_visits || metrics[i].nothing)
            continue;
        Range told = told_sum(rule, &metrics[i]), other = other_range(rule, &metrics[i]);
        visits = both(visits, (Range){told.low + other.low, told.high + other.high});
    }
    return visits;
}

static int64_t lowest_told(const Cells *cells) {
    int64_t lowest = INT64_MAX;
    for (size_t i = 0; i < cells->count; i++)
        if (cells->told[i] >= 0)
            lowest = smaller(lowest, cells->told[i]);
    return lowest;
}

/* What the small counts in "other" sum to, given what `other` lies in. */
static Range small_range(const Rule *rule, const Cells *cells, Range other) {
    if (smallest_told(rule, cells) == cells->count)
        return other;
    int64_t lowest = lowest_told(cells);
    int64_t joined_most = lowest == INT64_MAX ? anything.high : behind(rule, lowest).high - 1; /* of two equal ones the
                                                                                               first is joined */
    return (Range){other.low - joined_most, other.high - rule->least};
}

static bool is_safe(const Rule *rule, const Cells *cells, Range visits) {
    size_t small = 0, not_zero = 0;
    small_sum(rule, cells, &small, &not_zero);
    if (small == 0 || cells->nothing)
        return true;
    Range other = other_range(rule, cells), told = told_sum(rule, cells);
    if (cells->sums_to_visits)
        other = both(other, (Range){visits.low - told.high, visits.high - told.low});
    Range sum = small_range(rule, cells, other);
    int64_t most = rule->least - 1, rest = not_zero > 1 ? (int64_t)(not_zero - 1) * most : 0;
    Range one = both((Range){0, most}, (Range){sum.low - rest, sum.high});
    return one.high - one.low + 1 >= RULE_CANDIDATES;
}

/* One that is missing among those that sum to the visits would tell that it was not safe, and so nearly what it is:
 * they are missing together, as where there were next to no visits. */
static void hide_unsafe(const Rule *rule, Cells *metrics, size_t count) {
    Range visits = visits_range(rule, metrics, count);
    if (visits.low > visits.high) /* these are not all of the same visits, and bound nothing */
        visits = anything;
    bool together = false;
    for (size_t i = 0; i < count; i++) {
        if (is_safe(rule, &metrics[i], visits))
            continue;
        together = together || metrics[i].sums_to_visits;
        tell_nothing(&metrics[i]);
    }
    for (size_t i = 0; i < count && together; i++)
        if (metrics[i].sums_to_visits)
            tell_nothing(&metrics[i]);
}

static const Rule plain = {RULE_LEAST, RULE_STEP};

void rule_retell(const Rule *rule, Cells *cells) {
    int64_t other = larger(cells->other, 0);
    bool hidden = cells->other >= 0;
    if (cells->nothing || (rule->least <= plain.least && rule->step <= plain.step))
        return;
    for (size_t i = 0; i < cells->count; i++) {
        int64_t *told = &cells->told[i];
        Range one = behind(&plain, *told);
        if (*told >= 0 && one.low < rule->least) {
            hidden = true;
            other += *told;
            *told = one.high < rule->least ? CELL_HIDDEN : CELL_JOINED;
        } else if (*told >= 0) {
            *told = rounded(rule, *told);
        }
    }
    cells->other = hidden ? rounded(rule, other) : CELL_HIDDEN;
    if (hidden && other < rule->least)
        tell_nothing(cells);
}

void rule_apply(const Rule *rule, Cells *metrics, size_t count) {
    for (size_t i = 0; i < count; i++)
        tell(&plain, &metrics[i]);
    hide_unsafe(&plain, metrics, count);
    for (size_t i = 0; i < count; i++)
        rule_retell(rule, &metrics[i]);
}
