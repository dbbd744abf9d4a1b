/* Which months and years a report tells, and that telling again tells nothing new. */
#include "made.h"

/* October 2026 has the weeks 40 to 44, September 36 to 39. */
static void months_have_four_or_five_weeks(void **state) {
    (void)state;
    Made *made = made_new();
    made_weeks(made, 34, 47, METRIC_LANGUAGE, "sv", 60);
    made_weeks(made, 34, 47, METRIC_LANGUAGE, "ar", 20); /* hidden for the others' sake */
    const DigestPart *months = &made_at(made, 11, 24)->months;
    assert_int_equal(months->span_count, 3);
    assert_int_equal(month_of_year(months->spans[0].month), 8);
    assert_int_equal(months->spans[1].weeks, 4);
    assert_int_equal(months->spans[2].weeks, 5);
    assert_int_equal(months->visits[1].count, 4);
    assert_int_equal(months->visits[2].count, 5);
    assert_int_equal(months->visits[2].sum, 400);
    assert_int_equal(made_row(months, METRIC_LANGUAGE, "sv")->told[1], 240);
    assert_int_equal(made_row(months, METRIC_LANGUAGE, "sv")->told[2], 300);
    made_free(made);
}

static void a_month_is_told_when_its_last_week_is_over(void **state) {
    (void)state;
    Made *made = made_new();
    made_weeks(made, 36, 49, METRIC_LANGUAGE, "sv", 60);
    assert_int_equal(made_at(made, 11, 29)->months.span_count, 2);
    const DigestPart *months = &made_at(made, 11, 30)->months;
    assert_int_equal(months->span_count, 3);
    assert_int_equal(month_of_year(months->spans[2].month), 11);
    assert_int_equal(made_at(made, 9, 27)->months.span_count, 0);
    made_free(made);
}

static void bounds_take_whole_months_only(void **state) {
    (void)state;
    Made *made = made_new();
    Date today = {2026, 11, 24};
    Period none = {0};
    made_weeks(made, 32, 47, METRIC_LANGUAGE, "sv", 60);
    assert_int_equal(made_digest(made, (Period){2026, 36}, none, today)->months.span_count, 2);
    assert_int_equal(made_digest(made, (Period){2026, 37}, none, today)->months.span_count, 1);
    assert_int_equal(made_digest(made, none, (Period){2026, 44}, today)->months.span_count, 3);
    assert_int_equal(made_digest(made, none, (Period){2026, 43}, today)->months.span_count, 2);
    assert_int_equal(made_digest(made, (Period){2026, 37}, (Period){2026, 43}, today)->months.span_count, 0);
    made_free(made);
}

static void twelve_months_unless_more_are_asked_for(void **state) {
    (void)state;
    Made *made = made_new();
    usage_year(&made->tally, &made->keys, 3, 100, 60);
    Date today = {2026, 11, 24};
    assert_int_equal(made_at(made, 11, 24)->months.span_count, DIGEST_MONTHS);
    assert_true(made_digest(made, (Period){2025, 1}, (Period){0}, today)->months.span_count > DIGEST_MONTHS);
    made_free(made);
}

static void keys_of_no_list_have_a_row(void **state) {
    (void)state;
    Made *made = made_new();
    made_weeks(made, 40, 44, METRIC_TOPIC, "housing", 30);
    made_weeks(made, 40, 44, METRIC_TOPIC, "renamed", 20);
    made_weeks(made, 40, 44, METRIC_TOPIC, "gone", 20);
    const DigestPart *months = &made_at(made, 11, 24)->months;
    const DigestRow *row = made_row(months, METRIC_TOPIC, "unknown");
    assert_non_null(row);
    assert_int_equal(row->key->metric, METRIC_NONE);
    assert_int_equal(row->told[0], 200);
    assert_null(made_row(months, METRIC_PAGE, "unknown"));
    made_free(made);
}

static void years_are_told_when_no_week_of_them_is_left(void **state) {
    (void)state;
    Made *made = made_new();
    made_add(made, (Period){2023, 0}, METRIC_LANGUAGE, "sv", 1234);
    made_add(made, (Period){2024, 0}, METRIC_LANGUAGE, "sv", 900);
    made_add(made, (Period){2024, 50}, METRIC_LANGUAGE, "sv", 60);
    const Digest *digest = made_at(made, 11, 24);
    assert_int_equal(digest->years.span_count, 1);
    assert_int_equal(digest->years.spans[0].year, 2023);
    assert_int_equal(digest->years.visits[0].sum, 1235);
    assert_int_equal(digest->years.visits[0].count, 1);
    made_free(made);
}

static void few_visits_are_told_by_the_month(void **state) {
    (void)state;
    Made *made = made_new();
    made_weeks(made, 40, 44, METRIC_LANGUAGE, "sv", 31);
    made_weeks(made, 40, 44, METRIC_LANGUAGE, "ti", 1);
    const DigestVisits *visits = &made_at(made, 11, 24)->months.visits[0];
    assert_int_equal(visits->count, 1);
    assert_int_equal(visits->sum, 160);
    made_free(made);
}

/* Whoever keeps all reports has no more than the last one. */
static void a_later_report_tells_the_same_of_a_month(void **state) {
    (void)state;
    Made *made = made_new();
    usage_year(&made->tally, &made->keys, 5, 20, 90);
    Digest before = *made_at(made, 11, 3);
    usage_year(&made->tally, &made->keys, 6, 3, 90); /* weeks of November */
    const Digest *after = made_at(made, 11, 30);
    assert_int_equal(after->months.span_count, before.months.span_count + 1);
    size_t held = 0;
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        for (size_t row = 0; row < before.months.tables[metric].row_count; row++) {
            const DigestRow *old = &before.months.tables[metric].rows[row];
            const DigestRow *new = made_row(&after->months, metric, old->key->id.at);
            size_t bytes = before.months.span_count * sizeof *old->told;
            assert_memory_equal(old->told, new->told, bytes);
            held++;
        }
    for (size_t span = 0; span < before.months.span_count; span++)
        assert_memory_equal(&before.months.visits[span], &after->months.visits[span], sizeof(DigestVisits));
    assert_true(held > 150);
    made_free(made);
}

static void merged_counts_are_those_added_one_by_one(void **state) {
    (void)state;
    Made *made = made_new();
    Tally merged = {0}, added = {0};
    for (unsigned seed = 1; seed <= 12; seed++) {
        Tally one = {0};
        usage_year(&one, &made->keys, seed, (int)(seed * 5 % 13), (int)(seed * 7 % 40));
        tally_merge(&merged, one.list, one.count);
        for (size_t i = 0; i < one.count; i++)
            tally_add(&added, one.list[i].period, one.list[i].metric, one.list[i].number, one.list[i].n);
        assert_int_equal(merged.count, added.count);
        for (size_t i = 0; i < added.count; i++) {
            assert_int_equal(count_compare(&merged.list[i], &added.list[i]), 0);
            assert_int_equal(merged.list[i].n, added.list[i].n);
        }
        tally_clear(&one);
        tally_add(&merged, (Period){2025, (int8_t)seed}, METRIC_TOPIC, seed, 1);
        tally_add(&added, (Period){2025, (int8_t)seed}, METRIC_TOPIC, seed, 1);
    }
    tally_clear(&merged);
    tally_clear(&added);
    made_free(made);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_have_four_or_five_weeks),
        cmocka_unit_test(a_month_is_told_when_its_last_week_is_over),
        cmocka_unit_test(bounds_take_whole_months_only),
        cmocka_unit_test(twelve_months_unless_more_are_asked_for),
        cmocka_unit_test(keys_of_no_list_have_a_row),
        cmocka_unit_test(years_are_told_when_no_week_of_them_is_left),
        cmocka_unit_test(few_visits_are_told_by_the_month),
        cmocka_unit_test(a_later_report_tells_the_same_of_a_month),
        cmocka_unit_test(merged_counts_are_those_added_one_by_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
