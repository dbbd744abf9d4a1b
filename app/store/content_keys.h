/* What of a content can be counted: its languages, topics, pages, contacts and guides, each by its id. */
#ifndef SLUSS_STORE_CONTENT_KEYS_H
#define SLUSS_STORE_CONTENT_KEYS_H

#include "../usage/keys.h"
#include "content.h"

/* Adds them to the list, with their titles in the source language, into the arena. What cannot be read is left out. */
void content_keys(Content *content, Arena *arena, KeyList *keys);

#endif
