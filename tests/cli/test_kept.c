/* Databases change places, and the power goes before every step: there is always a whole current one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/cli/kept.h"
#include "../../app/store/content.h"
#include "../cut.h"

static Arena arena;
static Kept kept;

/* A database that bears a text; `anew` or from the one that is there. */
static void write_database(const char *path, const char *text, bool anew) {
    Diags diags = {.arena = &arena};
    Kiosk kiosk = {.country = str_from(text), .zone = STR("Europe/Stockholm"), .source = STR("sv")};
    Words words = {.lang = STR("sv"), .title = STR("Kiosk")};
    ContentWriter *writer = anew ? content_create(path, &diags) : content_amend(path, &diags);
    assert_non_null(writer);
    content_put_kiosk(writer, &kiosk);
    content_put_words(writer, ENTRY_KIOSK, STR("kiosk"), &words);
    assert_true(content_commit(writer));
}

static void put(const char *path, const char *text) {
    write_database(path, text, true);
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

static uint64_t digest_of(const char *path) {
    Diags diags = {.arena = &arena};
    uint64_t digest = 0;
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    assert_true(content_digest(content, &digest) && digest);
    content_close(content);
    return digest;
}

static bool advance(void *unused) {
    Diags diags = {.arena = &arena};
    (void)unused;
    return kept_advance(&kept, digest_of(kept.next), 0, &arena, &diags);
}

enum { STATE = 42 };

static bool go_back(void *unused) {
    Diags diags = {.arena = &arena};
    (void)unused;
    return kept_go_back(&kept, STATE, &arena, &diags);
}

static mode_t mask(void) {
    mode_t is = umask(0);
    umask(is);
    return is;
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
}

/* That there is nothing to go back to takes nothing away: what this program cannot read may be of another version. */
static void what_cannot_be_read_stays(void **state) {
    (void)state;
    Diags diags = {.arena = &arena};
    show("1");
    show("2");
    show("3");
    damage("before-1.db");
    damage("before-2.db");
    assert_false(go_back(NULL));
    damage("current.db");
    kept_settle(&kept, &arena);
    assert_true(file_exists(file_join(&arena, str_from(kept.folder), STR("before-1.db")).at));
    assert_true(file_exists(file_join(&arena, str_from(kept.folder), STR("before-2.db")).at));
    assert_true(file_exists(kept.current));
    show("4");
    show("5");
    assert_true(kept_go_back(&kept, STATE, &arena, &diags));
    assert_true(is("current.db", "4"));
}

/* Two kiosks do not share a folder. */
static void one_kiosk_has_the_folder(void **state) {
    (void)state;
    Diags diags = {.arena = &arena};
    Kept first = kept, second = kept;
    assert_true(kept_lock(&first, &arena, &diags));
    assert_false(kept_lock(&second, &arena, &diags));
    assert_int_equal(diags.errors, 1);
    assert_int_equal(second.lock, -1); /* and nothing stays open of it */
    close(first.lock);
}

/* A kiosk that is started again and again builds what it has, and pushes nothing out. */
static void the_same_is_no_other(void **state) {
    (void)state;
    show("older");
    show("newer");
    for (int i = 0; i < 3; i++)
        show("newer");
    assert_true(file_copy(kept.current, kept.next));
    write_database(kept.next, "newer", false);
    assert_int_equal(digest_of(kept.next), digest_of(kept.current));
    assert_true(advance(NULL));
    show("newer"); /* what was amended differs from it in its bytes alone */
    assert_true(is("current.db", "newer"));
    assert_true(is("before-1.db", "older"));
    assert_false(is("before-2.db", "newer"));
}

/* It says what the folder makes, however often one goes back, until another database is shown. */
static void a_rollback_is_held(void **state) {
    (void)state;
    Hold hold;
    struct stat info;
    show("good");
    show("worse");
    show("worst");
    uint64_t worst = digest_of(kept.current);
    assert_false(kept_held(&kept, &hold));
    assert_true(go_back(NULL));
    assert_true(kept_held(&kept, &hold));
    assert_true(hold.state == STATE && hold.digest == worst);
    assert_int_equal(stat(kept.held, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0644 & ~mask());
    assert_true(go_back(NULL));
    assert_true(kept_held(&kept, &hold) && hold.digest == worst);
    assert_true(is("current.db", "good"));
    show("new");
    assert_false(kept_held(&kept, &hold));
    assert_int_equal(mkfifo(kept.held, 0600), 0);
    assert_false(kept_held(&kept, &hold));
    unlink(kept.held);
}

static bool is_free(void) {
    int file = open(kept.changing, O_RDONLY | O_CREAT, 0644);
    bool got = flock(file, LOCK_EX | LOCK_NB) == 0;
    close(file);
    return got;
}

/* Who goes back while a kiosk takes over waits for it. */
static void one_change_at_a_time(void **state) {
    (void)state;
    int status;
    show("1");
    show("2");
    int lock = kept_begin(&kept);
    assert_false(is_free());
    pid_t child = fork();
    if (child == 0) {
        close(lock); /* else it would be his, too */
        _exit(!go_back(NULL));
    }
    usleep(200 * 1000);
    assert_int_equal(waitpid(child, &status, WNOHANG), 0);
    put(kept.next, "3");
    assert_true(advance(NULL));
    kept_end(lock);
    assert_true(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
    assert_true(is("current.db", "2") && is_free());
    unlink(kept.held);
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
        cmocka_unit_test(what_cannot_be_read_stays),
        cmocka_unit_test(one_kiosk_has_the_folder),
        cmocka_unit_test(a_rollback_is_held),
        cmocka_unit_test(one_change_at_a_time),
        cmocka_unit_test(a_folder_that_cannot_be_is_told),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
