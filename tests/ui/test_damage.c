/* What is painted again: nothing at rest, the cells of what changed, and all of it where the picture was lost. Each
 * field of a draw command must be seen, for one that is not leaves the old picture standing. */
#include "../golden.h"

#include "../../app/ui/damage.h"

enum { WIDTH = 640, HEIGHT = 300 };

static Arena arena;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static Draw usual(void) {
    Box screen = {0, 0, WIDTH, HEIGHT};
    return (Draw){.kind = DRAW_TEXT,
                  .box = {200, 100, 80, 20},
                  .clip = screen,
                  .colour = 0xFF102030,
                  .x = 200,
                  .baseline = 118,
                  .shape = {.size = 20, .script = "Latn"},
                  .text = STR("Bostad")};
}

static Scene scene_of(const Draw *draws, size_t count) {
    Scene scene = {.arena = &arena, .width = WIDTH, .height = HEIGHT};
    for (size_t i = 0; i < count; i++)
        scene_draw(&scene, draws[i]);
    return scene;
}

/* The area that `after` paints again when `before` stands on the screen; *around: the box around it. */
static int area(Scene before, Scene after, Box *around) {
    Damage damage = {0};
    const Box *boxes;
    int pixels = 0, right = 0, bottom = 0;
    damage_find(&damage, &before, &boxes);
    size_t count = damage_find(&damage, &after, &boxes);
    *around = (Box){WIDTH, HEIGHT, 0, 0};
    for (size_t i = 0; i < count; i++) {
        Box box = boxes[i];
        assert_true(box.x >= 0 && box.y >= 0 && box.x + box.w <= after.width && box.y + box.h <= after.height);
        pixels += box.w * box.h;
        around->x = box.x < around->x ? box.x : around->x;
        around->y = box.y < around->y ? box.y : around->y;
        right = box.x + box.w > right ? box.x + box.w : right;
        bottom = box.y + box.h > bottom ? box.y + box.h : bottom;
    }
    around->w = right - around->x;
    around->h = bottom - around->y;
    damage_free(&damage);
    return pixels;
}

static void test_rest(void **state) {
    (void)state;
    Draw draw = usual();
    Box around;
    assert_int_equal(area(scene_of(&draw, 1), scene_of(&draw, 1), &around), 0);
    assert_int_equal(area(scene_of(&draw, 0), scene_of(&draw, 0), &around), 0);
}

static void test_first_scene_is_all_new(void **state) {
    (void)state;
    Damage damage = {0};
    const Box *boxes;
    Draw draw = usual();
    Scene scene = scene_of(&draw, 1);
    size_t count = damage_find(&damage, &scene, &boxes);
    assert_int_equal(count, 1);
    assert_memory_equal(&boxes[0], &((Box){0, 0, WIDTH, HEIGHT}), sizeof(Box));
    assert_int_equal(damage_find(&damage, &scene, &boxes), 0);
    damage_all(&damage);
    assert_int_equal(damage_find(&damage, &scene, &boxes), 1);
    damage_free(&damage);
}

/* One row for each field that is seen on the screen. */
static Draw changed(int field) {
    Draw draw = usual();
    switch (field) {
    case 0:
        draw.kind = DRAW_FILL;
        break;
    case 1:
        draw.colour ^= 1;
        break;
    case 2:
        draw.text = STR("Bostan");
        break;
    case 3:
        draw.x++;
        break;
    case 4:
        draw.baseline++;
        break;
    case 5:
        draw.shape.size++;
        break;
    case 6:
        draw.shape.bold = true;
        break;
    case 7:
        draw.shape.font++;
        break;
    case 8:
        draw.shape.rtl = true;
        break;
    case 9:
        draw.shape.script[0] = 'C';
        break;
    case 10:
        draw.radius++;
        break;
    case 11:
        draw.stroke++;
        break;
    default:
        draw.clip.w -= 400;
    }
    return draw;
}

static void test_each_field_is_seen(void **state) {
    (void)state;
    for (int field = 0; field <= 12; field++) {
        Draw before = usual(), after = changed(field);
        Box around;
        if (area(scene_of(&before, 1), scene_of(&after, 1), &around) == 0)
            fail_msg("a change of field %d goes unseen", field);
        if (around.x > 200 || around.y > 100 || around.x + around.w < 240 || around.w > 128 || around.h > 64)
            fail_msg("field %d: painted again is %d,%d %dx%d", field, around.x, around.y, around.w, around.h);
    }
}

static void test_moved_away(void **state) {
    (void)state;
    Draw before = usual(), after = usual();
    Box around;
    after.box.x += 320;
    after.x += 320;
    area(scene_of(&before, 1), scene_of(&after, 1), &around);
    assert_true(around.x <= 200 && around.x + around.w >= 600); /* where it was, and where it is */
    int left_over = area(scene_of(&before, 1), scene_of(&before, 0), &around);
    assert_true(left_over > 0 && around.x <= 200 && around.x + around.w >= 280);
}

static void test_order_is_seen(void **state) {
    (void)state;
    Draw over = usual(), under = usual();
    under.kind = DRAW_FILL;
    Draw one[] = {under, over}, other[] = {over, under}, twice[] = {under, over, over};
    Box around;
    assert_true(area(scene_of(one, 2), scene_of(other, 2), &around) > 0);
    assert_true(area(scene_of(one, 2), scene_of(twice, 3), &around) > 0);
}

static void test_resize_is_all_new(void **state) {
    (void)state;
    Draw draw = usual();
    Scene before = scene_of(&draw, 1), after = scene_of(&draw, 1);
    Box around;
    after.width = WIDTH * 2;
    assert_int_equal(area(before, after, &around), WIDTH * 2 * HEIGHT);
    after.width = 300; /* fewer cells than before */
    assert_int_equal(area(before, after, &around), 300 * HEIGHT);
}

static void test_nothing_outside(void **state) {
    (void)state;
    Draw draws[] = {usual(), usual(), usual()};
    draws[0].box = (Box){-50, -50, 100, 100};
    draws[1].box = (Box){WIDTH - 10, HEIGHT - 10, 500, 500};
    draws[2].box = (Box){WIDTH + 10, 0, 50, 50};
    Box around;
    area(scene_of(draws, 0), scene_of(draws, 3), &around); /* holds each box against the screen */
    assert_true(around.w > 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rest),
        cmocka_unit_test(test_first_scene_is_all_new),
        cmocka_unit_test(test_each_field_is_seen),
        cmocka_unit_test(test_moved_away),
        cmocka_unit_test(test_order_is_seen),
        cmocka_unit_test(test_resize_is_all_new),
        cmocka_unit_test(test_nothing_outside),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
