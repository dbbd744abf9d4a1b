/* Only names move here, and each move is one rename(2) or link(2): whoever is killed in between leaves a current
 * database, and at worst one older one too few. */
#include "kept.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"
#include "../base/hash.h"
#include "../store/content.h"

static const char *inside(const Kept *kept, Arena *arena, const char *name) {
    return file_join(arena, str_from(kept->folder), str_from(name)).at;
}

/* current.db is 0, then older and older. */
static const char *older(const Kept *kept, Arena *arena, int age) {
    return age ? inside(kept, arena, str_format(arena, "before-%d.db", age).at) : kept->current;
}

static bool fail(Diags *diags, const char *path) {
    diag_error(diags, NULL, (Place){0}, "the folder '%s' for databases cannot be used: %s", path, strerror(errno));
    return false;
}

/* Each folder of the path that is not there yet. */
static bool make_folders(Arena *arena, const char *path) {
    Str whole = str_from(path);
    for (size_t at = 1; at <= whole.len; at++)
        if ((at == whole.len || whole.at[at] == '/') &&
            mkdir(str_c(arena, str_slice(whole, 0, at)), at == whole.len ? 0700 : 0755) != 0 && errno != EEXIST)
            return false;
    return file_is_folder(path) && access(path, W_OK) == 0;
}

static void name_files(Kept *kept, Arena *arena) {
    kept->current = inside(kept, arena, "current.db");
    kept->next = inside(kept, arena, "next.db");
    kept->held = inside(kept, arena, "held");
}

/* As it is called, from the top, whether it is there now or not. */
static Str called(const char *content, Arena *arena) {
    char here[4096];
    Str path = str_from(content);
    if (!str_starts(path, STR("/")) && getcwd(here, sizeof here))
        path = str_format(arena, "%s/%.*s", here, STR_ARG(path));
    StrBuf plain = {.arena = arena};
    for (size_t start = 0, end; start < path.len; start = end + 1) {
        end = str_find(path, '/', start);
        Str part = str_slice(path, start, end);
        if (part.len && !str_equal(part, STR(".")))
            strbuf_format(&plain, "/%.*s", STR_ARG(part));
    }
    return strbuf_str(&plain);
}

/* The content's own name, and what tells it from another of that name. */
static const char *own_folder(const char *content, Arena *arena) {
    const char *state = getenv("XDG_STATE_HOME"), *home = getenv("HOME");
    Str path = called(content, arena);
    Str base = state && *state ? str_from(state) : str_format(arena, "%s/.local/state", home ? home : "/tmp");
    return str_format(arena, "%.*s/sluss/%.*s-%08" PRIx32, STR_ARG(base), STR_ARG(file_name(path)),
                      (uint32_t)hash_add(HASH_START, path))
        .at;
}

bool kept_make(const Kept *kept, Arena *arena) {
    return make_folders(arena, kept->folder);
}

bool kept_open(Kept *kept, const char *given, const char *content, Arena *arena, Diags *diags) {
    const char *service = getenv("STATE_DIRECTORY");
    *kept = (Kept){.folder = given ? given : service && *service ? service : own_folder(content, arena), .lock = -1};
    name_files(kept, arena);
    return kept_make(kept, arena) || fail(diags, kept->folder);
}

/* The lock goes with the process, however it ends. */
bool kept_lock(Kept *kept, Arena *arena, Diags *diags) {
    kept->lock = open(inside(kept, arena, "lock"), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (kept->lock < 0 || flock(kept->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return true;
    diag_error(diags, NULL, (Place){0}, "another kiosk uses the folder '%s' for its databases", kept->folder);
    diag_help(diags, "this one keeps none from before; give each kiosk its own with --state");
    return false;
}

bool kept_open_temporary(Kept *kept, Arena *arena, Diags *diags) {
    static const char template[] = "/tmp/sluss-XXXXXX";
    char *path = memcpy(arena_alloc(arena, sizeof template), template, sizeof template);
    *kept = (Kept){.folder = mkdtemp(path), .temporary = true, .lock = -1};
    if (!kept->folder)
        return fail(diags, path);
    name_files(kept, arena);
    return true;
}

void kept_close(const Kept *kept, Arena *arena) {
    Str *names;
    size_t count;
    if (kept->lock >= 0)
        close(kept->lock);
    if (!kept->temporary || !file_list(arena, kept->folder, &names, &count))
        return;
    for (size_t i = 0; i < count; i++)
        unlink(file_join(arena, str_from(kept->folder), names[i]).at);
    rmdir(kept->folder);
}

static bool is_same(const char *path, const char *other) {
    bool same = false;
    FILE *left = fopen(path, "rb"), *right = fopen(other, "rb");
    for (size_t got = 1; left && right && got > 0;) {
        char here[1 << 14], there[1 << 14];
        got = fread(here, 1, sizeof here, left);
        same = fread(there, 1, sizeof there, right) == got && memcmp(here, there, got) == 0 && !ferror(left);
        got = same ? got : 0;
    }
    if (left)
        fclose(left);
    if (right)
        fclose(right);
    return same;
}

static bool is_twin(const char *path, const char *other) {
    struct stat left, right;
    return stat(path, &left) == 0 && stat(other, &right) == 0 && left.st_ino == right.st_ino &&
           left.st_dev == right.st_dev;
}

/* A database of ours, as far as can be seen at a glance; all of it, if asked. */
static bool is_good(const char *path, bool all) {
    Arena arena = {0};
    Diags unheard = {.arena = &arena};
    Content *content = file_is_ordinary(path) ? content_open(path, &unheard) : NULL;
    bool good = content && (!all || content_verify(content, &unheard));
    content_close(content);
    arena_free(&arena);
    return good;
}

/* The current one becomes one from before. What is none of ours is no loss, and one that stands there already, since
 * the power went after that, is not shifted twice. */
static void shift(const Kept *kept, Arena *arena) {
    const char *before = older(kept, arena, 1);
    if (!is_good(kept->current, false) || is_twin(before, kept->current))
        return;
    for (int age = KEPT_MOST - 1; age > 1; age--)
        rename(older(kept, arena, age - 1), older(kept, arena, age));
    unlink(before);
    if (link(kept->current, before) != 0)
        file_copy(kept->current, before); /* a file system without links */
}

/* A kiosk that is started again builds what it has: the older ones stay what they are. */
bool kept_advance(const Kept *kept, Arena *arena, Diags *diags) {
    if (!is_same(kept->next, kept->current))
        shift(kept, arena);
    if (!file_replace(kept->next, kept->current, diags))
        return false;
    unlink(kept->held);
    return true;
}

static void forget_first(const Kept *kept, Arena *arena) {
    unlink(older(kept, arena, 1));
    for (int age = 2; age < KEPT_MOST; age++)
        rename(older(kept, arena, age), older(kept, arena, age - 1));
}

bool kept_go_back(const Kept *kept, Arena *arena, Diags *diags) {
    const char *before = older(kept, arena, 1);
    for (int i = 1; i < KEPT_MOST; i++)
        if (is_twin(before, kept->current) || !is_good(before, true))
            forget_first(kept, arena);
    if (!file_is_named(before)) {
        diag_error(diags, NULL, (Place){0}, "there is no database from before in '%s'", kept->folder);
        return false;
    }
    if (!file_replace(before, kept->current, diags))
        return false;
    forget_first(kept, arena);
    return true;
}

void kept_settle(const Kept *kept, Arena *arena) {
    Diags unheard = {.arena = arena};
    if (file_is_named(kept->current) && !is_good(kept->current, true))
        kept_go_back(kept, arena, &unheard);
}

bool kept_hold(const Kept *kept, uint64_t state) {
    FILE *file = file_create(kept->held, 0600);
    bool done = file && fprintf(file, "%016" PRIx64 "\n", state) > 0;
    return file && fclose(file) == 0 && done;
}

bool kept_is_held(const Kept *kept, uint64_t state) {
    uint64_t held = 0;
    FILE *file = file_is_ordinary(kept->held) ? fopen(kept->held, "r") : NULL;
    bool read = file && fscanf(file, "%16" SCNx64, &held) == 1;
    if (file)
        fclose(file);
    return read && held == state;
}
