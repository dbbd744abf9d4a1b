/* The programs as they are: started in turns, each reports by the supervisor's protocol when its first screen stands,
 * and is looked at from outside, through /proc. What never ran has drawn no frame and asked the display nothing. */
#include <dirent.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"
#include "figure.h"

enum { PROGRAMS = 3, ROUNDS = 21, MEMORY_ROUNDS = 3, REST_SECONDS = 5, SETTLE_MS = 1000, PATIENCE_S = 20 };

extern char **environ;

/* What a process, all its threads together, got of the processors so far. */
typedef struct Work {
    double cpu_ms;
    double turns; /* how often it was let run: its wakeups */
} Work;

typedef struct Program {
    const char *argv[6];
    pid_t pid;
    Samples start, memory;
    Work rest; /* over REST_SECONDS */
} Program;

/* The socket whose name the programs find in their environment, or -1. */
static int listen_ready(void) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct timeval patience = {.tv_sec = PATIENCE_S};
    char name[sizeof address.sun_path];
    int length = snprintf(name, sizeof name, "@sluss-bench-%d", (int)getpid());
    memcpy(address.sun_path + 1, name + 1, (size_t)length - 1);
    int file = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + (size_t)length);
    if (file < 0 || bind(file, (const struct sockaddr *)&address, size) != 0 ||
        setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) != 0 ||
        setenv("NOTIFY_SOCKET", name, 1) != 0)
        return -1;
    return file;
}

static bool program_start(Program *program, int ready) {
    char said[64];
    double began = clock_ms();
    if (posix_spawn(&program->pid, program->argv[0], NULL, NULL, (char *const *)program->argv, environ) != 0) {
        program->pid = 0;
        return false;
    }
    bool started = recv(ready, said, sizeof said, 0) > 0;
    samples_add(&program->start, clock_ms() - began);
    return started;
}

static void program_stop(Program *program) {
    if (program->pid <= 0)
        return;
    kill(program->pid, SIGKILL);
    waitpid(program->pid, NULL, 0);
    program->pid = 0;
}

/* Proportional set size in MB, or 0. */
static double memory_of(pid_t pid) {
    char path[64], line[256];
    long kilobytes = 0;
    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)pid);
    FILE *file = fopen(path, "r");
    while (file && kilobytes == 0 && fgets(line, sizeof line, file))
        (void)sscanf(line, "Pss: %ld", &kilobytes);
    if (file)
        fclose(file);
    return (double)kilobytes / 1024;
}

static void add_thread(Work *work, const char *folder, const char *thread) {
    char path[384];
    double nanoseconds = 0, turns = 0;
    snprintf(path, sizeof path, "%s/%s/schedstat", folder, thread);
    FILE *file = fopen(path, "r");
    if (file && fscanf(file, "%lf %*s %lf", &nanoseconds, &turns) == 2) {
        work->cpu_ms += nanoseconds / 1e6;
        work->turns += turns;
    }
    if (file)
        fclose(file);
}

static Work work_of(pid_t pid) {
    Work work = {0};
    char folder[64];
    snprintf(folder, sizeof folder, "/proc/%d/task", (int)pid);
    DIR *threads = opendir(folder);
    for (struct dirent *entry; threads && (entry = readdir(threads));)
        if (entry->d_name[0] != '.')
            add_thread(&work, folder, entry->d_name);
    if (threads)
        closedir(threads);
    return work;
}

static bool look_at_rest(Program *program, bool longer) {
    usleep(SETTLE_MS * 1000);
    double memory = memory_of(program->pid);
    samples_add(&program->memory, memory);
    Work before = work_of(program->pid);
    if (longer)
        sleep(REST_SECONDS);
    Work after = work_of(program->pid);
    program->rest = (Work){after.cpu_ms - before.cpu_ms, after.turns - before.turns};
    return memory > 0 && after.turns > 0;
}

static bool run_round(Program *programs, int ready, int round) {
    for (size_t i = 0; i < PROGRAMS; i++) {
        bool done = program_start(&programs[i], ready);
        if (done && round >= ROUNDS - MEMORY_ROUNDS)
            done = look_at_rest(&programs[i], round == ROUNDS - 1);
        program_stop(&programs[i]);
        if (!done) {
            fprintf(stderr, "bench: %s does not start\n", programs[i].argv[0]);
            return false;
        }
    }
    return true;
}

static Verdict print(Program *peer, Program *ours, Program *larger) {
    double start[] = {samples_share(&peer->start, 0.5), samples_share(&ours->start, 0.5),
                      samples_share(&larger->start, 0.5)};
    double memory[] = {samples_share(&peer->memory, 0.5), samples_share(&ours->memory, 0.5),
                       samples_share(&larger->memory, 0.5)};
    const Figure figures[] = {
        {.name = "start to first settled screen", .unit = "ms", .ours = start[1], .peers = start[0], .goal = 2},
        {.name = "idle memory (PSS)", .unit = "MB", .ours = memory[1], .peers = memory[0], .goal = 3},
        {.name = "CPU in 5 s at rest",
         .unit = "ms",
         .ours = ours->rest.cpu_ms,
         .peers = peer->rest.cpu_ms,
         .plain = true,
         .note = "none: then no frame was drawn"},
        {.name = "wakeups in 5 s at rest",
         .unit = "",
         .ours = ours->rest.turns,
         .peers = peer->rest.turns,
         .plain = true},
        {.name = "20 x content: start, to 1 x", .unit = "ms", .ours = start[2], .peers = start[1], .goal = 1.1},
        {.name = "20 x content: memory, to 1 x", .unit = "MB", .ours = memory[2], .peers = memory[1], .goal = 1.3},
    };
    Verdict verdict = MET;
    for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++)
        if (!figure_print(&figures[i]))
            verdict = MISSED;
    return verdict;
}

Verdict measure_process(const Bench *bench) {
    static Program programs[PROGRAMS];
    programs[0] = (Program){.argv = {bench->peer, bench->content}};
    programs[1] = (Program){.argv = {bench->sluss, "kiosk", bench->content, "--window", "1920x1080"}};
    programs[2] = (Program){.argv = {bench->sluss, "kiosk", bench->larger, "--window", "1920x1080"}};
    int ready = listen_ready();
    if (ready < 0)
        return BROKEN;
    for (int round = 0; round < ROUNDS; round++)
        if (!run_round(programs, ready, round))
            return BROKEN;
    close(ready);
    unsetenv("NOTIFY_SOCKET");
    return print(&programs[0], &programs[1], &programs[2]);
}
