/* What `sluss check` says of letters that no font has. */
#include "sample.h"

#include "../measure.h"

enum { EMOJI_FROM = 0x1F000 };

static bool covers_no_emoji(void *self, FontId font, uint32_t letter) {
    return letter < EMOJI_FROM && fake_covers(self, font, letter);
}

/* The sample with one file changed. */
static Str check_letters(const char *file, Str bytes) {
    Measure measure = fake_measure;
    Diags diags = {.arena = &sample_arena};
    measure.covers = covers_no_emoji;
    sample_write(file, bytes);
    assert_true(compile_check(&(Compile){.folder = sample_folder.at, .measure = &measure, .today = (Date){2026, 3, 2}},
                              &diags));
    sample_restore(file);
    return sample_print(&diags);
}

static void each_is_told_once_a_file(void **state) {
    static const struct {
        const char *file;
        Str bytes;
        const char *want;
    } rows[] = {
        {"pages/key.sv.md", BYTES("---\ntitle: Nyckel\nsummary: Om\n---\n\nText \u200D\u00AD\xEF\xB8\x8F.\n"), ""},
        {"pages/key.sv.md", BYTES("---\ntitle: Nyckel\nsummary: Om 😀\n---\n\nText 😀 och &#x1F600;.\n"),
         "pages/key.sv.md:3:13: warning: no font has '😀' (U+1F600); it shows as a box\n"
         "  3 | summary: Om 😀\n"
         "                  ^~\n"
         "  write it in words; for pictures there is 'icon'\n"},
        {"pages/key.sv.md", BYTES("---\ntitle: Nyckel\nsummary: Om\n---\n\n&#x1F600;\n"),
         "pages/key.sv.md: warning: no font has '😀' (U+1F600); it shows as a box\n"
         "  write it in words; for pictures there is 'icon'\n"},
        {"contacts/desk.yaml", BYTES("icon: call\nphone: unknown\nemail: unknown\naddress: Gatan 😀\nhours: \"24/7\"\n"),
         "contacts/desk.yaml:4:16: warning: no font has '😀' (U+1F600); it shows as a box\n"
         "  4 | address: Gatan 😀\n"
         "                     ^~\n"
         "  write it in words; for pictures there is 'icon'\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(check_letters(rows[i].file, rows[i].bytes).at, rows[i].want);
}

/* Where there are many, eight tell enough. */
static void a_foreign_script_is_told_briefly(void **state) {
    (void)state;
    Str said = check_letters("pages/key.sv.md", STR("---\ntitle: Nyckel\nsummary: Om\n---\n\n😀😁😂😃😄😅😆😇😈😉\n"));
    size_t warnings = 0;
    for (size_t at = 0; at < said.len; at++)
        warnings += str_starts(str_slice(said, at, said.len), STR("no font has"));
    assert_int_equal(warnings, 8);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_is_told_once_a_file),
        cmocka_unit_test(a_foreign_script_is_told_briefly),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
