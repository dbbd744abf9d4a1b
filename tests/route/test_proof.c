/* Graphs of questions, and what the proof finds: every path, every fault, the steps. A graph is written
 * "start home>home talk=desk; home key~key", one question between two semicolons: its id and its options. An option
 * leads to a question (>), to contacts (=, with + between them) or to a page (~); &QUESTION/OPTION is an answer it
 * waits for, ?CONTACT and !CONTACT are those whose open or closed door it waits for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/route/route.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

typedef struct Row {
    const char *graph, *paths, *faults, *steps;
} Row;

static Str next_part(Arena *arena, const char **at, const char *ends) {
    size_t len = strcspn(*at, ends);
    Str part = str_copy(arena, (Str){*at, len});
    *at += len;
    return part;
}

static void add_to(Arena *arena, StrList *list, Str text) {
    list->at = arena_more(arena, list->at, list->count, sizeof text);
    list->at[list->count++] = text;
}

static RouteOption read_option(Arena *arena, const char *text) {
    static const char marks[] = ">=~+&?!";
    RouteOption option = {.id = next_part(arena, &text, marks)};
    while (*text) {
        char mark = *text++;
        Str part = next_part(arena, &text, marks);
        if (mark == '&')
            add_to(arena, &option.after, part);
        else if (mark == '?')
            option.while_open = part;
        else if (mark == '!')
            option.while_closed = part;
        else
            add_to(arena, &option.to, part);
        if (mark == '=' || mark == '~')
            option.kind = mark == '=' ? ROUTE_CONTACTS : ROUTE_PAGE;
    }
    assert_true(option.to.count > 0);
    return option;
}

static Question *read_graph(Arena *arena, const char *text, size_t *count) {
    Question *questions = NULL;
    for (*count = 0; *text; text += strspn(text, "; ")) {
        Question question = {.id = next_part(arena, &text, " ;"), .steps = 77};
        question.options = arena_array(arena, RouteOption, ROUTE_OPTIONS_MOST);
        for (; *text == ' ' && question.option_count < ROUTE_OPTIONS_MOST; question.option_count++) {
            text++;
            question.options[question.option_count] = read_option(arena, next_part(arena, &text, " ;").at);
        }
        questions = arena_more(arena, questions, *count, sizeof question);
        questions[(*count)++] = question;
    }
    return questions;
}

static const char *paths_of(Arena *arena, const RouteProof *proof) {
    StrBuf buf = {.arena = arena};
    strbuf_add(&buf, STR(""));
    for (size_t i = 0; i < proof->path_count; i++) {
        const Answers *answers = &proof->paths[i].answers;
        for (size_t j = 0; j < answers->count; j++)
            strbuf_format(&buf, "%s%.*s/%.*s",
                          j   ? " "
                          : i ? ", "
                              : "",
                          STR_ARG(answers->list[j].question), STR_ARG(answers->list[j].option));
        const RouteOption *end = proof->paths[i].end;
        assert_true(str_equal(end->id, answers->list[answers->count - 1].option));
        assert_int_not_equal(end->kind, ROUTE_QUESTION);
    }
    return strbuf_str(&buf).at;
}

static const char *faults_of(Arena *arena, const RouteProof *proof) {
    static const char *const names[] = {
        [ROUTE_NO_START] = "no-start", [ROUTE_LOOP] = "loop",           [ROUTE_TOO_DEEP] = "deep",
        [ROUTE_NO_ANSWER] = "empty",   [ROUTE_UNREACHED] = "unreached", [ROUTE_NEVER_SHOWN] = "never",
        [ROUTE_LOST] = "lost",
    };
    StrBuf buf = {.arena = arena};
    strbuf_add(&buf, STR(""));
    for (size_t i = 0; i < proof->fault_count; i++) {
        const RouteFault *fault = &proof->faults[i];
        strbuf_format(&buf, "%s%s", i ? ", " : "", names[fault->kind]);
        if (fault->question)
            strbuf_format(&buf, " %.*s", STR_ARG(fault->question->id));
        if (fault->option)
            strbuf_format(&buf, "/%.*s", STR_ARG(fault->option->id));
    }
    return strbuf_str(&buf).at;
}

static const char *steps_of(Arena *arena, const Question *questions, size_t count) {
    StrBuf buf = {.arena = arena};
    strbuf_add(&buf, STR(""));
    for (size_t i = 0; i < count; i++)
        strbuf_format(&buf, "%s%.*s %u", i ? ", " : "", STR_ARG(questions[i].id), questions[i].steps);
    return strbuf_str(&buf).at;
}

static void expect_text(const Row *row, const char *got, const char *want) {
    if (strcmp(got, want) != 0)
        fail_msg("%s\n  gives '%s'\n  and not '%s'", row->graph, got, want);
}

/* Twice, for a proof must not depend on what the one before it left. */
static void expect(const Row *rows, size_t row_count) {
    for (size_t i = 0; i < row_count; i++) {
        Arena arena = {0};
        size_t count;
        Question *questions = read_graph(&arena, rows[i].graph, &count);
        for (int again = 0; again < 2; again++) {
            RouteProof proof = route_prove(questions, count, &arena);
            expect_text(&rows[i], paths_of(&arena, &proof), rows[i].paths);
            expect_text(&rows[i], faults_of(&arena, &proof), rows[i].faults);
            expect_text(&rows[i], steps_of(&arena, questions, count), rows[i].steps);
        }
        arena_free(&arena);
    }
}

static void paths_are_walked(void **state) {
    static const Row rows[] = {
        {"", "", "", ""},
        {"start a=d", "start/a", "", "start 1"},
        {"start a=d+e+f b~p", "start/a, start/b", "", "start 1"},
        {"start a>q b=d; q x~p y=d", "start/a q/x, start/a q/y, start/b", "", "start 2, q 1"},
        {"q x~p y=d; start a>q b=d", "start/a q/x, start/a q/y, start/b", "", "q 1, start 2"},
        {"start a>q b>q; q x=d", "start/a q/x, start/b q/x", "", "start 2, q 1"},
        {"start a>x b>y; x c>y; y d=d", "start/a x/c y/d, start/b y/d", "", "start 3, x 2, y 1"},
        {"start b>y a>x; x c>y; y d=d", "start/b y/d, start/a x/c y/d", "", "start 3, x 2, y 1"},
        {"start a>x; x b>y; y c>z; z d=d", "start/a x/b y/c z/d", "", "start 4, x 3, y 2, z 1"},
    };
    (void)state;
    expect(rows, COUNT(rows));
}

static void conditions_are_kept(void **state) {
    static const Row rows[] = {
        {"start a>q b>q; q x=d&start/a y=d", "start/a q/x, start/a q/y, start/b q/y", "", "start 2, q 1"},
        {"start a>q b>q c>q; q x=d&start/a&start/c y=d",
         "start/a q/x, start/a q/y, start/b q/y, start/c q/x, start/c q/y", "", "start 2, q 1"},
        {"start a>q b>q; q x=d&start/a y=d&start/b", "start/a q/x, start/b q/y", "", "start 2, q 1"},
        {"start a>q b>q; q x>r; r v=d&start/b w=d", "start/a q/x r/w, start/b q/x r/v, start/b q/x r/w", "",
         "start 3, q 2, r 1"},
        /* Longer on one path than on another: the longest counts. */
        {"start a>q b>q; q x>r&start/b y=d; r z=d", "start/a q/y, start/b q/x r/z, start/b q/y", "",
         "start 3, q 2, r 1"},
        /* Answers that are not on the way, or not on it yet. */
        {"start a>q b=d; q x=d&start/b y=d", "start/a q/y, start/b", "never q/x", "start 2, q 1"},
        {"start a>q; q x=d&start/other y=d", "start/a q/y", "never q/x", "start 2, q 1"},
        {"start a>q; q x=d&other/a y=d", "start/a q/y", "never q/x", "start 2, q 1"},
        {"start a>q; q x=d&q/x y=d", "start/a q/y", "never q/x", "start 2, q 1"},
        {"start a>q&q/x b>q; q x=d", "start/b q/x", "never start/a", "start 2, q 1"},
        {"start a>q b=d; q x>start&start/b y=d", "start/a q/y, start/b", "never q/x", "start 2, q 1"},
        /* The same answer, but only behind a question too many. */
        {"start a>x; x b>y; y c>z c2=d; z d>u d2=d&start/a; u e=d", "start/a x/b y/c z/d2, start/a x/b y/c2",
         "deep z/d", "start 4, x 3, y 2, z 1, u 0"},
    };
    (void)state;
    expect(rows, COUNT(rows));
}

static void there_is_always_an_answer(void **state) {
    static const Row rows[] = {
        {"start", "", "empty start", "start 1"},
        {"start a=d?desk", "start/a", "empty start", "start 1"},
        {"start a=d!desk", "start/a", "empty start", "start 1"},
        {"start a=d?desk b=d", "start/a, start/b", "", "start 1"},
        {"start a=d!desk b~p", "start/a, start/b", "", "start 1"},
        {"start a>q b>q; q x=d&start/a", "start/a q/x", "empty q", "start 2, q 1"},
        {"start a>q b>q; q x=d&start/a y=d?desk", "start/a q/x, start/a q/y, start/b q/y", "empty q", "start 2, q 1"},
        {"start a>q b>q; q x=d&start/a y=d?desk&start/b", "start/a q/x, start/b q/y", "empty q", "start 2, q 1"},
        {"start a>q; q x=d&start/a?desk y=d&start/a", "start/a q/x, start/a q/y", "", "start 2, q 1"},
        {"start a>q; q", "", "empty q", "start 2, q 1"},
    };
    (void)state;
    expect(rows, COUNT(rows));
}

static void loops_are_found(void **state) {
    static const Row rows[] = {
        {"start a>start", "", "loop start/a", "start 1"},
        {"start a>start b=d", "start/b", "loop start/a", "start 1"},
        {"start a>q; q x>start y=d", "start/a q/y", "loop q/x", "start 2, q 1"},
        {"start a>q; q x>q y=d", "start/a q/y", "loop q/x", "start 2, q 1"},
        {"start a>x; x b>y; y c>x d=d", "start/a x/b y/d", "loop y/c", "start 3, x 2, y 1"},
        {"start a>x; x b>y; y c>z; z d>start e=d", "start/a x/b y/c z/e", "loop z/d", "start 4, x 3, y 2, z 1"},
        /* Each of two leads to the other: a loop on the way from either side. */
        {"start a>x b>y; x c>y d=d; y e>x f=d", "start/a x/c y/f, start/a x/d, start/b y/e x/d, start/b y/f",
         "loop x/c, loop y/e", "start 3, x 2, y 2"},
        /* Met on many paths, told once. */
        {"start a>q b>q c>q; q x>start y=d", "start/a q/y, start/b q/y, start/c q/y", "loop q/x", "start 2, q 1"},
        {"start a>q b=d; q x>start&start/a y=d", "start/a q/y, start/b", "loop q/x", "start 2, q 1"},
    };
    (void)state;
    expect(rows, COUNT(rows));
}

static void four_questions_are_the_most(void **state) {
    static const Row rows[] = {
        {"start a>x; x b>y; y c>z; z d=d+e", "start/a x/b y/c z/d", "", "start 4, x 3, y 2, z 1"},
        {"start a>x; x b>y; y c>z; z d>u e=d; u f=d", "start/a x/b y/c z/e", "deep z/d", "start 4, x 3, y 2, z 1, u 0"},
        {"start a>x; x b>y; y c>z; z d>u; u f=d", "", "deep z/d", "start 4, x 3, y 2, z 1, u 0"},
        /* What lies behind is not blamed as well. */
        {"start a>x; x b>y; y c>z; z d>u e=d; u f>v g=d&start/no; v h>u", "start/a x/b y/c z/e", "deep z/d",
         "start 4, x 3, y 2, z 1, u 0, v 0"},
        /* Too far on one path, not on the other. */
        {"start a>x b>y; x c>y; y d>z; z e>u; u f=d", "start/b y/d z/e u/f", "deep z/e", "start 4, x 3, y 3, z 2, u 1"},
        {"start a>x b>x; x b>y; y c>z; z d>u d2>u e=d; u f=d", "start/a x/b y/c z/e, start/b x/b y/c z/e",
         "deep z/d, deep z/d2", "start 4, x 3, y 2, z 1, u 0"},
    };
    (void)state;
    expect(rows, COUNT(rows));
}

static void every_question_is_reached(void **state) {
    static const Row rows[] = {
        {"home a=d", "", "no-start", "home 0"},
        {"home a>home; other", "", "no-start", "home 0, other 0"},
        {"starts a=d", "", "no-start", "starts 0"},
        {"start a=d; lost x=d", "start/a", "unreached lost", "start 1, lost 0"},
        {"lost x=d; start a=d", "start/a", "unreached lost", "lost 0, start 1"},
        {"start a=d; x b>y; y c>x", "start/a", "unreached x, unreached y", "start 1, x 0, y 0"},
        {"start a=d; lost", "start/a", "unreached lost", "start 1, lost 0"},
        /* A question that is not there: no path, no fault. */
        {"start a>gone", "", "lost start/a", "start 1"},
        {"start a>gone b=d", "start/b", "lost start/a", "start 1"},
        {"start a>x; x b>y; y c>z; z d>gone e=d", "start/a x/b y/c z/e", "lost z/d", "start 4, x 3, y 2, z 1"},
        /* In the order of the questions, and of their options. */
        {"lost a=d; start a>q b>start; q x=d&start/z y>start?desk z=d?desk", "start/a q/z",
         "unreached lost, loop start/b, never q/x, loop q/y, empty q", "lost 0, start 2, q 1"},
    };
    (void)state;
    expect(rows, COUNT(rows));
}

static void eight_options_four_times(void **state) {
    static const char *const heads[] = {"start", "x", "y", "z"}, *const next[] = {">x", ">y", ">z", "=d"};
    Arena arena = {0};
    StrBuf graph = {.arena = &arena};
    (void)state;
    for (size_t i = 0; i < COUNT(heads); i++) {
        strbuf_add(&graph, str_from(heads[i]));
        for (int j = 0; j < ROUTE_OPTIONS_MOST; j++)
            strbuf_format(&graph, " o%d%s", j, next[i]);
        strbuf_add(&graph, STR("; "));
    }
    size_t count;
    Question *questions = read_graph(&arena, strbuf_str(&graph).at, &count);
    RouteProof proof = route_prove(questions, count, &arena);
    assert_int_equal(proof.fault_count, 0);
    assert_int_equal(proof.path_count, 8 * 8 * 8 * 8);
    assert_string_equal(steps_of(&arena, questions, count), "start 4, x 3, y 2, z 1");
    for (size_t i = 0; i < proof.path_count; i++) { /* as one counts with eight digits */
        const Answers *answers = &proof.paths[i].answers;
        assert_int_equal(answers->count, 4);
        for (size_t j = 0, left = i; j < 4; j++, left /= 8)
            assert_int_equal(answers->list[3 - j].option.at[1], '0' + (int)(left % 8));
    }
    arena_free(&arena);
}

static void answers_are_told_apart(void **state) {
    static const struct {
        const char *option;
        bool follows;
    } rows[] = {
        {"a=d", true},
        {"a=d&start/home", true},
        {"a=d&home/key", true},
        {"a=d&no/no&home/key", true},
        {"a=d&start/key", false},
        {"a=d&home/home", false},
        {"a=d&start/hom", false},
        {"a=d&start/homes", false},
        {"a=d&star/home", false},
        {"a=d&no/no", false},
        {"a=d?desk!desk", true},
        {"a=d&start", false},
    };
    Answers answers = {.list = {{STR("start"), STR("home")}, {STR("home"), STR("key")}}, .count = 2};
    Arena arena = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        RouteOption option = read_option(&arena, rows[i].option);
        assert_int_equal(route_follows(&option, &answers), rows[i].follows);
        assert_int_equal(route_follows(&option, &(Answers){0}), option.after.count == 0);
    }
    arena_free(&arena);
}

static void questions_and_options_are_found(void **state) {
    Arena arena = {0};
    size_t count;
    (void)state;
    const Question *questions = read_graph(&arena, "start a=d ab=d; q x=d", &count);
    assert_ptr_equal(route_question(questions, count, STR("start")), &questions[0]);
    assert_ptr_equal(route_question(questions, count, STR("q")), &questions[1]);
    assert_null(route_question(questions, count, STR("a")));
    assert_null(route_question(questions, 1, STR("q")));
    assert_null(route_question(NULL, 0, STR("start")));
    assert_ptr_equal(route_option(&questions[0], STR("a")), &questions[0].options[0]);
    assert_ptr_equal(route_option(&questions[0], STR("ab")), &questions[0].options[1]);
    assert_null(route_option(&questions[0], STR("x")));
    assert_null(route_option(&questions[1], STR("")));
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_walked),
        cmocka_unit_test(conditions_are_kept),
        cmocka_unit_test(there_is_always_an_answer),
        cmocka_unit_test(loops_are_found),
        cmocka_unit_test(four_questions_are_the_most),
        cmocka_unit_test(every_question_is_reached),
        cmocka_unit_test(eight_options_four_times),
        cmocka_unit_test(answers_are_told_apart),
        cmocka_unit_test(questions_and_options_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
