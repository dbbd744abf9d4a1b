/* The first paragraph. Months have four or five weeks, so weeks are compared; and a difference is only said to be one
 * where it is larger than what rounding may have made of it. Nothing is said of what is not told. */
#include "words.h"

enum {
    NAMES_MOST = 3 /* in a sentence */,
    CLEAR_STEPS = 2,
    CLEAR_PART = 5,
    CLEAR_DEVIATIONS = 3,
    CLEAR_PART_OF_VISITS = 10
};

typedef struct Said {
    const Report *report;
    const DigestPart *months;
    size_t last, before; /* spans; the same one if there is none before */
    StrList sentences;
} Said;

typedef struct Found {
    const DigestRow *row;
    int64_t size;
} Found;

/* The largest in front. */
typedef struct Top {
    Found at[NAMES_MOST];
    size_t count;
} Top;

static void say(Said *said, Str sentence) {
    str_list_add(&said->sentences, said->report->arena, sentence);
}

static void say_text(Said *said, int key, Str text) {
    say(said, message_text(said->report->words, said->report->arena, key, text));
}

static void top_add(Top *top, const DigestRow *row, int64_t size) {
    size_t place = top->count;
    while (place > 0 && top->at[place - 1].size < size)
        place--;
    if (place == NAMES_MOST)
        return;
    top->count += top->count < NAMES_MOST;
    for (size_t i = top->count - 1; i > place; i--)
        top->at[i] = top->at[i - 1];
    top->at[place] = (Found){row, size};
}

static Str name_in_sentence(const Report *report, const DigestRow *row) {
    if (row->key->metric == METRIC_SEARCH)
        return words_search_term(report, row->key->id);
    Str name = words_inline(report, row);
    bool quoted = row->key->metric == METRIC_GUIDE_LEFT;
    return quoted ? message_text(report->words, report->arena, STAFF_QUOTE, name) : name;
}

static Str names_of(const Report *report, const Top *top) {
    Str names[NAMES_MOST];
    for (size_t i = 0; i < top->count; i++)
        names[i] = name_in_sentence(report, top->at[i].row);
    return locale_list(messages_locale(report->words), report->arena, names, top->count);
}

static int64_t size_of(int64_t n) {
    return n < 0 ? -n : n;
}

static int64_t per_week(const Said *said, size_t span) {
    int weeks = said->months->spans[span].weeks;
    return (said->months->visits[span].sum + weeks / 2) / weeks;
}

/* What rounding may have done to the sum of a month's visits, doubled. */
static int64_t doubt(const Said *said, size_t span) {
    return (int64_t)said->months->visits[span].count * said->report->digest->rule.step;
}

static int compare_visits(const Said *said) {
    int64_t weeks = said->months->spans[said->last].weeks, weeks_before = said->months->spans[said->before].weeks;
    int64_t expected = said->months->visits[said->before].sum * weeks;
    int64_t change = said->months->visits[said->last].sum * weeks_before - expected;
    int64_t unsure = doubt(said, said->last) * weeks_before + doubt(said, said->before) * weeks;
    if (2 * size_of(change) <= unsure || size_of(change) * CLEAR_PART_OF_VISITS < expected)
        return STAFF_SAY_SAME;
    return change > 0 ? STAFF_SAY_MORE : STAFF_SAY_FEWER;
}

static void say_visits(Said *said) {
    const Report *report = said->report;
    Str month = words_span(report, &said->months->spans[said->last]);
    Str visits = words_number(report, said->months->visits[said->last].sum);
    say(said, message_pair(report->words, report->arena, STAFF_SAY_VISITS, month, visits));
    if (said->before == said->last) {
        say(said, message(report->words, STAFF_SAY_FIRST));
    } else if (said->months->visits[said->before].sum < 0) {
        say(said, message(report->words, STAFF_SAY_FEW_BEFORE));
    } else {
        Str now = words_number(report, per_week(said, said->last));
        Str then = words_number(report, per_week(said, said->before));
        say(said, message_pair(report->words, report->arena, compare_visits(said), now, then));
    }
}

/* By how much a row changed, in counts of the last month times the weeks of the one before; 0 if not clearly. */
static int64_t change_of(const Said *said, const DigestRow *row) {
    int64_t now = row->told[said->last], then = row->told[said->before];
    if (now < 0 || then < 0 || row->key->metric == METRIC_NONE)
        return 0;
    int64_t weeks = said->months->spans[said->last].weeks, weeks_before = said->months->spans[said->before].weeks;
    int64_t change = now * weeks_before - then * weeks;
    bool clear = size_of(change) >= CLEAR_STEPS * said->report->digest->rule.step * weeks_before &&
                 size_of(change) * CLEAR_PART >= then * weeks;
    /* Visits come by chance: where nothing has changed, one month in hundreds is three standard deviations off. */
    bool chance = change * change <
                  CLEAR_DEVIATIONS * CLEAR_DEVIATIONS * (now * weeks_before * weeks_before + then * weeks * weeks);
    return clear && !chance ? change : 0;
}

static bool say_changes(Said *said, Metric metric, int up, int down) {
    const DigestTable *table = &said->months->tables[metric];
    Top grown = {0}, fallen = {0};
    for (size_t i = 0; i < table->told_count; i++) {
        int64_t change = change_of(said, &table->rows[i]);
        if (change)
            top_add(change > 0 ? &grown : &fallen, &table->rows[i], size_of(change));
    }
    if (grown.count)
        say_text(said, up, names_of(said->report, &grown));
    if (fallen.count)
        say_text(said, down, names_of(said->report, &fallen));
    return grown.count || fallen.count;
}

static bool has_before(const Said *said, Metric metric) {
    const DigestTable *table = &said->months->tables[metric];
    for (size_t i = 0; i < table->told_count; i++)
        if (table->rows[i].told[said->last] >= 0 && table->rows[i].told[said->before] >= 0)
            return true;
    return false;
}

static void say_all_changes(Said *said) {
    bool any = false;
    any |= say_changes(said, METRIC_LANGUAGE, STAFF_SAY_LANGUAGE_UP, STAFF_SAY_LANGUAGE_DOWN);
    any |= say_changes(said, METRIC_TOPIC, STAFF_SAY_TOPIC_UP, STAFF_SAY_TOPIC_DOWN);
    any |= say_changes(said, METRIC_CONTACT, STAFF_SAY_CONTACT_UP, STAFF_SAY_CONTACT_DOWN);
    if (!any &&
        (has_before(said, METRIC_LANGUAGE) || has_before(said, METRIC_TOPIC) || has_before(said, METRIC_CONTACT)))
        say(said, message(said->report->words, STAFF_SAY_NO_CHANGE));
}

/* A search that found nothing; that of no word of the list names nothing that could be added. */
static bool is_unanswered(Str id) {
    return str_ends(id, STR("/zero")) && !str_starts(id, STR("other/"));
}

/* Those told the most; what more than a few share is not worth a sentence. */
static void say_most(Said *said, Metric metric, int key) {
    const DigestTable *table = &said->months->tables[metric];
    Top top = {0};
    int64_t most = 0;
    size_t alike = 0;
    for (size_t i = 0; i < table->told_count; i++) {
        const DigestRow *row = &table->rows[i];
        int64_t told = row->told[said->last];
        if (told < 0 || told < most || row->key->metric == METRIC_NONE ||
            (metric == METRIC_SEARCH && !is_unanswered(row->key->id)))
            continue;
        if (told > most)
            alike = top.count = 0;
        most = told;
        alike++;
        top_add(&top, row, told);
    }
    if (alike && alike <= NAMES_MOST)
        say_text(said, key, names_of(said->report, &top));
}

static void say_month(Said *said) {
    if (said->months->span_count == 0) {
        say(said, message(said->report->words, STAFF_SAY_NO_MONTH));
        return;
    }
    said->last = said->months->span_count - 1;
    said->before = said->last ? said->last - 1 : said->last;
    if (said->months->visits[said->last].sum < 0) {
        say_text(said, STAFF_SAY_TOO_FEW, words_span(said->report, &said->months->spans[said->last]));
        return;
    }
    say_visits(said);
    if (said->before != said->last)
        say_all_changes(said);
    say_most(said, METRIC_GUIDE_LEFT, STAFF_SAY_LEFT);
    say_most(said, METRIC_UNTRANSLATED, STAFF_SAY_WANTED);
    say_most(said, METRIC_SEARCH, STAFF_SAY_UNANSWERED);
}

StrList words_summary(const Report *report) {
    Said said = {.report = report, .months = &report->digest->months};
    say_month(&said);
    if (report->unread)
        say(&said, message_count(report->words, report->arena, STAFF_SAY_UNREAD, (int)report->unread));
    return said.sentences;
}
