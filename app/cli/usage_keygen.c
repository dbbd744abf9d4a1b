/* sluss usage keygen: the pair of keys of a kiosk. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "../base/file.h"
#include "../fleet/minisign.h"
#include "../fleet/weekfile.h"
#include "options.h"
#include "usage_verbs.h"

static bool put(const char *path, Str text, unsigned mode, Diags *diags) {
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    bool done = file >= 0 && write(file, text.at, text.len) == (ssize_t)text.len && fsync(file) == 0;
    if (!done)
        diag_error(diags, NULL, (Place){0}, "'%s' cannot be written: %s", path, say_failure(errno));
    if (file >= 0)
        close(file);
    return done;
}

static bool make(Str folder, Str kiosk, Diags *diags) {
    SecretKey key;
    const char *pub = file_join(diags->arena, folder, str_format(diags->arena, "%.*s.pub", STR_ARG(kiosk))).at;
    const char *secret = file_join(diags->arena, folder, str_format(diags->arena, "%.*s.key", STR_ARG(kiosk))).at;
    if (file_exists(pub) || file_exists(secret)) {
        diag_error(diags, NULL, (Place){0}, "'%s' is there already and stays", file_exists(pub) ? pub : secret);
        return false;
    }
    minisign_make(&key);
    bool done = put(secret, minisign_secret_text(diags->arena, &key), 0600, diags) &&
                put(pub, minisign_public_text(diags->arena, &key), 0644, diags);
    explicit_bzero(&key, sizeof key);
    if (!done) { /* half a pair is none */
        unlink(secret);
        unlink(pub);
    }
    return done;
}

static int run(int argc, char **argv) {
    Arena arena = {.forgets = true};
    StrList rest = {0}, outs = {0}, kiosks = {0};
    const Option options[] = {{"--out", &outs, NULL}, {"--kiosk", &kiosks, NULL}, {0}};
    int code = EXIT_CALL;
    if (options_read(&usage_keygen, argc, argv, &arena, options, &rest)) {
        if (rest.count || outs.count != 1 || kiosks.count != 1) {
            verb_usage(&usage_keygen, "one --out and one --kiosk are needed");
        } else if (!weekfile_is_kiosk(kiosks.at[0])) {
            verb_usage(&usage_keygen, weekfile_kiosk_help);
        } else {
            Diags diags = {.arena = &arena};
            code = make(outs.at[0], kiosks.at[0], &diags) ? EXIT_DONE : EXIT_INPUT;
            diags_print(&diags, stderr);
        }
    }
    arena_free(&arena);
    return code;
}

const Verb usage_keygen = {
    .name = "usage keygen",
    .usage = "--out FOLDER --kiosk NAME",
    .about = "make the keys of a kiosk",
    .help = "NAME.key is secret and stays on the kiosk; NAME.pub goes to whoever merges. Both are those of minisign,\n"
            "without a password. What is there already stays.\n",
    .run = run,
};
