#include "prose.h"

#include "../../app/base/file.h"
#include "../../app/base/utf8.h"

enum { FILE_MOST = 1 << 20, LEAST_PARAGRAPHS = 8, MADE_LETTERS = 240 };

static void list_add(StrList *list, Arena *arena, Str text) {
    list->at = arena_more(arena, list->at, list->count, sizeof *list->at);
    list->at[list->count++] = text;
}

static void split(StrList *parts, Arena *arena, Str text, char border) {
    for (size_t start = 0, end; start < text.len; start = end + 1) {
        end = str_find(text, border, start);
        if (end > start)
            list_add(parts, arena, str_slice(text, start, end));
    }
}

/* Thai puts no mark at a sentence's end: there, every space ends something that can stand alone. */
static bool ends_sentence(const Prose *prose, Str before) {
    static const Str marks[] = {{".", 1}, {"!", 1}, {"?", 1}, {"።", 3}, {"؟", 2}, {"۔", 2}, {"।", 3}, {"။", 3}};
    if (str_equal(str_from(prose->tag), STR("th")))
        return true;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (str_ends(before, marks[i]))
            return true;
    return false;
}

static void split_sentences(Prose *prose, Arena *arena, Str text) {
    size_t start = 0;
    for (size_t at = str_find(text, ' ', 0); at < text.len; at = str_find(text, ' ', at + 1)) {
        Str sentence = str_slice(text, start, at);
        if (!ends_sentence(prose, sentence))
            continue;
        list_add(&prose->sentences, arena, sentence);
        start = at + 1;
    }
    list_add(&prose->sentences, arena, str_slice(text, start, text.len));
}

static void split_pages(Prose *prose, Arena *arena, Str text) {
    bool fresh = true;
    for (size_t start = 0, end; start < text.len; start = end + 1) {
        end = str_find(text, '\n', start);
        if (end == start) {
            fresh = true;
            continue;
        }
        if (fresh) {
            prose->pages = arena_more(arena, prose->pages, prose->page_count, sizeof *prose->pages);
            prose->pages[prose->page_count++] = (ProsePage){prose->paragraphs.count, 0};
        }
        fresh = false;
        prose->pages[prose->page_count - 1].count++;
        list_add(&prose->paragraphs, arena, str_slice(text, start, end));
    }
}

bool prose_read(Prose *prose, const char *folder, const char *tag, Arena *arena) {
    Str path = str_format(arena, "%s/%s.txt", folder, tag), text;
    Source source = {.path = path};
    Diags diags = {.arena = arena};
    *prose = (Prose){.tag = tag, .locale = locale_of(str_from(tag)), .chance = 88172645463325252};
    if (!file_read(arena, path.at, FILE_MOST, &source, &text, &diags)) {
        diags_print(&diags, stderr);
        return false;
    }
    split_pages(prose, arena, text);
    for (size_t i = 0; i < prose->paragraphs.count; i++) {
        split(&prose->words, arena, prose->paragraphs.at[i], ' ');
        split_sentences(prose, arena, prose->paragraphs.at[i]);
    }
    if (prose->paragraphs.count < LEAST_PARAGRAPHS)
        fprintf(stderr, "bench: %s has too few paragraphs\n", path.at);
    return prose->paragraphs.count >= LEAST_PARAGRAPHS;
}

/* xorshift64: good enough to shuffle with, and nobody else's state. */
size_t prose_chance(Prose *prose, size_t count) {
    prose->chance ^= prose->chance << 13;
    prose->chance ^= prose->chance >> 7;
    prose->chance ^= prose->chance << 17;
    return (size_t)(prose->chance % count);
}

static Str made_of(Prose *prose, StrList parts, Arena *arena) {
    StrBuf made = {.arena = arena};
    for (size_t letters = 0; letters < MADE_LETTERS;) {
        Str part = parts.at[prose_chance(prose, parts.count)];
        if (letters)
            strbuf_char(&made, ' ');
        strbuf_add(&made, part);
        letters += utf8_letters(part) + 1;
    }
    return strbuf_str(&made);
}

Str prose_of_sentences(Prose *prose, Arena *arena) {
    return made_of(prose, prose->sentences, arena);
}

Str prose_of_words(Prose *prose, Arena *arena) {
    return made_of(prose, prose->words, arena);
}
