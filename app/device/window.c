/* SDL's window surface, presented without its renderer: on X11 that is shared memory and one copy. Wayland and the
 * bare console have no such surface of their own, so there SDL may take its accelerated way. */
#include "window.h"

#include <SDL.h>
#include <stdlib.h>

#include "stop.h"

enum { BOXES_MOST = 64, MOUSE = -1, WOKEN = 1 };

struct Window {
    Arena arena;
    SDL_Window *sdl;
    SDL_Surface *shadow; /* where the surface is not 32 bits of RGB; else NULL */
    bool full;
    bool mouse_down;
};

/* What somebody can see. SDL's own list ends in drivers that show nothing to nobody, and asks libwayland, which
 * complains aloud, where there is no session. A driver named in the environment goes before ours. */
static const char *drivers(void) {
    bool session = getenv("WAYLAND_DISPLAY") || getenv("XDG_RUNTIME_DIR");
    return session ? "x11,wayland,KMSDRM" : "x11,KMSDRM";
}

static bool start_video(Diags *diags) {
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0); /* SDL would start a bus of its own */
    SDL_SetHint(SDL_HINT_VIDEODRIVER, drivers());
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "0");
    stop_listen();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        diag_error(diags, NULL, (Place){0}, "there is no display here: neither Wayland nor X11 nor a console");
        return false;
    }
    if (str_equal(str_from(SDL_GetCurrentVideoDriver()), STR("x11")))
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    return true;
}

/* The whole display is asked for by size too: where no window manager runs, nobody else would make it so. */
static SDL_Window *open_window(const char *title, int width, int height) {
    SDL_DisplayMode desktop;
    if (width)
        return SDL_CreateWindow(title, SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED, width, height,
                                SDL_WINDOW_RESIZABLE);
    if (SDL_GetDesktopDisplayMode(0, &desktop) != 0)
        return NULL;
    return SDL_CreateWindow(title, 0, 0, desktop.w, desktop.h, SDL_WINDOW_FULLSCREEN_DESKTOP);
}

Window *window_open(const char *title, int width, int height, Diags *diags) {
    if (!start_video(diags))
        return NULL;
    bool full = width == 0;
    SDL_Window *sdl = open_window(title, width, height);
    if (!sdl) {
        diag_error(diags, NULL, (Place){0}, "no window can be opened: %s", SDL_GetError());
        SDL_Quit();
        return NULL;
    }
    SDL_PumpEvents(); /* Wayland makes the window real only now; a surface taken before is never shown again */
    SDL_StopTextInput();
    SDL_ShowCursor(full ? SDL_DISABLE : SDL_ENABLE);
    Arena arena = {0};
    Window *window = arena_new(&arena, Window);
    *window = (Window){.arena = arena, .sdl = sdl, .full = full};
    return window;
}

void window_close(Window *window) {
    if (!window)
        return;
    SDL_FreeSurface(window->shadow);
    SDL_DestroyWindow(window->sdl);
    SDL_Quit();
    Arena arena = window->arena; /* the window lies in it */
    arena_free(&arena);
}

void window_size(const Window *window, int *width, int *height) {
    SDL_GetWindowSize(window->sdl, width, height);
}

static WindowNews from_finger(const Window *window, const SDL_TouchFingerEvent *finger, EventKind kind, Event *event) {
    int width, height;
    window_size(window, &width, &height);
    event->kind = kind;
    event->finger = finger->fingerId;
    event->x = (int)(finger->x * (float)width);
    event->y = (int)(finger->y * (float)height);
    return WINDOW_EVENT;
}

static WindowNews from_mouse(EventKind kind, int x, int y, Event *event) {
    *event = (Event){.kind = kind, .finger = MOUSE, .x = x, .y = y};
    return WINDOW_EVENT;
}

static WindowNews from_window(const SDL_WindowEvent *change, Event *event) {
    switch (change->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
        *event = (Event){.kind = EVENT_RESIZE, .x = change->data1, .y = change->data2};
        return WINDOW_EVENT;
    case SDL_WINDOWEVENT_FOCUS_LOST:
    case SDL_WINDOWEVENT_HIDDEN:
        *event = (Event){.kind = EVENT_CANCEL};
        return WINDOW_EVENT;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        return WINDOW_EXPOSED;
    default:
        return WINDOW_QUIET;
    }
}

static WindowNews from_button(Window *window, const SDL_MouseButtonEvent *button, Event *event) {
    if (button->button != SDL_BUTTON_LEFT)
        return WINDOW_QUIET;
    window->mouse_down = button->type == SDL_MOUSEBUTTONDOWN;
    return from_mouse(window->mouse_down ? EVENT_PRESS : EVENT_RELEASE, button->x, button->y, event);
}

static WindowNews translate(Window *window, const SDL_Event *raw, Event *event) {
    switch (raw->type) {
    case SDL_FINGERDOWN:
        return from_finger(window, &raw->tfinger, EVENT_PRESS, event);
    case SDL_FINGERMOTION:
        return from_finger(window, &raw->tfinger, EVENT_MOVE, event);
    case SDL_FINGERUP:
        return from_finger(window, &raw->tfinger, EVENT_RELEASE, event);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return from_button(window, &raw->button, event);
    case SDL_MOUSEMOTION:
        return window->mouse_down ? from_mouse(EVENT_MOVE, raw->motion.x, raw->motion.y, event) : WINDOW_QUIET;
    case SDL_WINDOWEVENT:
        return from_window(&raw->window, event);
    case SDL_USEREVENT: /* of stop.h, or ours */
        return raw->user.code == WOKEN ? WINDOW_WOKEN : WINDOW_CLOSED;
    case SDL_QUIT:
        return window->full ? WINDOW_QUIET : WINDOW_CLOSED;
    default:
        return WINDOW_QUIET;
    }
}

/* Of several moves in a row only the last tells where the finger is. */
static bool is_overtaken(const SDL_Event *raw) {
    SDL_Event next;
    if (raw->type != SDL_FINGERMOTION && raw->type != SDL_MOUSEMOTION)
        return false;
    if (SDL_PeepEvents(&next, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) != 1 || next.type != raw->type)
        return false;
    return raw->type == SDL_MOUSEMOTION || next.tfinger.fingerId == raw->tfinger.fingerId;
}

WindowNews window_wait(Window *window, int milliseconds, Event *event) {
    int64_t until = window_clock() + milliseconds;
    SDL_Event raw;
    for (;;) {
        int64_t left = until - window_clock();
        int got = milliseconds < 0 ? SDL_WaitEvent(&raw) : SDL_WaitEventTimeout(&raw, left > 0 ? (int)left : 0);
        if (!got)
            return WINDOW_QUIET;
        WindowNews news = is_overtaken(&raw) ? WINDOW_QUIET : translate(window, &raw, event);
        if (news != WINDOW_QUIET)
            return news;
    }
}

void window_wake(void) {
    SDL_Event event = {.user = {.type = SDL_USEREVENT, .code = WOKEN}};
    SDL_PushEvent(&event);
}

static bool is_plain_rgb(const SDL_Surface *surface) {
    const SDL_PixelFormat *format = surface->format;
    return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Gmask == 0xFF00 && format->Bmask == 0xFF;
}

static SDL_Surface *shadow_of(Window *window, const SDL_Surface *surface) {
    if (window->shadow && (window->shadow->w != surface->w || window->shadow->h != surface->h)) {
        SDL_FreeSurface(window->shadow);
        window->shadow = NULL;
    }
    if (!window->shadow)
        window->shadow = SDL_CreateRGBSurfaceWithFormat(0, surface->w, surface->h, 32, SDL_PIXELFORMAT_RGB888);
    return window->shadow;
}

bool window_canvas(Window *window, Canvas *canvas) {
    SDL_Surface *surface = SDL_GetWindowSurface(window->sdl);
    if (surface && !is_plain_rgb(surface))
        surface = shadow_of(window, surface);
    if (!surface)
        return false;
    *canvas = (Canvas){surface->pixels, surface->w, surface->h, surface->pitch / 4};
    return true;
}

void window_present(Window *window, const Box *boxes, size_t count) {
    SDL_Rect rects[BOXES_MOST];
    SDL_Surface *surface = SDL_GetWindowSurface(window->sdl);
    if (!surface || count == 0)
        return;
    bool all = count > BOXES_MOST;
    for (size_t i = 0; !all && i < count; i++)
        rects[i] = (SDL_Rect){boxes[i].x, boxes[i].y, boxes[i].w, boxes[i].h};
    for (size_t i = 0; window->shadow && i < (all ? 1 : count); i++)
        SDL_BlitSurface(window->shadow, all ? NULL : &rects[i], surface,
                        all ? NULL : &(SDL_Rect){rects[i].x, rects[i].y, 0, 0});
    if (all)
        SDL_UpdateWindowSurface(window->sdl);
    else
        SDL_UpdateWindowSurfaceRects(window->sdl, rects, (int)count);
}

int64_t window_clock(void) {
    return (int64_t)SDL_GetTicks64();
}
