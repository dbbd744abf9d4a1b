/* Every path through the guides, in every language, as a visit: each answer is tapped by its words, and the end must be
 * what the table of replay/paths says. The tables were written down once and are read by people, so a guide that leads
 * elsewhere than it did fails here. */
#include "../light.h"
#include "visitor.h"

#include <string.h>

#include "../../app/kiosk/replay.h"
#include "../../app/text/messages.h"

#define GUIDES TEST_BUILD "/tests/guides.db"

static Arena arena;

/* A line of a table: "start/home home/find = page/find advice". */
typedef struct Path {
    Answers answers;
    Str page; /* empty: none */
    StrList contacts;
} Path;

/* Who walks, and where. */
typedef struct Walk {
    Visitor visitor;
    Messages *messages;
    Str lang;
    StrBuf script;
    const Path *path;
} Walk;

static int stop(void **state) {
    (void)state;
    arena_free(&arena);
    return 0;
}

static Str next_word(Str line, size_t *at) {
    size_t start = *at, end = str_find(line, ' ', start);
    *at = end < line.len ? end + 1 : line.len;
    return str_slice(line, start, end);
}

static Path read_path(Str line) {
    Path path = {.contacts = {.at = arena_array(&arena, Str, ROUTE_ENDS_MOST)}};
    bool ends = false;
    for (size_t at = 0; at < line.len;) {
        Str word = next_word(line, &at);
        size_t slash = str_find(word, '/', 0);
        if (str_equal(word, STR("=")))
            ends = true;
        else if (!ends)
            path.answers.list[path.answers.count++] =
                (Answer){str_slice(word, 0, slash), str_slice(word, slash + 1, word.len)};
        else if (str_starts(word, STR("page/")))
            path.page = str_slice(word, slash + 1, word.len);
        else
            path.contacts.at[path.contacts.count++] = word;
    }
    assert_true(path.answers.count > 0 && path.contacts.count > 0);
    return path;
}

static Path *read_table(const char *file, size_t *count) {
    Diags diags = {.arena = &arena};
    Path *paths = NULL;
    Str text;
    *count = 0;
    const char *full = str_format(&arena, "%s/replay/paths/%s", TEST_DATA, file).at;
    assert_true(file_read(&arena, full, 1 << 20, NULL, &text, &diags));
    for (size_t start = 0, end; start < text.len; start = end + 1) {
        end = str_find(text, '\n', start);
        Str line = str_slice(text, start, end);
        if (line.len == 0 || line.at[0] == '#')
            continue;
        paths = arena_more(&arena, paths, *count, sizeof *paths);
        paths[(*count)++] = read_path(line);
    }
    return paths;
}

static Str answer_words(Walk *walk, const Answer *answer) {
    Guide guide;
    assert_true(content_guide(app_content(walk->visitor.app), &arena, answer->question, walk->lang, &guide));
    Str label = label_find(&guide.words, answer->option).text;
    return label.len ? label : message(walk->messages, MSG_UNSURE);
}

static void expect_title(Walk *walk, EntryKind kind, Str id) {
    Str icon;
    Words words;
    assert_true(content_title(app_content(walk->visitor.app), &arena, kind, id, walk->lang, &icon, &words));
    strbuf_format(&walk->script, "expect \"%.*s\"\n", STR_ARG(words.title));
}

/* The way there, and back to where every answer can be changed. */
static Str script_of(Walk *walk, const Path *path, const char *at) {
    walk->script = (StrBuf){.arena = &arena};
    const Answer *last = &path->answers.list[path->answers.count - 1];
    strbuf_format(&walk->script, "size 1080x1920\nat %s\ntap \"%.*s\"\ntap \"%.*s\"\nscreen guide/start\n", at,
                  STR_ARG(message(walk->messages, MSG_LANGUAGE_NAME)),
                  STR_ARG(message(walk->messages, MSG_WHO_CAN_HELP)));
    for (size_t i = 0; i < path->answers.count; i++)
        strbuf_format(&walk->script, "screen guide/%.*s\ntap \"%.*s\"\n", STR_ARG(path->answers.list[i].question),
                      STR_ARG(answer_words(walk, &path->answers.list[i])));
    strbuf_format(&walk->script, "screen result/%.*s/%.*s\nsave end\n", STR_ARG(last->question), STR_ARG(last->option));
    if (path->page.len)
        expect_title(walk, ENTRY_PAGE, path->page);
    for (size_t i = 0; i < path->contacts.count; i++)
        expect_title(walk, ENTRY_CONTACT, path->contacts.at[i]);
    for (size_t i = 0; i < path->answers.count; i++)
        strbuf_format(&walk->script, "expect \"%.*s\"\n", STR_ARG(answer_words(walk, &path->answers.list[i])));
    strbuf_format(&walk->script, "tap \"%.*s\"\nscreen guide/start\n",
                  STR_ARG(answer_words(walk, &path->answers.list[0])));
    return strbuf_str(&walk->script);
}

static bool leads_to(const Scene *scene, const char *screen, Str id) {
    Str target = str_format(&arena, "%s/%.*s", screen, STR_ARG(id));
    for (size_t i = 0; i < scene->node_count; i++)
        if (str_equal(scene->nodes[i].action.target, target))
            return true;
    return false;
}

/* A contact that is shown whole has a card for the staff; of several each is a row. Words alone could be an answer's.
 */
static bool check_end(void *self, Str name, const Scene *scene, Diags *diags) {
    const Path *path = ((Walk *)self)->path;
    bool found = path->page.len == 0 || leads_to(scene, "page", path->page);
    for (size_t i = 0; i < path->contacts.count; i++)
        found = found && leads_to(scene, path->contacts.count == 1 ? "staff" : "contact", path->contacts.at[i]);
    if (!found)
        diag_error(diags, NULL, (Place){0}, "the %.*s is not what it must be", STR_ARG(name));
    return found;
}

static bool walk_path(const char *database, Str lang, const Path *path, const char *at) {
    Walk walk = {.lang = lang, .path = path};
    ReplaySink sink = {&walk, check_end};
    visitor_comes(&walk.visitor, &fake_measure, database);
    walk.messages = messages_open(&interface_messages, TEST_BUILD "/locales", locale_of(lang), &walk.visitor.diags);
    assert_non_null(walk.messages);
    Str script = script_of(&walk, path, at);
    Source source = {.path = str_format(&arena, "walk.%.*s.txt", STR_ARG(lang)), .text = script};
    bool done = replay_run(walk.visitor.app, &source, &sink, &walk.visitor.diags);
    if (!done) {
        diags_print(&walk.visitor.diags, stderr);
        fprintf(stderr, "%.*s\n", STR_ARG(script));
    }
    messages_close(walk.messages);
    visitor_goes(&walk.visitor);
    return done;
}

static void walk_all(const char *database, const char *table, const char *at, StrList langs, size_t first,
                     size_t least) {
    size_t count, failed = 0;
    Path *paths = read_table(table, &count);
    assert_true(count >= least);
    for (size_t i = first; i < count; i++)
        for (size_t k = 0; k < langs.count; k++)
            failed += !walk_path(database, langs.at[k], &paths[i], at);
    assert_int_equal(failed, 0);
}

static void test_alingsas(void **state) {
    (void)state;
    static Str langs[] = {{"sv", 2}, {"en", 2}, {"ar", 2}, {"ti", 2}};
    walk_all(ALINGSAS, "alingsas.txt", "2026-03-02T08:55", (StrList){langs + LIGHT(0, 2), LIGHT(COUNT(langs), 2)}, 0,
             50);
}

static Str guide_langs[] = {{"sv", 2}, {"en", 2}, {"ar", 2}};

static void test_open(void **state) {
    (void)state;
    walk_all(GUIDES, "guides.txt", "2026-03-02T08:55", (StrList){guide_langs, COUNT(guide_langs)}, 1, 10);
}

static void test_closed(void **state) {
    (void)state;
    walk_all(GUIDES, "guides.txt", "2026-03-01T08:55", (StrList){guide_langs, COUNT(guide_langs)}, 0, 10);
}

/* The tables hold every path there is, and no other. */
static void expect_complete(const char *database, const char *table) {
    Diags diags = {.arena = &arena};
    StrList ids;
    size_t count, at = 0;
    Path *paths = read_table(table, &count);
    Content *content = content_open(database, &diags);
    assert_non_null(content);
    assert_true(content_ids(content, &arena, ENTRY_GUIDE, &ids));
    Question *questions = arena_array(&arena, Question, ids.count);
    for (size_t i = 0; i < ids.count; i++) {
        Guide guide;
        assert_true(content_guide(content, &arena, ids.at[i], STR("sv"), &guide));
        questions[i] = guide.question;
    }
    RouteProof proof = route_prove(questions, ids.count, &arena);
    assert_int_equal(proof.fault_count, 0);
    assert_int_equal(proof.path_count, count);
    for (; at < count; at++) {
        assert_int_equal(proof.paths[at].answers.count, paths[at].answers.count);
        for (size_t i = 0; i < paths[at].answers.count; i++) {
            assert_true(str_equal(proof.paths[at].answers.list[i].question, paths[at].answers.list[i].question));
            assert_true(str_equal(proof.paths[at].answers.list[i].option, paths[at].answers.list[i].option));
        }
    }
    content_close(content);
}

static void test_complete(void **state) {
    (void)state;
    expect_complete(ALINGSAS, "alingsas.txt");
    expect_complete(GUIDES, "guides.txt");
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alingsas),
        cmocka_unit_test(test_open),
        cmocka_unit_test(test_closed),
        cmocka_unit_test(test_complete),
    };
    return cmocka_run_group_tests(tests, NULL, stop);
}
