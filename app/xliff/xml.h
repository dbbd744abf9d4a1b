/* An untrusted XML document as libxml2's tree: what could fetch, expand or nest without end is refused. */
#ifndef SLUSS_XLIFF_XML_H
#define SLUSS_XLIFF_XML_H

#include <libxml/tree.h>

#include "../base/diag.h"

/* Of the source's text; xmlFreeDoc when done. NULL and a diagnostic. */
xmlDocPtr xml_read(const Source *source, Diags *diags);

/* Where a line starts; zeroed, it is ready. Whoever asks for places in order walks along the text only once. */
typedef struct XmlLine {
    long number;
    size_t start;
} XmlLine;

/* The line of a node, as a place; `last` is the one asked for before. */
Place xml_place(const Source *source, XmlLine *last, const xmlNode *node);

/* An attribute of no namespace, in the arena; empty if it is not there. */
Str xml_attribute(Arena *arena, const xmlNode *node, const char *name);

#endif
