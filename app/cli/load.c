/* A folder is compiled into a file that has lost its name before anybody reads it, so nothing is left behind. It lies
 * in a folder of its own, which a build locks. */
#include "load.h"

#include <stdlib.h>
#include <unistd.h>

#include "../base/file.h"
#include "../compile/build.h"
#include "../store/content.h"

static Content *open_folder(const char *folder, Diags *diags) {
    char place[] = "/tmp/sluss-XXXXXX";
    if (!mkdtemp(place)) {
        diag_error(diags, NULL, (Place){0}, "no file can be made in /tmp for the database");
        return NULL;
    }
    const char *path = file_join(diags->arena, str_from(place), STR("content.db")).at;
    Content *content = compile_build(&(Compile){.folder = folder}, path, diags) ? content_open(path, diags) : NULL;
    unlink(path);
    rmdir(place);
    return content;
}

bool content_in(const Kiosk *kiosk, Str lang, Diags *diags) {
    if (lang.len == 0 || str_list_has(kiosk->langs, lang))
        return true;
    diag_error(diags, NULL, (Place){0}, "'%.*s' is none of the languages of this kiosk", STR_ARG(lang));
    diag_suggest(diags, lang, "languages", kiosk->langs.at, kiosk->langs.count);
    return false;
}

Content *content_load(const char *path, Diags *diags) {
    return file_is_folder(path) ? open_folder(path, diags) : content_open(path, diags);
}
