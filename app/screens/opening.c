/* The words follow what a visitor wants to know next: if it is open, until when; if not, when it opens. A pause around
 * noon is told from a closed day, and what nobody knows is said. */
#include "opening.h"

#include "../store/content.h"

enum {
    DAY_MINUTES = 1440,
    SOON = 30, /* minutes */
    LUNCH_FROM = 11 * 60,
    LUNCH_UNTIL = 13 * 60, /* a pause that begins between these, so long */
    LUNCH_LEAST = 20,
    LUNCH_MOST = 120,
    AHEAD_MOST = 400, /* days: an opening further off helps nobody */
};

static HoursTable *load_table(const ScreenEnv *env, Arena *arena, Str text) {
    HoursFaults faults;
    const Hours *hours = text.len ? hours_parse(text, arena, &faults) : NULL;
    return hours ? hours_table(hours, env->place, arena) : NULL;
}

Opening opening_load(const ScreenEnv *env, Arena *arena, const Contact *contact) {
    Opening opening = {.locale = locale_of(env->kiosk->source), .phone = contact->phone.len > 0};
    Str icon;
    Words words;
    for (int what = 0; what < HOURS_FOR_COUNT; what++)
        opening.tables[what] = load_table(env, arena, contact->hours[what]);
    if (contact->hours_of.len &&
        content_title(env->content, arena, ENTRY_CONTACT, contact->hours_of, env->reader->tag, &icon, &words)) {
        opening.owner = words.title;
    }
    return opening;
}

static int64_t now_minutes(const ScreenEnv *env) {
    return civil_minutes(env->now);
}

int64_t opening_next(const ScreenEnv *env, HoursTable *table) {
    int32_t last = date_days(env->now.date) + AHEAD_MOST;
    Civil at = env->now;
    while (hours_next_change(table, at, &at) && date_days(at.date) <= last)
        if (hours_at(table, at).state == HOURS_OPEN)
            return civil_minutes(at);
    return INT64_MAX;
}

/* Closed since a while ago until `opens` on the same day, around noon. */
static bool is_lunch(const ScreenEnv *env, HoursTable *table, int64_t opens) {
    int64_t midnight = now_minutes(env) - env->now.minute;
    HoursWalk walk = {.table = table, .at = midnight, .end = opens};
    HoursInterval interval, last = {0}, before = {0};
    while (hours_walk_next(&walk, &interval)) {
        before = last;
        last = interval;
    }
    return before.moment.state == HOURS_OPEN && last.moment.state == HOURS_CLOSED &&
           last.from - midnight >= LUNCH_FROM && last.from - midnight <= LUNCH_UNTIL &&
           opens - last.from >= LUNCH_LEAST && opens - last.from <= LUNCH_MOST;
}

/* Within a week a day is told by its weekday, further off by its date. */
static Str day_words(const ScreenEnv *env, Ui *ui, int64_t minutes) {
    enum { WEEK = 7 };
    Date date = civil_from_minutes(minutes).date;
    bool near = date_days(date) - date_days(env->now.date) < WEEK;
    return near ? locale_weekday(ui_locale(ui), ui_arena(ui), date_weekday(date))
                : locale_date(ui_locale(ui), ui_arena(ui), date);
}

static Str time_words(Ui *ui, int64_t minutes) {
    return locale_time(ui_locale(ui), ui_arena(ui), civil_from_minutes(minutes).minute);
}

static Str opens_words(const ScreenEnv *env, Ui *ui, HoursTable *table, int64_t opens) {
    Str time = time_words(ui, opens);
    int64_t days = opens == INT64_MAX ? -1 : date_days(civil_from_minutes(opens).date) - date_days(env->now.date);
    if (days < 0)
        return ui_message(ui, MSG_CLOSED_NOW);
    if (days == 0)
        return message_text(ui->messages, ui_arena(ui), is_lunch(env, table, opens) ? MSG_LUNCH : MSG_OPENS_AT, time);
    if (days == 1)
        return message_text(ui->messages, ui_arena(ui), MSG_OPENS_TOMORROW, time);
    return message_pair(ui->messages, ui_arena(ui), MSG_OPENS_ON, day_words(env, ui, opens), time);
}

/* Midnight is the end of a day, not the beginning of the next. */
static Str closing_time(Ui *ui, int64_t closes) {
    return closes % DAY_MINUTES == 0 ? STR("24:00") : time_words(ui, closes);
}

static Str open_words(const ScreenEnv *env, Ui *ui, int64_t closes, bool soon) {
    int64_t left = closes - now_minutes(env), to_midnight = DAY_MINUTES - env->now.minute;
    Str time = closing_time(ui, closes);
    if (soon)
        return message_text(ui->messages, ui_arena(ui), MSG_CLOSES_SOON, time);
    if (left < to_midnight + DAY_MINUTES / 2 && left < DAY_MINUTES) /* this evening or tonight */
        return message_text(ui->messages, ui_arena(ui), MSG_OPEN_UNTIL, time);
    return message_pair(ui->messages, ui_arena(ui), MSG_OPEN_UNTIL_DAY, day_words(env, ui, closes - 1), time);
}

static Status unknown_status(Ui *ui, const Opening *opening, HoursFor what, Str comment) {
    bool ring = opening->phone && what != HOURS_PHONE;
    return (Status){
        .words = ui_message(ui, ring ? MSG_HOURS_UNKNOWN : MSG_HOURS_ASK),
        .pictogram = STR("help"),
        .colour = COLOUR_UNKNOWN,
        .ground = COLOUR_UNKNOWN_GROUND,
        .state = HOURS_UNKNOWN,
        .comment = comment,
    };
}

/* Soon only if it surely closes then: what follows may be unknown. */
static Status open_status(const ScreenEnv *env, Ui *ui, HoursTable *table, Str comment) {
    Civil change;
    Status status = {.colour = COLOUR_OPEN, .ground = COLOUR_OPEN_GROUND, .state = HOURS_OPEN, .comment = comment};
    status.always = !hours_next_change(table, env->now, &change);
    bool soon = !status.always && civil_minutes(change) - now_minutes(env) <= SOON &&
                hours_at(table, change).state == HOURS_CLOSED;
    status.pictogram = soon ? STR("schedule") : STR("check_circle");
    status.words = status.always ? ui_message(ui, MSG_ALWAYS_OPEN) : open_words(env, ui, civil_minutes(change), soon);
    return status;
}

static Status closed_status(const ScreenEnv *env, Ui *ui, HoursTable *table, Str comment) {
    return (Status){
        .words = opens_words(env, ui, table, opening_next(env, table)),
        .pictogram = STR("do_not_disturb_on"),
        .colour = COLOUR_ALARM,
        .ground = COLOUR_CLOSED_GROUND,
        .state = HOURS_CLOSED,
        .comment = comment,
    };
}

/* Hours that have run out say no more than none. */
HoursState opening_state(const ScreenEnv *env, HoursTable *table, bool *always) {
    Civil change;
    *always = !table || !hours_next_change(table, env->now, &change);
    HoursState state = table ? hours_at(table, env->now).state : HOURS_UNKNOWN;
    return *always && state == HOURS_CLOSED ? HOURS_UNKNOWN : state;
}

Status opening_status(const ScreenEnv *env, Ui *ui, const Opening *opening, HoursFor what) {
    HoursTable *table = opening->tables[what];
    bool always;
    HoursState state = opening_state(env, table, &always);
    Str comment = table ? hours_at(table, env->now).comment : (Str){0};
    if (state == HOURS_OPEN)
        return open_status(env, ui, table, comment);
    if (state == HOURS_CLOSED)
        return closed_status(env, ui, table, comment);
    Status status = unknown_status(ui, opening, what, comment);
    status.always = always;
    return status;
}

/* A service that is only rung has no other hours. */
HoursFor opening_main(const ScreenEnv *env, const Opening *opening) {
    bool always;
    HoursState state = opening_state(env, opening->tables[HOURS_DESK], &always);
    return always && state == HOURS_UNKNOWN && opening->tables[HOURS_PHONE] ? HOURS_PHONE : HOURS_DESK;
}

Status opening_main_status(const ScreenEnv *env, Ui *ui, const Opening *opening) {
    HoursFor what = opening_main(env, opening);
    Status status = opening_status(env, ui, opening, what);
    if (what == HOURS_PHONE)
        status.words =
            str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(ui_message(ui, MSG_PHONE)), STR_ARG(status.words));
    return status;
}

Str opening_heading(const Ui *ui, HoursFor what) {
    static const MessageKey headings[HOURS_FOR_COUNT] = {
        [HOURS_DESK] = MSG_HOURS, [HOURS_PHONE] = MSG_PHONE_HOURS, [HOURS_DROP_IN] = MSG_DROP_IN};
    return ui_message(ui, headings[what]);
}

int opening_pill(Ui *ui, int x, int y, int width, const Status *status) {
    Fact fact = {.pictogram = status->pictogram,
                 .colour = status->colour,
                 .text = {.text = status->words, .look = TEXT_STRONG, .colour = status->colour}};
    int padding = theme_mm(ui->theme, 30), least = widget_fact_width(ui, &fact) + 4 * padding;
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    int taken = least < width ? least : width;
    int height = widget_fact(&scrap, 0, 0, taken - 4 * padding, &fact) + 2 * padding;
    ui_fill(ui, (Box){x, y, taken, height}, status->ground, ui->theme->radius / 2);
    widget_fact(ui, x + 2 * padding, y + padding, taken - 4 * padding, &fact);
    return height;
}

int opening_note(Ui *ui, int x, int y, int width, const Text *text) {
    int own = ui_text_width(ui, text);
    return text->text.len ? ui_text(ui, x, y, own < width ? own : width, text, ROLE_NOTE) : 0;
}

int opening_comment(Ui *ui, int x, int y, int width, const Opening *opening, Str comment) {
    Text text = {.text = comment, .locale = opening->locale, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    return opening_note(ui, x, y, width, &text);
}

int opening_owner(Ui *ui, int x, int y, int width, const Opening *opening) {
    if (opening->owner.len == 0)
        return 0;
    Text text = {.text = message_text(ui->messages, ui_arena(ui), MSG_HOURS_OF, opening->owner),
                 .look = TEXT_SMALL,
                 .colour = COLOUR_MUTED};
    return opening_note(ui, x, y, width, &text) + ui->theme->gap / 4;
}

Str opening_span(Ui *ui, int from, int to) {
    Str start = locale_time(ui_locale(ui), ui_arena(ui), from);
    Str end = locale_time(ui_locale(ui), ui_arena(ui), to > DAY_MINUTES ? to - DAY_MINUTES : to);
    return str_format(ui_arena(ui), "%.*s–%.*s", STR_ARG(start), STR_ARG(end));
}
