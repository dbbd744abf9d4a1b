/* A font map of its own for each opening, and cairo's memory of glyphs dropped at each closing: only so the next
 * opening is a cold one. What fontconfig read from its files stays, as ICU's tables do on our side. */
#include "text_peer.h"

#include <pango/pangocairo.h>

struct TextPeer {
    PangoFontMap *map;
    PangoContext *context;
    PangoFontDescription *font;
    cairo_surface_t *surface;
    cairo_t *cairo;
    int width;
};

static void choose_options(PangoContext *context) {
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
}

TextPeer *text_peer_open(const TextPeerSpec *spec) {
    TextPeer *peer = g_new0(TextPeer, 1);
    peer->map = pango_cairo_font_map_new();
    peer->context = pango_font_map_create_context(peer->map);
    choose_options(peer->context);
    pango_context_set_language(peer->context, pango_language_from_string(spec->tag));
    peer->font = pango_font_description_from_string(spec->families);
    pango_font_description_set_absolute_size(peer->font, spec->size * PANGO_SCALE);
    peer->surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, spec->width, spec->height);
    peer->cairo = cairo_create(peer->surface);
    peer->width = spec->width;
    cairo_set_source_rgb(peer->cairo, 1, 1, 1);
    cairo_paint(peer->cairo);
    cairo_set_source_rgb(peer->cairo, 0.1, 0.1, 0.1);
    return peer;
}

void text_peer_close(TextPeer *peer) {
    if (!peer)
        return;
    cairo_destroy(peer->cairo);
    cairo_surface_destroy(peer->surface);
    pango_font_description_free(peer->font);
    g_object_unref(peer->context);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(peer->map),
                                        1); /* lets go of its fonts now, not when its thread ends */
    g_object_unref(peer->map);
    g_free(peer);
    cairo_debug_reset_static_data();
}

void text_peer_set(TextPeer *peer, Str text) {
    PangoLayout *layout = pango_layout_new(peer->context);
    pango_layout_set_font_description(layout, peer->font);
    pango_layout_set_width(layout, peer->width * PANGO_SCALE);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text(layout, text.at, (int)text.len);
    cairo_move_to(peer->cairo, 0, 0);
    pango_cairo_show_layout(peer->cairo, layout);
    g_object_unref(layout);
}
