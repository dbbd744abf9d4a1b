/* A card to show to the staff: what she needs, whom she asks for and what she brings, line by line in her language and
 * in theirs, so that two people without a common language understand each other. */
#include "../store/content.h"
#include "chrome.h"
#include "trail.h"
#include "words.h"

typedef struct Side {
    const Language *language;
    Contact contact;
    Trail trail;
} Side;

typedef struct StaffData {
    Side hers, theirs;
    bool alone; /* both are one language */
} StaffData;

static bool load_side(const ScreenEnv *env, Arena *arena, Str id, const Language *language, Side *side) {
    side->language = language;
    side->trail = trail_load(env, arena, language);
    return content_contact(env->content, arena, id, language->tag, &side->contact);
}

static const Language *language_of_staff(const ScreenEnv *env) {
    for (size_t i = 0; i < env->language_count; i++)
        if (str_equal(env->languages[i].tag, env->kiosk->source))
            return &env->languages[i];
    return env->reader;
}

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    StaffData *data = arena_new(arena, StaffData);
    const Language *theirs = language_of_staff(env);
    data->alone = theirs == env->reader;
    return load_side(env, arena, id, env->reader, &data->hers) && load_side(env, arena, id, theirs, &data->theirs)
               ? data
               : NULL;
}

/* What is said under a heading, each item in the language it is in. */
typedef struct Line {
    const Language *language; /* of the heading */
    Str lead;
    TrailStep *items; /* texts and their locales */
    size_t count;
} Line;

static Line line_of(Ui *ui, const Side *side, MessageKey lead, size_t room) {
    return (Line){.language = side->language,
                  .lead = message(side->language->messages, lead),
                  .items = arena_array(ui_arena(ui), TrailStep, room)};
}

static void add_item(Line *line, Str text, const Locale *locale) {
    line->items[line->count++] = (TrailStep){.text = text, .locale = locale};
}

static Line greeting(Ui *ui, const StaffData *data, const Side *side) {
    const Locale *locale = side->language->locale;
    Line line = line_of(ui, side, MSG_PLEASE_READ, 1);
    Str own = locale_language(locale, ui_arena(ui), data->hers.language->tag);
    add_item(&line, message_text(side->language->messages, ui_arena(ui), MSG_I_SPEAK, own), locale);
    return line;
}

/* Her answers, the most general first; that she does not know is no need. */
static Line need(Ui *ui, const Side *side) {
    Line line = line_of(ui, side, MSG_I_NEED, side->trail.count);
    for (size_t i = 0; i < side->trail.count; i++)
        if (!side->trail.steps[i].unsure)
            add_item(&line, side->trail.steps[i].text, side->trail.steps[i].locale);
    return line;
}

static Line whom(Ui *ui, const Side *side) {
    Line line = line_of(ui, side, MSG_I_ASK_FOR, 1);
    add_item(&line, side->contact.words.title, locale_of(side->contact.words.lang));
    return line;
}

static Line papers(Ui *ui, const Side *side) {
    Line line = line_of(ui, side, MSG_I_BRING, side->contact.bring.count);
    for (size_t i = 0; i < side->contact.bring.count; i++) {
        Label label = label_find(&side->contact.words, side->contact.bring.at[i]);
        add_item(&line, label.text, locale_of(label.lang));
    }
    return line;
}

static int said_view(Ui *ui, int x, int y, int width, const Line *line, bool large) {
    Text lead = {.text = line->lead, .locale = line->language->locale, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    y += ui_text(ui, x, y, width, &lead, ROLE_TEXT);
    for (size_t i = 0; i < line->count; i++) {
        Text text = {.text = line->items[i].text,
                     .locale = line->items[i].locale,
                     .look = large ? TEXT_TITLE : TEXT_HEADING,
                     .colour = COLOUR_INK};
        y += ui_text(ui, x, y, width, &text, ROLE_CELL);
    }
    return y;
}

/* Hers at her start side, theirs larger beside it; one above the other where it is narrow. */
static int pair_view(Ui *ui, Box box, int y, const StaffData *data, const Line *hers, const Line *theirs) {
    int gap = ui->theme->gap;
    if (theirs->count == 0)
        return y;
    ui_fill(ui, (Box){box.x, y, box.w, ui->theme->stroke}, COLOUR_EDGE, 0);
    y += gap / 2;
    if (data->alone)
        return said_view(ui, box.x, y, box.w, theirs, true) + gap / 2;
    if (theme_portrait(ui->theme)) {
        y = said_view(ui, box.x, y, box.w, theirs, true) + gap / 3;
        return said_view(ui, box.x, y, box.w, hers, false) + gap / 2;
    }
    int width = (box.w - 2 * gap) / 2;
    int left = said_view(ui, box.x, y, width, hers, false);
    int right = said_view(ui, box.x + width + 2 * gap, y, width, theirs, true);
    return (left > right ? left : right) + gap / 2;
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const StaffData *data = opened;
    Chrome chrome = {.pictogram = STR("record_voice_over"), .title = ui_message(ui, MSG_SHOW_STAFF)};
    Box box = chrome_begin(env, ui, &chrome);
    const Line lines[][2] = {
        {greeting(ui, data, &data->hers), greeting(ui, data, &data->theirs)},
        {need(ui, &data->hers), need(ui, &data->theirs)},
        {whom(ui, &data->hers), whom(ui, &data->theirs)},
        {papers(ui, &data->hers), papers(ui, &data->theirs)},
    };
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int y = viewport.top + ui->theme->gap;
    for (size_t i = data->alone; i < sizeof lines / sizeof lines[0]; i++) /* a common language needs no introduction */
        y = pair_view(ui, box, y, data, &lines[i][0], &lines[i][1]);
    viewport_end(ui, &viewport, y + ui->theme->gap);
    chrome_end(env, ui, &chrome);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    return content_ids(content, arena, ENTRY_CONTACT, list);
}

const ScreenOps screen_staff = {.name = "staff", .ids = ids, .open = open, .view = view, .shows_clock = true};
