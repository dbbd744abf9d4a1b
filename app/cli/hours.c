/* sluss hours: try opening hours before they go into a content file. */
#include "hours.h"

#include <time.h>

#include "../compile/fields.h"
#include "options.h"
#include "verb.h"

typedef struct Call {
    Arena arena;
    StrList expressions, countries, ats, froms, tos, calendars;
    bool json, batch;
} Call;

/* NULL, or what is wrong with the call. */
static const char *check_call(const Call *call) {
    const StrList *once[] = {&call->countries, &call->ats, &call->froms, &call->tos, &call->calendars};
    for (size_t i = 0; i < sizeof once / sizeof once[0]; i++)
        if (once[i]->count > 1)
            return "each option is given once";
    if (call->batch)
        return call->expressions.count || call->countries.count || call->ats.count || call->froms.count || call->json
                   ? "--batch reads everything but the calendar from its input"
                   : NULL;
    if (call->expressions.count != 1)
        return call->expressions.count ? "put the hours in quotes" : "which hours?";
    return call->froms.count == call->tos.count ? NULL : "--from and --to go together";
}

static Str first(StrList list, Str otherwise) {
    return list.count ? list.at[0] : otherwise;
}

/* Fills in the instants of the question. */
static bool read_times(const Call *call, HoursQuestion *question) {
    question->at = time(NULL) / 60;
    question->ranged = call->froms.count > 0;
    return (!call->ats.count || instant_parse(question->site, call->ats.at[0], &question->at)) &&
           (!call->froms.count || (instant_parse(question->site, call->froms.at[0], &question->from) &&
                                   instant_parse(question->site, call->tos.at[0], &question->to)));
}

static void tell(HoursDesk *desk, const Source *source, const HoursFaults *faults) {
    for (size_t i = 0; i < faults->count; i++) {
        const HoursFault *fault = &faults->list[i];
        fault_tell(&desk->diags, source, place_of(source->text, fault->at, fault->at + fault->length), fault);
    }
}

static void print_json(json_t *json) {
    json_dumpf(json, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(json);
}

static int answer(const Call *call, HoursDesk *desk, HoursQuestion *question) {
    Source source = {STR("hours"), call->expressions.at[0]};
    HoursFaults faults;
    question->faults = &faults;
    question->hours = hours_parse(source.text, &desk->arena, &faults);
    if (question->hours) {
        Date today = civil_from_minutes(instant_wall(question->site, question->at)).date;
        hours_advise(question->hours, &question->site->place, today, &desk->arena, &faults);
        question->table = hours_table(question->hours, &question->site->place, &desk->arena);
    }
    if (call->json) {
        print_json(question->hours ? hours_report_json(question, &desk->arena) : answer_error(&faults));
        return question->hours ? EXIT_DONE : EXIT_INPUT;
    }
    tell(desk, &source, &faults);
    diags_print(&desk->diags, stdout);
    if (question->hours)
        hours_report_print(question, &desk->arena, stdout);
    return question->hours ? EXIT_DONE : EXIT_INPUT;
}

static int run_call(const Call *call) {
    HoursDesk desk;
    HoursQuestion question = {0};
    int code = EXIT_INPUT;
    if (!desk_open(&desk, call->calendars.count ? call->calendars.at[0].at : NULL)) {
        diags_print(&desk.diags, stderr);
    } else if (call->batch) {
        hours_batch(&desk, stdin, stdout);
        code = EXIT_DONE;
    } else if (!(question.site = desk_site(&desk, first(call->countries, STR("SE"))))) {
        code = verb_usage(&verb_hours, "the country is SE or DK");
    } else if (!read_times(call, &question)) {
        code = verb_usage(&verb_hours, "a time is written 2026-03-02T08:55, a day 2026-03-02");
    } else if (question.ranged && (question.from >= question.to || question.to - question.from > RANGE_MOST)) {
        code = verb_usage(&verb_hours, "--to is later than --from, by 30 years at most");
    } else {
        code = answer(call, &desk, &question);
    }
    desk_close(&desk);
    return code;
}

static int run(int argc, char **argv) {
    Call call = {0};
    const Option options[] = {{"--country", &call.countries, NULL},  {"--at", &call.ats, NULL},
                              {"--from", &call.froms, NULL},         {"--to", &call.tos, NULL},
                              {"--calendar", &call.calendars, NULL}, {"--json", NULL, &call.json},
                              {"--batch", NULL, &call.batch},        {0}};
    int code = EXIT_CALL;
    if (options_read(&verb_hours, argc, argv, &call.arena, options, &call.expressions)) {
        const char *wrong = check_call(&call);
        code = wrong ? verb_usage(&verb_hours, wrong) : run_call(&call);
    }
    arena_free(&call.arena);
    return code;
}

const Verb verb_hours = {
    .name = "hours",
    .usage = "EXPR [--country SE|DK] [--at T] [--from T --to T] [--calendar FILE] [--json]; or --batch",
    .about = "try opening hours: what is wrong, this week, special days to come",
    .help =
        "EXPR is what stands behind 'hours:' in a contact, in quotes. Without --country it is SE, without --at now.\n"
        "--from and --to ask for every stretch between two times instead. --calendar takes a municipality's\n"
        "calendar.yaml. A time is written 2026-03-02T08:55 on the country's clock, or with +01:00 behind it.\n"
        "\n"
        "--batch answers lines of 'id TAB country TAB hours TAB from TAB to TAB latitude,longitude', one by one,\n"
        "with 'id TAB JSON'; to and the position may be empty.\n",
    .run = run,
};
