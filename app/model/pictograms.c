/* Code points from the font's own list, _variables.scss of fonts-material-design-icons-iconfont. The rows stand in the
 * order of their names, so that they are found by halving. */
#include "pictograms.h"

/* name, as it stands, mirrored */
#define PICTOGRAMS(X)                                                                                                  \
    X("account_balance", 0xE84F, 0xE84F)                                                                               \
    X("account_balance_wallet", 0xE850, 0xE850)                                                                        \
    X("apartment", 0xEA40, 0xEA40)                                                                                     \
    X("arrow_back", 0xE5C4, 0xE5C8)                                                                                    \
    X("arrow_downward", 0xE5DB, 0xE5DB)                                                                                \
    X("arrow_forward", 0xE5C8, 0xE5C4)                                                                                 \
    X("arrow_upward", 0xE5D8, 0xE5D8)                                                                                  \
    X("assignment", 0xE85D, 0xE85D)                                                                                    \
    X("badge", 0xEA67, 0xEA67)                                                                                         \
    X("bed", 0xEFDF, 0xEFDF)                                                                                           \
    X("business_center", 0xEB3F, 0xEB3F)                                                                               \
    X("call", 0xE0B0, 0xE0B0)                                                                                          \
    X("check", 0xE5CA, 0xE5CA)                                                                                         \
    X("check_circle", 0xE86C, 0xE86C)                                                                                  \
    X("checklist", 0xE6B1, 0xE6B3)                                                                                     \
    X("chevron_left", 0xE5CB, 0xE5CC)                                                                                  \
    X("chevron_right", 0xE5CC, 0xE5CB)                                                                                 \
    X("child_care", 0xEB41, 0xEB41)                                                                                    \
    X("circle", 0xEF4A, 0xEF4A)                                                                                        \
    X("contact_phone", 0xE0CF, 0xE0CF)                                                                                 \
    X("contacts", 0xE0BA, 0xE0BA)                                                                                      \
    X("credit_card", 0xE870, 0xE870)                                                                                   \
    X("description", 0xE873, 0xE873)                                                                                   \
    X("directions_bus", 0xE530, 0xE530)                                                                                \
    X("do_not_disturb_on", 0xE644, 0xE644)                                                                             \
    X("edit", 0xE3C9, 0xE3C9)                                                                                          \
    X("emergency", 0xE1EB, 0xE1EB)                                                                                     \
    X("event", 0xE878, 0xE878)                                                                                         \
    X("expand_less", 0xE5CE, 0xE5CE)                                                                                   \
    X("expand_more", 0xE5CF, 0xE5CF)                                                                                   \
    X("explore", 0xE87A, 0xE87A)                                                                                       \
    X("face", 0xE87C, 0xE87C)                                                                                          \
    X("fact_check", 0xF0C5, 0xF0C5)                                                                                    \
    X("family_restroom", 0xF1A2, 0xF1A2)                                                                               \
    X("favorite", 0xE87D, 0xE87D)                                                                                      \
    X("flight_land", 0xE904, 0xE904)                                                                                   \
    X("forum", 0xE0BF, 0xE0BF)                                                                                         \
    X("gavel", 0xE90E, 0xE90E)                                                                                         \
    X("groups", 0xF233, 0xF233)                                                                                        \
    X("handshake", 0xEBCB, 0xEBCB)                                                                                     \
    X("help", 0xE887, 0xE887)                                                                                          \
    X("history", 0xE889, 0xE889)                                                                                       \
    X("home", 0xE88A, 0xE88A)                                                                                          \
    X("home_work", 0xEA09, 0xEA09)                                                                                     \
    X("hourglass_empty", 0xE88B, 0xE88B)                                                                               \
    X("how_to_reg", 0xE174, 0xE174)                                                                                    \
    X("info", 0xE88E, 0xE88E)                                                                                          \
    X("key", 0xE73C, 0xE73C)                                                                                           \
    X("language", 0xE894, 0xE894)                                                                                      \
    X("lightbulb", 0xE0F0, 0xE0F0)                                                                                     \
    X("local_hospital", 0xE548, 0xE548)                                                                                \
    X("local_library", 0xE54B, 0xE54B)                                                                                 \
    X("local_police", 0xEF56, 0xEF56)                                                                                  \
    X("location_city", 0xE7F1, 0xE7F1)                                                                                 \
    X("logout", 0xE9BA, 0xE9BA)                                                                                        \
    X("mail", 0xE158, 0xE158)                                                                                          \
    X("medical_services", 0xF109, 0xF109)                                                                              \
    X("menu_book", 0xEA19, 0xEA19)                                                                                     \
    X("payments", 0xEF63, 0xEF63)                                                                                      \
    X("person_search", 0xF106, 0xF106)                                                                                 \
    X("phone", 0xE0CD, 0xE0CD)                                                                                         \
    X("place", 0xE55F, 0xE55F)                                                                                         \
    X("psychology", 0xEA4A, 0xEA4A)                                                                                    \
    X("public", 0xE80B, 0xE80B)                                                                                        \
    X("qr_code", 0xEF6B, 0xEF6B)                                                                                       \
    X("qr_code_2", 0xE00A, 0xE00A)                                                                                     \
    X("receipt_long", 0xEF6E, 0xEF6E)                                                                                  \
    X("record_voice_over", 0xE91F, 0xE91F)                                                                             \
    X("restaurant", 0xE56C, 0xE56C)                                                                                    \
    X("savings", 0xE2EB, 0xE2EB)                                                                                       \
    X("schedule", 0xE8B5, 0xE8B5)                                                                                      \
    X("school", 0xE80C, 0xE80C)                                                                                        \
    X("shopping_cart", 0xE8CC, 0xE8CC)                                                                                 \
    X("smart_toy", 0xF06C, 0xF06C)                                                                                     \
    X("sos", 0xEBF7, 0xEBF7)                                                                                           \
    X("sports_soccer", 0xEA2F, 0xEA2F)                                                                                 \
    X("support_agent", 0xF0E2, 0xF0E2)                                                                                 \
    X("translate", 0xE8E2, 0xE8E2)                                                                                     \
    X("trending_up", 0xE8E5, 0xE8E5)                                                                                   \
    X("update", 0xE923, 0xE923)                                                                                        \
    X("vaccines", 0xE138, 0xE138)                                                                                      \
    X("visibility_off", 0xE8F5, 0xE8F5)                                                                                \
    X("volunteer_activism", 0xEA70, 0xEA70)                                                                            \
    X("warning", 0xE002, 0xE002)                                                                                       \
    X("waving_hand", 0xE766, 0xE766)                                                                                   \
    X("work", 0xE8F9, 0xE8F9)

static const struct {
    uint32_t code, mirrored;
} codes[] = {
#define X(name, code, mirrored) {code, mirrored},
    PICTOGRAMS(X)
#undef X
};

static const Str names[] = {
#define X(name, code, mirrored) {name, sizeof name - 1},
    PICTOGRAMS(X)
#undef X
};

enum { PICTOGRAM_COUNT = sizeof names / sizeof names[0] };

uint32_t pictogram_find(Str name, bool mirrored) {
    size_t low = 0, high = PICTOGRAM_COUNT;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = str_compare(name, names[middle]);
        if (order == 0)
            return mirrored ? codes[middle].mirrored : codes[middle].code;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return 0;
}

const Str *pictogram_names(size_t *count) {
    *count = PICTOGRAM_COUNT;
    return names;
}
