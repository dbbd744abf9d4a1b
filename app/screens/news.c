/* A notice is known by its pictogram, and an urgent one by its ground, too; its title stands there in full. */
#include "news.h"

#include "../model/notice.h"
#include "../ui/widget.h"
#include "words.h"

static const struct {
    Str pictogram;
    MessageKey word;
    Colour ground, ink;
} levels[NOTICE_LEVELS] = {
    [NOTICE_INFO] = {{"info", 4}, MSG_NOTICE_INFO, COLOUR_NOTE, COLOUR_ACCENT},
    [NOTICE_CHANGE] = {{"update", 6}, MSG_NOTICE_CHANGE, COLOUR_NOTE, COLOUR_ACCENT},
    [NOTICE_URGENT] = {{"warning", 7}, MSG_NOTICE_URGENT, COLOUR_CLOSED_GROUND, COLOUR_ALARM},
};

Str news_pictogram(NoticeLevel level) {
    return levels[level].pictogram;
}

Str news_facts(Ui *ui, const Notice *notice) {
    Str day = locale_full_date(ui_locale(ui), ui_arena(ui), notice->until);
    return str_format(ui_arena(ui), "%.*s · %.*s", STR_ARG(ui_message(ui, levels[notice->level].word)),
                      STR_ARG(message_text(ui->messages, ui_arena(ui), MSG_NOTICE_UNTIL, day)));
}

/* What stands on a strip. */
typedef struct Strip {
    NoticeLevel level;
    Text title;
    Action action; /* none: it can only be read */
} Strip;

static int strip_view(Ui *ui, int y, const Strip *strip) {
    const Theme *theme = ui->theme;
    bool touched = strip->action.kind != ACTION_NONE;
    int icon = theme_mm(theme, 80), padding = theme_mm(theme, 30), start = theme->margin + icon + theme->gap;
    int chevron = touched ? icon : 0, room = theme->width - start - theme->margin - chevron - theme->gap;
    int width = ui_text_width(ui, &strip->title);
    width = width < room ? width : room; /* one in another direction stands by its pictogram, too */
    int text = ui_text_height(ui, width, &strip->title), height = text + 2 * padding;
    int least = touched ? theme->target : theme->small_target;
    height = height > least ? height : least;
    Box box = {0, y, theme->width, height};
    ui_fill(ui, box, levels[strip->level].ground, 0);
    if (touched && ui_pressed(ui, box))
        ui_fill(ui, box, COLOUR_PRESSED, 0);
    ui_node(ui, touched ? ROLE_BUTTON : ROLE_NOTE, box, strip->title.text, strip->title.locale, strip->action);
    ui_pictogram(ui, (Box){theme->margin, y + (height - icon) / 2, icon, icon}, levels[strip->level].pictogram,
                 ui_colour(ui, levels[strip->level].ink));
    ui_label(ui, start, y + (height - text) / 2, width, &strip->title);
    if (touched)
        ui_pictogram(ui, (Box){theme->width - theme->margin - icon, y + (height - icon) / 2, icon, icon},
                     STR("chevron_right"), ui_colour(ui, COLOUR_MUTED));
    return y + height + theme_mm(theme, 30); /* so that a finger hits one of them */
}

static Strip strip_of(Ui *ui, const Notice *notice, bool touched) {
    Strip strip = {.level = notice->level,
                   .title = words_text(&notice->words, notice->words.title, TEXT_STRONG, COLOUR_INK)};
    if (touched)
        strip.action =
            (Action){.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "notice/%.*s", STR_ARG(notice->id))};
    return strip;
}

/* "Important now: 5", the way to all. */
static Strip strip_of_all(Ui *ui, NoticeLevel level, size_t count) {
    Str word = ui_message(ui, levels[level].word);
    return (Strip){.level = level,
                   .title = {.text = str_format(ui_arena(ui), "%.*s: %zu", STR_ARG(word), count),
                             .look = TEXT_STRONG,
                             .colour = COLOUR_INK},
                   .action = {.kind = ACTION_OPEN, .target = STR("notices")}};
}

/* Which notices are asked for: of a kind, and all but one. */
typedef struct Wanted {
    bool urgent;
    Str but; /* may be empty */
} Wanted;

static bool is_wanted(const ScreenEnv *env, const Notice *notice, const Wanted *wanted) {
    return (notice->level == NOTICE_URGENT) == wanted->urgent && notice_holds(notice, env->now.date) &&
           !str_equal(notice->id, wanted->but);
}

static size_t count_wanted(const ScreenEnv *env, const Wanted *wanted) {
    size_t count = 0;
    for (size_t i = 0; i < env->notice_count; i++)
        count += is_wanted(env, &env->notices[i], wanted);
    return count;
}

/* From y down, with what there is to say of their words put to `all`. */
static int strips_view(const ScreenEnv *env, Ui *ui, int y, Wanted wanted, bool touched, Words *all) {
    size_t most = wanted.urgent ? URGENT_SHOWN : 1, shown = 0, holding = count_wanted(env, &wanted);
    for (size_t i = 0; i < env->notice_count && shown < most; i++) {
        const Notice *notice = &env->notices[i];
        if (!is_wanted(env, notice, &wanted))
            continue;
        Strip strip = strip_of(ui, notice, touched);
        if (touched && !wanted.urgent && holding > most)
            strip.action.target = STR("notices");
        words_gather(ui, all, &notice->words);
        y = strip_view(ui, y, &strip);
        shown++;
    }
    if (wanted.urgent && holding > most) {
        Strip rest = strip_of_all(ui, NOTICE_URGENT, holding);
        rest.action = touched ? rest.action : (Action){0};
        y = strip_view(ui, y, &rest);
    }
    return y;
}

int news_view(const ScreenEnv *env, Ui *ui, int y, bool home, Str but) {
    Words all = {0};
    y = strips_view(env, ui, y, (Wanted){true, but}, true, &all);
    if (home)
        return strips_view(env, ui, y, (Wanted){false, but}, true, &all);
    const Theme *theme = ui->theme;
    return words_some_note(ui, theme->margin, y + theme->gap / 3, theme->width - 2 * theme->margin, &all);
}

int news_read(const ScreenEnv *env, Ui *ui, int y) {
    Words all = {0};
    return strips_view(env, ui, y, (Wanted){.urgent = true}, false, &all);
}

void news_gather(const ScreenEnv *env, const Ui *ui, Words *all) {
    for (size_t i = 0; i < env->notice_count; i++)
        if (notice_holds(&env->notices[i], env->now.date))
            words_gather(ui, all, &env->notices[i].words);
}
