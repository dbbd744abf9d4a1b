/* Broken locales are made from the Swedish one by changing a line, each in a folder of its own: ICU keeps what it has
 * read from a path. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/text/messages.h"
#include "../put_file.h"

static const char folder[] = TEST_BUILD "/locales";

static void every_locale_is_complete(void **state) {
    (void)state;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Str *names;
    size_t count, opened = 0;
    assert_true(file_list(&arena, folder, &names, &count));
    for (size_t i = 0; i < count; i++) {
        if (!str_ends(names[i], STR(".res")))
            continue;
        Str tag = str_slice(names[i], 0, names[i].len - strlen(".res"));
        Messages *messages = messages_open(&interface_messages, folder, locale_of(tag), &diags);
        diags_print(&diags, stderr);
        assert_non_null(messages);
        assert_ptr_equal(messages_locale(messages), locale_of(tag));
        messages_close(messages);
        opened++;
    }
    assert_int_equal(diags.errors + diags.warnings, 0);
    assert_true(opened >= 4);
    arena_free(&arena);
}

static const struct {
    const char *tag;
    int count;
    const char *want;
} plurals[] = {
    {"sv", 0, "Om 0 sekunder börjar skärmen om"},       {"sv", 1, "Om 1 sekund börjar skärmen om"},
    {"en", 1, "The screen starts over in 1 second"},    {"en", 21, "The screen starts over in 21 seconds"},
    {"ti", 1, "እዛ ስክሪን ድሕሪ 1 ካልኢት ናብ መጀመርታ ትምለስ"},      {"ti", 30, "እዛ ስክሪን ድሕሪ 30 ካልኢታት ናብ መጀመርታ ትምለስ"},
    {"ar", 0, "تعود الشاشة إلى البداية الآن"},          {"ar", 1, "تعود الشاشة إلى البداية بعد ثانية واحدة"},
    {"ar", 2, "تعود الشاشة إلى البداية بعد ثانيتين"},   {"ar", 3, "تعود الشاشة إلى البداية بعد 3 ثوانٍ"},
    {"ar", 11, "تعود الشاشة إلى البداية بعد 11 ثانية"}, {"ar", 100, "تعود الشاشة إلى البداية بعد 100 ثانية"},
};

static void counts_take_their_plural(void **state) {
    (void)state;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    for (size_t i = 0; i < sizeof plurals / sizeof *plurals; i++) {
        Messages *messages = messages_open(&interface_messages, folder, locale_of(str_from(plurals[i].tag)), &diags);
        assert_non_null(messages);
        Str got = message_count(messages, &arena, MSG_IDLE_COUNTDOWN, plurals[i].count);
        assert_string_equal(got.at, plurals[i].want);
        messages_close(messages);
    }
    arena_free(&arena);
}

static void texts_are_put_in_as_they_stand(void **state) {
    (void)state;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Messages *messages = messages_open(&interface_messages, folder, locale_of(STR("sv")), &diags);
    assert_non_null(messages);
    assert_string_equal(message(messages, MSG_LANGUAGE_NAME).at, "Svenska");
    assert_string_equal(message_text(messages, &arena, MSG_EMERGENCY, STR("112")).at, "Nödläge: 112");
    assert_string_equal(message_text(messages, &arena, MSG_PART_OF, STR("{0} '%s")).at, "Del av {0} '%s");
    messages_close(messages);
    arena_free(&arena);
}

static const struct {
    const char *key, *line; /* what stands in the place of the key's line */
    const char *want;       /* in the diagnostic; NULL if all is well */
} changes[] = {
    {"back", "    back { \"Bakåt\" }", NULL},
    {"back", "", "'back' is missing"},
    {"back", "    back { \"\" }", "'back' is missing"},
    {"back", "    back { \"Bakåt {0}\" }", "'back' has the wrong form"},
    {"emergency", "    emergency { \"Nödläge\" }", "'emergency' has the wrong form"},
    {"emergency", "    emergency { \"{1} Nödläge: {0}\" }", "'emergency' has the wrong form"},
    {"emergency", "    emergency { \"{0, plural, other {#}}\" }", "'emergency' has the wrong form"},
    {"idle-countdown", "    idle-countdown { \"Om {0} sekunder\" }", "'idle-countdown' has the wrong form"},
    {"idle-countdown", "    idle-countdown { \"{0, plural, one {# sekund}}\" }", "'idle-countdown' has the wrong form"},
    {"idle-countdown", "    idle-countdown { \"{0, plural, other {# {0}}}\" }", "'idle-countdown' has the wrong form"},
};

/* The Swedish locale with one line changed, compiled; the folder it lies in. */
static const char *compile_changed(Arena *arena, const char *key, const char *line) {
    Diags diags = {.arena = arena};
    Source source = {.path = STR("sv.txt")};
    Str text, start = str_format(arena, "\n    %s {", key);
    assert_true(file_read(arena, TEST_SOURCE "/locales/sv.txt", 1 << 20, &source, &text, &diags));
    size_t at = (size_t)((char *)memmem(text.at, text.len, start.at, start.len) - text.at);
    Str before = str_slice(text, 0, at + 1), after = str_slice(text, str_find(text, '\n', at + 1), text.len);
    Str changed = str_format(arena, "%.*s%s%.*s", STR_ARG(before), line, STR_ARG(after));
    Str place = str_copy(arena, STR("/tmp/sluss-locale-XXXXXX"));
    char *made = mkdtemp((char *)place.at);
    assert_non_null(made);
    put_file(str_format(arena, "%s/sv.txt", made).at, changed);
    assert_int_equal(system(str_format(arena, "genrb -q -e UTF-8 -d %s %s/sv.txt > %s/log", made, made, made).at), 0);
    return made;
}

static void what_is_wrong_is_named(void **state) {
    (void)state;
    Arena arena = {0};
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++) {
        Diags diags = {.arena = &arena};
        const char *place = compile_changed(&arena, changes[i].key, changes[i].line);
        Messages *messages = messages_open(&interface_messages, place, locale_of(STR("sv")), &diags);
        assert_int_equal(messages != NULL, changes[i].want == NULL);
        assert_int_equal(diags.errors, changes[i].want != NULL);
        if (changes[i].want)
            assert_non_null(strstr(diags.list[0].message.at, changes[i].want));
        messages_close(messages);
        assert_int_equal(system(str_format(&arena, "rm -r %s", place).at), 0);
    }
    arena_free(&arena);
}

static void a_language_without_texts_is_an_error(void **state) {
    (void)state;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    assert_null(messages_open(&interface_messages, folder, locale_of(STR("de")), &diags));
    assert_null(messages_open(&interface_messages, "/nowhere", locale_of(STR("sv")), &diags));
    assert_int_equal(diags.errors, 2);
    assert_string_equal(diags.list[1].source->path.at, "/nowhere/sv.res");
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_locale_is_complete),
        cmocka_unit_test(counts_take_their_plural),
        cmocka_unit_test(texts_are_put_in_as_they_stand),
        cmocka_unit_test(what_is_wrong_is_named),
        cmocka_unit_test(a_language_without_texts_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
