/* A build is killed before every step that may change a file: the old database is there, whole, until the new one is.
 */
#include <sys/resource.h>

#include "../../app/store/content.h"
#include "../cut.h"
#include "sample.h"

enum { POINTS_MOST = 600 };

typedef struct Work {
    const char *path, *since;
} Work;

static bool build(void *with) {
    const Work *work = with;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    bool done = compile_build(&(Compile){.folder = sample_folder.at, .since = work->since}, work->path, &diags);
    arena_free(&arena);
    return done;
}

static void name_page(const char *title) {
    sample_write("pages/key.sv.md", str_format(&sample_arena, "---\ntitle: %s\nsummary: Om.\n---\n\nText.\n", title));
}

/* The title of the page in a database that is sound to its last page. */
static Str title_in(const char *path, Arena *arena) {
    Diags diags = {.arena = arena};
    Page page = {0};
    Content *content = content_open(path, &diags);
    assert_non_null(content);
    assert_true(content_verify(content, &diags));
    assert_true(content_page(content, arena, STR("key"), STR("sv"), &page));
    content_close(content);
    return page.words.title;
}

static size_t files_beside(const char *folder, Arena *arena) {
    Str *names;
    size_t count;
    assert_true(file_list(arena, folder, &names, &count));
    return count;
}

static void cut_everywhere(bool amend) {
    char folder[] = "/tmp/sluss-test-cut-XXXXXX";
    assert_non_null(mkdtemp(folder));
    const char *path = str_format(&sample_arena, "%s/content.db", folder).at;
    Work work = {path, amend ? path : NULL};
    int points = 0;
    for (bool was_cut = true; was_cut; points++) {
        Arena arena = {0};
        assert_true(points < POINTS_MOST);
        name_page("Gammal");
        assert_true(build(&work));
        name_page("Ny");
        was_cut = cut(points + 1, build, &work);
        Str title = title_in(path, &arena);
        assert_true(str_equal(title, STR("Gammal")) || str_equal(title, STR("Ny")));
        assert_true(was_cut || str_equal(title, STR("Ny")));
        assert_true(build(&work)); /* what was left lying does not matter */
        assert_true(str_equal(title_in(path, &arena), STR("Ny")));
        assert_int_equal(files_beside(folder, &arena), 1);
        arena_free(&arena);
    }
    assert_true(points > 10);
    unlink(path);
    rmdir(folder);
}

static void a_build_is_cut(void **state) {
    (void)state;
    cut_everywhere(false);
}

static void an_amended_build_is_cut(void **state) {
    (void)state;
    cut_everywhere(true);
}

/* A disk that is full: told, and the old one stays. */
static void a_full_disk_is_told(void **state) {
    (void)state;
    const char *path = sample_path("full.db.tmp");
    name_page("Gammal");
    assert_true(build(&(Work){path, NULL}));
    name_page("Ny");
    pid_t child = fork();
    if (child == 0) {
        const struct rlimit few = {20000, 20000};
        Diags diags = {.arena = &sample_arena};
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &few);
        bool done = compile_build(&(Compile){.folder = sample_folder.at}, path, &diags);
        bool told = diags.count && str_holds(diags.list[diags.count - 1].message, STR("cannot be written"));
        _exit(done ? 1 : told ? 0 : 2);
    }
    int status;
    assert_true(waitpid(child, &status, 0) == child && WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
    Arena arena = {0};
    assert_true(str_equal(title_in(path, &arena), STR("Gammal")));
    assert_false(file_exists(str_format(&arena, "%s.sluss.new", path).at));
    arena_free(&arena);
    unlink(path);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_build_is_cut),
        cmocka_unit_test(an_amended_build_is_cut),
        cmocka_unit_test(a_full_disk_is_told),
    };
    return cmocka_run_group_tests(tests, sample_start, sample_stop);
}
