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

MessageKey news_word(NoticeLevel level) {
    return levels[level].word;
}

static Action action_of(Ui *ui, const Notice *notice, bool all) {
    Str target = all ? STR("notices") : str_format(ui_arena(ui), "notice/%.*s", STR_ARG(notice->id));
    return (Action){.kind = ACTION_OPEN, .target = target};
}

static int strip(Ui *ui, int y, const Notice *notice, Action action) {
    const Theme *theme = ui->theme;
    bool touched = action.kind != ACTION_NONE;
    int icon = theme_mm(theme, 80), padding = theme_mm(theme, 30), start = theme->margin + icon + theme->gap;
    int chevron = touched ? icon : 0, room = theme->width - start - theme->margin - chevron - theme->gap;
    Text title = words_text(&notice->words, notice->words.title, TEXT_STRONG, COLOUR_INK);
    int width = ui_text_width(ui, &title);
    room = width < room ? width : room; /* one in another direction stands by its pictogram, too */
    int text = ui_text_height(ui, room, &title), height = text + 2 * padding;
    height = height > theme->small_target ? height : theme->small_target;
    Box box = {0, y, theme->width, height};
    ui_fill(ui, box, levels[notice->level].ground, 0);
    if (touched && ui_pressed(ui, box))
        ui_fill(ui, box, COLOUR_PRESSED, 0);
    ui_node(ui, touched ? ROLE_BUTTON : ROLE_NOTE, box, notice->words.title, title.locale, action);
    ui_pictogram(ui, (Box){theme->margin, y + (height - icon) / 2, icon, icon}, levels[notice->level].pictogram,
                 ui_colour(ui, levels[notice->level].ink));
    ui_label(ui, start, y + (height - text) / 2, room, &title);
    if (touched)
        ui_pictogram(ui, (Box){theme->width - theme->margin - icon, y + (height - icon) / 2, icon, icon},
                     STR("chevron_right"), ui_colour(ui, COLOUR_MUTED));
    return height;
}

/* Two urgent ones have a strip each; of more, and of lesser ones, the last strip leads to all. */
int news_strip(const ScreenEnv *env, Ui *ui, int y, bool urgent, bool touched) {
    enum { URGENT_SHOWN = 2 };
    size_t most = urgent ? URGENT_SHOWN : 1, shown = 0;
    size_t holding = notice_count(env->notices, env->notice_count, env->now.date, urgent);
    int top = y;
    for (size_t i = 0; i < env->notice_count && shown < most; i++) {
        const Notice *notice = &env->notices[i];
        if ((notice->level == NOTICE_URGENT) != urgent || !notice_holds(notice, env->now.date))
            continue;
        bool all = ++shown == most && holding > most;
        y += strip(ui, y, notice, touched ? action_of(ui, notice, all) : (Action){0});
    }
    return y - top;
}
