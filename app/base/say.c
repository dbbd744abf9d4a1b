/* gettext asks for no catalogue as long as the locale is "C", and a machine in a town hall may have no other. C.UTF-8
 * is built into the C library, and LANGUAGE then chooses among catalogues alone: numbers and dates stay as they are. */
#include "say.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define DOMAIN "checker"

static bool has_catalogue(const char *folder, const char *lang) {
    char path[4096];
    int length = snprintf(path, sizeof path, "%s/%s/LC_MESSAGES/" DOMAIN ".mo", folder, lang);
    return length > 0 && (size_t)length < sizeof path && access(path, R_OK) == 0;
}

bool say_in(const char *folder, const char *lang) {
    if (strcmp(lang, "en") == 0)
        return true;
    return has_catalogue(folder, lang) && setlocale(LC_MESSAGES, "C.UTF-8") && setenv("LANGUAGE", lang, 1) == 0 &&
           bindtextdomain(DOMAIN, folder) && bind_textdomain_codeset(DOMAIN, "UTF-8") && textdomain(DOMAIN);
}
