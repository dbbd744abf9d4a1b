/* Where a link in a text may lead: a web address, a phone, an e-mail address, a page, a contact or a guide. */
#ifndef SLUSS_COMPILE_LINK_H
#define SLUSS_COMPILE_LINK_H

#include "reference.h"

/* Does a text look like where a link leads? */
bool link_is_target(Str text);

/* Reads a link's target into span->kind and span->target; false and a diagnostic if it leads nowhere we know. */
bool link_read(const Reading *reading, Place place, Str url, Span *span);

#endif
