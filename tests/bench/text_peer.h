/* What setting a text is measured against: Pango lays it out, cairo draws it. */
#ifndef SLUSS_BENCH_TEXT_PEER_H
#define SLUSS_BENCH_TEXT_PEER_H

#include "../../app/base/str.h"

typedef struct TextPeer TextPeer;

typedef struct TextPeerSpec {
    const char *tag;      /* the language */
    const char *families; /* of fonts, separated by commas */
    int size;             /* pixels an em */
    int width, height;    /* of the paragraph, and of the picture it is drawn on */
} TextPeerSpec;

/* With no font open and no glyph drawn yet. NULL if the bench was built without Pango. */
TextPeer *text_peer_open(const TextPeerSpec *spec);
void text_peer_close(TextPeer *peer); /* NULL is fine */

/* Lays out a paragraph and draws it. */
void text_peer_set(TextPeer *peer, Str text);

#endif
