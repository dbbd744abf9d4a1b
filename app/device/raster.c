/* SDL2_ttf shapes a text each time it is asked about it, for its size or its picture. So it is asked once, for the
 * picture, which is as wide as the text. What is too large to keep is asked for its size first, and for its picture
 * whenever it is to be drawn. */
#include "raster.h"

#include <SDL_ttf.h>
#include <string.h>

#include "../base/cache.h"
#include "../ui/box.h"
#include "face.h"

enum { WORD_BYTES = 8 * 1024 * 1024, KEY_ROOM = 512, LARGE_PIXELS = 256 * 1024 };

typedef struct Word {
    Mask mask;
    bool large; /* its pixels are not kept */
} Word;

struct Raster {
    Arena arena;
    Arena scratch;
    Faces *faces;
    Cache words;
    Arena large; /* the pixels of the large word drawn last */
    Mask large_mask;
    Measure measure;
};

/* Bytes that tell one word from another; the locale is not among them since SDL2_ttf cannot take it. */
static Str word_key(Raster *raster, char *room, const Shape *shape, Str text) {
    enum { HEAD = 9 };
    char *key = HEAD + text.len <= KEY_ROOM ? room : arena_alloc(&raster->scratch, HEAD + text.len);
    key[0] = (char)shape->font;
    key[1] = (char)(shape->bold | shape->rtl << 1 | shape->edges << 2);
    key[2] = (char)(shape->size & 0xFF);
    key[3] = (char)(shape->size >> 8);
    memcpy(key + 4, shape->script, 5);
    if (text.len)
        memcpy(key + HEAD, text.at, text.len);
    return (Str){key, HEAD + text.len};
}

/* What a letter beyond an edge would do, and a hyphen, as characters. SDL2_ttf takes a text up to its first NUL. */
static const char *shaped_text(Arena *arena, const Shape *shape, Str text) {
    static const Str joiner = {"\xE2\x80\x8D", 3}, replacement = {"\xEF\xBF\xBD", 3};
    StrBuf shaped = {.arena = arena};
    if (shape->edges & EDGE_JOINS_BEFORE)
        strbuf_add(&shaped, joiner);
    for (size_t at = 0, end; at < text.len; at = end + 1) {
        end = str_find(text, '\0', at);
        strbuf_add(&shaped, str_slice(text, at, end));
        strbuf_add(&shaped, end < text.len ? replacement : (Str){0});
    }
    if (shape->edges & EDGE_JOINS_AFTER)
        strbuf_add(&shaped, joiner);
    if (shape->edges & EDGE_HYPHEN)
        strbuf_char(&shaped, '-');
    return str_c(arena, strbuf_str(&shaped));
}

static const unsigned char *row_of(const SDL_Surface *picture, int y) {
    return (const unsigned char *)picture->pixels + (ptrdiff_t)y * picture->pitch;
}

/* Eight pixels at a time, as everything here is: most of a picture is empty. */
static bool has_ink(const unsigned char *row, int width) {
    uint64_t ink = 0, eight;
    int x = 0;
    for (; x + 8 <= width; x += 8) {
        memcpy(&eight, row + x, sizeof eight);
        ink |= eight;
    }
    for (; x < width; x++)
        ink |= row[x];
    return ink;
}

/* columns[x] gathers the ink of column x. */
static void gather(const unsigned char *row, unsigned char *columns, int width) {
    int x = 0;
    for (; x + 8 <= width; x += 8) {
        uint64_t eight, gathered;
        memcpy(&eight, row + x, sizeof eight);
        memcpy(&gathered, columns + x, sizeof gathered);
        gathered |= eight;
        memcpy(columns + x, &gathered, sizeof gathered);
    }
    for (; x < width; x++)
        columns[x] |= row[x];
}

/* The box of the ink in a picture; empty if there is none. */
static Box ink_of(const SDL_Surface *picture, Arena *scratch) {
    int top = 0, bottom = picture->h, left = 0, right = picture->w;
    while (top < bottom && !has_ink(row_of(picture, top), picture->w))
        top++;
    if (top == bottom)
        return (Box){0};
    while (!has_ink(row_of(picture, bottom - 1), picture->w))
        bottom--;
    unsigned char *columns = arena_alloc(scratch, (size_t)picture->w);
    for (int y = top; y < bottom; y++)
        gather(row_of(picture, y), columns, picture->w);
    while (!columns[left])
        left++;
    while (!columns[right - 1])
        right--;
    return (Box){left, top, right - left, bottom - top};
}

/* How far down the picture SDL2_ttf moved the text to make room for ink above the font's ascent. What makes a picture
 * higher than its font touches its upper edge, or its lower one, or both. */
static int moved_down(const SDL_Surface *picture, Box ink, int font_height) {
    int more = picture->h - font_height;
    if (more <= 0 || ink.y > 0)
        return 0;
    return ink.y + ink.h < picture->h ? more : more / 2;
}

static void keep_ink(Raster *raster, Mask *mask, const SDL_Surface *picture, int font_height, Arena *arena) {
    Box ink = ink_of(picture, &raster->scratch);
    if (box_empty(ink))
        return;
    mask->left = ink.x;
    mask->top = mask->ascent + moved_down(picture, ink, font_height) - ink.y;
    mask->width = (ink.w + MASK_STEP - 1) / MASK_STEP * MASK_STEP;
    mask->height = ink.h;
    unsigned char *pixels = arena_alloc(arena, (size_t)mask->width * (size_t)ink.h);
    for (int y = 0; y < ink.h; y++)
        memcpy(pixels + (ptrdiff_t)y * mask->width, row_of(picture, ink.y + y) + ink.x, (size_t)ink.w);
    mask->pixels = pixels;
}

/* White on black in one byte a pixel: the palette index is the coverage. */
static void draw_letters(Raster *raster, TTF_Font *font, const char *text, Mask *mask, Arena *arena) {
    const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    SDL_Surface *picture = TTF_RenderUTF8_Shaded(font, text, white, black);
    if (!picture)
        return;
    mask->advance = picture->w;
    keep_ink(raster, mask, picture, TTF_FontHeight(font), arena);
    SDL_FreeSurface(picture);
}

static int size_of(const Shape *shape) {
    return shape->size < RASTER_SIZE_MOST ? shape->size : RASTER_SIZE_MOST;
}

/* What no font has: an upright box, as high as a capital. */
static void draw_box(const Shape *shape, Mask *mask, Arena *arena) {
    int size = size_of(shape);
    int stroke = size / 16 + 1, side = size / 12 + 1;
    mask->width = size / 2 + 2 * stroke;
    mask->height = mask->top = size * 7 / 10 + 2 * stroke;
    mask->left = side;
    mask->advance = mask->width + 2 * side;
    unsigned char *pixels = arena_alloc(arena, (size_t)mask->width * (size_t)mask->height);
    for (int y = 0; y < mask->height; y++) {
        bool edge = y < stroke || y >= mask->height - stroke;
        unsigned char *row = pixels + (ptrdiff_t)y * mask->width;
        memset(row, 255, (size_t)(edge ? mask->width : stroke));
        memset(row + mask->width - stroke, 255, (size_t)stroke);
    }
    mask->pixels = pixels;
}

static TTF_Font *shaping_font(Raster *raster, const Shape *shape) {
    TTF_Font *font = face_sized(raster->faces, shape->font, shape->bold, size_of(shape));
    if (!font)
        return NULL;
    TTF_SetFontDirection(font, shape->rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, shape->script);
    return font;
}

/* SDL2_ttf cuts widths to whole pixels. A word loses half a pixel by that on average; the space behind it, measured
 * in eights and rounded up, gives it back. */
static int space_width(TTF_Font *font) {
    int width = 0;
    TTF_SizeUTF8(font, "        ", &width, NULL);
    return (width + 7) / 8;
}

static void make_word(Raster *raster, const Shape *shape, Str text, Word *word, Arena *arena) {
    Mask *mask = &word->mask;
    TTF_Font *font = shaping_font(raster, shape);
    face_height(raster->faces, shape->font, shape->bold, size_of(shape), &mask->ascent, &mask->descent);
    if (text.len == 0)
        return;
    const char *shaped = shaped_text(&raster->scratch, shape, text);
    bool is_full = raster->words.young.arena.total > WORD_BYTES; /* far more than a screen shows, since last tended */
    word->large = font && (is_full || text.len * shape->size / 2 * shape->size > LARGE_PIXELS);
    if (!font)
        draw_box(shape, mask, arena);
    else if (str_equal(text, STR(" ")))
        mask->advance = space_width(font);
    else if (word->large)
        TTF_SizeUTF8(font, shaped, &mask->advance, NULL);
    else
        draw_letters(raster, font, shaped, mask, arena);
}

static const Word *word_of(Raster *raster, const Shape *shape, Str text) {
    char room[KEY_ROOM];
    arena_reset(&raster->scratch);
    Str key = word_key(raster, room, shape, text);
    Word *word = cache_find(&raster->words, key);
    if (word)
        return word;
    Arena *arena;
    word = cache_add(&raster->words, key, sizeof *word, &arena);
    make_word(raster, shape, text, word, arena);
    return word;
}

const Mask *raster_mask(Raster *raster, const Shape *shape, Str text) {
    const Word *word = word_of(raster, shape, text);
    if (!word->large)
        return &word->mask;
    arena_free(&raster->large);
    raster->large_mask = word->mask;
    TTF_Font *font = shaping_font(raster, shape);
    if (font)
        draw_letters(raster, font, shaped_text(&raster->scratch, shape, text), &raster->large_mask, &raster->large);
    return &raster->large_mask;
}

static Extent extent_of(void *self, const Shape *shape, Str text) {
    const Mask *mask = &word_of(self, shape, text)->mask;
    int above = mask->top, below = mask->height - mask->top;
    return (Extent){
        .width = mask->advance,
        .ascent = above > mask->ascent ? above : mask->ascent,
        .descent = below > mask->descent ? below : mask->descent,
    };
}

static bool covers(void *self, FontId font, uint32_t code_point) {
    const Raster *raster = self;
    return face_covers(raster->faces, font, code_point);
}

static void tend(void *self) {
    Raster *raster = self;
    cache_tend(&raster->words);
}

Raster *raster_open(const char *folder, Diags *diags) {
    if (TTF_Init() != 0) {
        diag_error(diags, NULL, (Place){0}, "SDL2_ttf cannot start: %s", TTF_GetError());
        return NULL;
    }
    Arena arena = {0};
    Raster *raster = arena_new(&arena, Raster);
    raster->arena = arena; /* from here on it lies in itself */
    raster->faces = faces_open(&raster->arena, folder, diags);
    raster->words.limit = WORD_BYTES;
    raster->measure = (Measure){.self = raster, .extent = extent_of, .covers = covers, .tend = tend};
    if (faces_any(raster->faces))
        return raster;
    diag_error(diags, NULL, (Place){0}, "no letters can be drawn: there is no font in '%s'", folder);
    raster_close(raster);
    return NULL;
}

void raster_close(Raster *raster) {
    if (!raster)
        return;
    faces_close(raster->faces);
    TTF_Quit();
    cache_free(&raster->words);
    arena_free(&raster->large);
    arena_free(&raster->scratch);
    Arena arena = raster->arena; /* the raster lies in it */
    arena_free(&arena);
}

const Measure *raster_measure(const Raster *raster) {
    return &raster->measure;
}
