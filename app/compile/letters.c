/* What will be shown is looked at, not the file: a comment may hold what it likes, and an escape may bring in what the
 * file has not. The place is where the letter first stands in the file. */
#include "letters.h"

#include "../base/utf8.h"
#include "../text/fallback.h"

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
