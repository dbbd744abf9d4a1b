/* Where libyaml stands in a file, and what it complains about, in words for somebody who never heard of YAML. */
#ifndef SLUSS_COMPILE_YAML_ERROR_H
#define SLUSS_COMPILE_YAML_ERROR_H

#include <yaml.h>

#include "../base/diag.h"

/* libyaml's marks count lines from the part it reads and columns in characters. Each lies near the last one, so
 * the walk goes on where it stopped, in either direction. */
typedef struct YamlMarks {
    const Source *source;
    size_t start;          /* of the part, in the source */
    uint32_t first_line;   /* of the part */
    size_t line, column;   /* last asked for, as libyaml counts */
    size_t line_start, at; /* the bytes where that is */
} YamlMarks;

YamlMarks yaml_marks(const Source *source, size_t start);

/* The place between two marks, and its bytes in the source. */
Place yaml_marks_place(YamlMarks *marks, const yaml_mark_t *from, const yaml_mark_t *to, size_t *start, size_t *end);

/* Reports the parser's error. */
void yaml_error_report(const yaml_parser_t *parser, YamlMarks *marks, Diags *diags);

#endif
