/* References: text that a test made, held byte by byte against a file of tests/golden. A reference that is missing or
 * empty fails like one that differs. What was made is left in golden/ of the build; it becomes the reference only
 * with SLUSS_UPDATE_GOLDEN=1. */
#ifndef SLUSS_TESTS_GOLDEN_H
#define SLUSS_TESTS_GOLDEN_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "../app/base/file.h"
#include "put_file.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

typedef enum Verdict { SAME, DIFFERS, MISSING, EMPTY } Verdict;

static const char *const golden_verdicts[] = {"the same", "different", "missing", "empty"};

static inline bool golden_update(void) {
    return str_equal(str_from(getenv("SLUSS_UPDATE_GOLDEN")), STR("1"));
}

static inline const char *golden_path(Arena *arena, const char *name) {
    return str_format(arena, TEST_DATA "/golden/%s", name).at;
}

/* In the build, beside those of other tests. */
static inline const char *golden_made(Arena *arena, const char *name) {
    mkdir(TEST_BUILD "/golden", 0755);
    return str_format(arena, TEST_BUILD "/golden/%s", name).at;
}

/* Says the first line in which they differ. */
static inline void golden_show(const char *path, Str want, Str got) {
    size_t at = 0, line = 1, start = 0;
    for (; at < want.len && at < got.len && want.at[at] == got.at[at]; at++)
        if (want.at[at] == '\n') {
            line++;
            start = at + 1;
        }
    Str wanted = str_slice(want, start, str_find(want, '\n', start));
    Str made = str_slice(got, start, str_find(got, '\n', start));
    fprintf(stderr, "%s:%zu:\n- %.*s\n+ %.*s\n", path, line, STR_ARG(wanted), STR_ARG(made));
}

static inline Verdict golden_judge(Arena *arena, const char *path, Str got) {
    Source source = {.path = str_from(path)};
    Diags diags = {.arena = arena};
    Str want;
    if (!file_read(arena, path, 16 * 1024 * 1024, &source, &want, &diags))
        return MISSING;
    if (want.len == 0)
        return EMPTY;
    if (str_equal(want, got))
        return SAME;
    golden_show(path, want, got);
    return DIFFERS;
}

static inline void golden_expect(Arena *arena, const char *name, Str got) {
    const char *path = golden_path(arena, name), *made = golden_made(arena, name);
    assert_true(got.len > 0);
    put_file(made, got);
    if (golden_update())
        put_file(path, got);
    Verdict verdict = golden_judge(arena, path, got);
    if (verdict != SAME)
        fail_msg("the reference %s is %s; made now: %s", path, golden_verdicts[verdict], made);
}

#endif
