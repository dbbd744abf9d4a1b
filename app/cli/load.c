/* A folder is compiled into a file that has lost its name before anybody reads it, so nothing is left behind. */
#include "load.h"

#include <stdlib.h>
#include <unistd.h>

#include "../base/file.h"
#include "../compile/build.h"
#include "../store/content.h"

static Content *open_folder(const char *folder, Diags *diags) {
    char path[] = "/tmp/sluss-XXXXXX";
    int file = mkstemp(path);
    if (file < 0) {
        diag_error(diags, NULL, (Place){0}, "no file can be made in /tmp for the database");
        return NULL;
    }
    close(file);
    Content *content = compile_build(&(Compile){.folder = folder}, path, diags) ? content_open(path, diags) : NULL;
    unlink(path);
    return content;
}

Content *content_load(const char *path, Diags *diags) {
    return file_is_folder(path) ? open_folder(path, diags) : content_open(path, diags);
}
