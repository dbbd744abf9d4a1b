/* sluss check: what is wrong with a content folder, without building anything. */
#include "../compile/build.h"

#include "asked.h"
#include "check_json.h"
#include "locales.h"
#include "options.h"
#include "verb.h"

typedef struct Order {
    StrList folders, langs, times;
    bool json;
    Date today;
} Order;

/* What is wrong with the call; NULL: nothing. */
static const char *read_order(Order *order, Arena *arena) {
    if (order->folders.count != 1)
        return "one folder is needed";
    order->today = asked_today();
    if (order->times.count && !date_parse(order->times.at[0], &order->today))
        return "a day is written 2026-03-02";
    return locales_say(arena, order->langs);
}

static int check(const Order *order, Arena *arena) {
    Diags diags = {.arena = arena};
    Raster *raster = asked_fonts(&diags);
    Compile compile = {.folder = order->folders.at[0].at, .measure = asked_letters(raster), .today = order->today};
    bool good = compile_check(&compile, &diags);
    if (order->json) {
        check_json(&diags, stdout);
    } else {
        diags_print(&diags, stdout);
        diags_print_sum(&diags, stdout);
    }
    raster_close(raster);
    return good ? EXIT_DONE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    Order order = {0};
    const Option options[] = {
        {"--lang", &order.langs, NULL}, {"--at", &order.times, NULL}, {"--json", NULL, &order.json}, {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_check, argc, argv, &arena, options, &order.folders)) {
        const char *why = read_order(&order, &arena);
        code = why ? verb_usage(&verb_check, why) : check(&order, &arena);
    }
    arena_free(&arena);
    return code;
}

const Verb verb_check = {
    .name = "check",
    .usage = "DIR [--lang sv|da|en] [--json] [--at DATE]",
    .about = "find every error in a content folder",
    .help =
        "All errors are shown at once, in English or in the language of --lang; the last line counts them. Warnings\n"
        "do not count as errors. Nothing is written. Opening hours are looked at from today on, or from --at: what is\n"
        "past, what is probably not meant, and holidays of the next 60 days of which nothing is said.\n",
    .run = run,
};
