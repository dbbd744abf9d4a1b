/* A sentence ends with a full stop, a colon, a mark of question or exclamation, and with its paragraph: an entry of a
 * list is one, too. Numbers and addresses are words like others, only never long ones. */
#include "readability.h"

#include "../base/utf8.h"

enum { LONG_LETTERS = 7, LONGEST_TOLD = 3 };

typedef struct Count {
    size_t words, sentences, long_words;
    Str longest[LONGEST_TOLD]; /* the longest first */
} Count;

static bool is_letter(uint32_t c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x2000);
}

static bool ends_sentence(uint32_t c) {
    return c == '.' || c == '!' || c == '?' || c == ':';
}

static void keep_longest(Count *count, Str word) {
    for (size_t i = 0; i < LONGEST_TOLD; i++) {
        if (str_equal(word, count->longest[i]))
            return;
        if (utf8_letters(word) <= utf8_letters(count->longest[i]))
            continue;
        Str shorter = count->longest[i];
        count->longest[i] = word;
        word = shorter;
    }
}

static void count_word(Count *count, Str word) {
    count->words++;
    if (utf8_letters(word) < LONG_LETTERS)
        return;
    count->long_words++;
    keep_longest(count, word);
}

/* The word of letters that starts at `at`; a run of digits counts as one, too. */
static size_t word_end(Str text, size_t at) {
    for (size_t next = at; at < text.len; at = next) {
        uint32_t c = utf8_next(text, &next);
        if (!is_letter(c) && !(c >= '0' && c <= '9'))
            break;
    }
    return at;
}

static void count_text(Count *count, Str text) {
    bool open = false;
    for (size_t at = 0; at < text.len;) {
        size_t end = word_end(text, at);
        if (end > at) {
            count_word(count, str_slice(text, at, end));
            open = true;
            at = end;
        } else if (ends_sentence(utf8_next(text, &at))) {
            count->sentences += open;
            open = false;
        }
    }
    count->sentences += open;
}

static Count count_words(const Words *words) {
    Count count = {0};
    count_text(&count, words->summary);
    for (size_t i = 0; i < words->block_count; i++)
        count_text(&count, words->blocks[i].text);
    return count;
}

static int lix_of(const Count *count) {
    if (count->words == 0 || count->sentences == 0)
        return 0;
    return (int)((double)count->words / (double)count->sentences +
                 100.0 * (double)count->long_words / (double)count->words + 0.5);
}

static bool is_measured(Str lang) {
    Str language = str_slice(lang, 0, str_find(lang, '-', 0));
    return str_equal(language, STR("sv")) || str_equal(language, STR("da"));
}

void readability_check(const Draft *draft, const DraftWords *words) {
    Count count = count_words(&words->words);
    if (!is_measured(words->words.lang) || count.words < LIX_WORDS_LEAST || lix_of(&count) <= LIX_MOST)
        return;
    diag_warning(draft->diags, words->source, (Place){0}, "this text is hard to read: LIX %d, at most %d is good",
                 lix_of(&count), LIX_MOST);
    diag_help(draft->diags,
              "make the sentences shorter, they have %zu words on average, and say long words in plainer ones: "
              "'%.*s', '%.*s', '%.*s'",
              count.words / count.sentences, STR_ARG(count.longest[0]), STR_ARG(count.longest[1]),
              STR_ARG(count.longest[2]));
}
