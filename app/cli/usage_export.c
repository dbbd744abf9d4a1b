/* sluss usage export: one signed file for each closed week of a kiosk. */
#include <string.h>

#include "../base/file.h"
#include "../fleet/outbox.h"
#include "../fleet/weekfile.h"
#include "../store/usage.h"
#include "options.h"
#include "today.h"
#include "usage_verbs.h"

static bool read_key(Str path, SecretKey *key, Diags *diags) {
    Source *source = arena_new(diags->arena, Source);
    source->path = path;
    return file_read(diags->arena, path.at, SIGN_FILE_MOST, source, &source->text, diags) &&
           minisign_read_secret(source, key, diags);
}

static bool export(Outbox *outbox, Str database, Str key_path, Diags *diags) {
    SecretKey key = {0};
    KeyList keys = {0};
    Tally tally = {0};
    bool done = read_key(key_path, &key, diags) && usage_read(database.at, diags->arena, &keys, &tally, diags);
    outbox->key = &key;
    keys_close(&keys);
    done = done && outbox_fill(outbox, &keys, &tally, diags);
    tally_clear(&tally);
    explicit_bzero(&key, sizeof key);
    return done;
}

static int run(int argc, char **argv) {
    Arena arena = {.forgets = true};
    StrList files = {0}, outs = {0}, kiosks = {0}, keys = {0}, dates = {0};
    const Option options[] = {
        {"--out", &outs, NULL}, {"--kiosk", &kiosks, NULL}, {"--key", &keys, NULL}, {"--at", &dates, NULL}, {0}};
    Outbox outbox = {0};
    const char *wrong;
    int code = EXIT_CALL;
    if (options_read(&usage_export, argc, argv, &arena, options, &files)) {
        if (files.count != 1 || outs.count != 1 || kiosks.count != 1 || keys.count != 1 || dates.count > 1) {
            verb_usage(&usage_export, "one database and one each of --kiosk, --key and --out are needed");
        } else if (!weekfile_is_kiosk(kiosks.at[0])) {
            verb_usage(&usage_export, weekfile_kiosk_help);
        } else if ((wrong = today_read(dates, &outbox.today)) != NULL) {
            verb_usage(&usage_export, wrong);
        } else {
            Diags diags = {.arena = &arena};
            outbox.folder = outs.at[0];
            outbox.kiosk = kiosks.at[0];
            code = export(&outbox, files.at[0], keys.at[0], &diags) ? EXIT_DONE : EXIT_INPUT;
            diags_print(&diags, stderr);
        }
    }
    arena_free(&arena);
    return code;
}

const Verb usage_export = {
    .name = "usage export",
    .usage = "USAGE.db --kiosk NAME --key NAME.key --out DIR [--at DATE]",
    .about = "write a signed file for each closed week that is not in a folder yet",
    .help = "NAME.2026-W47.csv has the week's counts, NAME.keys.csv what their numbers mean; beside each stands its\n"
            "signature, which minisign can check. A week is closed an hour after it is over in UTC, or before --at.\n",
    .run = run,
};
