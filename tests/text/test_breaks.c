/* Where lines may end. A row's text is wanted with a sign before each letter that may start a line: | a break,
 * ¬ one at a soft hyphen, ¦ a weak one, ¶ one that must be. */
#include "layout.h"

#include <unicode/ubrk.h>

#include "../../app/text/resolve.h"
#include "../../app/text/utf16.h"

typedef struct Row {
    const char *tag, *text, *want;
} Row;

static const char *sign_of(uint8_t flags) {
    if (flags & UNIT_HARD)
        return "¶";
    if (flags & UNIT_HYPHEN)
        return "¬";
    if (flags & UNIT_BREAK)
        return "|";
    return flags & UNIT_WEAK ? "¦" : "";
}

static Units resolve(Arena *arena, const char *tag, Str text) {
    ParagraphSpec *spec = arena_new(arena, ParagraphSpec);
    *spec = spec_of(tag, text, 0);
    return resolve_units(spec, &layout_measure, arena);
}

static Str mark_breaks(Arena *arena, const char *tag, Str text) {
    Units units = resolve(arena, tag, text);
    StrBuf out = {.arena = arena};
    for (int32_t i = 0; i < units.count; i++) {
        strbuf_add(&out, str_from(sign_of(units.at[i].flags)));
        strbuf_add(&out, str_slice(text, units.byte[i], units.byte[i + 1]));
    }
    return strbuf_str(&out);
}

static int wrong_rows(const Row *rows, size_t count) {
    Arena arena = {0};
    int wrong = 0;
    for (size_t i = 0; i < count; i++) {
        Str got = mark_breaks(&arena, rows[i].tag, str_from(rows[i].text));
        if (str_equal(got, str_from(rows[i].want)))
            continue;
        print_error("%s: %s\n got: %.*s\nwant: %s\n", rows[i].tag, rows[i].text, STR_ARG(got), rows[i].want);
        wrong++;
    }
    arena_free(&arena);
    return wrong;
}

static void words_are_whole(void **state) {
    static const Row rows[] = {
        {"sv", "En bostad åt alla", "En |bostad |åt |alla"},
        {"sv", "En  bostad ", "En  |bostad "},
        {"sv", "e-post, dvs. ”brev”.", "e-|post, |dvs. |”brev”."},
        {"sv", "och/eller (om så) [x]!", "och/|eller |(om |så) |[x]!"},
        {"sv", "a\nb\r\nc\rd", "a\n¶b\r\n¶c\r¶d"},
        {"sv", "a\u2028b\u2029c", "a\u2028¶b\u2029¶c"},
        {"sv",
         "a\fb\vc\xC2\x85"
         "d",
         "a\f¶b\v¶c\xC2\x85¶d"},
        {"sv", "a\tb \t c", "a\t|b |\t |c"},
        {"sv", "a\u00A0b\u202Fc\u2007d", "a\u00A0b\u202Fc\u2007d"},
        {"sv", "e\u2011post", "e\u2011post"},
        {"sv", "hus\u200Bbåt", "hus\u200B|båt"},
        {"sv", "e-\u2060post a \u2060b", "e-\u2060post |a \u2060b"},
        {"sv", "a\u200Db\u200Cc", "a\u200Db\u200Cc"},
        {"sv", "a\u200E b \u200Fc", "a\u200E |b |\u200Fc"},
        {"vi", "Trường học mở cửa", "Trường |học |mở |cửa"},
        {"vi", "Tru\u031Bo\u031B\u0300ng ho\u0323c", "Tru\u031Bo\u031B\u0300ng |ho\u0323c"},
        {"pl", "Urza\u0328d Mia\u0328sta, źdźbło", "Urza\u0328d |Mia\u0328sta, |źdźbło"},
        {"tr", "İş ığdır, is\u0327 I\u0307l", "İş |ığdır, |is\u0327 |I\u0307l"},
        {"uk", "Об'єкт — зв’язок", "Об'єкт |— |зв’язок"},
        {"ar", "السلام عليكم، أهلا", "السلام |عليكم، |أهلا"},
        {"fa", "می\u200Cخواهم خانه\u200Cای", "می\u200Cخواهم |خانه\u200Cای"},
        {"ckb", "کوردستان؛ خوێندنگە", "کوردستان؛ |خوێندنگە"},
        {"ps", "ښوونځی، څوک", "ښوونځی، |څوک"},
        {"ur", "میں ہوں۔ آپ", "میں |ہوں۔ |آپ"},
        {"he", "בית־ספר, שלום", "בית־ספר, |שלום"},
        {"ti", "ሰላም፡ንዓኹም። ሎሚ", "ሰላም፡|ንዓኹም። |ሎሚ"},
        {"am", "ሰላም፣ ሎሚ፤ ደህና፧ አዎ", "ሰላም፣ |ሎሚ፤ |ደህና፧ |አዎ"},
        {"hi", "नमस्ते क्षत्रिय। हिन्दी", "नमस्ते |क्षत्रिय। |हिन्दी"},
        {"bn", "স্বাস্থ্য কেন্দ্র।", "স্বাস্থ্য |কেন্দ্র।"},
        {"ta", "ஸ்ரீலங்கா தமிழ்", "ஸ்ரீலங்கா |தமிழ்"},
        {"sv", "アァー", "アァー"},
        {"ja", "アァー", "ア|ァ|ー"},
        {"zh", "日本（人）。", "日|本|（人）。"},
        {"sv", "👨‍👩‍👧 🇸🇪🇳🇴 1️⃣", "👨‍👩‍👧 |🇸🇪|🇳🇴 |1️⃣"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

/* Scripts without spaces, by ICU's dictionaries: also in a text of another language. */
static void dictionaries_find_words(void **state) {
    static const Row rows[] = {
        {"th", "กรุณาติดต่อสำนักงานของเทศบาล", "กรุณา|ติดต่อ|สำนักงาน|ของ|เทศบาล"},
        {"th", "เวลาทำการวันจันทร์ถึงวันศุกร์", "เวลา|ทำการ|วัน|จันทร์|ถึง|วัน|ศุกร์"},
        {"th", "โปรดนำบัตรมาด้วย โทร 112", "โปรด|นำ|บัตร|มา|ด้วย |โทร |112"},
        {"lo", "ກະລຸນາຕິດຕໍ່ຫ້ອງການຂອງພວກເຮົາ", "ກະລຸນາ|ຕິດຕໍ່|ຫ້ອງການ|ຂອງ|ພວກ|ເຮົາ"},
        {"lo", "ຂ້ອຍຕ້ອງການຄວາມຊ່ວຍເຫຼືອ", "ຂ້ອຍ|ຕ້ອງການ|ຄວາມຊ່ວຍເຫຼືອ"},
        {"km", "សូមទាក់ទងការិយាល័យរបស់យើង", "សូម|ទាក់ទង|ការិយាល័យ|របស់|យើង"},
        {"km", "ខ្ញុំត្រូវការជំនួយ", "ខ្ញុំ|ត្រូវការ|ជំនួយ"},
        {"my", "ကျွန်တော်အကူအညီလိုအပ်သည်", "ကျွန်တော်|အကူအညီ|လိုအပ်|သည်"},
        {"my", "မြန်မာစကားပြောသည်။", "မြန်မာ|စကားပြောသည်။"},
        {"sv", "ring กรุณาติดต่อ nu", "ring |กรุณา|ติดต่อ |nu"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

/* Shown where a line ends at it, so never where it would tear joined writing, which knows no hyphens. */
static void soft_hyphens_are_breaks(void **state) {
    static const Row rows[] = {
        {"sv", "Do\u00ADnau\u00ADdampf", "Do\u00AD¬nau\u00AD¬dampf"},
        {"sv", "\u00ADa\u00AD b\u00AD", "\u00AD¬a\u00AD |b\u00AD"},
        {"sv", "e-\u00ADpost", "e-\u00AD¬post"},
        {"uk", "при\u00ADїзд", "при\u00AD¬їзд"},
        {"he", "של\u00ADום", "של\u00ADום"},
        {"ar", "كت\u00ADاب", "كت\u00ADاب"},
        {"ar", "مدر\u00ADسة", "مدر\u00ADسة"},
        {"ar", "كت\u064E\u00AD\u200Fاب", "كت\u064E\u00AD\u200Fاب"},
        {"fa", "می\u200C\u00ADخواهم", "می\u200C\u00ADخواهم"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

static void what_belongs_together_breaks_weakly(void **state) {
    static const Row rows[] = {
        {"sv", "ring 0322-61 60 00 nu", "ring |0322-61 ¦60 ¦00 |nu"},
        {"sv", "+46 322-61 60 00", "+46 ¦322-61 ¦60 ¦00"},
        {"sv", "polis 114 14.", "polis |114 ¦14."},
        {"sv", "kl. 08:00–12:00 idag", "kl. ¦08:00–¦12:00 |idag"},
        {"sv", "08:00 – 12:00 idag", "08:00 ¦– ¦12:00 |idag"},
        {"sv", "info@alingsas.se nu", "info@¦alingsas.¦se |nu"},
        {"sv", "(www.alingsas.se/bo/hyra)", "(www.¦alingsas.¦se/¦bo/¦hyra)"},
        {"sv", "25 000 kr, 10 km", "25 ¦000 ¦kr, |10 ¦km"},
        {"sv", "5 % 37,5 °C 3 m² 2 tim 30 min.", "5 ¦% |37,5 ¦°C |3 ¦m² |2 ¦tim |30 ¦min."},
        {"sv", "500 kr/mån 10 meter", "500 ¦kr/¦mån |10 |meter"},
        {"sv", "den 22 november 2026 kl. 9", "den |22 ¦november ¦2026 |kl. ¦9"},
        {"sv", "22 nov. 2026, 3 mars 08:00", "22 ¦nov. ¦2026, |3 ¦mars |08:00"},
        {"da", "3. marts 2026", "3. ¦marts ¦2026"},
        {"de", "3. März 2026", "3. ¦März ¦2026"},
        {"fi", "3. maaliskuuta 2026", "3. ¦maaliskuuta ¦2026"},
        {"pl", "22 listopada 2026 r.", "22 ¦listopada ¦2026 |r."},
        {"en", "22 November 2026 at 8", "22 ¦November ¦2026 |at |8"},
        {"uk", "22 листопада 2026, 5 грн", "22 ¦листопада ¦2026, |5 ¦грн"},
        {"ar", "22 نوفمبر 2026، 10 كم", "22 ¦نوفمبر ¦2026، |10 ¦كم"},
        {"fa", "22 نوامبر 2026", "22 ¦نوامبر ¦2026"},
        {"prs", "22 نومبر 2026", "22 ¦نومبر ¦2026"},
        {"ti", "22 ሕዳር 2026፡ሰዓት", "22 ¦ሕዳር ¦2026፡|ሰዓት"},
        {"am", "22 ኖቬምበር 2026", "22 ¦ኖቬምበር ¦2026"},
        {"so", "22 Noofeembar 2026", "22 ¦Noofeembar ¦2026"},
        {"sv", "22 husen 2026", "22 |husen |2026"},
    };
    (void)state;
    assert_int_equal(wrong_rows(rows, COUNT(rows)), 0);
}

/* Every text above and below: no line may ever end within a cluster, as ICU counts them. */
static void clusters_are_never_broken(void **state) {
    static const char *const texts[] = {
        "क्षत्रिय त्रि स्त्री",
        "স্বাস্থ্য",
        "தமிழ் கொ",
        "ખૂબ જ",
        "ਪੰਜਾਬੀ",
        "සිංහල",
        "กรุณาติดต่อน้ำ",
        "ກະລຸນາຕິດຕໍ່",
        "សូមទាក់ទងខ្ញុំ",
        "ကျေးဇူးပြု၍",
        "བོད་ཡིག",
        "e\u0301\u0302-\u0301x",
        "👨‍👩‍👧👍🏽🇸🇪🇳🇴1️⃣🏴\U000E0067\U000E007F",
        "a\u0301\u00AD\u0301b",
        "\u0301a \u0301b",
        "1\u030125 000\u0301 kr\u0301",
        "بَيْتٌ لَّا",
        "עִבְרִית",
        "ދިވެހި",
        "ߒߞߏ߫",
        "𞤀𞤣𞤤𞤢𞤥𞥄",
        "ܫܠܡܐ̈",
    };
    Arena arena = {0};
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *clusters = ubrk_open(UBRK_CHARACTER, "", NULL, 0, &status);
    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        Units units = resolve(&arena, "sv", str_from(texts[i]));
        ubrk_setText(clusters, units.text, units.count, &status);
        assert_true(U_SUCCESS(status));
        for (int32_t k = 0; k < units.count; k++)
            if (*sign_of(units.at[k].flags) && !ubrk_isBoundary(clusters, k))
                fail_msg("%s may break before unit %d", texts[i], (int)k);
    }
    ubrk_close(clusters);
    arena_free(&arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_whole),           cmocka_unit_test(dictionaries_find_words),
        cmocka_unit_test(soft_hyphens_are_breaks),   cmocka_unit_test(what_belongs_together_breaks_weakly),
        cmocka_unit_test(clusters_are_never_broken),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
