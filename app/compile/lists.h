/* Facts that are lists. */
#ifndef SLUSS_COMPILE_LISTS_H
#define SLUSS_COMPILE_LISTS_H

#include "fields.h"

/* Each reads a StrList. */
FieldReader field_languages; /* in which the kiosk has texts */
FieldReader field_spoken;    /* of any that has a name */
FieldReader field_documents; /* ids, at most DOCUMENTS_MOST */
FieldReader field_contacts;  /* at most INSTEADS_MOST, each noted as a reference */

/* Says that an item stands in its list already. */
void lists_tell_twice(const Reading *reading, const YamlNode *node, Str item);

#endif
