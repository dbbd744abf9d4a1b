/* Facts that are wrong: one edit of a good file, and what is said of it, to the letter. */
#include "../../app/model/limits.h"
#include "sample.h"

static const struct {
    const char *file, *from, *to, *want;
} rows[] = {
    {"topics/home.yaml", "colour: teal", "colr: teal",
     "topics/home.yaml:2:1: error: there is no key 'colr'\n"
     "  2 | colr: teal\n"
     "      ^~~~\n"
     "  did you mean 'colour'? keys here: icon, colour, order\n"},
    {"topics/home.yaml", "order: 1\n", "",
     "topics/home.yaml: error: 'order' is missing\n"
     "  write it as 'order: value'\n"},
    {"topics/home.yaml", "teal", "pink",
     "topics/home.yaml:2:9: error: there is no colour 'pink'\n"
     "  2 | colour: pink\n"
     "              ^~~~\n"
     "  colours here: orange, teal, purple, green, red, blue, brown\n"},
    {"topics/home.yaml", "order: 1", "order: first",
     "topics/home.yaml:3:8: error: 'first' is not a place in an order\n"
     "  3 | order: first\n"
     "             ^~~~~\n"
     "  write a whole number from 1 to 999\n"},
    {"topics/home.yaml", "order: 1", "order: 1000",
     "topics/home.yaml:3:8: error: '1000' is not a place in an order\n"
     "  3 | order: 1000\n"
     "             ^~~~\n"
     "  write a whole number from 1 to 999\n"},
    {"topics/home.yaml", "icon: home", "icon: [home]",
     "topics/home.yaml:1:7: error: 'icon' must be a text, here is a list\n"
     "  1 | icon: [home]\n"
     "            ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {"topics/home.yaml", "icon: home", "icon:",
     "topics/home.yaml:1:1: error: there is nothing after 'icon:'\n"
     "  1 | icon:\n"
     "      ^~~~\n"
     "  write something after it, or delete the line\n"},
    {"topics/home.yaml", "icon: home", "icon: {a: b}",
     "topics/home.yaml:1:7: error: 'icon' must be a text, here is a group of 'key: value'\n"
     "  1 | icon: {a: b}\n"
     "            ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {"topics/home.yaml", "icon: home", "icon: \"home\\u202E\"",
     "topics/home.yaml:1:7: error: 'icon' must stand on one line, without invisible characters\n"
     "  1 | icon: \"home\\u202E\"\n"
     "            ^~~~~~~~~~~~\n"},
    {"kiosk.yaml", "SE", "NO",
     "kiosk.yaml:1:10: error: 'NO' is not a country with its holidays known\n"
     "  1 | country: NO\n"
     "               ^~\n"
     "  write SE or DK\n"},
    {"kiosk.yaml", "Europe/Stockholm", "Europe/Alingsas",
     "kiosk.yaml:2:12: error: 'Europe/Alingsas' is not a time zone\n"
     "  2 | time-zone: Europe/Alingsas\n"
     "                 ^~~~~~~~~~~~~~~\n"
     "  write it as Europe/Stockholm\n"},
    {"kiosk.yaml", "[sv, en]", "[en]",
     "kiosk.yaml:3:18: error: 'sv' is none of the languages of this kiosk\n"
     "  3 | source-language: sv\n"
     "                       ^~\n"
     "  languages here: en\n"
     "kiosk.yaml:6:8: error: 'sv' is none of the languages of this kiosk\n"
     "  6 |   en: [sv]\n"
     "             ^~\n"
     "  languages here: en\n"},
    {"kiosk.yaml", "[sv, en]", "sv",
     "kiosk.yaml:4:12: error: 'languages' must be a list, here is a text\n"
     "  4 | languages: sv\n"
     "                 ^~\n"
     "  write it as [sv, en, ar]\n"},
    {"kiosk.yaml", "[sv, en]", "[sv, en, sv]",
     "kiosk.yaml:4:21: error: 'sv' stands here twice\n"
     "  4 | languages: [sv, en, sv]\n"
     "                          ^~\n"
     "  leave one of the two out\n"},
    {"kiosk.yaml", "en: [sv]", "de: [sv]",
     "kiosk.yaml:6:3: error: 'de' is none of the languages of this kiosk\n"
     "  6 |   de: [sv]\n"
     "        ^~\n"
     "  languages here: sv, en\n"},
    {"kiosk.yaml", "en: [sv]", "en: [svv]",
     "kiosk.yaml:6:8: error: 'svv' is none of the languages of this kiosk\n"
     "  6 |   en: [svv]\n"
     "             ^~~\n"
     "  did you mean 'sv'? languages here: sv, en\n"},
    {"kiosk.yaml", "\"#0B5C6B\"", "\"#80A0A0\"",
     "kiosk.yaml:7:9: error: white letters are hard to read on this colour: contrast 2.8:1, it must be 7:1\n"
     "  7 | accent: \"#80A0A0\"\n"
     "              ^~~~~~~~~\n"
     "  choose a darker colour\n"},
    {"kiosk.yaml", "\"#0B5C6B\"", "teal",
     "kiosk.yaml:7:9: error: 'teal' is not a colour\n"
     "  7 | accent: teal\n"
     "              ^~~~\n"
     "  write it as \"#RRGGBB\", as \"#0B5C6B\"\n"},
    {"kiosk.yaml", "\"112\"", "1 1",
     "kiosk.yaml:8:12: error: '1 1' is not a phone number\n"
     "  8 | emergency: 1 1\n"
     "                 ^~~\n"
     "  write digits, spaces and hyphens, as 0322-61 60 00 or +46 322 61 60 00\n"},
    {"kiosk.yaml", "[sv, en]", "[sv, [en]]",
     "kiosk.yaml:4:17: error: 'languages' must be a text, here is a list\n"
     "  4 | languages: [sv, [en]]\n"
     "                      ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {"kiosk.yaml",
     "fallback:\n"
     "  en: [sv]\n",
     "fallback: [sv]\n",
     "kiosk.yaml:5:11: error: 'fallback' must be a group of 'key: value', here is a list\n"
     "  5 | fallback: [sv]\n"
     "                ^\n"
     "  write a line for each language, as 'ar: [en, sv]'\n"},
    {"pages/key.yaml", "contact: desk", "contact: dsk",
     "pages/key.yaml:4:10: error: contact 'dsk' does not exist\n"
     "  4 | contact: dsk\n"
     "               ^~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {"pages/key.yaml", "topic: home", "topic: house",
     "pages/key.yaml:1:8: error: topic 'house' does not exist\n"
     "  1 | topic: house\n"
     "             ^~~~~\n"
     "  did you mean 'home'? topics here: home\n"
     "topics/home.yaml: error: the topic has no pages\n"
     "  write 'topic: home' in a page, or delete the topic\n"},
    {"pages/key.yaml", "2026-03-02", "2 mars",
     "pages/key.yaml:6:10: error: '2 mars' is not a date\n"
     "  6 | updated: 2 mars\n"
     "               ^~~~~~\n"
     "  write year-month-day, as 2026-03-02\n"},
    {"pages/key.yaml", "2027-03-02", "2027-02-29",
     "pages/key.yaml:7:12: error: '2027-02-29' is not a date\n"
     "  7 | review-by: 2027-02-29\n"
     "                 ^~~~~~~~~~\n"
     "  2027-02 has 28 days\n"},
    {"contacts/desk.yaml", "phone: unknown", "phone: 0322/616",
     "contacts/desk.yaml:2:8: error: '0322/616' is not a phone number\n"
     "  2 | phone: 0322/616\n"
     "             ^~~~~~~~\n"
     "  write digits, spaces and hyphens, as 0322-61 60 00 or +46 322 61 60 00\n"},
    {"contacts/desk.yaml", "phone: unknown\n", "",
     "contacts/desk.yaml: error: 'phone' is missing\n"
     "  if nobody knows it, write 'phone: unknown'\n"},
    {"contacts/desk.yaml", "email: unknown", "email: desk at x",
     "contacts/desk.yaml:3:8: error: 'desk at x' is not an e-mail address\n"
     "  3 | email: desk at x\n"
     "             ^~~~~~~~~\n"
     "  write it as name@example.se\n"},
    {"contacts/desk.yaml", "\"24/7\"", "\"M\303\245n-Fre 8-16\"",
     "contacts/desk.yaml:5:9: error: weekdays are Mo Tu We Th Fr Sa Su\n"
     "  5 | hours: \"M\303\245n-Fre 8-16\"\n"
     "              ^~~\n"
     "  did you mean `Mo-Fr 08:00-16:00`?\n"},
    {"contacts/desk.yaml", "\"24/7\"", "Mo 08:00-12:00;  Xx off",
     "contacts/desk.yaml:5:25: error: weekdays are Mo Tu We Th Fr Sa Su\n"
     "  5 | hours: Mo 08:00-12:00;  Xx off\n"
     "                              ^~\n"
     "  write them as `Mo-Fr 08:00-12:00,13:00-16:30; PH off`\n"},
    {"contacts/desk.yaml", "\"24/7\"", "\"Mo\\x20 8\"",
     "contacts/desk.yaml:5:8: error: a time of day is written 08:00\n"
     "  5 | hours: \"Mo\\x20 8\"\n"
     "             ^~~~~~~~~~\n"
     "  write them as `Mo-Fr 08:00-12:00,13:00-16:30; PH off`\n"},
    {"contacts/desk.yaml", "\"24/7\"", "\"Mo off\"",
     "contacts/desk.yaml:5:8: error: with these hours it never opens\n"
     "  5 | hours: \"Mo off\"\n"
     "             ^~~~~~~~\n"
     "  write the days that are open; if nobody knows them, write 'hours: unknown'\n"},
    {"contacts/desk.yaml", "hours: \"24/7\"\n", "",
     "contacts/desk.yaml: error: 'hours' is missing\n"
     "  if nobody knows them, write 'hours: unknown'; with 'part-of' a contact without hours has those of the one it "
     "is part of\n"},
    {"contacts/desk.yaml", "hours", "phone-hours: Mo 9-11\nhours",
     "contacts/desk.yaml:5:17: error: a time of day is written 08:00\n"
     "  5 | phone-hours: Mo 9-11\n"
     "                      ^\n"
     "  did you mean `Mo 09:00-11:00`?\n"},
    {"contacts/desk.yaml", "hours", "drop-in: st\303\244ngt\nhours",
     "contacts/desk.yaml:5:10: error: weekdays are Mo Tu We Th Fr Sa Su\n"
     "  5 | drop-in: st\303\244ngt\n"
     "               ^~~~~~\n"
     "  if nobody knows the hours, write `unknown`; `off` takes days away from other rules\n"},
    {"contacts/desk.yaml", "\"24/7\"", "PH off; Mo-Fr 08:00-16:00",
     "contacts/desk.yaml:5:8: warning: holidays are opened again by the later rule `Mo-Fr 08:00-16:00`\n"
     "  5 | hours: PH off; Mo-Fr 08:00-16:00\n"
     "             ^~~~~~\n"
     "  a later rule counts: put `PH off` last\n"},
    {"contacts/desk.yaml", "\"24/7\"", "Mo-Fr 08:00-16:00",
     "contacts/desk.yaml:5:8: warning: nothing is said of holidays to come: as it stands it is open on 2026-04-03 "
     "(l\303\245ngfredagen), 2026-04-06 (annandag p\303\245sk), 2026-05-01 (f\303\266rsta maj)\n"
     "  5 | hours: Mo-Fr 08:00-16:00\n"
     "             ^~~~~~~~~~~~~~~~~\n"
     "  add '; PH off', or the hours of that day, as '; Apr 03 10:00-14:00'\n"},
    {"contacts/desk.yaml", "\"24/7\"", "2025 Jun-Aug Mo-Fr 08:00-16:00; 2025 Sep Mo-Fr 10:00-12:00",
     "contacts/desk.yaml:5:8: warning: from now on it never opens with these hours\n"
     "  5 | hours: 2025 Jun-Aug Mo-Fr 08:00-16:00; 2025 Sep Mo-Fr 10:00-12:00\n"
     "             ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
     "  if nobody knows when it does, write `unknown`\n"
     "contacts/desk.yaml:5:40: warning: the dates here are past, and none are to come\n"
     "  5 | hours: 2025 Jun-Aug Mo-Fr 08:00-16:00; 2025 Sep Mo-Fr 10:00-12:00\n"
     "                                             ^~~~~~~~~~~~~~~~~~~~~~~~~~\n"
     "  write this year's, or take the rule out\n"},
    {"kiosk.yaml", "emergency", "position: 57.93 N\nemergency",
     "kiosk.yaml:8:11: error: '57.93 N' is not a position\n"
     "  8 | position: 57.93 N\n"
     "                ^~~~~~~\n"
     "  write degrees north and east, as \"57.93, 12.53\"\n"},
    {"kiosk.yaml", "emergency", "position: 91,12\nemergency",
     "kiosk.yaml:8:11: error: '91,12' is not a position\n"
     "  8 | position: 91,12\n"
     "                ^~~~~\n"
     "  write degrees north and east, as \"57.93, 12.53\"\n"},
    {"contacts/desk.yaml", "hours",
     "web: www.example.se\n"
     "hours",
     "contacts/desk.yaml:5:6: error: 'www.example.se' is not a web address\n"
     "  5 | web: www.example.se\n"
     "           ^~~~~~~~~~~~~~\n"
     "  write it whole, as https://www.example.se\n"},
    {"contacts/desk.yaml", "hours",
     "part-of: desk\n"
     "hours",
     "contacts/desk.yaml: error: the contact is part of itself\n"
     "  follow 'part-of' from contact to contact, and delete it where it turns back\n"},
    {"contacts/desk.yaml", "phone: unknown", "phone:0322-616000",
     "contacts/desk.yaml:2:1: error: there is no ':' after this\n"
     "  2 | phone:0322-616000\n"
     "      ^\n"
     "  write it as 'key: value', with a space after the ':'\n"},
    {"contacts/desk.yaml", "phone: unknown", "phone: 0322-61\302\24060 00",
     "contacts/desk.yaml:2:8: error: '0322-61\302\24060 00' is not a phone number\n"
     "  2 | phone: 0322-61\302\24060 00\n"
     "             ^~~~~~~~~~~~~\n"
     "  there is a space that does not break in it (U+00A0); write digits, spaces and hyphens, as 0322-61 60 00 or "
     "+46 322 61 60 00\n"},
    {"contacts/desk.yaml", "hours",
     "web: \342\200\235https://a.se\342\200\235\n"
     "hours",
     "contacts/desk.yaml:5:6: error: '\342\200\235https://a.se\342\200\235' is not a web address\n"
     "  5 | web: \342\200\235https://a.se\342\200\235\n"
     "           ^~~~~~~~~~~~~~\n"
     "  there is a typographic quotation mark in it (U+201D); write it whole, as https://www.example.se\n"},
    {"contacts/desk.yaml", "address: unknown", "address: Gata #3 b",
     "contacts/desk.yaml:4:15: error: what stands after a # is not read\n"
     "  4 | address: Gata #3 b\n"
     "                    ^~~~\n"
     "  put the whole value in quotes\n"},
    {"kiosk.yaml", "\"#0B5C6B\"", "#0B5C6B",
     "kiosk.yaml:7:9: error: what stands after a # is not read\n"
     "  7 | accent: #0B5C6B\n"
     "              ^~~~~~~\n"
     "  put the whole value in quotes\n"},
    {"contacts/desk.yaml", "hours",
     "part-of: dsek\n"
     "hours",
     "contacts/desk.yaml:5:10: error: contact 'dsek' does not exist\n"
     "  5 | part-of: dsek\n"
     "               ^~~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {"contacts/desk.yaml", "hours",
     "languages: [Svenska!]\n"
     "hours",
     "contacts/desk.yaml:5:13: error: 'Svenska!' is not a language that is known\n"
     "  5 | languages: [Svenska!]\n"
     "                  ^~~~~~~~\n"
     "  write its tag, as sv, en, ar, ti, so, fa or uk: it need not be one of the kiosk's\n"},
};

/* The file with the first `from` changed to `to`. */
static Str edited(const char *file, const char *from, const char *to) {
    Str bytes = sample_bytes(file), old = str_from(from);
    size_t at = 0;
    while (!str_starts(str_slice(bytes, at, bytes.len), old))
        assert_true(at++ < bytes.len);
    Str rest = str_slice(bytes, at + old.len, bytes.len);
    return str_format(&sample_arena, "%.*s%s%.*s", (int)at, bytes.at, to, STR_ARG(rest));
}

static void mistakes_are_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        sample_expect(rows[i].file, edited(rows[i].file, rows[i].from, rows[i].to), rows[i].want);
}

/* Each text at its limit, and one letter past it. */
static void limits_are_kept(void **state) {
    static const struct {
        const char *file, *from, *before, *after;
        size_t most; /* letters between the two */
        const char *want;
    } limits[] = {
        {"contacts/desk.yaml", "address: unknown", "address: ", "", FIELD_MOST,
         ":4:265: error: 'address' is too long: 256 letters, at most 255 fit\n"},
        {"contacts/desk.yaml", "email: unknown", "email: ", "@a.se", FIELD_MOST - 5,
         ":3:263: error: 'email' is too long: 256 letters, at most 255 fit\n"},
        {"contacts/desk.yaml", "hours", "web: https://a.se/", "\nhours", WEB_MOST - 13,
         ":5:6: error: 'https://a.se/aaaaaaa"},
        {"pages/key.yaml", "chef", "", "", FIELD_MOST,
         ":5:263: error: 'owner' is too long: 256 letters, at most 255 fit\n"},
        {"pages/key.sv.md", "summary: Om", "summary: ", "", SUMMARY_MOST,
         ":3:410: error: 'summary' is too long: 401 letters, at most 400 fit\n"},
        {"pages/key.sv.md", "Text.", "[x](https://a.se/", ")", WEB_MOST - 13,
         ":6:5: error: a link cannot lead to 'https://a.se/aaa"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(limits); i++) {
        for (size_t more = 0; more < 2; more++) {
            StrBuf buf = {.arena = &sample_arena};
            strbuf_add(&buf, str_from(limits[i].before));
            for (size_t j = 0; j < limits[i].most + more; j++)
                strbuf_char(&buf, 'a');
            strbuf_add(&buf, str_from(limits[i].after));
            sample_write(limits[i].file, edited(limits[i].file, limits[i].from, strbuf_str(&buf).at));
            Str got = sample_check();
            sample_restore(limits[i].file);
            if (!str_starts(got, more ? str_format(&sample_arena, "%s%s", limits[i].file, limits[i].want) : STR("")) ||
                (!more && got.len))
                fail_msg("row %zu: %s", i, got.at);
        }
    }
}

static void good_edits_pass(void **state) {
    static const struct {
        const char *file, *from, *to;
    } good[] = {
        {"contacts/desk.yaml", "phone: unknown", "phone: 0322-61 60 00"},
        {"contacts/desk.yaml", "phone: unknown", "phone: '+46 322 61 60 00'"},
        {"contacts/desk.yaml", "email: unknown", "email: desk@alings\303\245s.se"},
        {"contacts/desk.yaml", "\"24/7\"", "Mo-Fr 08:00-16:30; PH off"},
        {"contacts/desk.yaml", "hours", "web: https://www.example.se/a?b=c\nlanguages: [sv, prs]\nhours"},
        {"kiosk.yaml", "SE", "DK"},
        {"kiosk.yaml", "fallback:\n  en: [sv]\n", ""},
        {"kiosk.yaml", "sv, en", "\n  sv,\n  en\n  "},
        {"topics/home.yaml", "icon: home", "icon: 'home' # as a house"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        sample_expect(good[i].file, edited(good[i].file, good[i].from, good[i].to), "");
}

static void a_near_pictogram_is_named(void **state) {
    (void)state;
    sample_write("topics/home.yaml", edited("topics/home.yaml", "icon: home", "icon: homee"));
    Str got = sample_check();
    sample_restore("topics/home.yaml");
    assert_non_null(strstr(got.at, "there is no pictogram 'homee'"));
    assert_non_null(strstr(got.at, "did you mean 'home'? pictograms here: "));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_explained),
        cmocka_unit_test(limits_are_kept),
        cmocka_unit_test(good_edits_pass),
        cmocka_unit_test(a_near_pictogram_is_named),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
