/* Names move here, and each move is one rename(2) or link(2), or a copy where there are no links: whoever is killed in
 * between leaves a current database, and at worst one older one too few. */
#include "kept.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "../base/file.h"
#include "../base/hash.h"
#include "../store/content.h"

enum { PATIENCE_MS = 2000, PATIENCE_STEP_MS = 20 };

static const char *inside(const Kept *kept, Arena *arena, const char *name) {
    return file_join(arena, str_from(kept->folder), str_from(name)).at;
}

/* current.db is 0, then older and older. */
static const char *older(const Kept *kept, Arena *arena, int age) {
    return age ? inside(kept, arena, str_format(arena, "before-%d.db", age).at) : kept->current;
}

static bool fail(Diags *diags, const char *path) {
    diag_error(diags, NULL, (Place){0}, "the folder '%s' for databases cannot be used: %s", path, say_failure(errno));
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
    kept->changing = inside(kept, arena, "changing");
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

void kept_name(Kept *kept, const char *given, const char *content, Arena *arena) {
    const char *service = getenv("STATE_DIRECTORY");
    *kept = (Kept){.folder = given ? given : service && *service ? service : own_folder(content, arena), .lock = -1};
    name_files(kept, arena);
}

bool kept_open(Kept *kept, const char *given, const char *content, Arena *arena, Diags *diags) {
    kept_name(kept, given, content, arena);
    return kept_make(kept, arena) || fail(diags, kept->folder);
}

/* The lock goes with the process, however it ends. */
bool kept_lock(Kept *kept, Arena *arena, Diags *diags) {
    kept->lock = open(inside(kept, arena, "lock"), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (kept->lock < 0 || flock(kept->lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK)
        return true;
    close(kept->lock);
    kept->lock = -1;
    diag_error(diags, NULL, (Place){0}, "another kiosk uses the folder '%s' for its databases", kept->folder);
    diag_help(diags, "this one keeps none from before; give each kiosk its own with --state");
    return false;
}

/* Whoever made the file, others need only read it to lock it; so nobody is waited for longer than a change takes. */
int kept_begin(const Kept *kept) {
    int lock = open(kept->changing, O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
    for (int left = PATIENCE_MS; lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) != 0; left -= PATIENCE_STEP_MS) {
        if (left <= 0) {
            close(lock);
            return -1;
        }
        nanosleep(&(struct timespec){.tv_nsec = PATIENCE_STEP_MS * 1000000L}, NULL);
    }
    return lock;
}

void kept_end(int lock) {
    if (lock >= 0)
        close(lock);
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

static bool is_twin(const char *path, const char *other) {
    struct stat left, right;
    return stat(path, &left) == 0 && stat(other, &right) == 0 && left.st_ino == right.st_ino &&
           left.st_dev == right.st_dev;
}

/* What a database of ours says, in a number; 0 if it is none or cannot be read. All of it is looked at only if asked:
 * an index may be damaged and the rest be read all the same. */
static uint64_t digest_of(const char *path, bool all) {
    Arena arena = {0};
    Diags unheard = {.arena = &arena};
    uint64_t digest = 0;
    Content *content = file_is_ordinary(path) ? content_open(path, &unheard) : NULL;
    bool good = content && (!all || content_verify(content, &unheard)) && content_digest(content, &digest);
    content_close(content);
    arena_free(&arena);
    return good ? digest : 0;
}

/* The current one becomes one from before, unless it stands there already, since the power went after that. */
static void shift(const Kept *kept, Arena *arena) {
    const char *before = older(kept, arena, 1);
    if (is_twin(before, kept->current))
        return;
    for (int age = KEPT_MOST - 1; age > 1; age--)
        rename(older(kept, arena, age - 1), older(kept, arena, age));
    unlink(before);
    if (link(kept->current, before) != 0)
        file_copy(kept->current, before); /* a file system without links */
}

/* A kiosk that is started again builds what it has: the older ones stay what they are. What is none of ours, or
 * damaged, is no loss. */
bool kept_advance(const Kept *kept, uint64_t next, uint64_t shown, Arena *arena, Diags *diags) {
    shown = shown ? shown : digest_of(kept->current, false);
    if (shown && shown != next)
        shift(kept, arena);
    if (!file_replace(kept->next, kept->current, diags))
        return false;
    unlink(kept->held);
    return true;
}

/* The youngest one before that is whole and says something else; 0: there is none. None is taken away for that: one
 * that this program cannot read may be of another. */
static int find_before(const Kept *kept, Arena *arena) {
    uint64_t shown = digest_of(kept->current, false);
    for (int age = 1; age < KEPT_MOST; age++) {
        uint64_t digest = digest_of(older(kept, arena, age), true);
        if (digest && digest != shown)
            return age;
    }
    return 0;
}

/* The one of this age has become the current one: those that are older follow, and those between go. */
static void close_gap(const Kept *kept, Arena *arena, int age) {
    for (int to = 1; to < KEPT_MOST; to++) {
        unlink(older(kept, arena, to));
        if (to + age < KEPT_MOST)
            rename(older(kept, arena, to + age), older(kept, arena, to));
    }
}

static bool step_back(const Kept *kept, int age, Arena *arena, Diags *diags) {
    if (!file_replace(older(kept, arena, age), kept->current, diags))
        return false;
    close_gap(kept, arena, age);
    return true;
}

/* It is held before anything moves: a kiosk that sees it move finds why. Of several steps back the first tells what the
 * folder makes. */
static bool hold_and_step_back(const Kept *kept, uint64_t state, int age, Arena *arena, Diags *diags) {
    Hold before, hold = {.state = state};
    bool held = kept_held(kept, &before);
    hold.digest = held ? before.digest : digest_of(kept->current, false);
    kept_hold(kept, &hold);
    bool done = step_back(kept, age, arena, diags);
    if (!done && !held)
        unlink(kept->held);
    return done;
}

static bool go_back(const Kept *kept, uint64_t state, Arena *arena, Diags *diags) {
    int age = find_before(kept, arena);
    if (age == 0) {
        diag_error(diags, NULL, (Place){0}, "there is no database from before in '%s'", kept->folder);
        return false;
    }
    return hold_and_step_back(kept, state, age, arena, diags);
}

bool kept_go_back(const Kept *kept, uint64_t state, Arena *arena, Diags *diags) {
    int lock =
        file_is_named(kept->current) ? kept_begin(kept) : -1; /* else it is no such folder: leave nothing there */
    bool done = go_back(kept, state, arena, diags);
    kept_end(lock);
    return done;
}

void kept_settle(const Kept *kept, Arena *arena) {
    Diags unheard = {.arena = arena};
    int lock = kept_begin(kept);
    int age = file_is_named(kept->current) && !digest_of(kept->current, true) ? find_before(kept, arena) : 0;
    if (age)
        step_back(kept, age, arena, &unheard);
    kept_end(lock);
}

bool kept_hold(const Kept *kept, const Hold *hold) {
    Arena arena = {0};
    const char *name;
    FILE *file = file_create_beside(&arena, kept->held, 0644, &name);
    Diags unheard = {.arena = &arena};
    bool done = file && fprintf(file, "%016" PRIx64 " %016" PRIx64 "\n", hold->state, hold->digest) > 0;
    done = file && fclose(file) == 0 && done && file_replace(name, kept->held, &unheard);
    if (file && !done)
        unlink(name);
    arena_free(&arena);
    return done;
}

bool kept_held(const Kept *kept, Hold *hold) {
    *hold = (Hold){0};
    FILE *file = file_is_ordinary(kept->held) ? fopen(kept->held, "r") : NULL;
    bool read = file && fscanf(file, "%16" SCNx64 " %16" SCNx64, &hold->state, &hold->digest) >= 1;
    if (file)
        fclose(file);
    return read;
}
