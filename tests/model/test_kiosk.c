/* What is shown in the place of a language. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "../../app/model/kiosk.h"

static void languages_come_in_order(void **state) {
    (void)state;
    static Str for_prs[] = {{"fa", 2}, {"en", 2}, {"sv", 2}}, for_fa[] = {{"en", 2}};
    static Fallback fallbacks[] = {{{"prs", 3}, {for_prs, 3}}, {{"fa", 2}, {for_fa, 1}}};
    const Kiosk kiosk = {.fallbacks = fallbacks, .fallback_count = 2}, none = {0};
    StrList next = kiosk_fallback(&kiosk, STR("prs"));
    assert_int_equal(next.count, 3);
    assert_true(str_equal(next.at[0], STR("fa")));
    assert_true(str_equal(next.at[2], STR("sv")));
    assert_int_equal(kiosk_fallback(&kiosk, STR("fa")).count, 1);
    assert_int_equal(kiosk_fallback(&kiosk, STR("en")).count, 0);
    assert_int_equal(kiosk_fallback(&kiosk, STR("pr")).count, 0);
    assert_int_equal(kiosk_fallback(&none, STR("prs")).count, 0);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(languages_come_in_order)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
