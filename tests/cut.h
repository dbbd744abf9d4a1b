/* The power goes at every single step. A child works under our eyes, system call by system call, and is killed before
 * the n-th that may change a file. */
#ifndef SLUSS_TESTS_CUT_H
#define SLUSS_TESTS_CUT_H

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static inline bool cut_changes_files(long call, unsigned long flags) {
    switch (call) {
    case SYS_openat:
        return flags & (O_CREAT | O_WRONLY | O_RDWR | O_TRUNC);
    case SYS_write:
    case SYS_pwrite64:
    case SYS_writev:
    case SYS_sendfile:
    case SYS_copy_file_range:
    case SYS_ftruncate:
    case SYS_fallocate:
    case SYS_fsync:
    case SYS_fdatasync:
    case SYS_link:
    case SYS_rename:
    case SYS_unlink:
        return true;
    default:
        return false;
    }
}

static inline bool cut_is_point(pid_t child) {
    struct __ptrace_syscall_info info = {0};
    ptrace(PTRACE_GET_SYSCALL_INFO, child, sizeof info, &info);
    return info.op == PTRACE_SYSCALL_INFO_ENTRY && cut_changes_files((long)info.entry.nr, info.entry.args[2]);
}

/* True if the child came to its end before the point. */
static inline bool cut_runs_to_its_end(pid_t child, int point) {
    int status, at = 0;
    waitpid(child, &status, 0);
    ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    for (;;) {
        if (ptrace(PTRACE_SYSCALL, child, 0, 0) != 0 || waitpid(child, &status, 0) != child || WIFEXITED(status))
            return true;
        if (WIFSTOPPED(status) && WSTOPSIG(status) == (SIGTRAP | 0x80) && cut_is_point(child) && ++at == point) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
            return false;
        }
    }
}

/* Does the work in a child, up to the point; false if that is past its end. */
static inline bool cut(int point, bool (*work)(void *), void *with) {
    pid_t child = fork();
    if (child == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        _exit(!work(with));
    }
    return !cut_runs_to_its_end(child, point);
}

#endif
