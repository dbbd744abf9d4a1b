/* Memory by lifetime: alignment, zeroes, marks and the chunk that stays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/base/arena.h"

static void memory_is_zeroed_and_aligned(void **state) {
    Arena arena = {0};
    (void)state;
    for (size_t size = 0; size < 5000; size += 7) {
        unsigned char *memory = arena_alloc(&arena, size);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xAA, size);
    }
    arena_free(&arena);
    assert_int_equal(arena.total, 0);
}

static void memory_is_zeroed_again_after_reset(void **state) {
    Arena arena = {0};
    (void)state;
    memset(arena_alloc(&arena, 10000), 0xAA, 10000);
    arena_reset(&arena);
    assert_int_equal(arena.total, 0);
    unsigned char *memory = arena_alloc(&arena, 10000);
    for (size_t i = 0; i < 10000; i++)
        assert_int_equal(memory[i], 0);
    arena_free(&arena);
}

static void growing_keeps_what_was_there(void **state) {
    Arena arena = {0};
    int *list = NULL;
    (void)state;
    for (size_t count = 0; count < 4000; count++) {
        list = arena_grow(&arena, list, count, count + 1, sizeof *list);
        assert_int_equal(list[count], 0);
        list[count] = (int)count;
        assert_int_equal(list[count / 2], (int)(count / 2));
    }
    arena_free(&arena);
}

static void lists_grow_by_their_count(void **state) {
    Arena arena = {0};
    int *list = NULL;
    (void)state;
    for (size_t count = 0; count < 4096; count++) {
        list = arena_more(&arena, list, count, sizeof *list);
        list[count] = (int)count;
        assert_int_equal(list[count / 2], (int)(count / 2));
    }
    assert_true(arena.total < 4 * 4096 * sizeof *list);
    arena_free(&arena);
}

static void rewinding_goes_back_to_the_mark(void **state) {
    Arena arena = {0};
    (void)state;
    ArenaMark empty = arena_mark(&arena);
    char *kept = arena_alloc(&arena, 100);
    kept[99] = 'x';
    ArenaMark mark = arena_mark(&arena);
    for (int i = 0; i < 100; i++)
        arena_alloc(&arena, 5000);
    arena_rewind(&arena, mark);
    assert_int_equal(kept[99], 'x');
    assert_int_equal(arena.total, mark.total);
    arena_rewind(&arena, empty);
    assert_null(arena.newest);
    arena_free(&arena);
}

/* After some rounds of the same work, reset gives the system nothing back and asks it for nothing. */
static void a_steady_session_settles(void **state) {
    Arena arena = {0};
    struct ArenaChunk *settled = NULL;
    (void)state;
    for (int round = 0; round < 20; round++) {
        for (int i = 0; i < 100; i++)
            arena_alloc(&arena, 1000);
        if (round == 9)
            settled = arena.newest;
        arena_reset(&arena);
    }
    assert_ptr_equal(arena.newest, settled);
    arena_free(&arena);
}

static void what_is_forgotten_is_overwritten(void **state) {
    (void)state;
    Arena arena = {.forgets = true};
    char *kept = arena_alloc(&arena, 64);
    ArenaMark mark = arena_mark(&arena);
    char *text = arena_alloc(&arena, 64);
    memset(kept, 'k', 64);
    memset(text, 'x', 64);
    arena_rewind(&arena, mark);
    for (size_t i = 0; i < 64; i++) {
        assert_int_equal(text[i], 0);
        assert_int_equal(kept[i], 'k');
    }
    arena_reset(&arena);
    for (size_t i = 0; i < 64; i++)
        assert_int_equal(kept[i], 0);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_forgotten_is_overwritten),   cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(memory_is_zeroed_again_after_reset), cmocka_unit_test(growing_keeps_what_was_there),
        cmocka_unit_test(rewinding_goes_back_to_the_mark),    cmocka_unit_test(a_steady_session_settles),
        cmocka_unit_test(lists_grow_by_their_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
