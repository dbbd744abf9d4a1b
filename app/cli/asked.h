/* What a check asks beside being right: for which letters there are fonts, and what is to come from today on. */
#ifndef SLUSS_CLI_ASKED_H
#define SLUSS_CLI_ASKED_H

#include "../base/date.h"
#include "../device/raster.h"

/* The fonts of this machine; NULL and a warning if there are none. */
Raster *asked_fonts(Diags *diags);
/* NULL gives NULL. */
const Measure *asked_letters(Raster *raster);
/* By the clock, in Sweden and Denmark. */
Date asked_today(void);

#endif
