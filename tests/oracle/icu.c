/* ICU is shown one paragraph at a time. */
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include "../../app/base/utf8.h"
#include "order.h"

typedef struct Shown {
    UChar *text;
    uint32_t *byte; /* of the sample's text; NOWHERE for what was put in, and for the second half of a pair */
    int32_t count;
} Shown;

typedef struct Span {
    int32_t start, end; /* units */
} Span;

static Shown show(const Sample *sample, Arena *arena) {
    uint32_t *origin;
    Str text = sample_with_isolates(sample, arena, &origin);
    Shown shown = {arena_array(arena, UChar, text.len + 1), arena_array(arena, uint32_t, text.len + 1), 0};
    for (size_t at = 0; at < text.len;) {
        uint32_t byte = origin[at];
        int32_t first = shown.count;
        uint32_t letter = utf8_next(text, &at);
        U16_APPEND_UNSAFE(shown.text, shown.count, letter);
        for (int32_t i = first; i < shown.count; i++)
            shown.byte[i] = i == first ? byte : NOWHERE;
    }
    return shown;
}

/* The units that stand for the bytes, from the first to the last. */
static Span units_of(const Shown *shown, Line line) {
    Span span = {0};
    for (int32_t i = 0; i < shown->count; i++) {
        if (shown->byte[i] == NOWHERE || shown->byte[i] < line.start || shown->byte[i] >= line.end)
            continue;
        span.start = span.end ? span.start : i;
        span.end = i + (U16_IS_LEAD(shown->text[i]) ? 2 : 1);
    }
    return span;
}

static bool ends_paragraph(UChar unit) {
    return u_charDirection(unit) == U_BLOCK_SEPARATOR;
}

static Span paragraph_around(const Shown *shown, Span line) {
    Span span = line;
    while (span.start > 0 && !ends_paragraph(shown->text[span.start - 1]))
        span.start--;
    while (span.end < shown->count && !ends_paragraph(shown->text[span.end - 1]))
        span.end++;
    return span;
}

static void add_line(Order *order, Arena *arena, const Shown *shown, Span line, UBiDiLevel level) {
    Span around = paragraph_around(shown, line);
    int32_t *map = arena_array(arena, int32_t, (size_t)(line.end - line.start));
    UErrorCode status = U_ZERO_ERROR;
    UBiDi *paragraph = ubidi_open(), *part = ubidi_open();
    ubidi_setPara(paragraph, shown->text + around.start, around.end - around.start, level, NULL, &status);
    ubidi_setLine(paragraph, line.start - around.start, line.end - around.start, part, &status);
    ubidi_getVisualMap(part, map, &status);
    for (int32_t i = 0; U_SUCCESS(status) && i < line.end - line.start; i++)
        if (shown->byte[line.start + map[i]] != NOWHERE)
            order_add(order, arena, shown->byte[line.start + map[i]]);
    ubidi_close(part);
    ubidi_close(paragraph);
}

Order order_icu(const Sample *sample, Arena *arena, Lines lines) {
    Order order = {0};
    Shown shown = show(sample, arena);
    UBiDiLevel level = sample->base == BASE_BY_TEXT ? UBIDI_DEFAULT_LTR : sample->base == BASE_RTL;
    for (size_t i = 0; i < lines.count; i++) {
        Span line = units_of(&shown, lines.at[i]);
        if (line.start < line.end)
            add_line(&order, arena, &shown, line, level);
    }
    return order;
}
