/* Text becomes one draw command for each run, so that paint and its cache see single words; what lies outside the
 * clip is not drawn but keeps its node, since a reader may scroll to it. */
#include "ui.h"

#include "../base/utf8.h"
#include "../model/pictograms.h"

Ui ui_scrap(const Ui *ui, Scene *scene) {
    *scene = (Scene){.arena = ui->scene->arena, .width = ui->scene->width, .height = ui->scene->height};
    Ui scrap = *ui;
    scrap.scene = scene;
    scrap.clip = (Box){0};
    return scrap;
}

Arena *ui_arena(const Ui *ui) {
    return ui->scene->arena;
}

const Locale *ui_locale(const Ui *ui) {
    return messages_locale(ui->messages);
}

Str ui_message(const Ui *ui, MessageKey key) {
    return message(ui->messages, key);
}

bool ui_rtl(const Ui *ui) {
    return locale_rtl(ui_locale(ui));
}

Box ui_mirror(const Ui *ui, Box box) {
    if (ui_rtl(ui))
        box.x = ui->scene->width - box.x - box.w;
    return box;
}

uint32_t ui_colour(const Ui *ui, Colour colour) {
    return ui->theme->colours[colour];
}

void ui_fill(Ui *ui, Box box, Colour colour, int radius) {
    scene_draw(ui->scene, (Draw){.kind = DRAW_FILL,
                                 .box = ui_mirror(ui, box),
                                 .clip = ui->clip,
                                 .colour = ui_colour(ui, colour),
                                 .radius = radius});
}

void ui_frame(Ui *ui, Box box, Colour colour, int radius, int stroke) {
    scene_draw(ui->scene, (Draw){.kind = DRAW_FRAME,
                                 .box = ui_mirror(ui, box),
                                 .clip = ui->clip,
                                 .colour = ui_colour(ui, colour),
                                 .radius = radius,
                                 .stroke = stroke});
}

void ui_pictogram(Ui *ui, Box box, Str name, uint32_t colour) {
    uint32_t code_point = pictogram_find(name, ui_rtl(ui));
    if (!code_point)
        return;
    StrBuf letter = {.arena = ui_arena(ui)};
    utf8_add(&letter, code_point);
    int size = box.w < box.h ? box.w : box.h;
    box = ui_mirror(ui, (Box){box.x + (box.w - size) / 2, box.y + (box.h - size) / 2, size, size});
    /* The font's em square is the pictogram's square: its baseline is the lower edge. */
    scene_draw(ui->scene, (Draw){.kind = DRAW_TEXT,
                                 .box = box,
                                 .clip = ui->clip,
                                 .colour = colour ? colour : ui_colour(ui, COLOUR_ACCENT),
                                 .x = box.x,
                                 .baseline = box.y + size,
                                 .shape = {.font = FONT_PICTOGRAMS, .size = (uint16_t)size, .script = "Zyyy"},
                                 .text = strbuf_str(&letter)});
}

static const Paragraph *lay(const Ui *ui, int width, const Text *text) {
    const TextLook *look = &ui->theme->texts[text->look];
    ParagraphSpec spec = {
        .text = text->text,
        .styles = text->styles,
        .style_count = text->style_count,
        .locale = text->locale ? text->locale : ui_locale(ui),
        .size = (uint16_t)look->size,
        .bold = look->bold,
        .width = width,
    };
    return typeset_paragraph(ui->typeset, &spec);
}

static int line_height(const Ui *ui, const Text *text, const TextLine *line) {
    /* Fonts of scripts with stacked marks ask for room for two stacks at once; they never meet. */
    int least = ui->theme->texts[text->look].line_height, real = (line->ascent + line->descent) * 5 / 6;
    return real > least ? real : least;
}

static size_t shown_lines(const Paragraph *paragraph, const Text *text) {
    size_t most = (size_t)text->most_lines;
    return most && most < paragraph->line_count ? most : paragraph->line_count;
}

static int height_of(const Ui *ui, const Text *text, const Paragraph *paragraph) {
    int height = 0;
    for (size_t i = 0; i < shown_lines(paragraph, text); i++)
        height += line_height(ui, text, &paragraph->lines[i]);
    return height;
}

int ui_text_height(Ui *ui, int width, const Text *text) {
    return height_of(ui, text, lay(ui, width, text));
}

int ui_text_width(Ui *ui, const Text *text) {
    enum { ENDLESS = 100000 };
    return lay(ui, ENDLESS, text)->width;
}

int ui_first_line(Ui *ui, int width, const Text *text) {
    return line_height(ui, text, &lay(ui, width, text)->lines[0]);
}

/* How far a line moves to the right of where the paragraph put it. */
static int shift_of(const Ui *ui, const Text *text, const Paragraph *paragraph, const TextLine *line, int width) {
    int slack = width - line->width;
    if (text->align == ALIGN_CENTRE)
        return paragraph->rtl ? -slack / 2 : slack / 2;
    bool to_right = text->align == ALIGN_END && !ui_rtl(ui);
    bool to_left = text->align == ALIGN_END && ui_rtl(ui);
    if (to_right && !paragraph->rtl)
        return slack;
    return to_left && paragraph->rtl ? -slack : 0;
}

int ui_label(Ui *ui, int x, int y, int width, const Text *text) {
    const Paragraph *paragraph = lay(ui, width, text);
    Box box = ui_mirror(ui, (Box){x, y, width, 0});
    int top = y;
    for (size_t i = 0; i < shown_lines(paragraph, text); i++) {
        const TextLine *line = &paragraph->lines[i];
        Box row = {box.x, top, width, line_height(ui, text, line)};
        int baseline = top + (row.h - line->ascent - line->descent) / 2 + line->ascent;
        int shift = shift_of(ui, text, paragraph, line, width);
        scene_line(ui->scene, text->text, line, box.x + shift, baseline, ui->clip, ui_colour(ui, text->colour));
        top += row.h;
    }
    return top - y;
}

int ui_text(Ui *ui, int x, int y, int width, const Text *text, Role role) {
    int height = ui_label(ui, x, y, width, text);
    ui_node(ui, role, (Box){x, y, width, height}, text->text, text->locale, (Action){0});
    return height;
}

void ui_node(Ui *ui, Role role, Box box, Str label, const Locale *locale, Action action) {
    scene_node(ui->scene, (Node){.role = role,
                                 .box = ui_mirror(ui, box),
                                 .clip = ui->clip,
                                 .label = label,
                                 .locale = locale ? locale : ui_locale(ui),
                                 .action = action});
}

bool ui_pressed(const Ui *ui, Box box) {
    const Gesture *gesture = ui->gesture;
    if (!gesture || !gesture->pressed || gesture->dragging)
        return false;
    Box shown = box_intersect(ui_mirror(ui, box), ui->clip);
    return box_contains(shown, gesture->from_x, gesture->from_y) && box_contains(shown, gesture->at_x, gesture->at_y);
}
