/* A small content folder without a mistake, in a temporary folder of its own; tests put one mistake into it. */
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

#define BYTES(literal) {(literal), sizeof(literal) - 1}
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

typedef struct SampleFile {
    const char *path;
    Str bytes;
} SampleFile;

static const SampleFile sample_files[] = {
    {"kiosk.yaml", BYTES("country: SE\n"
                         "time-zone: Europe/Stockholm\n"
                         "source-language: sv\n"
                         "languages: [sv, en]\n"
                         "fallback:\n"
                         "  en: [sv]\n"
                         "accent: \"#0B5C6B\"\n"
                         "emergency: \"112\"\n")},
    {"kiosk.sv.md", BYTES("---\ntitle: Staden\n---\n")},
    {"kiosk.en.md", BYTES("---\ntitle: City\ntranslation: {by: human}\n---\n")},
    {"topics/home.yaml", BYTES("icon: home\ncolour: teal\norder: 1\n")},
    {"topics/home.sv.md", BYTES("---\ntitle: Bostad\nsummary: Om hem\n---\n")},
    {"topics/home.en.md", BYTES("---\ntitle: Housing\nsummary: On homes\ntranslation: {by: machine}\n---\n")},
    {"pages/key.yaml", BYTES("topic: home\n"
                             "icon: key\n"
                             "order: 1\n"
                             "contact: desk\n"
                             "owner: chef\n"
                             "updated: 2026-03-02\n"
                             "review-by: 2027-03-02\n")},
    {"pages/key.sv.md", BYTES("---\ntitle: Nyckel\nsummary: Om\n---\n\nText.\n")},
    {"pages/key.en.md", BYTES("---\ntitle: Key\nsummary: On\ntranslation: {by: machine}\n---\n\nText.\n")},
    {"contacts/desk.yaml", BYTES("icon: call\n"
                                 "phone: unknown\n"
                                 "email: unknown\n"
                                 "address: unknown\n"
                                 "hours: \"24/7\"\n")},
    {"contacts/desk.sv.md", BYTES("---\ntitle: Disk\nsummary: Om\n---\n")},
    {"contacts/desk.en.md", BYTES("---\ntitle: Desk\nsummary: On\ntranslation: {by: machine}\n---\n")},
};

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
    bool done = compile_check(sample_folder.at, &diags);
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

/* Checks the folder with the first `from` in a file changed to `to`. */
static inline void sample_expect_edit(const char *file, const char *from, const char *to, const char *want) {
    Str bytes = sample_bytes(file), old = str_from(from);
    size_t at = 0;
    while (!str_starts(str_slice(bytes, at, bytes.len), old))
        assert_true(at++ < bytes.len);
    sample_expect(file,
                  str_format(&sample_arena, "%.*s%s%.*s", (int)at, bytes.at, to, STR_ARG(str_slice(bytes, at + old.len, bytes.len))),
                  want);
}

#endif
