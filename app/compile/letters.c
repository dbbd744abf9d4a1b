/* What will be shown is looked at, not the file: a comment may hold what it likes, and an escape may bring in what the
 * file has not. The place is where the letter first stands in the file. */
#include "letters.h"

#include "../base/utf8.h"
#include "../text/fallback.h"
#include "../text/locale.h"

enum { LETTERS_MOST = 8 }; /* told a file: where there are more, they are of one script */

typedef struct Told {
    const Draft *draft;
    const Measure *measure;
    const Source *source;
    uint32_t letters[LETTERS_MOST];
    size_t count;
} Told;

static bool is_told(const Told *told, uint32_t letter) {
    for (size_t i = 0; i < told->count; i++)
        if (told->letters[i] == letter)
            return true;
    return told->count == LETTERS_MOST;
}

static Place first_place(Str text, Str letter) {
    for (size_t at = 0; at + letter.len <= text.len; at++)
        if (str_equal(str_slice(text, at, at + letter.len), letter))
            return place_of(text, at, at + letter.len);
    return (Place){0};
}

static bool is_shown(const Told *told, uint32_t letter) {
    uint32_t *known = &told->draft->letters_shown[letter % LETTERS_SHOWN];
    if (letter < 0x80 || *known == letter)
        return true;
    bool shown = !letter_needs_font(letter) || fallback_font(told->measure, letter) != FONT_NONE;
    if (shown)
        *known = letter;
    return shown;
}

static void check_text(Told *told, Str text) {
    for (size_t at = 0, start = 0; at < text.len; start = at) {
        uint32_t letter = utf8_next(text, &at);
        if (is_shown(told, letter) || is_told(told, letter))
            continue;
        Str shown = str_slice(text, start, at);
        told->letters[told->count++] = letter;
        diag_warning(told->draft->diags, told->source, first_place(told->source->text, shown),
                     "no font has '%.*s' (U+%04X); it shows as a box", STR_ARG(shown), (unsigned)letter);
        diag_help(told->draft->diags, "write it in words; for pictures there is 'icon'");
    }
}

void letters_check(const Draft *draft, const DraftWords *words) {
    Told told = {.draft = draft, .measure = draft->measure, .source = words->source};
    check_text(&told, words->words.title);
    check_text(&told, words->words.summary);
    for (size_t i = 0; i < words->words.label_count; i++)
        check_text(&told, words->words.labels[i].text);
    for (size_t i = 0; i < words->words.block_count; i++)
        check_text(&told, words->words.blocks[i].text);
}

void letters_check_address(const Draft *draft, const Entry *contact) {
    Told told = {.draft = draft, .measure = draft->measure, .source = contact->source};
    check_text(&told, contact->facts.contact.address);
}

/* How much stands in the letters of the language, and in others. */
typedef struct Script {
    const Locale *locale;
    LetterCount all, part; /* of all parts, and of the one being read */
    bool latin;            /* what the language is written in */
    size_t parts;
    int brackets; /* that are open: names of here stand in them, beside what they mean */
    Str foreign;  /* the first part in other letters */
} Script;

/* "www.example.se", "post@example.se" */
static bool is_address(Str word) {
    for (size_t i = 1; i + 1 < word.len; i++)
        if (word.at[i] == '@' || word.at[i] == '/' || (word.at[i] == '.' && (word.at[i + 1] | 32) >= 'a'))
            return true;
    return false;
}

static void count_word(Script *script, Str word) {
    bool outside = script->brackets == 0;
    for (size_t i = 0; i < word.len; i++) {
        script->brackets += word.at[i] == '(';
        script->brackets -= word.at[i] == ')' && script->brackets > 0;
    }
    LetterCount count = locale_letters(script->locale, word);
    if (!outside || (count.foreign && (str_find(word, '(', 0) < word.len || is_address(word))))
        return;
    script->part.own += count.own;
    script->part.foreign += count.foreign;
}

static void count_words(Script *script, Str text) {
    for (size_t start = 0, end; start < text.len; start = end + 1) {
        for (end = start; end < text.len && text.at[end] != ' ' && text.at[end] != '\n';)
            end++;
        count_word(script, str_slice(text, start, end));
    }
}

static void end_part(Script *script, Str text) {
    enum { PART_LEAST = 40 /* letters: an address has fewer */ };
    bool foreign = script->part.foreign >= PART_LEAST && script->part.foreign > 4 * script->part.own;
    script->foreign = foreign && !script->foreign.len ? text : script->foreign;
    script->all.own += script->part.own;
    script->all.foreign += script->part.foreign;
    script->part = (LetterCount){0};
    script->brackets = 0;
}

/* By a look at the bytes, which costs little: letters of ASCII are Latin, and most others are not. */
static LetterCount guess(const Script *script, Str text) {
    size_t ascii = 0, beyond = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.at[i];
        ascii += (unsigned char)((byte | 32) - 'a') < 26;
        beyond += byte >= 0xC0;
    }
    return script->latin ? (LetterCount){ascii, beyond} : (LetterCount){beyond, ascii};
}

/* Without what it says is of another language, or to be read letter by letter. The first parts are looked at in any
 * case: two scripts may both be other than Latin. */
static void count_part(Script *script, Str text, const Span *spans, size_t span_count) {
    enum { LOOKED_AT = 3 };
    size_t at = 0;
    LetterCount guessed = guess(script, text);
    script->parts++;
    if (guessed.own >= guessed.foreign && (script->latin || script->parts > LOOKED_AT)) {
        script->all.own += guessed.own;
        return;
    }
    for (size_t i = 0; i < span_count; i++) {
        if ((spans[i].kind != SPAN_LANG && spans[i].kind != SPAN_CODE) || spans[i].start < at)
            continue;
        count_words(script, str_slice(text, at, spans[i].start));
        at = spans[i].end;
    }
    count_words(script, str_slice(text, at, text.len));
    end_part(script, text);
}

/* Where the first words of it stand in the file. */
static Place place_of_part(const Source *source, Str part) {
    enum { BEGINNING = 16 };
    size_t end = part.len < BEGINNING ? part.len : BEGINNING;
    while (end < part.len && (part.at[end] & 0xC0) == 0x80)
        end--;
    return end ? first_place(source->text, str_slice(part, 0, end)) : (Place){0};
}

void letters_check_script(const Draft *draft, const DraftWords *words) {
    enum { LEAST = 40 };
    Script script = {.locale = locale_of(words->words.lang)};
    script.latin = str_equal(str_from(locale_script(script.locale)), STR("Latn"));
    if (!str_list_has(draft_kiosk(draft)->langs, words->words.lang) || !locale_known(script.locale))
        return;
    count_part(&script, words->words.title, NULL, 0);
    count_part(&script, words->words.summary, NULL, 0);
    for (size_t i = 0; i < words->words.label_count; i++)
        count_part(&script, words->words.labels[i].text, NULL, 0);
    for (size_t i = 0; i < words->words.block_count; i++) {
        const Block *block = &words->words.blocks[i];
        count_part(&script, block->text, block->spans, block->span_count);
    }
    if (!script.foreign.len && (script.all.foreign < LEAST || script.all.foreign <= script.all.own))
        return;
    diag_warning(draft->diags, words->source, place_of_part(words->source, script.foreign),
                 "'%.*s' is not written in these letters", STR_ARG(words->words.lang));
    diag_help(draft->diags, "is it in the wrong file, or not translated? Names and addresses of here stand in ( ), or "
                            "between <bdi lang=\"sv\"> and </bdi>");
}
