/* Every living script that fonts-noto-core can write: what people write or pray in today. Scripts of the past
 * (cuneiform, hieroglyphs, runes and so on), shorthand and invented ones stay out. Latin comes first, so what several
 * fonts cover is drawn as Latin; then the scripts likeliest at a Nordic counter; then the rest by name, symbols, code
 * and pictograms. Where Debian has no bold face, the regular one stands in.
 *
 * The percents make mixed lines even. Letters whose parts reach above and below stand beside a Latin x or a little
 * over it; letters all of one height, as capitals are, stand between an x and a capital. */
#include "fonts.h"

#include <assert.h>
#include <string.h>

#define NOTO(family, bold) "Noto" family, "noto/Noto" family "-Regular.ttf", "noto/Noto" family "-" bold ".ttf"
#define BOTH(family) NOTO(family, "Bold")
#define ONE(family) NOTO(family, "Regular")
#define ICONS "material-design-icons-iconfont/MaterialIcons-Regular.ttf"

const Font fonts[] = {
    {BOTH("Sans"), "Latn Cyrl Grek", "", 100},
    {BOTH("SansArabic"), "Arab", "", 110},
    {BOTH("NaskhArabic"), "Arab", "ur pa pnb lah skr sd ks khw", 122},
    {BOTH("SansEthiopic"), "Ethi", "", 100},
    /* NotoLoopedThai and NotoLoopedLao are nearer to handwriting, but sink tone marks into the vowels below. */
    {BOTH("SansThai"), "Thai", "", 104},
    {BOTH("SansDevanagari"), "Deva", "", 100},
    {ONE("SansSyriac"), "Syrc", "", 116},
    {BOTH("SansArmenian"), "Armn", "", 104},
    {BOTH("SansGeorgian"), "Geor", "", 104},
    {BOTH("SansHebrew"), "Hebr", "", 104},
    {BOTH("SansBengali"), "Beng", "", 100},
    {BOTH("SansTamil"), "Taml", "", 100},
    {BOTH("SansMyanmar"), "Mymr", "", 100},
    {BOTH("SansGurmukhi"), "Guru", "", 100},
    {BOTH("SansGujarati"), "Gujr", "", 100},
    {BOTH("SansSinhala"), "Sinh", "", 98},
    {BOTH("SansTelugu"), "Telu", "", 104},
    {BOTH("SansKannada"), "Knda", "", 98},
    {BOTH("SansMalayalam"), "Mlym", "", 100},
    {BOTH("SansOriya"), "Orya", "", 95},
    {BOTH("SansKhmer"), "Khmr", "", 100},
    {BOTH("SansLao"), "Laoo", "", 104},
    {BOTH("SerifTibetan"), "Tibt", "", 104},
    {BOTH("SansThaana"), "Thaa", "", 118},
    {ONE("SansTifinagh"), "Tfng", "", 92},
    {ONE("SansNKo"), "Nkoo", "", 100},
    {BOTH("SansAdlam"), "Adlm", "", 96},
    {BOTH("SansHanifiRohingya"), "Rohg", "", 96},
    {ONE("SansMongolian"), "Mong", "", 96},
    {BOTH("SansCanadianAboriginal"), "Cans", "", 92},
    {BOTH("SansCherokee"), "Cher", "", 92},
    {BOTH("SansBalinese"), "Bali", "", 102},
    {BOTH("SansBamum"), "Bamu", "", 90},
    {ONE("SansBassaVah"), "Bass", "", 95},
    {ONE("SansBatak"), "Batk", "", 106},
    {ONE("SansBuginese"), "Bugi", "", 108},
    {ONE("SansBuhid"), "Buhd", "", 100},
    {ONE("SansChakma"), "Cakm", "", 100},
    {BOTH("SansCham"), "Cham", "", 100},
    {ONE("SansCoptic"), "Copt", "", 100},
    {ONE("SansGunjalaGondi"), "Gong", "", 100},
    {ONE("SansHanunoo"), "Hano", "", 96},
    {BOTH("SansJavanese"), "Java", "", 100},
    {BOTH("SansKayahLi"), "Kali", "", 100},
    {ONE("SansLepcha"), "Lepc", "", 100},
    {ONE("SansLimbu"), "Limb", "", 100},
    {BOTH("SansLisu"), "Lisu", "", 92},
    {ONE("SansMandaic"), "Mand", "", 118},
    {ONE("SansMasaramGondi"), "Gonm", "", 96},
    {BOTH("SansMedefaidrin"), "Medf", "", 96},
    {BOTH("SansMeeteiMayek"), "Mtei", "", 95},
    {ONE("SansMendeKikakui"), "Mend", "", 96},
    {ONE("SansMiao"), "Plrd", "", 98},
    {ONE("SansMro"), "Mroo", "", 92},
    {ONE("SansNewTaiLue"), "Talu", "", 100},
    {ONE("SansNewa"), "Newa", "", 100},
    {BOTH("SerifNyiakengPuachueHmong"), "Hmnp", "", 96},
    {BOTH("SansOlChiki"), "Olck", "", 90},
    {ONE("SansOsage"), "Osge", "", 100},
    {ONE("SansOsmanya"), "Osma", "", 90},
    {ONE("SansPahawhHmong"), "Hmng", "", 92},
    {ONE("SansPauCinHau"), "Pauc", "", 90},
    {ONE("SansRejang"), "Rjng", "", 88},
    {ONE("SansSamaritan"), "Samr", "", 94},
    {ONE("SansSaurashtra"), "Saur", "", 92},
    {ONE("SansSignWriting"), "Sgnw", "", 96},
    {BOTH("SansSoraSompeng"), "Sora", "", 85},
    {BOTH("SansSundanese"), "Sund", "", 90},
    {ONE("SansSylotiNagri"), "Sylo", "", 92},
    {ONE("SansTagalog"), "Tglg", "", 94},
    {ONE("SansTagbanwa"), "Tagb", "", 94},
    {ONE("SansTaiLe"), "Tale", "", 100},
    {BOTH("SansTaiTham"), "Lana", "", 100},
    {ONE("SansTaiViet"), "Tavt", "", 100},
    {ONE("SansVai"), "Vaii", "", 94},
    {ONE("SansWancho"), "Wcho", "", 90},
    {ONE("SansWarangCiti"), "Wara", "", 98},
    {BOTH("SerifYezidi"), "Yezi", "", 112},
    {ONE("SansYi"), "Yiii", "", 94},
    {BOTH("SansSymbols"), "Zsym", "", 100},
    {ONE("SansSymbols2"), "Zsye Brai", "", 100},
    {ONE("SansMath"), "Zmth", "", 100},
    {BOTH("SansMono"), "", "", 100},
    {"MaterialIcons", ICONS, ICONS, "", "", 100},
};

const size_t font_count = sizeof fonts / sizeof *fonts;
const FontId FONT_CODE = sizeof fonts / sizeof *fonts - 2;
const FontId FONT_PICTOGRAMS = sizeof fonts / sizeof *fonts - 1;

static_assert(sizeof fonts / sizeof *fonts < FONT_NONE, "a row is a FontId");

static bool lists(const char *words, Str word) {
    for (size_t at = 0, start = 0;; at++) {
        if (words[at] && words[at] != ' ')
            continue;
        if (word.len && at - start == word.len && memcmp(words + start, word.at, word.len) == 0)
            return true;
        if (!words[at])
            return false;
        start = at + 1;
    }
}

FontId font_for(const char *script, Str tag) {
    FontId found = FONT_NONE;
    Str wanted = str_from(script), language = str_slice(tag, 0, str_find(tag, '-', 0));
    for (size_t i = 0; i < font_count; i++) {
        if (!lists(fonts[i].scripts, wanted))
            continue;
        if (lists(fonts[i].languages, language))
            return (FontId)i;
        if (!*fonts[i].languages)
            found = (FontId)i;
    }
    return found;
}
