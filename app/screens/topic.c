/* A topic: its pages as a list. */
#include "../store/content.h"
#include "chrome.h"
#include "list.h"
#include "words.h"

typedef struct TopicData {
    Topic topic;
    Page *pages;
    size_t count;
} TopicData;

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    TopicData *data = arena_new(arena, TopicData);
    Str lang = env->reader->tag;
    bool found = content_topic(env->content, arena, id, lang, &data->topic) &&
                 content_pages(env->content, arena, id, lang, &data->pages, &data->count);
    return found ? data : NULL;
}

static int pages_view(Ui *ui, const TopicData *data, Box box, int y, uint32_t colour) {
    Choice *choices = arena_array(ui_arena(ui), Choice, data->count);
    for (size_t i = 0; i < data->count; i++) {
        const Page *page = &data->pages[i];
        choices[i] = (Choice){
            .pictogram = page->icon,
            .pictogram_colour = colour,
            .title = page->words.title,
            .summary = page->words.summary,
            .locale = locale_of(page->words.lang),
            .action = {.kind = ACTION_OPEN, .target = str_format(ui_arena(ui), "page/%.*s", STR_ARG(page->id))},
        };
    }
    return list_view(ui, (Box){box.x, y, box.w, 0}, list_eighth(ui, box), choices, data->count);
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const TopicData *data = opened;
    const Words *words = &data->topic.words;
    Chrome chrome = {.pictogram = data->topic.icon, .title = words->title, .locale = locale_of(words->lang)};
    chrome.pictogram_colour = screen_colour(data->topic.colour);
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    Text title = words_text(words, words->title, TEXT_TITLE, COLOUR_INK);
    Text summary = words_text(words, words->summary, TEXT_BODY, COLOUR_MUTED);
    int y = viewport.top + ui->theme->gap, measure = words_measure(ui, box.w);
    y = words_language_note(ui, box.x, y, measure, words);
    y += ui_text(ui, box.x, y, box.w, &title, ROLE_HEADING) + ui->theme->gap / 3;
    y = words_origin_note(ui, box.x, y, measure, words);
    y += ui_text(ui, box.x, y, box.w, &summary, ROLE_TEXT) + ui->theme->gap;
    y = pages_view(ui, data, box, y, chrome.pictogram_colour);
    viewport_end(ui, &viewport, y + ui->theme->gap);
    chrome_end(env, ui, &chrome);
}

static void mark(const ScreenEnv *env, const void *opened, Str id, Marks *marks) {
    const TopicData *data = opened;
    marks_add(marks, METRIC_TOPIC, id);
    words_mark(env, &data->topic.words, marks);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    return content_ids(content, arena, ENTRY_TOPIC, list);
}

const ScreenOps screen_topic = {
    .name = "topic", .ids = ids, .open = open, .view = view, .mark = mark, .shows_clock = true};
