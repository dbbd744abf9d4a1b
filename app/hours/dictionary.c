/* Small letters throughout. A whole word matches, and a beginning where the entry ends in '*'. */
#include "dictionary.h"

#include "../base/utf8.h"

enum { WORD_MOST = 32 };

static const struct {
    const char *words, *means;
} dictionary[] = {
    {"kl klockan klokken at den the från fra from t h uhr i in of månaden måneden month dagar dage dagen days runt "
     "hele "
     "hela each every varje hver helgfri helgfria",
     ""}, /* before "mån*" */
    {"mo m mån* man mandag* monday mon må ma", "Mo"},
    {"tu tis* tir* tuesday tue tues ti", "Tu"},
    {"we ons* wednesday wed on", "We"},
    {"th tor* thursday thu thur thurs", "Th"},
    {"fr f fre* friday fri", "Fr"},
    {"sa lör* lør* saturday sat lø lö", "Sa"},
    {"su sön* søn* sunday sun sø sö", "Su"},
    {"vardag vardagar vardagarna hverdag hverdage weekday weekdays workdays", "Mo-Fr"},
    {"helg helger helgen weekend weekender weekends", "Sa,Su"},
    {"daily dagligen dagligt daglig alla alle", "Mo-Su"},
    {"ph helgdag helgdagar helgdagarna röd röda helligdag helligdage holiday holidays", "PH"},
    {"sh skollov skolloven skoleferie lov lovet ferie sportlov* höstlov* påsklov* jullov* sommarlov* sommerferie* "
     "vinterferie* efterårsferie*",
     "SH"},
    {"jan januari januar january", "Jan"},
    {"feb februari februar february", "Feb"},
    {"mar mars marts march", "Mar"},
    {"apr april", "Apr"},
    {"may maj", "May"},
    {"jun juni june", "Jun"},
    {"jul juli july", "Jul"},
    {"aug augusti august", "Aug"},
    {"sep sept september", "Sep"},
    {"oct okt oktober october", "Oct"},
    {"nov november", "Nov"},
    {"dec december", "Dec"},
    {"julafton juleaften juleaftensdag", "Dec 24"},
    {"juldagen juledag", "Dec 25"},
    {"nyårsafton nytårsaften nytårsaftensdag", "Dec 31"},
    {"nyårsdagen nytårsdag", "Jan 01"},
    {"trettondagen", "Jan 06"},
    {"grundlovsdag", "Jun 05"},
    {"nationaldagen", "Jun 06"},
    {"midsommarafton", "Jun 19-25 Fr"},
    {"easter påskdagen påskedag", "easter"},
    {"påsk påsken påske påsken", "easter -2 days-easter +1 day"},
    {"skärtorsdag skärtorsdagen skærtorsdag", "easter -3 days"},
    {"långfredag långfredagen langfredag", "easter -2 days"},
    {"week vecka veckor veckorna v uge uger ugerne weeks", "week"},
    {"off closed stängt stängd lukket lukkede", "off"},
    {"open öppet öppen åben åbent", "open"},
    {"unknown okänt okänd ukendt", "unknown"},
    {"dygnet døgnet dygnetrunt døgnåbent", "24/7"},
    {"och og and samt", ","},
    {"till til to", "-"},
    {"första første first", "[1]"},
    {"andra anden second", "[2]"},
    {"tredje third", "[3]"},
    {"sista sidste last", "[-1]"},
    {"lunch lunchstängt lunchpaus frokost frokostlukket frokostpause", "!"},
    {"dawn gryning", "dawn"},
    {"sunrise soluppgång solopgang", "sunrise"},
    {"sunset solnedgång solnedgang", "sunset"},
    {"dusk skymning", "dusk"},
    {"midnatt midnat midnight", "24:00"},
};

static bool same(Str word, const char *entry, size_t length) {
    bool prefix = entry[length - 1] == '*';
    Str name = {entry, length - prefix};
    return prefix ? str_starts(word, name) : str_equal(word, name);
}

const char *dictionary_look_up(Str word) {
    if (word.len == 0 || word.len > WORD_MOST)
        return NULL;
    for (size_t i = 0; i < sizeof dictionary / sizeof dictionary[0]; i++) {
        const char *entry = dictionary[i].words;
        for (size_t start = 0, end = 0; entry[start]; start = end + (entry[end] == ' ')) {
            for (end = start; entry[end] && entry[end] != ' ';)
                end++;
            if (same(word, entry + start, end - start))
                return dictionary[i].means;
        }
    }
    return NULL;
}

/* Small letters of ASCII and of Latin-1, which is all that our languages use here. */
static uint32_t small(uint32_t c) {
    bool capital = (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
    return capital ? c + 32 : c;
}

bool dictionary_letter(uint32_t c) {
    c = small(c);
    return (c >= 'a' && c <= 'z') || (c >= 0xE0 && c <= 0xFE && c != 0xF7);
}

Str dictionary_word(Str text, size_t at, Arena *arena, size_t *end) {
    StrBuf word = {.arena = arena};
    strbuf_add(&word, STR(""));
    for (*end = at; at < text.len; *end = at) {
        uint32_t c = utf8_next(text, &at);
        if (!dictionary_letter(c))
            break;
        utf8_add(&word, small(c));
    }
    return strbuf_str(&word);
}
