/* What is seen of a folder, and what watching it costs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include <dirent.h>

#include "../../app/base/str.h"
#include "../../app/device/watch.h"

enum { SOON_MS = 3000, SHORT_MS = 100, TIMES = 5 };

static char folder[] = "/tmp/sluss-test-watch-XXXXXX";
static Arena arena;
static Watch *watch;

/* In the folder. */
static void run(const char *command) {
    assert_int_equal(system(str_format(&arena, "cd %s && %s", folder, command).at), 0);
}

static bool changes(int milliseconds) {
    unsigned which;
    assert_true(watch_wait(watch, milliseconds, &which));
    return which;
}

static int start(void **state) {
    (void)state;
    if (!mkdtemp(folder))
        return -1;
    run("mkdir -p top/pages && echo a >top/pages/a");
    const char *paths[] = {str_format(&arena, "%s/top", folder).at};
    watch = watch_open(paths, 1, false, -1);
    return 0;
}

static int stop(void **state) {
    (void)state;
    watch_close(watch);
    run("rm -rf ../$(basename $PWD)");
    arena_free(&arena);
    return 0;
}

/* How many places the kernel listens at for us. */
static int listened(void) {
    int count = 0;
    DIR *dir = opendir("/proc/self/fdinfo");
    assert_non_null(dir);
    for (struct dirent *entry; (entry = readdir(dir));) {
        char line[256];
        FILE *file = fopen(str_format(&arena, "/proc/self/fdinfo/%s", entry->d_name).at, "r");
        while (file && fgets(line, sizeof line, file))
            count += strncmp(line, "inotify wd:", 11) == 0;
        if (file)
            fclose(file);
    }
    closedir(dir);
    return count;
}

static void changes_are_seen(void **state) {
    static const char *const rows[] = {
        "echo b >top/pages/a",      "echo c >top/b",
        "mkdir top/topics",         "echo d >top/topics/d",
        "echo e >>top/topics/d",    "rm -r top/topics",
        "mv top/b top/b2",          "mkdir top/pages/deep",
        "rmdir top/pages/deep",     "mv top away && mkdir top",
        "rmdir top && mv away top",
    };
    (void)state;
    assert_false(changes(SHORT_MS));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        run(rows[i]);
        if (!changes(SOON_MS) || changes(SHORT_MS))
            fail_msg("'%s' is not seen, or seen twice", rows[i]);
    }
}

/* Neither what the kiosk and editors leave, nor what no content is read from. */
static void what_is_no_content_is_not_seen(void **state) {
    static const char *const rows[] = {"echo x >top/content-report.txt", "echo x >top/content-report.txt.12345678.new",
                                       "echo x >top/pages/.a.swp",
                                       "mkdir -p top/pages/deep/deeper && rm -r top/pages/deep"};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        run(rows[i]);
        if (changes(SHORT_MS))
            fail_msg("'%s' is seen", rows[i]);
    }
    run("mkdir top/pages/deep");
    assert_true(changes(SOON_MS));
    run("echo x >top/pages/deep/x");
    assert_false(changes(SHORT_MS));
}

/* A folder that is moved away is listened to no more, however often another comes in its place. */
static void what_has_gone_is_let_go(void **state) {
    (void)state;
    changes(SHORT_MS);
    int before = listened();
    assert_true(before >= 2);
    for (int i = 0; i < TIMES; i++) {
        run(str_format(&arena, "cp -r top/pages new && mv top/pages old-%d && mv new top/pages", i).at);
        run("date +%N >top/pages/a");
        assert_true(changes(SOON_MS));
    }
    changes(SHORT_MS);
    assert_int_equal(listened(), before);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(changes_are_seen),
        cmocka_unit_test(what_is_no_content_is_not_seen),
        cmocka_unit_test(what_has_gone_is_let_go),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
