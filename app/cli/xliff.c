/* sluss xliff: texts out to translators' tools, and their translations back. */
#include "../compile/build.h"
#include "../compile/status.h"
#include "../xliff/export.h"
#include "../xliff/import.h"

#include "locales.h"
#include "options.h"
#include "verb.h"

typedef struct Order {
    StrList arguments, langs, outs, makers, reports;
    WordsBy by;
} Order;

static bool is_named(const Order *order, const char *name, size_t least) {
    return order->arguments.count > least && str_equal(order->arguments.at[0], str_from(name));
}

/* What is wrong with the call; NULL: nothing. */
static const char *read_form(Order *order) {
    Str by = order->makers.count ? order->makers.at[0] : words_by[BY_HUMAN];
    bool machine = str_equal(by, words_by[BY_MACHINE]);
    order->by = machine ? BY_MACHINE : BY_HUMAN;
    if (is_named(order, "export", 1))
        return order->langs.count == 1 && order->outs.count == 1 && !order->makers.count
                   ? NULL
                   : "export needs one --lang and one --out";
    if (!is_named(order, "import", 2) || order->arguments.count > 3 || order->langs.count || order->outs.count)
        return "'export DIR' or 'import DIR FILE.xlf' is needed";
    return machine || str_equal(by, words_by[BY_HUMAN]) ? NULL : "--by is human or machine";
}

static const char *read_order(Order *order, Arena *arena) {
    const char *why = read_form(order);
    return why ? why : locales_say(arena, order->reports);
}

static bool export(const Order *order, const Draft *draft) {
    StrList only = {order->arguments.at + 2, order->arguments.count - 2};
    return status_has_lang(draft, order->langs.at[0], draft->diags) &&
           xliff_export(draft, order->langs.at[0], only, order->outs.at[0].at);
}

static bool import(const Order *order, const Draft *draft) {
    ImportCount count;
    if (!xliff_import(draft, order->arguments.at[2].at, order->by, &count))
        return false;
    printf(_("files: %zu written, %zu unchanged, %zu not translated yet\n"), count.written, count.unchanged,
           count.untranslated);
    return true;
}

/* What is wrong with the folder is said only where it stands in the way: there is no knowing what is its source. */
static int exchange(const Order *order, Arena *arena) {
    Diags found = {.arena = arena}, diags = {.arena = arena};
    Draft draft;
    compile_read(order->arguments.at[1].at, &draft, &found);
    if (!draft_kiosk(&draft)) {
        diags_print(&found, stderr);
        return EXIT_INPUT;
    }
    draft.diags = &diags;
    bool done = order->outs.count ? export(order, &draft) : import(order, &draft);
    diags_print(&diags, stderr);
    diags_print_count(&diags, stderr);
    return done ? EXIT_DONE : EXIT_INPUT;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    Order order = {0};
    const Option options[] = {{"--lang", &order.langs, NULL},
                              {"--out", &order.outs, NULL},
                              {"--by", &order.makers, NULL},
                              {"--report-lang", &order.reports, NULL},
                              {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_xliff, argc, argv, &arena, options, &order.arguments)) {
        const char *why = read_order(&order, &arena);
        code = why ? verb_usage(&verb_xliff, why) : exchange(&order, &arena);
    }
    arena_free(&arena);
    return code;
}

const Verb verb_xliff = {
    .name = "xliff",
    .usage = "export DIR [FILE.md...] --lang L --out FILE.xlf | import DIR FILE.xlf [--by human|machine]\n"
             "             [--report-lang sv|da|en]",
    .about = "texts for translators' tools, and back (XLIFF 2.0)",
    .help =
        "An export has all texts of the source language, or those of the files named, with the translations there\n"
        "are. It makes a new file and replaces none.\n"
        "An import writes a file for each entry in which something was translated anew, as --by says, and nothing at\n"
        "all if a text is missing in one of them, if a link, {placeholder} or line break was lost, or if the source "
        "or\n"
        "the translation in the folder has changed since: every reason is told, in the language of --report-lang. A\n"
        "file whose words are what they were keeps them and its record. --by machine replaces no people's words.\n",
    .run = run,
};
