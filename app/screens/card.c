/* Hours are told as on a door: runs of days that are alike share a line. Times and phone numbers keep Western digits
 * and their order in every script; the text floor sees to that. */
#include "card.h"

#include "../hours/week.h"
#include "../ui/widget.h"

static int fact_view(Ui *ui, int x, int y, int width, Str pictogram, MessageKey what, Str value) {
    Str text = str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(ui_message(ui, what)), STR_ARG(value));
    TextStyle bold = {(uint32_t)(text.len - value.len), (uint32_t)text.len, STYLE_BOLD, NULL};
    Fact fact = {.pictogram = pictogram,
                 .colour = COLOUR_ACCENT,
                 .text = {.text = text, .look = TEXT_BODY, .colour = COLOUR_INK, .styles = &bold, .style_count = 1}};
    return y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
}

/* "Phone, e-mail and address: unknown": what nobody knows is said, but once. */
static int unknown_view(Ui *ui, int x, int y, int width, const Str *names, size_t count) {
    Str list = locale_list(ui_locale(ui), ui_arena(ui), names, count);
    Str text = str_format(ui_arena(ui), "%.*s: %.*s", STR_ARG(list), STR_ARG(ui_message(ui, MSG_UNKNOWN)));
    Fact fact = {.pictogram = STR("help"),
                 .colour = COLOUR_UNKNOWN,
                 .text = {.text = text, .look = TEXT_BODY, .colour = COLOUR_UNKNOWN}};
    return y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
}

static Str languages_text(Ui *ui, const Contact *contact) {
    Str *names = arena_array(ui_arena(ui), Str, contact->langs.count);
    for (size_t i = 0; i < contact->langs.count; i++)
        names[i] = locale_language(ui_locale(ui), ui_arena(ui), contact->langs.at[i]);
    Str list = locale_list(ui_locale(ui), ui_arena(ui), names, contact->langs.count);
    return message_text(ui->messages, ui_arena(ui), MSG_LANGUAGES_SPOKEN, list);
}

static int spoken_view(Ui *ui, int x, int y, int width, const Contact *contact) {
    Fact fact = {.pictogram = STR("translate"),
                 .colour = COLOUR_ACCENT,
                 .text = {.text = languages_text(ui, contact), .look = TEXT_BODY, .colour = COLOUR_INK}};
    return y + widget_fact(ui, x, y, width, &fact) + ui->theme->gap / 2;
}

int card_facts(Ui *ui, int x, int y, int width, const Contact *contact, bool all) {
    const struct {
        Str pictogram, value;
        MessageKey what;
        bool missed; /* worth saying when it is unknown */
    } facts[] = {
        {STR("phone"), contact->phone, MSG_PHONE, true},
        {STR("mail"), contact->email, MSG_EMAIL, all},
        {STR("place"), contact->address, MSG_ADDRESS, all},
    };
    Str unknown[sizeof facts / sizeof facts[0]];
    size_t unknown_count = 0;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        if (facts[i].value.len)
            y = fact_view(ui, x, y, width, facts[i].pictogram, facts[i].what, facts[i].value);
        else if (facts[i].missed)
            unknown[unknown_count++] = ui_message(ui, facts[i].what);
    }
    if (unknown_count)
        y = unknown_view(ui, x, y, width, unknown, unknown_count);
    return contact->langs.count ? spoken_view(ui, x, y, width, contact) : y;
}

static bool same_day(const HoursDay *a, const HoursDay *b) {
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = a->spans[i].from == b->spans[i].from && a->spans[i].to == b->spans[i].to;
    return same;
}

/* The spans of a day, apart by `between`. */
static Str day_hours(Ui *ui, const HoursDay *day, const char *between) {
    StrBuf text = {.arena = ui_arena(ui)};
    if (day->count == 0)
        return ui_message(ui, MSG_CLOSED);
    for (size_t i = 0; i < day->count; i++) {
        Str from = locale_time(ui_locale(ui), ui_arena(ui), day->spans[i].from);
        Str to = locale_time(ui_locale(ui), ui_arena(ui), day->spans[i].to);
        strbuf_format(&text, "%s%.*s–%.*s", i ? between : "", STR_ARG(from), STR_ARG(to));
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

/* Days at the start side, their hours at the end side: on one line, or one span a line where that is too long. */
static int days_view(Ui *ui, int x, int y, int width, const HoursWeek *week, int first, int last) {
    static const char em_space[] = "\xE2\x80\x83"; /* wide enough to part two spans */
    const HoursDay *day = &week->days[first];
    Text names = {.text = day_names(ui, first, last), .look = TEXT_BODY, .colour = COLOUR_INK};
    Text hours = {.text = day_hours(ui, day, em_space),
                  .look = TEXT_BODY,
                  .colour = day->count ? COLOUR_INK : COLOUR_MUTED,
                  .align = ALIGN_END};
    if (ui_text_width(ui, &names) + ui->theme->gap + ui_text_width(ui, &hours) > width)
        hours.text = day_hours(ui, day, "\n");
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
                 .text = {.text = ui_message(ui, known                ? MSG_ALWAYS_OPEN
                                                 : contact->phone.len ? MSG_HOURS_UNKNOWN
                                                                      : MSG_HOURS_ASK),
                          .look = TEXT_BODY,
                          .colour = known ? COLOUR_INK : COLOUR_UNKNOWN}};
    return y + widget_fact(ui, x, y, width, &fact);
}

static int card_padding(const Ui *ui) {
    return theme_mm(ui->theme, 70);
}

/* The inside is drawn on the card, so it is measured first, in a scene thrown away. */
int card_height(const Ui *ui, int width, const Contact *contact, CardInside *inside) {
    Scene scene;
    Ui scrap = ui_scrap(ui, &scene);
    int padding = card_padding(ui);
    return inside(&scrap, 0, 0, width - 2 * padding, contact) + 2 * padding;
}

int card_view(Ui *ui, Box box, const Contact *contact, CardInside *inside) {
    int padding = card_padding(ui);
    widget_card(ui, box);
    inside(ui, box.x + padding, box.y + padding, box.w - 2 * padding, contact);
    return box.y + box.h;
}
