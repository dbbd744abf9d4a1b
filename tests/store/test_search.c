/* What is found for what readers type: with other letters than the text has, with signs inside a word, and in texts
 * that grow when they are folded. */
#include "sample.h"

/* One page for each text; its id is its place. */
static const struct {
    const char *lang, *title, *text;
} pages[] = {
    {"so", "Guri",
     "Waa ma'aha, la\xE2\x80\x99"
     "aan iyo go\xCA\xBC"
     "aan"},
    {"sv", "\xC3\x85tg\xC3\xA4rder", "Skriv till e-post@kommun.se eller g\xC3\xA5 till www.sfi.nu/boka_tid"},
    {"sv", "Bostad",
     "F\xC3\xB6rm\xC3\xA5nscykel i A\xCC\x8A"
     "hus, kl. 08:30, 1.5 timmar"},
    {"ar", "\xD8\xA7\xD9\x84\xD8\xB3\xD9\x83\xD9\x86",
     "\xD9\x85\xD9\x8F\xD8\xAF\xD9\x8E\xD8\xB1\xD9\x91\xD9\x90\xD8\xB3 "
     "\xD9\x83\xD9\x80\xD9\x80\xD8\xAA\xD8\xA7\xD8\xA8"},
    {"de",
     "Stra\xC3\x9F"
     "e",
     "Die gro\xC3\x9F"
     "e Ma\xC3\x9F"
     "nahme; B\xC3\xBCro der O'Brien"},
};

static const struct {
    const char *lang, *typed;
    int page; /* -1: none */
} asked[] = {
    {"so", "ma'aha", 0},
    {"so",
     "ma\xE2\x80\x99"
     "aha",
     0},
    {"so", "MA'AH", 0},
    {"so", "la'aan", 0},
    {"so",
     "la\xCA\xBC"
     "aan",
     0},
    {"so", "go'aan", 0},
    {"so",
     "go\xE2\x80\x98"
     "aan",
     0},
    {"so", "ba'aha", -1},
    {"sv", "e-post@kommun.se", 1},
    {"sv", "kommun.se", 1},
    {"sv", "sfi.nu", 1},
    {"sv", "sfi", 1},
    {"sv", "boka_tid", 1},
    {"sv", "boka tid", 1},
    {"sv", "\xC3\xA5tg\xC3\xA4rder", 1},
    {"sv", "\xC3\x85TG\xC3\x84RD", 1},
    {"sv", "a\xCC\x8Atga\xCC\x88rder", 1},
    {"sv", "f\xC3\xB6rm\xC3\xA5nscykel", 2},
    {"sv", "\xC3\xA5hus", 2},
    {"sv", "08:30", 2},
    {"sv", "1.5", 2},
    {"sv", "ahus", -1},
    {"ar", "\xD9\x85\xD8\xAF\xD8\xB1\xD8\xB3", 3},
    {"ar", "\xD9\x85\xD9\x8F\xD8\xAF\xD8\xB1\xD9\x90\xD8\xB3", 3},
    {"ar", "\xD9\x83\xD8\xAA\xD8\xA7\xD8\xA8", 3},
    {"ar", "\xD9\x83\xD8\xAA\xD8\xA8", -1},
    {"de", "STRASSE", 4},
    {"de",
     "stra\xC3\x9F"
     "e",
     4},
    {"de",
     "stra\xE1\xBA\x9E"
     "e",
     4},
    {"de", "massnahme", 4},
    {"de",
     "o\xE2\x80\x99"
     "brien",
     4},
    {"de", "buro", -1},
};
enum { PAGES = sizeof pages / sizeof pages[0] };

static Str page_id(int number) {
    return str_format(&arena, "p%d", number);
}

static void put_page(ContentWriter *writer, int number, Str lang, Str title, Str text) {
    Page page = {.id = page_id(number), .topic = STR("b"), .icon = STR("bed"), .contact = STR("desk")};
    Words words = {.lang = lang, .by = BY_SOURCE, .title = title, .summary = text};
    content_put_page(writer, &page);
    content_put_words(writer, ENTRY_PAGE, page.id, &words);
}

static Content *finish(ContentWriter *writer) {
    assert_true(content_commit(writer));
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    return content;
}

/* Each language has itself alone as its source. */
static ContentWriter *begin(void) {
    static Str langs[] = {{"sv", 2}, {"so", 2}, {"ar", 2}, {"de", 2}};
    Kiosk kiosk = sample_kiosk();
    kiosk.langs = LIST(langs, 4);
    kiosk.fallback_count = 0;
    unlink(path);
    ContentWriter *writer = content_create(path, &diags);
    assert_non_null(writer);
    content_put_kiosk(writer, &kiosk);
    put_titles(writer, ENTRY_KIOSK, STR("kiosk"), (const char *const[]){"sv"}, 1);
    return writer;
}

static size_t found_for(Content *content, const char *typed, const char *lang, Found **found) {
    size_t count = 0;
    assert_true(content_search(content, &arena, str_from(typed), str_from(lang), 20, found, &count));
    return count;
}

static void is_found_as_it_is_typed(void **state) {
    (void)state;
    Found *found;
    ContentWriter *writer = begin();
    for (int i = 0; i < PAGES; i++)
        put_page(writer, i, str_from(pages[i].lang), str_from(pages[i].title), str_from(pages[i].text));
    Content *content = finish(writer);
    for (size_t i = 0; i < sizeof asked / sizeof asked[0]; i++) {
        size_t count = found_for(content, asked[i].typed, asked[i].lang, &found);
        if (count != (asked[i].page >= 0))
            fail_msg("'%s' in %s finds %zu", asked[i].typed, asked[i].lang, count);
        if (count)
            assert_true(str_equal(found[0].id, page_id(asked[i].page)));
    }
    content_close(content);
}

/* U+FDFA is one letter, and eighteen when it is folded. */
static void what_grows_is_found(void **state) {
    (void)state;
    StrBuf text = {.arena = &arena};
    for (int i = 0; i < 150; i++)
        strbuf_add(&text, STR("\xEF\xB7\xBA "));
    strbuf_add(&text, STR("Bostad"));
    Found *found;
    ContentWriter *writer = begin();
    put_page(writer, 0, STR("sv"), STR("Titel"), strbuf_str(&text));
    Content *content = finish(writer);
    assert_int_equal(found_for(content, "bostad", "sv", &found), 1);
    assert_int_equal(found_for(content, "\xEF\xB7\xBA", "sv", &found), 1);
    assert_int_equal(found_for(content, "' . _ @", "sv", &found), 0);
    content_close(content);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(is_found_as_it_is_typed),
        cmocka_unit_test(what_grows_is_found),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
