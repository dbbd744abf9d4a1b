/* Only kept here; check.c knows what must exist. */
#include "reference.h"

void reference_add(References *references, Reference reference) {
    references->list = arena_more(references->arena, references->list, references->count, sizeof reference);
    references->list[references->count++] = reference;
}
