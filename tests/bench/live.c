#include "live.h"

#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "child.h"

enum { PATH_MOST = 512, PIXEL = 4, SETTLE_MS = 1500, PATIENCE_MS = 60000, LOOK_MS = 10 };
enum { BAR = 160 /* lines that are not looked at: a clock stands there */, EVERY = 7 /* lines, of which one is */ };

/* The display's memory: a header, and the lines of pixels. */
typedef struct Screen {
    uint8_t *memory;
    size_t size;
} Screen;

static bool screen_open(Screen *screen, const char *path) {
    struct stat status;
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || fstat(file, &status) != 0)
        return false;
    screen->size = (size_t)status.st_size;
    screen->memory = mmap(NULL, screen->size, PROT_READ, MAP_SHARED, file, 0);
    close(file);
    return screen->memory != MAP_FAILED && screen->size >= (size_t)BENCH_WIDTH * BENCH_HEIGHT * PIXEL;
}

/* FNV-1a, of eight bytes at a time. */
static uint64_t screen_hash(const Screen *screen) {
    const size_t line = (size_t)BENCH_WIDTH * PIXEL;
    const uint8_t *lines = screen->memory + screen->size - BENCH_HEIGHT * line;
    uint64_t hash = 14695981039346656037U, word;
    for (size_t y = BAR; y < BENCH_HEIGHT; y += EVERY)
        for (size_t x = 0; x < line; x += sizeof word) {
            memcpy(&word, lines + y * line + x, sizeof word);
            hash = (hash ^ word) * 1099511628211U;
        }
    return hash;
}

static uint64_t screen_settled(const Screen *screen) {
    uint64_t seen = screen_hash(screen);
    for (double since = clock_ms(); clock_ms() - since < SETTLE_MS; usleep(LOOK_MS * 1000)) {
        uint64_t now = screen_hash(screen);
        since = now == seen ? since : clock_ms();
        seen = now;
    }
    return seen;
}

/* As an editor does: the file is emptied and written again. */
static bool change_title(const char *path, int number) {
    char text[16384];
    FILE *file = fopen(path, "rb");
    size_t length = file ? fread(text, 1, sizeof text - 1, file) : 0;
    if (file)
        fclose(file);
    text[length] = '\0';
    char *title = strstr(text, "\ntitle: "), *rest = title ? strchr(title + 1, '\n') : NULL;
    if (!rest || !(file = fopen(path, "wb")))
        return false;
    *title = '\0';
    bool done = fprintf(file, "%s\ntitle: Number %d%s", text, number, rest) > 0;
    return fclose(file) == 0 && done;
}

static bool wait_for_file(const char *path) {
    double began = clock_ms();
    while (access(path, F_OK) != 0 && clock_ms() - began < PATIENCE_MS)
        usleep(LOOK_MS * 1000);
    return access(path, F_OK) == 0;
}

static bool measure_change(const Screen *screen, const char *page, int number, Samples *times) {
    uint64_t before = screen_settled(screen);
    double began = clock_ms();
    if (!change_title(page, number))
        return false;
    while (screen_hash(screen) == before && clock_ms() - began < PATIENCE_MS)
        usleep(LOOK_MS * 1000);
    samples_add(times, (clock_ms() - began) / 1e3);
    return screen_hash(screen) != before;
}

bool live_measure(const Bench *bench, const char *folder, bool poll, int changes, Samples *times) {
    char page[PATH_MOST], report[PATH_MOST], state[PATH_MOST];
    Screen screen;
    pid_t pid;
    const char *argv[] = {bench->sluss, "kiosk", folder,    "--window", "1920x1080", "--page", "page-9",
                          "--lang",     "sv",    "--state", state,      NULL,        NULL};
    const char **further = &argv[sizeof argv / sizeof argv[0] - 2];
    snprintf(page, sizeof page, "%s/pages/page-9.sv.md", folder);
    snprintf(report, sizeof report, "%s/content-report.txt", folder);
    snprintf(state, sizeof state, "%s-state", folder);
    *further = poll ? "--poll" : NULL;
    remove(report);
    if (!screen_open(&screen, bench->screen) || !child_start(argv, &pid))
        return false;
    bool done = wait_for_file(report);
    for (int i = 0; i < changes && done; i++)
        done = measure_change(&screen, page, i + (poll ? changes : 0), times);
    kill(pid, SIGTERM);
    waitpid(pid, NULL, 0);
    munmap(screen.memory, screen.size);
    return done;
}
