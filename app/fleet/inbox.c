/* The names of a folder are taken from behind, so that a kiosk's newest week comes first. Its signature is checked, and
 * it vouches for the week before by its hash. A week that no later one vouches for, as one is missing between them or
 * it was written anew, is held to its own signature. */
#include "inbox.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"
#include "minisign.h"

enum { VOUCHED_MOST = 64 };

/* Whose files are being read. */
typedef struct Sender {
    Str kiosk;
    PublicKey key;
    bool known;
    uint8_t vouched[VOUCHED_MOST][WEEK_HASH]; /* the last ones */
    size_t vouched_count;
} Sender;

typedef struct Folder {
    Inbox *inbox;
    int at;
    Str path;
    Sender sender;
} Folder;

typedef struct Names {
    Str *files, *folders;
    size_t file_count, folder_count;
} Names;

static Source source_of(const Folder *folder, Arena *arena, Str name) {
    return (Source){.path = file_join(arena, folder->path, name)};
}

/* The text goes into the source. */
static bool load(int folder, Arena *arena, Str name, size_t most, Source *source, Diags *diags) {
    int file = openat(folder, str_c(arena, name), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
    if (file < 0) {
        diag_error(diags, source, (Place){0}, errno == ELOOP ? "this is a link" : "the file cannot be read: %s",
                   say_failure(errno));
        return false;
    }
    bool done = file_read_opened(arena, file, most, source, &source->text, diags);
    close(file);
    return done;
}

/* A key of the trusted folder may be a link: that folder is ours. */
static void meet(Folder *folder, Arena *arena, Str kiosk) {
    Diags quiet = {.arena = arena};
    Source *source = arena_new(arena, Source);
    Sender *sender = &folder->sender;
    *sender = (Sender){.kiosk = kiosk};
    source->path = str_format(arena, "%s/%.*s.pub", folder->inbox->trusted, STR_ARG(kiosk));
    sender->known = file_read(arena, source->path.at, SIGN_FILE_MOST, source, &source->text, &quiet) &&
                    minisign_read_public(source, &sender->key, &quiet);
}

static bool is_vouched(const Sender *sender, const uint8_t hash[WEEK_HASH]) {
    size_t count = sender->vouched_count < VOUCHED_MOST ? sender->vouched_count : VOUCHED_MOST;
    for (size_t i = 0; i < count; i++)
        if (memcmp(sender->vouched[(sender->vouched_count - 1 - i) % VOUCHED_MOST], hash, WEEK_HASH) == 0)
            return true;
    return false;
}

static void vouch(Sender *sender, const WeekFile *week) {
    if (week->has_before)
        memcpy(sender->vouched[sender->vouched_count++ % VOUCHED_MOST], week->before, WEEK_HASH);
}

static bool is_known(const Folder *folder, const Source *file, Diags *diags) {
    if (!folder->sender.known)
        diag_error(diags, file, (Place){0}, "'%.*s.pub' is not among the keys that are trusted, or is no key",
                   STR_ARG(folder->sender.kiosk));
    return folder->sender.known;
}

static bool is_signed(const Folder *folder, Arena *arena, const Source *file, Diags *diags) {
    Str name = str_format(arena, "%.*s.minisig", STR_ARG(file_name(file->path)));
    Source *signature = arena_new(arena, Source);
    *signature = source_of(folder, arena, name);
    return load(folder->at, arena, name, SIGN_FILE_MOST, signature, diags) &&
           minisign_verify(signature, &folder->sender.key, file->text, diags);
}

static bool take_week(Folder *folder, Arena *arena, Str name, Source *file, Period period, Diags *diags) {
    WeekFile week = {.kiosk = folder->sender.kiosk, .week = period};
    uint8_t hash[WEEK_HASH];
    if (!is_known(folder, file, diags) || !load(folder->at, arena, name, WEEK_FILE_MOST, file, diags))
        return false;
    weekfile_hash(file->text, hash);
    if (!is_vouched(&folder->sender, hash) && !is_signed(folder, arena, file, diags))
        return false;
    if (!weekfile_read(arena, file, &week, diags))
        return false;
    vouch(&folder->sender, &week);
    folder->inbox->sink.week(folder->inbox->sink.self, &week);
    return true;
}

static bool take_keys(Folder *folder, Arena *arena, Str name, Source *file, Diags *diags) {
    KeyList keys;
    if (!is_known(folder, file, diags) || !load(folder->at, arena, name, KEYS_FILE_MOST, file, diags) ||
        !is_signed(folder, arena, file, diags) || !keysfile_read(arena, file, folder->sender.kiosk, &keys, diags))
        return false;
    folder->inbox->sink.keys(folder->inbox->sink.self, &keys);
    return true;
}

/* Moves a file to a free name there: NAME, or NAME.2 and so on. "" if it could not be moved. */
static Str move_aside(const Folder *folder, int aside, Arena *arena, Str name) {
    enum { TRIES = 1000 };
    const char *from = str_c(arena, name);
    for (int i = 1; i < TRIES; i++) {
        Str to = i == 1 ? name : str_format(arena, "%.*s.%d", STR_ARG(name), i);
        if (renameat2(folder->at, from, aside, str_c(arena, to), RENAME_NOREPLACE) == 0)
            return to;
        if (errno != EEXIST)
            break;
    }
    return (Str){0};
}

static void set_aside(const Folder *folder, Arena *arena, Str name, Diags *diags) {
    mkdirat(folder->at, INBOX_ASIDE, 0777);
    int aside = openat(folder->at, INBOX_ASIDE, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    Str moved = aside >= 0 ? move_aside(folder, aside, arena, name) : (Str){0};
    if (moved.len) {
        const char *signature = str_format(arena, "%.*s.minisig", STR_ARG(name)).at;
        renameat(folder->at, signature, aside, str_format(arena, "%.*s.minisig", STR_ARG(moved)).at);
        int why = openat(aside, str_format(arena, "%.*s.why", STR_ARG(moved)).at,
                         O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
        FILE *out = why >= 0 ? fdopen(why, "w") : NULL;
        if (out) {
            diags_print(diags, out);
            fclose(out);
        }
    } else {
        diag_error(diags, NULL, (Place){0}, "'%.*s' cannot be set aside: %s", STR_ARG(name), say_failure(errno));
    }
    if (aside >= 0)
        close(aside);
    diags_print(diags, folder->inbox->log);
}

static void take(Folder *folder, Str name) {
    Inbox *inbox = folder->inbox;
    ArenaMark mark = arena_mark(&inbox->arena);
    Diags diags = {.arena = &inbox->arena};
    Source *file = arena_new(&inbox->arena, Source);
    Str kiosk;
    Period period;
    bool done = false, is_keys = keysfile_is_name(name, &kiosk), is_week = weekfile_is_name(name, &kiosk, &period);
    *file = source_of(folder, &inbox->arena, name);
    if ((is_keys || is_week) && !str_equal(kiosk, folder->sender.kiosk))
        meet(folder, &inbox->arena, kiosk);
    if (is_week)
        done = take_week(folder, &inbox->arena, name, file, period, &diags);
    else if (is_keys)
        done = take_keys(folder, &inbox->arena, name, file, &diags);
    else
        diag_error(&diags, file, (Place){0}, "a kiosk's file is named KIOSK.2026-W47.csv or KIOSK.keys.csv");
    if (!done)
        set_aside(folder, &inbox->arena, name, &diags);
    inbox->taken += done;
    inbox->refused += !done;
    arena_rewind(&inbox->arena, mark);
}

static bool is_folder(int folder, const struct dirent *entry) {
    struct stat info;
    if (entry->d_type != DT_UNKNOWN)
        return entry->d_type == DT_DIR;
    return fstatat(folder, entry->d_name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(info.st_mode);
}

static int backwards(const void *left, const void *right) {
    const Str *a = left, *b = right;
    return str_compare(*b, *a);
}

static bool list(int folder, Arena *arena, Names *names) {
    int copy = fcntl(folder, F_DUPFD_CLOEXEC, 0);
    DIR *dir = copy >= 0 ? fdopendir(copy) : NULL;
    if (!dir)
        return false;
    for (struct dirent *entry; (entry = readdir(dir));) {
        Str name = str_from(entry->d_name);
        bool inner = is_folder(folder, entry);
        if (name.at[0] == '.' || (inner ? str_equal(name, STR(INBOX_ASIDE)) : !str_ends(name, STR(".csv"))))
            continue;
        Str **at = inner ? &names->folders : &names->files;
        size_t *count = inner ? &names->folder_count : &names->file_count;
        *at = arena_more(arena, *at, *count, sizeof **at);
        (*at)[(*count)++] = str_copy(arena, name);
    }
    closedir(dir);
    if (names->file_count)
        qsort(names->files, names->file_count, sizeof *names->files, backwards);
    if (names->folder_count)
        qsort(names->folders, names->folder_count, sizeof *names->folders, backwards);
    return true;
}

static void refuse(Inbox *inbox, Str path, const char *why) {
    fprintf(inbox->log, "%.*s: error: %s\n", STR_ARG(diag_printable(&inbox->arena, path)), why);
    inbox->refused++;
}

static void read_folder(Inbox *inbox, int at, Str path, int deeper);

static void read_inner(Inbox *inbox, int outer, Str path, Str name, int deeper) {
    ArenaMark mark = arena_mark(&inbox->arena);
    Str inner = file_join(&inbox->arena, path, name);
    int at = openat(outer, str_c(&inbox->arena, name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (at >= 0)
        read_folder(inbox, at, inner, deeper);
    else
        refuse(inbox, inner, "the folder cannot be read");
    arena_rewind(&inbox->arena, mark);
}

static void read_folder(Inbox *inbox, int at, Str path, int deeper) {
    Names names = {0};
    Folder folder = {.inbox = inbox, .at = at, .path = path};
    if (!list(at, &inbox->arena, &names))
        refuse(inbox, path, "the folder cannot be read");
    for (size_t i = 0; i < names.file_count; i++) {
        Str kiosk = str_slice(names.files[i], 0, str_find(names.files[i], '.', 0));
        if (weekfile_is_kiosk(kiosk) && !str_equal(kiosk, folder.sender.kiosk))
            meet(&folder, &inbox->arena, kiosk);
        take(&folder, names.files[i]);
    }
    for (size_t i = 0; i < names.folder_count && deeper > 0; i++)
        read_inner(inbox, at, path, names.folders[i], deeper - 1);
    close(at);
}

void inbox_read(Inbox *inbox, const char *path) {
    ArenaMark mark = arena_mark(&inbox->arena);
    Str whole = str_from(path);
    while (whole.len > 1 && str_ends(whole, STR("/")))
        whole = str_slice(whole, 0, whole.len - 1);
    path = str_c(&inbox->arena, whole);
    struct stat info = {0};
    bool there = lstat(path, &info) == 0, single = there && !S_ISDIR(info.st_mode);
    Str outer = single ? file_folder(whole) : whole;
    int at = there ? open(str_c(&inbox->arena, outer), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1;
    if (at < 0) {
        refuse(inbox, whole, there ? "the folder cannot be read" : "there is no such file or folder");
    } else if (single) {
        Folder folder = {.inbox = inbox, .at = at, .path = outer};
        Str kiosk, name = file_name(whole);
        Period period;
        if (weekfile_is_name(name, &kiosk, &period) || keysfile_is_name(name, &kiosk))
            take(&folder, name);
        else /* named by hand: it is anybody's, and stays where it is */
            refuse(inbox, whole, "a kiosk's file is named KIOSK.2026-W47.csv or KIOSK.keys.csv");
        close(at);
    } else {
        read_folder(inbox, at, whole, 1);
    }
    arena_rewind(&inbox->arena, mark);
}

void inbox_close(Inbox *inbox) {
    fprintf(inbox->log, "%zu files taken, %zu set aside or not read\n", inbox->taken, inbox->refused);
    arena_free(&inbox->arena);
}
