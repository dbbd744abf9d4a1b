#include <pango/pangoft2.h>

#include "../../app/base/utf8.h"
#include "order.h"

static PangoFontMap *font_map;
static PangoContext *context;
static PangoLayout *layout;

static void start(void) {
    font_map = pango_ft2_font_map_new();
    context = pango_font_map_create_context(font_map);
    layout = pango_layout_new(context);
    pango_layout_set_auto_dir(layout, FALSE);
}

void order_pango_finish(void) {
    g_clear_object(&layout);
    g_clear_object(&context);
    g_clear_object(&font_map);
}

static void add_item(Order *order, Arena *arena, Str text, const uint32_t *origin, const PangoItem *item) {
    size_t first = order->count, end = (size_t)(item->offset + item->length);
    for (size_t at = (size_t)item->offset; at < end; utf8_next(text, &at))
        if (origin[at] != NOWHERE)
            order_add(order, arena, origin[at]);
    for (size_t left = first, right = order->count; item->analysis.level & 1 && left + 1 < right; left++) {
        uint32_t byte = order->at[left];
        order->at[left] = order->at[--right];
        order->at[right] = byte;
    }
}

Order order_pango(const Sample *sample, Arena *arena) {
    if (!layout)
        start();
    uint32_t *origin;
    Str text = sample_with_isolates(sample, arena, &origin);
    pango_context_set_base_dir(context, sample->base == BASE_RTL ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_layout_context_changed(layout);
    pango_layout_set_text(layout, text.at, (int)text.len);
    Order order = {0};
    for (GSList *line = pango_layout_get_lines_readonly(layout); line; line = line->next)
        for (GSList *run = ((PangoLayoutLine *)line->data)->runs; run; run = run->next)
            add_item(&order, arena, text, origin, ((PangoLayoutRun *)run->data)->item);
    return order;
}

/* Pango loads fontconfig's lists in a thread of its own, which may still hold them at the end: they are not freed. */
const char *__lsan_default_suppressions(void);

const char *__lsan_default_suppressions(void) {
    return "leak:libfontconfig";
}
