/* The sample in a temporary folder of its own; tests put one mistake into it and see what the compiler says. */
#ifndef SLUSS_TESTS_COMPILE_SAMPLE_H
#define SLUSS_TESTS_COMPILE_SAMPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/compile/build.h"
#include "sample_files.h"

static Arena sample_arena;
static Str sample_folder;

static inline const char *sample_path(const char *file) {
    return file_join(&sample_arena, sample_folder, str_from(file)).at;
}

/* Writes without ceremony; folders on the way are made. */
static inline void sample_write(const char *file, Str bytes) {
    const char *path = sample_path(file);
    mkdir(str_c(&sample_arena, file_folder(str_from(path))), 0755);
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    assert_int_equal(fwrite(bytes.at ? bytes.at : "", 1, bytes.len, out), bytes.len);
    assert_int_equal(fclose(out), 0);
}

static inline Str sample_bytes(const char *file) {
    for (size_t i = 0; i < COUNT(sample_files); i++)
        if (str_equal(str_from(file), str_from(sample_files[i].path)))
            return sample_files[i].bytes;
    fail_msg("there is no %s", file);
    return (Str){0};
}

/* Puts one file back as it was. */
static inline void sample_restore(const char *file) {
    sample_write(file, sample_bytes(file));
}

static inline int sample_start(void **state) {
    (void)state;
    char folder[] = "/tmp/sluss-test-compile-XXXXXX";
    if (!mkdtemp(folder))
        return -1;
    sample_folder = str_copy(&sample_arena, str_from(folder));
    for (size_t i = 0; i < COUNT(sample_files); i++)
        sample_restore(sample_files[i].path);
    return 0;
}

static inline void sample_remove(Str folder) {
    Str *names;
    size_t count;
    file_list(&sample_arena, folder.at, &names, &count);
    for (size_t i = 0; i < count; i++) {
        Str path = file_join(&sample_arena, folder, names[i]);
        if (unlink(path.at) != 0)
            sample_remove(path);
    }
    rmdir(folder.at);
}

static inline int sample_stop(void **state) {
    (void)state;
    sample_remove(sample_folder);
    arena_free(&sample_arena);
    return 0;
}

/* What the compiler prints of the folder, without the count at the end. */
static inline Str sample_print(Diags *diags) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    diags_print(diags, out);
    diags_print_count(diags, out);
    fclose(out);
    Str text = str_copy(&sample_arena, (Str){bytes, size});
    free(bytes);
    size_t end = text.len ? text.len - 1 : 0;
    while (end > 0 && text.at[end - 1] != '\n')
        end--;
    return str_copy(&sample_arena, str_slice(text, 0, end));
}

static inline Str sample_check(void) {
    Diags diags = {.arena = &sample_arena};
    bool done = compile_check(&(Compile){.folder = sample_folder.at, .today = (Date){2026, 3, 2}}, &diags);
    assert_int_equal(done, diags.errors == 0);
    return sample_print(&diags);
}

/* Checks the folder with one file changed. */
static inline void sample_expect(const char *file, Str bytes, const char *want) {
    sample_write(file, bytes);
    Str got = sample_check();
    sample_restore(file);
    assert_string_equal(got.at, want);
}

#endif
