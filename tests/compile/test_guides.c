/* One guide that is wrong, or its words: one edit of a good one, and what is said of it, to the letter; then guides at
 * their limits and past them. */
#include "../../app/route/route.h"
#include "sample_guides.h"

#define START "guides/start.yaml"
#define HOME "guides/home.yaml"
#define HOME_SV "guides/home.sv.md"
#define TARGETS "  an option leads to guide/NAME, page/NAME, contact/NAME, or a list as [contact/NAME, contact/NAME]\n"
#define ANSWERS "  write GUIDE/OPTION, as start/home\n"
#define OPTIONS "  write each as - {id: home, icon: home, to: contact/reception}\n"

static const Row option_rows[] = {
    {HOME, "page/key", "topic/home",
     "guides/home.yaml:2:30: error: an option cannot lead to 'topic/home'\n"
     "  2 |   - {id: key, icon: key, to: topic/home}\n"
     "                                   ^~~~~~~~~~\n" TARGETS},
    {HOME, "page/key", "key",
     "guides/home.yaml:2:30: error: an option cannot lead to 'key'\n"
     "  2 |   - {id: key, icon: key, to: key}\n"
     "                                   ^~~\n"
     "  say what it is: contact/key, page/key or guide/key\n"},
    {HOME, "page/key", "page/Key",
     "guides/home.yaml:2:30: error: an option cannot lead to 'page/Key'\n"
     "  2 |   - {id: key, icon: key, to: page/Key}\n"
     "                                   ^~~~~~~~\n" TARGETS},
    {HOME, "page/key", "[]",
     "guides/home.yaml:2:30: error: the list is empty\n"
     "  2 |   - {id: key, icon: key, to: []}\n"
     "                                   ^\n" TARGETS},
    {HOME, "page/key", "[contact/desk, page/key]",
     "guides/home.yaml:2:45: error: a list holds contacts only\n"
     "  2 |   - {id: key, icon: key, to: [contact/desk, page/key]}\n"
     "                                                  ^~~~~~~~\n" TARGETS},
    {START, "guide/home", "[guide/home]",
     "guides/start.yaml:2:33: error: a list holds contacts only\n"
     "  2 |   - {id: home, icon: home, to: [guide/home]}\n"
     "                                      ^~~~~~~~~~\n" TARGETS},
    {HOME, "page/key", "[contact/desk, contact/desk]",
     "guides/home.yaml:2:45: error: 'contact/desk' stands here twice\n"
     "  2 |   - {id: key, icon: key, to: [contact/desk, contact/desk]}\n"
     "                                                  ^~~~~~~~~~~~\n"
     "  leave one of the two out\n"},
    {HOME, "page/key", "{page: key}",
     "guides/home.yaml:2:30: error: 'to' must be a text, here is a group of 'key: value'\n"
     "  2 |   - {id: key, icon: key, to: {page: key}}\n"
     "                                   ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {HOME, "page/key", "[[contact/desk]]",
     "guides/home.yaml:2:31: error: 'to' must be a text, here is a list\n"
     "  2 |   - {id: key, icon: key, to: [[contact/desk]]}\n"
     "                                    ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {HOME, "unsure: yes", "unsure: maybe",
     "guides/home.yaml:3:56: error: 'unsure' is yes or no\n"
     "  3 |   - {id: unsure, icon: help, to: contact/desk, unsure: maybe}\n"
     "                                                             ^~~~~\n"},
    {HOME, "unsure: yes", "urgent: 1",
     "guides/home.yaml:3:56: error: 'urgent' is yes or no\n"
     "  3 |   - {id: unsure, icon: help, to: contact/desk, urgent: 1}\n"
     "                                                             ^\n"},
    {HOME, "unsure: yes", "unsure: [yes]",
     "guides/home.yaml:3:56: error: 'unsure' must be a text, here is a list\n"
     "  3 |   - {id: unsure, icon: help, to: contact/desk, unsure: [yes]}\n"
     "                                                             ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {HOME, "id: key", "id: Nyckel",
     "guides/home.yaml:2:10: error: 'Nyckel' is not a name\n"
     "  2 |   - {id: Nyckel, icon: key, to: page/key}\n"
     "               ^~~~~~\n"
     "  use small letters a-z, digits and hyphens, as no-home\n"},
    {HOME, "contact/desk", "contact/desk, while-closed: desk",
     "guides/home.yaml:3:62: error: 'while-closed' must be a list, here is a text\n"
     "  3 |   - {id: unsure, icon: help, to: contact/desk, while-closed: desk, unsure: yes}\n"
     "                                                                   ^~~~\n"
     "  write it as [reception, police]\n"},
    {HOME, "contact/desk", "contact/desk, while-closed: [dsk]",
     "guides/home.yaml:3:63: error: contact 'dsk' does not exist\n"
     "  3 |   - {id: unsure, icon: help, to: contact/desk, while-closed: [dsk], unsure: yes}\n"
     "                                                                    ^~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {HOME, "to: page/key", "to: page/key, only-after: start",
     "guides/home.yaml:2:52: error: this is no answer\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-after: start}\n"
     "                                                         ^~~~~\n" ANSWERS},
    {HOME, "to: page/key", "to: page/key, only-after: start/Home",
     "guides/home.yaml:2:52: error: this is no answer\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-after: start/Home}\n"
     "                                                         ^~~~~~~~~~\n" ANSWERS},
    {HOME, "to: page/key", "to: page/key, only-after: [start/home, start/]",
     "guides/home.yaml:2:65: error: this is no answer\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-after: [start/home, start/]}\n"
     "                                                                      ^~~~~~\n" ANSWERS},
    {HOME, "to: page/key", "to: page/key, only-after: {start: home}",
     "guides/home.yaml:2:52: error: 'only-after' must be a text, here is a group of 'key: value'\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-after: {start: home}}\n"
     "                                                         ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {HOME, "\n  - {id: key, icon: key, to: page/key}\n  - {id: unsure, icon: help, to: contact/desk, unsure: yes}\n",
     " key\n",
     "guides/home.yaml:1:10: error: a guide has a list of options\n"
     "  1 | options: key\n"
     "               ^~~\n" OPTIONS},
    {HOME, "\n  - {id: key, icon: key, to: page/key}\n  - {id: unsure, icon: help, to: contact/desk, unsure: yes}\n",
     " []\n",
     "guides/home.yaml:1:10: error: a guide has a list of options\n"
     "  1 | options: []\n"
     "               ^\n" OPTIONS},
    {HOME, "\n  - {id: key, icon: key, to: page/key}\n  - {id: unsure, icon: help, to: contact/desk, unsure: yes}\n",
     "\n",
     "guides/home.yaml:1:9: error: a guide has a list of options\n"
     "  1 | options:\n"
     "              ^\n" OPTIONS},
    {HOME, "{id: key, icon: key, to: page/key}", "key",
     "guides/home.yaml:2:5: error: an option is a group of 'key: value'\n"
     "  2 |   - key\n"
     "          ^~~\n" OPTIONS},
    {HOME, "to: page/key", "to: page/key, untill: desk",
     "guides/home.yaml:2:40: error: there is no key 'untill'\n"
     "  2 |   - {id: key, icon: key, to: page/key, untill: desk}\n"
     "                                             ^~~~~~\n"
     "  keys here: id, icon, to, urgent, unsure, only-after, only-while-open, only-while-closed, while-closed\n"},
    {HOME, "options", "option",
     "guides/home.yaml:1:1: error: there is no key 'option'\n"
     "  1 | option:\n"
     "      ^~~~~~\n"
     "  did you mean 'options'? keys here: options\n"},
};

static const Row label_rows[] = {
    {HOME_SV, "  key: Nyckel", "  unsure: Vet inte",
     "guides/home.sv.md:3:1: error: 'key' has no words here\n"
     "  3 | options:\n"
     "      ^~~~~~~\n"
     "  add '  key: …' below 'options:'\n"},
    {HOME_SV, "Nyckel\n", "Nyckel\n  lock: Annat\n",
     "guides/home.sv.md:5:3: error: guides/home.yaml has no 'lock' under 'options'\n"
     "  5 |   lock: Annat\n"
     "        ^~~~\n"
     "  options here: key, unsure\n"},
    {HOME_SV, "Nyckel\n", "Nyckel\n  unsur: Vet inte\n",
     "guides/home.sv.md:5:3: error: guides/home.yaml has no 'unsur' under 'options'\n"
     "  5 |   unsur: Vet inte\n"
     "        ^~~~~\n"
     "  did you mean 'unsure'? options here: key, unsure\n"},
    {HOME_SV, "\n  key: Nyckel", " Nyckel",
     "guides/home.sv.md:3:10: error: 'options' must be a group of 'key: value', here is a text\n"
     "  3 | options: Nyckel\n"
     "               ^~~~~~\n"
     "  write a line for each of those in the facts, as '  name: its words'\n"},
    {HOME_SV, "\n  key: Nyckel", " [key]",
     "guides/home.sv.md:3:10: error: 'options' must be a group of 'key: value', here is a list\n"
     "  3 | options: [key]\n"
     "               ^\n"
     "  write a line for each of those in the facts, as '  name: its words'\n"},
    {HOME_SV, " Nyckel", " [Nyckel]",
     "guides/home.sv.md:4:8: error: 'key' must be a text, here is a list\n"
     "  4 |   key: [Nyckel]\n"
     "             ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {HOME_SV, "key: Nyckel", "key: Nyckel\n  key: Annan",
     "guides/home.sv.md:5:3: error: 'key' stands here twice; first in line 4\n"
     "  5 |   key: Annan\n"
     "        ^~~\n"
     "  keep one of the two lines\n"},
    {HOME_SV, "title: Hur?", "title: Hur?\nsummary: Om",
     "guides/home.sv.md:3:1: error: there is no key 'summary'\n"
     "  3 | summary: Om\n"
     "      ^~~~~~~\n"
     "  keys here: title, translation, options\n"},
    {"guides/home.en.md", "translation: {by: human}\n", "",
     "guides/home.en.md: error: it is not said who made this translation\n"
     "  add 'translation: {by: machine}' below the title; or human, or reviewed\n"},
    {HOME_SV, "title: Hur?", "title: Hur?\ntranslation: {by: human}",
     "guides/home.sv.md:3:1: error: these words are the source and no translation\n"
     "  3 | translation: {by: human}\n"
     "      ^~~~~~~~~~~\n"
     "  delete the line\n"},
    {HOME_SV, "Hur?", "Hur? NuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNu",
     "guides/home.sv.md:2:68: error: 'title' is too long: 61 letters, at most 60 fit\n"
     "  2 | title: Hur? NuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNuNu\n"
     "                                                                         ^\n"},
};

/* Of these the place and the message are held, but neither caret nor help. */
static const struct {
    const char *file, *from, *to, *at, *message;
} short_rows[] = {
    {HOME, ", to: page/key", "", HOME ":2:", "'to' is missing"},
    {HOME, "id: key, ", "", HOME ":2:", "'id' is missing"},
    {HOME, "icon: key, ", "", HOME ":2:", "'icon' is missing"},
    {HOME, "icon: key", "icon: kex", HOME ":2:21:", "there is no pictogram 'kex'"},
    {HOME, "id: unsure", "id: key", HOME ":3:", "this option's id stands here twice"},
    {HOME, "page/key", "page/key, while-closed: [desk]",
     HOME ":2:", "'while-closed' goes with an option that leads to "},
    {START, "guide/home", "guide/home, while-closed: [desk]", START ":2:", "'while-closed' goes with an option that "},
    {HOME, "page/key", "page/key, only-after: [start/home, strat/home]", HOME ":2:", "no answer 'strat/home'"},
    {HOME, "page/key", "page/key, only-while-closed: desk", HOME ":2:59:", "'desk' never closes"},
    {HOME, "page/key", "page/key, only-after: []", HOME ":2:52:", "the list is empty"},
    {HOME, "page/key", "contact/desk, while-closed: [desk]", HOME ":2:", "a contact cannot stand in for itself"},
    {HOME, "page/key", "[contact/desk, page/key]", HOME ":2:45:", "a list holds contacts only"},
    {HOME, "page/key", "page/key, only-while-open: desk, only-while-closed: desk", HOME ":2:", "desk"},
    {HOME_SV, "Nyckel\n", "Nyckel\n  unsure: Nyckel\n", HOME_SV ":5:11:", "'unsure' says the same as 'key'"},
    {HOME_SV, "Nyckel", "\"\\u200B\"", HOME_SV ":4:8:", "'key' has no letter that can be seen"},
    {HOME_SV, "options:\n  key: Nyckel\n", "", HOME_SV ": ", "'options' is missing"},
    {HOME_SV, " Nyckel", "", HOME_SV ":4:3:", "there is nothing after 'key:'"},
    {HOME_SV, "Nyckel", "En nyckel som passar i en port som ingen sett och h\303\266rt om!!!!",
     HOME_SV ":4:68:", " is too long: 61 letters, at most 60 fit"},
};

static void mistakes_in_options_are_explained(void **state) {
    (void)state;
    expect_rows(option_rows, COUNT(option_rows));
}

static void mistakes_in_words_are_explained(void **state) {
    (void)state;
    expect_rows(label_rows, COUNT(label_rows));
}

static void mistakes_are_told_once(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(short_rows); i++) {
        Str got = guides_check(short_rows[i].file, short_rows[i].from, short_rows[i].to);
        if (count_of(got, "error: ") != 1 || !str_starts(got, str_from(short_rows[i].at)) ||
            !strstr(got.at, short_rows[i].message))
            fail_msg("row %zu: %s", i, got.at);
    }
}

static void good_edits_pass(void **state) {
    static const struct {
        const char *file, *from, *to;
    } good[] = {
        {HOME, "page/key", "contact/desk"},
        {HOME, "page/key", "[contact/desk]"},
        {HOME, "unsure: yes", "unsure: true, urgent: no"},
        {HOME, "page/key", "page/key, urgent: yes, unsure: false"},
        {HOME, "page/key", "page/key, only-after: start/home"},
        {HOME, "page/key", "page/key, only-after: [start/talk, start/home]"},
        {HOME, "page/key", "page/key, only-while-open: desk"},
        {HOME, "page/key", "page/key, only-while-open: desk, only-after: start/home"},
        {START, "contact/desk", "guide/home"},
        {START, "contact/desk", "page/key"},
        {HOME_SV, "Nyckel\n", "Nyckel\n  unsure: Vet inte\n"},
        {HOME_SV, "Nyckel", "En nyckel som passar i en port som ingen sett och h\303\266rt om!!!"},
        {HOME_SV, "Nyckel\n---\n", "Nyckel\n---\n\nText, och [mer](guide/start).\n"},
        {"pages/key.sv.md", "Text.", "[Vem hj\303\244lper?](guide/home)"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        assert_string_equal(guides_check(good[i].file, good[i].from, good[i].to).at, "");
}

/* A guide whose options are called o0, o1 and so on, and all lead to one place. */
static Str facts_of(size_t count, const char *to) {
    StrBuf facts = {.arena = &sample_arena};
    strbuf_add(&facts, STR("options:\n"));
    for (size_t i = 0; i < count; i++)
        strbuf_format(&facts, "  - {id: o%zu, icon: key, to: %s}\n", i, to);
    return strbuf_str(&facts);
}

static void eight_options_fit(void **state) {
    static const size_t counts[] = {ROUTE_OPTIONS_MOST, ROUTE_OPTIONS_MOST + 1, 1000};
    (void)state;
    for (size_t i = 0; i < COUNT(counts); i++) {
        entry_put("guides", "home", facts_of(counts[i], "page/key"), words_of(counts[i]));
        Str got = sample_check();
        const char *want =
            counts[i] == ROUTE_OPTIONS_MOST
                ? ""
                : str_format(&sample_arena,
                             "guides/home.yaml:10:5: error: the guide has %zu options; at most 8 fit the "
                             "screen\n"
                             "  10 |   - {id: o8, icon: key, to: page/key}\n"
                             "           ^\n"
                             "  let some of them lead to a guide of their own\n",
                             counts[i])
                      .at;
        assert_string_equal(got.at, want);
    }
    guides_write();
}

/* So many answers, all of which exist. */
static const char *answers(size_t count) {
    StrBuf list = {.arena = &sample_arena};
    for (size_t i = 0; i < count; i++)
        strbuf_format(&list, "%s%s/o%zu", i ? ", " : "", i < 8 ? "start" : i < 16 ? "home" : "more", i % 8);
    return strbuf_str(&list).at;
}

static void sixteen_answers_are_the_most(void **state) {
    (void)state;
    const char *form = "[contact/desk], only-after: [%s]";
    entry_put("guides", "start", facts_of(8, "guide/home"), words_of(8));
    Str facts = facts_of(8, "page/key"), got[2];
    for (size_t i = 0; i < COUNT(got); i++) {
        Str to = str_format(&sample_arena, form, answers(ROUTE_AFTER_MOST + i));
        entry_put("guides", "home", sample_edit(facts, "page/key", to.at), words_of(8));
        got[i] = sample_check();
    }
    guides_write();
    assert_string_equal(got[0].at, "");
    assert_int_equal(count_of(got[1], "error: "), 1);
    assert_non_null(strstr(got[1].at, "error: there are too many answers: at most 16\n"));
    assert_non_null(strstr(got[1].at, "\n  make a guide of its own for them\n"));
}

static void four_contacts_are_the_most(void **state) {
    static const Row rows[] = {
        {HOME, "page/key", "[contact/a, contact/b, contact/c, contact/d]", ""},
        {HOME, "page/key", "[contact/a, contact/b, contact/c, contact/d, contact/desk]",
         "guides/home.yaml:2:75: error: there are too many contacts: at most 4\n"
         "  2 |   - {id: key, icon: key, to: [contact/a, contact/b, contact/c, contact/d, contact/desk]}\n"
         "                                                                                ^~~~~~~~~~~~\n"
         "  ask a further question\n"},
        {HOME, "page/key", "contact/a, while-closed: [b, c, d, e]", ""},
        {HOME, "page/key", "contact/a, while-closed: [b, c, d, e, desk]",
         "guides/home.yaml:2:68: error: there are too many contacts: at most 4\n"
         "  2 |   - {id: key, icon: key, to: contact/a, while-closed: [b, c, d, e, desk]}\n"
         "                                                                         ^~~~\n"},
        {HOME, "page/key", "contact/a, while-closed: [b, b]",
         "guides/home.yaml:2:59: error: 'b' stands here twice\n"
         "  2 |   - {id: key, icon: key, to: contact/a, while-closed: [b, b]}\n"
         "                                                                ^\n"
         "  leave one of the two out\n"},
    };
    (void)state;
    for (const char *at = "abcde"; *at; at++)
        contact_put(str_format(&sample_arena, "%c", *at).at, "hours: \"24/7\"\n");
    expect_rows(rows, COUNT(rows));
    for (const char *at = "abcde"; *at; at++)
        entry_drop("contacts", str_format(&sample_arena, "%c", *at).at);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_in_options_are_explained),
        cmocka_unit_test(mistakes_in_words_are_explained),
        cmocka_unit_test(mistakes_are_told_once),
        cmocka_unit_test(good_edits_pass),
        cmocka_unit_test(eight_options_fit),
        cmocka_unit_test(sixteen_answers_are_the_most),
        cmocka_unit_test(four_contacts_are_the_most),
    };
    return cmocka_run_group_tests(tests, guides_start, sample_stop);
}
