/* A block's id holds its kind for people, and its place among all blocks for us. */
#include "unit.h"

#include <inttypes.h>

#include "../base/hash.h"

Str unit_label_id(Arena *arena, Str label) {
    return str_format(arena, "label.%.*s", STR_ARG(label));
}

Str unit_block_id(Arena *arena, const Words *words, size_t block) {
    static const char *const kinds[BLOCK_KINDS] = {
        [BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_STEP] = "step",
        [BLOCK_BULLET] = "bullet",   [BLOCK_CELL] = "cell",
    };
    return str_format(arena, "%s.%zu", kinds[words->blocks[block].kind], block + 1);
}

/* Adds a text that is there. */
static bool add(Arena *arena, Units *units, Str id, const Block *block, bool optional) {
    Unit unit = {.id = id, .optional = optional};
    if (block->text.len == 0)
        return true;
    if (!passage_of(arena, block, &unit.passage))
        return false;
    units->at = arena_more(arena, units->at, units->count, sizeof unit);
    units->at[units->count++] = unit;
    return true;
}

bool units_of(Arena *arena, const Words *words, Units *units, Str *bad) {
    *units = (Units){0};
    *bad = (Str){0};
    add(arena, units, STR("title"), &(Block){.text = words->title}, false);
    add(arena, units, STR("summary"), &(Block){.text = words->summary}, false);
    for (size_t i = 0; i < words->label_count; i++)
        add(arena, units, unit_label_id(arena, words->labels[i].id), &(Block){.text = words->labels[i].text}, true);
    for (size_t i = 0; i < words->block_count && bad->len == 0; i++) {
        Str id = unit_block_id(arena, words, i);
        if (!add(arena, units, id, &words->blocks[i], false))
            *bad = id;
    }
    return bad->len == 0;
}

Unit *unit_find(const Units *units, Str id) {
    for (size_t i = 0; i < units->count; i++)
        if (str_equal(units->at[i].id, id))
            return &units->at[i];
    return NULL;
}

/* A NUL, which no text holds, keeps one from running into the next; numbers are hashed as digits, so that all machines
 * agree. */
static uint64_t hash_unit(Arena *arena, const Unit *unit) {
    const Passage *passage = &unit->passage;
    uint64_t hash = hash_add(hash_add(HASH_START, unit->id), (Str){"", 1});
    hash = hash_add(hash_add(hash, passage->text), (Str){"", 1});
    for (size_t i = 0; i < passage->count; i++) {
        const Code *code = &passage->codes[i];
        int kind = code->hollow ? SPAN_KINDS : (int)code->kind;
        hash = hash_add(hash, str_format(arena, "%" PRIu32 "-%" PRIu32 " %d ", code->start, code->end, kind));
        hash = hash_add(hash_add(hash, code->data), (Str){"", 1});
    }
    return hash;
}

Str units_digest(Arena *arena, const Units *units) {
    uint64_t sum = 0;
    for (size_t i = 0; i < units->count; i++)
        sum += hash_unit(arena, &units->at[i]);
    return str_format(arena, "%016" PRIx64, sum);
}

bool units_same_shape(const Words *a, const Words *b) {
    bool same = a->block_count == b->block_count;
    for (size_t i = 0; same && i < a->block_count; i++) {
        const Block *one = &a->blocks[i], *other = &b->blocks[i];
        same = one->kind == other->kind && one->level == other->level && one->number == other->number &&
               (one->text.len == 0) == (other->text.len == 0);
    }
    return same;
}
