/* Sizes in millimetres on the panel, and contrast: what a reader with weak eyes or a trembling hand is promised. */
#include "../golden.h"

#include "../../app/model/colours.h"
#include "../../app/ui/theme.h"

enum { ACCENT = 0x0B5C6B };

static const struct {
    int width, height;
} panels[] = {{1920, 1080}, {1080, 1920}, {3840, 2160}, {1366, 768}, {1280, 800}};

static Theme theme_at(size_t index) {
    return theme_make(panels[index].width, panels[index].height, PANEL_TENTHS, ACCENT);
}

/* Hundredths of a millimetre, from the panel's own diagonal. */
static int hundredths(const Theme *theme, int pixels) {
    int64_t across = (int64_t)theme->width * theme->width + (int64_t)theme->height * theme->height, diagonal = 1;
    while ((diagonal + 1) * (diagonal + 1) <= across)
        diagonal++;
    return (int)((int64_t)pixels * PANEL_TENTHS * 254 / diagonal);
}

static void test_letters(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(panels); i++) {
        Theme theme = theme_at(i);
        int capital = hundredths(&theme, theme.texts[TEXT_BODY].size * 714) / 1000;
        if (capital < 480)
            fail_msg("%dx%d: a capital H is %d.%02d mm", theme.width, theme.height, capital / 100, capital % 100);
    }
}

static void test_targets(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(panels); i++) {
        Theme theme = theme_at(i);
        assert_true(hundredths(&theme, theme.target) >= 2000);
        assert_true(hundredths(&theme, theme.small_target) >= 1500);
        assert_true(hundredths(&theme, theme.gap * 2 / 3) >= 300);
        assert_true(theme.bar >= theme.target);
    }
}

static void test_type_scale(void **state) {
    (void)state;
    static const struct {
        TextRole role;
        int percent;
    } rows[] = {{TEXT_TITLE, 190}, {TEXT_HEADING, 135}, {TEXT_BODY, 100}, {TEXT_STRONG, 100}, {TEXT_SMALL, 85}};
    for (size_t i = 0; i < COUNT(panels); i++) {
        Theme theme = theme_at(i);
        int body = theme.texts[TEXT_BODY].size;
        for (size_t k = 0; k < COUNT(rows); k++) {
            int off = theme.texts[rows[k].role].size * 100 - body * rows[k].percent;
            assert_true(off >= -50 && off <= 50);
        }
        assert_true(theme.texts[TEXT_BODY].line_height * 100 >= body * 144);
        assert_true(theme.texts[TEXT_SMALL].line_height >= theme.texts[TEXT_SMALL].size);
    }
}

static void test_panel_size_counts(void **state) {
    (void)state;
    Theme small = theme_make(1920, 1080, 215, ACCENT), large = theme_make(1920, 1080, 430, ACCENT);
    int twice = large.texts[TEXT_BODY].size * 2, once = small.texts[TEXT_BODY].size;
    assert_true(twice - once >= -2 && twice - once <= 2); /* the same millimetres, half the dots */
}

static const Colour grounds[] = {COLOUR_PAPER, COLOUR_CARD, COLOUR_BAR, COLOUR_NOTE, COLOUR_PRESSED};
static const char *const ground_names[] = {"paper", "card", "bar", "note", "pressed"};

typedef struct Pair {
    Colour text;
    const char *name;
    int grounds; /* how many of the above it stands on */
} Pair;

static const Pair pairs[] = {
    {COLOUR_INK, "ink", 5},
    {COLOUR_MUTED, "muted", 5},
    {COLOUR_ALARM, "alarm", 3},
    {COLOUR_UNKNOWN, "unknown", 2},
};

static int count_faint(const Theme *theme) {
    int faint = 0;
    for (size_t i = 0; i < COUNT(pairs); i++)
        for (int k = 0; k < pairs[i].grounds; k++) {
            uint32_t ratio =
                colour_contrast(theme->colours[pairs[i].text] & 0xFFFFFF, theme->colours[grounds[k]] & 0xFFFFFF);
            if (ratio >= 700)
                continue;
            fprintf(stderr, "%s on %s: %u.%02u:1\n", pairs[i].name, ground_names[k], ratio / 100, ratio % 100);
            faint++;
        }
    return faint;
}

static void test_contrast(void **state) {
    (void)state;
    Theme theme = theme_at(0);
    assert_int_equal(count_faint(&theme), 0);
    assert_true(colour_contrast(theme.colours[COLOUR_ON_ACCENT] & 0xFFFFFF, ACCENT) >= 700);
    assert_true(colour_contrast(theme.colours[COLOUR_ON_ACCENT] & 0xFFFFFF, theme.colours[COLOUR_INK] & 0xFFFFFF) >=
                700);
    theme.colours[COLOUR_MUTED] = 0xFF888888; /* and a faint one is found */
    assert_true(count_faint(&theme) > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_letters),           cmocka_unit_test(test_targets),  cmocka_unit_test(test_type_scale),
        cmocka_unit_test(test_panel_size_counts), cmocka_unit_test(test_contrast),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
