/* Slips of the pen: marks that were meant for us and that no rule took, and notes to oneself. Visitors would see them
 * as they stand. All are warnings. */
#ifndef SLUSS_COMPILE_SLIP_H
#define SLUSS_COMPILE_SLIP_H

#include "reference.h"
#include "yaml.h"

/* In what Markdown made of a text, which stands at a place. */
void slips_in_block(const Reading *reading, Place place, const Block *block);

/* In lines as they were written, from `start` on: those that were to begin something. */
void slips_in_lines(const Reading *reading, size_t start);

/* In a text of the front matter, where no Markdown is read. */
void slips_in_front(const Reading *reading, const YamlNode *text);

#endif
