/* A thread waits for the signals, as a handler may call next to nothing, and SDL must be woken where it sleeps. It
 * lives as long as the program. */
#include "stop.h"

#include <pthread.h>
#include <SDL.h>
#include <signal.h>

static void *wait_for_signals(void *signals) {
    int signal;
    while (sigwait(signals, &signal) == 0) {
        SDL_Event event = {.type = SDL_USEREVENT};
        SDL_PushEvent(&event);
    }
    return NULL;
}

bool stop_listen(void) {
    static sigset_t signals;
    pthread_t thread;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
    if (pthread_create(&thread, NULL, wait_for_signals, &signals) == 0)
        return pthread_detach(thread) == 0;
    pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
    return false;
}
