/* How the page looks: system fonts, one accent; on paper, in forced colours and in grey it says the same. Text stands
 * at 7:1 or more, lines that mean something at 3:1 or more. */
#ifndef SLUSS_REPORT_HTML_STYLE_H
#define SLUSS_REPORT_HTML_STYLE_H

/* Written one after the other, up to NULL. */
extern const char *const html_style[];

#endif
