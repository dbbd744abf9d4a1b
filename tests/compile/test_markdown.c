/* The text below the front matter: what cannot be shown, to the letter, and what becomes of what can. */
#include "sample.h"

#include "../../app/compile/markdown.h"

/* Below the four lines of a page's front matter. */
static const struct {
    Str body;
    const char *want;
} rows[] = {
    {BYTES("# Title\n"
           "\n"
           "x\n"),
     "pages/key.sv.md:5:1: error: a heading of the first level is not needed\n"
     "  5 | # Title\n"
     "      ^~~~~~~\n"
     "  the title stands at the top of the file as 'title:'; start headings in the text with ##\n"},
    {BYTES("### Deep\n"
           "\n"
           "x\n"),
     "pages/key.sv.md:5:1: error: this heading skips a level\n"
     "  5 | ### Deep\n"
     "      ^~~~~~~~\n"
     "  use ## here; ### stands below a ##\n"},
    {BYTES("## A\n"
           "\n"
           "#### B\n"),
     "pages/key.sv.md:7:1: error: headings have two levels, ## and ###\n"
     "  7 | #### B\n"
     "      ^~~~~~\n"
     "  use ### here, or bold text\n"},
    {BYTES("![a house](house.png)\n"), "pages/key.sv.md:5:1: error: pictures cannot be shown in a text\n"
                                       "  5 | ![a house](house.png)\n"
                                       "      ^~~~~~~~~~~~~~~~~~~~~\n"
                                       "  say it in words\n"},
    {BYTES("a <b>bold</b> word\n"), "pages/key.sv.md:5:3: error: HTML is not shown\n"
                                    "  5 | a <b>bold</b> word\n"
                                    "        ^~~\n"
                                    "  write it in Markdown, or put \\ before the <\n"},
    {BYTES("<div>x</div>\n"), "pages/key.sv.md:5:1: error: HTML is not shown\n"
                              "  5 | <div>x</div>\n"
                              "      ^~~~~~~~~~~~\n"
                              "  write it in Markdown, or put \\ before the <\n"},
    {BYTES("Text\n"
           "\n"
           "    four spaces\n"),
     "pages/key.sv.md:7:5: error: this is read as code, which a kiosk does not show\n"
     "  7 |     four spaces\n"
     "          ^~~~~~~~~~~\n"
     "  take away the four spaces or the tab at the start of the line, or the ``` around it\n"},
    {BYTES("```\n"
           "code\n"
           "```\n"),
     "pages/key.sv.md:5:1: error: this is read as code, which a kiosk does not show\n"
     "  5 | ```\n"
     "      ^\n"
     "  take away the four spaces or the tab at the start of the line, or the ``` around it\n"},
    {BYTES("a <bdi>b</bdi>\n"), "pages/key.sv.md:5:3: error: this <bdi> does not say its language\n"
                                "  5 | a <bdi>b</bdi>\n"
                                "        ^~~~~\n"
                                "  write it as <bdi lang=\"sv\">\n"},
    {BYTES("a b</bdi>\n"), "pages/key.sv.md:5:4: error: nothing was opened that could be closed here\n"
                           "  5 | a b</bdi>\n"
                           "         ^~~~~~\n"
                           "  delete it\n"},
    {BYTES("a <bdi lang=\"Svenska!\">b</bdi>\n"), "pages/key.sv.md:5:3: error: this is no language\n"
                                                  "  5 | a <bdi lang=\"Svenska!\">b</bdi>\n"
                                                  "        ^~~~~~~~~~~~~~~~~~~~~\n"
                                                  "  write a tag, as in <bdi lang=\"sv\">\n"},
    {BYTES("a <bdi lang=\"sv\">b</bdi> <bdi lang=\"sv\">b\n"),
     "pages/key.sv.md:5:26: error: this <bdi> is never closed\n"
     "  5 | a <bdi lang=\"sv\">b</bdi> <bdi lang=\"sv\">b\n"
     "                               ^~~~~~~~~~~~~~~\n"
     "  write </bdi> where the other language ends\n"},
    {BYTES("a <bdi lang=\"sv\">b <bdi lang=\"en\">c</bdi></bdi>\n"),
     "pages/key.sv.md:5:20: error: one <bdi> stands within another\n"
     "  5 | a <bdi lang=\"sv\">b <bdi lang=\"en\">c</bdi></bdi>\n"
     "                         ^~~~~~~~~~~~~~~\n"
     "  close the first one with </bdi>\n"},
    {BYTES("> quote\n"), "pages/key.sv.md:5:1: error: quotes (>) are not shown\n"
                         "  5 | > quote\n"
                         "      ^~~~~~~\n"
                         "  write an ordinary paragraph\n"},
    {BYTES("a\n"
           "\n"
           "***\n"
           "\n"
           "b\n"),
     "pages/key.sv.md:7:1: error: a line across the page is not shown\n"
     "  7 | ***\n"
     "      ^\n"
     "  use a heading (##) instead\n"},
    {BYTES("- a\n"
           "  - b\n"
           "    - c\n"),
     "pages/key.sv.md:7:5: error: lists can be two levels deep, no more\n"
     "  7 |     - c\n"
     "          ^~~\n"
     "  start a list of its own after this one\n"},
    {BYTES("- a\n"
           "-\n"
           "- c\n"),
     "pages/key.sv.md:6:1: error: this entry of the list is empty\n"
     "  6 | -\n"
     "      ^\n"
     "  write its text, or delete it\n"},
    {BYTES("- - a\n"), "pages/key.sv.md:5:3: error: a list starts here inside an entry that has no text of its own\n"
                       "  5 | - - a\n"
                       "        ^~~\n"
                       "  write a text before it, or put only one mark\n"},
    {BYTES("- # a\n"), "pages/key.sv.md:5:3: error: a heading cannot stand in a list\n"
                       "  5 | - # a\n"
                       "        ^~~\n"
                       "  end the list with an empty line before it\n"},
    {BYTES("| a | b |\n"
           "|---|---|\n"
           "| 1 | 2 | 3 |\n"),
     "pages/key.sv.md:7:1: error: this row has more cells than the table's head\n"
     "  7 | | 1 | 2 | 3 |\n"
     "      ^~~~~~~~~~~~~\n"
     "  write \\| for a bar that belongs to the text\n"},
    {BYTES("|1|2|3|4|5|6|7|\n"
           "|-|-|-|-|-|-|-|\n"),
     "pages/key.sv.md:5:1: error: this table is too wide for a screen\n"
     "  5 | |1|2|3|4|5|6|7|\n"
     "      ^\n"
     "  at most 6 columns can be shown\n"},
    {BYTES("- a\n"
           "\n"
           "  | a | b |\n"
           "  |---|---|\n"),
     "pages/key.sv.md:7:3: error: a table cannot stand in a list\n"
     "  7 |   | a | b |\n"
     "        ^\n"
     "  end the list with an empty line before it\n"},
    {BYTES("[x](page/kye) and [y](contact/dsk)\n"),
     "pages/key.sv.md:5:5: error: page 'kye' does not exist\n"
     "  5 | [x](page/kye) and [y](contact/dsk)\n"
     "          ^~~~~~~~\n"
     "  did you mean 'key'? pages here: key; or take the link out\n"
     "pages/key.sv.md:5:23: error: contact 'dsk' does not exist\n"
     "  5 | [x](page/kye) and [y](contact/dsk)\n"
     "                            ^~~~~~~~~~~\n"
     "  did you mean 'desk'? contacts here: desk; or take the link out\n"},
    {BYTES("[x](www.example.se)\n"),
     "pages/key.sv.md:5:5: error: a link cannot lead to 'www.example.se'\n"
     "  5 | [x](www.example.se)\n"
     "          ^~~~~~~~~~~~~~\n"
     "  links lead to https://…, tel:…, mailto:…, page/NAME, contact/NAME or guide/NAME\n"},
    {BYTES("[x](tel:call-me)\n"), "pages/key.sv.md:5:5: error: a link cannot lead to 'tel:call-me'\n"
                                  "  5 | [x](tel:call-me)\n"
                                  "          ^~~~~~~~~~~\n"
                                  "  write it as tel:0322-616000\n"},
    {BYTES("[x](mailto:me)\n"), "pages/key.sv.md:5:5: error: a link cannot lead to 'mailto:me'\n"
                                "  5 | [x](mailto:me)\n"
                                "          ^~~~~~~~~\n"
                                "  write it as mailto:name@example.se\n"},
    {BYTES("[x](https://nowhere)\n"), "pages/key.sv.md:5:5: error: a link cannot lead to 'https://nowhere'\n"
                                      "  5 | [x](https://nowhere)\n"
                                      "          ^~~~~~~~~~~~~~~\n"
                                      "  write it whole, as https://www.example.se\n"},
    {BYTES("[](page/key)\n"), "pages/key.sv.md:5:1: error: this link has no text\n"
                              "  5 | [](page/key)\n"
                              "      ^~~~~~~~~~~~\n"
                              "  write it between the square brackets\n"},
    {BYTES("[x](page/key.sv.md)\n"), "pages/key.sv.md:5:5: error: a link cannot lead to 'page/key.sv.md'\n"
                                     "  5 | [x](page/key.sv.md)\n"
                                     "          ^~~~~~~~~~~~~~\n"
                                     "  write the name of its file without what follows the dot\n"},
    {BYTES("a&#x202E;b\n"), "pages/key.sv.md:5:1: error: an invisible character hides here as an escape (&#…;)\n"
                            "  5 | a&#x202E;b\n"
                            "      ^~~~~~~~~~\n"
                            "  delete it\n"},
    {BYTES("##\n"
           "\n"
           "x\n"),
     "pages/key.sv.md:5:1: error: there is no text here\n"
     "  5 | ##\n"
     "      ^~\n"
     "  write it, or delete the mark that begins it\n"},
};

static Str page_with(Str body) {
    return str_format(&sample_arena, "---\ntitle: Nyckel\nsummary: Om\n---\n%.*s", STR_ARG(body));
}

static void mistakes_are_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        sample_expect("pages/key.sv.md", page_with(rows[i].body), rows[i].want);
}

/* One line a block: kind, level, number, text, then its spans. */
static Str print_blocks(const Words *words) {
    static const char *const kinds[BLOCK_KINDS] = {"heading", "paragraph", "step", "bullet", "cell"};
    StrBuf buf = {.arena = &sample_arena};
    for (size_t i = 0; i < words->block_count; i++) {
        const Block *block = &words->blocks[i];
        strbuf_format(&buf, "%s %u %u '%.*s'", kinds[block->kind], block->level, block->number, STR_ARG(block->text));
        for (size_t j = 0; j < block->span_count; j++)
            strbuf_format(&buf, " %u-%u:%d:%.*s", block->spans[j].start, block->spans[j].end, block->spans[j].kind,
                          STR_ARG(block->spans[j].target));
        strbuf_char(&buf, '\n');
    }
    strbuf_add(&buf, STR(""));
    return strbuf_str(&buf);
}

static void text_becomes_blocks(void **state) {
    static const struct {
        const char *input, *want;
    } good[] = {
        {"## A\n\n### B\n\nOne\ntwo  \nthree\n", "heading 2 0 'A'\nheading 3 0 'B'\nparagraph 0 0 'One two\nthree'\n"},
        {"3. a\n4. b\n   - c\n\n     d\n\n   e\n5. f\n",
         "step 1 3 'a'\nstep 1 4 'b'\nbullet 2 0 'c'\nparagraph 2 0 'd'\nparagraph 1 0 'e'\nstep 1 5 'f'\n"},
        {"| a | b |\n|---|---|\n| 1 | **2** |\n| 3 |\n",
         "cell 2 0 'a'\ncell 2 1 'b'\ncell 2 2 '1'\ncell 2 3 '2' 0-1:0:\ncell 2 4 '3'\ncell 2 5 ''\n"},
        {"*\303\245* **b _c_**\n", "paragraph 0 0 '\303\245 b c' 0-2:0: 3-6:0:\n"},
        {"**a [b](page/key) c** [d **e**](tel:112)\n",
         "paragraph 0 0 'a b c d e' 0-5:0: 2-3:4:page/key 6-9:2:112 8-9:0:\n"},
        {"<https://a.se/b> [x](mailto:a@b.se) [y](contact/desk)\n",
         "paragraph 0 0 'https://a.se/b x y' 0-14:1:https://a.se/b 15-16:3:a@b.se 17-18:4:contact/desk\n"},
        {"`A 1` **<bdi lang=\"ar\">b `c`</bdi>** d\n", "paragraph 0 0 'A 1 b c d' 0-3:5: 4-7:6:ar 4-7:0: 6-7:5:\n"},
        {"a <bdi lang=\"en\">b [c</bdi> d](page/x) e\n", "paragraph 0 0 'a b c d e' 2-5:6:en 4-7:4:page/x\n"},
        {"a &amp; b \\* c\r\n\r\nd\r\n", "paragraph 0 0 'a & b * c'\nparagraph 0 0 'd'\n"},
        {" \n", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        Source source = {STR("x.md"), str_from(good[i].input)};
        Diags diags = {.arena = &sample_arena};
        References references = {.arena = &sample_arena};
        Words words = {0};
        markdown_read(&(Reading){&sample_arena, &source, &diags, &references, NULL}, 0, &words);
        assert_string_equal(sample_print(&diags).at, "");
        assert_string_equal(print_blocks(&words).at, good[i].want);
    }
}

/* Right by Markdown's rules, and yet hardly what was meant. */
static void leftover_marks_are_warned_of(void **state) {
    static const struct {
        Str body;
        const char *want; /* NULL: nothing */
        int line, column;
    } marks[] = {
        {BYTES("##Ta med\n"), "this # makes no heading", 5, 1},
        {BYTES("a [tolk] (page/x)\n"), "this makes no link", 5, 8},
        {BYTES("a [tolk](page/x\n"), "this makes no link", 5, 8},
        {BYTES("a **hej\n"), "these ** make nothing bold", 5, 3},
        {BYTES("[a](page/key) b\nc\n\n**hej\n"), "these ** make nothing bold", 8, 1},
        {BYTES("| a | b |\n"), "this | makes no table", 5, 1},
        {BYTES("a # b | c [d] * e\n"), NULL, 0, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(marks); i++) {
        sample_write("pages/key.sv.md", page_with(marks[i].body));
        Str got = sample_check();
        sample_restore("pages/key.sv.md");
        Str want = marks[i].want ? str_format(&sample_arena, "pages/key.sv.md:%d:%d: warning: %s\n", marks[i].line,
                                              marks[i].column, marks[i].want)
                                 : STR("");
        if (!str_starts(got, want) || (want.len == 0 && got.len))
            fail_msg("row %zu: %s", i, got.at);
    }
}

/* What is nested or repeated without end gets one message, and soon. */
static void monsters_get_one_message(void **state) {
    static const struct {
        const char *part, *end;
        size_t count;
        const char *want;
    } monsters[] = {
        {"> ", "x\n", 10000, ":5:1: error: lists or quotes are nested far too deep here\n"},
        {"- ", "x\n", 10000, ":5:1: error: lists or quotes are nested far too deep here\n"},
        {"1. ", "x\n", 10000, ":5:1: error: lists or quotes are nested far too deep here\n"},
        {"[", "\n", 10000, ":5:1: warning: this makes no link\n"},
        {"[", "\n", 12000, ":5:1: error: this paragraph is too long to be read on a screen\n"},
        {"*a **b ", "\n", 2000, ":5:1: error: this paragraph is too long to be read on a screen\n"},
        {"**a** ", "\n", 201, ":5:1: error: this paragraph is too long to be read on a screen\n"},
        {"a\n\n", "", 1001, ":2005:1: error: the text has too many paragraphs\n"},
        {"[a](page/key)\n\n", "", 101, ":205:1: error: the text has too many links\n"},
        {"[a](page/key)\n\n", "", 100, NULL},
        {"x\n-|-\n", "", 10000, ":5466:1: error: up to here there is no empty line for 16 kB\n"},
        {"word ", "\n", 14000, ": error: the text is too long: at most 64 kB are read\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(monsters); i++) {
        StrBuf body = {.arena = &sample_arena};
        for (size_t j = 0; j < monsters[i].count; j++)
            strbuf_add(&body, str_from(monsters[i].part));
        strbuf_add(&body, str_from(monsters[i].end));
        sample_write("pages/key.sv.md", page_with(strbuf_str(&body)));
        Str got = sample_check();
        sample_restore("pages/key.sv.md");
        Str want = monsters[i].want ? str_format(&sample_arena, "pages/key.sv.md%s", monsters[i].want) : STR("");
        if (!str_starts(got, want) || (want.len == 0 && got.len))
            fail_msg("'%s': %.200s", monsters[i].part, got.at);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mistakes_are_explained),
        cmocka_unit_test(text_becomes_blocks),
        cmocka_unit_test(leftover_marks_are_warned_of),
        cmocka_unit_test(monsters_get_one_message),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
