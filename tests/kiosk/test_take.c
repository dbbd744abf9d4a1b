/* What one takes along, as a phone sees it: the painted code of every contact and page in every language is read back
 * by zbar, and what it carries is held against the content. */
#include "../light.h"
#include "../picture.h"
#include "visitor.h"

#include <string.h>

#include <zbar.h>

#include "../../app/device/paint.h"
#include "../../app/ui/theme.h"

enum {
    LONG = 1920,
    SHORT = 1080,
    MODULE_LEAST = 8 /* tenths of mm, for a phone 40 cm away */,
    SIDE_LEAST = 40 /* mm */
};

static Raster *raster;
static Painter painter;
static Visitor visitor;
static uint32_t pixels[LONG * SHORT];
static unsigned char grey[LONG * SHORT];
static zbar_image_scanner_t *scanner;

static int start(void **state) {
    (void)state;
    Arena arena = {0};
    Diags diags = {.arena = &arena};
    raster = raster_open(RASTER_FOLDER, &diags);
    arena_free(&arena);
    if (!raster)
        return -1;
    painter_init(&painter, raster);
    scanner = zbar_image_scanner_create();
    zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0);
    zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1);
    return 0;
}

static int stop(void **state) {
    (void)state;
    zbar_image_scanner_destroy(scanner);
    painter_finish(&painter);
    raster_close(raster);
    return 0;
}

/* What a phone reads off the screen: the one code that is on it. */
static Str scan(void) {
    const Scene *scene = visitor.scene;
    size_t count = (size_t)scene->width * (size_t)scene->height;
    Canvas canvas = {pixels, scene->width, scene->height, scene->width};
    paint_scene(&painter, &canvas, scene, (Box){0, 0, scene->width, scene->height});
    for (size_t i = 0; i < count; i++)
        grey[i] = (unsigned char)(pixels[i] >> 8);
    zbar_image_t *image = zbar_image_create();
    zbar_image_set_format(image, zbar_fourcc('Y', '8', '0', '0'));
    zbar_image_set_size(image, (unsigned)scene->width, (unsigned)scene->height);
    zbar_image_set_data(image, grey, count, NULL);
    int found = zbar_scan_image(scanner, image);
    const zbar_symbol_t *symbol = found == 1 ? zbar_image_first_symbol(image) : NULL;
    Str text = {0};
    if (symbol)
        text = str_copy(&visitor.arena, (Str){zbar_symbol_get_data(symbol), zbar_symbol_get_data_length(symbol)});
    zbar_image_destroy(image);
    painter_tend(&painter);
    return text;
}

/* Is it as large as a phone needs? */
static void check_size(size_t payload) {
    Theme theme = theme_make(visitor.scene->width, visitor.scene->height, PANEL_TENTHS, 0);
    for (size_t i = 0; i < visitor.scene->node_count; i++) {
        const Node *node = &visitor.scene->nodes[i];
        if (node->role != ROLE_QR)
            continue;
        int version = payload > 624 ? 22 : 19, modules = 17 + 4 * version + 8; /* at level M, at most */
        assert_true(node->box.w >= theme_mm(&theme, SIDE_LEAST * 10));
        assert_true(node->box.w >= theme_mm(&theme, modules * MODULE_LEAST));
        assert_int_equal(box_intersect(node->box, node->clip).h, node->box.h);
        return;
    }
    fail_msg("there is no code on %.*s", STR_ARG(visitor.scene->screen));
}

/* The value of a property, unescaped (RFC 2426, 4); `nth` counts those of that name from 0. False if there is none. */
static bool property(Str card, const char *name, int nth, StrBuf *value) {
    *value = (StrBuf){.arena = &visitor.arena};
    for (size_t start = 0, end; start < card.len; start = end + 1) {
        end = str_find(card, '\n', start);
        assert_true(end > start && card.at[end - 1] == '\r');
        Str line = str_slice(card, start, end - 1);
        size_t colon = str_find(line, ':', 0), name_end = str_find(str_slice(line, 0, colon), ';', 0);
        assert_true(colon < line.len);
        if (!str_equal(str_slice(line, 0, name_end), str_from(name)) || nth-- > 0)
            continue;
        for (size_t i = colon + 1; i < line.len; i++) {
            bool escaped = line.at[i] == '\\' && i + 1 < line.len;
            i += escaped;
            strbuf_char(value, escaped && line.at[i] == 'n' ? '\n' : line.at[i]);
        }
        return true;
    }
    return false;
}

static void expect_property(Str card, const char *name, int nth, Str want) {
    StrBuf value;
    bool found = property(card, name, nth, &value);
    if (found != (want.len > 0) || !str_equal(strbuf_str(&value), want))
        fail_msg("%.*s: %s is \"%.*s\", not \"%.*s\"", STR_ARG(visitor.scene->screen), name, (int)value.len, value.at,
                 STR_ARG(want));
}

/* As one dials it from a phone of another country: 0500-12 34 56 is +46 500-12 34 56, 1177 remains. */
static Str abroad(Str number) {
    bool area = number.len > 7 && number.at[0] == '0';
    return area ? str_format(&visitor.arena, "+46 %.*s", (int)number.len - 1, number.at + 1) : number;
}

static void check_card(Str card, const Contact *contact, Str source_name) {
    StrBuf note;
    Arena *arena = &visitor.arena;
    assert_true(str_starts(card, STR("BEGIN:VCARD\r\nVERSION:3.0\r\n")));
    assert_true(str_ends(card, STR("\r\nEND:VCARD\r\n")));
    expect_property(card, "N", 0, str_format(arena, "%.*s;;;;", STR_ARG(contact->words.title)));
    expect_property(card, "FN", 0, contact->words.title);
    expect_property(card, "ORG", 0, str_equal(source_name, contact->words.title) ? (Str){0} : source_name);
    expect_property(card, "EMAIL", 0, contact->email);
    expect_property(card, "URL", 0, contact->web);
    expect_property(card, "ADR", 0,
                    contact->address.len ? str_format(arena, ";;%.*s;;;;", STR_ARG(contact->address)) : (Str){0});
    expect_property(card, "TEL", 0, abroad(contact->phone));
    for (size_t i = 0; i < contact->phone_count; i++)
        expect_property(card, "TEL", (int)i + 1, abroad(contact->phones[i].number));
    bool noted = property(card, "NOTE", 0, &note);
    if (str_equal(contact->hours[HOURS_DESK], STR("unknown")) && !contact->hours[HOURS_PHONE].len)
        return;
    if (!noted || note.len == 0)
        fail_msg("%.*s: nothing is said of hours", STR_ARG(visitor.scene->screen));
    bool times = str_holds(strbuf_str(&note), STR(":00–")) || str_equal(contact->hours[HOURS_PHONE], STR("24/7"));
    if (!times)
        fail_msg("%.*s: no hours in \"%.*s\"", STR_ARG(visitor.scene->screen), (int)note.len, note.at);
}

static Str source_title(Str id) {
    Str icon;
    Words words;
    assert_true(content_title(app_content(visitor.app), &visitor.arena, ENTRY_CONTACT, id, (Str){0}, &icon, &words));
    return words.title;
}

static void check_contact(const char *lang, Str id) {
    Contact contact;
    visitor_shows(&visitor, lang, str_format(&visitor.arena, "take/contact/%.*s", STR_ARG(id)).at);
    assert_true(content_contact(app_content(visitor.app), &visitor.arena, id, str_from(lang), &contact));
    Str card = scan();
    if (card.len == 0)
        fail_msg("%.*s in %s cannot be read", STR_ARG(visitor.scene->screen), lang);
    check_size(card.len);
    check_card(card, &contact, source_title(id));
}

static void check_page(const char *lang, Str id) {
    Page page;
    visitor_shows(&visitor, lang, str_format(&visitor.arena, "take/page/%.*s", STR_ARG(id)).at);
    assert_true(content_page(app_content(visitor.app), &visitor.arena, id, str_from(lang), &page));
    Str text = scan();
    check_size(text.len);
    if (page.web.len)
        assert_true(str_equal(text, page.web));
    else if (!str_starts(text, page.words.title) || !str_ends(text, page.words.summary))
        fail_msg("%.*s in %s: \"%.*s\"", STR_ARG(visitor.scene->screen), lang, STR_ARG(text));
}

static void check_all(const char *database, const char *const *langs, size_t lang_count, bool portrait) {
    StrList contacts, pages;
    visitor_comes(&visitor, raster_measure(raster), database);
    visitor_resizes(&visitor, portrait ? SHORT : LONG, portrait ? LONG : SHORT);
    assert_true(content_ids(app_content(visitor.app), &visitor.arena, ENTRY_CONTACT, &contacts));
    assert_true(content_ids(app_content(visitor.app), &visitor.arena, ENTRY_PAGE, &pages));
    assert_true(contacts.count >= 4 && pages.count >= 2);
    for (size_t k = 0; k < lang_count; k++) {
        for (size_t i = 0; i < contacts.count; i += LIGHT(1, 2))
            check_contact(langs[k], contacts.at[i]);
        for (size_t i = 0; i < pages.count; i += LIGHT(1, 3))
            check_page(langs[k], pages.at[i]);
    }
    visitor_goes(&visitor);
}

static const char *const langs[] = {"sv", "en", "ar", "ti"};

static void test_alingsas(void **state) {
    (void)state;
    check_all(ALINGSAS, langs, 4, false);
}

static void test_guides(void **state) {
    (void)state;
    check_all(TEST_BUILD "/tests/guides.db", langs, 3, true);
}

/* The usual hours go along, not those of a week of holidays, and in the reader's words. */
static void test_hours(void **state) {
    (void)state;
    static const struct {
        const char *lang, *want;
    } rows[] = {
        {"sv", "Hit går du först.\nÖppettider (22 december 2026):\nmåndag–fredag 08:00–12:00, 13:00–16:30"},
        {"en", "Go here first.\nOpening hours (22 December 2026):\nMonday–Friday 08:00–12:00, 13:00–16:30"},
        {"ar", "اذهب إلى هنا أولاً.\nأوقات الدوام (22 ديسمبر 2026):\nالاثنين–الجمعة 08:00–12:00, 13:00–16:30"},
    };
    visitor_comes(&visitor, raster_measure(raster), TEST_BUILD "/tests/guides.db");
    visitor.civil = (Civil){{2026, 12, 22}, 9 * 60};
    for (size_t i = 0; i < COUNT(rows); i++) {
        visitor_shows(&visitor, rows[i].lang, "take/contact/desk");
        expect_property(scan(), "NOTE", 0, str_from(rows[i].want));
    }
    visitor_goes(&visitor);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_alingsas),
        cmocka_unit_test(test_guides),
        cmocka_unit_test(test_hours),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
