/* Hours are told as on a door: runs of days that are alike share a line. Times and phone numbers keep Western digits
 * and their order in every script; the text floor sees to that. */
#include "card.h"

#include "../hours/week.h"
#include "../ui/widget.h"

static int fact_view(Ui *ui, int x, int y, int width, Str pictogram, MessageKey what, Str value) {
    Str name = ui_message(ui, what);
    Str shown = value.len ? value : ui_message(ui, MSG_UNKNOWN);
    Str text = str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(name), STR_ARG(shown));
    TextStyle *bold = arena_new(ui_arena(ui), TextStyle);
    *bold = (TextStyle){(uint32_t)(text.len - shown.len), (uint32_t)text.len, STYLE_BOLD};
    Fact fact = {.pictogram = pictogram,
                 .colour = COLOUR_ACCENT,
                 .text = {.text = text,
                          .look = TEXT_BODY,
                          .colour = value.len ? COLOUR_INK : COLOUR_UNKNOWN,
                          .styles = bold,
                          .style_count = value.len ? 1 : 0}};
    return y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
}

static Str languages_text(Ui *ui, const Contact *contact) {
    Str *names = arena_array(ui_arena(ui), Str, contact->langs.count);
    for (size_t i = 0; i < contact->langs.count; i++)
        names[i] = locale_language(ui_locale(ui), ui_arena(ui), contact->langs.at[i]);
    Str list = locale_list(ui_locale(ui), ui_arena(ui), names, contact->langs.count);
    return message_text(ui->messages, ui_arena(ui), MSG_LANGUAGES_SPOKEN, list);
}

int card_facts(Ui *ui, int x, int y, int width, const Contact *contact, bool all) {
    y = fact_view(ui, x, y, width, STR("phone"), MSG_PHONE, contact->phone);
    if (all || contact->email.len)
        y = fact_view(ui, x, y, width, STR("mail"), MSG_EMAIL, contact->email);
    if (all || contact->address.len)
        y = fact_view(ui, x, y, width, STR("place"), MSG_ADDRESS, contact->address);
    if (contact->langs.count) {
        Fact fact = {.pictogram = STR("translate"),
                     .colour = COLOUR_ACCENT,
                     .text = {.text = languages_text(ui, contact), .look = TEXT_BODY, .colour = COLOUR_INK}};
        y += widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
    }
    return y;
}

static bool same_day(const HoursDay *a, const HoursDay *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = a->spans[i].from == b->spans[i].from && a->spans[i].to == b->spans[i].to;
    return same;
}

static Str day_hours(Ui *ui, const HoursDay *day) {
    StrBuf text = {.arena = ui_arena(ui)};
    if (day->count == 0)
        return ui_message(ui, MSG_CLOSED);
    for (size_t i = 0; i < day->count; i++) {
        Str from = locale_time(ui_locale(ui), ui_arena(ui), day->spans[i].from);
        Str to = locale_time(ui_locale(ui), ui_arena(ui), day->spans[i].to);
        strbuf_format(&text, "%s%.*s–%.*s", i ? "\n" : "", STR_ARG(from), STR_ARG(to));
    }
    return strbuf_str(&text);
}

static Str day_names(Ui *ui, int first, int last) {
    Str from = locale_weekday(ui_locale(ui), ui_arena(ui), first),
        to = locale_weekday(ui_locale(ui), ui_arena(ui), last);
    if (first == last)
        return from;
    return str_format(ui_arena(ui), "%.*s – %.*s", STR_ARG(from), STR_ARG(to));
}

/* Days at the start side, their hours at the end side, one span a line. */
static int days_view(Ui *ui, int x, int y, int width, const HoursWeek *week, int first, int last) {
    Text hours = {.text = day_hours(ui, &week->days[first]),
                  .look = TEXT_BODY,
                  .colour = week->days[first].count ? COLOUR_INK : COLOUR_MUTED,
                  .align = ALIGN_END};
    Text names = {.text = day_names(ui, first, last), .look = TEXT_BODY, .colour = COLOUR_INK};
    int hours_width = ui_text_width(ui, &hours), names_width = width - hours_width - ui->theme->gap;
    int above = ui->theme->gap / 4;
    ui_fill(ui, (Box){x, y, width, ui->theme->stroke}, COLOUR_LINE, 0);
    int left = ui_text(ui, x, y + above, names_width, &names, ROLE_CELL);
    int right = ui_text(ui, x + width - hours_width, y + above, hours_width, &hours, ROLE_CELL);
    return y + (left > right ? left : right) + 2 * above;
}

static int remark_view(Ui *ui, int x, int y, int width, Str text) {
    Text remark = {.text = text, .look = TEXT_SMALL, .colour = COLOUR_MUTED};
    return y + ui_text(ui, x, y, width, &remark, ROLE_TEXT);
}

static int week_view(Ui *ui, int x, int y, int width, const HoursWeek *week) {
    for (int first = 0, last; first < WEEK_DAYS; first = last + 1) {
        for (last = first; last + 1 < WEEK_DAYS && same_day(&week->days[first], &week->days[last + 1]);)
            last++;
        y = days_view(ui, x, y, width, week, first, last);
    }
    y += ui->theme->gap / 4;
    if (week->eve_closes >= 0) {
        Str time = locale_time(ui_locale(ui), ui_arena(ui), week->eve_closes);
        y = remark_view(ui, x, y, width, message_text(ui->messages, ui_arena(ui), MSG_HOURS_BEFORE_HOLIDAY, time));
    }
    if (week->holiday_off)
        y = remark_view(ui, x, y, width, ui_message(ui, MSG_HOURS_ON_HOLIDAY));
    return y;
}

int card_hours(Ui *ui, int x, int y, int width, const Contact *contact) {
    HoursWeek week;
    size_t at, length;
    const char *why;
    bool known = contact->hours.len && hours_week(contact->hours, &week, &at, &length, &why);
    if (known && !week.always)
        return week_view(ui, x, y, width, &week);
    Fact fact = {.pictogram = STR("schedule"),
                 .colour = known ? COLOUR_ACCENT : COLOUR_UNKNOWN,
                 .text = {.text = ui_message(ui, known ? MSG_ALWAYS_OPEN : MSG_HOURS_UNKNOWN),
                          .look = TEXT_BODY,
                          .colour = known ? COLOUR_INK : COLOUR_UNKNOWN}};
    return y + widget_fact(ui, x, y, width, &fact);
}
