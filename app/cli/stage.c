/* Fonts and interface are opened once; content may come and go. */
#include "stage.h"

#include <time.h>

#include "../store/content.h"
#include "../text/zone.h"
#include "load.h"
#include "locales.h"

void stage_init(Stage *stage) {
    *stage = (Stage){0};
    stage->diags.arena = &stage->said;
}

bool stage_open(Stage *stage, int width, int height, int panel_tenths) {
    stage->raster = raster_open(RASTER_FOLDER, &stage->diags);
    if (!stage->raster)
        return false;
    painter_init(&stage->painter, stage->raster);
    AppConfig config = {.locales = locales_folder(&stage->arena),
                        .measure = raster_measure(stage->raster),
                        .width = width,
                        .height = height,
                        .stays = stage->stays,
                        .panel_tenths = panel_tenths};
    stage->app = app_create(&config, &stage->diags);
    return stage->app;
}

void stage_close(Stage *stage) {
    app_destroy(stage->app);
    if (stage->raster)
        painter_finish(&stage->painter);
    raster_close(stage->raster);
    arena_free(&stage->arena);
    arena_free(&stage->said);
}

bool stage_load(Stage *stage, const char *path) {
    Content *content = content_load(path, &stage->diags);
    return content && app_set_content(stage->app, content, &stage->diags);
}

bool stage_verify(Stage *stage) {
    if (content_verify(app_content(stage->app), &stage->diags))
        return true;
    app_set_content(stage->app, NULL, &stage->diags);
    return false;
}

void stage_tell(Stage *stage) {
    diags_print(&stage->diags, stderr);
    arena_reset(&stage->said);
    stage->diags = (Diags){.arena = &stage->said};
}

Civil stage_clock(const Stage *stage, int *to_minute) {
    enum { MINUTE_MS = 60000 };
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    *to_minute = MINUTE_MS - (int)(now.tv_sec % 60 * 1000 + now.tv_nsec / 1000000);
    return zone_civil(app_zone(stage->app), now.tv_sec);
}
