/* Painted onto memory that no window knows: the pixels are the same everywhere. */
#include "picture.h"

#include <errno.h>

#include "../base/file.h"
#include "../device/png.h"

static bool save_text(const Picture *picture, Str name, const Scene *scene) {
    Arena *arena = &picture->stage->arena;
    const char *path = str_format(arena, "%s/%.*s.txt", picture->folder, STR_ARG(name)).at;
    FILE *file = fopen(path, "w");
    if (file)
        scene_print(scene, file);
    bool done = file && fclose(file) == 0;
    if (!done)
        diag_error(&picture->stage->diags, NULL, (Place){0}, "'%s' cannot be written: %s", path, say_failure(errno));
    return done;
}

bool picture_save(const Picture *picture, Str name, const Scene *scene) {
    Stage *stage = picture->stage;
    ArenaMark mark = arena_mark(&stage->arena);
    size_t count = (size_t)scene->width * (size_t)scene->height;
    Canvas canvas = {arena_array(&stage->arena, uint32_t, count), scene->width, scene->height, scene->width};
    paint_scene(&stage->painter, &canvas, scene, (Box){0, 0, scene->width, scene->height});
    const char *path = str_format(&stage->arena, "%s/%.*s.png", picture->folder, STR_ARG(name)).at;
    bool done = png_write(path, &canvas, &stage->diags) && (!picture->text || save_text(picture, name, scene));
    arena_rewind(&stage->arena, mark);
    painter_tend(&stage->painter);
    return done;
}
