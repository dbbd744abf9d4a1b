/* sluss text: how a text is set, and why. */
#include <stdio.h>
#include <string.h>

#include "../base/file.h"
#include "../device/paint.h"
#include "../device/png.h"
#include "options.h"
#include "trace.h"
#include "verb.h"

enum { INPUT_MOST = 1024 * 1024, WIDTH_MOST = 1000 * 1000, PIXELS_MOST = 64 * 1024 * 1024, SIDE_MOST = 32767 };

typedef struct Text {
    Arena arena;
    Diags diags;
    StrList files, langs, widths, sizes, outs;
    bool bold, json;
    int width, size;
    const Locale *locale;
    Raster *raster;
    Scene scene; /* of all paragraphs, where a picture is wanted */
} Text;

static bool read_stream(Text *text, FILE *stream, Str *input) {
    char *bytes = arena_alloc(&text->arena, INPUT_MOST + 1);
    *input = (Str){bytes, fread(bytes, 1, INPUT_MOST + 1, stream)};
    if (input->len > INPUT_MOST)
        diag_error(&text->diags, NULL, (Place){0}, "the text is too large: at most %d kB are read", INPUT_MOST / 1024);
    else if (ferror(stream))
        diag_error(&text->diags, NULL, (Place){0}, "the text cannot be read");
    return text->diags.errors == 0;
}

static bool read_input(Text *text, Str *input) {
    if (text->files.count == 0)
        return read_stream(text, stdin, input);
    Source *source = arena_new(&text->arena, Source);
    source->path = text->files.at[0];
    return file_read(&text->arena, source->path.at, INPUT_MOST, source, input, &text->diags);
}

/* Below the paragraphs before it, with half a line between. */
static void add_to_picture(Text *text, Str line, const Paragraph *paragraph) {
    Scene *scene = &text->scene;
    Box everywhere = {0, 0, SIDE_MOST, SIDE_MOST};
    for (size_t i = 0; i < paragraph->line_count && scene->height < SIDE_MOST; i++) {
        const TextLine *row = &paragraph->lines[i];
        scene_line(scene, line, row, 0, scene->height + row->ascent, everywhere, 0xFF000000);
        scene->height += row->ascent + row->descent;
        scene->width = row->x + row->width > scene->width ? row->x + row->width : scene->width;
    }
    scene->height += text->size / 2;
}

static void set_line(Text *text, size_t number, Str line) {
    ParagraphSpec spec = {
        .text = line,
        .locale = text->locale,
        .size = (uint16_t)text->size,
        .bold = text->bold,
        .width = text->width,
    };
    const Measure *measure = raster_measure(text->raster);
    ArenaMark mark = arena_mark(&text->arena);
    const Paragraph *paragraph = paragraph_lay(&spec, measure, &text->arena);
    if (text->json)
        trace_json(stdout, line, paragraph);
    else
        trace_print(stdout, number, line, paragraph);
    measure->tend(measure->self);
    if (text->outs.count)
        add_to_picture(text, line, paragraph);
    else
        arena_rewind(&text->arena, mark);
}

static Str without_return(Str line) {
    return str_ends(line, STR("\r")) ? str_slice(line, 0, line.len - 1) : line;
}

static void set_lines(Text *text, Str input) {
    size_t number = 0;
    for (size_t at = 0, end; at < input.len; at = end + 1) {
        end = str_find(input, '\n', at);
        set_line(text, ++number, without_return(str_slice(input, at, end)));
    }
}

static void fill(Canvas *canvas, uint32_t colour) {
    for (size_t i = 0; i < (size_t)canvas->width * (size_t)canvas->height; i++)
        canvas->pixels[i] = colour;
}

static bool save_picture(Text *text) {
    Scene *scene = &text->scene;
    int width = scene->width > text->width ? scene->width : text->width, height = scene->height;
    if (width < 1 || height < 1 || width > SIDE_MOST || height >= SIDE_MOST || (int64_t)width * height > PIXELS_MOST) {
        diag_error(&text->diags, NULL, (Place){0}, "no picture can be made of %d x %d pixels", width, height);
        return false;
    }
    Painter painter;
    painter_init(&painter, text->raster);
    size_t pixels = (size_t)width * (size_t)height;
    Canvas canvas = {arena_array(&text->arena, uint32_t, pixels), width, height, width};
    fill(&canvas, 0xFFFFFF);
    paint_scene(&painter, &canvas, scene, (Box){0, 0, width, height});
    painter_finish(&painter);
    return png_write(text->outs.at[0].at, &canvas, &text->diags);
}

static bool set_text(Text *text) {
    Str input;
    text->raster = raster_open(RASTER_FOLDER, &text->diags);
    if (!text->raster || !read_input(text, &input))
        return false;
    Str lang = text->langs.count ? text->langs.at[0] : STR("und");
    text->locale = locale_of(lang);
    if (text->langs.count && !locale_known(text->locale))
        diag_warning(&text->diags, NULL, (Place){0},
                     "the language '%.*s' is not known; each text's first letter tells "
                     "its direction",
                     STR_ARG(lang));
    text->scene.arena = &text->arena;
    set_lines(text, input);
    return text->outs.count == 0 || save_picture(text);
}

/* NULL, or what is wrong with the call. */
static const char *read_call(Text *text) {
    text->width = 1000;
    text->size = 28;
    if (text->files.count > 1 || text->langs.count > 1 || text->widths.count > 1 || text->sizes.count > 1 ||
        text->outs.count > 1)
        return "one file and one of each option can be given, no more";
    if (text->widths.count && !option_number(text->widths.at[0], 0, WIDTH_MOST, &text->width))
        return "--width takes pixels, 0 to 1000000";
    if (text->sizes.count && !option_number(text->sizes.at[0], 1, RASTER_SIZE_MOST, &text->size))
        return "--size takes pixels, 1 to 1000";
    return NULL;
}

static int run(int argc, char **argv) {
    Text text = {0};
    Arena said = {0};
    text.diags.arena = &said;
    const Option options[] = {{"--lang", &text.langs, NULL},
                              {"--width", &text.widths, NULL},
                              {"--size", &text.sizes, NULL},
                              {"--out", &text.outs, NULL},
                              {"--bold", NULL, &text.bold},
                              {"--json", NULL, &text.json},
                              {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_text, argc, argv, &text.arena, options, &text.files)) {
        const char *wrong = read_call(&text);
        if (wrong) {
            verb_usage(&verb_text, wrong);
        } else {
            code = set_text(&text) ? EXIT_DONE : EXIT_INPUT;
            diags_print(&text.diags, stderr);
        }
    }
    raster_close(text.raster);
    arena_free(&text.arena);
    arena_free(&said);
    return code;
}

const Verb verb_text = {
    .name = "text",
    .usage = "[FILE] [--lang L] [--width PX] [--size PX] [--bold] [--json] [--out FILE.png]",
    .about = "show how a text is set: lines, directions, scripts, fonts",
    .help = "Each line of FILE, or of what is typed, is a paragraph. Without --lang its first letter tells its\n"
            "direction; without --width and --size it is set 1000 wide in 28 pixels. --json writes one object a\n"
            "paragraph: offsets in bytes, widths in pixels, runs from left to right. --out draws the paragraphs.\n",
    .run = run,
};
