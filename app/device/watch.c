/* inotify tells that something happened, never what is there now; so whatever it says, the answer is in the names,
 * sizes and times of all files, and polling is the same without being told. */
#include "watch.h"

#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <time.h>
#include <unistd.h>

#include "../base/file.h"
#include "../base/hash.h"
#include "../model/names.h"

enum { FOLDERS_DEEP = 1 /* as content is read, and listened to */, WATCHES_MOST = 64 };

struct Watch {
    Arena arena;
    const char *paths[WATCH_PATHS_MOST];
    uint64_t states[WATCH_PATHS_MOST]; /* as they were told last */
    size_t count;
    uint64_t places[WATCH_PATHS_MOST]; /* which file or folder the path named then */
    bool poll, deaf;                   /* deaf: not all of it can be listened to */
    int stop, events;                  /* events: of inotify; negative: there is none */
};

/* File systems behind a network, where what others write is told to nobody here (statfs(2)). */
static bool is_remote(const char *path) {
    static const long kinds[] = {
        0x6969 /* NFS */,    0x517B /* SMB */,      (long)0xFF534D42 /* CIFS */, (long)0xFE534D42 /* SMB2 */,
        0x01021997 /* 9P */, 0x65735546 /* FUSE */, 0x5346414F /* AFS */,        0x786F4256 /* VirtualBox */};
    struct statfs info;
    if (statfs(path, &info) != 0)
        return true;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if ((uint32_t)info.f_type == (uint32_t)kinds[i])
            return true;
    return false;
}

static uint64_t add_number(uint64_t hash, int64_t number) {
    return hash_add(hash, (Str){(const char *)&number, sizeof number});
}

static uint64_t add_file(uint64_t hash, const struct stat *info) {
    hash = add_number(hash, info->st_size); /* and no inode: shares make them up */
    return add_number(add_number(hash, info->st_mtim.tv_sec), info->st_mtim.tv_nsec);
}

/* Entries come in any order, so their hashes are summed. Of what lies too deep only the name counts. */
static uint64_t folder_state(int folder, int deep) {
    DIR *dir = folder >= 0 ? fdopendir(folder) : NULL;
    uint64_t sum = 1;
    if (folder >= 0 && !dir)
        close(folder);
    for (struct dirent *entry; dir && (entry = readdir(dir));) {
        struct stat info;
        Str name = str_from(entry->d_name);
        if (name_is_left_behind(name) || fstatat(folder, entry->d_name, &info, 0) != 0)
            continue;
        uint64_t hash = hash_add(HASH_START, name);
        if (S_ISDIR(info.st_mode))
            sum +=
                deep ? hash * folder_state(openat(folder, entry->d_name, O_RDONLY | O_DIRECTORY | O_CLOEXEC), deep - 1)
                     : hash;
        else
            sum += add_file(hash, &info);
    }
    if (dir)
        closedir(dir);
    return sum;
}

uint64_t watch_state(const char *path) {
    struct stat info;
    if (stat(path, &info) != 0)
        return 0;
    uint64_t state = S_ISDIR(info.st_mode) ? folder_state(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), FOLDERS_DEEP)
                                           : add_file(HASH_START, &info);
    return state ? state : 1;
}

static bool listen_to(const Watch *watch, const char *path) {
    return inotify_add_watch(watch->events, path,
                             IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_DELETE_SELF |
                                 IN_MOVE_SELF | IN_ATTRIB | IN_MODIFY) >= 0;
}

/* The folder and what lies in it, or the file's folder: a file that is replaced is another one. */
static bool listen_at(const Watch *watch, const char *path) {
    Arena arena = {0};
    Str *names;
    size_t count, folders = 0;
    bool folder = file_is_folder(path);
    const char *top = folder ? path : str_c(&arena, file_folder(str_from(path)));
    bool heard = listen_to(watch, top);
    if (folder && file_list(&arena, top, &names, &count))
        for (size_t i = 0; i < count && heard; i++) {
            const char *inside = file_join(&arena, str_from(top), names[i]).at;
            if (file_is_folder(inside))
                heard = ++folders <= WATCHES_MOST && listen_to(watch, inside);
        }
    arena_free(&arena);
    return heard;
}

/* Folders may have come since, and one that was moved away would be listened to for ever, so all begins anew. */
static void listen_anew(Watch *watch) {
    if (watch->events >= 0)
        close(watch->events);
    watch->events = watch->poll ? -1 : inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
    watch->deaf = watch->events < 0;
    for (size_t i = 0; i < watch->count && !watch->deaf; i++)
        watch->deaf = !listen_at(watch, watch->paths[i]);
}

Watch *watch_open(const char *const *paths, size_t count, bool poll, int stop) {
    Arena arena = {0};
    Watch *watch = arena_new(&arena, Watch);
    *watch = (Watch){.arena = arena, .count = count, .poll = poll, .stop = stop, .events = -1};
    for (size_t i = 0; i < count; i++) {
        watch->paths[i] = str_c(&watch->arena, str_from(paths[i]));
        watch_know(watch, i);
    }
    return watch;
}

void watch_close(Watch *watch) {
    if (watch->events >= 0)
        close(watch->events);
    Arena arena = watch->arena; /* the watch lies in it */
    arena_free(&arena);
}

/* A share that is mounted over its folder, and a link that is turned, change what the path names. */
static uint64_t place_of_path(const char *path) {
    struct stat info;
    return stat(path, &info) == 0 ? add_number(add_number(HASH_START, (int64_t)info.st_dev), (int64_t)info.st_ino) : 0;
}

void watch_know(Watch *watch, size_t path) {
    watch->places[path] = place_of_path(watch->paths[path]);
    watch->states[path] = watch_state(watch->paths[path]);
}

uint64_t watch_known(const Watch *watch, size_t path) {
    return watch->states[path];
}

static void drain(const Watch *watch) {
    char events[4096];
    while (watch->events >= 0 && read(watch->events, events, sizeof events) > 0)
        continue;
}

/* Until something is told (1), or the time is up (0), or it is to stop (-1). */
static int wait_once(const Watch *watch, int milliseconds) {
    struct pollfd files[] = {{.fd = watch->stop, .events = POLLIN}, {.fd = watch->events, .events = POLLIN}};
    poll(files, watch->events >= 0 ? 2 : 1, milliseconds);
    drain(watch);
    if (files[0].revents & (POLLIN | POLLHUP | POLLERR))
        return -1;
    return watch->events >= 0 && files[1].revents;
}

/* What is not there, or tells nothing, is looked at by the clock. */
static bool is_told(const Watch *watch) {
    bool told = !watch->deaf;
    for (size_t i = 0; i < watch->count; i++)
        told = told && !is_remote(watch->paths[i]);
    return told;
}

static bool is_elsewhere(const Watch *watch) {
    for (size_t i = 0; i < watch->count; i++)
        if (place_of_path(watch->paths[i]) != watch->places[i])
            return true;
    return false;
}

/* Which paths look otherwise than they were known. */
static unsigned changed(Watch *watch) {
    unsigned which = 0;
    for (size_t i = 0; i < watch->count; i++) {
        uint64_t known = watch->states[i];
        watch_know(watch, i);
        which |= (unsigned)(watch->states[i] != known) << i;
    }
    return which;
}

static int64_t clock_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Editors save in several steps, and people save several files: what is told is only a reason to look. */
static bool settle(Watch *watch, unsigned *which) {
    int64_t now = clock_ms(), end = now + WATCH_SETTLE_MOST_MS, quiet = now + WATCH_SETTLE_MS;
    while (now < quiet && now < end) {
        if (wait_once(watch, (int)(quiet - now)) < 0)
            return false;
        unsigned again = changed(watch);
        now = clock_ms();
        quiet = again ? now + WATCH_SETTLE_MS : quiet;
        *which |= again;
    }
    return true;
}

/* Until something is told, or a path names something else, or it is time to look; false: to stop. */
static bool wait_for_news(const Watch *watch, int64_t end) {
    bool told = is_told(watch);
    do {
        int64_t left = end - clock_ms(), most = told ? WATCH_GLANCE_MS : WATCH_POLL_MS;
        int heard = wait_once(watch, (int)(left < most ? left > 0 ? left : 0 : most));
        if (heard < 0)
            return false;
        if (heard || !told)
            return true;
    } while (!is_elsewhere(watch) && clock_ms() < end);
    return true;
}

/* What happened while nobody listened is seen by looking. */
bool watch_wait(Watch *watch, int milliseconds, unsigned *which) {
    int64_t end = milliseconds < 0 ? INT64_MAX : clock_ms() + milliseconds;
    *which = 0;
    while (*which == 0 && clock_ms() < end) {
        listen_anew(watch);
        *which = changed(watch);
        if (*which == 0 && !wait_for_news(watch, end))
            return false;
    }
    return *which == 0 || settle(watch, which);
}
