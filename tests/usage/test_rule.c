/* What is told of counts, row by row. Counts of a metric are written "50 20 0"; what is told of them in the same way,
 * with "<" for a hidden count, "*" for the joined one, "-" where nothing is told, and the sum of what is hidden behind
 * "/". Several metrics stand between "|"; those in front of "||" sum to the visits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/base/str.h"
#include "../../app/usage/rule.h"

enum { METRICS_MOST = 6, COUNTS_MOST = 16 };

typedef struct Row {
    const char *counts, *told;
} Row;

typedef struct Table {
    int64_t n[METRICS_MOST][COUNTS_MOST], told[METRICS_MOST][COUNTS_MOST];
    Cells cells[METRICS_MOST];
    size_t count;
} Table;

static void read_table(Table *table, const char *text) {
    const char *apart = strstr(text, "||");
    *table = (Table){.count = 1};
    for (const char *at = text; *at;) {
        Cells *cells = &table->cells[table->count - 1];
        cells->n = table->n[table->count - 1];
        cells->told = table->told[table->count - 1];
        if (*at == '|') {
            at += strspn(at, "| ");
            table->count++;
        } else {
            char *end;
            cells->sums_to_visits = apart && at < apart;
            table->n[table->count - 1][cells->count++] = strtol(at, &end, 10);
            at = end + strspn(end, " ");
        }
    }
}

static const char *write_told(Arena *arena, const Table *table) {
    StrBuf buf = {.arena = arena};
    strbuf_add(&buf, STR(""));
    for (size_t i = 0; i < table->count; i++) {
        const Cells *cells = &table->cells[i];
        strbuf_format(&buf, "%s%s", i ? " | " : "", cells->nothing ? "-" : "");
        for (size_t j = 0; j < cells->count && !cells->nothing; j++) {
            strbuf_format(&buf, "%s", j ? " " : "");
            if (cells->told[j] < 0)
                strbuf_format(&buf, "%s", cells->told[j] == CELL_HIDDEN ? "<" : "*");
            else
                strbuf_format(&buf, "%lld", (long long)cells->told[j]);
        }
        if (cells->other >= 0)
            strbuf_format(&buf, " / %lld", (long long)cells->other);
    }
    return strbuf_str(&buf).at;
}

static void expect(const Rule *rule, const Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++) {
        Arena arena = {0};
        Table table;
        read_table(&table, rows[i].counts);
        rule_apply(rule, table.cells, table.count);
        const char *told = write_told(&arena, &table);
        if (strcmp(told, rows[i].told) != 0)
            fail_msg("%s\n  is told as '%s'\n  and not as '%s'", rows[i].counts, told, rows[i].told);
        arena_free(&arena);
    }
}

#define EXPECT(rule, rows) expect(&(rule), rows, sizeof(rows) / sizeof((rows)[0]))

static const Rule plain = {RULE_LEAST, RULE_STEP};

static void numbers_are_rounded(void **state) {
    static const Row rows[] = {
        {"10", "10"},
        {"11", "10"},
        {"12", "10"},
        {"13", "15"},
        {"17", "15"},
        {"18", "20"},
        {"1000", "1000"},
        {"1002", "1000"},
        {"1003", "1005"},
        {"1000000", "1000000"},
        {"10 10 10", "10 10 10"},
        {"12 13 17 18", "10 15 15 20"},
    };
    (void)state;
    EXPECT(plain, rows);
}

static void small_counts_are_hidden_with_one_more(void **state) {
    static const Row rows[] = {
        {"9 50 20", "< 50 * / 30"},
        {"0 50 20", "< 50 * / 20"},
        {"50 9 20 1", "50 < * < / 30"},
        {"50 20 20 1", "50 * 20 < / 20"}, /* the first of the smallest */
        {"200 10 3", "200 * < / 15"},
        {"200 10 0", "200 * < / 10"},
        {"200 10 0 0 0 0", "200 * < < < < / 10"},
        {"300 200 100 5 5 5 5", "300 200 * < < < < / 120"},
    };
    (void)state;
    EXPECT(plain, rows);
}

/* With no count beside the joined one there is no key to tell of. */
static void few_counts_are_nothing(void **state) {
    static const Row rows[] = {
        {"", "-"},
        {"0", "-"},
        {"9", "-"},
        {"0 0 0", "-"},
        {"3 4", "-"},
        {"9 9", "- / 20"},
        {"50 3", "- / 55"},
        {"50 0 0", "- / 50"},
        {"4 5 1", "- / 10"},
        {"4 5 0", "-"},
        {"|| 50 3", "- | - / 55"},
    };
    (void)state;
    EXPECT(plain, rows);
}

/* A sum that is small in any case, or nearly as large as it can be, would be as good as its parts. */
static void what_could_be_worked_out_is_not_told(void **state) {
    static const Row rows[] = {
        {"11 9 9 10", "- / 40"},
        {"8 17 9 16", "- / 50"},
        {"13 10 1 1 0", "- / 25"},
        {"13 10 1 1 1", "15 * < < < / 15"},
    };
    (void)state;
    EXPECT(plain, rows);
}

/* Each by itself could be told, but not beside the other. */
static void metrics_of_the_same_visits_are_held_together(void **state) {
    static const Row rows[] = {
        {"37 | 9 14 14 || 50 20", "35 | - | 50 20"},
        {"12 12 12 12 | 48 || 20", "10 10 10 10 | 50 | 20"},
        {"18 | 9 9 || 9", "20 | - | -"},
        {"48 | 12 12 12 12 | 20 17 11 || 9", "50 | 10 10 10 10 | 20 15 10 | -"},
        {"43 | 12 10 9 12 || 9", "45 | - | -"},
        {"100 | 60 20 15 5 | 50 30 20 || 7", "100 | 60 20 * < / 20 | 50 30 20 | -"},
    };
    (void)state;
    EXPECT(plain, rows);
}

/* A stricter rule tells less of what the plain one tells, never more. */
static void stricter_rules_tell_less(void **state) {
    static const Rule twenty = {20, 5}, tens = {10, 10}, both = {20, 10};
    static const Row at_twenty[] = {{"50 30 16 3", "50 30 * < / 20"}, {"50 30 18 3", "50 30 * < / 20"}};
    static const Row by_tens[] = {{"14 16 25 94", "20 20 30 100"}};
    static const Row by_both[] = {{"54 30 16 3", "60 30 * < / 20"}};
    (void)state;
    EXPECT(twenty, at_twenty);
    EXPECT(tens, by_tens);
    EXPECT(both, by_both);
}

static void rules_can_be_made_stricter_only(void **state) {
    static const struct {
        int least, step;
        bool made;
        int made_least;
    } rows[] = {
        {10, 5, true, 10},  {11, 5, true, 15},  {15, 5, true, 15},     {20, 10, true, 20},     {25, 10, true, 30},
        {10, 10, true, 10}, {10, 15, true, 15}, {1000, 5, true, 1000}, {10, 1000, true, 1000}, {9, 5, false, 0},
        {10, 4, false, 0},  {10, 1, false, 0},  {10, 0, false, 0},     {10, 7, false, 0},      {0, 5, false, 0},
        {-10, 5, false, 0}, {10, -5, false, 0}, {1001, 5, false, 0},   {10, 1005, false, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        Rule rule;
        assert_int_equal(rule_make(&rule, rows[i].least, rows[i].step), rows[i].made);
        if (rows[i].made) {
            assert_int_equal(rule.least, rows[i].made_least);
            assert_int_equal(rule.step, rows[i].step);
        }
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_rounded),
        cmocka_unit_test(small_counts_are_hidden_with_one_more),
        cmocka_unit_test(few_counts_are_nothing),
        cmocka_unit_test(what_could_be_worked_out_is_not_told),
        cmocka_unit_test(metrics_of_the_same_visits_are_held_together),
        cmocka_unit_test(stricter_rules_tell_less),
        cmocka_unit_test(rules_can_be_made_stricter_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
