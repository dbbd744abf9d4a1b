/* Which font writes which script: a table, read from the top. Only names stand here; the device opens the files. */
#ifndef SLUSS_TEXT_FONTS_H
#define SLUSS_TEXT_FONTS_H

#include "../base/str.h"

/* One row of the table: a family. */
typedef struct Font {
    const char *name;    /* "NotoSansArabic" */
    const char *regular; /* file names below the fonts' folder */
    const char *bold;
    const char *scripts;   /* ISO 15924 codes, separated by spaces; "" for the pictograms and for code */
    const char *languages; /* BCP 47 tags whose text is written in it; "": every language that no other row names */
    int percent;           /* of the asked size, so that letters look as large as Latin ones */
} Font;

typedef uint8_t FontId; /* a row, or FONT_NONE */

extern const Font fonts[];
extern const size_t font_count;
extern const FontId FONT_PICTOGRAMS, FONT_CODE;
enum { FONT_NONE = UINT8_MAX };

/* The font for an ISO 15924 code and a BCP 47 tag; FONT_NONE if no row has the script. */
FontId font_for(const char *script, Str tag);

#endif
