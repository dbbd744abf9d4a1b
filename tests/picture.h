/* What was painted, against the picture that stands for it in tests/golden. On failure what was made, what was
 * expected and the difference lie beside each other in golden/ of the build. */
#ifndef SLUSS_TESTS_PICTURE_H
#define SLUSS_TESTS_PICTURE_H

#include "image.h"

#include <SDL2/SDL_ttf.h>
#include <unicode/uversion.h>

#include "../app/device/png.h"

static inline void picture_versions(void) {
    const SDL_version *ttf = TTF_Linked_Version();
    SDL_version sdl;
    int freetype[3], harfbuzz[3];
    SDL_GetVersion(&sdl);
    TTF_GetFreeTypeVersion(&freetype[0], &freetype[1], &freetype[2]);
    TTF_GetHarfBuzzVersion(&harfbuzz[0], &harfbuzz[1], &harfbuzz[2]);
    fprintf(stderr, "SDL %d.%d.%d, SDL2_ttf %d.%d.%d, FreeType %d.%d.%d, HarfBuzz %d.%d.%d, ICU %s, libpng %s\n",
            sdl.major, sdl.minor, sdl.patch, ttf->major, ttf->minor, ttf->patch, freetype[0], freetype[1], freetype[2],
            harfbuzz[0], harfbuzz[1], harfbuzz[2], U_ICU_VERSION, PNG_LIBPNG_VER_STRING);
}

static inline void picture_write(Arena *arena, const char *path, const Canvas *canvas) {
    Diags diags = {.arena = arena};
    bool done = png_write(path, canvas, &diags);
    diags_print(&diags, stderr);
    assert_true(done);
}

static inline const char *picture_beside(Arena *arena, const char *name, const char *what) {
    return golden_made(arena, str_format(arena, "%s-%s.png", name, what).at);
}

/* Copies the reference and draws the difference beside what was made. */
static inline void picture_explain(Arena *arena, const char *name, const Image *want, uint32_t *difference) {
    Canvas canvas = {difference, want->width, want->height, want->width};
    picture_write(arena, picture_beside(arena, name, "difference"), &canvas);
    for (int i = 0; i < want->width * want->height; i++) {
        const unsigned char *pixel = &want->pixels[(size_t)i * CHANNELS];
        difference[i] = (uint32_t)pixel[0] << 16 | (uint32_t)pixel[1] << 8 | pixel[2];
    }
    picture_write(arena, picture_beside(arena, name, "expected"), &canvas);
}

static inline Verdict picture_judge(Arena *arena, const char *name, const char *path, const char *made) {
    Image want, got;
    Verdict verdict = image_read(arena, path, &want);
    assert_int_equal(image_read(arena, made, &got), SAME);
    if (verdict != SAME)
        return verdict;
    uint32_t *difference = arena_array(arena, uint32_t, (size_t)want.width * (size_t)want.height);
    verdict = image_judge(&want, &got, difference);
    if (verdict != SAME)
        picture_explain(arena, name, &want, difference);
    return verdict;
}

static inline void picture_expect(Arena *arena, const char *name, const Canvas *canvas) {
    const char *path = golden_path(arena, str_format(arena, "%s.png", name).at);
    const char *made = picture_beside(arena, name, "actual");
    picture_write(arena, made, canvas);
    if (golden_update())
        picture_write(arena, path, canvas);
    Verdict verdict = picture_judge(arena, name, path, made);
    if (verdict == SAME)
        return;
    picture_versions();
    fail_msg("the reference %s is %s; look at %s and its neighbours", path, golden_verdicts[verdict], made);
}

#endif
