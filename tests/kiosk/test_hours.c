/* What is said of a door at a moment, in every language, on the screens that say it; and that it is said of the minute
 * that it is. The doors are content/doors. */
#include <string.h>

#include "visitor.h"

#define DOORS TEST_BUILD "/tests/doors.db"

enum { MINUTE_MS = 60000 /* what visitor.h says is left of it */ };

static Visitor visitor;

static int start(void **state) {
    (void)state;
    visitor_comes(&visitor, &fake_measure, DOORS);
    return 0;
}

static int stop(void **state) {
    (void)state;
    visitor_goes(&visitor);
    return 0;
}

static const char *const langs[] = {"sv", "en", "ar", "ti"};

static Str reads_at(const char *moment, const char *lang, const char *screen) {
    assert_true(civil_parse(str_from(moment), &visitor.civil));
    visitor_shows(&visitor, lang, screen);
    return visitor_reads(&visitor);
}

static void says(const char *moment, const char *lang, const char *screen, const char *want) {
    Str text = reads_at(moment, lang, screen);
    if (!strstr(text.at, str_format(&visitor.arena, "\"%s\"", want).at))
        fail_msg("%s at %s does not say '%s' but\n%s", screen, moment, want, text.at);
}

static void keeps_silent(const char *moment, const char *screen, const char *word) {
    Str text = reads_at(moment, "sv", screen);
    if (strstr(text.at, word))
        fail_msg("%s at %s says '%s':\n%s", screen, moment, word, text.at);
}

/* March 2026 has no holiday; the 2nd is a Monday. */
static const struct {
    const char *door, *moment, *want[COUNT(langs)];
} rows[] = {
    {"office",
     "2026-03-02T08:00",
     {"Öppet till 12:00", "Open until 12:00", "مفتوح حتى الساعة 12:00", "ክሳብ ሰዓት 12:00 ክፉት እዩ"}},
    {"office",
     "2026-03-02T11:29",
     {"Öppet till 12:00", "Open until 12:00", "مفتوح حتى الساعة 12:00", "ክሳብ ሰዓት 12:00 ክፉት እዩ"}},
    {"office",
     "2026-03-02T11:30",
     {"Stänger snart, 12:00", "Closes soon, at 12:00", "يُغلق قريباً، الساعة 12:00", "ድሕሪ ቁሩብ ይዕጾ፣ ሰዓት 12:00"}},
    {"office",
     "2026-03-02T12:00",
     {"Lunchstängt. Öppnar 13:00", "Closed for lunch. Opens at 13:00", "مغلق لاستراحة الغداء. يفتح الساعة 13:00",
      "ብምኽንያት ምሳሕ ዕጹው። ሰዓት 13:00 ይኽፈት"}},
    {"office",
     "2026-03-02T07:59",
     {"Stängt. Öppnar 08:00", "Closed. Opens at 08:00", "مغلق. يفتح الساعة 08:00", "ዕጹው። ሰዓት 08:00 ይኽፈት"}},
    {"office",
     "2026-03-02T16:30",
     {"Stängt. Öppnar i morgon 08:00", "Closed. Opens tomorrow at 08:00", "مغلق. يفتح غداً الساعة 08:00",
      "ዕጹው። ጽባሕ ሰዓት 08:00 ይኽፈት"}},
    {"office",
     "2026-03-06T16:30",
     {"Stängt. Öppnar måndag 08:00", "Closed. Opens Monday at 08:00", "مغلق. يفتح يوم الاثنين الساعة 08:00",
      "ዕጹው። ሰኑይ ሰዓት 08:00 ይኽፈት"}},
    {"summer",
     "2026-03-02T12:00",
     {"Stängt. Öppnar måndag 1 juni 10:00", "Closed. Opens Monday, 1 June at 10:00",
      "مغلق. يفتح يوم الاثنين، 1 يونيو الساعة 10:00", "ዕጹው። ሰኑይ፣ 1 ሰነ ሰዓት 10:00 ይኽፈት"}},
    {"night",
     "2026-03-06T21:00",
     {"Öppet till 03:00", "Open until 03:00", "مفتوح حتى الساعة 03:00", "ክሳብ ሰዓት 03:00 ክፉት እዩ"}},
    {"night",
     "2026-03-07T02:00",
     {"Öppet till 03:00", "Open until 03:00", "مفتوح حتى الساعة 03:00", "ክሳብ ሰዓት 03:00 ክፉት እዩ"}},
    {"fair",
     "2026-03-06T12:00",
     {"Öppet till söndag 18:00", "Open until Sunday 18:00", "مفتوح حتى يوم الأحد الساعة 18:00",
      "ክሳብ ሰንበት ሰዓት 18:00 ክፉት እዩ"}},
    {"always",
     "2026-03-02T12:00",
     {"Öppet dygnet runt", "Open day and night", "مفتوح على مدار الساعة", "24 ሰዓት ክፉት እዩ"}},
    {"silent",
     "2026-03-02T12:00",
     {"Vi vet inte när det är öppet. Fråga personalen här.", "We do not know the opening hours. Ask the staff here.",
      "لا نعرف أوقات الدوام. يُرجى سؤال الموظفين هنا.", "ክፉት ዝኾነሉ ሰዓታት ኣይንፈልጥን። ንሰራሕተኛታት ኣብዚ ሕተቱ።"}},
    {"ringing",
     "2026-03-02T12:00",
     {"Vi vet inte när det är öppet. Ring först.", "We do not know the opening hours. Please call first.",
      "لا نعرف أوقات الدوام. يُرجى الاتصال هاتفياً أولاً.", "ክፉት ዝኾነሉ ሰዓታት ኣይንፈልጥን። መጀመርታ ደውሉ።"}},
    {"past", /* hours that have run out say no more than none */
     "2026-03-02T12:00",
     {"Vi vet inte när det är öppet. Fråga personalen här.", "We do not know the opening hours. Ask the staff here.",
      "لا نعرف أوقات الدوام. يُرجى سؤال الموظفين هنا.", "ክፉት ዝኾነሉ ሰዓታት ኣይንፈልጥን። ንሰራሕተኛታት ኣብዚ ሕተቱ።"}},
    {"office",
     "2026-04-02T14:45",
     {"Stänger snart, 15:00", "Closes soon, at 15:00", "يُغلق قريباً، الساعة 15:00", "ድሕሪ ቁሩብ ይዕጾ፣ ሰዓት 15:00"}},
    {"office",
     "2026-04-02T15:00",
     {"Stängt. Öppnar tisdag 08:00", "Closed. Opens Tuesday at 08:00", "مغلق. يفتح يوم الثلاثاء الساعة 08:00",
      "ዕጹው። ሰሉስ ሰዓት 08:00 ይኽፈት"}},
    {"dawn",
     "2026-06-22T21:00",
     {"Öppet till 22:16", "Open until 22:16", "مفتوح حتى الساعة 22:16", "ክሳብ ሰዓት 22:16 ክፉት እዩ"}},
};

static void a_state_is_said_in_every_language(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        for (size_t k = 0; k < COUNT(langs); k++) {
            const char *screen = str_format(&visitor.arena, "contact/%s", rows[i].door).at;
            says(rows[i].moment, langs[k], screen, rows[i].want[k]);
            says(rows[i].moment, langs[k], "hours", rows[i].want[k]);
        }
}

/* The week as it will be, and what is special about it. */
static const struct {
    const char *lang, *want[6];
} christmas[] = {
    {"sv",
     {"onsdag 23 december · i\u00A0dag", "torsdag 24 december", "julafton", "juldagen", "annandag jul",
      "Andra tider framöver"}},
    {"en",
     {"Wednesday, 23 December · today", "Thursday, 24 December", "Christmas Eve", "Christmas Day", "Boxing Day",
      "Other hours in the coming weeks"}},
    {"ar",
     {"الأربعاء، 23 ديسمبر · اليوم", "الخميس، 24 ديسمبر", "عشية عيد الميلاد", "عيد الميلاد", "ثاني أيام عيد الميلاد",
      "أوقات دوام مختلفة في الأسابيع القادمة"}},
    {"ti",
     {"ረቡዕ፣ 23 ታሕሳስ · ሎሚ", "ሓሙስ፣ 24 ታሕሳስ", "ዋዜማ ናይ ምዕራብ በዓል ልደት", "ናይ ምዕራብ በዓል ልደት", "ካልኣይ መዓልቲ ናይ ምዕራብ በዓል ልደት",
      "ኣብ ዝመጽኡ ሰሙናት ፍሉይ ሰዓታት"}},
};

static void special_days_are_explained(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(christmas); i++)
        for (size_t k = 0; k < COUNT(christmas[i].want); k++)
            says("2026-12-23T09:00", christmas[i].lang, "contact/office", christmas[i].want[k]);
    says("2026-12-23T09:00", "sv", "contact/office", "08:00–12:00\u200313:00–15:00");
    says("2026-12-23T09:00", "sv", "page/doors", "julafton");
    says("2026-05-13T09:00", "sv", "page/doors", "dag före Kristi himmelsfärdsdag");
    says("2026-06-19T09:00", "sv", "contact/office", "midsommarafton");
    keeps_silent("2026-12-03T09:00", "contact/office", "juldagen"); /* 22 days ahead */
    says("2026-12-05T09:00", "sv", "contact/office", "juldagen");
    keeps_silent("2026-03-02T09:00", "contact/office", "Andra tider");
}

/* What lasts longer than a night is parted at midnight, else no day would own all of it. */
static void a_week_owns_all_its_hours(void **state) {
    (void)state;
    says("2026-03-06T09:00", "sv", "contact/weekend", "Öppet till lördag 12:00");
    says("2026-03-02T09:00", "sv", "contact/weekend", "08:00–24:00");
    says("2026-03-02T09:00", "sv", "contact/weekend", "00:00–12:00");
    says("2026-03-02T09:00", "sv", "contact/night", "20:00–03:00");
    says("2026-03-02T09:00", "sv", "contact/fair", "12:00–24:00");
    says("2026-03-02T09:00", "sv", "contact/fair", "00:00–24:00");
    says("2026-03-02T09:00", "sv", "contact/fair", "00:00–18:00");
    says("2026-03-02T09:00", "sv", "contact/visit", "08:00–16:00");
    says("2026-03-02T09:00", "sv", "contact/visit", "ring en dag innan");
    keeps_silent("2026-03-02T09:00", "contact/visit", "kanske");
    keeps_silent("2026-03-02T09:00", "contact/visit", "stängt");
}

/* A wrong place to ring is as bad as a wrong hour. */
static void hours_are_those_of_their_door(void **state) {
    (void)state;
    says("2026-03-02T11:30", "sv", "contact/desk", "Stänger snart, 12:00");
    says("2026-03-02T11:30", "sv", "contact/desk", "Tiderna gäller Kontoret");
    keeps_silent("2026-03-02T11:30", "contact/desk", "Telefontider");
    keeps_silent("2026-03-02T11:30", "contact/office", "Tiderna gäller");
    says("2026-03-02T11:30", "sv", "contact/office", "Telefontider");
    says("2026-03-02T11:30", "sv", "contact/office", "Stängt. Öppnar i morgon 09:00");
    says("2026-03-02T17:30", "sv", "contact/evening", "Vi vet inte när det är öppet. Fråga personalen här.");
    says("2026-03-02T16:00", "sv", "contact/evening", "kanske 17:00–03:00");
}

/* Doors with hours of their own; neither one that has another's nor one that is always the same. */
static void home_tells_what_is_open_today(void **state) {
    (void)state;
    says("2026-03-02T09:00", "sv", "home", "Kontoret: Öppet till 12:00");
    says("2026-03-07T12:30", "sv", "home", "Marknaden: Öppet till söndag 18:00");
    keeps_silent("2026-03-02T09:00", "home", "Luckan");
    keeps_silent("2026-03-02T09:00", "home", "Alltid");
}

static bool on_screen(const char *words) {
    return strstr(visitor_reads(&visitor).at, words);
}

/* A second before the minute nothing has changed and nothing was drawn; on it, both have. */
static void it_changes_on_the_minute(void **state) {
    static const char *const screens[] = {"home", "hours", "contact/office", "page/doors"};
    (void)state;
    for (size_t i = 0; i < COUNT(screens); i++) {
        assert_true(civil_parse(STR("2026-03-02T11:29"), &visitor.civil));
        visitor_shows(&visitor, "sv", screens[i]);
        int64_t wake = app_wake(visitor.app), minute = visitor.now + MINUTE_MS;
        assert_true(wake == minute);
        assert_true(on_screen("Öppet till 12:00") && !on_screen("Stänger snart"));
        visitor.civil.minute++;
        visitor_waits(&visitor, MINUTE_MS);
        assert_true(on_screen("Stänger snart, 12:00"));
    }
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_state_is_said_in_every_language), cmocka_unit_test(special_days_are_explained),
        cmocka_unit_test(hours_are_those_of_their_door),     cmocka_unit_test(home_tells_what_is_open_today),
        cmocka_unit_test(it_changes_on_the_minute),          cmocka_unit_test(a_week_owns_all_its_hours),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
