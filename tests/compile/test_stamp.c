/* The stamp of words: what changes it and what does not, and how it is written. */
#include "../../app/compile/stamp.h"

#include "sample.h"

static Label two_labels[] = {{{"a", 1}, {"One", 3}, {NULL, 0}}, {{"b", 1}, {"Two", 3}, {NULL, 0}}};

static Words sample_words(void) {
    return (Words){.title = STR("Key"), .summary = STR("On keys"), .labels = two_labels, .label_count = 2};
}

#define BODY "\n## Head\n\n- one\n  - two\n"

/* Stamps stand in people's files: they may never change. */
static void is_for_good(void **state) {
    (void)state;
    Words words = sample_words(), empty = {0};
    assert_string_equal(stamp_print(&sample_arena, stamp_of(&words, STR(BODY))).at, "753ecf");
    assert_string_equal(stamp_print(&sample_arena, stamp_of(&empty, (Str){0})).at, "1dee96");
}

static void ends_do_not_count(void **state) {
    (void)state;
    static const Str same[] = {
        {BODY "\n\n", sizeof BODY + 1},
        BYTES("\r\n## Head\r\n\r\n- one\r\n  - two\r\n"),
        BYTES("## Head  \n \n- one\t\n  - two"),
    };
    Words words = sample_words();
    for (size_t i = 0; i < COUNT(same); i++)
        assert_int_equal(stamp_of(&words, same[i]), stamp_of(&words, STR(BODY)));
}

static void words_count(void **state) {
    (void)state;
    static const Str others[] = {
        BYTES("\n## Head\n\n- one\n- two\n"),
        BYTES("\n## Head\n\n- one\n\n  - two\n"),
        BYTES("\n## Heads\n\n- one\n  - two\n"),
        BYTES("\n## Head\n\n- one\n  - Two\n"),
        BYTES(""),
    };
    Words words = sample_words();
    uint32_t present = stamp_of(&words, STR(BODY));
    for (size_t i = 0; i < COUNT(others); i++)
        assert_int_not_equal(stamp_of(&words, others[i]), present);
    Words moved = words, fewer = words, swapped = words;
    moved.title = STR("KeyOn keys");
    moved.summary = STR("");
    fewer.label_count = 1;
    swapped.labels = (Label[]){two_labels[1], two_labels[0]};
    assert_int_not_equal(stamp_of(&moved, STR(BODY)), present);
    assert_int_not_equal(stamp_of(&fewer, STR(BODY)), present);
    assert_int_not_equal(stamp_of(&swapped, STR(BODY)), present);
}

static void is_six_digits(void **state) {
    (void)state;
    static const Str wrong[] = {BYTES(""),       BYTES("8f3c2"),  BYTES("8f3c2aa"),
                                BYTES("8F3C2A"), BYTES("8f3c2g"), BYTES(" 8f3c2")};
    uint32_t stamp;
    assert_true(stamp_parse(STR("8f3c2a"), &stamp));
    assert_int_equal(stamp, 0x8f3c2a);
    for (size_t i = 0; i < COUNT(wrong); i++)
        assert_false(stamp_parse(wrong[i], &stamp));
    assert_string_equal(stamp_print(&sample_arena, 0xf).at, "00000f");
}

static void only_known_age_counts(void **state) {
    (void)state;
    assert_true(stamp_is_current(1, 1));
    assert_false(stamp_is_current(1, 2));
    assert_true(stamp_is_current(0, 2));
    assert_true(stamp_is_current(1, 0));
}

static void a_wrong_one_is_explained(void **state) {
    (void)state;
    sample_expect("pages/key.en.md",
                  STR("---\ntitle: Key\nsummary: On\ntranslation: {of: 8F3C2A, by: human}\n---\n\nText.\n"),
                  "pages/key.en.md:4:19: error: '8F3C2A' is no stamp of words\n"
                  "  4 | translation: {of: 8F3C2A, by: human}\n"
                  "                        ^~~~~~\n"
                  "  it has six of 0-9 and a-f, as 'of: 8f3c2a'; take it away, and 'sluss status DIR --stamp FILE' "
                  "writes the right one\n");
    sample_expect("pages/key.en.md",
                  STR("---\ntitle: Key\nsummary: On\ntranslation: {of: 8f3c2a, by: human}\n---\n\nText.\n"),
                  "pages/key.en.md:4:1: warning: the words that this was translated from have changed\n"
                  "  4 | translation: {of: 8f3c2a, by: human}\n"
                  "      ^~~~~~~~~~~\n"
                  "  bring it up to date, and then record that with 'sluss status DIR --stamp pages/key.en.md'\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_for_good),           cmocka_unit_test(ends_do_not_count),
        cmocka_unit_test(words_count),           cmocka_unit_test(is_six_digits),
        cmocka_unit_test(only_known_age_counts), cmocka_unit_test(a_wrong_one_is_explained),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
