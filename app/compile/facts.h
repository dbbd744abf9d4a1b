/* The facts of one entry: a .yaml file into its struct of model.h. */
#ifndef SLUSS_COMPILE_FACTS_H
#define SLUSS_COMPILE_FACTS_H

#include "draft.h"

/* Reads entry->source, whose text has been read, into entry->facts; entry->sound tells whether all was well. */
void facts_read(Draft *draft, Entry *entry);

#endif
