/* A small database in a temporary file. */
#ifndef SLUSS_TESTS_STORE_SAMPLE_H
#define SLUSS_TESTS_STORE_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/model/limits.h"
#include "../../app/store/content.h"
#include "../put_file.h"
#include "sample_route.h"

static Arena arena;
static Diags diags;
static char path[] = "/tmp/sluss-test-content-XXXXXX";

static inline int start(void **state) {
    (void)state;
    int file = mkstemp(path);
    diags.arena = &arena;
    return file < 0 ? -1 : close(file);
}

static inline int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return unlink(path);
}

static inline void put_titles(ContentWriter *writer, EntryKind kind, Str id, const char *const langs[], size_t count) {
    for (size_t i = 0; i < count; i++) {
        Str lang = str_from(langs[i]);
        Words words = {.lang = lang, .by = BY_MACHINE, .title = lang, .summary = id};
        content_put_words(writer, kind, id, &words);
    }
}

static inline Kiosk sample_kiosk(void) {
    static HolidayLine holidays[] = {
        {.day = {"easter-monday", 13}, .kind = HOLIDAY_NAMED},
        {.name = {"H\xC3\xB6stlov", 8}, .dates = {"week 44", 7}, .kind = HOLIDAY_SCHOOL},
    };
    static Str langs[] = {{"sv", 2}, {"en", 2}, {"ar", 2}, {"ti", 2}}, for_ar[] = {{"en", 2}}, for_ti[] = {{"ar", 2}};
    static Fallback fallbacks[] = {{{"ar", 2}, {for_ar, 1}}, {{"ti", 2}, {for_ti, 1}}};
    return (Kiosk){.country = STR("SE"),
                   .zone = STR("Europe/Stockholm"),
                   .source = STR("sv"),
                   .langs = LIST(langs, 4),
                   .fallbacks = fallbacks,
                   .fallback_count = 2,
                   .accent = 0x0B5C6B,
                   .emergency = STR("112"),
                   .position = STR("57.93,12.53"),
                   .holidays = holidays,
                   .holiday_count = 2};
}

static inline Words sample_words(void) {
    static Span spans[] = {{0, 5, SPAN_BOLD, {0}}, {2, 4, SPAN_GOTO, {"contact/desk", 12}}};
    static Block blocks[] = {
        {BLOCK_HEADING, 2, 0, {"H\xC3\xA4r", 4}, NULL, 0},
        {BLOCK_STEP, 1, 7, {"\303\245\303\244b\nc", 7}, spans, 2},
        {BLOCK_CELL, 3, 5, {0}, NULL, 0},
    };
    return (Words){.lang = STR("sv"), .title = STR("Nyckel"), .summary = STR("Om"), .blocks = blocks, .block_count = 3};
}

static inline void write_sample(void) {
    Kiosk kiosk = sample_kiosk();
    Words words = sample_words();
    ContentWriter *writer = content_create(path, &diags);
    assert_non_null(writer);
    content_put_kiosk(writer, &kiosk);
    content_put_topic(writer, &(Topic){.id = STR("b"), .icon = STR("home"), .colour = STR("teal"), .order = 2});
    content_put_topic(writer, &(Topic){.id = STR("c"), .icon = STR("key"), .colour = STR("red"), .order = 1});
    content_put_page(writer, &(Page){.id = STR("p2"), .topic = STR("b"), .contact = STR("desk"), .order = 1});
    content_put_page(writer, &(Page){.id = STR("p1"),
                                     .topic = STR("b"),
                                     .icon = STR("bed"),
                                     .contact = STR("desk"),
                                     .owner = STR("chef"),
                                     .order = 1,
                                     .updated = {2026, 3, 2}});
    Contact contact = sample_contact();
    static Label papers[] = {{{"id", 2}, {"Id", 2}, {0}}, {{"letters", 7}, {"Brev", 4}, {0}}};
    content_put_contact(writer, &contact);
    put_guides(writer);
    put_titles(writer, ENTRY_KIOSK, STR("kiosk"), (const char *[]){"sv"}, 1);
    put_titles(writer, ENTRY_TOPIC, STR("b"), (const char *[]){"sv", "en", "ar", "ti"}, 4);
    put_titles(writer, ENTRY_TOPIC, STR("c"), (const char *[]){"sv", "en"}, 2);
    put_titles(writer, ENTRY_PAGE, STR("p2"), (const char *[]){"sv", "ar"}, 2);
    content_put_words(writer, ENTRY_CONTACT, STR("desk"),
                      &(Words){.lang = STR("sv"), .title = STR("sv"), .labels = papers, .label_count = 2});
    content_put_words(writer, ENTRY_PAGE, STR("p1"), &words);
    assert_true(content_commit(writer));
}

static inline Content *open_sample(void) {
    write_sample();
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    return content;
}

static inline void assert_text(Str got, const char *want) {
    assert_string_equal(str_c(&arena, got), want);
}

#endif
