/* sluss report: what kiosks have counted, as far as it may be told. One database that cannot be read does not keep the
 * others from being read; the exit says that something is missing. */
#include "../report/report.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../base/file.h"
#include "../store/usage.h"
#include "locales.h"
#include "options.h"
#include "today.h"
#include "verb.h"

typedef void (*Form)(const Report *report, FILE *out);

static const struct {
    const char *name;
    Form form;
} forms[] = {{"text", report_text}, {"csv", report_csv}, {"json", report_json}, {"html", report_html}};

typedef struct Order {
    StrList paths;
    Form form;
    Str lang, out;
    Period from, to;
    Rule rule;
    Date today;
} Order;

/* A file under whatever name. */
typedef struct Known {
    dev_t device;
    ino_t node;
} Known;

typedef struct Sources {
    Arena *arena;
    KeyList keys;
    Tally tally;
    Known *known;
    size_t known_count, read, unread;
} Sources;

static const char *read_form(Order *order, StrList given) {
    if (given.count == 0)
        return NULL;
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (str_equal(given.at[0], str_from(forms[i].name))) {
            order->form = forms[i].form;
            return NULL;
        }
    return "--format is text, csv, json or html";
}

static const char *read_weeks(Order *order, StrList from, StrList to) {
    bool good = (!from.count || (period_parse(from.at[0], &order->from) && order->from.week)) &&
                (!to.count || (period_parse(to.at[0], &order->to) && order->to.week));
    if (!good)
        return "a week is written 2026-W40";
    if (from.count && to.count && period_compare(order->from, order->to) > 0)
        return "--from lies after --to";
    return NULL;
}

static const char *read_rule(Order *order, StrList leasts, StrList steps) {
    int least = RULE_LEAST, step = RULE_STEP;
    bool good = (!leasts.count || option_number(leasts.at[0], 0, RULE_MOST, &least)) &&
                (!steps.count || option_number(steps.at[0], 0, RULE_MOST, &step));
    if (good && rule_make(&order->rule, least, step))
        return NULL;
    return least < RULE_LEAST || step < RULE_STEP
               ? "--least is 10 or more and --step 5 or more: a smaller number could tell of one person"
               : "--least is a number from 10 to 1000, --step a multiple of 5 up to 1000";
}

static const char *read_rest(Order *order, StrList langs, StrList outs, StrList times) {
    order->lang = langs.count ? langs.at[0] : STR("sv");
    order->out = outs.count ? outs.at[0] : (Str){0};
    if (!str_equal(order->lang, STR("sv")) && !str_equal(order->lang, STR("da")) && !str_equal(order->lang, STR("en")))
        return "--lang is sv, da or en";
    if (outs.count && order->out.len == 0)
        return "-o needs the name of a file";
    return today_read(times, &order->today);
}

/* NULL, or what is wrong with the call. */
static const char *read_order(int argc, char **argv, Arena *arena, Order *order, bool *told) {
    StrList from = {0}, to = {0}, format = {0}, langs = {0}, leasts = {0}, steps = {0}, times = {0}, outs = {0};
    const Option options[] = {{"--from", &from, NULL},  {"--to", &to, NULL},        {"--format", &format, NULL},
                              {"--lang", &langs, NULL}, {"--least", &leasts, NULL}, {"--step", &steps, NULL},
                              {"--at", &times, NULL},   {"-o", &outs, NULL},        {0}};
    *told = !options_read(&verb_report, argc, argv, arena, options, &order->paths);
    if (*told)
        return "";
    order->form = report_text;
    const StrList all[] = {from, to, format, langs, leasts, steps, times, outs};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++)
        if (all[i].count > 1)
            return "each option can be given once";
    if (order->paths.count == 0)
        return "one database or more is needed";
    const char *why = read_form(order, format);
    why = why ? why : read_weeks(order, from, to);
    why = why ? why : read_rule(order, leasts, steps);
    return why ? why : read_rest(order, langs, outs, times);
}

static bool is_source(const Sources *sources, const char *path) {
    struct stat at;
    bool there = stat(path, &at) == 0;
    for (size_t i = 0; there && i < sources->known_count; i++)
        if (sources->known[i].device == at.st_dev && sources->known[i].node == at.st_ino)
            return true;
    return false;
}

static bool is_known(Sources *sources, const char *path) {
    struct stat at;
    if (stat(path, &at) != 0 || is_source(sources, path))
        return is_source(sources, path);
    sources->known = arena_more(sources->arena, sources->known, sources->known_count, sizeof *sources->known);
    sources->known[sources->known_count++] = (Known){at.st_dev, at.st_ino};
    return false;
}

static void read_sources(Sources *sources, StrList paths, Diags *diags) {
    for (size_t i = 0; i < paths.count; i++) {
        if (is_known(sources, paths.at[i].at))
            diag_warning(diags, NULL, (Place){0}, "'%s' is given twice, and read once", paths.at[i].at);
        else if (usage_read(paths.at[i].at, sources->arena, &sources->keys, &sources->tally, diags))
            sources->read++;
        else
            sources->unread++;
    }
    keys_close(&sources->keys);
}

static bool write_form(const Order *order, const Report *report, FILE *out) {
    order->form(report, out);
    return fflush(out) == 0 && !ferror(out);
}

static bool write_file(const Order *order, const Sources *sources, const Report *report, Diags *diags) {
    const char *path = order->out.at, *temporary;
    if (is_source(sources, path)) {
        diag_error(diags, NULL, (Place){0}, "'%s' is one of the databases, which a report does not replace", path);
        return false;
    }
    if (file_exists(path) && !file_is_ordinary(path)) {
        diag_error(diags, NULL, (Place){0}, "'%s' is not an ordinary file", path);
        return false;
    }
    FILE *out = file_create_beside(diags->arena, path, 0644, &temporary);
    bool done = out && write_form(order, report, out);
    int why = errno;
    if (out && fclose(out) != 0) {
        why = done ? errno : why;
        done = false;
    }
    if (!done)
        diag_error(diags, NULL, (Place){0}, "'%s' cannot be written: %s", path, say_failure(why));
    else if (file_replace(temporary, path, diags))
        return true;
    if (out)
        unlink(temporary);
    return false;
}

static bool write_report(const Order *order, const Sources *sources, Diags *diags) {
    Digest digest;
    const char *folder = locales_staff_folder(diags->arena);
    Messages *words = messages_open(&staff_messages, folder, locale_of(order->lang), diags);
    if (!words)
        return false;
    digest_make(&digest, diags->arena, &sources->keys, &sources->tally, &order->rule, order->from, order->to,
                order->today);
    Report report = {&digest, words, sources->read, sources->unread, diags->arena};
    bool done = order->out.len ? write_file(order, sources, &report, diags) : write_form(order, &report, stdout);
    if (!done && !order->out.len)
        diag_error(diags, NULL, (Place){0}, "the report cannot be written: %s", say_failure(errno));
    messages_close(words);
    return done;
}

static int run(int argc, char **argv) {
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    Order order = {0};
    Sources sources = {.arena = &arena};
    bool told;
    const char *why = read_order(argc, argv, &arena, &order, &told);
    int code = EXIT_CALL;
    if (why && !told)
        verb_usage(&verb_report, why);
    if (!why) {
        read_sources(&sources, order.paths, &diags);
        bool done = sources.read > 0 && write_report(&order, &sources, &diags);
        diags_print(&diags, stderr);
        code = done && diags.errors == 0 ? EXIT_DONE : EXIT_INPUT;
    }
    tally_clear(&sources.tally);
    arena_free(&arena);
    return code;
}

const Verb verb_report = {
    .name = "report",
    .usage = "USAGE.db… [--from WEEK] [--to WEEK] [--format text|csv|json|html] [--lang sv|da|en]\n"
             "                    [--least K] [--step N] [--at DATE] [-o FILE]",
    .about = "tell what visits to kiosks were about, so that nobody can be known by it",
    .help =
        "Only whole months that have ended are told: twelve, or those between --from and --to (2026-W40). No number\n"
        "below 10 is told, and all are rounded to 5; --least and --step can make it stricter, never looser. Several\n"
        "databases are added up. One that cannot be read is named, and the rest are read all the same: exit 1.\n"
        "--at is today, for tests, and never later than that. With -o the old file stays until the new one is whole.\n",
    .run = run,
};
