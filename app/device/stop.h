/* The system asks the program to end: SIGTERM from whoever started it, SIGINT from a terminal, SIGHUP when that goes.
 */
#ifndef SLUSS_DEVICE_STOP_H
#define SLUSS_DEVICE_STOP_H

#include <stdbool.h>

/* From now on they do not kill: each is an SDL event of the type SDL_USEREVENT. Before SDL starts threads of its own.
 * False where there can be no thread; then they kill as ever. */
bool stop_listen(void);

#endif
