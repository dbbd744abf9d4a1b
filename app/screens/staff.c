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

/* A line of the card: what it is about, and what is said, in the language each is in. */
typedef struct Line {
    Str lead, text;
    const Locale *lead_locale, *locale;
} Line;

static Line greeting(Ui *ui, const StaffData *data, const Side *side) {
    const Locale *locale = side->language->locale;
    Str own = locale_language(locale, ui_arena(ui), data->hers.language->tag);
    return (Line){.lead = message(side->language->messages, MSG_PLEASE_READ),
                  .text = message_text(side->language->messages, ui_arena(ui), MSG_I_SPEAK, own),
                  .lead_locale = locale,
                  .locale = locale};
}

static Line line_of(const Side *side, MessageKey lead, Str text, const Locale *locale) {
    return (Line){message(side->language->messages, lead), text, side->language->locale, locale};
}

/* Her answers, the most general first: "Housing › I cannot pay the rent". */
static Line need(Ui *ui, const Side *side) {
    StrBuf text = {.arena = ui_arena(ui)};
    for (size_t i = 0; i < side->trail.count; i++)
        strbuf_format(&text, "%s%.*s", i ? "\n" : "", STR_ARG(side->trail.steps[i].text));
    return line_of(side, MSG_I_NEED, strbuf_str(&text),
                   side->trail.count ? side->trail.steps[0].locale : side->language->locale);
}

static Line whom(const Side *side) {
    return line_of(side, MSG_I_ASK_FOR, side->contact.words.title, locale_of(side->contact.words.lang));
}

static Line papers(Ui *ui, const Side *side) {
    StrBuf text = {.arena = ui_arena(ui)};
    for (size_t i = 0; i < side->contact.bring.count; i++)
        strbuf_format(&text, "%s%.*s", i ? "\n" : "",
                      STR_ARG(label_find(&side->contact.words, side->contact.bring.at[i])));
    return line_of(side, MSG_I_BRING, strbuf_str(&text), locale_of(side->contact.words.lang));
}

static int said_view(Ui *ui, int x, int y, int width, const Line *line, bool large) {
    Text lead = {.text = line->lead, .locale = line->lead_locale, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    Text text = {
        .text = line->text, .locale = line->locale, .look = large ? TEXT_TITLE : TEXT_HEADING, .colour = COLOUR_INK};
    y += ui_text(ui, x, y, width, &lead, ROLE_TEXT);
    return y + ui_text(ui, x, y, width, &text, ROLE_CELL);
}

/* Hers at her start side, theirs larger beside it; one above the other where it is narrow. */
static int pair_view(Ui *ui, Box box, int y, const StaffData *data, const Line *hers, const Line *theirs) {
    int gap = ui->theme->gap;
    if (theirs->text.len == 0)
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
        {whom(&data->hers), whom(&data->theirs)},
        {papers(ui, &data->hers), papers(ui, &data->theirs)},
    };
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    int y = viewport.top + ui->theme->gap / 2;
    for (size_t i = data->alone; i < sizeof lines / sizeof lines[0]; i++) /* a common language needs no introduction */
        y = pair_view(ui, box, y, data, &lines[i][0], &lines[i][1]);
    viewport_end(ui, &viewport, y + ui->theme->gap);
    chrome_end(env, ui, &chrome);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    return content_ids(content, arena, ENTRY_CONTACT, list);
}

const ScreenOps screen_staff = {.name = "staff", .ids = ids, .open = open, .view = view, .shows_clock = true};
