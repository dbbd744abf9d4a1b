/* The child is this same program. A pipe that only it holds open tells when it is over, so that the parent can wait for
 * that, for the time to be up and for its own end at once. */
#include "build_apart.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stddef.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../base/file.h"
#include "verb.h"

static void limit(int what, rlim_t most) {
    const struct rlimit limit = {most, most + 1}; /* at the second the system kills without saying why */
    setrlimit(what, &limit);
}

static void set_limits(void) {
    enum { MIB = 1024 * 1024, NICE = 5 };
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) /* whose shadow is larger than any limit */
    limit(RLIMIT_DATA, (rlim_t)BUILD_MEMORY_MOST * MIB);
#endif
    limit(RLIMIT_CPU, BUILD_SECONDS_MOST);
    limit(RLIMIT_FSIZE, (rlim_t)BUILD_FILE_MOST * MIB);
    limit(RLIMIT_CORE, 0);
    (void)!nice(NICE);
}

/* In memory: what is wrong must be told where a disk is full, too. */
static int open_said(void) {
    int file = memfd_create("said", MFD_CLOEXEC);
    return file >= 0 ? file : open("/dev/null", O_RDWR | O_CLOEXEC);
}

static void read_said(int file, Arena *arena, Str *said) {
    enum { SAID_MOST = 4 * 1024 * 1024 };
    Diags unheard = {.arena = arena};
    *said = (Str){0};
    if (lseek(file, 0, SEEK_SET) == 0)
        file_read_opened(arena, file, SAID_MOST, NULL, said, &unheard);
}

/* Between fork and exec: only what a child of a program with threads may call. */
static void become(const BuildApart *build, int said, pid_t parent) {
    const char *words[] = {"sluss",      "build",  build->content, "--out",
                           build->out,   "--lang", build->lang,    build->since ? "--since" : NULL,
                           build->since, NULL};
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) /* it died before we asked to die with it */
        _exit(127);
    set_limits();
    dup2(said, STDOUT_FILENO);
    dup2(said, STDERR_FILENO);
    execv("/proc/self/exe", (char *const *)words);
    _exit(127);
}

static BuildEnd end_of(int status) {
    static const BuildEnd ends[] = {[EXIT_DONE] = BUILD_DONE,
                                    [EXIT_INPUT] = BUILD_REFUSED,
                                    [EXIT_CALL] = BUILD_FAILED,
                                    [EXIT_MACHINE] = BUILD_UNWRITTEN};
    if (!WIFEXITED(status)) /* SIGKILL: the machine is short of memory, whoever took it */
        return WTERMSIG(status) == SIGKILL ? BUILD_FAILED : BUILD_KILLED;
    return WEXITSTATUS(status) <= EXIT_MACHINE ? ends[WEXITSTATUS(status)] : BUILD_FAILED;
}

static BuildEnd wait_for(pid_t child, int alive, int stop) {
    struct pollfd files[] = {{.fd = alive, .events = POLLIN}, {.fd = stop, .events = POLLIN}};
    int got, status = 0;
    do
        got = poll(files, 2, BUILD_WAIT_MOST * 1000);
    while (got < 0 && errno == EINTR);
    bool over = got > 0 && files[0].revents;
    if (!over)
        kill(child, SIGKILL);
    pid_t waited;
    do
        waited = waitpid(child, &status, 0);
    while (waited < 0 && errno == EINTR);
    if (waited < 0)
        return BUILD_FAILED;
    return over ? end_of(status) : got > 0 ? BUILD_STOPPED : BUILD_FAILED;
}

BuildEnd build_apart(const BuildApart *build, int stop, Arena *arena, Str *said) {
    int ends[2], file = open_said();
    BuildEnd end = BUILD_FAILED;
    if (pipe(ends) == 0) {
        fcntl(ends[0], F_SETFD, FD_CLOEXEC);
        pid_t parent = getpid(), child = fork();
        if (child == 0)
            become(build, file, parent);
        close(ends[1]);
        end = child > 0 ? wait_for(child, ends[0], stop) : BUILD_FAILED;
        close(ends[0]);
    }
    read_said(file, arena, said);
    close(file);
    return end;
}
