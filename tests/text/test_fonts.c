#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/text/fonts.h"

static void every_script_finds_its_font(void **state) {
    (void)state;
    static const char *const rows[][2] = {
        {"Latn", "NotoSans"},         {"Grek", "NotoSans"}, {"Arab", "NotoSansArabic"},
        {"Ethi", "NotoSansEthiopic"}, {"Xxxx", "NotoSans"}, {"", "NotoSans"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        assert_string_equal(fonts[font_for_script(rows[i][0])].name, rows[i][1]);
    assert_string_equal(fonts[FONT_PICTOGRAMS].name, "MaterialIcons");
    assert_string_equal(fonts[FONT_PICTOGRAMS].scripts, "");
}

static void every_file_is_one_of_debian(void **state) {
    (void)state;
    Arena arena = {0};
    Str folder = STR("/usr/share/fonts/truetype");
    for (size_t i = 0; i < font_count; i++) {
        assert_true(file_exists(file_join(&arena, folder, str_from(fonts[i].regular)).at));
        assert_true(file_exists(file_join(&arena, folder, str_from(fonts[i].bold)).at));
    }
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_script_finds_its_font),
        cmocka_unit_test(every_file_is_one_of_debian),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
