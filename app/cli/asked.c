/* Which fonts are missing is the kiosk's matter, and told where it starts. */
#include "asked.h"

#include <time.h>

#include "../text/zone.h"

Raster *asked_fonts(Diags *diags) {
    Diags unheard = {.arena = diags->arena};
    Raster *raster = raster_open(RASTER_FOLDER, &unheard);
    if (!raster)
        diag_warning(diags, NULL, (Place){0}, "there are no fonts here: which letters can be shown is not checked");
    return raster;
}

const Measure *asked_letters(Raster *raster) {
    return raster ? raster_measure(raster) : NULL;
}

Date asked_today(void) {
    return zone_civil(STR("Europe/Stockholm"), time(NULL)).date;
}
