/* Writes a file without ceremony. */
#ifndef SLUSS_TESTS_PUT_FILE_H
#define SLUSS_TESTS_PUT_FILE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "../app/base/str.h"

static inline void put_file(const char *path, Str bytes) {
    FILE *out = fopen(path, "wb");
    assert_non_null(out);
    assert_int_equal(fwrite(bytes.at ? bytes.at : "", 1, bytes.len, out), bytes.len);
    assert_int_equal(fclose(out), 0);
}

#endif
