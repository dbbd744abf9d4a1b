/* Time stands still but for the steps: a tap takes 40 ms and is followed by half a second, so that two of them are
 * never one trembling hand, and waiting visits every moment at which the app asked to be woken. */
#include "replay.h"

#include <stdlib.h>

enum { TAP_MS = 40, REST_MS = 500, FRAME_MS = 16, MINUTE_MS = 60000, WORDS_MOST = 8 };

typedef struct Replay {
    App *app;
    const Source *script;
    const ReplaySink *sink;
    Diags *diags;
    const Scene *scene;
    int64_t now;     /* milliseconds since the script began */
    int64_t minutes; /* the wall clock at now == 0 */
    int finger_x, finger_y;
    Str words[WORDS_MOST]; /* of the line at hand; quotes taken off */
    size_t word_count;
    Place place;
} Replay;

static bool fail(Replay *replay, const char *why, Str what) {
    diag_error(replay->diags, replay->script, replay->place, "%s%s%.*s%s", why, what.len ? " '" : "", STR_ARG(what),
               what.len ? "'" : "");
    return false;
}

static void send(Replay *replay, EventKind kind, int x, int y) {
    Event event = {.kind = kind, .x = x, .y = y, .now = replay->now};
    event.civil = civil_from_minutes(replay->minutes + replay->now / MINUTE_MS);
    event.to_minute = (int)(MINUTE_MS - replay->now % MINUTE_MS);
    replay->scene = app_step(replay->app, &event);
}

static void pass_time(Replay *replay, int64_t milliseconds) {
    int64_t end = replay->now + milliseconds;
    while (replay->now < end) {
        int64_t wake = app_wake(replay->app);
        replay->now = wake > replay->now && wake < end ? wake : end;
        send(replay, EVENT_TICK, 0, 0);
    }
}

static void tap_at(Replay *replay, int x, int y) {
    send(replay, EVENT_PRESS, x, y);
    pass_time(replay, TAP_MS);
    send(replay, EVENT_RELEASE, x, y);
    pass_time(replay, REST_MS);
}

static bool in_sight(const Node *node) {
    return !box_empty(box_intersect(node->box, node->clip));
}

static bool shows(const Scene *scene, Str text) {
    for (size_t i = 0; i < scene->node_count; i++)
        if (in_sight(&scene->nodes[i]) && str_holds(scene->nodes[i].label, text))
            return true;
    return false;
}

static const Node *control(const Scene *scene, Str label) {
    for (size_t i = 0; i < scene->node_count; i++) {
        const Node *node = &scene->nodes[i];
        if (node->action.kind != ACTION_NONE && in_sight(node) && str_equal(node->label, label))
            return node;
    }
    return NULL;
}

static bool number(Str word, int *value) {
    if (word.len == 0 || word.len > 6)
        return false;
    *value = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (word.at[i] < '0' || word.at[i] > '9')
            return false;
        *value = *value * 10 + (word.at[i] - '0');
    }
    return true;
}

static bool numbers(Replay *replay, int *values, size_t count) {
    if (replay->word_count != count + 1)
        return fail(replay, "this step needs numbers, as the list of steps says:", replay->words[0]);
    for (size_t i = 0; i < count; i++)
        if (!number(replay->words[i + 1], &values[i]))
            return fail(replay, "this is not a number:", replay->words[i + 1]);
    return true;
}

static bool step_size(Replay *replay) {
    Str size = replay->words[1];
    size_t x = str_find(size, 'x', 0);
    int width, height;
    if (!number(str_slice(size, 0, x), &width) || !number(str_slice(size, x + 1, size.len), &height))
        return fail(replay, "a size is written 1920x1080, not", size);
    send(replay, EVENT_RESIZE, width, height);
    return true;
}

static bool step_at(Replay *replay) {
    Civil civil;
    if (!civil_parse(replay->words[1], &civil))
        return fail(replay, "a time is written 2026-03-02T08:55, not", replay->words[1]);
    replay->now += (MINUTE_MS - replay->now % MINUTE_MS) % MINUTE_MS;
    replay->minutes = civil_minutes(civil) - replay->now / MINUTE_MS;
    send(replay, EVENT_TICK, 0, 0);
    return true;
}

static bool step_tap(Replay *replay) {
    int at[2];
    if (replay->word_count == 3) {
        if (!numbers(replay, at, 2))
            return false;
        tap_at(replay, at[0], at[1]);
        return true;
    }
    const Node *node = control(replay->scene, replay->words[1]);
    if (!node)
        return fail(replay, "no control in sight is labelled", replay->words[1]);
    Box box = box_intersect(node->box, node->clip);
    tap_at(replay, box.x + box.w / 2, box.y + box.h / 2);
    return true;
}

static bool step_press(Replay *replay) {
    int at[2];
    if (!numbers(replay, at, 2))
        return false;
    replay->finger_x = at[0];
    replay->finger_y = at[1];
    send(replay, EVENT_PRESS, at[0], at[1]);
    return true;
}

static bool step_release(Replay *replay) {
    send(replay, EVENT_RELEASE, replay->finger_x, replay->finger_y);
    return true;
}

static bool step_drag(Replay *replay) {
    int way[5];
    if (!numbers(replay, way, 5))
        return false;
    send(replay, EVENT_PRESS, way[0], way[1]);
    int64_t start = replay->now;
    for (int64_t passed = FRAME_MS; passed <= way[4]; passed += FRAME_MS) {
        replay->now = start + passed;
        send(replay, EVENT_MOVE, way[0] + (int)((way[2] - way[0]) * passed / way[4]),
             way[1] + (int)((way[3] - way[1]) * passed / way[4]));
    }
    send(replay, EVENT_RELEASE, way[2], way[3]);
    return true;
}

static bool step_wait(Replay *replay) {
    Str span = replay->words[1];
    bool milliseconds = str_ends(span, STR("ms"));
    int value;
    if (!str_ends(span, STR("s")) || !number(str_slice(span, 0, span.len - (milliseconds ? 2 : 1)), &value))
        return fail(replay, "a time is written 90s or 40ms, not", span);
    pass_time(replay, milliseconds ? value : (int64_t)value * 1000);
    return true;
}

static bool step_screen(Replay *replay) {
    return str_equal(replay->scene->screen, replay->words[1]) ||
           fail(replay, "the screen is another one:", replay->scene->screen);
}

static bool step_lang(Replay *replay) {
    return str_equal(replay->scene->lang, replay->words[1]) ||
           fail(replay, "the language is another one:", replay->scene->lang);
}

static bool step_expect(Replay *replay) {
    return shows(replay->scene, replay->words[1]) || fail(replay, "nothing in sight says", replay->words[1]);
}

static bool step_refuse(Replay *replay) {
    return !shows(replay->scene, replay->words[1]) || fail(replay, "something in sight says", replay->words[1]);
}

static bool step_scrolled(Replay *replay) {
    const Scene *scene = replay->scene;
    bool wanted = str_equal(replay->words[1], STR("yes"));
    return (scene->scroll_at > 0) == wanted || fail(replay, "the screen is not as scrolled as it should be", (Str){0});
}

static bool step_save(Replay *replay) {
    const ReplaySink *sink = replay->sink;
    return !sink || !sink->save || sink->save(sink->self, replay->words[1], replay->scene, replay->diags);
}

typedef struct Step {
    const char *name;
    size_t least, most; /* words, the name counted */
    bool (*run)(Replay *replay);
} Step;

static const Step steps[] = {
    {"size", 2, 2, step_size},     {"at", 2, 2, step_at},           {"tap", 2, 3, step_tap},
    {"press", 3, 3, step_press},   {"release", 1, 1, step_release}, {"drag", 6, 6, step_drag},
    {"wait", 2, 2, step_wait},     {"screen", 2, 2, step_screen},   {"lang", 2, 2, step_lang},
    {"expect", 2, 2, step_expect}, {"refuse", 2, 2, step_refuse},   {"scrolled", 2, 2, step_scrolled},
    {"save", 2, 2, step_save},
};
enum { STEP_COUNT = sizeof steps / sizeof steps[0] };

/* Words are apart by spaces; a word in quotes may hold some. `#` starts a comment. */
static bool split(Replay *replay, Str line) {
    replay->word_count = 0;
    for (size_t at = 0; at < line.len && line.at[at] != '#';) {
        if (line.at[at] == ' ') {
            at++;
            continue;
        }
        if (replay->word_count == WORDS_MOST)
            return fail(replay, "too many words on this line", (Str){0});
        bool quoted = line.at[at] == '"';
        size_t start = at + quoted, end = str_find(line, quoted ? '"' : ' ', start);
        if (quoted && end == line.len)
            return fail(replay, "the closing quote is missing", (Str){0});
        replay->words[replay->word_count++] = str_slice(line, start, end);
        at = end + quoted;
    }
    return true;
}

static bool run_line(Replay *replay) {
    Str name = replay->words[0], names[STEP_COUNT];
    for (size_t i = 0; i < STEP_COUNT; i++) {
        names[i] = str_from(steps[i].name);
        if (!str_equal(names[i], name))
            continue;
        if (replay->word_count < steps[i].least || replay->word_count > steps[i].most)
            return fail(replay, "too few or too many words for", name);
        return steps[i].run(replay);
    }
    fail(replay, "there is no such step:", name);
    diag_suggest(replay->diags, name, "steps", names, STEP_COUNT);
    return false;
}

bool replay_run(App *app, const Source *script, const ReplaySink *sink, Diags *diags) {
    Replay replay = {.app = app, .script = script, .sink = sink, .diags = diags};
    replay.minutes = civil_minutes((Civil){.date = {2026, 1, 1}});
    send(&replay, EVENT_TICK, 0, 0);
    Str text = script->text;
    for (size_t start = 0, end; start < text.len; start = end + 1) {
        end = str_find(text, '\n', start);
        replay.place = (Place){replay.place.line + 1, 1, (uint32_t)(end - start)};
        if (!split(&replay, str_slice(text, start, end)) || (replay.word_count && !run_line(&replay)))
            return false;
    }
    return true;
}
