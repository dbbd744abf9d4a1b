/* Write, read back, and every way a database can be refused. */
#include <string.h>
#include <sys/stat.h>

#include "sample.h"

static void kiosk_comes_back(void **state) {
    (void)state;
    Content *content = open_sample();
    Kiosk kiosk;
    assert_true(content_kiosk(content, &arena, STR("en"), &kiosk));
    assert_text(kiosk.country, "SE");
    assert_text(kiosk.zone, "Europe/Stockholm");
    assert_text(kiosk.emergency, "112");
    assert_text(kiosk.words.lang, "sv");
    assert_int_equal(kiosk.accent, 0x0B5C6B);
    assert_int_equal(kiosk.langs.count, 4);
    assert_text(kiosk.langs.at[3], "ti");
    assert_text(kiosk.fallbacks[3].next.at[0], "ar");
    assert_text(kiosk.fallbacks[3].next.at[1], "sv");
    assert_text(kiosk.position, "57.93,12.53");
    assert_int_equal(kiosk.holiday_count, 2);
    assert_text(kiosk.holidays[0].day, "easter-monday");
    assert_int_equal(kiosk.holidays[0].kind, HOLIDAY_NAMED);
    assert_text(kiosk.holidays[1].name, "H\xC3\xB6stlov");
    assert_text(kiosk.holidays[1].dates, "week 44");
    assert_int_equal(kiosk.holidays[1].kind, HOLIDAY_SCHOOL);
    content_close(content);
}

static void page_comes_back(void **state) {
    (void)state;
    Content *content = open_sample();
    Page page;
    assert_true(content_page(content, &arena, STR("p1"), STR("sv"), &page));
    assert_text(page.topic, "b");
    assert_text(page.icon, "bed");
    assert_text(page.contact, "desk");
    assert_text(page.owner, "chef");
    assert_memory_equal(&page.updated, (&(Date){2026, 3, 2}), sizeof(Date));
    assert_int_equal(page.review_by.year, 0);
    assert_int_equal(page.words.by, BY_SOURCE);
    assert_int_equal(page.words.block_count, 3);
    Block *step = &page.words.blocks[1];
    assert_int_equal(step->kind, BLOCK_STEP);
    assert_int_equal(step->number, 7);
    assert_text(step->text, "\xC3\xA5\xC3\xA4"
                            "b\nc");
    assert_int_equal(step->span_count, 2);
    assert_int_equal(step->spans[1].kind, SPAN_GOTO);
    assert_int_equal(step->spans[1].start, 2);
    assert_int_equal(step->spans[1].end, 4);
    assert_text(step->spans[1].target, "contact/desk");
    assert_false(content_page(content, &arena, STR("p3"), STR("sv"), &page));
    content_close(content);
}

static void contact_comes_back(void **state) {
    (void)state;
    Content *content = open_sample();
    Contact contact;
    assert_true(content_contact(content, &arena, STR("desk"), STR("ti"), &contact));
    assert_text(contact.phone, "0322-61 60 00");
    assert_text(contact.hours[HOURS_DESK], "24/7");
    assert_text(contact.hours[HOURS_PHONE], "Mo-Fr 09:00-11:00");
    assert_text(contact.hours[HOURS_DROP_IN], "unknown");
    assert_text(contact.hours_of, "hall");
    assert_text(contact.email, "");
    assert_int_equal(contact.langs.count, 2);
    assert_text(contact.langs.at[1], "ar");
    assert_text(contact.phone_langs.at[0], "ti");
    assert_int_equal(contact.phone_count, 2);
    assert_text(contact.phones[1].number, "0322-61 60 02");
    assert_text(contact.phones[1].hours, "Fr 09:00-11:00");
    assert_int_equal(contact.phones[0].langs.count, 0);
    assert_text(contact.phones[1].langs.at[1], "en");
    assert_int_equal(contact.bring.count, 2);
    assert_text(label_find(&contact.words, contact.bring.at[1]).text, "Brev");
    assert_text(contact.instead.at[0], "hall");
    assert_int_equal(contact.verified.month, 3);
    assert_text(contact.verified_by, "chef");
    assert_int_equal(contact.none, FACT_EMAIL | FACT_LANGS);
    assert_false(content_contact(content, &arena, STR("p1"), STR("sv"), &contact));
    content_close(content);
}

static void guide_comes_back(void **state) {
    (void)state;
    Content *content = open_sample();
    Guide guide;
    assert_true(content_guide(content, &arena, STR("start"), STR("ti"), &guide));
    assert_int_equal(guide.question.steps, 2);
    assert_int_equal(guide.question.option_count, 3);
    const RouteOption *options = guide.question.options;
    assert_text(options[0].id, "work");
    assert_int_equal(options[0].kind, ROUTE_QUESTION);
    assert_text(options[0].to.at[0], "work");
    assert_text(label_find(&guide.words, options[0].id).text, "Arbete");
    assert_text(label_find(&guide.words, options[0].id).lang, "sv");
    assert_text(label_find(&guide.words, options[1].id).lang, "en");
    assert_true(options[1].urgent && !options[1].unsure);
    assert_int_equal(options[1].kind, ROUTE_CONTACTS);
    assert_text(options[1].to.at[1], "hall");
    assert_text(options[1].instead.at[0], "desk");
    assert_text(options[1].while_open, "hall");
    assert_text(options[1].while_closed, "desk");
    assert_text(options[1].after.at[0], "work/talk");
    assert_true(options[2].unsure && !options[2].urgent);
    assert_int_equal(options[2].kind, ROUTE_PAGE);
    assert_text(guide.words.title, "Vad?");
    assert_false(content_guide(content, &arena, STR("desk"), STR("sv"), &guide));
    content_close(content);
}

static void lists_come_in_order(void **state) {
    static const char *const want[ENTRY_KINDS] = {"kiosk", "c b", "p1 p2", "desk", "start work", ""};
    (void)state;
    Content *content = open_sample();
    for (int kind = 0; kind < ENTRY_KINDS; kind++) {
        StrList ids;
        StrBuf buf = {.arena = &arena};
        assert_true(content_ids(content, &arena, (EntryKind)kind, &ids));
        for (size_t i = 0; i < ids.count; i++)
            strbuf_format(&buf, "%s%.*s", i ? " " : "", STR_ARG(ids.at[i]));
        assert_string_equal(str_c(&arena, strbuf_str(&buf)), want[kind]);
    }
    Topic *topics;
    Page *pages;
    size_t count;
    assert_true(content_topics(content, &arena, STR("ar"), &topics, &count));
    assert_int_equal(count, 2);
    assert_text(topics[0].id, "c");
    assert_text(topics[0].words.title, "en");
    assert_text(topics[1].colour, "teal");
    assert_true(content_pages(content, &arena, STR("b"), STR("en"), &pages, &count));
    assert_int_equal(count, 2);
    assert_text(pages[0].id, "p1");
    assert_int_equal(pages[0].words.block_count, 0);
    assert_true(content_pages(content, &arena, STR("none"), STR("en"), &pages, &count));
    assert_int_equal(count, 0);
    content_close(content);
}

static void words_fall_back_along_the_chain(void **state) {
    static const struct {
        const char *id, *lang, *want;
    } rows[] = {
        {"b", "sv", "sv"}, {"b", "en", "en"}, {"b", "ar", "ar"}, {"b", "ti", "ti"}, {"c", "sv", "sv"},
        {"c", "en", "en"}, {"c", "ar", "en"}, {"c", "ti", "sv"}, {"c", "so", "sv"}, {"c", "", "sv"},
    };
    (void)state;
    Content *content = open_sample();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        Topic topic;
        assert_true(content_topic(content, &arena, str_from(rows[i].id), str_from(rows[i].lang), &topic));
        assert_text(topic.words.lang, rows[i].want);
        assert_text(topic.words.title, rows[i].want);
    }
    content_close(content);
}

static Str read_bytes(void) {
    Str bytes;
    assert_true(file_read(&arena, path, 1 << 24, NULL, &bytes, &diags));
    return bytes;
}

static void same_input_gives_same_bytes(void **state) {
    (void)state;
    write_sample();
    Str first = read_bytes();
    write_sample();
    assert_true(str_equal(first, read_bytes()));
}

/* Writes `bytes` with `patch` put at `at`, and returns the message with which it is refused. */
static Str refusal(Str bytes, size_t at, Str patch) {
    char *copy = (char *)(uintptr_t)str_copy(&arena, bytes).at;
    memcpy(copy + at, patch.at, patch.len);
    put_file(path, (Str){copy, bytes.len});
    size_t before = diags.count;
    Content *content = content_open(path, &diags);
    assert_null(content);
    assert_int_equal(diags.count, before + 1);
    return diags.list[before].message;
}

static void bad_databases_are_refused(void **state) {
    (void)state;
    write_sample();
    Str good = read_bytes();
    size_t half = good.len / 2;
    const struct {
        Str bytes;
        size_t at;
        Str patch;
        const char *want;
    } rows[] = {
        {str_slice(good, 0, half), 0, STR(""), "is damaged or is no database"},
        {str_slice(good, 0, 50), 0, STR(""), "is empty or a database of another application"},
        {STR("title: this is a text, not a database of any kind"), 0, STR(""), "is damaged or is no database"},
        {{0}, 0, STR(""), "is empty or a database of another application"},
        {good, 68, STR("ABCD"), "is empty or a database of another application"},
        {good, 60, STR("\0\0\0\143"), "was made by a newer version of sluss"},
        {good, 60, STR("\0\0\0\2"), "was made by an older version of sluss"},
        {good, 4096, STR("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"), "is damaged"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        Str message = refusal(rows[i].bytes, rows[i].at, rows[i].patch);
        if (!str_ends(message, str_from(rows[i].want)))
            fail_msg("row %zu: %s", i, message.at);
    }
}

static void another_schema_is_refused(void **state) {
    (void)state;
    write_sample();
    Str good = read_bytes();
    size_t at = 0;
    while (!str_starts(str_slice(good, at, good.len), STR("emergency TEXT NOT")))
        at++;
    assert_true(str_ends(refusal(good, at, STR("emergencx")), STR("is damaged")));
}

static void what_is_not_there_is_named(void **state) {
    (void)state;
    size_t before = diags.count;
    assert_null(content_open("/nonexistent/content.db", &diags));
    assert_text(diags.list[before].message, "there is no '/nonexistent/content.db'");
    assert_null(content_create("/nonexistent/content.db", &diags));
    assert_int_equal(diags.count, before + 2);
}

static void failed_writes_leave_nothing(void **state) {
    (void)state;
    ContentWriter *writer = content_create(path, &diags);
    content_put_topic(writer, &(Topic){.id = STR("b")});
    content_put_topic(writer, &(Topic){.id = STR("b")});
    assert_false(content_commit(writer));
    assert_false(file_exists(path));
    put_file(path, STR(""));
}

static void titles_come_without_blocks(void **state) {
    (void)state;
    Content *content = open_sample();
    Contact *contacts;
    Words words;
    Str icon;
    size_t count;
    assert_true(content_contacts(content, &arena, STR("ar"), &contacts, &count));
    assert_int_equal(count, 1);
    assert_text(contacts[0].id, "desk");
    assert_text(contacts[0].words.title, "sv");
    assert_true(content_title(content, &arena, ENTRY_PAGE, STR("p1"), STR("en"), &icon, &words));
    assert_text(icon, "bed");
    assert_text(words.title, "Nyckel");
    assert_int_equal(words.block_count, 0);
    assert_true(content_title(content, &arena, ENTRY_TOPIC, STR("b"), STR("en"), &icon, &words));
    assert_true(content_title(content, &arena, ENTRY_CONTACT, STR("desk"), STR("en"), &icon, &words));
    assert_true(content_title(content, &arena, ENTRY_KIOSK, STR("kiosk"), STR("en"), &icon, &words));
    assert_false(content_title(content, &arena, ENTRY_CONTACT, STR("p1"), STR("en"), &icon, &words));
    content_close(content);
}

static void only_files_are_opened(void **state) {
    (void)state;
    const char *pipe = str_format(&arena, "%s.pipe", path).at, *link = str_format(&arena, "%s.link", path).at;
    size_t before = diags.count;
    assert_int_equal(mkfifo(pipe, 0600), 0);
    assert_null(content_open(pipe, &diags));
    assert_null(content_open("/tmp", &diags));
    assert_text(diags.list[before + 1].message, "'/tmp' is not an ordinary file");
    unlink(pipe);
    write_sample();
    assert_int_equal(symlink(path, link), 0);
    Content *content = content_open(link, &diags);
    assert_non_null(content);
    content_close(content);
    unlink(link);
}

static void read_everything(Content *content, Arena *scratch) {
    Kiosk kiosk;
    Topic *topics;
    Page *pages, page;
    Contact contact;
    StrList ids;
    size_t count;
    content_kiosk(content, scratch, STR("ti"), &kiosk);
    content_topics(content, scratch, STR("ar"), &topics, &count);
    content_pages(content, scratch, STR("b"), STR("sv"), &pages, &count);
    content_page(content, scratch, STR("p1"), STR("sv"), &page);
    content_contact(content, scratch, STR("desk"), STR("sv"), &contact);
    for (int kind = 0; kind < ENTRY_KINDS; kind++)
        content_ids(content, scratch, (EntryKind)kind, &ids);
    Contact *contacts;
    Words words;
    Str icon;
    content_contacts(content, scratch, STR("sv"), &contacts, &count);
    for (int kind = 0; kind < ENTRY_KINDS; kind++)
        content_title(content, scratch, (EntryKind)kind, STR("b"), STR("sv"), &icon, &words);
}

/* Any bytes may be wrong: it is refused, or what it says is believed only as far as it makes sense. */
static void damage_never_crashes(void **state) {
    enum { ROUNDS = 1500, SEED = 20260302 };
    (void)state;
    write_sample();
    Str good = read_bytes();
    unsigned seed = SEED, accepted = 0;
    print_message("seed %u\n", seed);
    for (int round = 0; round < ROUNDS; round++) {
        ArenaMark mark = arena_mark(&arena);
        Diags own = {.arena = &arena};
        char *copy = (char *)(uintptr_t)str_copy(&arena, good).at;
        for (int i = 0; i <= round % 4; i++)
            copy[(size_t)rand_r(&seed) % good.len] ^= (char)(1 << rand_r(&seed) % 8);
        FILE *file = fopen(path, "wb");
        assert_int_equal(fwrite(copy, 1, good.len, file), good.len);
        fclose(file);
        Content *content = content_open(path, &own);
        if (content)
            read_everything(content, &arena);
        accepted += content != NULL;
        content_close(content);
        arena_rewind(&arena, mark);
    }
    assert_true(accepted > 0 && accepted < ROUNDS);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kiosk_comes_back),
        cmocka_unit_test(page_comes_back),
        cmocka_unit_test(contact_comes_back),
        cmocka_unit_test(guide_comes_back),
        cmocka_unit_test(lists_come_in_order),
        cmocka_unit_test(words_fall_back_along_the_chain),
        cmocka_unit_test(same_input_gives_same_bytes),
        cmocka_unit_test(bad_databases_are_refused),
        cmocka_unit_test(another_schema_is_refused),
        cmocka_unit_test(what_is_not_there_is_named),
        cmocka_unit_test(failed_writes_leave_nothing),
        cmocka_unit_test(titles_come_without_blocks),
        cmocka_unit_test(only_files_are_opened),
        cmocka_unit_test(damage_never_crashes),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
