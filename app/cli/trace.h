/* What a paragraph was made into: its lines and runs, told to people or to programs. */
#ifndef SLUSS_CLI_TRACE_H
#define SLUSS_CLI_TRACE_H

#include <stdio.h>

#include "../text/paragraph.h"

/* Lines and runs in visual order, with what each run says; then the letters no font has. */
void trace_print(FILE *out, size_t number, Str text, const Paragraph *paragraph);

/* The same as one line of JSON: {"direction","lines":[{"start","end","width","runs":[{"start","end","level","script",
 * "font","x","width"}]}],"missing":[{"start","end","letters"}]}. Offsets are bytes, widths pixels. */
void trace_json(FILE *out, Str text, const Paragraph *paragraph);

#endif
