/* What ours is measured against: the smallest program that uses the same libraries, each once, and does what a kiosk
 * does. It reads a text from the database, breaks it into lines, shows eight tiles, and a page of text after a tap;
 * no cache, no mirroring, no scrolling, one language. `peer FILE.db` waits for taps, and `peer FILE.db COUNT` makes
 * them itself and prints how many milliseconds each took to its frame. */
#include <SDL.h>
#include <SDL_ttf.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

#include "../../app/device/supervisor.h"
#include "bench.h"

enum { TEXT_MOST = 16000, LINE_MOST = 75, MARGIN = 60, PAGE_TOP = 120, LINE_HEIGHT = 40, TILES = 8 };

#define FONT_FILE "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf"

typedef struct Peer {
    SDL_Window *window;
    TTF_Font *small, *large;
    UChar text[TEXT_MOST];
    int32_t length;
    bool rtl;
} Peer;

static bool read_text(Peer *peer, const char *path) {
    static const char select_text[] = "SELECT group_concat(text, ' ') FROM block WHERE words = (SELECT number FROM"
                                      " words WHERE kind = 2 AND id = 'civic-orientation' AND lang = 'sv')";
    sqlite3 *db;
    sqlite3_stmt *statement;
    UErrorCode error = U_ZERO_ERROR;
    if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
        sqlite3_prepare_v2(db, select_text, -1, &statement, NULL) != SQLITE_OK || sqlite3_step(statement) != SQLITE_ROW)
        return false;
    const char *text = (const char *)sqlite3_column_text(statement, 0);
    u_strFromUTF8(peer->text, TEXT_MOST, &peer->length, text ? text : "", -1, &error);
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return U_SUCCESS(error) && peer->length > 0;
}

static bool read_direction(Peer *peer) {
    UErrorCode error = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_open();
    ubidi_setPara(bidi, peer->text, peer->length, UBIDI_DEFAULT_LTR, NULL, &error);
    peer->rtl = ubidi_getParaLevel(bidi) & 1;
    ubidi_close(bidi);
    return U_SUCCESS(error);
}

static bool open_all(Peer *peer, const char *path) {
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return false;
    peer->window =
        SDL_CreateWindow("Peer", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, BENCH_WIDTH, BENCH_HEIGHT, 0);
    peer->small = TTF_OpenFont(FONT_FILE, 28);
    peer->large = TTF_OpenFont(FONT_FILE, 48);
    return peer->window && peer->small && peer->large && read_text(peer, path) && read_direction(peer);
}

static void draw_text(SDL_Surface *surface, TTF_Font *font, const char *text, int x, int y) {
    SDL_Surface *picture = TTF_RenderUTF8_Blended(font, text, (SDL_Color){20, 20, 20, 255});
    SDL_BlitSurface(picture, NULL, surface, &(SDL_Rect){x, y, 0, 0});
    SDL_FreeSurface(picture);
}

static SDL_Surface *begin_frame(const Peer *peer) {
    SDL_Surface *surface = SDL_GetWindowSurface(peer->window);
    SDL_FillRect(surface, NULL, SDL_MapRGB(surface->format, 245, 245, 240));
    return surface;
}

static void show_tiles(const Peer *peer) {
    SDL_Surface *surface = begin_frame(peer);
    int width = surface->w / 4, height = surface->h / 2;
    for (int i = 0; i < TILES; i++) {
        SDL_Rect tile = {i % 4 * width + 20, i / 4 * height + 20, width - 40, height - 40};
        SDL_FillRect(surface, &tile, SDL_MapRGB(surface->format, 255, 255, 255));
        draw_text(surface, peer->large, "Bostad", tile.x + 40, tile.y + height / 2);
    }
    SDL_UpdateWindowSurface(peer->window);
}

static void show_line(const Peer *peer, SDL_Surface *surface, int32_t start, int32_t end, int y) {
    char line[LINE_MOST * 4];
    int32_t bytes;
    UErrorCode error = U_ZERO_ERROR;
    u_strToUTF8(line, sizeof line, &bytes, peer->text + start, end - start, &error);
    if (error == U_ZERO_ERROR)
        draw_text(surface, peer->small, line, MARGIN, y);
}

static void show_page(const Peer *peer) {
    SDL_Surface *surface = begin_frame(peer);
    draw_text(surface, peer->large, "Samhällsorientering", MARGIN, MARGIN / 2);
    UErrorCode error = U_ZERO_ERROR;
    UBreakIterator *breaks = ubrk_open(UBRK_LINE, "sv", peer->text, peer->length, &error);
    int32_t start = 0;
    for (int y = PAGE_TOP; start < peer->length && y + LINE_HEIGHT < surface->h; y += LINE_HEIGHT) {
        int32_t end = start + LINE_MOST < peer->length ? ubrk_preceding(breaks, start + LINE_MOST) : peer->length;
        show_line(peer, surface, start, end > start ? end : start + 1, y);
        start = end > start ? end : start + 1;
    }
    ubrk_close(breaks);
    SDL_UpdateWindowSurface(peer->window);
}

static double tap_time(const Peer *peer) {
    Uint64 start = SDL_GetPerformanceCounter();
    show_page(peer);
    return (double)(SDL_GetPerformanceCounter() - start) * 1000 / (double)SDL_GetPerformanceFrequency();
}

int main(int argc, char **argv) {
    static Peer peer;
    SDL_Event event;
    if (argc < 2 || !open_all(&peer, argv[1])) {
        fprintf(stderr, "peer: this cannot be shown: %s\n", SDL_GetError());
        return 1;
    }
    show_tiles(&peer);
    supervisor_ready();
    for (int taps = argc > 2 ? atoi(argv[2]) : 0; taps > 0; taps--) {
        printf("%.4f\n", tap_time(&peer));
        show_tiles(&peer);
    }
    while (argc == 2 && SDL_WaitEvent(&event) && event.type != SDL_QUIT) {
        if (event.type == SDL_MOUSEBUTTONDOWN)
            show_page(&peer);
    }
    return 0;
}
