/* The front matter of words: what is wrong with it, to the letter. */
#include "sample.h"

static const struct {
    const char *file;
    Str bytes;
    const char *want;
} rows[] = {
    {"pages/key.en.md", BYTES("title: Key\n"),
     "pages/key.en.md:1:1: error: the file must start with a line '---'\n"
     "  1 | title: Key\n"
     "      ^\n"
     "  put three hyphens in a line of their own above 'title:', and again below the last 'key: value'; then comes the "
     "text\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: Key\n"
           "summary: O"),
     "pages/key.en.md:1:1: error: what starts here is never closed by a second '---'\n"
     "  1 | ---\n"
     "      ^~~\n"
     "  put three hyphens in a line of their own between the last 'key: value' and the text; or was the file cut off "
     "while it was being written?\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: Key\n"
           "summary: On\n"
           "---\n"
           "\n"
           "Text.\n"),
     "pages/key.en.md: error: it is not said who made this translation\n"
     "  add 'translation: {by: machine}' below the title; or human, or reviewed\n"},
    {"pages/key.sv.md",
     BYTES("---\n"
           "title: Nyckel\n"
           "summary: Om\n"
           "translation: {by: human}\n"
           "---\n"
           "\n"
           "Text.\n"),
     "pages/key.sv.md:4:1: error: these words are the source and no translation\n"
     "  4 | translation: {by: human}\n"
     "      ^~~~~~~~~~~\n"
     "  delete the line\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: Key\n"
           "summary: On\n"
           "translation: {by: robot}\n"
           "---\n"
           "\n"
           "Text.\n"),
     "pages/key.en.md:4:19: error: a translation is not made by 'robot'\n"
     "  4 | translation: {by: robot}\n"
     "                        ^~~~~\n"
     "  makers here: human, machine, reviewed\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: Key\n"
           "summary: On\n"
           "translation: {by: reviewed}\n"
           "---\n"
           "\n"
           "Text.\n"),
     "pages/key.en.md:4:1: error: a reviewed translation says who and when\n"
     "  4 | translation: {by: reviewed}\n"
     "      ^~~~~~~~~~~\n"
     "  write it as '{by: reviewed, reviewer: ROLE, date: 2026-03-02}'\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: Key\n"
           "summary: On\n"
           "translation: machine\n"
           "---\n"
           "\n"
           "Text.\n"),
     "pages/key.en.md:4:14: error: 'translation' must be a group of 'key: value', here is a text\n"
     "  4 | translation: machine\n"
     "                   ^~~~~~~\n"
     "  write it as 'translation: {by: machine}'\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "titel: Key\n"
           "summary: On\n"
           "translation: {by: machine}\n"
           "---\n"
           "\n"
           "Text.\n"),
     "pages/key.en.md:2:1: error: there is no key 'titel'\n"
     "  2 | titel: Key\n"
     "      ^~~~~\n"
     "  did you mean 'title'? keys here: title, translation, summary\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: \"This title is a good deal longer than sixty letters, which is too long\"\n"
           "summary: On\n"
           "translation: {by: machine}\n"
           "---\n"
           "\n"
           "Text.\n"),
     "pages/key.en.md:2:69: error: 'title' is too long: 70 letters, at most 60 fit\n"
     "  2 | title: \"This title is a good deal longer than sixty letters, which is too long\"\n"
     "                                                                          ^~~~~~~~~~\n"},
    {"topics/home.en.md",
     BYTES("---\n"
           "title: \"A topic that has more than forty letters in it\"\n"
           "summary: On homes\n"
           "translation: {by: machine}\n"
           "---\n"),
     "topics/home.en.md:2:49: error: 'title' is too long: 46 letters, at most 40 fit\n"
     "  2 | title: \"A topic that has more than forty letters in it\"\n"
     "                                                      ^~~~~~\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: Key\n"
           "summary: On\n"
           "translation: {by: machine}\n"
           "---\n"
           "\n"),
     "pages/key.en.md: error: the page has no text\n"
     "  write it below the second '---'\n"},
    {"topics/home.sv.md",
     BYTES("---\n"
           "title: Bostad\n"
           "summary: Om hem\n"
           "---\n"
           "\n"
           "\n"
           "Text.\n"),
     "topics/home.sv.md:7:1: error: the words of a topic have no text below\n"
     "  7 | Text.\n"
     "      ^~~~~\n"
     "  put it on a page; here only what stands between the two '---' is shown\n"},
    {"pages/key.en.md",
     BYTES("---\n"
           "title: Key\n"
           "summary: On\n"
           "translation: {by: reviewed, reviewer: tolk, date: 2026-01-01}\n"
           "---\n"
           "\n"
           "Text.\n"),
     ""},
};

static void mistakes_are_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        sample_expect(rows[i].file, rows[i].bytes, rows[i].want);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_explained),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
