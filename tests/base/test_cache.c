/* The memo: found again, bounded, and what is in use survives a turn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/base/cache.h"

static Str key_of(char *room, int number) {
    int len = snprintf(room, 16, "key %d", number);
    return (Str){room, (size_t)len};
}

static void what_was_added_is_found(void **state) {
    Cache cache = {.limit = 1024 * 1024};
    char room[16];
    (void)state;
    assert_null(cache_find(&cache, STR("key 0")));
    for (int i = 0; i < 2000; i++) {
        Arena *arena = NULL;
        int *value = cache_add(&cache, key_of(room, i), sizeof *value, &arena);
        assert_non_null(arena);
        assert_int_equal(*value, 0);
        *value = i;
    }
    for (int i = 0; i < 2000; i++)
        assert_int_equal(*(int *)cache_find(&cache, key_of(room, i)), i);
    assert_null(cache_find(&cache, STR("key 2000")));
    assert_null(cache_find(&cache, STR("")));
    cache_free(&cache);
    assert_null(cache_find(&cache, STR("key 0")));
    assert_int_equal(cache.limit, 1024 * 1024);
}

static void it_stays_within_its_limit(void **state) {
    enum { ROUNDS = 500, ITEM = 1000, LIMIT = 200 * 1000 };
    Cache cache = {.limit = LIMIT};
    char room[16];
    (void)state;
    for (int i = 0; i < ROUNDS; i++) {
        cache_add(&cache, key_of(room, i), ITEM, NULL);
        cache_tend(&cache);
        assert_true(cache.young.arena.total + cache.old.arena.total <= LIMIT + 2 * (size_t)ITEM);
        assert_non_null(cache_find(&cache, key_of(room, i)));
    }
    assert_null(cache_find(&cache, STR("key 0")));
    assert_non_null(cache_find(&cache, key_of(room, ROUNDS - 50)));
    cache_free(&cache);
}

static void an_old_entry_is_found_for_one_turn(void **state) {
    Cache cache = {.limit = 20000};
    (void)state;
    cache_add(&cache, STR("a"), 12000, NULL);
    cache_tend(&cache);
    assert_non_null(cache_find(&cache, STR("a")));
    cache_add(&cache, STR("b"), 12000, NULL);
    cache_tend(&cache);
    assert_null(cache_find(&cache, STR("a")));
    assert_non_null(cache_find(&cache, STR("b")));
    cache_free(&cache);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_added_is_found),
        cmocka_unit_test(it_stays_within_its_limit),
        cmocka_unit_test(an_old_entry_is_found_for_one_turn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
