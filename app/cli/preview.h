/* A clerk looks at one page in one language, on the own desk. */
#ifndef SLUSS_CLI_PREVIEW_H
#define SLUSS_CLI_PREVIEW_H

#include "../kiosk/app.h"

typedef struct Preview {
    Str page; /* "first-home", "contact/reception", "home"; empty: home, or nothing if there is no language either */
    Str lang; /* empty: the first one */
} Preview;

/* Goes there. A diagnostic with what would be right if there is no such place; then the screen stays as it is. */
void preview_go(const Preview *preview, App *app, Diags *diags);

#endif
