/* Content as verbs are given it: a database, or a folder that is compiled on the spot. */
#ifndef SLUSS_CLI_LOAD_H
#define SLUSS_CLI_LOAD_H

#include "../base/diag.h"
#include "../model/model.h"

struct Content;

/* NULL and diagnostics if it is refused. */
struct Content *content_load(const char *path, Diags *diags);

/* Is the content in this language, as --lang may ask? The empty one stands for the source's. False and a diagnostic. */
bool content_in(const Kiosk *kiosk, Str lang, Diags *diags);

#endif
