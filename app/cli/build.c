/* sluss build: a content folder into a database, or every error in it. */
#include "../compile/build.h"

#include "asked.h"
#include "locales.h"
#include "options.h"
#include "verb.h"

typedef struct Order {
    StrList folders, outs, sinces, langs;
} Order;

static const char *read_order(const Order *order, Arena *arena) {
    if (order->folders.count != 1 || order->outs.count != 1)
        return "one folder and one --out are needed";
    return locales_say(arena, order->langs);
}

static int build(const Order *order, Arena *arena) {
    Diags diags = {.arena = arena};
    Raster *raster = asked_fonts(&diags);
    Compile compile = {.folder = order->folders.at[0].at,
                       .measure = asked_letters(raster),
                       .today = asked_today(),
                       .since = order->sinces.count ? order->sinces.at[0].at : NULL};
    bool done = compile_build(&compile, order->outs.at[0].at, &diags);
    raster_close(raster);
    diags_print(&diags, stderr);
    diags_print_count(&diags, stderr);
    return done ? EXIT_DONE : diags.unwritten ? EXIT_MACHINE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    Order order = {0};
    const Option options[] = {
        {"--out", &order.outs, NULL}, {"--since", &order.sinces, NULL}, {"--lang", &order.langs, NULL}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_build, argc, argv, &arena, options, &order.folders)) {
        const char *why = read_order(&order, &arena);
        code = why ? verb_usage(&verb_build, why) : build(&order, &arena);
    }
    arena_free(&arena);
    return code;
}

const Verb verb_build = {
    .name = "build",
    .usage = "DIR --out FILE.db [--since OLD.db] [--lang sv|da|en]",
    .about = "turn a content folder into a database",
    .help = "All that 'sluss check' says is said, and nothing is written if there is an error: what stood at FILE.db\n"
            "stays. --since takes over from a database of ours what has not changed since, which saves time. Exits 3\n"
            "if the content is right and the database cannot be written.\n",
    .run = run,
};
