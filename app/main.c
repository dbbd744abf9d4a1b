/* build/sluss VERB: one program, one verb a file. The verbs stand in cli/verb.c. */
#include "cli/verb.h"

int main(int argc, char **argv) {
    return verb_run(argc, argv);
}
