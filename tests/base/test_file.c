/* Reading, listing, paths, and the replacement that leaves the old file or the new one. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include <errno.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include "../../app/base/file.h"
#include "../put_file.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static Arena arena;
static Diags diags = {.arena = &arena};
static char folder[] = "/tmp/sluss-test-file-XXXXXX";

static const char *path_of(const char *name) {
    return file_join(&arena, str_from(folder), str_from(name)).at;
}

static int start(void **state) {
    (void)state;
    return mkdtemp(folder) ? 0 : -1;
}

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return rmdir(folder);
}

static void paths_are_taken_apart(void **state) {
    static const struct {
        const char *path, *folder, *name;
    } rows[] = {
        {"a/b/c", "a/b", "c"}, {"c", ".", "c"}, {"/c", "/", "c"}, {"a/", "a", ""}, {"", ".", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_string_equal(str_c(&arena, file_folder(str_from(rows[i].path))), rows[i].folder);
        assert_string_equal(str_c(&arena, file_name(str_from(rows[i].path))), rows[i].name);
    }
    assert_string_equal(file_join(&arena, STR("a"), STR("b")).at, "a/b");
    assert_string_equal(file_join(&arena, STR("a/"), STR("b")).at, "a/b");
}

static void what_is_written_is_read(void **state) {
    Str text;
    (void)state;
    const char *path = path_of("x");
    put_file(path, STR("one"));
    put_file(path_of("x.new"), STR("two\0three"));
    assert_true(file_replace(path_of("x.new"), path, &diags));
    assert_true(file_read(&arena, path, 9, NULL, &text, &diags));
    assert_true(str_equal(text, STR("two\0three")));
    assert_int_equal(text.at[text.len], '\0');
    assert_false(file_exists(path_of("x.new")));
    assert_int_equal(diags.count, 0);
    assert_false(file_read(&arena, path, 8, NULL, &text, &diags));
    assert_int_equal(diags.count, 1);
    diags.count = 0;
    unlink(path);
}

static void failures_have_one_message(void **state) {
    Source source = {STR("shown"), {0}};
    Str text;
    (void)state;
    assert_false(file_read(&arena, path_of("none"), 9, &source, &text, &diags));
    assert_string_equal(diags.list[0].message.at, "the file cannot be read: there is no such file or folder");
    put_file(path_of("file"), STR(""));
    assert_false(file_read(&arena, path_of("file/below"), 9, &source, &text, &diags));
    assert_string_equal(diags.list[1].message.at,
                        "the file cannot be read: a part of the path is a file and no folder");
    unlink(path_of("file"));
    assert_false(file_read(&arena, folder, 9, &source, &text, &diags));
    assert_string_equal(diags.list[2].message.at, "this is not an ordinary file");
    assert_ptr_equal(diags.list[2].source, &source);
    assert_false(file_replace(path_of("none"), path_of("x"), &diags));
    assert_int_equal(diags.count, 4);
    diags.count = 0;
    assert_string_equal(say_failure(ENOSPC), "the disk is full");
    assert_string_equal(say_failure(EBUSY), "EBUSY");
    assert_string_equal(say_failure(-1), "the system does not say why");
}

static void a_failed_replacement_keeps_the_old_file(void **state) {
    Str text;
    (void)state;
    const char *path = path_of("x");
    put_file(path, STR("old"));
    assert_false(file_replace(path_of("gone"), path, &diags));
    assert_true(file_read(&arena, path, 9, NULL, &text, &diags));
    assert_true(str_equal(text, STR("old")));
    diags.count = 0;
    unlink(path);
}

static int folder_sync_fails; /* with this errno; 0: it does not */

/* Stands before that of the C library: a share where a folder cannot be synced. */
int fsync(int file) {
    struct stat info;
    if (!folder_sync_fails || fstat(file, &info) != 0 || !S_ISDIR(info.st_mode))
        return (int)syscall(SYS_fsync, file);
    errno = folder_sync_fails;
    return -1;
}

static void a_share_need_not_sync_its_folders(void **state) {
    static const int rows[] = {EINVAL, ENOTSUP, EIO};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        put_file(path_of("new"), STR("new"));
        folder_sync_fails = rows[i];
        assert_int_equal(file_replace(path_of("new"), path_of("x"), &diags), rows[i] != EIO);
        folder_sync_fails = 0;
        unlink(path_of("x"));
    }
    assert_int_equal(diags.count, 1);
    diags.count = 0;
}

/* Two write the same file at once, and neither touches what somebody else calls nearly so. */
static void neighbours_are_let_be(void **state) {
    const char *first, *second;
    Str text;
    (void)state;
    put_file(path_of("x.new"), STR("mine"));
    FILE *one = file_create_beside(&arena, path_of("x"), 0644, &first);
    FILE *two = file_create_beside(&arena, path_of("x"), 0644, &second);
    assert_true(one && two);
    assert_string_not_equal(first, second);
    assert_true(fclose(one) == 0 && fclose(two) == 0);
    assert_true(unlink(first) == 0 && unlink(second) == 0);
    assert_true(file_write(path_of("x"), STR("written"), &diags));
    assert_true(file_read(&arena, path_of("x.new"), 9, NULL, &text, &diags));
    assert_string_equal(text.at, "mine");
    assert_null(file_create_beside(&arena, path_of("none/x"), 0644, &first));
    assert_true(unlink(path_of("x")) == 0 && unlink(path_of("x.new")) == 0);
}

static void folders_are_listed_in_order(void **state) {
    static const char *const names[] = {"b", "a", ".hidden", "\303\245", "B"};
    Str *found;
    size_t count;
    (void)state;
    for (size_t i = 0; i < COUNT(names); i++)
        put_file(path_of(names[i]), STR(""));
    assert_true(file_list(&arena, folder, &found, &count));
    for (size_t i = 0; i < COUNT(names); i++)
        unlink(path_of(names[i]));
    assert_int_equal(count, 4);
    assert_string_equal(found[0].at, "B");
    assert_string_equal(found[1].at, "a");
    assert_string_equal(found[3].at, "\303\245");
    assert_false(file_list(&arena, path_of("none"), &found, &count));
    assert_true(file_list(&arena, folder, &found, &count));
    assert_int_equal(count, 0);
}

static void links_are_resolved(void **state) {
    (void)state;
    const char *link = path_of("link");
    assert_int_equal(symlink("/etc", link), 0);
    assert_string_equal(file_real(&arena, link).at, "/etc");
    assert_true(file_is_folder(link));
    assert_false(file_is_ordinary("/etc"));
    assert_false(file_is_ordinary("/dev/null"));
    assert_true(file_is_ordinary("/etc/passwd"));
    unlink(link);
    assert_int_equal(file_real(&arena, link).len, 0);
    assert_false(file_is_folder(link));
    assert_false(file_exists(link));
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_taken_apart),
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(failures_have_one_message),
        cmocka_unit_test(a_failed_replacement_keeps_the_old_file),
        cmocka_unit_test(a_share_need_not_sync_its_folders),
        cmocka_unit_test(neighbours_are_let_be),
        cmocka_unit_test(folders_are_listed_in_order),
        cmocka_unit_test(links_are_resolved),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
