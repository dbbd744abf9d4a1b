/* Databases change places, and the power goes before every step: there is always a whole current one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/cli/kept.h"
#include "../../app/store/content.h"
#include "../cut.h"

static Arena arena;
static Kept kept;

/* A database that bears a text. */
static void put(const char *path, const char *text) {
    Diags diags = {.arena = &arena};
    Kiosk kiosk = {.country = str_from(text), .zone = STR("Europe/Stockholm"), .source = STR("sv")};
    Words words = {.lang = STR("sv"), .title = STR("Kiosk")};
    ContentWriter *writer = content_create(path, &diags);
    assert_non_null(writer);
    content_put_kiosk(writer, &kiosk);
    content_put_words(writer, ENTRY_KIOSK, STR("kiosk"), &words);
    assert_true(content_commit(writer));
}

/* What a database of the folder bears; "" if it is not there. */
static Str text_of(const char *name) {
    Diags diags = {.arena = &arena};
    Kiosk kiosk = {0};
    const char *path = file_join(&arena, str_from(kept.folder), str_from(name)).at;
    Content *content = file_exists(path) ? content_open(path, &diags) : NULL;
    if (content)
        assert_true(content_verify(content, &diags) && content_kiosk(content, &arena, (Str){0}, &kiosk));
    content_close(content);
    return kiosk.country;
}

static bool is(const char *name, const char *text) {
    return str_equal(text_of(name), str_from(text));
}

static bool advance(void *unused) {
    Diags diags = {.arena = &arena};
    (void)unused;
    return kept_advance(&kept, &arena, &diags);
}

static bool go_back(void *unused) {
    Diags diags = {.arena = &arena};
    (void)unused;
    return kept_go_back(&kept, &arena, &diags);
}

static int start(void **state) {
    Diags diags = {.arena = &arena};
    (void)state;
    return kept_open_temporary(&kept, &arena, &diags) ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    kept_close(&kept, &arena);
    bool gone = !file_exists(kept.folder);
    arena_free(&arena);
    return gone ? 0 : -1;
}

static void show(const char *text) {
    put(kept.next, text);
    assert_true(advance(NULL));
}

static void three_are_kept(void **state) {
    (void)state;
    show("1");
    show("2");
    show("3");
    show("4");
    assert_true(is("current.db", "4") && is("before-1.db", "3") && is("before-2.db", "2"));
    assert_true(is("before-3.db", "") && is("next.db", ""));
    assert_true(go_back(NULL));
    assert_true(is("current.db", "3") && is("before-1.db", "2") && is("before-2.db", ""));
    assert_true(go_back(NULL));
    assert_true(is("current.db", "2"));
    assert_false(go_back(NULL));
    assert_true(is("current.db", "2"));
}

static void there_is_always_a_current_one(void **state) {
    (void)state;
    for (int way = 0; way < 2; way++) {
        int points = 0;
        for (bool was_cut = true; was_cut; points++) {
            assert_true(points < 50);
            show("old");
            show("good");
            put(kept.next, "new");
            was_cut = cut(points + 1, way ? go_back : advance, NULL);
            assert_true(is("current.db", "good") || is("current.db", way ? "old" : "new"));
            assert_true(was_cut || is("current.db", way ? "old" : "new"));
            Str shown = text_of("current.db"); /* one step back is another one, wherever it was cut */
            if (go_back(NULL))
                assert_false(str_equal(text_of("current.db"), shown));
            else
                assert_int_equal(way, 1);
        }
        assert_true(points > 3);
    }
}

static void damage(const char *name) {
    const char *file = file_join(&arena, str_from(kept.folder), str_from(name)).at;
    FILE *out = fopen(file, "r+b");
    assert_non_null(out);
    for (int i = 0; i < 5000; i++)
        fputc(i, out);
    assert_int_equal(fclose(out), 0);
}

/* What is damaged is neither gone back to nor kept, and a kiosk that starts goes back from it. */
static void damage_is_passed_over(void **state) {
    (void)state;
    show("1");
    show("2");
    show("3");
    damage("before-1.db");
    assert_true(go_back(NULL));
    assert_true(is("current.db", "1"));
    show("4");
    damage("current.db");
    kept_settle(&kept, &arena);
    assert_true(is("current.db", "1"));
    damage("current.db");
    show("5");
    assert_true(is("current.db", "5"));
    assert_false(go_back(NULL));
    unlink(kept.held);
    assert_int_equal(mkfifo(kept.held, 0600), 0);
    assert_false(kept_is_held(&kept, 1));
    unlink(kept.held);
}

/* Two kiosks do not share a folder. */
static void one_kiosk_has_the_folder(void **state) {
    (void)state;
    Diags diags = {.arena = &arena};
    Kept first = kept, second = kept;
    assert_true(kept_lock(&first, &arena, &diags));
    assert_false(kept_lock(&second, &arena, &diags));
    assert_int_equal(diags.errors, 1);
    close(first.lock);
    close(second.lock);
}

/* A kiosk that is started again and again builds what it has, and pushes nothing out. */
static void the_same_is_no_other(void **state) {
    (void)state;
    show("older");
    show("newer");
    for (int i = 0; i < 3; i++)
        show("newer");
    assert_true(is("current.db", "newer"));
    assert_true(is("before-1.db", "older"));
    assert_false(is("before-2.db", "newer"));
}

static void a_rollback_holds_until_something_changes(void **state) {
    (void)state;
    kept_hold(&kept, 42);
    assert_true(kept_is_held(&kept, 42));
    assert_false(kept_is_held(&kept, 43));
    show("new");
    assert_false(kept_is_held(&kept, 42));
}

static void a_folder_that_cannot_be_is_told(void **state) {
    (void)state;
    Kept none;
    Diags diags = {.arena = &arena};
    put(kept.next, "a file");
    assert_false(kept_open(&none, str_format(&arena, "%s/inside", kept.next).at, "/", &arena, &diags));
    assert_int_equal(diags.errors, 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_are_kept),
        cmocka_unit_test(there_is_always_a_current_one),
        cmocka_unit_test(the_same_is_no_other),
        cmocka_unit_test(damage_is_passed_over),
        cmocka_unit_test(one_kiosk_has_the_folder),
        cmocka_unit_test(a_rollback_holds_until_something_changes),
        cmocka_unit_test(a_folder_that_cannot_be_is_told),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
