/* Addresses of persons, which are warned of, and those of roles and units, which are not. */
#include "../../app/base/utf8.h"
#include "sample_guides.h"

#define DESK "contacts/desk.yaml"

static void addresses_of_persons_are_warned_of(void **state) {
    static const char *const persons[] = {
        "ylva.svensson@example.se",   "anna.berg@alingsas.se",
        "anna.berg2@alingsas.se",     "Anna.Berg@alingsas.se",
        "an.ek@example.se",           "anna.berg@kontakt.alingsas.se",
        "anna-karin.berg@example.se", "\303\245sa.\303\266berg@example.se",
        "an.li@alingsas.se",
    };
    static const char *const others[] = {
        "desk@alingsas.se",
        "kommun@alingsas.se",
        "registrator@alingsas.se",
        "info.alingsas@alingsas.se",
        "alingsas.kommun@alingsas.se",
        "example.kommun@example.se",
        "Kommun.Alingsas@alingsas.se",
        "enhet.3@alingsas.se",
        "vux-utb@alingsas.se",
        "x.y@alingsas.se",
        "enhet.y@alingsas.se",
        "info@ylva.svensson.se",
        "vard1.vard2@alingsas.se",
        "none",
        "unknown",
    };
    (void)state;
    for (size_t i = 0; i < COUNT(persons); i++) {
        Str got = guides_check(DESK, "email: unknown", str_format(&sample_arena, "email: %s", persons[i]).at);
        StrBuf want = {.arena = &sample_arena};
        strbuf_format(&want, DESK ":3:8: warning: '%s' looks like the address of a person\n  3 | email: %s\n",
                      persons[i], persons[i]);
        strbuf_format(&want, "             ^%.*s\n", (int)utf8_letters(str_from(persons[i])) - 1,
                      "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~");
        strbuf_add(&want, STR("  people come and go: give the address of a role or of the unit, if there is one\n"));
        assert_string_equal(got.at, strbuf_str(&want).at);
    }
    for (size_t i = 0; i < COUNT(others); i++)
        assert_string_equal(
            guides_check(DESK, "email: unknown", str_format(&sample_arena, "email: %s", others[i]).at).at, "");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(addresses_of_persons_are_warned_of),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
