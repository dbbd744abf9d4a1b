/* Each answer takes a line's part as wide as its words, or more lines where they are long: none is ever cut. */
#include "trail.h"

#include "../store/content.h"

TrailStep trail_words(const Language *reader, const Guide *guide, const RouteOption *option) {
    Label label = label_find(&guide->words, option->id);
    return (TrailStep){
        .guide = guide->question.id,
        .text = label.text.len ? label.text : message(reader->messages, MSG_UNSURE),
        .locale = label.text.len ? locale_of(label.lang) : reader->locale,
        .unsure = label.text.len == 0,
    };
}

Trail trail_load(const ScreenEnv *env, Arena *arena, const Language *reader) {
    Trail trail = {0};
    for (size_t i = 0; i < env->answers.count; i++) {
        const Answer *answer = &env->answers.list[i];
        Guide guide;
        if (!content_guide(env->content, arena, answer->question, reader->tag, &guide))
            continue;
        const RouteOption *option = route_option(&guide.question, answer->option);
        if (option)
            trail.steps[trail.count++] = trail_words(reader, &guide, option);
    }
    return trail;
}

static Text step_text(const TrailStep *step) {
    return (Text){.text = step->text, .locale = step->locale, .look = TEXT_STRONG, .colour = COLOUR_INK};
}

typedef struct Chip {
    int icon, padding, width, height;
} Chip;

static Chip chip_of(Ui *ui, int room, const TrailStep *step) {
    Text text = step_text(step);
    Chip chip = {.icon = ui->theme->texts[TEXT_BODY].size * 5 / 4, .padding = ui->theme->target / 5};
    int around = 3 * chip.padding + chip.icon, own = ui_text_width(ui, &text);
    chip.width = own + around < room ? own + around : room;
    chip.height = ui_text_height(ui, chip.width - around, &text) + chip.padding;
    chip.height = chip.height > ui->theme->target ? chip.height : ui->theme->target;
    return chip;
}

static void chip_view(Ui *ui, int x, int y, const Chip *chip, const TrailStep *step) {
    Box box = {x, y, chip->width, chip->height};
    Text text = step_text(step);
    int radius = ui->theme->target / 2, start = 2 * chip->padding + chip->icon;
    int room = chip->width - start - chip->padding, height = ui_text_height(ui, room, &text);
    bool pressed = ui_pressed(ui, box);
    ui_fill(ui, box, pressed ? COLOUR_PRESSED : COLOUR_CARD, radius);
    ui_frame(ui, box, pressed ? COLOUR_ACCENT : COLOUR_EDGE, radius, ui->theme->stroke);
    ui_pictogram(ui, (Box){x + chip->padding, y + (box.h - chip->icon) / 2, chip->icon, chip->icon}, STR("edit"),
                 ui_colour(ui, COLOUR_ACCENT));
    ui_label(ui, x + start, y + (box.h - height) / 2, room, &text);
    ui_node(ui, ROLE_BUTTON, box, step->text, step->locale, (Action){.kind = ACTION_CHANGE, .target = step->guide});
}

int trail_view(Ui *ui, int x, int y, int width, const Trail *trail) {
    int at = x, tallest = 0, gap = ui->theme->gap * 2 / 3;
    Text hint = {.text = ui_message(ui, MSG_YOUR_ANSWERS), .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    if (trail->count == 0)
        return y;
    y += ui_text(ui, x, y, width, &hint, ROLE_TEXT) + gap / 2;
    for (size_t i = 0; i < trail->count; i++) {
        Chip chip = chip_of(ui, width, &trail->steps[i]);
        if (at > x && at + chip.width > x + width) {
            at = x;
            y += tallest + gap;
            tallest = 0;
        }
        chip_view(ui, at, y, &chip, &trail->steps[i]);
        at += chip.width + gap;
        tallest = chip.height > tallest ? chip.height : tallest;
    }
    return y + tallest + ui->theme->gap;
}
