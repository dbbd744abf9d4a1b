/* A value is rules between separators: `;` starts a rule that takes over the days it names, `,` one that adds to them,
 * `||` one for when everything before says closed. Each rule is read by itself; after an error the next rule is read,
 * too, so that every error is told at once. */
#include "parse.h"

#include "../base/utf8.h"
#include "hint.h"

static const char *const state_names[4] = {"open", "off", "closed", "unknown"};
static const HoursState states[4] = {HOURS_OPEN, HOURS_CLOSED, HOURS_CLOSED, HOURS_UNKNOWN};

/* "text": what stands between the quotes. */
static bool take_comment(Scanner *scanner, Str *comment) {
    size_t start = scanner->at;
    size_t close = str_find(scanner->text, '"', start + 1);
    if (close == scanner->text.len) {
        scanner->at = close;
        return scan_error(scanner, start, close, "the comment is not closed: its second `\"` is missing", NULL);
    }
    *comment = str_slice(scanner->text, start + 1, close);
    if (str_trim(*comment).len == 0)
        return scan_error(scanner, start, close + 1, "the comment is empty", NULL);
    scanner->at = close;
    return scan_sign(scanner, '"');
}

/* "24/7", which stands alone. */
static bool take_always(Scanner *scanner, HoursRule *rule) {
    if (!str_starts(str_slice(scanner->text, scanner->at, scanner->text.len), STR("24/7")))
        return false;
    scanner->at += 3;
    scan_sign(scanner, '7');
    rule->always = true;
    return true;
}

/* `"text":` before a rule that has no dates. */
static bool take_selector_comment(Scanner *scanner, HoursRule *rule) {
    Scanner ahead = *scanner;
    HoursFaults unheard = {0};
    ahead.faults = &unheard;
    if (scan_peek(scanner, 0) != '"' || !take_comment(&ahead, &rule->selector_comment) || !scan_sign(&ahead, ':')) {
        rule->selector_comment = (Str){0};
        return false;
    }
    ahead.faults = scanner->faults;
    *scanner = ahead;
    return true;
}

static bool take_selectors(Scanner *scanner, HoursRule *rule) {
    if (take_always(scanner, rule))
        return true;
    if (!take_selector_comment(scanner, rule) && starts_date(scanner) && !parse_dates(scanner, rule))
        return false;
    bool dated = rule->year_count + rule->date_count + rule->week_count > 0;
    if (dated)
        scan_sign(scanner, ':');
    if (starts_day(scanner)) {
        if (!parse_days(scanner, rule))
            return false;
        size_t colon = scanner->at;
        if (scan_sign(scanner, ':'))
            scan_warning(scanner, colon, colon + 1, "there is no colon behind days", "leave it out");
    }
    return !starts_time(scanner) || parse_times(scanner, rule);
}

/* The state that the rule gives; a comment alone leaves it unknown. */
static bool take_state(Scanner *scanner, HoursRule *rule) {
    int state = scan_name(scanner, state_names, 4);
    rule->stated = state >= 0;
    rule->state = rule->stated ? states[state] : HOURS_OPEN;
    if (scan_peek(scanner, 0) != '"')
        return true;
    if (!take_comment(scanner, &rule->comment))
        return false;
    rule->commented = true;
    if (!rule->stated)
        rule->state = HOURS_UNKNOWN;
    return true;
}

static bool at_separator(const Scanner *scanner) {
    char next = scan_peek(scanner, 0);
    return scan_done(scanner) || next == ';' || next == ',' || (next == '|' && scan_peek(scanner, 1) == '|');
}

/* What comes where a rule should end: the likeliest mistake is named. */
static bool refuse_rest(Scanner *scanner, const HoursRule *rule) {
    if (rule->always)
        return scan_unexpected(scanner, "`24/7` stands alone");
    if (rule->span_count && starts_day(scanner))
        return scan_lost(scanner, "days stand before their times; a further rule starts with `;` or `,`");
    if (rule->span_count && !rule->stated)
        return scan_lost(scanner, "after times only `open`, `off`, `unknown` or a \"comment\" can stand");
    if (rule->stated || rule->commented)
        return scan_unexpected(scanner, "here the rule ends; a further one starts with `;` or `,`");
    if (rule->day_count)
        return scan_lost(scanner, "behind days stand times, as 08:00-16:00");
    char next = scan_peek(scanner, 0);
    if ((unsigned char)next >= 0x80 || ((next | 32) >= 'a' && (next | 32) <= 'z'))
        return scan_lost(scanner, "weekdays are Mo Tu We Th Fr Sa Su");
    return scan_lost(scanner, "this is no part of opening hours");
}

static bool take_rule(Scanner *scanner, HoursRule *rule) {
    rule->at = scanner->at;
    if (at_separator(scanner))
        return scan_unexpected(scanner, "there is no rule between these separators");
    if (!take_selectors(scanner, rule) || !take_state(scanner, rule))
        return false;
    rule->length = scanner->end - rule->at;
    return at_separator(scanner) || refuse_rest(scanner, rule);
}

/* To where the next rule starts after one that could not be read; a comment may hold separators. */
static void skip_rule(Scanner *scanner) {
    bool quoted = false;
    for (; !scan_done(scanner); scanner->at++) {
        char byte = scan_peek(scanner, 0);
        quoted ^= byte == '"';
        if (!quoted && (byte == ';' || (byte == '|' && scan_peek(scanner, 1) == '|')))
            return;
    }
}

/* False at the end of the value. */
static bool take_separator(Scanner *scanner, Separator *separator) {
    size_t start = scanner->at;
    *separator = SEPARATOR_NORMAL;
    if (scan_done(scanner))
        return false;
    if (scan_sign(scanner, ','))
        *separator = SEPARATOR_ADDITIONAL;
    else if (scan_sign(scanner, '|') && scan_sign(scanner, '|'))
        *separator = SEPARATOR_FALLBACK;
    else
        scan_sign(scanner, ';');
    if (!scan_done(scanner))
        return true;
    if (*separator == SEPARATOR_NORMAL)
        scan_warning(scanner, start, start + 1, "nothing follows this `;`", "leave it out");
    else
        scan_error(scanner, start, scanner->end, "a rule is missing behind this", NULL);
    return false;
}

static void parse_rules(Scanner *scanner, Hours *hours) {
    Separator separator = SEPARATOR_NORMAL;
    do {
        HoursRule rule = {.separator = separator};
        if (hours->rule_count == RULES_MOST) {
            scan_error(scanner, scanner->at, scanner->at + 1,
                       str_format(scanner->arena, _("there are too many rules: at most %d"), RULES_MOST).at, NULL);
            return;
        }
        if (!take_rule(scanner, &rule))
            skip_rule(scanner);
        hours->rules = arena_more(scanner->arena, hours->rules, hours->rule_count, sizeof rule);
        hours->rules[hours->rule_count++] = rule;
    } while (take_separator(scanner, &separator));
}

/* A comment is shown and printed, so it holds no less and no more than text. */
static bool is_text(Scanner *scanner) {
    size_t end = utf8_valid_until(scanner->text), at = 0;
    while (at < end && ((unsigned char)scanner->text.at[at] >= ' ' || scanner->text.at[at] == '\t') &&
           scanner->text.at[at] != 0x7F)
        at++;
    return at == scanner->text.len || scan_error(scanner, at, at + 1, "this is no letter, sign or space", NULL);
}

/* The value as its rules; in error where faults say so. */
static Hours *parse_value(Str text, Arena *arena, HoursFaults *faults) {
    Hours *hours = arena_new(arena, Hours);
    Scanner scanner = {.text = text, .arena = arena, .faults = faults};
    *faults = (HoursFaults){0};
    hours->text = text;
    scan_spaces(&scanner);
    if (scan_done(&scanner))
        scan_error(&scanner, 0, text.len, "there are no hours here", scan_example);
    else if (is_text(&scanner))
        parse_rules(&scanner, hours);
    return hours;
}

static bool names_easter(const DateRange *range) {
    return !range->from.month || (range->form == DATES_RANGE && !range->to.month);
}

static const Hours *finish(Hours *hours, Arena *arena) {
    for (size_t i = 0; i < hours->rule_count; i++) {
        rule_derive(&hours->rules[i], arena);
        hours->weeks |= hours->rules[i].week_count > 0;
        for (size_t k = 0; k < hours->rules[i].date_count; k++)
            hours->easter |= names_easter(&hours->rules[i].dates[k]);
    }
    return hours;
}

static Hours *read_loosely(Str text, bool days_are_times, Arena *arena) {
    HoursFaults unheard;
    Str loose = hint_loosely(text, days_are_times, arena);
    Hours *meant = loose.len ? parse_value(loose, arena, &unheard) : NULL;
    return meant && !unheard.refused ? meant : NULL;
}

/* Words alone, in any language: they can only be meant to be read. */
static bool is_prose(Str text) {
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool letter = (unsigned char)c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z');
        if (!letter && c != ' ' && c != ',' && c != '.')
            return false;
        letters += letter;
    }
    return letters > 3;
}

/* What was probably meant, if a loose reading of the value comes to something; else empty. */
static Str suggest(Str text, bool from_start, Arena *arena) {
    Hours *meant = read_loosely(text, false, arena);
    meant = meant ? meant : read_loosely(text, true, arena);
    if (!meant && from_start && is_prose(text))
        return str_format(arena, _("a text to show is written with both kinds of quotes: `'\"%.*s\"'`"),
                          STR_ARG(str_trim(text)));
    if (!meant)
        return (Str){0};
    if (hours_only_closed(finish(meant, arena)))
        return str_from(_("if nobody knows the hours, write `unknown`; `off` takes days away from other rules"));
    return str_format(arena, _("did you mean `%.*s`?"), STR_ARG(hours_print(meant, arena)));
}

/* The first error has it; there it is enough. */
static void add_suggestion(Str text, Arena *arena, HoursFaults *faults) {
    bool told = false;
    for (size_t i = 0; i < faults->count; i++) {
        HoursFault *fault = &faults->list[i];
        bool example = fault->help.at == scan_example;
        if (fault->warning)
            continue;
        Str meant = told ? (Str){0} : suggest(text, fault->at == 0, arena);
        fault->help = meant.len ? meant : told && example ? (Str){0} : fault->help;
        told |= meant.len || example;
    }
}

const Hours *hours_parse(Str text, Arena *arena, HoursFaults *faults) {
    Hours *hours = parse_value(str_copy(arena, text), arena, faults);
    faults_sort(faults);
    if (!faults->refused)
        return finish(hours, arena);
    add_suggestion(text, arena, faults);
    return NULL;
}
