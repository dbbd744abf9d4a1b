/* Short words by their ids, and who can be reached. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../app/model/contact.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])
#define TEXT(literal)                                                                                                  \
    { (literal), sizeof(literal) - 1 }

static void labels_are_found(void **state) {
    static Label labels[] = {{TEXT("key"), TEXT("Nyckel"), {0}},
                             {TEXT("key-2"), TEXT("Annan nyckel"), TEXT("en")},
                             {TEXT("silent"), TEXT(""), {0}},
                             {TEXT("last"), TEXT("Sist"), {0}}};
    static const struct {
        const char *id, *want;
    } rows[] = {
        {"key", "Nyckel"}, {"key-2", "Annan nyckel"},
        {"last", "Sist"},  {"silent", ""},
        {"ke", ""},        {"key-", ""},
        {"Key", ""},       {"Nyckel", ""},
        {"", ""},          {"last ", ""},
    };
    const Words words = {.lang = STR("sv"), .labels = labels, .label_count = COUNT(labels)}, none = {0};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_true(str_equal(label_find(&words, str_from(rows[i].id)).text, str_from(rows[i].want)));
        assert_int_equal(label_find(&none, str_from(rows[i].id)).text.len, 0);
    }
    assert_true(str_equal(label_find(&words, STR("key")).lang, STR("sv")));
    assert_true(str_equal(label_find(&words, STR("key-2")).lang, STR("en")));
    const Words fewer = {.labels = labels, .label_count = 1};
    assert_int_equal(label_find(&fewer, STR("last")).text.len, 0);
}

static void contacts_can_be_reached(void **state) {
    static const struct {
        Contact contact;
        bool want;
    } rows[] = {
        {{.id = TEXT("desk")}, false},
        {{.phone = TEXT("112")}, true},
        {{.address = TEXT("Gatan 1")}, true},
        {{.hours = {[HOURS_DESK] = TEXT("24/7")}}, true},
        {{.hours = {[HOURS_DESK] = TEXT("Mo-Fr 08:00-16:00; PH off")}}, true},
        {{.hours = {[HOURS_DESK] = TEXT("unknown")}}, false},
        {{.hours = {[HOURS_DESK] = TEXT("unknown")}, .phone = TEXT("112")}, true},
        {{.hours = {[HOURS_DESK] = TEXT("unknown")}, .address = TEXT("Gatan 1")}, true},
        /* No desk to stand at, and nobody who picks up. */
        {{.email = TEXT("disk@example.se"), .web = TEXT("https://example.se")}, false},
        {{.hours = {[HOURS_PHONE] = TEXT("24/7")}}, false},
        {{.none = FACTS_ALL, .part_of = TEXT("hall"), .verified_by = TEXT("chef")}, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(contact_reachable(&rows[i].contact), rows[i].want);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_are_found),
        cmocka_unit_test(contacts_can_be_reached),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
