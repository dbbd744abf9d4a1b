/* Latin comes first, so what several fonts cover is drawn as Latin; symbols come after every script. Where Debian has
 * no bold face, the regular one stands in. */
#include "fonts.h"

#include <string.h>

/* clang-format off */
const Font fonts[] = {
    {"NotoSans", "noto/NotoSans-Regular.ttf", "noto/NotoSans-Bold.ttf", "Latn Cyrl Grek", 100},
    {"NotoSansArabic", "noto/NotoSansArabic-Regular.ttf", "noto/NotoSansArabic-Bold.ttf", "Arab", 108},
    {"NotoSansEthiopic", "noto/NotoSansEthiopic-Regular.ttf", "noto/NotoSansEthiopic-Bold.ttf", "Ethi", 100},
    {"NotoSansHebrew", "noto/NotoSansHebrew-Regular.ttf", "noto/NotoSansHebrew-Bold.ttf", "Hebr", 106},
    {"NotoSansSyriac", "noto/NotoSansSyriac-Regular.ttf", "noto/NotoSansSyriac-Regular.ttf", "Syrc", 106},
    {"NotoSansArmenian", "noto/NotoSansArmenian-Regular.ttf", "noto/NotoSansArmenian-Bold.ttf", "Armn", 104},
    {"NotoSansGeorgian", "noto/NotoSansGeorgian-Regular.ttf", "noto/NotoSansGeorgian-Bold.ttf", "Geor", 100},
    {"NotoSansDevanagari", "noto/NotoSansDevanagari-Regular.ttf", "noto/NotoSansDevanagari-Bold.ttf", "Deva", 100},
    {"NotoSansBengali", "noto/NotoSansBengali-Regular.ttf", "noto/NotoSansBengali-Bold.ttf", "Beng", 100},
    {"NotoSansGurmukhi", "noto/NotoSansGurmukhi-Regular.ttf", "noto/NotoSansGurmukhi-Bold.ttf", "Guru", 100},
    {"NotoSansGujarati", "noto/NotoSansGujarati-Regular.ttf", "noto/NotoSansGujarati-Bold.ttf", "Gujr", 100},
    {"NotoSansOriya", "noto/NotoSansOriya-Regular.ttf", "noto/NotoSansOriya-Bold.ttf", "Orya", 100},
    {"NotoSansTamil", "noto/NotoSansTamil-Regular.ttf", "noto/NotoSansTamil-Bold.ttf", "Taml", 100},
    {"NotoSansTelugu", "noto/NotoSansTelugu-Regular.ttf", "noto/NotoSansTelugu-Bold.ttf", "Telu", 100},
    {"NotoSansKannada", "noto/NotoSansKannada-Regular.ttf", "noto/NotoSansKannada-Bold.ttf", "Knda", 100},
    {"NotoSansMalayalam", "noto/NotoSansMalayalam-Regular.ttf", "noto/NotoSansMalayalam-Bold.ttf", "Mlym", 100},
    {"NotoSansSinhala", "noto/NotoSansSinhala-Regular.ttf", "noto/NotoSansSinhala-Bold.ttf", "Sinh", 100},
    {"NotoSansThai", "noto/NotoSansThai-Regular.ttf", "noto/NotoSansThai-Bold.ttf", "Thai", 100},
    {"NotoSansLao", "noto/NotoSansLao-Regular.ttf", "noto/NotoSansLao-Bold.ttf", "Laoo", 100},
    {"NotoSansKhmer", "noto/NotoSansKhmer-Regular.ttf", "noto/NotoSansKhmer-Bold.ttf", "Khmr", 100},
    {"NotoSansMyanmar", "noto/NotoSansMyanmar-Regular.ttf", "noto/NotoSansMyanmar-Bold.ttf", "Mymr", 100},
    {"NotoSerifTibetan", "noto/NotoSerifTibetan-Regular.ttf", "noto/NotoSerifTibetan-Bold.ttf", "Tibt", 110},
    {"NotoSansThaana", "noto/NotoSansThaana-Regular.ttf", "noto/NotoSansThaana-Bold.ttf", "Thaa", 108},
    {"NotoSansTifinagh", "noto/NotoSansTifinagh-Regular.ttf", "noto/NotoSansTifinagh-Regular.ttf", "Tfng", 100},
    {"NotoSansNKo", "noto/NotoSansNKo-Regular.ttf", "noto/NotoSansNKo-Regular.ttf", "Nkoo", 108},
    {"NotoSansAdlam", "noto/NotoSansAdlam-Regular.ttf", "noto/NotoSansAdlam-Bold.ttf", "Adlm", 100},
    {"NotoSansHanifiRohingya", "noto/NotoSansHanifiRohingya-Regular.ttf",
     "noto/NotoSansHanifiRohingya-Bold.ttf", "Rohg", 108},
    {"NotoSansSymbols", "noto/NotoSansSymbols-Regular.ttf", "noto/NotoSansSymbols-Bold.ttf", "Zsym", 100},
    {"NotoSansSymbols2", "noto/NotoSansSymbols2-Regular.ttf", "noto/NotoSansSymbols2-Regular.ttf", "Zsye", 100},
    {"NotoSansMath", "noto/NotoSansMath-Regular.ttf", "noto/NotoSansMath-Regular.ttf", "Zmth", 100},
    {"MaterialIcons", "material-design-icons-iconfont/MaterialIcons-Regular.ttf",
     "material-design-icons-iconfont/MaterialIcons-Regular.ttf", "", 100},
};
/* clang-format on */

const size_t font_count = sizeof fonts / sizeof *fonts;
const FontId FONT_PICTOGRAMS = sizeof fonts / sizeof *fonts - 1;

FontId font_for_script(const char *script) {
    for (size_t i = 0; i < font_count; i++) {
        if (*script && strstr(fonts[i].scripts, script))
            return (FontId)i;
    }
    return 0;
}
