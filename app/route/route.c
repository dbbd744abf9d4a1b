/* Every path is walked, which is cheap: four questions of eight options each are 4096 paths at most. */
#include "route.h"

/* What is known of each option and question while walking. */
typedef struct Marks {
    bool reached, empty;
    bool shown[ROUTE_OPTIONS_MOST], loop[ROUTE_OPTIONS_MOST], deep[ROUTE_OPTIONS_MOST], lost[ROUTE_OPTIONS_MOST];
} Marks;

typedef struct Walk {
    Question *questions;
    size_t count;
    Marks *marks; /* one for each question */
    Arena *arena;
    Answers answers; /* up to the question at hand */
    bool lost;       /* some option leads to a question that is not there */
    RouteProof proof;
} Walk;

bool route_follows(const RouteOption *option, const Answers *answers) {
    for (size_t i = 0; i < answers->count; i++) {
        Str question = answers->list[i].question, chosen = answers->list[i].option;
        for (size_t j = 0; j < option->after.count; j++) {
            Str after = option->after.at[j];
            size_t slash = str_find(after, '/', 0);
            if (str_equal(str_slice(after, 0, slash), question) &&
                str_equal(str_slice(after, slash + 1, after.len), chosen))
                return true;
        }
    }
    return option->after.count == 0;
}

const RouteOption *route_option(const Question *question, Str id) {
    for (size_t i = 0; i < question->option_count; i++)
        if (str_equal(question->options[i].id, id))
            return &question->options[i];
    return NULL;
}

const Question *route_question(const Question *questions, size_t count, Str id) {
    for (size_t i = 0; i < count; i++)
        if (str_equal(questions[i].id, id))
            return &questions[i];
    return NULL;
}

static size_t index_of(const Walk *walk, Str id) {
    const Question *question = route_question(walk->questions, walk->count, id);
    return question ? (size_t)(question - walk->questions) : walk->count;
}

static bool was_asked(const Walk *walk, Str id) {
    for (size_t i = 0; i < walk->answers.count; i++)
        if (str_equal(walk->answers.list[i].question, id))
            return true;
    return false;
}

static void add_path(Walk *walk, const RouteOption *end) {
    RouteProof *proof = &walk->proof;
    proof->paths = arena_more(walk->arena, proof->paths, proof->path_count, sizeof *proof->paths);
    proof->paths[proof->path_count++] = (RoutePath){walk->answers, end};
}

/* What lies behind an option that leads too far, or is never shown, has one fault already. */
static void reach_option(Walk *walk, const RouteOption *option) {
    size_t next = option->kind == ROUTE_QUESTION ? index_of(walk, option->to.at[0]) : walk->count;
    if (next == walk->count || walk->marks[next].reached)
        return;
    walk->marks[next].reached = true;
    for (size_t i = 0; i < walk->questions[next].option_count; i++)
        reach_option(walk, &walk->questions[next].options[i]);
}

static uint32_t walk_question(Walk *walk, size_t at);

/* Where an option leads; the number of questions from there on. */
static uint32_t walk_option(Walk *walk, size_t at, size_t option_at) {
    const RouteOption *option = &walk->questions[at].options[option_at];
    size_t next = option->kind == ROUTE_QUESTION ? index_of(walk, option->to.at[0]) : walk->count;
    uint32_t steps = 0;
    walk->answers.list[walk->answers.count++] = (Answer){walk->questions[at].id, option->id};
    bool lost = option->kind == ROUTE_QUESTION && next == walk->count;
    walk->marks[at].lost[option_at] = lost;
    walk->lost = walk->lost || lost;
    if (option->kind != ROUTE_QUESTION)
        add_path(walk, option);
    else if (was_asked(walk, option->to.at[0]))
        walk->marks[at].loop[option_at] = true;
    else if (next < walk->count && walk->answers.count == ROUTE_DEPTH_MOST)
        walk->marks[at].deep[option_at] = true;
    else if (next < walk->count)
        steps = walk_question(walk, next);
    walk->answers.count--;
    return steps;
}

static uint32_t walk_question(Walk *walk, size_t at) {
    Question *question = &walk->questions[at];
    uint32_t steps = 0;
    bool always = false;
    walk->marks[at].reached = true;
    for (size_t i = 0; i < question->option_count; i++) {
        const RouteOption *option = &question->options[i];
        if (!route_follows(option, &walk->answers))
            continue;
        always = always || (option->while_open.len == 0 && option->while_closed.len == 0);
        walk->marks[at].shown[i] = true;
        uint32_t below = walk_option(walk, at, i);
        steps = below > steps ? below : steps;
    }
    walk->marks[at].empty = walk->marks[at].empty || !always;
    question->steps = steps + 1 > question->steps ? steps + 1 : question->steps;
    return steps + 1;
}

static void add_fault(Walk *walk, RouteFaultKind kind, const Question *question, const RouteOption *option) {
    RouteProof *proof = &walk->proof;
    proof->faults = arena_more(walk->arena, proof->faults, proof->fault_count, sizeof *proof->faults);
    proof->faults[proof->fault_count++] = (RouteFault){kind, question, option};
}

static void tell_question(Walk *walk, const Question *question, const Marks *marks) {
    if (!marks->reached && !walk->lost)
        add_fault(walk, ROUTE_UNREACHED, question, NULL);
    for (size_t i = 0; i < question->option_count; i++) {
        if (marks->loop[i])
            add_fault(walk, ROUTE_LOOP, question, &question->options[i]);
        if (marks->deep[i])
            add_fault(walk, ROUTE_TOO_DEEP, question, &question->options[i]);
        if (marks->lost[i])
            add_fault(walk, ROUTE_LOST, question, &question->options[i]);
        if (!marks->shown[i] && question->steps > 0)
            add_fault(walk, ROUTE_NEVER_SHOWN, question, &question->options[i]);
    }
    if (marks->empty && question->steps > 0)
        add_fault(walk, ROUTE_NO_ANSWER, question, NULL);
}

RouteProof route_prove(Question *questions, size_t count, Arena *arena) {
    Walk walk = {.questions = questions, .count = count, .arena = arena};
    size_t start = index_of(&walk, STR("start"));
    walk.marks = arena_array(arena, Marks, count);
    for (size_t i = 0; i < count; i++)
        questions[i].steps = 0;
    if (start < count)
        walk_question(&walk, start);
    else if (count > 0)
        add_fault(&walk, ROUTE_NO_START, NULL, NULL);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < questions[i].option_count && questions[i].steps > 0; j++)
            if (walk.marks[i].deep[j] || !walk.marks[i].shown[j])
                reach_option(&walk, &questions[i].options[j]);
    for (size_t i = 0; i < count && start < count; i++)
        tell_question(&walk, &questions[i], &walk.marks[i]);
    return walk.proof;
}
