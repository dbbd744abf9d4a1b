/* The part of Markdown that a kiosk can show, as blocks: headings of two levels, paragraphs, steps and bullets two
 * levels deep, tables, bold, links. Everything else is refused at its place, with what would be right. */
#ifndef SLUSS_COMPILE_MARKDOWN_H
#define SLUSS_COMPILE_MARKDOWN_H

#include "reference.h"

enum { MARKDOWN_BYTES_MOST = 64 * 1024 };

/* Reads the source's text from `start` on into words->blocks. Links to other entries are noted as references. */
void markdown_read(const Reading *reading, size_t start, Words *words);

#endif
