/* Contacts that are wrong: one edit of a good one, and what is said of it, to the letter; then which facts may be none
 * or unknown, what is stored of them, and contacts that are part of others. */
#include "../../app/model/limits.h"
#include "../../app/store/content.h"
#include "sample_guides.h"

#define DESK "contacts/desk.yaml"
#define LANGS "  write it as [sv, en, ar]\n"
#define NUMBER "  write digits, spaces and hyphens, as 0322-61 60 00 or +46 322 61 60 00\n"
#define PHONES "  write each as - {number: \"0322-61 60 00\", hours: \"Mo-Fr 09:00-11:00\"}\n"
#define VERIFIED "  write it as {date: 2026-03-02, by: ROLE}, or unknown\n"

static const Row rows[] = {
    {DESK, "hours", "phones: 0322-61 60 00\nhours",
     "contacts/desk.yaml:5:9: error: 'phones' must be a list, here is a text\n"
     "  5 | phones: 0322-61 60 00\n"
     "              ^~~~~~~~~~~~~\n" PHONES},
    {DESK, "hours", "phones: [{number: 12}]\nhours",
     "contacts/desk.yaml:5:19: error: '12' is not a phone number\n"
     "  5 | phones: [{number: 12}]\n"
     "                        ^~\n" NUMBER},
    {DESK, "hours", "phones: [{number: unknown}]\nhours",
     "contacts/desk.yaml:5:19: error: 'unknown' is not a phone number\n"
     "  5 | phones: [{number: unknown}]\n"
     "                        ^~~~~~~\n" NUMBER},
    {DESK, "hours", "phones: [{number: 0322-616000, hours: Mo 9-11}]\nhours",
     "contacts/desk.yaml:5:42: error: a time of day is written 08:00\n"
     "  5 | phones: [{number: 0322-616000, hours: Mo 9-11}]\n"
     "                                               ^\n"
     "  did you mean `Mo 09:00-11:00`?\n"},
    {DESK, "hours", "phones: [{number: 0322-616000, hours: Mo off}]\nhours",
     "contacts/desk.yaml:5:39: error: with these hours it never opens\n"
     "  5 | phones: [{number: 0322-616000, hours: Mo off}]\n"
     "                                            ^~~~~~\n"
     "  write the days that are open; if nobody knows them, write 'hours: unknown'\n"},
    {DESK, "hours", "phones: [{number: 0322-616000, languages: none}]\nhours",
     "contacts/desk.yaml:5:43: error: 'languages' must be a list, here is a text\n"
     "  5 | phones: [{number: 0322-616000, languages: none}]\n"
     "                                                ^~~~\n" LANGS},
    {DESK, "hours", "phones: [{number: 0322-616000, languages: [sv, sv]}]\nhours",
     "contacts/desk.yaml:5:48: error: 'sv' stands here twice\n"
     "  5 | phones: [{number: 0322-616000, languages: [sv, sv]}]\n"
     "                                                     ^~\n"
     "  leave one of the two out\n"},
    {DESK, "hours", "phones: [{number: 0322-616000, name: Jour}]\nhours",
     "contacts/desk.yaml:5:32: error: there is no key 'name'\n"
     "  5 | phones: [{number: 0322-616000, name: Jour}]\n"
     "                                     ^~~~\n"
     "  keys here: number, hours, languages\n"},
    {DESK, "hours",
     "phones:\n  - {number: 0322-616000}\n  - {number: 0322-616001}\n  - {number: 0322-616002}\n  - {number: "
     "0322-616003}\n  - {number: 0322-616004}\n  - {number: 0322-616005}\nhours",
     "contacts/desk.yaml:10:5: error: there are too many numbers: at most 4\n"
     "  10 |   - {number: 0322-616004}\n"
     "           ^\n"},
    {DESK, "hours", "phone-languages: none\nhours",
     "contacts/desk.yaml:5:18: error: 'phone-languages' must be a list, here is a text\n"
     "  5 | phone-languages: none\n"
     "                       ^~~~\n" LANGS},
    {DESK, "hours", "phone-languages: [Svenska]\nhours",
     "contacts/desk.yaml:5:19: error: 'Svenska' is not a language that is known\n"
     "  5 | phone-languages: [Svenska]\n"
     "                        ^~~~~~~\n"
     "  write its tag, as sv, en, ar, ti, so, fa or uk: it need not be one of the kiosk's\n"},
    {DESK, "hours", "phone-languages: [sv, en, sv]\nhours",
     "contacts/desk.yaml:5:27: error: 'sv' stands here twice\n"
     "  5 | phone-languages: [sv, en, sv]\n"
     "                                ^~\n"
     "  leave one of the two out\n"},
    {DESK, "hours", "bring: id\nhours",
     "contacts/desk.yaml:5:8: error: 'bring' must be a list, here is a text\n"
     "  5 | bring: id\n"
     "             ^~\n"
     "  write it as [id-card, letters]; their words stand in the .md files\n"},
    {DESK, "hours", "bring: [Id]\nhours",
     "contacts/desk.yaml:5:9: error: 'Id' is not a name\n"
     "  5 | bring: [Id]\n"
     "              ^~\n"
     "  use small letters a-z, digits and hyphens, as no-home\n"},
    {DESK, "hours", "bring: [id, id]\nhours",
     "contacts/desk.yaml:5:13: error: 'id' stands here twice\n"
     "  5 | bring: [id, id]\n"
     "                  ^~\n"
     "  leave one of the two out\n"},
    {DESK, "hours", "bring: [a, b, c, d, e, f, g, h, i, j]\nhours",
     "contacts/desk.yaml:5:33: error: there are too many documents: at most 8\n"
     "  5 | bring: [a, b, c, d, e, f, g, h, i, j]\n"
     "                                      ^\n"},
    {DESK, "hours", "bring: [id]\nhours",
     "contacts/desk.en.md: warning: 'id' has no words here\n"
     "  add '  id: …' below 'bring:'\n"
     "contacts/desk.sv.md: error: 'id' has no words here\n"
     "  add '  id: …' below 'bring:'\n"},
    {"contacts/desk.sv.md", "summary: Om", "summary: Om\nbring: Id",
     "contacts/desk.sv.md:4:8: error: 'bring' must be a group of 'key: value', here is a text\n"
     "  4 | bring: Id\n"
     "             ^~\n"
     "  write a line for each of those in the facts, as '  name: its words'\n"},
    {"contacts/desk.sv.md", "summary: Om", "summary: Om\noptions:\n  id: Id",
     "contacts/desk.sv.md:4:1: error: there is no key 'options'\n"
     "  4 | options:\n"
     "      ^~~~~~~\n"
     "  keys here: title, translation, summary, bring\n"},
    {"pages/key.sv.md", "summary: Om", "summary: Om\nbring:\n  id: Id",
     "pages/key.sv.md:4:1: error: there is no key 'bring'\n"
     "  4 | bring:\n"
     "      ^~~~~\n"
     "  keys here: title, translation, summary\n"},
    {DESK, "hours", "verified: 2026-03-02\nhours",
     "contacts/desk.yaml:5:11: error: 'verified' must be a group of 'key: value', here is a text\n"
     "  5 | verified: 2026-03-02\n"
     "                ^~~~~~~~~~\n" VERIFIED},
    {DESK, "hours", "verified: none\nhours",
     "contacts/desk.yaml:5:11: error: 'verified' must be a group of 'key: value', here is a text\n"
     "  5 | verified: none\n"
     "                ^~~~\n" VERIFIED},
    {DESK, "hours", "verified: {date: 2 mars, by: chef}\nhours",
     "contacts/desk.yaml:5:18: error: '2 mars' is not a date\n"
     "  5 | verified: {date: 2 mars, by: chef}\n"
     "                       ^~~~~~\n"
     "  write year-month-day, as 2026-03-02\n"},
    {DESK, "hours", "verified: {date: unknown, by: chef}\nhours",
     "contacts/desk.yaml:5:18: error: 'unknown' is not a date\n"
     "  5 | verified: {date: unknown, by: chef}\n"
     "                       ^~~~~~~\n"
     "  write year-month-day, as 2026-03-02\n"},
    {DESK, "hours", "verified: {date: 2026-03-02, by: chef, who: x}\nhours",
     "contacts/desk.yaml:5:40: error: there is no key 'who'\n"
     "  5 | verified: {date: 2026-03-02, by: chef, who: x}\n"
     "                                             ^~~\n"
     "  keys here: date, by\n"},
    {DESK, "hours", "while-closed: desk\nhours",
     "contacts/desk.yaml:5:15: error: 'while-closed' must be a list, here is a text\n"
     "  5 | while-closed: desk\n"
     "                    ^~~~\n"
     "  write it as [reception, police]\n"},
    {DESK, "hours", "while-closed: none\nhours",
     "contacts/desk.yaml:5:15: error: 'while-closed' must be a list, here is a text\n"
     "  5 | while-closed: none\n"
     "                    ^~~~\n"
     "  write it as [reception, police]\n"},
    {DESK, "hours", "while-closed: [dsk]\nhours",
     "contacts/desk.yaml:5:16: error: contact 'dsk' does not exist\n"
     "  5 | while-closed: [dsk]\n"
     "                     ^~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {DESK, "hours", "while-closed: [[desk]]\nhours",
     "contacts/desk.yaml:5:16: error: 'while-closed' must be a text, here is a list\n"
     "  5 | while-closed: [[desk]]\n"
     "                     ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
};

static const Row none_rows[] = {
    {DESK, "phone: unknown", "phone: \"none\"",
     "contacts/desk.yaml:2:9: error: 'none' is not a phone number\n"
     "  2 | phone: \"none\"\n"
     "              ^~~~\n" NUMBER},
    {DESK, "phone: unknown", "phone: \"unknown\"",
     "contacts/desk.yaml:2:9: error: 'unknown' is not a phone number\n"
     "  2 | phone: \"unknown\"\n"
     "              ^~~~~~~\n" NUMBER},
    {DESK, "phone: unknown", "phone:",
     "contacts/desk.yaml:2:1: error: there is nothing after 'phone:'\n"
     "  2 | phone:\n"
     "      ^~~~~\n"
     "  write something after it; if nobody knows it, write 'phone: unknown'\n"},
    {DESK, "email: unknown", "email: \"unknown\"",
     "contacts/desk.yaml:3:9: error: 'unknown' is not an e-mail address\n"
     "  3 | email: \"unknown\"\n"
     "              ^~~~~~~\n"
     "  write it as name@example.se\n"},
    {DESK, "email: unknown\n", "",
     "contacts/desk.yaml: error: 'email' is missing\n"
     "  if nobody knows it, write 'email: unknown'\n"},
    {DESK, "address: unknown\n", "",
     "contacts/desk.yaml: error: 'address' is missing\n"
     "  if nobody knows it, write 'address: unknown'\n"},
    {DESK, "\"24/7\"", "none",
     "contacts/desk.yaml:5:8: error: hours cannot be none\n"
     "  5 | hours: none\n"
     "             ^~~~\n"
     "  if nobody knows them, or if there is no desk, write 'hours: unknown'; phone-hours and drop-in can be left "
     "out\n"},
    {DESK, "hours", "phone-hours: none\nhours",
     "contacts/desk.yaml:5:14: error: hours cannot be none\n"
     "  5 | phone-hours: none\n"
     "                   ^~~~\n"
     "  if nobody knows them, or if there is no desk, write 'hours: unknown'; phone-hours and drop-in can be left "
     "out\n"},
    {DESK, "hours", "drop-in: none\nhours",
     "contacts/desk.yaml:5:10: error: hours cannot be none\n"
     "  5 | drop-in: none\n"
     "               ^~~~\n"
     "  if nobody knows them, or if there is no desk, write 'hours: unknown'; phone-hours and drop-in can be left "
     "out\n"},
    {DESK, "hours", "part-of: none\nhours",
     "contacts/desk.yaml:5:10: error: contact 'none' does not exist\n"
     "  5 | part-of: none\n"
     "               ^~~~\n"
     "  contacts here: desk\n"},
    {DESK, "hours", "part-of: [desk]\nhours",
     "contacts/desk.yaml:5:10: error: 'part-of' must be a text, here is a list\n"
     "  5 | part-of: [desk]\n"
     "               ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {DESK, "hours", "languages: [none]\nhours",
     "contacts/desk.yaml:5:13: error: 'none' is not a language that is known\n"
     "  5 | languages: [none]\n"
     "                  ^~~~\n"
     "  write its tag, as sv, en, ar, ti, so, fa or uk: it need not be one of the kiosk's\n"},
    {DESK, "hours", "languages: \"none\"\nhours",
     "contacts/desk.yaml:5:12: error: 'languages' must be a list, here is a text\n"
     "  5 | languages: \"none\"\n"
     "                 ^~~~~~\n" LANGS},
};

/* Of these the place and the message are held, but neither caret nor help. */
static const struct {
    const char *from, *to, *at, *message;
} short_rows[] = {
    {"hours", "phones: [0322-61 60 00]\nhours", DESK ":5:10:", "here is a text"},
    {"hours", "phones: [{hours: 24/7}]\nhours", DESK ":5:10:", "'number' is missing"},
    {"hours", "web: none\nhours", DESK ":5:6:", "'none' is not a web address"},
    {"hours", "web: unknown\nhours", DESK ":5:6:", "'unknown' is not a web address"},
    {"hours", "while-closed: unknown\nhours", DESK ":5:15:", "'while-closed' must be a list, here is a text"},
    {"hours", "verified: {date: 2026-03-02}\nhours", DESK ":5:1:", "'by' is missing"},
    {"hours", "verified: {by: chef}\nhours", DESK ":5:1:", "'date' is missing"},
    {"hours", "phone-hours: 24/7\nhours", DESK ":5:1:", "there is no phone that these hours could be of"},
    {"hours", "phone-languages: [sv]\nhours", DESK ":5:1:", "there is no phone that these languages could be of"},
    {"phone: unknown", "phone: '0322'", DESK ":2:9:", "'0322' is not a phone number"},
    {"phone: unknown", "phone: 2026-01-15", DESK ":2:8:", "'2026-01-15' is not a phone number"},
    {"hours", "languages: [xx]\nhours", DESK ":5:13:", "'xx' is not a language that is known"},
    {"hours",
     "phone-languages: [af, am, ar, az, be, bg, bn, bs, ca, cs, cy, da, de, el, en, es, et, eu, fa, fi, fr, ga, gl, "
     "gu, "
     "he, hi, hr, hu, hy, id, is, it, ja]\nhours",
     DESK ":5:147:", "there are too many languages: at most 32"},
    {"hours", "bring: []\nhours", DESK ":5:8:", "the list is empty"},
    {"hours", "while-closed: [desk]\nhours", DESK ":5:15:", "a contact cannot stand in for itself"},
    {"icon: call", "icon: none", DESK ":1:7:", "there is no pictogram 'none'"},
    {"hours", "phones: [{number: 0322-616000, hours: none}]\nhours", DESK ":5:39:", "hours cannot be none"},
};

static void mistakes_are_explained(void **state) {
    (void)state;
    expect_rows(rows, COUNT(rows));
}

static void none_and_unknown_are_no_values(void **state) {
    (void)state;
    expect_rows(none_rows, COUNT(none_rows));
}

static void mistakes_are_told_once(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(short_rows); i++) {
        Str got = guides_check(DESK, short_rows[i].from, short_rows[i].to);
        if (count_of(got, "error: ") != 1 || !str_starts(got, str_from(short_rows[i].at)) ||
            !strstr(got.at, short_rows[i].message))
            fail_msg("row %zu: %s", i, got.at);
    }
}

static void good_edits_pass(void **state) {
    static const struct {
        const char *from, *to;
    } good[] = {
        {"phone: unknown", "phone: none"},
        {"email: unknown", "email: none"},
        {"address: unknown", "address: none"},
        {"\"24/7\"", "unknown"},
        {"hours", "languages: none\nhours"},
        {"hours", "languages: unknown\nhours"},
        {"hours", "languages: [sv, prs]\nhours"},
        {"hours", "bring: none\nhours"},
        {"hours", "bring: unknown\nhours"},
        {"hours", "verified: unknown\nhours"},
        {"hours", "verified: {date: 2026-03-02, by: chef}\nhours"},
        {"hours", "phone-languages: unknown\nhours"},
        {"phone: unknown", "phone: 112\nphone-languages: [sv, ti]"},
        {"hours", "phone-hours: unknown\ndrop-in: unknown\nhours"},
        {"hours", "phones: [{number: 0322-616000}]\nhours"},
        {"hours", "phones: [{number: 0322-616000, hours: unknown, languages: unknown}]\nhours"},
        {"hours", "phones: [{number: '+46 322 61 60 00', hours: 'Mo-Fr 09:00-11:00; PH off', languages: [sv]}]\nhours"},
        {"hours", "phones: [{number: 112}, {number: 113}, {number: 114}, {number: 1177}]\nhours"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        assert_string_equal(guides_check(DESK, good[i].from, good[i].to).at, "");
}

/* What is said of a contact with these documents and these words for them. */
static Str check_documents(const char *bring, const char *swedish, const char *english) {
    Str summary = STR("summary: Om\n");
    entry_put("contacts", "hall", str_format(&sample_arena, "%.*sbring: [%s]\n", STR_ARG(sample_bytes(DESK)), bring),
              summary);
    sample_write("contacts/hall.sv.md", str_format(&sample_arena, "---\ntitle: Hall\nsummary: Om\n%s---\n", swedish));
    sample_write(
        "contacts/hall.en.md",
        str_format(&sample_arena, "---\ntitle: Hall\nsummary: On\ntranslation: {by: human}\n%s---\n", english));
    Str got = sample_check();
    entry_drop("contacts", "hall");
    return got;
}

static void documents_have_words(void **state) {
    static const char eight[] = "bring:\n  a: A\n  b: B\n  c: C\n  d: D\n  e: E\n  f: F\n  g: G\n  h: H\n";
    static const struct {
        const char *bring, *swedish, *english, *want;
    } cases[] = {
        {"id", "bring:\n  id: Id\n", "bring:\n  id: Id\n", ""},
        {"a, b, c, d, e, f, g, h", eight, eight, ""},
        {"id, letters", "bring:\n  id: Id\n", "bring:\n  letters: Letters\n  id: Id\n",
         "contacts/hall.sv.md:4:1: error: 'letters' has no words here\n"
         "  4 | bring:\n"
         "      ^~~~~\n"
         "  add '  letters: …' below 'bring:'\n"},
        {"id", "bring:\n  id: Id\n", "bring:\n  id: [Id]\n",
         "contacts/hall.en.md:6:7: error: 'id' must be a text, here is a list\n"
         "  6 |   id: [Id]\n"
         "            ^\n"
         "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_string_equal(check_documents(cases[i].bring, cases[i].swedish, cases[i].english).at, cases[i].want);
    Str none = check_documents("id", "bring:\n  id: Id\n  lock: L\303\245s\n", "bring:\n  id: Id\n");
    assert_int_equal(count_of(none, "error: "), 1);
    assert_true(str_starts(none, STR("contacts/hall.sv.md:6:3: error: contacts/hall.yaml has no 'lock'")));
    Str near = check_documents("id, letters", "bring:\n  id: Id\n  letters: B\n  leters: B\n",
                               "bring:\n  id: I\n  letters: L\n");
    assert_non_null(strstr(near.at, "\n  did you mean 'letters'? "));
}

static Contact built(const char *from, const char *to) {
    Diags diags = {.arena = &sample_arena};
    const char *path = sample_path("content.db.tmp");
    Contact contact;
    sample_write(DESK, sample_edit(sample_bytes(DESK), from, to));
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    sample_restore(DESK);
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    assert_true(content_contact(content, &sample_arena, STR("desk"), STR("sv"), &contact));
    content_close(content);
    unlink(path);
    return contact;
}

static void none_is_no_unknown(void **state) {
    static const struct {
        const char *from, *to;
        uint32_t none;
    } cases[] = {
        {"phone", "phone", 0},
        {"phone: unknown", "phone: none", FACT_PHONE},
        {"email: unknown", "email: none", FACT_EMAIL},
        {"address: unknown", "address: none", FACT_ADDRESS},
        {"hours", "languages: none\nhours", FACT_LANGS},
        {"hours", "languages: unknown\nbring: unknown\nhours", 0},
        {"hours", "bring: none\nhours", FACT_BRING},
        {"phone: unknown\nemail: unknown\naddress: unknown",
         "phone: none\nemail: none\naddress: none\nlanguages: none\nbring: none", FACTS_ALL},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        Contact contact = built(cases[i].from, cases[i].to);
        assert_int_equal(contact.none, cases[i].none);
        assert_int_equal(contact.phone.len + contact.email.len + contact.address.len, 0);
        assert_int_equal(contact.langs.count + contact.bring.count, 0);
    }
}

static void good_facts_are_stored(void **state) {
    (void)state;
    contact_put("hall", "hours: unknown\n");
    Contact contact =
        built("phone: unknown", "phone: 112\n"
                                "phone-languages: [ti]\n"
                                "phones: [{number: 0322-616000}, {number: 112, hours: 24/7, languages: [sv, ar]}]\n"
                                "verified: {date: 2026-03-02, by: chef}\n"
                                "while-closed: [hall]");
    entry_drop("contacts", "hall");
    assert_int_equal(contact.phone_count, 2);
    assert_true(str_equal(contact.phones[0].number, STR("0322-616000")));
    assert_int_equal(contact.phones[0].hours.len + contact.phones[0].langs.count, 0);
    assert_true(str_equal(contact.phones[1].hours, STR("24/7")));
    assert_int_equal(contact.phones[1].langs.count, 2);
    assert_true(str_equal(contact.phones[1].langs.at[1], STR("ar")));
    assert_true(contact.phone_langs.count == 1 && str_equal(contact.phone_langs.at[0], STR("ti")));
    assert_int_equal(date_days(contact.verified), date_days((Date){2026, 3, 2}));
    assert_true(str_equal(contact.verified_by, STR("chef")));
    assert_true(contact.instead.count == 1 && str_equal(contact.instead.at[0], STR("hall")));
}

static void four_stand_in_at_most(void **state) {
    static const Row rows[] = {
        {DESK, "hours", "while-closed: [a, b, c, d]\nhours", ""},
        {DESK, "hours", "while-closed: [a, b, c, d, e, f]\nhours",
         "contacts/desk.yaml:5:28: error: there are too many contacts: at most 4\n"
         "  5 | while-closed: [a, b, c, d, e, f]\n"
         "                                 ^\n"},
        {DESK, "hours", "while-closed: [a, b, a]\nhours",
         "contacts/desk.yaml:5:22: error: 'a' stands here twice\n"
         "  5 | while-closed: [a, b, a]\n"
         "                           ^\n"
         "  leave one of the two out\n"},
    };
    (void)state;
    for (const char *at = "abcdef"; *at; at++)
        contact_put(str_format(&sample_arena, "%c", *at).at, "hours: unknown\n");
    expect_rows(rows, COUNT(rows));
    for (const char *at = "abcdef"; *at; at++)
        entry_drop("contacts", str_format(&sample_arena, "%c", *at).at);
}

#define PART_OF_ITSELF                                                                                                 \
    ": error: the contact is part of itself\n"                                                                         \
    "  follow 'part-of' from contact to contact, and delete it where it turns back\n"

/* Each letter of the chain is part of the next one, the last of `last`. */
static void parts_do_not_loop(void **state) {
    static const struct {
        const char *chain, *last, *want;
    } cases[] = {
        {"ab", "desk", ""},
        {"a", "a", "contacts/a.yaml" PART_OF_ITSELF},
        {"ab", "a", "contacts/a.yaml" PART_OF_ITSELF "contacts/b.yaml" PART_OF_ITSELF},
        {"abc", "a",
         "contacts/a.yaml" PART_OF_ITSELF "contacts/b.yaml" PART_OF_ITSELF "contacts/c.yaml" PART_OF_ITSELF},
        /* One that only leads into the loop is not part of itself. */
        {"abc", "b", "contacts/b.yaml" PART_OF_ITSELF "contacts/c.yaml" PART_OF_ITSELF},
        {"abcd", "d", "contacts/d.yaml" PART_OF_ITSELF},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(cases); i++) {
        for (const char *at = cases[i].chain; *at; at++) {
            const char *above = at[1] ? str_format(&sample_arena, "%c", at[1]).at : cases[i].last;
            contact_put(str_format(&sample_arena, "%c", *at).at, str_format(&sample_arena, "part-of: %s\n", above).at);
        }
        Str got = sample_check();
        for (const char *at = cases[i].chain; *at; at++)
            entry_drop("contacts", str_format(&sample_arena, "%c", *at).at);
        assert_string_equal(got.at, cases[i].want);
    }
}

static void a_thousand_contacts_fit(void **state) {
    (void)state;
    for (int i = 1; i < CONTACTS_MOST; i++) /* the desk is one of them */
        contact_put(str_format(&sample_arena, "c%d", i).at, "hours: unknown\n");
    Str most = sample_check();
    contact_put("zzz", "hours: unknown\n");
    Str more = sample_check();
    for (int i = 1; i < CONTACTS_MOST; i++)
        entry_drop("contacts", str_format(&sample_arena, "c%d", i).at);
    entry_drop("contacts", "zzz");
    assert_string_equal(most.at, "");
    assert_string_equal(more.at, "contacts/zzz.yaml: error: there are too many contacts: at most 1000\n");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_explained), cmocka_unit_test(none_and_unknown_are_no_values),
        cmocka_unit_test(mistakes_are_told_once), cmocka_unit_test(good_edits_pass),
        cmocka_unit_test(documents_have_words),   cmocka_unit_test(none_is_no_unknown),
        cmocka_unit_test(good_facts_are_stored),  cmocka_unit_test(four_stand_in_at_most),
        cmocka_unit_test(parts_do_not_loop),      cmocka_unit_test(a_thousand_contacts_fit),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
