/* What goes out and comes back says the same, to the last span: real content in all its languages, and a page made of
 * all that Markdown, YAML and XML could take for their own. */
#include "../light.h"
#include "exchange.h"

static void assert_same_spans(const Block *a, const Block *b) {
    assert_int_equal(a->span_count, b->span_count);
    for (size_t i = 0; i < a->span_count; i++) {
        assert_int_equal(a->spans[i].start, b->spans[i].start);
        assert_int_equal(a->spans[i].end, b->spans[i].end);
        assert_int_equal(a->spans[i].kind, b->spans[i].kind);
        assert_true(str_equal(a->spans[i].target, b->spans[i].target));
    }
}

static void assert_same_words(Str path, const Words *a, const Words *b) {
    print_message("%s\n", path.at);
    assert_true(str_equal(a->title, b->title));
    assert_true(str_equal(a->summary, b->summary));
    assert_int_equal(a->label_count, b->label_count);
    for (size_t i = 0; i < a->label_count; i++) {
        Label label = label_find(b, a->labels[i].id);
        assert_true(str_equal(a->labels[i].text, label.text));
    }
    assert_int_equal(a->block_count, b->block_count);
    for (size_t i = 0; i < a->block_count; i++) {
        const Block *one = &a->blocks[i], *other = &b->blocks[i];
        if (!str_equal(one->text, other->text))
            fail_msg("block %zu: '%.*s' became '%.*s'", i + 1, STR_ARG(one->text), STR_ARG(other->text));
        assert_int_equal(one->kind, other->kind);
        assert_int_equal(one->level, other->level);
        assert_int_equal(one->number, other->number);
        assert_same_spans(one, other);
    }
}

/* All words of a language, entry by entry; of one that has none, empty. */
static Words *all_words(const Draft *draft, Str lang) {
    Words *all = arena_array(&arena, Words, draft->count);
    for (size_t i = 0; i < draft->count; i++) {
        const DraftWords *words = draft_words(&draft->entries[i], lang);
        Whole whole;
        if (words && whole_read(draft, draft->entries[i].kind, words, &whole))
            all[i] = whole.words.words;
    }
    return all;
}

/* What stands in the folder is left alone where nothing has changed, and here all shall be written. */
static void remove_translations(Str lang) {
    const char *find = str_format(&arena, "find '%s' -name '*.%.*s.md' -delete", folder.at, STR_ARG(lang)).at;
    assert_int_equal(system(find), 0);
}

/* Words that were translated before come back as they were; all else is as it was before. */
static void keeps_translations(Str lang) {
    Diags diags;
    size_t warnings;
    Draft draft = read_folder(&diags);
    Words *before = all_words(&draft, lang);
    Str xlf = export_lang(lang, &warnings);
    assert_int_equal(warnings, 0);
    remove_translations(lang);
    assert_string_equal(import_bytes(xlf).at, "");
    draft = read_folder(&diags);
    Words *after = all_words(&draft, lang);
    for (size_t i = 0; i < draft.count; i++)
        assert_same_words(draft.entries[i].id, &before[i], &after[i]);
}

static void takes_sources_as_translations(Str lang) {
    Diags diags;
    size_t warnings;
    Str xlf = with_targets_of_sources(export_lang(lang, &warnings));
    remove_translations(lang);
    assert_string_equal(import_bytes(xlf).at, "");
    Draft draft = read_folder(&diags);
    Words *from = all_words(&draft, draft_kiosk(&draft)->source), *to = all_words(&draft, lang);
    for (size_t i = 0; i < draft.count; i++) {
        const DraftWords *words = draft_words(&draft.entries[i], lang);
        const DraftWords *source = draft_words(&draft.entries[i], draft_kiosk(&draft)->source);
        assert_int_equal(words->words.by, BY_HUMAN);
        assert_int_equal(words->of, source->stamp);
        assert_same_words(draft.entries[i].id, &from[i], &to[i]);
    }
}

static void check_passes(void) {
    Diags diags = {.arena = &arena};
    if (!compile_check(&(Compile){.folder = folder.at, .today = (Date){2026, 3, 2}}, &diags))
        fail_msg("%s", printed(&diags).at);
}

static void real_content_comes_back(void **state) {
    (void)state;
    Diags diags;
    copy_folder("content/alingsas");
    Draft draft = read_folder(&diags);
    const Kiosk *kiosk = draft_kiosk(&draft);
    for (size_t i = 0; i < kiosk->langs.count; i += LIGHT(1, 3)) {
        if (str_equal(kiosk->langs.at[i], kiosk->source))
            continue;
        keeps_translations(kiosk->langs.at[i]);
        takes_sources_as_translations(kiosk->langs.at[i]);
    }
    check_passes();
    remove_folder();
}

static void nasty_content_comes_back(void **state) {
    (void)state;
    copy_folder("tests/content/mini");
    put_file(file_join(&arena, folder, STR("pages/care.sv.md")).at, read_file(TEST_DATA "/xliff/data/nasty.md"));
    takes_sources_as_translations(STR("en"));
    takes_sources_as_translations(STR("ar"));
    keeps_translations(STR("ar"));
    check_passes();
    remove_folder();
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(real_content_comes_back),
        cmocka_unit_test(nasty_content_comes_back),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
