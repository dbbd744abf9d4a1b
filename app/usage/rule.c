/* First each metric by itself; then all that sum to the visits are held against each other as a reader would: what is
 * told bounds the visits, the visits bound each "other", and "other" bounds the counts in it. The reader is given all
 * there is to know: which counts are zero and which are not, how the joined one was chosen, and all the time to try
 * every value of it. Telling nothing must not tell on its own why: it is also what is said of every metric that has no
 * count to tell beside the joined one, and there any of them may have any value. */
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
    *rule = (Rule){(least + step - 1) / (step ? step : 1) * step, step};
    return least >= RULE_LEAST && least <= RULE_MOST && step >= RULE_STEP && step <= RULE_MOST && step % RULE_STEP == 0;
}

static int64_t rounded(const Rule *rule, int64_t n) {
    return (n + rule->step / 2) / rule->step * rule->step;
}

int64_t rule_rounded(int64_t n) {
    return rounded(&(Rule){RULE_LEAST, RULE_STEP}, n);
}

/* The counts that are told as this number. */
static Range behind(int64_t told) {
    int64_t low = told - RULE_STEP / 2;
    return (Range){larger(low, RULE_LEAST), low + RULE_STEP - 1};
}

typedef struct Small {
    size_t count, not_zero;
    int64_t sum;
} Small;

static Small small_of(const Cells *cells) {
    Small small = {0};
    for (size_t i = 0; i < cells->count; i++) {
        if (cells->n[i] >= RULE_LEAST)
            continue;
        small.count++;
        small.sum += cells->n[i];
        small.not_zero += cells->n[i] > 0;
    }
    return small;
}

/* The smallest that could be told; `count` if there is none. */
static size_t smallest_told(const Cells *cells) {
    size_t smallest = cells->count;
    for (size_t i = 0; i < cells->count; i++)
        if (cells->n[i] >= RULE_LEAST && (smallest == cells->count || cells->n[i] < cells->n[smallest]))
            smallest = i;
    return smallest;
}

static void hide_all(Cells *cells, int64_t other) {
    for (size_t i = 0; i < cells->count; i++)
        cells->told[i] = CELL_HIDDEN;
    cells->other = other;
    cells->nothing = true;
}

/* No count of a key; their sum can be told where no other metric tells of it. */
static void tell_nothing(Cells *cells) {
    int64_t sum = 0;
    for (size_t i = 0; i < cells->count; i++)
        sum += cells->n[i];
    hide_all(cells, sum >= RULE_LEAST && !cells->sums_to_visits ? rule_rounded(sum) : CELL_HIDDEN);
}

static size_t count_told(const Cells *cells) {
    size_t count = 0;
    for (size_t i = 0; i < cells->count; i++)
        count += cells->told[i] >= 0;
    return count;
}

static void tell(Cells *cells) {
    Small small = small_of(cells);
    size_t joined = small.count ? smallest_told(cells) : cells->count;
    for (size_t i = 0; i < cells->count; i++)
        cells->told[i] = cells->n[i] < RULE_LEAST ? CELL_HIDDEN : i == joined ? CELL_JOINED : rule_rounded(cells->n[i]);
    cells->nothing = false;
    cells->other = joined < cells->count ? rule_rounded(small.sum + cells->n[joined]) : CELL_HIDDEN;
    if (count_told(cells) == 0)
        tell_nothing(cells);
}

/* What the told counts sum to, if the joined one is `joined`: none of them is smaller, nor as small and in front of
 * it. High is below low if that cannot be. */
static Range told_sum(const Cells *cells, int64_t joined) {
    Range sum = {0, 0};
    bool in_front = true, can_be = true;
    for (size_t i = 0; i < cells->count; i++) {
        in_front = in_front && cells->told[i] != CELL_JOINED;
        if (cells->told[i] < 0)
            continue;
        Range one = behind(cells->told[i]);
        one.low = larger(one.low, joined + in_front);
        can_be = can_be && one.low <= one.high;
        sum = (Range){sum.low + one.low, sum.high + one.high};
    }
    return can_be ? sum : (Range){0, -1};
}

/* The lowest of the told counts' lower ends: a joined count below it says nothing of them. */
static int64_t lowest_told(const Cells *cells) {
    int64_t lowest = INT64_MAX;
    for (size_t i = 0; i < cells->count; i++)
        if (cells->told[i] >= 0)
            lowest = smaller(lowest, behind(cells->told[i]).low);
    return lowest;
}

/* Some values of the joined count, for which the told counts sum to the same. */
typedef struct Case {
    Range joined, told, other;
} Case;

/* The values below all that is told are one case, each of the others is one. False after the last. */
static bool next_case(const Cells *cells, int64_t *at, Case *one) {
    int64_t lowest = lowest_told(cells);
    one->joined = (Range){*at, *at < lowest - 1 ? lowest - 1 : *at};
    one->told = told_sum(cells, one->joined.high);
    one->other = behind(cells->other);
    *at = one->joined.high + 1;
    return one->told.high >= one->told.low;
}

/* The visits, if so many of the small counts are not zero. */
static Range visits_of(const Cells *cells, int64_t not_zero) {
    Range visits = {INT64_MAX, 0};
    int64_t at = RULE_LEAST;
    if (cells->other < 0)
        return told_sum(cells, 0);
    for (Case one; next_case(cells, &at, &one);) {
        Range small = {one.joined.low + not_zero, one.joined.high + not_zero * (RULE_LEAST - 1)};
        Range other = both(one.other, small);
        if (other.low > other.high)
            continue;
        visits.low = smaller(visits.low, one.told.low + other.low);
        visits.high = larger(visits.high, one.told.high + other.high);
    }
    return visits;
}

/* The values that one of the small counts may have in a case; high is below low if there are none. */
static Range values_in(const Case *one, int64_t not_zero, Range visits) {
    Range other = both(one->other, (Range){visits.low - one->told.high, visits.high - one->told.low});
    Range sum = both(anything, (Range){other.low - one->joined.high, other.high - one->joined.low});
    int64_t rest = not_zero > 1 ? not_zero - 1 : 0;
    Range values = {not_zero > 1, RULE_LEAST - 1};
    if (other.low > other.high)
        return (Range){0, -1};
    return both(values, (Range){sum.low - rest * (RULE_LEAST - 1), sum.high - rest});
}

/* Whether each of the small counts that are not zero may have as many values as it must; where no more than one is
 * not zero, it may be zero as well. No value at all: such visits cannot be. */
static bool is_safe(const Cells *cells, Range visits) {
    bool may_be[RULE_LEAST] = {false};
    int64_t at = RULE_LEAST, not_zero = (int64_t)small_of(cells).not_zero;
    int count = 0;
    for (Case one; next_case(cells, &at, &one);) {
        Range values = values_in(&one, not_zero, visits);
        for (int64_t value = values.low; value <= values.high; value++) {
            count += !may_be[value];
            may_be[value] = true;
        }
    }
    return count == 0 || count >= RULE_CANDIDATES;
}

/* The same, whatever the metrics from `next` on leave open of the visits. One count that is not zero must lead to the
 * same as none, for the difference would tell of it. */
static bool is_safe_beside(const Cells *metrics, size_t count, size_t at, size_t next, Range visits) {
    while (next < count && (next == at || !metrics[next].sums_to_visits || metrics[next].nothing))
        next++;
    if (next == count)
        return is_safe(&metrics[at], visits);
    int64_t most = (int64_t)small_of(&metrics[next]).not_zero, least = most > 1 ? most : 0;
    bool safe = true;
    for (int64_t not_zero = least; not_zero <= larger(most, 1) && safe; not_zero++) {
        Range now = both(visits, visits_of(&metrics[next], not_zero));
        safe = now.low > now.high || is_safe_beside(metrics, count, at, next + 1, now);
    }
    return safe;
}

static bool needs_proof(const Cells *cells) {
    return !cells->nothing && cells->other >= 0;
}

static bool is_stricter(const Rule *rule) {
    return rule->least > RULE_LEAST || rule->step > RULE_STEP;
}

void rule_retell(const Rule *rule, Cells *cells) {
    int64_t other = larger(cells->other, 0);
    bool hidden = cells->other >= 0;
    for (size_t i = 0; i < cells->count && is_stricter(rule); i++) {
        int64_t *told = &cells->told[i];
        Range one = behind(*told);
        if (*told >= 0 && one.low < rule->least) {
            hidden = true;
            other += *told;
            *told = one.high < rule->least ? CELL_HIDDEN : CELL_JOINED;
        } else if (*told >= 0) {
            *told = rounded(rule, *told);
        }
    }
    cells->other = hidden && other >= rule->least ? rounded(rule, other) : CELL_HIDDEN;
    if (hidden && other < rule->least)
        hide_all(cells, CELL_HIDDEN);
}

void rule_apply(const Rule *rule, Cells *metrics, size_t count) {
    for (size_t i = 0; i < count; i++)
        tell(&metrics[i]);
    /* From the last on, as what is told of a metric before it is worth more. */
    for (size_t i = count; i-- > 0;)
        if (needs_proof(&metrics[i]) &&
            !is_safe_beside(metrics, count, i, metrics[i].sums_to_visits ? 0 : count, anything))
            tell_nothing(&metrics[i]);
    for (size_t i = 0; i < count; i++)
        rule_retell(rule, &metrics[i]);
}
