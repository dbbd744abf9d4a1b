/* A digest in the four forms that are asked for. Each form has a file of its own; words.h has what they all say. */
#ifndef SLUSS_REPORT_REPORT_H
#define SLUSS_REPORT_REPORT_H

#include <stdio.h>

#include "../text/messages.h"
#include "../usage/digest.h"

typedef struct Report {
    const Digest *digest;
    const Messages *words; /* of staff_messages, in the report's language */
    size_t sources;        /* databases it was made from */
    size_t unread;         /* and those that it should have been made from, too */
    Arena *arena;
} Report;

void report_text(const Report *report, FILE *out); /* for a terminal, 80 columns */
void report_csv(const Report *report, FILE *out);  /* UTF-8 with BOM, semicolons, CRLF, fixed columns */
void report_json(const Report *report, FILE *out);
void report_html(const Report *report, FILE *out); /* one page that needs nothing else */

#endif
