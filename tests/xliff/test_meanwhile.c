/* What an import must not touch: what nobody has translated anew, what was written in the folder meanwhile, what people
 * made or answer for, and what lies elsewhere. */
#include <string.h>

#include "exchange.h"

#define ADVICE "contacts/advice.ar.md"
#define TITLE "\xD8\xA7\xD9\x84\xD8\xA7\xD8\xB3\xD8\xAA\xD8\xB4\xD8\xA7\xD8\xB1\xD8\xA7\xD8\xAA" /* of advice.ar.md */

static ImportCount count;

static const char *in_folder(const char *file) {
    return file_join(&arena, folder, str_from(file)).at;
}

static Str replaced(Str text, const char *from, const char *to) {
    const char *found = strstr(text.at, from);
    assert_non_null(found);
    return str_format(&arena, "%.*s%s%s", (int)(found - text.at), text.at, to, found + strlen(from));
}

static void change(const char *file, const char *from, const char *to) {
    put_file(in_folder(file), replaced(read_file(in_folder(file)), from, to));
}

/* The folder as it is, to be held against. */
static const char *keep(void) {
    const char *kept = str_format(&arena, "%s.kept", folder.at).at;
    shell("rm -rf", kept, "");
    shell("cp -r", folder.at, kept);
    return kept;
}

static void is_as_kept(const char *kept) {
    shell("diff -r", folder.at, kept);
    shell("rm -rf", kept, "");
}

static Str start_with(const char *record) {
    size_t warnings;
    copy_folder("tests/content/mini");
    change(ADVICE, "{by: machine}", record);
    return export_lang(STR("ar"), &warnings);
}

static void is_refused(Str xlf, WordsBy by, const char *want) {
    const char *kept = keep();
    Str said = import_as(xlf, by, &count);
    if (!strstr(said.at, want))
        fail_msg("'%s' is not said, but: %s", want, said.at);
    is_as_kept(kept);
}

static Str anew(Str xlf) {
    return replaced(xlf, "<target>" TITLE, "<target>" TITLE " 2");
}

static void what_nobody_changed_is_left_alone(void **state) {
    (void)state;
    Str xlf = start_with("{by: reviewed, reviewer: tolk, date: 2026-03-02} # kept");
    const char *kept = keep();
    assert_string_equal(import_as(xlf, BY_HUMAN, &count).at, "");
    assert_int_equal(count.written, 0);
    assert_int_equal(count.unchanged, 3); /* others are built otherwise than their source, and exported without it */
    is_as_kept(kept);
    remove_folder();
}

static void one_change_writes_one_file(void **state) {
    (void)state;
    Str xlf = start_with("{by: machine}");
    const char *kept = keep();
    assert_string_equal(import_as(anew(xlf), BY_HUMAN, &count).at, "");
    assert_int_equal(count.written, 1);
    assert_int_equal(count.unchanged, 2);
    assert_non_null(strstr(read_file(in_folder(ADVICE)).at, "title: " TITLE " 2\n"));
    assert_non_null(strstr(read_file(in_folder(ADVICE)).at, ", by: human}"));
    assert_string_equal(import_as(anew(xlf), BY_HUMAN, &count).at, "");
    assert_int_equal(count.written, 0);
    assert_int_equal(count.unchanged, 3);
    unlink(in_folder(ADVICE));
    unlink(file_join(&arena, str_from(kept), STR(ADVICE)).at);
    is_as_kept(kept);
    remove_folder();
}

static void people_are_not_passed_over(void **state) {
    (void)state;
    Str xlf = start_with("{by: reviewed, reviewer: tolk, date: 2026-03-02}");
    is_refused(anew(xlf), BY_MACHINE, "a machine's words would replace those of people in '" ADVICE "'");
    Str said = import_as(anew(xlf), BY_HUMAN, &count);
    assert_int_equal(count.written, 1);
    assert_non_null(strstr(said.at, "warning: '" ADVICE "' was reviewed by tolk, and has other words now"));
    remove_folder();
    is_refused(anew(start_with("{by: human}")), BY_MACHINE, "a machine's words would replace those of people");
    remove_folder();
    assert_string_equal(import_as(anew(start_with("{by: machine}")), BY_MACHINE, &count).at, "");
    assert_int_equal(count.written, 1);
    remove_folder();
}

static void what_was_written_meanwhile_stays(void **state) {
    (void)state;
    Str xlf = start_with("{by: machine}");
    change(ADVICE, TITLE, TITLE " 3");
    is_refused(anew(xlf), BY_HUMAN, "'" ADVICE "' has been changed since this was exported");
    const char *kept = keep();
    assert_string_equal(import_as(xlf, BY_HUMAN, &count).at, "");
    is_as_kept(kept);
    change(ADVICE, TITLE " 3", TITLE " 2");
    kept = keep();
    assert_string_equal(import_as(anew(xlf), BY_HUMAN, &count).at, "");
    is_as_kept(kept);
    unlink(in_folder(ADVICE));
    assert_string_equal(import_as(anew(xlf), BY_HUMAN, &count).at, "");
    assert_int_equal(count.written, 1);
    remove_folder();
}

static void what_came_meanwhile_stays(void **state) {
    (void)state;
    size_t warnings;
    copy_folder("tests/content/mini");
    Str words = read_file(in_folder(ADVICE));
    unlink(in_folder(ADVICE));
    Str xlf = with_targets_of_sources(export_lang(STR("ar"), &warnings));
    put_file(in_folder(ADVICE), words);
    is_refused(xlf, BY_HUMAN, "'" ADVICE "' has been changed since this was exported");
    remove_folder();
}

static void what_is_broken_stays(void **state) {
    (void)state;
    size_t warnings, before;
    copy_folder("tests/content/mini");
    export_lang(STR("ar"), &before);
    change(ADVICE, "{by: machine}", "{by: machine");
    Str xlf = with_targets_of_sources(export_lang(STR("ar"), &warnings));
    assert_int_equal(warnings, before + 1);
    is_refused(xlf, BY_HUMAN, "there are errors in '" ADVICE "', which this would replace");
    remove_folder();
}

static void nothing_is_written_elsewhere(void **state) {
    (void)state;
    Str xlf = start_with("{by: machine}");
    const char *outside = str_format(&arena, "%s.outside", folder.at).at;
    shell("mv", in_folder(ADVICE), outside);
    assert_int_equal(symlink(outside, in_folder(ADVICE)), 0);
    Str before = read_file(outside);
    is_refused(anew(xlf), BY_HUMAN, "'" ADVICE "' leads out of the content folder");
    assert_string_equal(read_file(outside).at, before.at);
    unlink(in_folder(ADVICE));
    assert_int_equal(symlink(in_folder("moved.md"), in_folder(ADVICE)), 0); /* leads nowhere */
    assert_non_null(strstr(import_as(anew(xlf), BY_HUMAN, &count).at, "or is no file"));
    assert_false(file_exists(in_folder(ADVICE)));
    shell("mv", outside, in_folder("moved.md"));
    assert_string_equal(import_as(anew(xlf), BY_HUMAN, &count).at, "");
    assert_int_equal(count.written, 1);
    remove_folder();
}

static void an_export_replaces_nothing(void **state) {
    (void)state;
    Diags diags;
    copy_folder("tests/content/mini");
    Draft draft = read_folder(&diags);
    put_file(xlf_path(), STR("work"));
    assert_false(xliff_export(&draft, STR("ar"), (StrList){0}, xlf_path()));
    assert_non_null(strstr(printed(&diags).at, "is there already and stays"));
    assert_string_equal(read_file(xlf_path()).at, "work");
    remove_folder();
}

static void ids_are_escaped(void **state) {
    (void)state;
    size_t warnings;
    copy_folder("tests/content/mini");
    change("contacts/reception.sv.md", "bring:\n", "bring:\n  \"<a&b>\": Ett kort\n");
    Str xlf = with_targets_of_sources(export_lang(STR("ti"), &warnings));
    assert_non_null(strstr(xlf.at, "<unit id=\"label.&lt;a&amp;b&gt;\">"));
    assert_null(strstr(import_as(xlf, BY_HUMAN, &count).at, "this is not XML"));
    remove_folder();
}

static void many_codes_keep_their_places(void **state) {
    (void)state;
    enum { BOLD = 190, LETTERS = 18 };
    size_t warnings;
    StrBuf text = {.arena = &arena};
    copy_folder("tests/content/mini");
    strbuf_add(&text, STR("---\ntitle: V\xC3\xA5rd\nsummary: Om\n---\n\n"));
    for (int i = 0; i < BOLD; i++)
        strbuf_format(&text, "%0*d **{n}{n}{m}** ", LETTERS, i);
    strbuf_add(&text, STR("slut\n"));
    put_file(in_folder("pages/care.sv.md"), strbuf_str(&text));
    Str xlf = with_targets_of_sources(export_lang(STR("ti"), &warnings));
    assert_string_equal(import_as(xlf, BY_HUMAN, &count).at, "");
    assert_non_null(strstr(read_file(in_folder("pages/care.ti.md")).at, "0189 **{n}{n}{m}** slut\n"));
    remove_folder();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_nobody_changed_is_left_alone),
        cmocka_unit_test(one_change_writes_one_file),
        cmocka_unit_test(people_are_not_passed_over),
        cmocka_unit_test(what_was_written_meanwhile_stays),
        cmocka_unit_test(what_came_meanwhile_stays),
        cmocka_unit_test(what_is_broken_stays),
        cmocka_unit_test(nothing_is_written_elsewhere),
        cmocka_unit_test(an_export_replaces_nothing),
        cmocka_unit_test(ids_are_escaped),
        cmocka_unit_test(many_codes_keep_their_places),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
