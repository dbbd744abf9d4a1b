/* A row is a day, or several that are alike and closed. What a night's span reaches past midnight stays with the day it
 * began on, as doors have it. */
#include "week.h"

enum { DAY_MINUTES = 1440, SPANS_SHOWN = 12 };

static const char em_space[] = "\xE2\x80\x83"; /* wide enough to part two spans */

/* What is said of one day. */
typedef struct DayLine {
    Date first, last;
    Str spans[SPANS_SHOWN];
    size_t count;
    Str comments; /* of spans */
    HoursDay day;
} DayLine;

static void add_comment(Ui *ui, DayLine *line, Str comment) {
    if (comment.len == 0 || str_equal(line->comments, comment))
        return;
    line->comments = line->comments.len == 0
                         ? comment
                         : str_format(ui_arena(ui), "%.*s, %.*s", STR_ARG(line->comments), STR_ARG(comment));
}

/* "By appointment" outside hours goes through the night: then its words say more than its times. */
static bool says_more(const HoursInterval *interval, int64_t midnight) {
    return interval->moment.state == HOURS_UNKNOWN && interval->moment.comment.len &&
           (interval->from == midnight || interval->to >= midnight + DAY_MINUTES);
}

static void add_span(Ui *ui, DayLine *line, int64_t midnight, const HoursInterval *interval) {
    Str span = opening_span(ui, (int)(interval->from - midnight), (int)(interval->to - midnight));
    if (line->count == SPANS_SHOWN)
        return;
    if (says_more(interval, midnight) && interval->to - interval->from < DAY_MINUTES) {
        add_comment(ui, line, interval->moment.comment);
        return;
    }
    if (says_more(interval, midnight)) {
        line->spans[line->count++] = interval->moment.comment;
        return;
    }
    if (interval->moment.state == HOURS_UNKNOWN)
        span = message_text(ui->messages, ui_arena(ui), MSG_PERHAPS, span);
    line->spans[line->count++] = span;
    add_comment(ui, line, interval->moment.comment);
}

/* Does it go over one midnight and end by the next noon? Then it stays with the day it began on; a longer one is parted
 * at every midnight. */
static bool is_night(const HoursInterval *interval, int64_t midnight) {
    return interval->from < midnight && interval->to > midnight && interval->to - midnight <= DAY_MINUTES / 2 &&
           interval->to - interval->from < DAY_MINUTES;
}

static DayLine day_line(Ui *ui, HoursTable *table, Date date) {
    DayLine line = {.first = date, .last = date, .day = hours_day(table, date)};
    int64_t midnight = (int64_t)date_days(date) * DAY_MINUTES, tomorrow = midnight + DAY_MINUTES;
    HoursWalk walk = {.table = table, .at = midnight - DAY_MINUTES, .end = tomorrow + DAY_MINUTES};
    HoursInterval interval;
    while (hours_walk_next(&walk, &interval) && interval.from < tomorrow) {
        if (interval.moment.state == HOURS_CLOSED || interval.to <= midnight || is_night(&interval, midnight))
            continue;
        if (interval.to > tomorrow && !is_night(&interval, tomorrow))
            interval.to = tomorrow;
        interval.from = interval.from > midnight ? interval.from : midnight;
        add_span(ui, &line, midnight, &interval);
    }
    return line;
}

static bool joins(const DayLine *a, const DayLine *b) {
    return a->count == 0 && b->count == 0 && !a->day.special && !b->day.special && !a->day.holiday && !b->day.holiday;
}

static Str hours_words(Ui *ui, const DayLine *line, const char *between) {
    StrBuf text = {.arena = ui_arena(ui)};
    for (size_t i = 0; i < line->count; i++)
        strbuf_format(&text, "%s%.*s", i ? between : "", STR_ARG(line->spans[i]));
    return line->count ? strbuf_str(&text) : ui_message(ui, MSG_CLOSED);
}

static Str holiday_words(Ui *ui, const Holiday *holiday) {
    MessageKey key;
    Str name = str_format(ui_arena(ui), "day-%.*s", STR_ARG(holiday->id));
    return holiday->id.len && message_find(name, &key) ? ui_message(ui, key) : holiday->name;
}

/* Why the day is special: its holiday in the reader's words, else what the hours say. */
static Text reason_text(Ui *ui, const Opening *opening, const HoursDay *day) {
    Text text = {.look = TEXT_SMALL, .colour = COLOUR_REMARK};
    if (!day->holiday) {
        text.text = day->comment;
        text.locale = opening->locale;
        return text;
    }
    text.text = holiday_words(ui, day->holiday);
    if (!day->holiday->id.len)
        text.locale = opening->locale;
    if (day->holiday_offset)
        text = (Text){.text = message_text(ui->messages, ui_arena(ui),
                                           day->holiday_offset < 0 ? MSG_DAY_BEFORE : MSG_DAY_AFTER, text.text),
                      .look = TEXT_SMALL,
                      .colour = COLOUR_REMARK};
    return text;
}

static Text date_text(const ScreenEnv *env, Ui *ui, const DayLine *line, const char *between) {
    bool today = date_days(line->first) == date_days(env->now.date);
    Str date = locale_dates(ui_locale(ui), ui_arena(ui), line->first, line->last);
    if (today)
        date = str_format(ui_arena(ui), "%.*s%s%.*s", STR_ARG(date), between, STR_ARG(ui_message(ui, MSG_TODAY)));
    return (Text){.text = date, .look = today ? TEXT_STRONG : TEXT_BODY, .colour = COLOUR_INK};
}

/* Below the date: why it is special, and what is said of its spans. */
static int small_lines(Ui *ui, int x, int y, int width, const Opening *opening, const DayLine *line) {
    Text reason = reason_text(ui, opening, &line->day);
    int top = y;
    y += opening_note(ui, x, y, width, &reason);
    if (line->day.special && !str_equal(line->day.comment, reason.text) &&
        !str_equal(line->day.comment, line->comments))
        y += opening_comment(ui, x, y, width, opening, line->day.comment);
    if (!str_equal(line->comments, reason.text))
        y += opening_comment(ui, x, y, width, opening, line->comments);
    return y - top;
}

int today_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what) {
    DayLine line = day_line(ui, opening->tables[what], env->now.date);
    Str words = hours_words(ui, &line, ", ");
    Str today = str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(ui_message(ui, MSG_TODAY)), STR_ARG(words));
    Text text = {.text = today, .look = TEXT_BODY, .colour = COLOUR_INK};
    y += ui_text(ui, x, y, width, &text, ROLE_TEXT);
    return y + small_lines(ui, x, y, width, opening, &line);
}

/* Days at the start side, their hours at the end side: on one line, or the date on two, or one span a line. */
static int line_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening,
                     const DayLine *line) {
    Text date = date_text(env, ui, line, " · ");
    Text hours = {.text = hours_words(ui, line, em_space),
                  .look = date.look,
                  .colour = line->count ? COLOUR_INK : COLOUR_MUTED,
                  .align = ALIGN_END};
    int room = width - ui->theme->gap;
    if (ui_text_width(ui, &date) + ui_text_width(ui, &hours) > room)
        date = date_text(env, ui, line, "\n");
    if (ui_text_width(ui, &date) + ui_text_width(ui, &hours) > room)
        hours.text = hours_words(ui, line, "\n");
    int hours_width = ui_text_width(ui, &hours), date_width = width - hours_width - ui->theme->gap;
    int above = ui->theme->gap / 4, left = y + above;
    ui_fill(ui, (Box){x, y, width, ui->theme->stroke}, COLOUR_LINE, 0);
    left += ui_text(ui, x, left, date_width, &date, ROLE_CELL);
    left += small_lines(ui, x, left, date_width, opening, line);
    int right = y + above + ui_text(ui, x + width - hours_width, y + above, hours_width, &hours, ROLE_CELL);
    return (left > right ? left : right) + above;
}

int week_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what) {
    HoursTable *table = opening->tables[what];
    int32_t today = date_days(env->now.date);
    for (int i = 0; i < WEEK_DAYS_SHOWN;) {
        DayLine line = day_line(ui, table, date_from_days(today + i));
        bool joined = i > 0; /* today keeps a line of its own */
        for (i++; joined && i < WEEK_DAYS_SHOWN; i++) {
            DayLine next = day_line(ui, table, date_from_days(today + i));
            joined = joins(&line, &next);
            if (!joined)
                break;
            line.last = next.last;
        }
        y = line_view(env, ui, x, y, width, opening, &line);
    }
    return y;
}

static bool same_hours(const DayLine *a, const DayLine *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = str_equal(a->spans[i], b->spans[i]);
    return same;
}

/* Neighbours that are alike and no holidays are one line. */
static bool same_exception(const DayLine *a, const DayLine *b) {
    return same_hours(a, b) && !a->day.holiday && !b->day.holiday && str_equal(a->day.comment, b->day.comment) &&
           str_equal(a->comments, b->comments) && date_days(b->first) == date_days(a->last) + 1;
}

int exceptions_view(const ScreenEnv *env, Ui *ui, int x, int y, int width, const Opening *opening, HoursFor what,
                    Ahead ahead) {
    HoursTable *table = opening->tables[what];
    int32_t today = date_days(env->now.date);
    DayLine lines[EXCEPTION_DAYS];
    size_t count = 0;
    for (int i = ahead.first; i < EXCEPTION_DAYS; i++) {
        DayLine line = day_line(ui, table, date_from_days(today + i));
        if (!line.day.special)
            continue;
        if (count && same_exception(&lines[count - 1], &line))
            lines[count - 1].last = line.last;
        else if (count < ahead.most)
            lines[count++] = line;
        else
            break;
    }
    if (count == 0)
        return y;
    Text heading = {.text = ui_message(ui, MSG_EXCEPTIONS), .look = TEXT_STRONG, .colour = COLOUR_INK};
    y += ui->theme->gap / 2;
    y += ui_text(ui, x, y, width, &heading, ROLE_HEADING) + ui->theme->gap / 4;
    for (size_t i = 0; i < count; i++)
        y = line_view(env, ui, x, y, width, opening, &lines[i]);
    return y;
}

/* The Monday of a week without special days, else of this one. */
static int32_t usual_week(HoursTable *table, int32_t today) {
    enum { WEEKS_AHEAD = 12 };
    int32_t monday = today - date_weekday(date_from_days(today));
    for (int week = 1; week <= WEEKS_AHEAD; week++) {
        bool special = false;
        for (int i = 0; i < WEEK_DAYS_SHOWN; i++) {
            HoursDay day = hours_day(table, date_from_days(monday + week * WEEK_DAYS_SHOWN + i));
            special = special || day.special || day.holiday;
        }
        if (!special)
            return monday + week * WEEK_DAYS_SHOWN;
    }
    return monday;
}

static void add_days(Ui *ui, StrBuf *text, const DayLine *line) {
    Str first = locale_weekday(ui_locale(ui), ui_arena(ui), date_weekday(line->first));
    Str last = locale_weekday(ui_locale(ui), ui_arena(ui), date_weekday(line->last));
    if (line->count == 0)
        return;
    strbuf_format(text, "%s%.*s", text->len ? "\n" : "", STR_ARG(first));
    if (date_days(line->first) != date_days(line->last))
        strbuf_format(text, "–%.*s", STR_ARG(last));
    strbuf_format(text, " %.*s", STR_ARG(hours_words(ui, line, ", ")));
}

Str week_text(const ScreenEnv *env, Ui *ui, const Opening *opening, HoursFor what) {
    HoursTable *table = opening->tables[what];
    StrBuf text = {.arena = ui_arena(ui)};
    bool always;
    HoursState state = opening_state(env, table, &always);
    if (always)
        return state == HOURS_OPEN ? ui_message(ui, MSG_ALWAYS_OPEN) : (Str){0};
    int32_t monday = usual_week(table, date_days(env->now.date));
    DayLine line = day_line(ui, table, date_from_days(monday));
    for (int i = 1; i < WEEK_DAYS_SHOWN; i++) {
        DayLine next = day_line(ui, table, date_from_days(monday + i));
        if (same_hours(&line, &next)) {
            line.last = next.last;
            continue;
        }
        add_days(ui, &text, &line);
        line = next;
    }
    add_days(ui, &text, &line);
    return strbuf_str(&text);
}
