/* A database that others replace, while a kiosk starts and while it is looked at. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/cli/update.h"
#include "../../app/store/content.h"

static char folder[] = "/tmp/sluss-test-follow-XXXXXX";
static Arena arena;
static Diags diags = {.arena = &arena};

static const char *path_of(const char *name) {
    return file_join(&arena, str_from(folder), str_from(name)).at;
}

/* A database with this title comes in the place of what is there. */
static void put(const char *title) {
    Str lang = STR("sv");
    Kiosk kiosk = {.country = STR("SE"), .zone = STR("Europe/Stockholm"), .source = lang, .langs = {&lang, 1}};
    Words words = {.lang = lang, .title = str_from(title)};
    ContentWriter *writer = content_create(path_of("new.db"), &diags);
    assert_non_null(writer);
    content_put_kiosk(writer, &kiosk);
    content_put_words(writer, ENTRY_KIOSK, STR("kiosk"), &words);
    assert_true(content_commit(writer));
    assert_int_equal(rename(path_of("new.db"), path_of("file.db")), 0);
}

static Content *take(Update *update) {
    enum { TRIES = 500, PAUSE_US = 10000 };
    Content *content = NULL;
    for (int i = 0; i < TRIES && !content; i++) {
        content = update_take(update);
        usleep(content ? 0 : PAUSE_US);
    }
    assert_non_null(content);
    return content;
}

static void bears(Content *content, const char *title) {
    Kiosk kiosk;
    assert_true(content_kiosk(content, &arena, (Str){0}, &kiosk));
    assert_string_equal(kiosk.words.title.at, title);
    content_close(content);
}

static Update *follow(bool poll) {
    UpdateOrder order = {.content = path_of("file.db"), .locales = TEST_BUILD "/locales", .lang = "en", .poll = poll};
    return update_open(&order);
}

static void what_comes_while_it_starts_is_shown(void **state) {
    (void)state;
    for (int poll = 0; poll < 2; poll++) {
        put("first");
        Update *update = follow(poll);
        put("second");
        update_start(update, true, &diags);
        bears(take(update), "second");
        assert_null(update_take(update));
        update_end(update);
    }
}

/* Between the look and the screen the file is replaced by what nobody has looked at. */
static void what_was_looked_at_is_shown(void **state) {
    (void)state;
    put("first");
    Update *update = follow(false);
    update_start(update, true, &diags);
    put("second");
    Content *content = take(update);
    put("third");
    bears(content, "second");
    bears(take(update), "third");
    assert_int_equal(truncate(path_of("file.db"), 100), 0);
    usleep(500 * 1000);
    assert_null(update_take(update));
    put("fourth"); /* nobody takes it */
    usleep(500 * 1000);
    update_end(update);
}

static int start(void **state) {
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    unlink(path_of("file.db"));
    int gone = rmdir(folder);
    arena_free(&arena);
    return gone;
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_comes_while_it_starts_is_shown),
        cmocka_unit_test(what_was_looked_at_is_shown),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
