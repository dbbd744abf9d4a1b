/* Contacts as phones save them: each line of a vCard, and what is escaped in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../app/model/vcard.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define HEAD "BEGIN:VCARD\r\nVERSION:3.0\r\n"
#define NAMED HEAD "N:Disk;;;;\r\nFN:Disk\r\n"
#define TAIL "END:VCARD\r\n"
#define TEXT(literal)                                                                                                  \
    { (literal), sizeof(literal) - 1 }

static Str one[] = {TEXT("0322-61 60 00")}, many[] = {TEXT("0322-61 60 00"), TEXT(""), TEXT("+46 322 61 60 01")};
static Str odd[] = {TEXT("1,2;3\\4\n5")};

static const struct {
    VCard card;
    const char *want;
} rows[] = {
    {{.name = TEXT("Disk")}, NAMED TAIL},
    {{.name = TEXT("Disk"), .organization = TEXT("Staden")}, NAMED "ORG:Staden\r\n" TAIL},
    {{.name = TEXT("Disk"), .phones = {one, 1}}, NAMED "TEL;TYPE=WORK,VOICE:0322-61 60 00\r\n" TAIL},
    {{.name = TEXT("Disk"), .phones = {many, 3}},
     NAMED "TEL;TYPE=WORK,VOICE:0322-61 60 00\r\nTEL;TYPE=WORK,VOICE:+46 322 61 60 01\r\n" TAIL},
    {{.name = TEXT("Disk"), .email = TEXT("disk@example.se")}, NAMED "EMAIL;TYPE=INTERNET:disk@example.se\r\n" TAIL},
    {{.name = TEXT("Disk"), .address = TEXT("Gatan 1, 441 30 Staden")},
     NAMED "ADR;TYPE=WORK:;;Gatan 1\\, 441 30 Staden;;;;\r\n" TAIL},
    {{.name = TEXT("Disk"), .web = TEXT("https://example.se/a,b;c?d=\\e")},
     NAMED "URL:https://example.se/a,b;c?d=\\e\r\n" TAIL},
    {{.name = TEXT("Disk"), .note = TEXT("Mo-Fr 08:00-16:00\nFirst floor")},
     NAMED "NOTE:Mo-Fr 08:00-16:00\\nFirst floor\r\n" TAIL},
    {{.note = TEXT("c"),
      .web = TEXT("w"),
      .address = TEXT("a"),
      .email = TEXT("e"),
      .phones = {one, 1},
      .organization = TEXT("o"),
      .name = TEXT("n")},
     HEAD "N:n;;;;\r\nFN:n\r\nORG:o\r\nTEL;TYPE=WORK,VOICE:0322-61 60 00\r\nEMAIL;TYPE=INTERNET:e\r\n"
          "ADR;TYPE=WORK:;;a;;;;\r\nURL:w\r\nNOTE:c\r\n" TAIL},
    /* Escaped wherever it stands, and first the backslash itself. */
    {{.name = TEXT("a,b;c\\d\ne")}, HEAD "N:a\\,b\\;c\\\\d\\ne;;;;\r\nFN:a\\,b\\;c\\\\d\\ne\r\n" TAIL},
    {{.name = TEXT("Disk"), .organization = TEXT(";,\\")}, NAMED "ORG:\\;\\,\\\\\r\n" TAIL},
    {{.name = TEXT("Disk"), .phones = {odd, 1}}, NAMED "TEL;TYPE=WORK,VOICE:1\\,2\\;3\\\\4\\n5\r\n" TAIL},
    {{.name = TEXT("Disk"), .email = TEXT("a;b@example.se")}, NAMED "EMAIL;TYPE=INTERNET:a\\;b@example.se\r\n" TAIL},
    {{.name = TEXT("Disk"), .note = TEXT("\\n\n\n")}, NAMED "NOTE:\\\\n\\n\\n\r\n" TAIL},
    /* Nothing that would end a line, and so begin one of its own. */
    {{.name = TEXT("Disk"), .note = TEXT("a\r\nTEL:112\r")}, NAMED "NOTE:a\\nTEL:112\r\n" TAIL},
    {{.name = TEXT("Di\0\x1Bsk")}, NAMED TAIL},
    /* Letters of every script, a colon and quotes stand as they are. */
    {{.name = TEXT("Disk"),
      .note = TEXT("\303\245: \"\331\205\330\261\330\255\330\250\330\247\" \341\210\260\360\237\217\240")},
     NAMED "NOTE:\303\245: \"\331\205\330\261\330\255\330\250\330\247\" \341\210\260\360\237\217\240\r\n" TAIL},
};

static void cards_are_printed(void **state) {
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(vcard_print(&rows[i].card, &arena).at, rows[i].want);
    arena_free(&arena);
}

static void long_lines_are_not_folded(void **state) {
    enum { LETTERS = 5000 };
    Arena arena = {0};
    StrBuf note = {.arena = &arena};
    (void)state;
    for (int i = 0; i < LETTERS; i++)
        strbuf_char(&note, (char)('a' + i % 26));
    VCard card = {.name = STR("Disk"), .note = strbuf_str(&note)};
    Str want = str_format(&arena, NAMED "NOTE:%s\r\n" TAIL, strbuf_str(&note).at);
    assert_true(str_equal(vcard_print(&card, &arena), want));
    arena_free(&arena);
}

static void numbers_can_be_dialled_from_anywhere(void **state) {
    static const struct {
        const char *country, *number, *want;
    } rows[] = {
        {"SE", "0322-61 60 00", "+46 322-61 60 00"},
        {"SE", "+46 322 61 60 00", "+46 322 61 60 00"},
        {"SE", "0046 322 61 60 00", "0046 322 61 60 00"},
        {"SE", "112", "112"},
        {"SE", "114 14", "114 14"},
        {"SE", "1177", "1177"},
        {"SE", "", ""},
        {"DK", "8888 5190", "+45 8888 5190"},
        {"DK", "1813", "1813"},
    };
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        Str got = vcard_phone(&arena, str_from(rows[i].country), str_from(rows[i].number));
        assert_true(str_equal(got, str_from(rows[i].want)));
    }
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_can_be_dialled_from_anywhere),
        cmocka_unit_test(cards_are_printed),
        cmocka_unit_test(long_lines_are_not_folded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
