/* sluss status: which translations are missing, behind their source, or nobody's but a machine's. */
#include "../compile/build.h"
#include "../compile/restamp.h"

#include "locales.h"
#include "options.h"
#include "status_print.h"
#include "verb.h"

typedef struct Order {
    StrList folders, langs, reports;
    bool json, stamp;
} Order;

/* What is wrong with the call; NULL: nothing. */
static const char *read_order(const Order *order, Arena *arena) {
    bool stamps = order->folders.count >= 2 && order->langs.count == 0 && !order->json;
    bool tells = order->folders.count == 1 && order->langs.count <= 1;
    if (order->stamp ? !stamps : !tells)
        return "one folder is needed; with --stamp, files behind it";
    return locales_say(arena, order->reports);
}

static bool print(const Order *order, const Draft *draft) {
    StrList langs = order->langs.count ? order->langs : status_langs(draft);
    if (order->json)
        return status_print_json(draft, langs, stdout);
    if (order->langs.count)
        status_print_language(draft, order->langs.at[0], stdout);
    else
        status_print_table(draft, langs, stdout);
    return true;
}

/* What is wrong with the folder is the matter of 'sluss check'. */
static int tell(const Order *order, Arena *arena) {
    Diags diags = {.arena = arena};
    Draft draft;
    bool sound = compile_read(order->folders.at[0].at, &draft, &diags);
    if (!draft_kiosk(&draft)) {
        diags_print(&diags, stderr);
        return EXIT_INPUT;
    }
    Diags own = {.arena = arena};
    bool done = (!order->langs.count || status_has_lang(&draft, order->langs.at[0], &own)) && print(order, &draft);
    diags_print(&own, stderr);
    if (!sound)
        fprintf(stderr, _("the folder has errors: 'sluss check %s' explains them\n"), order->folders.at[0].at);
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
    const Option options[] = {{"--lang", &order.langs, NULL},
                              {"--json", NULL, &order.json},
                              {"--stamp", NULL, &order.stamp},
                              {"--report-lang", &order.reports, NULL},
                              {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_status, argc, argv, &arena, options, &order.folders)) {
        const char *why = read_order(&order, &arena);
        if (why)
            code = verb_usage(&verb_status, why);
        else
            code = order.stamp ? stamp(&order, &arena) : tell(&order, &arena);
    }
    arena_free(&arena);
    return code;
}

const Verb verb_status = {
    .name = "status",
    .usage = "DIR [--lang L] [--json] | DIR --stamp FILE... [--report-lang sv|da|en]",
    .about = "what is translated, by whom, and what lags behind",
    .help =
        "Without --lang a table of entries and languages; with it the files of one language, those that need work\n"
        "first. --stamp records in these files that they say what their source says now; nothing else changes in\n"
        "them, and none is touched if one is refused. It is said in English, or in the language of --report-lang.\n",
    .run = run,
};
