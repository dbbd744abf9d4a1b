/* Writes what a region sends in a year: KIOSKS folders of WEEKS signed weeks of some ROWS rows, chained, with their
 * lists of keys. Every kiosk names part of the same content. Usage: region FOLDER KIOSKS WEEKS ROWS */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "../../app/fleet/keysfile.h"
#include "../../app/fleet/minisign.h"
#include "../../app/fleet/weekfile.h"

enum { MARGIN = 50 /* percent more keys than rows */ };

static void put(const char *path, Str text) {
    FILE *out = fopen(path, "wb");
    if (!out || fwrite(text.at, 1, text.len, out) != text.len || fclose(out) != 0) {
        perror(path);
        exit(1);
    }
}

static uint64_t chance(uint64_t *state) {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    return *state;
}

static void put_signed(Arena *arena, const SecretKey *key, Str folder, Str name, Str text) {
    put(str_format(arena, "%.*s/%.*s", STR_ARG(folder), STR_ARG(name)).at, text);
    put(str_format(arena, "%.*s/%.*s.minisig", STR_ARG(folder), STR_ARG(name)).at,
        minisign_sign(arena, key, text, str_format(arena, "file:%.*s", STR_ARG(name))));
}

static KeyList keys_of(Arena *arena, size_t rows) {
    KeyList keys = {0};
    keys_add_fixed(&keys, arena);
    for (size_t i = keys.count; i < rows * (100 + MARGIN) / 100; i++)
        keys_add(&keys, arena, METRIC_PAGE, str_format(arena, "page-%zu", i), STR("En sida med ett namn"));
    keys_close(&keys);
    return keys;
}

static void put_kiosk(Arena *arena, Str root, size_t number, size_t weeks, size_t rows) {
    Str kiosk = str_format(arena, "kiosk-%05zu", number);
    Str folder = str_format(arena, "%.*s/in/%.*s", STR_ARG(root), STR_ARG(kiosk));
    SecretKey key;
    KeyList keys = keys_of(arena, rows);
    WeekFile file = {.kiosk = kiosk, .week = {2026, 1}};
    uint64_t state = number * 7919 + 1;
    mkdir(folder.at, 0777);
    minisign_make(&key);
    put(str_format(arena, "%.*s/keys/%.*s.pub", STR_ARG(root), STR_ARG(kiosk)).at, minisign_public_text(arena, &key));
    put_signed(arena, &key, folder, keysfile_name(arena, kiosk), keysfile_text(arena, kiosk, &keys));
    for (size_t week = 0; week < weeks; week++, file.week = period_next(file.week)) {
        Count *list = arena_array(arena, Count, keys.count);
        file.count = 0;
        for (size_t i = 0; i < keys.count; i++)
            if (chance(&state) % keys.count < rows)
                list[file.count++] =
                    (Count){file.week, keys.at[i].metric, keys.at[i].number, 1 + (int64_t)(chance(&state) % 400)};
        file.rows = list;
        Str text = weekfile_text(arena, &file);
        put_signed(arena, &key, folder, weekfile_name(arena, kiosk, file.week), text);
        weekfile_hash(text, file.before);
        file.has_before = true;
    }
}

int main(int argc, char **argv) {
    if (argc != 5)
        return 2;
    Arena arena = {0};
    Str root = str_from(argv[1]);
    size_t kiosks = strtoul(argv[2], NULL, 10);
    mkdir(argv[1], 0777);
    mkdir(str_format(&arena, "%s/in", argv[1]).at, 0777);
    mkdir(str_format(&arena, "%s/keys", argv[1]).at, 0777);
    for (size_t i = 0; i < kiosks; i++) {
        ArenaMark mark = arena_mark(&arena);
        put_kiosk(&arena, root, i, strtoul(argv[3], NULL, 10), strtoul(argv[4], NULL, 10));
        arena_rewind(&arena, mark);
    }
    arena_free(&arena);
    return 0;
}
