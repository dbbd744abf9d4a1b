/* In the place of text_peer.c where there is no Pango to build with. */
#include "text_peer.h"

#include <stddef.h>

TextPeer *text_peer_open(const TextPeerSpec *spec) {
    (void)spec;
    return NULL;
}

void text_peer_close(TextPeer *peer) {
    (void)peer;
}

void text_peer_set(TextPeer *peer, Str text) {
    (void)peer;
    (void)text;
}
