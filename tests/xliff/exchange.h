/* A copy of a content folder, what goes out of it and what comes back. */
#ifndef SLUSS_TESTS_XLIFF_EXCHANGE_H
#define SLUSS_TESTS_XLIFF_EXCHANGE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "../../app/base/file.h"
#include "../../app/compile/build.h"
#include "../../app/xliff/export.h"
#include "../../app/xliff/import.h"
#include "../../app/xliff/whole.h"
#include "../put_file.h"

enum { EXCHANGE_BYTES_MOST = 4 * 1024 * 1024 };

static Arena arena;
static Str folder; /* the copy's */

static inline void shell(const char *format, const char *from, const char *to) {
    const char *call = str_format(&arena, "%s '%s' '%s'", format, from, to).at;
    if (system(call) != 0)
        fail_msg("%s", call);
}

static inline void copy_folder(const char *from) {
    char path[] = "/tmp/sluss-test-xliff-XXXXXX";
    assert_non_null(mkdtemp(path));
    folder = str_copy(&arena, str_from(path));
    shell("cp -rT", str_format(&arena, TEST_SOURCE "/%s", from).at, folder.at);
}

static inline void remove_folder(void) {
    shell("rm -rf", folder.at, str_format(&arena, "%s.xlf", folder.at).at);
}

static inline const char *xlf_path(void) {
    return str_format(&arena, "%s.xlf", folder.at).at;
}

static inline Str read_file(const char *path) {
    Diags diags = {.arena = &arena};
    Source source = {.path = str_from(path)};
    Str text = {0};
    assert_true(file_read(&arena, path, EXCHANGE_BYTES_MOST, &source, &text, &diags));
    return text;
}

/* All diagnostics as people see them. */
static inline Str printed(Diags *diags) {
    char *bytes = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&bytes, &size);
    diags_print(diags, out);
    fclose(out);
    Str text = str_copy(&arena, (Str){bytes, size});
    free(bytes);
    return text;
}

/* The folder as it is now; its own diagnostics are its own. */
static inline Draft read_folder(Diags *diags) {
    Diags found = {.arena = &arena};
    Draft draft;
    compile_read(folder.at, &draft, &found);
    *diags = (Diags){.arena = &arena};
    draft.diags = diags;
    return draft;
}

/* The bytes of an export; how many warnings there were goes to `warnings`. */
static inline Str export_lang(Str lang, size_t *warnings) {
    Diags diags;
    Draft draft = read_folder(&diags);
    unlink(xlf_path());
    bool done = xliff_export(&draft, lang, (StrList){0}, xlf_path());
    if (!done)
        fail_msg("%s", printed(&diags).at);
    *warnings = diags.warnings;
    return read_file(xlf_path());
}

/* What is said of these bytes. */
static inline Str import_as(Str bytes, WordsBy by, ImportCount *count) {
    Diags diags;
    Draft draft = read_folder(&diags);
    put_file(xlf_path(), bytes);
    bool done = xliff_import(&draft, xlf_path(), by, count);
    assert_int_equal(done, diags.errors == 0);
    return printed(&diags);
}

/* The same; empty if they were imported. */
static inline Str import_bytes(Str bytes) {
    return import_as(bytes, BY_HUMAN, &(ImportCount){0});
}

/* Each text as its own translation. */
static inline Str with_targets_of_sources(Str xlf) {
    StrBuf buf = {.arena = &arena};
    Str tag = STR("          <source>"), end = STR("</source>");
    for (size_t at = 0, next; at < xlf.len; at = next + 1) {
        next = str_find(xlf, '\n', at);
        Str line = str_slice(xlf, at, next);
        if (str_starts(line, STR("          <target>")))
            continue;
        strbuf_format(&buf, "%.*s\n", STR_ARG(line));
        if (str_starts(line, tag))
            strbuf_format(&buf, "<target>%.*s</target>\n", STR_ARG(str_slice(line, tag.len, line.len - end.len)));
    }
    return strbuf_str(&buf);
}

#endif
