#include "child.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "figure.h"

extern char **environ;

static double seconds(struct timeval time) {
    return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

bool child_start(const char *const *argv, pid_t *pid) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
    int failed = posix_spawnp(pid, argv[0], &actions, NULL, (char *const *)argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    return failed == 0;
}

int child_run(const char *const *argv, Used *used) {
    pid_t pid;
    int status = 0;
    struct rusage taken;
    double began = clock_ms();
    if (!child_start(argv, &pid) || wait4(pid, &status, 0, &taken) != pid || !WIFEXITED(status))
        return -1;
    double peak = (double)taken.ru_maxrss / 1024;
    used->memory_mb = peak > used->memory_mb ? peak : used->memory_mb;
    used->wall_s += (clock_ms() - began) / 1e3;
    used->cpu_s += seconds(taken.ru_utime) + seconds(taken.ru_stime);
    return WEXITSTATUS(status);
}
