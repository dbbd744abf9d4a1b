/* A face is opened once and its size set as needed: sixteen languages need some thirty faces, each in seven sizes, and
 * a face's tables are dear while a size is cheap. Hinting is off, so that pictures are the same everywhere. Which
 * letters it has is asked a page of 256 at a time, and kept: every letter of every paragraph asks. */
#include "face.h"

#include <fcntl.h>
#include <SDL_ttf.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"

enum { PAGE_LETTERS = 256, PAGES = 0x20000 / PAGE_LETTERS, FIRST_SIZE = 16 };

typedef struct Page {
    uint8_t covered[PAGE_LETTERS / 8];
} Page;

typedef struct Face {
    TTF_Font *font;
    void *bytes; /* the file, mapped: letters are read without a system call each */
    size_t length;
    bool missing;
    int size;
    Page **pages; /* PAGES; NULL where nobody asked */
} Face;

struct Faces {
    Arena *arena;
    Arena scratch;
    Str folder;
    Face *at; /* regular and bold of each font */
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

static void open_face(Face *face, const char *path, bool made_bold) {
    face->bytes = map_file(path, &face->length);
    if (face->bytes)
        face->font = TTF_OpenFontRW(SDL_RWFromConstMem(face->bytes, (int)face->length), 1, FIRST_SIZE);
    face->missing = !face->font;
    if (face->missing)
        return;
    TTF_SetFontHinting(face->font, TTF_HINTING_NONE);
    if (made_bold)
        TTF_SetFontStyle(face->font, TTF_STYLE_BOLD);
    face->size = FIRST_SIZE;
}

static void close_face(Face *face) {
    if (face->font)
        TTF_CloseFont(face->font);
    if (face->bytes)
        munmap(face->bytes, face->length);
}

static Face *face_at(Faces *faces, FontId font, bool bold) {
    size_t index = (size_t)font * 2 + bold;
    if (font >= font_count)
        return NULL;
    Face *face = &faces->at[index];
    if (!face->font && !face->missing) {
        Str path = file_join(&faces->scratch, faces->folder, str_from(face_file(index)));
        open_face(face, path.at, bold && strcmp(fonts[font].bold, fonts[font].regular) == 0);
        arena_reset(&faces->scratch);
    }
    return face->missing ? NULL : face;
}

static const Page *make_page(Faces *faces, Face *face, uint32_t number) {
    if (!face->pages)
        face->pages = arena_array(faces->arena, Page *, PAGES);
    Page *page = face->pages[number] = arena_new(faces->arena, Page);
    for (uint32_t i = 0; i < PAGE_LETTERS; i++)
        if (TTF_GlyphIsProvided32(face->font, number * PAGE_LETTERS + i))
            page->covered[i / 8] |= (uint8_t)(1 << i % 8);
    return page;
}

bool face_covers(Faces *faces, FontId font, uint32_t code_point) {
    uint32_t number = code_point / PAGE_LETTERS, bit = code_point % PAGE_LETTERS;
    if (number >= PAGES || font >= font_count)
        return false; /* no font here has letters beyond the first two planes */
    Face *face = &faces->at[(size_t)font * 2];
    const Page *page = face->pages ? face->pages[number] : NULL;
    if (!page && face_at(faces, font, false))
        page = make_page(faces, face, number);
    return page && page->covered[bit / 8] >> bit % 8 & 1;
}

TTF_Font *face_sized(Faces *faces, FontId font, bool bold, int size) {
    Face *face = face_at(faces, font, bold);
    if (!face)
        face = face_at(faces, font, false);
    if (!face)
        return NULL;
    size = size * fonts[font].percent / 100;
    size = size > 0 ? size : 1;
    if (face->size != size && TTF_SetFontSize(face->font, size) == 0)
        face->size = size;
    return face->font;
}

void face_height(Faces *faces, FontId font, bool bold, int size, int *ascent, int *descent) {
    TTF_Font *face = face_sized(faces, font, bold, size);
    for (size_t i = 0; !face && i < font_count; i++)
        face = face_sized(faces, (FontId)i, bold, size);
    *ascent = face ? TTF_FontAscent(face) : size;
    *descent = face ? -TTF_FontDescent(face) : size / 4;
}

bool faces_any(Faces *faces) {
    for (size_t i = 0; i < font_count; i++)
        if (i != FONT_PICTOGRAMS && face_at(faces, (FontId)i, false))
            return true;
    return false;
}

/* One warning for all: where a whole package is missing there are a hundred. */
static void warn_missing(Faces *faces, Diags *diags) {
    size_t missing = 0;
    Str first = {0};
    for (size_t i = 0; i < font_count * 2; i++) {
        Str path = file_join(&faces->scratch, faces->folder, str_from(face_file(i)));
        faces->at[i].missing = !file_exists(path.at);
        bool same = i % 2 && strcmp(face_file(i), face_file(i - 1)) == 0;
        if (faces->at[i].missing && !same && missing++ == 0)
            first = path;
    }
    if (missing) {
        diag_warning(diags, NULL, (Place){0},
                     "%zu font%s missing, '%s'%s; letters that no other font has show as boxes", missing,
                     missing == 1 ? " is" : "s are", first.at, missing == 1 ? "" : " and others");
        diag_help(diags, "the fonts are in Debian's packages fonts-noto-core, fonts-noto-mono and "
                         "fonts-material-design-icons-iconfont");
    }
    arena_reset(&faces->scratch);
}

Faces *faces_open(Arena *arena, const char *folder, Diags *diags) {
    Faces *faces = arena_new(arena, Faces);
    faces->arena = arena;
    faces->folder = str_copy(arena, str_from(folder));
    faces->at = arena_array(arena, Face, font_count * 2);
    warn_missing(faces, diags);
    return faces;
}

void faces_close(Faces *faces) {
    for (size_t i = 0; i < font_count * 2; i++)
        close_face(&faces->at[i]);
    arena_free(&faces->scratch);
}
