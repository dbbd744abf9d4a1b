/* gettext asks for no catalogue as long as the locale is "C", and a machine in a town hall may have no other. C.UTF-8
 * is built into the C library, and LANGUAGE then chooses among catalogues alone: numbers and dates stay as they are. */
#include "say.h"

#include <errno.h>
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

static const struct {
    int number;
    const char *why;
} failures[] = {
    {ENOENT, N_("there is no such file or folder")},
    {EACCES, N_("this user may not do that")},
    {EPERM, N_("this user may not do that")},
    {EEXIST, N_("there is something of that name already")},
    {EISDIR, N_("that is a folder")},
    {ENOTDIR, N_("a part of the path is a file and no folder")},
    {ELOOP, N_("the links lead in a circle, or one may not be followed")},
    {ENAMETOOLONG, N_("the name is too long")},
    {ENOSPC, N_("the disk is full")},
    {EDQUOT, N_("this user's share of the disk is full")},
    {EROFS, N_("that disk can only be read")},
    {EIO, N_("the disk or the network share does not answer rightly")},
    {ESTALE, N_("the network share has been mounted anew")},
    {EMFILE, N_("too many files are open")},
    {ENFILE, N_("too many files are open")},
};

const char *say_failure(int number) {
    for (size_t i = 0; i < sizeof failures / sizeof failures[0]; i++)
        if (failures[i].number == number)
            return _(failures[i].why);
    const char *name = strerrorname_np(number);
    return name ? name : _("the system does not say why");
}
