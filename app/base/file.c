/* The few things we ask of a file system, with the errors in words. Replacement follows the one order that
 * survives a power cut: the new bytes are on the disk before the name moves, and the name before we say so. */
#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/random.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

static bool read_all(int file, char *bytes, size_t size) {
    for (size_t done = 0; done < size;) {
        ssize_t got = read(file, bytes + done, size - done);
        if (got == 0 || (got < 0 && errno != EINTR))
            return false;
        done += got > 0 ? (size_t)got : 0;
    }
    return true;
}

bool file_read_opened(Arena *arena, int file, size_t limit, const Source *shown, Str *text, Diags *diags) {
    struct stat info;
    if (fstat(file, &info) != 0 || !S_ISREG(info.st_mode)) {
        diag_error(diags, shown, (Place){0}, "this is not an ordinary file");
        return false;
    }
    if ((uintmax_t)info.st_size > limit) {
        diag_error(diags, shown, (Place){0}, "the file is too large: %jd kB, at most %zu kB are read",
                   (intmax_t)info.st_size / 1024, limit / 1024);
        return false;
    }
    char *bytes = arena_alloc(arena, (size_t)info.st_size + 1);
    if (!read_all(file, bytes, (size_t)info.st_size)) {
        diag_error(diags, shown, (Place){0}, "the file changed or vanished while it was read; try again");
        return false;
    }
    *text = (Str){bytes, (size_t)info.st_size};
    return true;
}

bool file_read(Arena *arena, const char *path, size_t limit, const Source *shown, Str *text, Diags *diags) {
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        diag_error(diags, shown, (Place){0}, "the file cannot be read: %s", say_failure(errno));
        return false;
    }
    bool done = file_read_opened(arena, file, limit, shown, text, diags);
    close(file);
    return done;
}

static int by_bytes(const void *left, const void *right) {
    const Str *a = left, *b = right;
    return str_compare(*a, *b);
}

bool file_list(Arena *arena, const char *folder, Str **names, size_t *count) {
    DIR *dir = opendir(folder);
    *names = NULL;
    *count = 0;
    if (!dir)
        return false;
    for (struct dirent *entry; (entry = readdir(dir));) {
        if (entry->d_name[0] == '.')
            continue;
        *names = arena_more(arena, *names, *count, sizeof **names);
        (*names)[(*count)++] = str_copy(arena, str_from(entry->d_name));
    }
    closedir(dir);
    if (*count)
        qsort(*names, *count, sizeof **names, by_bytes);
    return true;
}

bool file_exists(const char *path) {
    struct stat info;
    return stat(path, &info) == 0;
}

bool file_is_named(const char *path) {
    struct stat info;
    return lstat(path, &info) == 0 || errno != ENOENT;
}

bool file_is_folder(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

bool file_is_ordinary(const char *path) {
    struct stat info;
    return lstat(path, &info) == 0 && S_ISREG(info.st_mode);
}

Str file_real(Arena *arena, const char *path) {
    char *real = realpath(path, NULL);
    Str copy = real ? str_copy(arena, str_from(real)) : (Str){0};
    free(real);
    return copy;
}

Str file_join(Arena *arena, Str folder, Str name) {
    return str_format(arena, "%.*s%s%.*s", STR_ARG(folder), str_ends(folder, STR("/")) ? "" : "/", STR_ARG(name));
}

/* The offset just behind the last slash; 0 if there is none. */
static size_t name_start(Str path) {
    size_t start = path.len;
    while (start > 0 && path.at[start - 1] != '/')
        start--;
    return start;
}

Str file_folder(Str path) {
    size_t start = name_start(path);
    if (start == 0)
        return STR(".");
    return str_slice(path, 0, start > 1 ? start - 1 : 1);
}

Str file_name(Str path) {
    return str_slice(path, name_start(path), path.len);
}

static bool sync_path(const char *path, int flags) {
    int file = open(path, flags | O_CLOEXEC);
    if (file < 0)
        return false;
    bool done = fsync(file) == 0;
    int why = errno;
    if (close(file) != 0 && done)
        return false;
    errno = why;
    return done;
}

/* Some network shares cannot sync a folder: what is named there is as safe as it can be. */
static bool sync_folder(const char *path) {
    return sync_path(path, O_RDONLY | O_DIRECTORY) || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
}

bool file_replace(const char *temporary, const char *path, Diags *diags) {
    Str folder = file_folder(str_from(path));
    bool done =
        sync_path(temporary, O_RDONLY) && rename(temporary, path) == 0 && sync_folder(str_c(diags->arena, folder));
    if (!done)
        diag_error(diags, NULL, (Place){0}, "'%s' cannot be replaced: %s", path, say_failure(errno));
    diags->unwritten = diags->unwritten || !done;
    return done;
}

const char *file_real_new(Arena *arena, const char *path) {
    Str folder = file_real(arena, str_c(arena, file_folder(str_from(path))));
    return folder.len ? file_join(arena, folder, file_name(str_from(path))).at : path;
}

bool file_stays_in(Arena *arena, Str folder, const char *path) {
    Str real = file_is_named(path) ? file_real(arena, path) : str_from(file_real_new(arena, path));
    return str_starts(real, file_join(arena, folder, STR(""))) && !file_is_folder(path);
}

/* NULL if there is something already. */
static FILE *create(const char *path, unsigned mode) {
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    FILE *out = file >= 0 ? fdopen(file, "wb") : NULL;
    if (file >= 0 && !out)
        close(file);
    return out;
}

FILE *file_create(const char *path, unsigned mode) {
    unlink(path);
    return create(path, mode);
}

FILE *file_create_beside(Arena *arena, const char *path, unsigned mode, const char **name) {
    enum { TRIES_MOST = 16 };
    FILE *out = NULL;
    errno = EEXIST;
    for (int tries = 0; !out && errno == EEXIST && tries < TRIES_MOST; tries++) {
        uint32_t number = (uint32_t)tries;
        (void)!getrandom(&number, sizeof number, 0);
        *name = str_format(arena, "%s.%08" PRIx32 ".new", path, number).at;
        out = create(*name, mode);
    }
    return out;
}

/* It stays whose it was; where we may not give it away it becomes ours, and stays its group's. */
static bool write_like(FILE *out, const struct stat *like, Str bytes) {
    if (fchown(fileno(out), like->st_uid, like->st_gid) != 0)
        (void)!fchown(fileno(out), (uid_t)-1, like->st_gid);
    bool done = fchmod(fileno(out), like->st_mode & 0777) == 0 && fwrite(bytes.at, 1, bytes.len, out) == bytes.len;
    return fclose(out) == 0 && done;
}

bool file_write(const char *path, Str bytes, Diags *diags) {
    struct stat info = {.st_mode = 0644, .st_uid = geteuid(), .st_gid = getegid()};
    Str real = file_real(diags->arena, path);
    path = real.len ? real.at : path; /* a link stays one */
    const char *temporary = NULL;
    bool there = stat(path, &info) == 0, may = !there || access(path, W_OK) == 0;
    FILE *out = may ? file_create_beside(diags->arena, path, info.st_mode & 0777, &temporary) : NULL;
    bool written = out && write_like(out, &info, bytes);
    if (!written)
        diag_error(diags, NULL, (Place){0}, "'%s' cannot be written: %s", path, say_failure(errno));
    if (written && file_replace(temporary, path, diags))
        return true;
    if (out)
        unlink(temporary);
    return false;
}

static bool copy_opened(int in, int out) {
    enum { AT_ONCE = 1 << 20 };
    ssize_t copied;
    do
        copied = sendfile(out, in, NULL, AT_ONCE);
    while (copied > 0 || (copied < 0 && errno == EINTR));
    return copied == 0;
}

bool file_copy(const char *from, const char *to) {
    if (!file_is_ordinary(from))
        return false;
    int in = open(from, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    unlink(to);
    int out = in >= 0 ? open(to, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0644) : -1;
    bool done = out >= 0 && copy_opened(in, out);
    if (in >= 0)
        close(in);
    return out >= 0 && close(out) == 0 && done;
}
