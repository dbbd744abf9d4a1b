/* Letters that no installed font has, for which the kiosk shows boxes, and those that a language is not written in. */
#ifndef SLUSS_COMPILE_LETTERS_H
#define SLUSS_COMPILE_LETTERS_H

#include "../text/paragraph.h"
#include "draft.h"

/* How many letters draft->letters_shown has room for, each at its own remainder. */
enum { LETTERS_SHOWN = 4096 };

/* Warn of each letter once a file, up to eight in each, by draft->measure. */
void letters_check(const Draft *draft, const DraftWords *words);
void letters_check_address(const Draft *draft, const Entry *contact);

/* Warns where sound words of one of the kiosk's languages stand in letters that it is not written in. */
void letters_check_script(const Draft *draft, const DraftWords *words);

#endif
