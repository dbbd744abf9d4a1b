/* A face is opened once and its size set as needed: sixteen languages need some thirty faces, each in seven sizes,
 * and a face's tables are dear while a size is cheap. Hinting is off, so that pictures are the same everywhere. */
#include "raster.h"

#include <fcntl.h>
#include <SDL_ttf.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/cache.h"
#include "../base/file.h"

enum { MASK_BYTES = 8 * 1024 * 1024, KEY_ROOM = 512 };

typedef struct Face {
    TTF_Font *font;
    void *bytes; /* the file, mapped: letters are read without a system call each */
    size_t length;
    bool missing;
    int size;
} Face;

struct Raster {
    Arena arena;
    Arena scratch;
    Str folder;
    Face *faces; /* regular and bold of each font */
    Cache masks;
    Measure measure;
};

static const char *face_file(size_t index) {
    return index % 2 ? fonts[index / 2].bold : fonts[index / 2].regular;
}

static void *map_file(const char *path, size_t *length) {
    struct stat info;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return NULL;
    bool known = fstat(file, &info) == 0 && info.st_size > 0 && info.st_size < INT32_MAX;
    void *bytes = known ? mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, file, 0) : MAP_FAILED;
    close(file);
    *length = known ? (size_t)info.st_size : 0;
    return bytes == MAP_FAILED ? NULL : bytes;
}

static void face_open(Face *face, const char *path) {
    face->bytes = map_file(path, &face->length);
    if (face->bytes)
        face->font = TTF_OpenFontRW(SDL_RWFromConstMem(face->bytes, (int)face->length), 1, 16);
    face->missing = !face->font;
    if (face->font)
        TTF_SetFontHinting(face->font, TTF_HINTING_NONE);
}

static void face_close(Face *face) {
    if (face->font)
        TTF_CloseFont(face->font);
    if (face->bytes)
        munmap(face->bytes, face->length);
}

static Face *face_at(Raster *raster, FontId font, bool bold) {
    size_t index = (size_t)font * 2 + bold;
    Face *face = &raster->faces[index];
    if (!face->font && !face->missing) {
        Str path = file_join(&raster->scratch, raster->folder, str_from(face_file(index)));
        face_open(face, path.at);
    }
    return face;
}

static TTF_Font *sized(Raster *raster, const Shape *shape) {
    Face *face = face_at(raster, shape->font, shape->bold);
    if (face->missing)
        face = face_at(raster, 0, shape->bold);
    if (face->missing)
        return NULL;
    int size = shape->size * fonts[shape->font].percent / 100;
    if (face->size != size)
        TTF_SetFontSize(face->font, size > 0 ? size : 1);
    face->size = size;
    return face->font;
}

/* Bytes that tell one mask from another; the locale is not among them since SDL2_ttf cannot take it. */
static Str mask_key(Raster *raster, char *room, const Shape *shape, Str text) {
    enum { HEAD = 9 };
    char *key = HEAD + text.len <= KEY_ROOM ? room : arena_alloc(&raster->scratch, HEAD + text.len);
    key[0] = (char)shape->font;
    key[1] = (char)(shape->bold + 2 * shape->rtl);
    key[2] = (char)(shape->size & 0xFF);
    key[3] = (char)(shape->size >> 8);
    memcpy(key + 4, shape->script, 5);
    if (text.len)
        memcpy(key + HEAD, text.at, text.len);
    return (Str){key, HEAD + text.len};
}

/* Keeps the rows and columns that hold ink. */
static void trim(Mask *mask, const SDL_Surface *picture, Arena *arena) {
    int top = picture->h, bottom = 0, left = picture->w, right = 0;
    for (int y = 0; y < picture->h; y++) {
        const unsigned char *row = (const unsigned char *)picture->pixels + (ptrdiff_t)y * picture->pitch;
        for (int x = 0; x < picture->w; x++) {
            if (!row[x])
                continue;
            top = y < top ? y : top;
            bottom = y + 1;
            left = x < left ? x : left;
            right = x + 1 > right ? x + 1 : right;
        }
    }
    if (bottom == 0)
        return;
    mask->left = left;
    mask->top = mask->ascent - top;
    mask->width = right - left;
    mask->height = bottom - top;
    unsigned char *pixels = arena_alloc(arena, (size_t)mask->width * (size_t)mask->height);
    for (int y = 0; y < mask->height; y++)
        memcpy(pixels + (ptrdiff_t)y * mask->width,
               (const unsigned char *)picture->pixels + (ptrdiff_t)(top + y) * picture->pitch + left,
               (size_t)mask->width);
    mask->pixels = pixels;
}

/* SDL2_ttf cuts widths to whole pixels. A word loses half a pixel by that on average; the space behind it, measured
 * in eights and rounded up, gives it back. */
static int advance_of(TTF_Font *font, const char *text) {
    int width = 0;
    if (text[0] == ' ' && text[1] == '\0') {
        TTF_SizeUTF8(font, "        ", &width, NULL);
        return (width + 7) / 8;
    }
    TTF_SizeUTF8(font, text, &width, NULL);
    return width;
}

static void rasterise(TTF_Font *font, const Shape *shape, const char *text, Mask *mask, Arena *arena) {
    const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    TTF_SetFontDirection(font, shape->rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, shape->script);
    mask->advance = advance_of(font, text);
    /* White on black in one byte a pixel: the palette index is the coverage. */
    SDL_Surface *picture = TTF_RenderUTF8_Shaded(font, text, white, black);
    if (picture)
        trim(mask, picture, arena);
    SDL_FreeSurface(picture);
}

const Mask *raster_mask(Raster *raster, const Shape *shape, Str text) {
    char room[KEY_ROOM];
    arena_reset(&raster->scratch);
    Str key = mask_key(raster, room, shape, text);
    Mask *mask = cache_find(&raster->masks, key);
    if (mask)
        return mask;
    Arena *arena;
    mask = cache_add(&raster->masks, key, sizeof *mask, &arena);
    TTF_Font *font = sized(raster, shape);
    if (font) {
        mask->ascent = TTF_FontAscent(font);
        mask->descent = -TTF_FontDescent(font);
        if (text.len)
            rasterise(font, shape, str_c(&raster->scratch, text), mask, arena);
    }
    return mask;
}

static int width_of(void *self, const Shape *shape, Str text) {
    return raster_mask(self, shape, text)->advance;
}

static void height_of(void *self, const Shape *shape, int *ascent, int *descent) {
    const Mask *mask = raster_mask(self, shape, (Str){0});
    *ascent = mask->ascent;
    *descent = mask->descent;
}

static bool covers(void *self, FontId font, uint32_t code_point) {
    const Face *face = face_at(self, font, false);
    return face->font && TTF_GlyphIsProvided32(face->font, code_point);
}

static void tend(void *self) {
    Raster *raster = self;
    cache_tend(&raster->masks);
}

static void warn_missing(Raster *raster, Diags *diags) {
    for (size_t i = 0; i < font_count * 2; i++) {
        Str path = file_join(&raster->scratch, raster->folder, str_from(face_file(i)));
        raster->faces[i].missing = !file_exists(path.at);
        if (raster->faces[i].missing)
            diag_warning(diags, NULL, (Place){0}, "the font '%s' is missing; its letters show as boxes", path.at);
    }
    arena_reset(&raster->scratch);
}

Raster *raster_open(const char *folder, Diags *diags) {
    if (TTF_Init() != 0) {
        diag_error(diags, NULL, (Place){0}, "SDL2_ttf cannot start: %s", TTF_GetError());
        return NULL;
    }
    Arena arena = {0};
    Raster *raster = arena_new(&arena, Raster);
    raster->folder = str_copy(&arena, str_from(folder));
    raster->faces = arena_array(&arena, Face, font_count * 2);
    raster->masks.limit = MASK_BYTES;
    raster->measure = (Measure){.self = raster, .width = width_of, .covers = covers, .height = height_of, .tend = tend};
    raster->arena = arena;
    warn_missing(raster, diags);
    if (!face_at(raster, 0, false)->font) {
        diag_error(diags, NULL, (Place){0}, "no letters can be drawn: %s/%s cannot be opened", folder,
                   fonts[0].regular);
        raster_close(raster);
        return NULL;
    }
    return raster;
}

void raster_close(Raster *raster) {
    if (!raster)
        return;
    for (size_t i = 0; i < font_count * 2; i++)
        face_close(&raster->faces[i]);
    TTF_Quit();
    cache_free(&raster->masks);
    arena_free(&raster->scratch);
    Arena arena = raster->arena; /* the raster lies in it */
    arena_free(&arena);
}

const Measure *raster_measure(const Raster *raster) {
    return &raster->measure;
}
