/* Guides that are right each and wrong together: one edit of two good ones, and what is said of it, to the letter; then
 * chains, trees and ends, and what is stored of them. */
#include "../../app/model/limits.h"
#include "../../app/store/content.h"
#include "sample_guides.h"

#define START "guides/start.yaml"
#define HOME "guides/home.yaml"
#define DESK "contacts/desk.yaml"
#define ANSWERS "  write GUIDE/OPTION, as start/home\n"
#define ENDS "  let it lead to a contact or a page\n"

static const Row proof_rows[] = {
    {HOME, "to: page/key", "to: page/key, only-after: start/hom",
     "guides/home.yaml:2:52: error: there is no answer 'start/hom' in any guide\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-after: start/hom}\n"
     "                                                         ^~~~~~~~~\n" ANSWERS},
    {HOME, "to: page/key", "to: page/key, only-after: start/talk",
     "guides/home.yaml:2:52: error: this option is never offered: no path to this guide has such an answer\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-after: start/talk}\n"
     "                                                         ^~~~~~~~~~\n"
     "  name an answer that is given on the way here\n"},
    {HOME, "to: page/key", "to: page/key, only-after: home/key",
     "guides/home.yaml:2:52: error: this option is never offered: no path to this guide has such an answer\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-after: home/key}\n"
     "                                                         ^~~~~~~~\n"
     "  name an answer that is given on the way here\n"},
    {HOME, "to: page/key", "to: page/key, only-while-open: dsk",
     "guides/home.yaml:2:57: error: contact 'dsk' does not exist\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-while-open: dsk}\n"
     "                                                              ^~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {HOME, "to: page/key", "to: page/key, only-while-closed: dsk",
     "guides/home.yaml:2:59: error: contact 'dsk' does not exist\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-while-closed: dsk}\n"
     "                                                                ^~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {HOME, "to: page/key", "to: page/key, only-while-open: [desk]",
     "guides/home.yaml:2:57: error: 'only-while-open' must be a text, here is a list\n"
     "  2 |   - {id: key, icon: key, to: page/key, only-while-open: [desk]}\n"
     "                                                              ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {HOME, "unsure: yes", "unsure: yes, only-after: start/talk",
     "guides/home.yaml:3:73: error: this option is never offered: no path to this guide has such an answer\n"
     "  3 |   - {id: unsure, icon: help, to: contact/desk, unsure: yes, only-after: start/talk}\n"
     "                                                                              ^~~~~~~~~~\n"
     "  name an answer that is given on the way here\n"},
    {HOME, "page/key", "guide/start",
     "guides/home.yaml:2:30: error: this leads back to a question that has been asked on the way here\n"
     "  2 |   - {id: key, icon: key, to: guide/start}\n"
     "                                   ^~~~~~~~~~~\n" ENDS},
    {HOME, "contact/desk", "guide/start",
     "guides/home.yaml:3:34: error: this leads back to a question that has been asked on the way here\n"
     "  3 |   - {id: unsure, icon: help, to: guide/start, unsure: yes}\n"
     "                                       ^~~~~~~~~~~\n" ENDS},
    {HOME, "page/key", "guide/home",
     "guides/home.yaml:2:30: error: this leads back to a question that has been asked on the way here\n"
     "  2 |   - {id: key, icon: key, to: guide/home}\n"
     "                                   ^~~~~~~~~~\n" ENDS},
    {HOME, "key}\n  - {id: unsure, icon: help, ",
     "key, only-while-open: desk}\n  - {id: unsure, icon: help, only-while-open: desk, ",
     "guides/home.yaml: error: at times there is nothing to answer: every option has an 'only-…'\n"
     "  let at least one option always be there, whatever the hour and the answers before\n"},
    {HOME, "page/key", "guide/hme",
     "guides/home.yaml:2:30: error: guide 'hme' does not exist\n"
     "  2 |   - {id: key, icon: key, to: guide/hme}\n"
     "                                   ^~~~~~~~~\n"
     "  did you mean 'home'? guides here: home, start\n"},
    {HOME, "page/key", "page/kye",
     "guides/home.yaml:2:30: error: page 'kye' does not exist\n"
     "  2 |   - {id: key, icon: key, to: page/kye}\n"
     "                                   ^~~~~~~~\n"
     "  did you mean 'key'? pages here: key\n"},
    {HOME, "page/key", "contact/dsk",
     "guides/home.yaml:2:30: error: contact 'dsk' does not exist\n"
     "  2 |   - {id: key, icon: key, to: contact/dsk}\n"
     "                                   ^~~~~~~~~~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {START, "guide/home", "page/key",
     "guides/home.yaml: error: no path leads to this guide\n"
     "  let an option of another guide lead to it, or delete it\n"},
    {"kiosk.yaml", "desk: desk\n", "",
     "kiosk.yaml: error: 'desk' is missing: guides need a desk to send people to\n"
     "  write 'desk: CONTACT', the contact whose desk the kiosk stands at\n"},
    {"kiosk.yaml", "desk: desk", "desk: dsk",
     "kiosk.yaml:9:7: error: contact 'dsk' does not exist\n"
     "  9 | desk: dsk\n"
     "            ^~~\n"
     "  did you mean 'desk'? contacts here: desk\n"},
    {"kiosk.yaml", "desk: desk", "desk: [desk]",
     "kiosk.yaml:9:7: error: 'desk' must be a text, here is a list\n"
     "  9 | desk: [desk]\n"
     "            ^\n"
     "  write it behind the ':', and in quotes if it starts with [ or {\n"},
    {"kiosk.yaml", "SE", "NO",
     "kiosk.yaml:1:10: error: 'NO' is not a country with its holidays known\n"
     "  1 | country: NO\n"
     "               ^~\n"
     "  write SE or DK\n"},
    {DESK, "\"24/7\"", "unknown",
     "contacts/desk.yaml: warning: the kiosk stands at this desk, and while it is closed there is nobody to ask "
     "instead\n"
     "  write 'while-closed: [CONTACT]', for instance one that can always be rung\n"
     "contacts/desk.yaml: error: the kiosk stands at this desk, but neither its phone, its address nor its hours are "
     "known\n"
     "  write one of them, or name another 'desk' in kiosk.yaml\n"},
    {"pages/key.sv.md", "Text.", "[x](guide/hme)",
     "pages/key.sv.md:6:5: error: guide 'hme' does not exist\n"
     "  6 | [x](guide/hme)\n"
     "          ^~~~~~~~~\n"
     "  did you mean 'home'? guides here: home, start; or take the link out\n"},
};

static void mistakes_between_guides_are_explained(void **state) {
    (void)state;
    expect_rows(proof_rows, COUNT(proof_rows));
}

/* Takes away the files of a list that ends in NULL. */
static Str check_without(const char *const *files) {
    for (size_t i = 0; files[i]; i++)
        unlink(sample_path(files[i]));
    Str got = sample_check();
    for (size_t i = 0; files[i]; i++)
        guides_restore(files[i]);
    return got;
}

static void missing_files_are_named(void **state) {
    static const struct {
        const char *files[4], *want;
    } rows[] = {
        {{START, "guides/start.sv.md", "guides/start.en.md", NULL},
         "error: there are guides, but none to start with\n"
         "  name the first one guides/start.yaml\n"},
        {{"guides/home.en.md", NULL},
         "guides/home.yaml: warning: not translated into 'en': there is no 'guides/home.en.md'\n"},
        {{"guides/home.sv.md", NULL},
         "guides/home.yaml: error: its words are missing: there is no 'guides/home.sv.md'\n"},
        {{HOME, NULL},
         "guides/home.sv.md: error: these words have no facts: there is no 'guides/home.yaml'\n"
         "  guides here: start\n"
         "guides/start.yaml:2:32: error: guide 'home' does not exist\n"
         "  2 |   - {id: home, icon: home, to: guide/home}\n"
         "                                     ^~~~~~~~~~\n"
         "  guides here: start\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(check_without(rows[i].files).at, rows[i].want);
}

/* Guides that cannot be read have their own message; the others are not said to lead nowhere. */
static void a_broken_guide_does_not_echo(void **state) {
    (void)state;
    sample_write(START, STR("options: [key\n"));
    Str broken = sample_check();
    guides_restore(START);
    assert_int_equal(count_of(broken, "error: "), 1);
    assert_true(str_starts(broken, STR(START ":1:10: error: this [ is not closed\n")));
    const char *folder = sample_path("guides"), *aside = sample_path("aside.tmp");
    assert_int_equal(rename(folder, aside), 0);
    sample_write("guides", STR("x"));
    sample_write("pages/key.sv.md", sample_edit(sample_bytes("pages/key.sv.md"), "Text.", "[x](guide/home)"));
    Str file = sample_check();
    sample_restore("pages/key.sv.md");
    unlink(folder);
    assert_int_equal(rename(aside, folder), 0);
    assert_string_equal(file.at, "guides: error: this is a file; it must be a folder\n"
                                 "  put a folder of this name here\n");
}

static void a_desk_is_needed_by_guides_alone(void **state) {
    (void)state;
    guides_remove();
    Str without = sample_check();
    sample_write("kiosk.yaml", guides_bytes("kiosk.yaml"));
    Str with = sample_check();
    guides_write();
    assert_string_equal(without.at, "");
    assert_string_equal(with.at, "");
}

/* "start" and "home", then guides named by letters, each with one option that leads to the next. */
static void put_chain(const char *to, const char *letters) {
    sample_write(HOME, sample_edit(guides_bytes(HOME), "page/key", str_format(&sample_arena, "guide/%c", *letters).at));
    for (const char *at = letters; *at; at++) {
        const char *id = str_format(&sample_arena, "%c", *at).at;
        const char *next = at[1] ? str_format(&sample_arena, "guide/%c", at[1]).at : to;
        entry_put("guides", id, str_format(&sample_arena, "options:\n  - {id: on, icon: key, to: %s}\n", next),
                  STR("options:\n  on: x\n"));
    }
}

static void a_fifth_question_is_too_many(void **state) {
    (void)state;
    put_chain("page/key", "ab");
    Str four = sample_check();
    put_chain("page/key", "abc");
    Str five = sample_check();
    entry_drop("guides", "c");
    put_chain("guide/start", "ab");
    Str around = sample_check();
    entry_drop("guides", "a");
    entry_drop("guides", "b");
    guides_restore(HOME);
    assert_string_equal(four.at, "");
    assert_string_equal(five.at, "guides/b.yaml:2:29: error: this leads to a fifth question; a path has at most four\n"
                                 "  2 |   - {id: on, icon: key, to: guide/c}\n"
                                 "                                  ^~~~~~~\n" ENDS);
    assert_string_equal(around.at,
                        "guides/b.yaml:2:29: error: this leads back to a question that has been asked on the way here\n"
                        "  2 |   - {id: on, icon: key, to: guide/start}\n"
                        "                                  ^~~~~~~~~~~\n" ENDS);
}

/* A tree in which each guide leads to eight more until there are so many. */
static void put_tree(size_t count) {
    for (size_t i = 0; i < count; i++) {
        StrBuf facts = {.arena = &sample_arena};
        strbuf_add(&facts, STR("options:\n"));
        for (size_t j = 0; j < ROUTE_OPTIONS_MOST; j++) {
            size_t next = i * ROUTE_OPTIONS_MOST + j + 1;
            Str to = next < count ? str_format(&sample_arena, "guide/g%zu", next) : STR("contact/desk");
            strbuf_format(&facts, "  - {id: o%zu, icon: key, to: %s}\n", j, to.at);
        }
        const char *id = i ? str_format(&sample_arena, "g%zu", i).at : "start";
        entry_put("guides", id, strbuf_str(&facts), words_of(ROUTE_OPTIONS_MOST));
    }
}

static void a_hundred_guides_fit(void **state) {
    (void)state;
    entry_drop("guides", "home");
    put_tree(GUIDES_MOST);
    Str most = sample_check();
    put_tree(GUIDES_MOST + 1);
    Str more = sample_check();
    guides_remove();
    guides_write();
    assert_string_equal(most.at, "");
    assert_string_equal(more.at, "error: there are too many guides: at most 100\n");
}

static void ends_nobody_can_reach_are_told(void **state) {
    static const char want[] =
        "contacts/hall.yaml: warning: paths of the guides end here, but neither phone, address nor hours are known\n"
        "  until they are, visitors are sent to the desk here, 'desk'\n";
    static const Row rows[] = {
        {HOME, "page/key", "contact/hall", want},
        {HOME, "page/key", "[contact/desk, contact/hall]", want},
        {HOME, "page/key}\n  - {id: unsure, icon: help, to: contact/desk",
         "contact/hall}\n  - {id: unsure, icon: help, to: contact/hall", want},
        {"pages/key.yaml", "contact: desk", "contact: hall", want},
        {HOME, "page/key", "page/key, only-while-closed: hall",
         "guides/home.yaml:2:59: error: nobody knows when 'hall' is open\n"
         "  2 |   - {id: key, icon: key, to: page/key, only-while-closed: hall}\n"
         "                                                                ^~~~\n"
         "  write its hours in contacts/hall.yaml, or take the condition away\n"},
        {HOME, "page/key", "page/key", ""},
    };
    static const char *const known[] = {"hours: \"24/7\"\n", "hours: Mo-Fr 08:00-16:00; PH off\n"};
    (void)state;
    contact_put("hall", "hours: unknown\n");
    expect_rows(rows, COUNT(rows));
    for (size_t i = 0; i < COUNT(known); i++) {
        contact_put("hall", known[i]);
        assert_string_equal(guides_check(HOME, "page/key", "contact/hall").at, "");
    }
    entry_drop("contacts", "hall");
}

static void good_guides_are_stored(void **state) {
    (void)state;
    Diags diags = {.arena = &sample_arena};
    const char *path = sample_path("content.db.tmp");
    Guide start, home;
    sample_write(HOME, sample_edit(guides_bytes(HOME), "page/key",
                                   "[contact/desk], urgent: yes, only-after: start/home, only-while-open: desk"));
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    guides_restore(HOME);
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    assert_true(content_guide(content, &sample_arena, STR("start"), STR("en"), &start));
    assert_true(content_guide(content, &sample_arena, STR("home"), STR("sv"), &home));
    content_close(content);
    unlink(path);
    assert_int_equal(start.question.steps, 2);
    assert_int_equal(home.question.steps, 1);
    assert_int_equal(home.question.option_count, 2);
    const RouteOption *key = &home.question.options[0], *unsure = &home.question.options[1];
    assert_true(key->urgent && !key->unsure && !unsure->urgent && unsure->unsure);
    assert_int_equal(key->kind, ROUTE_CONTACTS);
    assert_true(str_equal(key->to.at[0], STR("desk")) && str_equal(key->while_open, STR("desk")));
    assert_true(key->after.count == 1 && str_equal(key->after.at[0], STR("start/home")));
    assert_true(str_equal(label_find(&start.words, STR("home")).text, STR("Housing")));
    assert_int_equal(label_find(&home.words, STR("unsure")).text.len, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_between_guides_are_explained), cmocka_unit_test(missing_files_are_named),
        cmocka_unit_test(a_broken_guide_does_not_echo),          cmocka_unit_test(a_desk_is_needed_by_guides_alone),
        cmocka_unit_test(a_fifth_question_is_too_many),          cmocka_unit_test(a_hundred_guides_fit),
        cmocka_unit_test(ends_nobody_can_reach_are_told),        cmocka_unit_test(good_guides_are_stored),
    };
    return cmocka_run_group_tests(tests, guides_start, sample_stop);
}
