/* A scene as files: NAME.png, and NAME.txt where the scene's text is wanted. */
#ifndef SLUSS_CLI_PICTURE_H
#define SLUSS_CLI_PICTURE_H

#include "stage.h"

typedef struct Picture {
    Stage *stage;
    const char *folder;
    bool text;
} Picture;

bool picture_save(const Picture *picture, Str name, const Scene *scene);

#endif
