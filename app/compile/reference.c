/* Only kept here, apart from the text they stand in; check.c knows what must exist. */
#include "reference.h"

void reference_add(References *references, Reference reference) {
    reference.id = str_copy(references->arena, reference.id);
    references->list = arena_more(references->arena, references->list, references->count, sizeof reference);
    references->list[references->count++] = reference;
}
