/* Blocks come flat, as they are read: a step knows its number, a cell its place. Space above a block depends on what
 * it is, none stands above the first. Tables gather their cells first. */
#include "words.h"

#include "../ui/widget.h"
#include "table.h"

Text words_text(const Words *words, Str text, TextRole look, Colour colour) {
    return (Text){.text = text, .locale = locale_of(words->lang), .look = look, .colour = colour};
}

int words_measure(const Ui *ui, int room) {
    int seventy = ui->theme->texts[TEXT_BODY].size * 36; /* a letter is about half an em */
    return room < seventy ? room : seventy;
}

/* Links are bold and no more: what they lead to can be touched below the text, the words themselves cannot. */
static TextStyle style_of(const Span *span) {
    TextStyle style = {.start = span->start, .end = span->end};
    if (span->kind == SPAN_LANG)
        style.locale = locale_of(span->target);
    else if (span->kind == SPAN_CODE)
        style.style = STYLE_CODE;
    else
        style.style = span->kind == SPAN_BOLD ? STYLE_BOLD : STYLE_BOLD | STYLE_LINK;
    return style;
}

Text words_block_text(Ui *ui, const Words *words, const Block *block, TextRole look) {
    TextStyle *styles = arena_array(ui_arena(ui), TextStyle, block->span_count);
    for (size_t i = 0; i < block->span_count; i++)
        styles[i] = style_of(&block->spans[i]);
    Text text = words_text(words, block->text, look, COLOUR_INK);
    text.styles = styles;
    text.style_count = block->span_count;
    return text;
}

static int heading_view(Ui *ui, int x, int y, int width, const Words *words, const Block *block) {
    Text text = words_block_text(ui, words, block, block->level == 2 ? TEXT_HEADING : TEXT_SUBHEADING);
    return y + ui_text(ui, x, y, width, &text, ROLE_HEADING);
}

static int paragraph_view(Ui *ui, int x, int y, int width, const Words *words, const Block *block) {
    Text text = words_block_text(ui, words, block, TEXT_BODY);
    int indent = block->level ? (int)block->level * ui->theme->texts[TEXT_BODY].size * 2 : 0;
    return y + ui_text(ui, x + indent, y, width - indent, &text, ROLE_TEXT);
}

/* Marks stand in the middle of the item's first line. */
static void step_mark(Ui *ui, int x, int y, int line, const Block *block) {
    int side = ui->theme->texts[TEXT_BODY].size * 8 / 5;
    Text number = {.text = str_format(ui_arena(ui), "%u", block->number),
                   .look = TEXT_STRONG,
                   .colour = COLOUR_ON_ACCENT,
                   .align = ALIGN_CENTRE};
    ui_fill(ui, (Box){x, y + (line - side) / 2, side, side}, COLOUR_ACCENT, side / 2);
    ui_label(ui, x, y + (line - ui_first_line(ui, side, &number)) / 2, side, &number);
}

static void bullet_mark(Ui *ui, int x, int y, int line) {
    int size = ui->theme->texts[TEXT_BODY].size, dot = size * 2 / 5;
    ui_fill(ui, (Box){x + size * 4 / 5 - dot / 2, y + (line - dot) / 2, dot, dot}, COLOUR_ACCENT, dot / 2);
}

static int item_view(Ui *ui, int x, int y, int width, const Words *words, const Block *block) {
    const TextLook *look = &ui->theme->texts[TEXT_BODY];
    bool step = block->kind == BLOCK_STEP;
    int outer = (int)(block->level - 1) * look->size * 2, indent = look->size * 11 / 5;
    Text text = words_block_text(ui, words, block, TEXT_BODY);
    int line = ui_first_line(ui, width - outer - indent, &text);
    if (step)
        step_mark(ui, x + outer, y, line, block);
    else
        bullet_mark(ui, x + outer, y, line);
    int height = ui_label(ui, x + outer + indent, y, width - outer - indent, &text);
    Str label = step ? str_format(ui_arena(ui), "%u. %.*s", block->number, STR_ARG(block->text)) : block->text;
    ui_node(ui, step ? ROLE_STEP : ROLE_BULLET, (Box){x + outer, y, width - outer, height}, label, text.locale,
            (Action){0});
    return y + height;
}

/* In shares of a body line. */
static int space_above(const Ui *ui, const Block *block, const Block *before) {
    int line = ui->theme->texts[TEXT_BODY].line_height;
    bool item = block->kind == BLOCK_STEP || block->kind == BLOCK_BULLET;
    if (!before)
        return 0;
    if (block->kind == BLOCK_HEADING)
        return block->level == 2 ? line : line * 3 / 4;
    if (before->kind == BLOCK_HEADING)
        return line / 4;
    return item && before->kind == block->kind ? line / 3 : line / 2;
}

int words_body(Ui *ui, int x, int y, int width, const Words *words) {
    for (size_t i = 0; i < words->block_count; i++) {
        const Block *block = &words->blocks[i];
        y += space_above(ui, block, i ? block - 1 : NULL);
        switch (block->kind) {
        case BLOCK_HEADING:
            y = heading_view(ui, x, y, width, words, block);
            break;
        case BLOCK_STEP:
        case BLOCK_BULLET:
            y = item_view(ui, x, y, width, words, block);
            break;
        case BLOCK_CELL: {
            size_t cells = table_cells(words, i);
            y = table_view(ui, x, y, width, words, i, cells);
            i += cells - 1;
            break;
        }
        default:
            y = paragraph_view(ui, x, y, width, words, block);
        }
    }
    return y;
}

static int note_view(Ui *ui, int x, int y, int width, Str pictogram, Str text) {
    int padding = theme_mm(ui->theme, 30);
    Fact fact = {.pictogram = pictogram,
                 .colour = COLOUR_MUTED,
                 .text = {.text = text, .look = TEXT_SMALL, .colour = COLOUR_INK},
                 .role = ROLE_NOTE};
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    int height = widget_fact(&scrap, 0, 0, width - 2 * padding, &fact) + padding;
    ui_fill(ui, (Box){x, y, width, height}, COLOUR_NOTE, ui->theme->radius / 2);
    widget_fact(ui, x + padding, y + padding / 2, width - 2 * padding, &fact);
    return y + height + padding;
}

static bool is_foreign(const Ui *ui, const Words *words) {
    return words->lang.len && !str_equal(words->lang, ui->scene->lang);
}

static Str language_text(Ui *ui, const Words *words, MessageKey key) {
    ui->scene->remarks |= is_foreign(ui, words) ? REMARK_MISSING : 0u;
    Str shown = locale_language(ui_locale(ui), ui_arena(ui), words->lang);
    return is_foreign(ui, words) ? message_text(ui->messages, ui_arena(ui), key, shown) : (Str){0};
}

/* Two sentences, either of which may be empty. */
static Str sentences(Ui *ui, Str first, Str second) {
    const char *space = first.len && second.len ? " " : "";
    return str_format(ui_arena(ui), "%.*s%s%.*s", STR_ARG(first), space, STR_ARG(second));
}

static Str origin_text(Ui *ui, const Words *words) {
    bool machine = words->by == BY_MACHINE;
    ui->scene->remarks |= (machine ? REMARK_MACHINE : 0u) | (words->outdated ? REMARK_OUTDATED : 0u);
    Str made = machine ? ui_message(ui, MSG_MACHINE_MADE) : (Str){0};
    Str old = words->outdated ? ui_message(ui, MSG_OUTDATED) : (Str){0};
    return sentences(ui, made, old);
}

int words_language_note(Ui *ui, int x, int y, int width, const Words *words) {
    Str text = language_text(ui, words, MSG_NOT_IN_LANGUAGE);
    return text.len ? note_view(ui, x, y, width, STR("language"), text) : y;
}

int words_origin_note(Ui *ui, int x, int y, int width, const Words *words) {
    Str text = origin_text(ui, words), pictogram = words->by == BY_MACHINE ? STR("smart_toy") : STR("history");
    return text.len ? note_view(ui, x, y, width, pictogram, text) : y;
}

void words_gather(const Ui *ui, Words *all, const Words *words) {
    if (!is_foreign(ui, all))
        all->lang = words->lang;
    all->by = words->by == BY_MACHINE ? BY_MACHINE : all->by;
    all->outdated = all->outdated || words->outdated;
}

int words_some_note(Ui *ui, int x, int y, int width, const Words *all) {
    Str text = language_text(ui, all, MSG_SOME_NOT_IN_LANGUAGE);
    return text.len ? note_view(ui, x, y, width, STR("language"), text) : y;
}

int words_list_note(Ui *ui, int x, int y, int width, const Words *all) {
    Str text = language_text(ui, all, MSG_SOME_NOT_IN_LANGUAGE), origin = origin_text(ui, all);
    if (!text.len)
        return words_origin_note(ui, x, y, width, all);
    return note_view(ui, x, y, width, STR("language"), sentences(ui, text, origin));
}

int words_web(Ui *ui, int x, int y, int width, Str address) {
    int side = theme_mm(ui->theme, 320), gap = ui->theme->gap, room = width - side - gap;
    Text text = {.text = message_text(ui->messages, ui_arena(ui), MSG_SCAN_WEB, address),
                 .look = TEXT_BODY,
                 .colour = COLOUR_INK};
    int height = ui_text_height(ui, room, &text);
    widget_qr(ui, x, y, side, address, text.text);
    ui_text(ui, x + side + gap, y + (side > height ? side - height : 0) / 2, room, &text, ROLE_TEXT);
    return y + (side > height ? side : height) + gap;
}

StrList words_targets(const Words *words, SpanKind kind, size_t most, Arena *arena) {
    StrList list = {.at = arena_array(arena, Str, most)};
    for (size_t i = 0; i < words->block_count; i++)
        for (size_t j = 0; j < words->blocks[i].span_count && list.count < most; j++) {
            const Span *span = &words->blocks[i].spans[j];
            if (span->kind == kind && !str_list_has(list, span->target))
                list.at[list.count++] = span->target;
        }
    return list;
}

void words_mark(const ScreenEnv *env, const Words *words, Marks *marks) {
    if (!str_equal(words->lang, env->reader->tag))
        marks_add(marks, METRIC_UNTRANSLATED, env->reader->tag);
}
