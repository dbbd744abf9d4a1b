/* A notice: how much it matters, until when it holds, and its words. */
#include "../model/notice.h"
#include "../store/content.h"
#include "../ui/widget.h"
#include "chrome.h"
#include "news.h"
#include "words.h"

/* One that is over is shown no more, whoever still holds its name. */
static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    Notice *notice = arena_new(arena, Notice);
    bool found = content_notice(env->content, arena, id, env->reader->tag, notice);
    return found && notice_holds(notice, env->now.date) ? notice : NULL;
}

static int facts_view(Ui *ui, int x, int y, int width, const Notice *notice) {
    Fact fact = {.pictogram = news_pictogram(notice->level),
                 .colour = notice->level == NOTICE_URGENT ? COLOUR_ALARM : COLOUR_ACCENT,
                 .text = {.text = news_facts(ui, notice), .look = TEXT_STRONG, .colour = COLOUR_INK}};
    return y + widget_fact(ui, x, y, width, &fact);
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const Notice *notice = opened;
    const Words *words = &notice->words;
    Chrome chrome = {
        .pictogram = news_pictogram(notice->level), .title = ui_message(ui, MSG_NOTICES), .notice = notice->id};
    Box box = chrome_begin(env, ui, &chrome);
    int width = words_measure(ui, box.w);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    Text title = words_text(words, words->title, TEXT_TITLE, COLOUR_INK);
    Text summary = words_text(words, words->summary, TEXT_BODY, COLOUR_INK);
    int y = viewport.top + ui->theme->gap;
    y = words_language_note(ui, box.x, y, width, words);
    y += ui_text(ui, box.x, y, width, &title, ROLE_HEADING) + ui->theme->gap / 2;
    y = facts_view(ui, box.x, y, width, notice) + ui->theme->gap;
    y = words_origin_note(ui, box.x, y, width, words);
    y += ui_text(ui, box.x, y, width, &summary, ROLE_TEXT) + ui->theme->gap;
    y = words_body(ui, box.x, y, width, words) + ui->theme->gap;
    viewport_end(ui, &viewport, y);
    chrome_end(env, ui, &chrome);
}

static void mark(const ScreenEnv *env, const void *opened, Str id, Marks *marks) {
    const Notice *notice = opened;
    (void)id;
    words_mark(env, &notice->words, marks);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    return content_ids(content, arena, ENTRY_NOTICE, list);
}

const ScreenOps screen_notice = {
    .name = "notice", .ids = ids, .open = open, .view = view, .mark = mark, .shows_clock = true};
