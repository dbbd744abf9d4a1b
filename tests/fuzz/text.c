/* Any bytes as a paragraph: laid out by a made-up measure and by the real one, held to what paragraph.h promises, and
 * painted. An input is a line of settings, a byte each, and the text: language, size, width, boldness, then each
 * style's start, length, style and language. A setting that is missing is '@', the first of its values; 'A' is the
 * next. */
#undef NDEBUG
#include <assert.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/base/utf8.h"
#include "../../app/device/paint.h"
#include "../../app/ui/typeset.h"
#include "laid.h"

int LLVMFuzzerInitialize(int *count, char ***arguments);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char *const tags[] = {
    "sv",
    "ar",
    "ti",
    "fa",
    "so",
    "uk",
    "th",
    "km",
    "my",
    "ja",
    "hi",
    "he",
    "ur",
    "tr",
    "prs",
    "el",
    "lo",
    "ckb",
    "ff",
    "zh-Hant",
    "sv-x-lattlast",
    "en-u-nu-arab",
    "und",
    "xx",
    "",
    "a nonsense tag, long and loud: åäö",
};
enum { TAG_COUNT = sizeof tags / sizeof *tags, STYLES_MOST = 20, SETTINGS_MOST = 8 + 4 * STYLES_MOST };

typedef struct Settings {
    Str bytes;
    size_t used;
} Settings;

static unsigned take(Settings *settings) {
    return settings->used < settings->bytes.len ? (unsigned char)settings->bytes.at[settings->used++] : 0;
}

static unsigned take_two(Settings *settings) {
    unsigned high = take(settings);
    return high << 8 | take(settings);
}

static const Locale *take_locale(Settings *settings) {
    return locale_of(str_from(tags[(take(settings) & 31) % TAG_COUNT]));
}

/* Mostly such as the kiosk has: 10 to 73. */
static uint16_t take_size(Settings *settings) {
    unsigned kind = take(settings);
    return (uint16_t)(kind < 0xF0 ? 10 + (kind & 63) : take_two(settings));
}

static int take_width(Settings *settings) {
    unsigned kind = take(settings);
    if (kind == 0xFF)
        return INT_MAX;
    if (kind >= 0xF0)
        return (int)(take_two(settings) % 2006) - 5;
    if (kind >= 0xE0)
        return (int)(kind & 15) - 5;
    return (int)(kind & 63) * (kind < 0xC0 ? 8 : 32);
}

/* By start, as paragraph.h demands; often one over the other, and at times beyond the text. */
static size_t take_styles(Settings *settings, TextStyle *styles) {
    size_t count = 0;
    uint32_t start = 0;
    while (settings->used < settings->bytes.len && count < STYLES_MOST) {
        start += take(settings) & 31;
        unsigned length = take(settings), style = take(settings) & 7, tag = take(settings) & 31;
        uint32_t end = length == 0xFF ? UINT32_MAX : start + (length & 63);
        styles[count++] = (TextStyle){start, end, style, tag ? locale_of(str_from(tags[tag % TAG_COUNT])) : NULL};
    }
    return count;
}

static ParagraphSpec take_spec(Str input, TextStyle *styles) {
    size_t feed = str_find(input, '\n', 0);
    bool long_line = feed > SETTINGS_MOST;
    size_t end = long_line ? SETTINGS_MOST : feed, text = long_line ? end : feed + 1;
    if (end > input.len)
        end = text = input.len;
    Settings settings = {str_slice(input, 0, end), 0};
    ParagraphSpec spec = {.text = str_slice(input, text, input.len), .styles = styles};
    spec.locale = take_locale(&settings);
    spec.size = take_size(&settings);
    spec.width = take_width(&settings);
    spec.bold = take(&settings) & 1;
    spec.style_count = take_styles(&settings, styles);
    return spec;
}

static Extent made_up_extent(void *self, const Shape *shape, Str text) {
    int advance = shape->size / 2;
    Extent extent = {shape->edges & EDGE_HYPHEN ? advance : 0, shape->size + shape->font, shape->size / 4};
    (void)self;
    for (size_t at = 0; at < text.len; extent.width += advance)
        utf8_next(text, &at);
    return extent;
}

/* Every eighth letter is in no font, others in most. */
static bool made_up_covers(void *self, FontId font, uint32_t code_point) {
    uint32_t hash = code_point * 2654435761u;
    (void)self;
    return hash >> 29 != 0 && (hash >> 20 ^ font) % 4 != 0;
}

static const Measure made_up = {.extent = made_up_extent, .covers = made_up_covers};

static Raster *raster;
static Painter painter;
static Typeset typeset;

int LLVMFuzzerInitialize(int *count, char ***arguments) {
    (void)count;
    (void)arguments;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    raster = raster_open(RASTER_FOLDER, &diags);
    diags_print(&diags, stderr);
    if (!raster || diags.warnings)
        exit(2);
    arena_free(&arena);
    painter_init(&painter, raster);
    typeset_init(&typeset, raster_measure(raster));
    return 0;
}

/* Into an arena of its own, which must not outgrow the text. */
static const Paragraph *lay(const ParagraphSpec *spec, const Measure *measure, Arena *arena) {
    enum { PER_BYTE = 400, AT_FIRST = 1024 * 1024 };
    const Paragraph *paragraph = paragraph_lay(spec, measure, arena);
    assert(arena->total <= PER_BYTE * spec->text.len + AT_FIRST);
    return paragraph;
}

static void lay_twice(const ParagraphSpec *spec, const Measure *measure, bool fits) {
    Arena once = {0}, again = {0}, scratch = {0};
    const Paragraph *paragraph = lay(spec, measure, &once);
    laid_hold(spec, paragraph, &scratch);
    if (fits)
        laid_fit(spec, paragraph, &scratch);
    laid_same(paragraph, lay(spec, measure, &again));
    if (!fits)
        laid_same(paragraph, typeset_paragraph(&typeset, spec));
    arena_free(&once);
    arena_free(&again);
    arena_free(&scratch);
}

enum { WIDTH = 300, HEIGHT = 200, MARGIN = 10 };

/* Nothing may show outside the box that was to be painted. */
static void paint_within(const Scene *scene, Box box) {
    static uint32_t pixels[HEIGHT][WIDTH];
    Canvas canvas = {&pixels[0][0], WIDTH, HEIGHT, WIDTH};
    memset(pixels, 0, sizeof pixels);
    paint_scene(&painter, &canvas, scene, box);
    for (int y = 0; y < HEIGHT; y++) {
        bool beside = y < box.y || y >= box.y + box.h;
        for (int x = 0; x < WIDTH; x += !beside && x == box.x - 1 ? box.w + 1 : 1)
            assert(pixels[y][x] == 0);
    }
}

static void paint(const ParagraphSpec *spec) {
    const Paragraph *paragraph = typeset_paragraph(&typeset, spec);
    Arena arena = {0};
    Scene scene = {.arena = &arena, .width = WIDTH, .height = HEIGHT};
    const Box all = {0, 0, WIDTH, HEIGHT};
    int y = 0;
    for (size_t i = 0; i < paragraph->line_count; i++) {
        const TextLine *line = &paragraph->lines[i];
        scene_line(&scene, spec->text, line, MARGIN, y + line->ascent, all, 0xC0FFFFFF);
        y += line->ascent + line->descent;
    }
    paint_within(&scene, box_inset(all, MARGIN));
    arena_free(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size) {
    TextStyle styles[STYLES_MOST];
    ParagraphSpec spec = take_spec((Str){(const char *)bytes, size}, styles);
    lay_twice(&spec, &made_up, true);
    lay_twice(&spec, raster_measure(raster), false);
    if (spec.width < INT_MAX) /* no screen is so wide */
        paint(&spec);
    typeset_tend(&typeset);
    painter_tend(&painter);
    return 0;
}
