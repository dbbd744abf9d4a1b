/* What is said to staff stands in English in the code, and gettext says it in their language, out of catalogues that
 * are made from locales/checker/. Diagnostics say their formats by themselves; what is put into them is said before.
 *
 * _() says a text now; N_() marks one that is said later, in a table. Neither may be empty. */
#ifndef SLUSS_BASE_SAY_H
#define SLUSS_BASE_SAY_H

#include <libintl.h>
#include <stdbool.h>

#define _(text) gettext(text)
#define N_(text) text

/* From now on in this language, "sv" or "da", with catalogues in `folder`; "en" needs none. False if there is no such
 * catalogue; then it stays English. Once, before anything is said. */
bool say_in(const char *folder, const char *lang);

/* Why the system refused, for an errno: the reasons that people meet in words of ours, others by the name of their
 * number, as EBUSY. strerror would need the system's own catalogues. */
const char *say_failure(int number);

#endif
