/* Files that cannot be read as text, or not as YAML: what is said of them, to the letter. */
#include <time.h>

#include "sample.h"

static const struct {
    const char *file;
    Str bytes;
    const char *want;
} rows[] = {
    {"kiosk.yaml", BYTES(""),
     "kiosk.yaml: error: the file is empty\n"
     "  was it cut off while it was being written?\n"},
    {"topics/home.yaml",
     BYTES("\n"
           " \n"),
     "topics/home.yaml: error: the file is empty\n"
     "  was it cut off while it was being written?\n"},
    {"topics/home.yaml",
     BYTES("\357\273\277icon: home\r\n"
           "colour: teal\r\n"
           "order: 1\r\n"),
     ""},
    {"topics/home.yaml", BYTES("icon: h\366me\n"),
     "topics/home.yaml:1:8: error: the file is saved in Windows-1252 (\"ANSI\"), not in UTF-8\n"
     "  1 | icon: h<F6>me\n"
     "             ^~~~\n"
     "  save it as UTF-8: in Notepad by 'Save as', Encoding UTF-8\n"},
    {"topics/home.yaml", BYTES("icon: home \360\237\n"),
     "topics/home.yaml:1:12: error: the file is not saved in UTF-8: this sign cannot be read\n"
     "  1 | icon: home <F0><9F>\n"
     "                 ^~~~\n"
     "  save it as UTF-8: in Notepad by 'Save as', Encoding UTF-8\n"},
    {"topics/home.yaml",
     BYTES("\377\376i\000c\000o\000n\000:\000 \000h\000o\000m\000e\000\n"
           "\000"),
     "topics/home.yaml: error: the file is saved as UTF-16 (\"Unicode\")\n"
     "  save it as UTF-8: in Notepad by 'Save as', Encoding UTF-8\n"},
    {"topics/home.yaml", BYTES("\000i\000c\000o\000n\000:\000 \000h\000o\000m\000e\000\n"),
     "topics/home.yaml: error: the file is saved as UTF-16 (\"Unicode\")\n"
     "  save it as UTF-8: in Notepad by 'Save as', Encoding UTF-8\n"},
    {"topics/home.yaml", BYTES("icon: ho\000me\n"),
     "topics/home.yaml:1:9: error: here is a NUL character (U+0000)\n"
     "  1 | icon: ho me\n"
     "              ^\n"
     "  the file is damaged or is not text: restore it from a copy\n"},
    {"topics/home.yaml", BYTES("icon: ho\007me\n"),
     "topics/home.yaml:1:9: error: here is a control character (U+0007)\n"
     "  1 | icon: ho me\n"
     "              ^\n"
     "  delete it and type the text again\n"},
    {"topics/home.yaml", BYTES("icon: ho\342\200\256me\n"),
     "topics/home.yaml:1:9: error: here is an invisible character that reverses text (U+202E)\n"
     "  1 | icon: ho<U+202E>me\n"
     "              ^~~~~~~~\n"
     "  delete it; the direction of the text is found by itself\n"},
    {"topics/home.yaml", BYTES("icon: home\rcolour: teal\r"),
     "topics/home.yaml:1:11: error: here is an unusual line end (U+000D)\n"
     "  1 | icon: home colour: teal\n"
     "                ^\n"
     "  save the file with ordinary line ends (LF or CRLF)\n"},
    {"topics/home.yaml",
     BYTES("icon: home\n"
           "\tcolour: teal\n"),
     "topics/home.yaml:2:1: error: here is a tab; lines are indented with spaces\n"
     "  2 |  colour: teal\n"
     "      ^\n"
     "  replace it with spaces\n"},
    {"topics/home.yaml",
     BYTES("icon:\thome\n"
           "colour: teal\n"
           "order:\n"
           "\t- 1\n"),
     "topics/home.yaml:4:1: error: here is a tab; lines are indented with spaces\n"
     "  4 |  - 1\n"
     "      ^\n"
     "  replace it with spaces\n"},
    {"topics/home.yaml",
     BYTES("icon: home\n"
           "icon: key\n"
           "colour: teal\n"
           "order: 1\n"),
     "topics/home.yaml:2:1: error: 'icon' stands here twice; first in line 1\n"
     "  2 | icon: key\n"
     "      ^~~~\n"
     "  keep one of the two lines\n"},
    {"topics/home.yaml",
     BYTES("icon: &a home\n"
           "colour: *a\n"
           "order: 1\n"),
     "topics/home.yaml:1:7: error: a value cannot start with &, * or !\n"
     "  1 | icon: &a home\n"
     "            ^~~~~~~\n"
     "  put the whole value in quotes\n"},
    {"topics/home.yaml",
     BYTES("a: &a [x,x]\n"
           "b: &b [*a,*a]\n"),
     "topics/home.yaml:1:4: error: a value cannot start with &, * or !\n"
     "  1 | a: &a [x,x]\n"
     "         ^~~~\n"
     "  put the whole value in quotes\n"},
    {"topics/home.yaml", BYTES("icon: !!str home\n"),
     "topics/home.yaml:1:7: error: a value cannot start with &, * or !\n"
     "  1 | icon: !!str home\n"
     "            ^~~~~~~~~~\n"
     "  put the whole value in quotes\n"},
    {"topics/home.yaml",
     BYTES("icon: home\n"
           "colour: teal\n"
           "order: 1\n"
           "---\n"
           "icon: key\n"),
     "topics/home.yaml:4:1: error: a second document starts here\n"
     "  4 | ---\n"
     "      ^~~\n"
     "  a file holds only one\n"},
    {"topics/home.yaml",
     BYTES("icon: [home\n"
           "colour: teal\n"),
     "topics/home.yaml:1:7: error: this [ is not closed\n"
     "  1 | icon: [home\n"
     "            ^\n"
     "  put ']' at its end, and ',' between\n"},
    {"topics/home.yaml",
     BYTES("icon: \"home\n"
           "colour: teal\n"),
     "topics/home.yaml:1:7: error: a quote is opened here and never closed\n"
     "  1 | icon: \"home\n"
     "            ^\n"
     "  put the same quote at the end of the value\n"},
    {"topics/home.yaml",
     BYTES("icon home\n"
           "colour: teal\n"),
     "topics/home.yaml:2:7: error: a ':' is not expected here\n"
     "  2 | colour: teal\n"
     "            ^\n"
     "  put a value that holds ': ' in quotes; start each key at the same column; perhaps the line above lacks its "
     "':'\n"},
    {"topics/home.yaml",
     BYTES("icon: home\n"
           " colour: teal\n"),
     "topics/home.yaml:2:8: error: a ':' is not expected here\n"
     "  2 |  colour: teal\n"
     "             ^\n"
     "  put a value that holds ': ' in quotes; start each key at the same column; perhaps the line above lacks its "
     "':'\n"},
    {"topics/home.yaml", BYTES("icon: a: b\n"),
     "topics/home.yaml:1:8: error: a ':' is not expected here\n"
     "  1 | icon: a: b\n"
     "             ^\n"
     "  put a value that holds ': ' in quotes; start each key at the same column; perhaps the line above lacks its "
     "':'\n"},
    {"topics/home.yaml",
     BYTES("- home\n"
           "- teal\n"),
     "topics/home.yaml:1:1: error: there are no keys and values here\n"
     "  1 | - home\n"
     "      ^\n"
     "  as in 'icon: home', one in each line\n"},
    {"topics/home.yaml", BYTES("just words\n"),
     "topics/home.yaml:1:1: error: there are no keys and values here\n"
     "  1 | just words\n"
     "      ^~~~~~~~~~\n"
     "  as in 'icon: home', one in each line\n"},
    {"topics/home.yaml", BYTES("icon: @home\n"),
     "topics/home.yaml:1:7: error: a value cannot start with this character\n"
     "  1 | icon: @home\n"
     "            ^\n"
     "  put the value in quotes\n"},
    {"topics/home.yaml", BYTES("icon: \"ho\\qme\"\n"),
     "topics/home.yaml:1:10: error: after a \\ in double quotes only certain letters may follow\n"
     "  1 | icon: \"ho\\qme\"\n"
     "               ^\n"
     "  use single quotes\n"},
    {"topics/home.yaml", BYTES("icon: [[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]\n"),
     "topics/home.yaml:1:22: error: lists and groups are nested too deep here\n"
     "  1 | icon: [[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]\n"
     "                           ^\n"
     "  at most 16 levels are read\n"},
    {"topics/home.yaml", BYTES("icon: {home\n"),
     "topics/home.yaml:1:7: error: this { is not closed\n"
     "  1 | icon: {home\n"
     "            ^\n"
     "  put '}' at its end, and ',' between\n"},
    {"topics/home.yaml",
     BYTES("icon: home\n"
           "colour: teal\n"
           "order: 1\n"
           "? [a]\n"
           ": b\n"),
     "topics/home.yaml:4:3: error: a key must be a word\n"
     "  4 | ? [a]\n"
     "        ^\n"
     "  as in 'phone: 0322-61 60 00'\n"},
    {"topics/home.yaml", BYTES("icon: - home\n"),
     "topics/home.yaml:1:7: error: a list cannot start in this line\n"
     "  1 | icon: - home\n"
     "            ^\n"
     "  start it in the next line, or write [a, b]\n"},
    {"topics/home.yaml",
     BYTES("icon: home\n"
           "colour: teal\n"
           "\303\245: x\n"
           "order: 1\n"),
     "topics/home.yaml:3:1: error: there is no key 'å'\n"
     "  3 | å: x\n"
     "      ^\n"
     "  keys here: icon, colour, order\n"},
};

static void mistakes_are_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        sample_expect(rows[i].file, rows[i].bytes, rows[i].want);
}

/* The bytes of `part`, again and again. */
static Str repeated(const char *part, size_t count) {
    StrBuf buf = {.arena = &sample_arena};
    for (size_t i = 0; i < count; i++)
        strbuf_add(&buf, str_from(part));
    return strbuf_str(&buf);
}

static void monsters_get_one_message(void **state) {
    static const struct {
        const char *part;
        size_t count;
        const char *want;
    } monsters[] = {
        {"[", 10000, "topics/home.yaml:1:17: error: lists and groups are nested too deep here\n"},
        {"{a: ", 10000, "topics/home.yaml:1:65: error: lists and groups are nested too deep here\n"},
        {"- ", 10000, "topics/home.yaml:1:33: error: lists and groups are nested too deep here\n"},
        {"- a\n", 10001, "topics/home.yaml:10000:3: error: there are too many values in this file\n"},
        {"# much\n", 1024 * 1024,
         "topics/home.yaml: error: the file is too large: 7168 kB, at most 1024 kB are read\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(monsters); i++) {
        sample_write("topics/home.yaml", repeated(monsters[i].part, monsters[i].count));
        Str got = sample_check();
        sample_restore("topics/home.yaml");
        if (!str_starts(got, str_from(monsters[i].want)))
            fail_msg("'%s': %.200s", monsters[i].part, got.at);
    }
}

/* Long lines and repeated keys cost no more than their length. */
static void long_files_are_read_soon(void **state) {
    static const struct {
        const char *start, *part, *end;
        size_t count, errors;
    } files[] = {
        {"zz: [", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, ",
         "]\n", 9900, 4},
        {"zz: [", "\"xx\n  x\", ", "]\n", 9900, 4},
        {"", "phone: 1\n", "", 4900, 5},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(files); i++) {
        Diags diags = {.arena = &sample_arena};
        Str parts = repeated(files[i].part, files[i].count);
        clock_t start = clock();
        sample_write("topics/home.yaml",
                     str_format(&sample_arena, "%s%.*s%s", files[i].start, STR_ARG(parts), files[i].end));
        compile_check(&(Compile){.folder = sample_folder.at, .today = (Date){2026, 3, 2}}, &diags);
        sample_restore("topics/home.yaml");
        assert_true(clock() - start < 4 * CLOCKS_PER_SEC);
        assert_int_equal(diags.errors, files[i].errors);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_explained),
        cmocka_unit_test(monsters_get_one_message),
        cmocka_unit_test(long_files_are_read_soon),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
