/* The real window under SDL's dummy driver, touched by events of our own making. */
#include "../golden.h"

#include <SDL2/SDL.h>

#include "../../app/device/window.h"

enum { WIDTH = 640, HEIGHT = 360 };

static Arena arena;
static Diags diags = {.arena = &arena};

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static Window *open_window(int width, int height) {
    Event event;
    Window *window = window_open("Sluss", width, height, &diags);
    diags_print(&diags, stderr);
    assert_non_null(window);
    while (window_wait(window, 0, &event) != WINDOW_QUIET)
        ; /* what the window says of its birth */
    return window;
}

static SDL_Event finger(Uint32 type, float x, float y) {
    return (SDL_Event){.tfinger = {.type = type, .touchId = 1, .fingerId = 7, .x = x, .y = y, .pressure = 1}};
}

static SDL_Event button(Uint32 type, Uint8 which, int x, int y) {
    return (SDL_Event){.button = {.type = type, .button = which, .x = x, .y = y}};
}

static SDL_Event change(Uint8 what, int width, int height) {
    return (SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = what, .data1 = width, .data2 = height}};
}

static SDL_Event motion(int x, int y) {
    return (SDL_Event){.motion = {.type = SDL_MOUSEMOTION, .x = x, .y = y}};
}

static void test_events(void **state) {
    (void)state;
    Window *window = open_window(WIDTH, HEIGHT);
    const struct {
        const char *name;
        SDL_Event raw;
        WindowNews news;
        Event want;
    } rows[] = {
        {"a finger comes down", finger(SDL_FINGERDOWN, 0.5f, 0.25f), WINDOW_EVENT, {EVENT_PRESS, 7, 320, 90, .now = 0}},
        {"it moves", finger(SDL_FINGERMOTION, 0.25f, 0.5f), WINDOW_EVENT, {EVENT_MOVE, 7, 160, 180, .now = 0}},
        {"it is lifted", finger(SDL_FINGERUP, 0.0f, 0.0f), WINDOW_EVENT, {EVENT_RELEASE, 7, 0, 0, .now = 0}},
        {"the mouse wanders", motion(10, 10), WINDOW_QUIET, {.now = 0}},
        {"a button",
         button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_LEFT, 20, 30),
         WINDOW_EVENT,
         {EVENT_PRESS, -1, 20, 30, .now = 0}},
        {"the mouse drags", motion(25, 35), WINDOW_EVENT, {EVENT_MOVE, -1, 25, 35, .now = 0}},
        {"the button is let go",
         button(SDL_MOUSEBUTTONUP, SDL_BUTTON_LEFT, 25, 35),
         WINDOW_EVENT,
         {EVENT_RELEASE, -1, 25, 35, .now = 0}},
        {"and wanders on", motion(10, 10), WINDOW_QUIET, {.now = 0}},
        {"another button", button(SDL_MOUSEBUTTONDOWN, SDL_BUTTON_RIGHT, 20, 30), WINDOW_QUIET, {.now = 0}},
        {"a key", {.key = {.type = SDL_KEYDOWN, .keysym = {.sym = SDLK_ESCAPE}}}, WINDOW_QUIET, {.now = 0}},
        {"another size",
         change(SDL_WINDOWEVENT_SIZE_CHANGED, 800, 600),
         WINDOW_EVENT,
         {EVENT_RESIZE, 0, 800, 600, .now = 0}},
        {"it was covered", change(SDL_WINDOWEVENT_EXPOSED, 0, 0), WINDOW_EXPOSED, {.now = 0}},
        {"it has the focus", change(SDL_WINDOWEVENT_FOCUS_GAINED, 0, 0), WINDOW_QUIET, {.now = 0}},
        {"it is closed", {.type = SDL_QUIT}, WINDOW_CLOSED, {.now = 0}},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        Event event = {0};
        SDL_Event raw = rows[i].raw;
        assert_int_equal(SDL_PushEvent(&raw), 1);
        WindowNews news = window_wait(window, 5, &event);
        bool same = event.kind == rows[i].want.kind && event.finger == rows[i].want.finger &&
                    event.x == rows[i].want.x && event.y == rows[i].want.y;
        if (news != rows[i].news || (news == WINDOW_EVENT && !same))
            fail_msg("%s: news %d, event %d of %d at %d,%d", rows[i].name, news, event.kind, (int)event.finger, event.x,
                     event.y);
    }
    window_close(window);
}

/* Nobody closes a kiosk by asking. */
static void test_full_screen(void **state) {
    (void)state;
    int width, height;
    Event event;
    Window *window = open_window(0, 0);
    window_size(window, &width, &height);
    assert_true(width >= 640 && height >= 480);
    SDL_Event raw = {.type = SDL_QUIT};
    assert_int_equal(SDL_PushEvent(&raw), 1);
    assert_int_equal(window_wait(window, 5, &event), WINDOW_QUIET);
    window_close(window);
}

static void test_canvas(void **state) {
    (void)state;
    Canvas canvas;
    Window *window = open_window(WIDTH, HEIGHT);
    Box many[100];
    assert_true(window_canvas(window, &canvas));
    assert_int_equal(canvas.width, WIDTH); /* the driver's largest texture is 0 x 0; the window's size is not */
    assert_int_equal(canvas.height, HEIGHT);
    assert_true(canvas.pitch >= WIDTH);
    for (int i = 0; i < 100; i++) {
        many[i] = (Box){i, i, 10, 10};
        canvas.pixels[i * canvas.pitch + i] = 0x123456;
    }
    window_present(window, many, 1);
    window_present(window, many, 100);
    window_present(window, many, 0);
    assert_true(window_canvas(window, &canvas));
    assert_int_equal(canvas.pixels[99 * canvas.pitch + 99] & 0xFFFFFF, 0x123456);
    window_close(window);
}

static void test_time(void **state) {
    (void)state;
    Event event;
    Window *window = open_window(WIDTH, HEIGHT);
    int64_t before = window_clock();
    assert_int_equal(window_wait(window, 30, &event), WINDOW_QUIET);
    int64_t waited = window_clock() - before;
    assert_true(waited >= 29 && waited < 5000);
    window_close(window);
    window_close(NULL);
}

static void test_no_display(void **state) {
    (void)state;
    Diags said = {.arena = &arena};
    const char *driver = getenv("SDL_VIDEODRIVER");
    Str kept = str_copy(&arena, str_from(driver));
    setenv("SDL_VIDEODRIVER", "nothing", 1);
    assert_null(window_open("Sluss", WIDTH, HEIGHT, &said));
    assert_int_equal(said.errors, 1);
    setenv("SDL_VIDEODRIVER", kept.len ? kept.at : "dummy", 1);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_events), cmocka_unit_test(test_full_screen), cmocka_unit_test(test_canvas),
        cmocka_unit_test(test_time),   cmocka_unit_test(test_no_display),
    };
    setenv("SDL_VIDEODRIVER", "dummy", 0);
    return cmocka_run_group_tests(tests, NULL, stop);
}
