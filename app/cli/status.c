/* sluss status: which translations are missing, behind their source, or nobody's but a machine's. */
#include "../compile/build.h"
#include "../compile/restamp.h"

#include "options.h"
#include "status_print.h"
#include "verb.h"

typedef struct Order {
    StrList folders, langs;
    bool json, stamp;
} Order;

static bool is_good(const Order *order) {
    if (order->stamp)
        return order->folders.count >= 2 && order->langs.count == 0 && !order->json;
    return order->folders.count == 1 && order->langs.count <= 1;
}

/* The folder's languages but its source. */
static StrList translations(const Draft *draft) {
    const Kiosk *kiosk = draft_kiosk(draft);
    StrList langs = {0};
    for (size_t i = 0; i < kiosk->langs.count; i++)
        if (!str_equal(kiosk->langs.at[i], kiosk->source))
            str_list_add(&langs, draft->arena, kiosk->langs.at[i]);
    return langs;
}

static bool print(const Order *order, const Draft *draft) {
    StrList langs = translations(draft);
    if (order->langs.count && !str_list_has(langs, order->langs.at[0])) {
        Diags diags = {.arena = draft->arena};
        diag_error(&diags, NULL, (Place){0}, "nothing is translated to '%s' here", order->langs.at[0].at);
        diag_suggest(&diags, order->langs.at[0], "languages", langs.at, langs.count);
        diags_print(&diags, stderr);
        return false;
    }
    if (order->json)
        return status_print_json(draft, order->langs.count ? order->langs : langs, stdout);
    if (order->langs.count)
        status_print_language(draft, order->langs.at[0], stdout);
    else
        status_print_table(draft, langs, stdout);
    return true;
}

static int tell(const Order *order, Arena *arena) {
    Diags diags = {.arena = arena};
    Draft draft;
    bool sound = compile_read(order->folders.at[0].at, &draft, &diags);
    if (!draft_kiosk(&draft)) {
        diags_print(&diags, stderr);
        return EXIT_INPUT;
    }
    bool done = print(order, &draft);
    if (!sound)
        fprintf(stderr, "the folder has errors: 'sluss check %s' explains them\n", order->folders.at[0].at);
    return done && sound ? EXIT_DONE : EXIT_INPUT;
}

/* What is wrong with other files is not its matter. */
static int stamp(const Order *order, Arena *arena) {
    Diags found = {.arena = arena}, diags = {.arena = arena};
    Draft draft;
    compile_read(order->folders.at[0].at, &draft, &found);
    draft.diags = &diags;
    bool done = restamp_files(&draft, (StrList){order->folders.at + 1, order->folders.count - 1});
    diags_print(&diags, stderr);
    return done ? EXIT_DONE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    Order order = {0};
    const Option options[] = {
        {"--lang", &order.langs, NULL}, {"--json", NULL, &order.json}, {"--stamp", NULL, &order.stamp}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_status, argc, argv, &arena, options, &order.folders)) {
        if (!is_good(&order))
            verb_usage(&verb_status, "one folder is needed; with --stamp, files behind it");
        else
            code = order.stamp ? stamp(&order, &arena) : tell(&order, &arena);
    }
    arena_free(&arena);
    return code;
}

const Verb verb_status = {
    .name = "status",
    .usage = "DIR [--lang L] [--json] | DIR --stamp FILE...",
    .about = "what is translated, by whom, and what lags behind",
    .help = "Without --lang a table of entries and languages; with it the files of one language, those that need work\n"
            "first. --stamp records in these files that they say what their source says now; nothing else changes in\n"
            "them, and none is touched if one is refused.\n",
    .run = run,
};
