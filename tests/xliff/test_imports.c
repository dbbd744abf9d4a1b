/* An import that is not as it was given out: every reason is told with its line, and no file is touched. */
#include <string.h>

#include "../light.h"
#include "exchange.h"

#define PAGE "original=\"pages/care.sv.md\""

/* In the export of the folder, each text as its own translation, the first `from` behind that of `behind` is replaced.
 */
static const struct {
    const char *behind, *from, *to;
    const char *wants[3]; /* all there is to be said, one error each */
} rows[] = {
    {PAGE,
     "<unit id=\"summary\">",
     "<unit id=\"sumary\">",
     {"there is no unit 'sumary' in the source", "the unit 'summary' is missing"}},
    {PAGE,
     "<unit id=\"summary\">",
     "<unit id=\"title\">",
     {"the unit 'title' is in here twice", "the unit 'summary' is missing"}},
    {PAGE, "<target>Sjuk</target>", "<target> </target>", {"the translation of 'cell.4' is empty"}},
    {PAGE, "<target>Sjuk</target>", "", {"the translation of 'cell.4' is empty"}},
    {PAGE, "<source>Sjuk", "<source>Frisk", {"the source text of 'cell.4' was changed"}},
    {"<target>Ring <pc", "</pc>", "</pc><ph id=\"4\"/>", {"the code 4 is doubled in 'paragraph.1'"}},
    {"<target>Ring <pc",
     "id=\"2\"",
     "id=\"1\"",
     {"the code 1 is doubled in 'paragraph.1'", "the code 2 is lost in 'paragraph.1'"}},
    {"<target>Ring <pc",
     "id=\"2\"",
     "id=\"7\"",
     {"the code 7 is not one of the source's in 'paragraph.1'", "the code 2 is lost in 'paragraph.1'"}},
    {"<target>Ring <pc", ">1177</pc>", "></pc>1177", {"the code 2 has no words left in 'paragraph.1'"}},
    {"<target>Till ", "<ph", "{namn}<ph", {"a {placeholder} is typed by hand in 'summary'"}},
    {"<target>Till ", "<ph", "<sc id=\"8\"/><ph", {"<sc> cannot stand in a text here"}},
    {"<target>Till ", "<ph", "<x xmlns=\"urn:y\">bort</x><ph", {"<x> cannot stand in a text here"}},
    {"<target>Till ", "<ph", "<cp hex=\"0001\"/><ph", {"<cp> cannot stand in a text here"}},
    {PAGE, "#", "#0", {"'pages/care.sv.md' has changed since this was exported: 0"}},
    {"", PAGE, "original=\"pages/../kiosk.yaml\"", {"there is no file 'pages/../kiosk.yaml' of the source language"}},
    {"", PAGE, "original=\"pages/blocks.sv.md\"", {"'pages/blocks.sv.md' is in here twice"}},
    {"", PAGE, "original=\"pages/care.en.md\"", {"there is no file 'pages/care.en.md' of the source language"}},
    {"", "srcLang=\"sv\"", "srcLang=\"de\"", {"it is translated from 'de', the source here is 'sv'"}},
    {"", "trgLang=\"en\"", "trgLang=\"sv\"", {"'sv' is none of the languages"}},
    {"", "trgLang=\"en\"", "trgLang=\"../x\"", {"'../x' is none of the languages"}},
    {"", "document:2.0\"", "document:1.2\"", {"this is not XLIFF 2.0"}},
    {"", "version=\"2.0\"", "version=\"1.2\"", {"this is not XLIFF 2.0"}},
    {"", "<xliff", "<!DOCTYPE x><xliff", {"the file has a document type"}},
    {"", "<xliff", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><xliff", {"the file has a document type"}},
    {"", "<xliff", "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><xliff", {"the file has a document type"}},
    {"<target>Ring <pc", "</pc>", "&a;</pc>", {"this is not XML: Entity 'a' not defined"}},
    {"<target>Ring <pc", "</pc>", "&#1;</pc>", {"this is not XML: "}},
    {"<target>Ring <pc", "</pc>", "", {"this is not XML: "}},
    {PAGE, "<target>Vård", "<target>Vård\xE2\x80\xAE", {"an invisible character that reverses text"}},
    {PAGE, "<target>Vård", "<target>Vård\xE2\x81\xA6", {"an invisible mark of direction"}},
    {PAGE,
     "<target>Vård",
     "<target>En rubrik som är så lång att den inte får plats någonstans på hela skärmen, hur man än vänder den",
     {"'title' is too long"}},
};

static Str replaced(Str text, const char *behind, const char *from, const char *to) {
    const char *start = strstr(text.at, behind);
    assert_non_null(start);
    const char *found = strstr(start, from);
    assert_non_null(found);
    return str_format(&arena, "%.*s%s%s", (int)(found - text.at), text.at, to, found + strlen(from));
}

static size_t times(Str text, const char *part) {
    size_t count = 0;
    for (const char *at = text.at; (at = strstr(at, part)); at += strlen(part))
        count++;
    return count;
}

static Str small_export(void) {
    size_t warnings;
    copy_folder("tests/content/mini");
    put_file(file_join(&arena, folder, STR("pages/care.sv.md")).at, read_file(TEST_DATA "/xliff/data/small.md"));
    return with_targets_of_sources(export_lang(STR("en"), &warnings));
}

static void is_refused(Str xlf, const char *const *wants) {
    const char *kept = str_format(&arena, "%s.kept", folder.at).at;
    size_t count = 0;
    shell("cp -r", folder.at, kept);
    Str said = import_bytes(xlf);
    for (; count < 3 && wants[count]; count++)
        if (!strstr(said.at, wants[count]))
            fail_msg("'%s' is not said, but: %s", wants[count], said.at);
    if (times(said, ": error: ") != count)
        fail_msg("it is not said once: %s", said.at);
    shell("diff -r", folder.at, kept);
    shell("rm -rf", kept, "");
}

static void every_reason_is_told(void **state) {
    (void)state;
    Str xlf = small_export();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        print_message("%s -> %s\n", rows[i].from, rows[i].to);
        is_refused(replaced(xlf, rows[i].behind, rows[i].from, rows[i].to), rows[i].wants);
    }
    Str both = replaced(replaced(xlf, PAGE, "<target>Sjuk", "<target>"), "", "<target>", "<target><cp hex=\"1\"/>");
    is_refused(both, (const char *const[3]){"the translation of 'cell.4' is empty", "<cp> cannot stand", NULL});
    assert_string_equal(import_bytes(xlf).at, "");
    remove_folder();
}

static void depth_and_size_have_an_end(void **state) {
    (void)state;
    Str xlf = small_export();
    StrBuf open = {.arena = &arena};
    strbuf_add(&open, STR("<target>"));
    for (int i = 0; i < 40; i++)
        strbuf_add(&open, STR("<mrk id=\"m\">"));
    for (int i = 0; i < 40; i++)
        strbuf_add(&open, STR("</mrk>"));
    is_refused(replaced(xlf, PAGE, "<target>", str_c(&arena, strbuf_str(&open))),
               (const char *const[3]){"codes are nested too deep here", NULL, NULL});
    StrBuf deep = {.arena = &arena};
    for (int i = 0; i < 100000; i++)
        strbuf_add(&deep, STR("<a>"));
    is_refused(strbuf_str(&deep), (const char *const[3]){"this is not XML: ", NULL, NULL});
    StrBuf large = {.arena = &arena};
    for (size_t i = 0; i < 17 * 1024; i++)
        strbuf_format(&large, "%1024s", "");
    is_refused(strbuf_str(&large), (const char *const[3]){"the file is too large", NULL, NULL});
    remove_folder();
}

/* What a tool may do to a file without harm. */
static const struct {
    const char *behind, *from, *to;
} harmless[] = {
    {"", "<xliff", "<!-- a tool --><xliff"},
    {PAGE, "<unit id=\"title\">", "<unit id=\"title\"><notes><note>short</note></notes>"},
    {PAGE, "<target>Vård</target>", "<target><mrk id=\"m1\" type=\"term\">Vå</mrk><![CDATA[rd]]> </target>"},
    {PAGE, "<target>Vård</target>", "<target>V&#229;rd</target>"},
    {PAGE, "<unit id=\"title\">", "<x:y xmlns:x=\"urn:other\"><x:z/></x:y><unit id=\"title\">"},
};

static void what_tools_do_is_taken(void **state) {
    (void)state;
    Str xlf = small_export();
    assert_string_equal(import_bytes(xlf).at, "");
    const char *path = file_join(&arena, folder, STR("pages/care.en.md")).at;
    Str want = read_file(path);
    for (size_t i = 0; i < sizeof harmless / sizeof harmless[0]; i++) {
        unlink(path);
        assert_string_equal(import_bytes(replaced(xlf, harmless[i].behind, harmless[i].from, harmless[i].to)).at, "");
        assert_string_equal(read_file(path).at, want.at);
    }
    remove_folder();
}

/* An option of a guide, and an entry in which nothing is translated, may wait. */
static void nothing_is_forced(void **state) {
    (void)state;
    size_t warnings;
    copy_folder("tests/content/mini");
    const char *page = file_join(&arena, folder, STR("pages/care.en.md")).at;
    put_file(file_join(&arena, folder, STR("pages/care.sv.md")).at, read_file(TEST_DATA "/xliff/data/small.md"));
    assert_string_equal(import_bytes(export_lang(STR("en"), &warnings)).at, "");
    assert_false(file_exists(page));
    remove_folder();
}

/* Some bytes gone, doubled or moved. */
static Str damaged(Str xlf, uint64_t *seed) {
    StrBuf buf = {.arena = &arena};
    *seed = *seed * 6364136223846793005u + 1442695040888963407u;
    size_t start = (size_t)(*seed >> 16) % xlf.len, length = (size_t)(*seed >> 8) % 40,
           to = (size_t)(*seed >> 32) % xlf.len;
    size_t end = start + length < xlf.len ? start + length : xlf.len;
    bool moved = *seed >> 63;
    strbuf_add(&buf, str_slice(xlf, 0, start));
    strbuf_add(&buf, moved ? str_slice(xlf, to, to + length) : (Str){0});
    strbuf_add(&buf, str_slice(xlf, *seed >> 62 & 1 ? start : end, xlf.len));
    return strbuf_str(&buf);
}

/* What is taken all the same leaves a folder in which nothing is wrong. */
static void damage_does_no_harm(void **state) {
    (void)state;
    enum { TIMES = LIGHT(60, 20) };
    Str xlf = small_export();
    uint64_t seed = 1;
    size_t taken = 0;
    for (int i = 0; i < TIMES; i++) {
        Str said = import_bytes(damaged(xlf, &seed));
        taken += said.len == 0;
        Diags diags = {.arena = &arena};
        if (said.len == 0 && !compile_check(&(Compile){.folder = folder.at, .today = (Date){2026, 3, 2}}, &diags))
            fail_msg("damage %d: %s", i, printed(&diags).at);
    }
    assert_in_range(taken, 1, TIMES - 1);
    remove_folder();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_reason_is_told),   cmocka_unit_test(depth_and_size_have_an_end),
        cmocka_unit_test(what_tools_do_is_taken), cmocka_unit_test(nothing_is_forced),
        cmocka_unit_test(damage_does_no_harm),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
