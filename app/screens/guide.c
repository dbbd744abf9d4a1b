/* A guide: one short question, each answer a large row. What depends on the hour is looked at when the screen opens, so
 * that no answer moves away from under a finger. */
#include "../model/limits.h"
#include "../store/content.h"
#include "chrome.h"
#include "list.h"
#include "places.h"
#include "related.h"
#include "trail.h"
#include "words.h"

typedef struct GuideData {
    Guide guide;
    Trail trail;
    Related related;
    const RouteOption *shown[ROUTE_OPTIONS_MOST];
    size_t count;
    int steps; /* questions from this one to the furthest end that can be reached from here */
} GuideData;

static bool is_open(const ScreenEnv *env, Arena *arena, Str contact) {
    OpenPlace place;
    bool always;
    if (!place_load(env, arena, contact, &place))
        return false;
    HoursFor what = opening_main(env, &place.opening);
    return opening_state(env, place.opening.tables[what], &always) == HOURS_OPEN;
}

static bool is_offered(const ScreenEnv *env, Arena *arena, const RouteOption *option) {
    bool direct = env->answers.count == 0; /* a link led here: nothing is known to the contrary */
    return (direct || route_follows(option, &env->answers)) &&
           (option->while_open.len == 0 || is_open(env, arena, option->while_open)) &&
           (option->while_closed.len == 0 || !is_open(env, arena, option->while_closed));
}

/* By what is offered now: another way to this question may go on for longer. */
static int count_steps(const ScreenEnv *env, Arena *arena, const GuideData *data) {
    uint32_t below = 0;
    for (size_t i = 0; i < data->count; i++) {
        Guide next;
        if (data->shown[i]->kind == ROUTE_QUESTION &&
            content_guide(env->content, arena, data->shown[i]->to.at[0], env->reader->tag, &next) &&
            next.question.steps > below)
            below = next.question.steps;
    }
    return (int)below + 1;
}

static void *open(const ScreenEnv *env, Arena *arena, Str id) {
    GuideData *data = arena_new(arena, GuideData);
    if (!content_guide(env->content, arena, id, env->reader->tag, &data->guide))
        return NULL;
    data->trail = trail_load(env, arena, env->reader);
    data->related = related_load(env, arena, &data->guide.words, (Str){0});
    for (size_t i = 0; i < data->guide.question.option_count; i++) {
        const RouteOption *option = &data->guide.question.options[i];
        if (is_offered(env, arena, option))
            data->shown[data->count++] = option;
    }
    for (size_t i = 0; data->count == 0 && i < data->guide.question.option_count; i++)
        data->shown[i] = &data->guide.question.options[i]; /* better too many answers than none */
    data->count = data->count ? data->count : data->guide.question.option_count;
    data->steps = count_steps(env, arena, data);
    return data;
}

/* Ends are shown by the result, which knows the answers. */
static Str target_of(Ui *ui, const GuideData *data, const RouteOption *option) {
    Str to = option->to.at[0], guide = data->guide.question.id;
    if (option->kind == ROUTE_QUESTION)
        return str_format(ui_arena(ui), "guide/%.*s", STR_ARG(to));
    return str_format(ui_arena(ui), "result/%.*s/%.*s", STR_ARG(guide), STR_ARG(option->id));
}

static Choice choice_of(const ScreenEnv *env, Ui *ui, const GuideData *data, const RouteOption *option) {
    TrailStep words = trail_words(env->reader, &data->guide, option);
    return (Choice){
        .pictogram = option->icon,
        .title = words.text,
        .locale = words.locale,
        .tone = option->urgent   ? TONE_URGENT
                : option->unsure ? TONE_QUIET
                                 : TONE_PLAIN,
        .current = str_equal(option->id, env->answer),
        .action = {ACTION_OPEN, target_of(ui, data, option), option->id},
    };
}

/* Where am I: a bar for each question of the longest way, those asked already filled. */
static int progress_view(Ui *ui, int x, int y, const GuideData *data) {
    int asked = (int)data->trail.count + 1, all = (int)data->trail.count + data->steps;
    int width = theme_mm(ui->theme, 160), height = theme_mm(ui->theme, 16), gap = theme_mm(ui->theme, 25);
    if (all < 2)
        return y;
    for (int i = 0; i < all; i++)
        ui_fill(ui, (Box){x + i * (width + gap), y, width, height}, i < asked ? COLOUR_ACCENT : COLOUR_EDGE,
                height / 2);
    ui_node(ui, ROLE_TEXT, (Box){x, y, all * (width + gap), height}, str_format(ui_arena(ui), "%d / %d", asked, all),
            NULL, (Action){0});
    return y + height + ui->theme->gap / 2;
}

static void view(const ScreenEnv *env, const void *opened, Ui *ui) {
    const GuideData *data = opened;
    const Words *words = &data->guide.words;
    Chrome chrome = {.pictogram = STR("support_agent"), .title = ui_message(ui, MSG_WHO_CAN_HELP)};
    Box box = chrome_begin(env, ui, &chrome);
    Viewport viewport = viewport_begin(ui, box, env->scroll);
    Text title = words_text(words, words->title, TEXT_TITLE, COLOUR_INK);
    int gap = ui->theme->gap, measure = words_measure(ui, box.w);
    int y = trail_view(ui, box.x, viewport.top + gap, box.w, &data->trail);
    y = progress_view(ui, box.x, y, data);
    y = words_language_note(ui, box.x, y, measure, words);
    y += ui_text(ui, box.x, y, box.w, &title, ROLE_HEADING) + gap / 2;
    y = words_origin_note(ui, box.x, y, measure, words);
    y = words_body(ui, box.x, y, measure, words) + (words->block_count ? gap : 0);
    Choice choices[ROUTE_OPTIONS_MOST];
    for (size_t i = 0; i < data->count; i++)
        choices[i] = choice_of(env, ui, data, data->shown[i]);
    int least = list_fill(ui, (Box){box.x, y, box.w, viewport.top + box.h - gap - y}, data->count);
    y = list_view(ui, (Box){box.x, y, box.w, 0}, least, choices, data->count) + gap;
    y = related_view(ui, box.x, y, measure, &data->related) - gap;
    viewport_end(ui, &viewport, y + gap);
    chrome_end(env, ui, &chrome);
}

static void mark(const ScreenEnv *env, const void *opened, Str id, Marks *marks) {
    const GuideData *data = opened;
    (void)id;
    words_mark(env, &data->guide.words, marks);
}

static bool ids(struct Content *content, Arena *arena, StrList *list) {
    return content_ids(content, arena, ENTRY_GUIDE, list);
}

const ScreenOps screen_guide = {
    .name = "guide", .ids = ids, .open = open, .view = view, .mark = mark, .shows_clock = true};
