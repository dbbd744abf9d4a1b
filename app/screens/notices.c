/* All notices that hold today, the urgent ones first. */
#include "../model/notice.h"
#include "chrome.h"
#include "list.h"
#include "news.h"
#include "words.h"

static size_t choose(const ScreenEnv *env, Ui *ui, Choice *choices, Words *all) {
    size_t count = 0;
    for (size_t i = 0; i < env->notice_count; i++) {
        const Notice *notice = &env->notices[i];
        if (!notice_holds(notice, env->now.date))
            continue;
        words_gather(ui, all, &notice->words);
        choices[count++] = (Choice){
            .pictogram = news_pictogram(notice->level),
            .pictogram_colour = notice->level == NOTICE_URGENT ? ui_colour(ui, COLOUR_ALARM) : 0,
            .title = notice->words.title,
            .summary = notice->words.summary,
            .locale = locale_of(notice->words.lang),
            .state = {.pictogram = STR("event"),
                      .colour = COLOUR_MUTED,
                      .text = {.text = news_facts(ui, notice), .look = TEXT_SMALL, .colour = COLOUR_MUTED}},
            .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "notice/%.*s", STR_ARG(notice->id))},
            .tone = notice->level == NOTICE_URGENT ? TONE_URGENT : TONE_PLAIN,
        };
    }
    return count;
}

static void view(const ScreenEnv *env, const void *data, Ui *ui) {
    (void)data;
    Chrome chrome = {.pictogram = STR("info"), .title = ui_message(ui, MSG_NOTICES), .quiet = true};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    Text title = {.text = ui_message(ui, MSG_NOTICES), .look = TEXT_TITLE, .colour = COLOUR_INK};
    Choice *choices = arena_array(ui_arena(ui), Choice, env->notice_count);
    Words all = {0};
    size_t count = choose(env, ui, choices, &all);
    Text none = {.text = ui_message(ui, MSG_NO_NOTICES), .look = TEXT_BODY, .colour = COLOUR_MUTED};
    int y = viewport.top + ui->theme->gap;
    y += ui_text(ui, box.x, y, box.w, &title, ROLE_HEADING) + ui->theme->gap;
    if (count == 0)
        y += ui_text(ui, box.x, y, box.w, &none, ROLE_TEXT);
    y = words_list_note(ui, box.x, y, words_measure(ui, box.w), &all);
    y = list_view(ui, (Box){box.x, y, box.w, 0}, list_eighth(ui, box), choices, count);
    viewport_end(ui, &viewport, y + ui->theme->gap);
    chrome_end(env, ui, &chrome);
}

const ScreenOps screen_notices = {.name = "notices", .open = screen_open_nothing, .view = view, .shows_clock = true};
