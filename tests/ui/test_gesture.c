/* Fingers as tables: each row is a whole story, one touch a line, with what the kiosk should make of it. */
#include "../golden.h"

#include "../../app/ui/gesture.h"

enum { SLOP = 12, TOUCHES_MOST = 16 };

typedef struct Touch {
    EventKind kind;
    int finger, x, y;
    int64_t now;
    GestureKind want;
    int value; /* dy of a drag, speed of a fling */
} Touch;

typedef struct Story {
    const char *name;
    bool can_drag;
    Touch touches[TOUCHES_MOST]; /* up to one at the time -1 */
} Story;

#define P EVENT_PRESS
#define M EVENT_MOVE
#define R EVENT_RELEASE
#define C EVENT_CANCEL
#define NONE GESTURE_NONE
#define TAP GESTURE_TAP
#define DRAG GESTURE_DRAG
#define FLING GESTURE_FLING

/* clang-format off */
static const Story stories[] = {
    {"a tap", true, {{P, 1, 100, 100, 0, NONE, 0}, {R, 1, 100, 100, 60, TAP, 0}, {.now = -1}}},
    {"a tap that wanders a little", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {M, 1, 105, 111, 30, NONE, 0}, {R, 1, 105, 112, 60, TAP, 0}, {.now = -1}}},
    {"a long press is a tap", true, {{P, 1, 100, 100, 0, NONE, 0}, {R, 1, 100, 100, 9000, TAP, 0}, {.now = -1}}},
    {"a drag that comes to rest does not fling", true,
     {{P, 1, 100, 300, 0, NONE, 0}, {M, 1, 100, 280, 16, DRAG, -20}, {M, 1, 100, 250, 32, DRAG, -30},
      {M, 1, 100, 250, 300, DRAG, 0}, {R, 1, 100, 250, 500, FLING, 0}, {.now = -1}}},
    {"a fling goes at the speed of its last tenth of a second", true,
     {{P, 1, 100, 900, 0, NONE, 0}, {M, 1, 100, 850, 50, DRAG, -50}, {M, 1, 100, 800, 100, DRAG, -50},
      {M, 1, 100, 700, 150, DRAG, -100}, {R, 1, 100, 600, 200, FLING, -2000}, {.now = -1}}},
    {"where nothing scrolls there is no drag", false,
     {{P, 1, 100, 300, 0, NONE, 0}, {M, 1, 100, 200, 16, NONE, 0}, {R, 1, 100, 200, 32, TAP, 0}, {.now = -1}}},
    {"a second finger is ignored", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {P, 2, 500, 500, 10, NONE, 0}, {M, 2, 500, 300, 20, NONE, 0},
      {R, 2, 500, 300, 30, NONE, 0}, {R, 1, 100, 100, 60, TAP, 0}, {.now = -1}}},
    {"a second finger left behind does nothing either", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {P, 2, 500, 500, 10, NONE, 0}, {R, 1, 100, 100, 60, TAP, 0},
      {M, 2, 500, 300, 70, NONE, 0}, {R, 2, 500, 300, 80, NONE, 0}, {.now = -1}}},
    {"a trembling hand: three taps are one", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {R, 1, 100, 100, 40, TAP, 0}, {P, 1, 104, 102, 120, NONE, 0},
      {R, 1, 104, 102, 160, NONE, 0}, {P, 1, 97, 99, 240, NONE, 0}, {R, 1, 97, 99, 280, NONE, 0}, {.now = -1}}},
    {"two taps half a second apart are two", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {R, 1, 100, 100, 40, TAP, 0}, {P, 1, 100, 100, 500, NONE, 0},
      {R, 1, 100, 100, 540, TAP, 0}, {.now = -1}}},
    {"a quick tap elsewhere is another tap", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {R, 1, 100, 100, 40, TAP, 0}, {P, 1, 400, 100, 120, NONE, 0},
      {R, 1, 400, 100, 160, TAP, 0}, {.now = -1}}},
    {"a touch that the system takes away", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {C, 1, 100, 100, 20, NONE, 0}, {R, 1, 100, 100, 40, NONE, 0}, {.now = -1}}},
    {"a finger lifted that never came down", true, {{R, 1, 100, 100, 0, NONE, 0}, {.now = -1}}},
    {"a finger whose lifting was lost, and the next one later", true,
     {{P, 1, 100, 100, 0, NONE, 0},
      {P, 2, 300, 300, 9999, NONE, 0},
      {P, 3, 300, 300, 10000, NONE, 0},
      {R, 3, 300, 300, 10040, TAP, 0},
      {.now = -1}}},
    {"the same finger down again without having been lifted", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {P, 1, 300, 300, 500, NONE, 0}, {R, 1, 300, 300, 540, TAP, 0}, {.now = -1}}},
    {"time alone", true,
     {{P, 1, 100, 100, 0, NONE, 0}, {EVENT_TICK, 1, 0, 0, 20, NONE, 0}, {R, 1, 100, 100, 40, TAP, 0}, {.now = -1}}},
};
/* clang-format on */

static void tell(const Story *story) {
    Gesture gesture = {.can_drag = story->can_drag};
    for (int i = 0; story->touches[i].now >= 0; i++) {
        const Touch *touch = &story->touches[i];
        Event event = {.kind = touch->kind, .finger = touch->finger, .x = touch->x, .y = touch->y, .now = touch->now};
        GestureResult result = gesture_step(&gesture, &event, SLOP);
        int value = result.kind == GESTURE_DRAG ? result.dy : result.speed;
        if (result.kind != touch->want || value != touch->value)
            fail_msg("%s, touch %d: made %d %d of it, wanted %d %d", story->name, i, result.kind, value, touch->want,
                     touch->value);
        if (result.kind == GESTURE_TAP && (result.x != touch->x || result.y != touch->y))
            fail_msg("%s: the tap is at %d,%d", story->name, result.x, result.y);
    }
    assert_false(gesture.pressed);
    assert_false(gesture.dragging);
}

static void test_stories(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(stories); i++)
        tell(&stories[i]);
}

static void test_pressed_while_down(void **state) {
    (void)state;
    Gesture gesture = {.can_drag = true};
    gesture_step(&gesture, &(Event){.kind = EVENT_PRESS, .x = 10, .y = 10}, SLOP);
    assert_true(gesture.pressed && !gesture.dragging);
    gesture_step(&gesture, &(Event){.kind = EVENT_MOVE, .x = 10, .y = 10 + SLOP + 1, .now = 16}, SLOP);
    assert_true(gesture.pressed && gesture.dragging);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stories),
        cmocka_unit_test(test_pressed_while_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
