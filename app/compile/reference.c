/* A list that doubles. */
#include "reference.h"

void reference_add(References *references, Reference reference) {
    if (references->count == references->room) {
        size_t room = references->room ? references->room * 2 : 32;
        references->list = arena_grow(references->arena, references->list, references->count, room, sizeof reference);
        references->room = room;
    }
    references->list[references->count++] = reference;
}
