/* Whole folders: what is missing, what is too much, what leads out; and the database that is written or stays. */
#include "sample.h"

#include "../../app/store/content.h"

static Str check_folder(const char *folder) {
    Diags diags = {.arena = &sample_arena};
    assert_false(compile_check(&(Compile){.folder = folder, .today = (Date){2026, 3, 2}}, &diags));
    return sample_print(&diags);
}

static void no_content_folder(void **state) {
    (void)state;
    const char *empty = sample_path("empty"), *file = sample_path("kiosk.yaml");
    mkdir(empty, 0755);
    const struct {
        const char *folder, *want;
    } rows[] = {
        {"/nonexistent", "error: there is no folder '/nonexistent'\n"},
        {"", "error: there is no folder ''\n"},
        {file, str_format(&sample_arena, "error: '%s' is a file, not a folder\n", file).at},
        {empty, str_format(&sample_arena,
                           "error: '%s' is not a content folder: kiosk.yaml is missing\n"
                           "  give the folder that kiosk.yaml lies in\n",
                           empty)
                    .at},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(check_folder(rows[i].folder).at, rows[i].want);
    rmdir(empty);
}

static void further_files_are_explained(void **state) {
    static const struct {
        const char *file;
        Str bytes;
        const char *want;
    } rows[] = {
        {"pages/First Home.yaml", BYTES("x"),
         "pages/First Home.yaml: error: the name 'First Home' cannot be used\n"
         "  names of files have only small letters a-z, digits and hyphens: no capitals, no spaces, no å, ä, ö; as "
         "first-home.yaml\n"},
        {"pages/key.sv.yaml", BYTES("x"),
         "pages/key.sv.yaml: error: the name 'key.sv' cannot be used\n"
         "  names of files have only small letters a-z, digits and hyphens: no capitals, no spaces, no å, ä, ö; as "
         "first-home.yaml\n"},
        {"pages/key.md", BYTES("x"),
         "pages/key.md: error: the language is missing in the name of this file\n"
         "  is it a copy of 'key.sv.md'? Delete it, or move it out of the folder\n"},
        {"pages/key.so.md", BYTES("---\ntitle: Fure\nsummary: Ku\ntranslation: {by: human}\n---\n\nQoraal.\n"),
         "pages/key.so.md: error: 'so' is none of the languages of this kiosk\n"
         "  did you mean 'sv'? languages here: sv, en\n"},
        {"pages/kay.sv.md", BYTES("---\ntitle: Kay\nsummary: Om\n---\n\nText.\n"),
         "pages/kay.sv.md: error: these words have no facts: there is no 'pages/kay.yaml'\n"
         "  did you mean 'key'? pages here: key\n"},
        {"topics/work.yaml", BYTES("icon: work\ncolour: red\norder: 2\n"),
         "topics/work.yaml: error: its words are missing: there is no 'topics/work.sv.md'\n"
         "topics/work.yaml: warning: not translated into 'en': there is no 'topics/work.en.md'\n"
         "topics/work.yaml: error: the topic has no pages\n"
         "  write 'topic: work' in a page, or delete the topic\n"},
        {"pages/key.yml", BYTES("x"),
         "pages/key.yml: error: the name of a file of facts ends in '.yaml', in full\n"
         "  is it a copy of 'key.yaml'? Delete it, or move it out of the folder\n"},
        {"pages/key.txt", BYTES("x"),
         "pages/key.txt: warning: this does not belong to the content and is passed over\n"
         "  facts are in NAME.yaml, words in NAME.LANGUAGE.md\n"},
        {"pages/abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-a.yaml", BYTES("x"),
         "pages/abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-abcdefgh-a.yaml: error: the name is too long: "
         "64 letters, at most 63 before the dot\n"},
        {"notes.txt", BYTES("x"),
         "notes.txt: warning: this does not belong to the content and is passed over\n"
         "  here are kiosk.yaml, kiosk.LANGUAGE.md, calendar.yaml and the folders topics, pages, contacts, "
         "guides and notices\n"},
        {"pages/~$key.sv.md", BYTES("x"), ""},
        {"pages/key.sv.md~", BYTES("x"), ""},
        {"pages/.key.sv.md.swp", BYTES("x"), ""},
        {"pages/#key.sv.md#", BYTES("x"), ""},
        {"pages/key.sv.md.bak", BYTES("x"), ""},
        {"kiosk.yaml.tmp", BYTES("x"), ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        sample_write(rows[i].file, rows[i].bytes);
        Str got = sample_check();
        unlink(sample_path(rows[i].file));
        assert_string_equal(got.at, rows[i].want);
    }
}

static void missing_files_are_named(void **state) {
    static const struct {
        const char *file, *want;
    } rows[] = {
        {"kiosk.sv.md", "kiosk.yaml: error: its words are missing: there is no 'kiosk.sv.md'\n"},
        {"pages/key.en.md", "pages/key.yaml: warning: not translated into 'en': there is no 'pages/key.en.md'\n"},
        {"contacts/desk.yaml",
         "contacts/desk.sv.md: error: these words have no facts: there is no 'contacts/desk.yaml'\n"
         "  contacts here: none\n"
         "pages/key.yaml:4:10: error: contact 'desk' does not exist\n"
         "  4 | contact: desk\n"
         "               ^~~~\n"
         "  contacts here: none\n"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        unlink(sample_path(rows[i].file));
        Str got = sample_check();
        sample_restore(rows[i].file);
        assert_string_equal(got.at, rows[i].want);
    }
}

/* One broken file has its own message; the others are not blamed for it. */
static void a_broken_kiosk_does_not_echo(void **state) {
    (void)state;
    sample_expect("kiosk.yaml", STR("country: [SE\n"),
                  "kiosk.yaml:1:10: error: this [ is not closed\n"
                  "  1 | country: [SE\n"
                  "               ^\n"
                  "  put ']' at its end, and ',' between\n");
    sample_expect("pages/key.yaml", STR("\xFF"),
                  "pages/key.yaml:1:1: error: the file is saved in Windows-1252 (\"ANSI\"), not in UTF-8\n"
                  "  1 | <FF>\n"
                  "      ^~~~\n"
                  "  save it as UTF-8: in Notepad by 'Save as', Encoding UTF-8\n");
}

/* What cannot be read is said once, and nothing else is blamed for it. */
static void an_unread_folder_does_not_echo(void **state) {
    (void)state;
    const char *folder = sample_path("contacts"), *aside = sample_path("aside.tmp");
    assert_int_equal(rename(folder, aside), 0);
    sample_write("contacts", STR("x"));
    Str file = sample_check();
    unlink(folder);
    assert_int_equal(symlink("/etc", folder), 0);
    Str link = sample_check();
    unlink(folder);
    assert_int_equal(rename(aside, folder), 0);
    assert_string_equal(file.at, "contacts: error: this is a file; it must be a folder\n"
                                 "  put a folder of this name here\n");
    assert_string_equal(link.at, "contacts: error: this is a link that leads out of the content folder, to '/etc'\n"
                                 "  put a copy here instead\n");
    const char *facts = sample_path("contacts/desk.yaml"), *short_name = sample_path("contacts/desk.yml");
    assert_int_equal(rename(facts, short_name), 0);
    Str named = sample_check();
    assert_int_equal(rename(short_name, facts), 0);
    assert_string_equal(named.at, "contacts/desk.yml: error: the name of a file of facts ends in '.yaml', in full\n"
                                  "  name it 'desk.yaml'\n");
}

static void strange_files_are_refused(void **state) {
    (void)state;
    const char *page = sample_path("pages/key.sv.md");
    unlink(page);
    assert_int_equal(symlink("/etc/passwd", page), 0);
    Str link = sample_check();
    unlink(page);
    mkdir(page, 0755);
    Str folder = sample_check();
    rmdir(page);
    assert_int_equal(mkfifo(page, 0644), 0);
    Str pipe = sample_check();
    unlink(page);
    sample_restore("pages/key.sv.md");
    assert_int_equal(truncate(page, 100 * 1024 * 1024), 0);
    Str large = sample_check();
    unlink(page);
    assert_int_equal(symlink("key.en.md", page), 0);
    Str inside = sample_check();
    unlink(page);
    sample_restore("pages/key.sv.md");
    assert_string_equal(link.at, "pages/key.sv.md: error: this is a link that leads out of the content folder, to "
                                 "'/etc/passwd'\n  put a copy here instead\n");
    assert_string_equal(folder.at, "pages/key.sv.md: error: this is not an ordinary file\n");
    assert_string_equal(pipe.at, "pages/key.sv.md: error: this is not an ordinary file\n");
    assert_string_equal(large.at,
                        "pages/key.sv.md: error: the file is too large: 102400 kB, at most 1024 kB are read\n");
    assert_non_null(strstr(inside.at, "pages/key.sv.md:4:1: error: these words are the source"));
}

static void too_many_are_counted(void **state) {
    (void)state;
    const char *facts = "topic: home\nicon: key\norder: 2\ncontact: desk\nowner: chef\n"
                        "updated: 2026-03-02\nreview-by: 2027-03-02\n";
    for (int i = 0; i < 8; i++) {
        sample_write(str_format(&sample_arena, "pages/more-%d.yaml", i).at, str_from(facts));
        sample_write(str_format(&sample_arena, "pages/more-%d.sv.md", i).at, sample_bytes("pages/key.sv.md"));
        sample_write(str_format(&sample_arena, "pages/more-%d.en.md", i).at, sample_bytes("pages/key.en.md"));
        sample_write(str_format(&sample_arena, "topics/t%d.yaml", i).at, sample_bytes("topics/home.yaml"));
    }
    Str got = sample_check();
    for (int i = 0; i < 8; i++) {
        unlink(sample_path(str_format(&sample_arena, "pages/more-%d.yaml", i).at));
        unlink(sample_path(str_format(&sample_arena, "pages/more-%d.sv.md", i).at));
        unlink(sample_path(str_format(&sample_arena, "pages/more-%d.en.md", i).at));
        unlink(sample_path(str_format(&sample_arena, "topics/t%d.yaml", i).at));
    }
    assert_non_null(
        strstr(got.at, "topics/home.yaml: warning: the topic has 9 pages; with more than 8 it is hard to choose\n"));
    assert_non_null(
        strstr(got.at, "topics/t7.yaml: error: there are too many topics: at most 8 fit the home screen\n"));
}

static Str file_bytes(const char *path) {
    Str bytes = {0};
    Diags diags = {.arena = &sample_arena};
    assert_true(file_read(&sample_arena, path, 1 << 24, NULL, &bytes, &diags));
    return bytes;
}

static void a_good_folder_becomes_a_database(void **state) {
    (void)state;
    Diags diags = {.arena = &sample_arena};
    const char *path = sample_path("content.db.tmp");
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    Str first = file_bytes(path);
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    assert_true(str_equal(first, file_bytes(path)));
    assert_int_equal(diags.count, 0);
    Page page;
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    assert_true(content_page(content, &sample_arena, STR("key"), STR("en"), &page));
    assert_string_equal(page.words.title.at, "Key");
    assert_string_equal(page.words.blocks[0].text.at, "Text.");
    assert_int_equal(page.words.by, BY_MACHINE);
    content_close(content);
    unlink(path);
}

static void an_error_leaves_the_old_database(void **state) {
    (void)state;
    Diags diags = {.arena = &sample_arena};
    const char *path = sample_path("content.db.tmp"), *fresh = sample_path("content.db.tmp.sluss.new");
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    Str before = file_bytes(path);
    sample_write("pages/key.sv.md", STR("---\ntitle: Nyck"));
    assert_false(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    sample_restore("pages/key.sv.md");
    assert_true(str_equal(before, file_bytes(path)));
    assert_false(file_exists(fresh));
    unlink(path);
    assert_false(compile_build(&(Compile){.folder = sample_folder.at}, "/nonexistent/content.db", &diags));
    mkdir(path, 0755);
    assert_false(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    assert_false(file_exists(fresh));
    rmdir(path);
}

static void only_a_database_is_replaced(void **state) {
    (void)state;
    Diags diags = {.arena = &sample_arena};
    const char *facts = sample_path("kiosk.yaml"), *path = sample_path("content.db.tmp");
    assert_false(compile_build(&(Compile){.folder = sample_folder.at}, facts, &diags));
    assert_true(str_ends(diags.list[0].message, STR("/kiosk.yaml' is there already and is no database of ours")));
    assert_true(str_equal(file_bytes(facts), sample_bytes("kiosk.yaml")));
    assert_int_equal(mkfifo(path, 0600), 0);
    assert_false(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    unlink(path);
    assert_int_equal(symlink(facts, path), 0);
    assert_false(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    unlink(path);
    sample_write("content.db.tmp", STR(""));
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    unlink(path);
}

static void a_linked_folder_takes_a_database(void **state) {
    (void)state;
    Diags diags = {.arena = &sample_arena};
    const char *link = sample_path("link.tmp"), *path = sample_path("link.tmp/content.db.tmp");
    assert_int_equal(symlink(sample_folder.at, link), 0);
    assert_true(compile_build(&(Compile){.folder = sample_folder.at}, path, &diags));
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    content_close(content);
    unlink(path);
    unlink(link);
}

/* As if there were fonts for Latin alone. */
static bool covers_latin(void *self, FontId font, uint32_t code_point) {
    (void)self;
    return font == 0 && code_point < 0x300;
}

static void letters_without_a_font_are_told_once(void **state) {
    (void)state;
    const Measure measure = {.covers = covers_latin};
    Diags diags = {.arena = &sample_arena};
    sample_write("pages/key.sv.md", STR("---\n# 😀 here it may stand\ntitle: Nyckel\nsummary: En 𒀀 nyckel\n---\n"
                                        "Två 😀 och 😀 &#x1F511;\n"));
    assert_true(compile_check(&(Compile){.folder = sample_folder.at, .measure = &measure, .today = (Date){2026, 3, 2}},
                              &diags));
    Str got = sample_print(&diags);
    sample_restore("pages/key.sv.md");
    const char *want = "pages/key.sv.md: warning: no font has '🔑' (U+1F511); it shows as a box\n"
                       "  write it in words; for pictures there is 'icon'\n"
                       "pages/key.sv.md:2:3: warning: no font has '😀' (U+1F600); it shows as a box\n"
                       "  2 | # 😀 here it may stand\n"
                       "        ^~\n"
                       "  write it in words; for pictures there is 'icon'\n"
                       "pages/key.sv.md:4:13: warning: no font has '𒀀' (U+12000); it shows as a box\n"
                       "  4 | summary: En 𒀀 nyckel\n"
                       "                  ^\n"
                       "  write it in words; for pictures there is 'icon'\n";
    assert_string_equal(got.at, want);
}

static void our_own_content_has_no_errors(void **state) {
    (void)state;
    Diags diags = {.arena = &sample_arena};
    if (!compile_check(&(Compile){.folder = TEST_SOURCE "/content/alingsas", .today = (Date){2026, 3, 2}}, &diags))
        fail_msg("%s", sample_print(&diags).at);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_content_folder),
        cmocka_unit_test(further_files_are_explained),
        cmocka_unit_test(missing_files_are_named),
        cmocka_unit_test(a_broken_kiosk_does_not_echo),
        cmocka_unit_test(strange_files_are_refused),
        cmocka_unit_test(too_many_are_counted),
        cmocka_unit_test(a_good_folder_becomes_a_database),
        cmocka_unit_test(an_error_leaves_the_old_database),
        cmocka_unit_test(an_unread_folder_does_not_echo),
        cmocka_unit_test(only_a_database_is_replaced),
        cmocka_unit_test(a_linked_folder_takes_a_database),
        cmocka_unit_test(letters_without_a_font_are_told_once),
        cmocka_unit_test(our_own_content_has_no_errors),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
