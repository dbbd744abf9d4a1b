/* What a database holds at its limits is read; one more of anything is not. */
#include "sample.h"

static Str letters(size_t count) {
    StrBuf buf = {.arena = &arena};
    for (size_t i = 0; i < count; i++)
        strbuf_char(&buf, 'a');
    return strbuf_str(&buf);
}

static bool all_readable(Content *content) {
    Kiosk kiosk;
    Topic *topics;
    Page *pages, page;
    Contact *contacts;
    size_t count;
    return content_kiosk(content, &arena, STR("sv"), &kiosk) &&
           content_topics(content, &arena, STR("sv"), &topics, &count) &&
           content_pages(content, &arena, STR("t"), STR("sv"), &pages, &count) &&
           content_page(content, &arena, STR("p"), STR("sv"), &page) &&
           content_contacts(content, &arena, STR("sv"), &contacts, &count);
}

/* What the next database holds: one topic, one page, one contact, and as many more as asked for. */
typedef struct Sizes {
    size_t topics, pages, title, summary, web, address, links, id, hours, holidays;
    Str lang;
} Sizes;

static void write_sized(const Sizes *sizes) {
    Str langs[] = {STR("sv"), sizes->lang};
    Span link = {0, 1, SPAN_WEB, STR("https://a.se")};
    Block *blocks = arena_array(&arena, Block, sizes->links);
    for (size_t i = 0; i < sizes->links; i++)
        blocks[i] = (Block){.kind = BLOCK_PARAGRAPH, .text = STR("a"), .spans = &link, .span_count = 1};
    Words words = {.lang = STR("sv"), .title = letters(sizes->title), .summary = letters(sizes->summary)};
    Words body = words;
    body.blocks = blocks;
    body.block_count = sizes->links;
    Kiosk kiosk = sample_kiosk();
    kiosk.langs = LIST(langs, 2);
    kiosk.holidays = arena_array(&arena, HolidayLine, sizes->holidays);
    kiosk.holiday_count = sizes->holidays;
    ContentWriter *writer = content_create(path, &diags);
    content_put_kiosk(writer, &kiosk);
    content_put_words(writer, ENTRY_KIOSK, STR("kiosk"), &(Words){.lang = STR("sv")});
    for (size_t i = 0; i < sizes->topics; i++) {
        Str id = i ? str_format(&arena, "t%zu", i) : STR("t");
        content_put_topic(writer, &(Topic){.id = id});
        content_put_words(writer, ENTRY_TOPIC, id, &(Words){.lang = STR("sv")});
    }
    for (size_t i = 0; i < sizes->pages; i++) {
        Str id = i ? str_format(&arena, "p%zu", i) : STR("p");
        content_put_page(writer, &(Page){.id = id, .topic = STR("t"), .contact = letters(sizes->id)});
        content_put_words(writer, ENTRY_PAGE, id, i ? &words : &body);
    }
    Contact contact = {.id = letters(sizes->id),
                       .web = letters(sizes->web),
                       .address = letters(sizes->address),
                       .hours = {letters(sizes->hours)}};
    content_put_contact(writer, &contact);
    content_put_words(writer, ENTRY_CONTACT, contact.id, &words);
    assert_true(content_commit(writer));
}

#define FULL                                                                                                           \
    TOPICS_MOST, TOPIC_PAGES_MOST, PAGE_TITLE_MOST, SUMMARY_MOST, WEB_MOST, FIELD_MOST, LINKS_MOST, ID_MOST,           \
        HOURS_MOST, CALENDAR_LINES_MOST, {                                                                             \
        "en", 2                                                                                                        \
    }

static void more_than_fits_is_not_believed(void **state) {
    static const Sizes full = {FULL};
    static const size_t fields[] = {offsetof(Sizes, topics),  offsetof(Sizes, pages), offsetof(Sizes, title),
                                    offsetof(Sizes, summary), offsetof(Sizes, web),   offsetof(Sizes, address),
                                    offsetof(Sizes, links),   offsetof(Sizes, id),    offsetof(Sizes, hours),
                                    offsetof(Sizes, holidays)};
    static const Str tags[] = {{"../../../etc/0", 14}, {"sv_SE", 5}, {"sv-abcdefgh-abcdefgh-abcdefgh-abcdef", 36}};
    (void)state;
    for (size_t i = 0; i <= sizeof fields / sizeof fields[0] + sizeof tags / sizeof tags[0]; i++) {
        Sizes sizes = full;
        if (i > sizeof fields / sizeof fields[0])
            sizes.lang = tags[i - 1 - sizeof fields / sizeof fields[0]];
        else if (i > 0)
            ++*(size_t *)((char *)&sizes + fields[i - 1]);
        write_sized(&sizes);
        Content *content = content_open(path, &diags);
        assert_non_null(content);
        if (all_readable(content) != (i == 0))
            fail_msg("row %zu", i);
        content_close(content);
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(more_than_fits_is_not_believed),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
