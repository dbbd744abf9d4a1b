/* What every form of a report says in the same words. All results live in the report's arena. */
#ifndef SLUSS_REPORT_WORDS_H
#define SLUSS_REPORT_WORDS_H

#include "report.h"

Str words_metric(const Report *report, Metric metric);        /* a heading: "Topics that were opened" */
Str words_note(const Report *report, Metric metric);          /* one line on what it counts, and what not */
Str words_row(const Report *report, const DigestRow *row);    /* "Bostad", "Tigrinska", "måndag 09–12"; "Övriga" */
Str words_inline(const Report *report, const DigestRow *row); /* the same within a sentence: "tigrinska" */
Str words_search_term(const Report *report, Str id);          /* of METRIC_SEARCH: "bostad", found or not */
Str words_span(const Report *report, const DigestSpan *span); /* "november 2026", "2024" */
Str words_short_span(const Report *report, const DigestSpan *span); /* at most 8 columns: "nov 26", "2024" */
Str words_span_id(const Report *report, const DigestSpan *span);    /* "2026-11", "2024", for programs */
Str words_week(const Report *report, Period week);                  /* "v. 47" */
Str words_told(const Report *report, int64_t told);                 /* "45", "<10", "*" */
/* The same, and "–" where no key is told of the span; its "other" may be. */
Str words_cell(const Report *report, int64_t told, bool nothing);
Str words_number(const Report *report, int64_t number); /* "1240", "12 400" */

/* The first paragraph, sentence by sentence: what changed since the span before, or that there is too little to say. */
StrList words_summary(const Report *report);
/* What a reader must know of the numbers: closed months only, rounding, what "<10" and "other" are. */
StrList words_rule(const Report *report);

#endif
