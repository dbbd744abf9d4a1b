/* Which font writes which script: a table, read from the top. Only names stand here; the device opens the files. */
#ifndef SLUSS_TEXT_FONTS_H
#define SLUSS_TEXT_FONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One row of the table: a family. */
typedef struct Font {
    const char *name;    /* "NotoSansArabic" */
    const char *regular; /* file names below the fonts' folder */
    const char *bold;
    const char *scripts; /* ISO 15924 codes, separated by spaces; "" for the pictograms */
    int percent;         /* of the asked size, so that letters look as large as Latin ones */
} Font;

typedef uint8_t FontId; /* a row */

extern const Font fonts[];
extern const size_t font_count;
extern const FontId FONT_PICTOGRAMS;

/* The first font for an ISO 15924 code; row 0 if there is none. */
FontId font_for_script(const char *script);

#endif
