/* Spans come as the Markdown reader leaves them: sorted by start, and of those with one start the inner first. */
#include "passage.h"

#include <assert.h>

/* {name}: the length of one that starts at `at`; 0 if none does. */
static size_t placeholder_at(Str text, size_t at) {
    size_t end = at + 1;
    if (text.at[at] != '{')
        return 0;
    while (end < text.len && ((text.at[end] | 32) >= 'a' || (text.at[end] >= '0' && text.at[end] <= '9')) &&
           (text.at[end] | 32) <= 'z')
        end++;
    return end > at + 1 && end < text.len && text.at[end] == '}' ? end + 1 - at : 0;
}

/* Behind those that stand before it or lie around it. */
static void add(Arena *arena, Passage *passage, Code code) {
    passage->codes = arena_more(arena, passage->codes, passage->count, sizeof code);
    size_t at = passage->count++;
    for (; at > 0; at--) {
        const Code *before = &passage->codes[at - 1];
        if (before->start < code.start || (before->start == code.start && before->end >= code.end))
            break;
        passage->codes[at] = *before;
    }
    passage->codes[at] = code;
}

static void add_hollow(Arena *arena, Passage *passage) {
    Str text = passage->text;
    for (size_t at = 0, length; at < text.len; at += length ? length : 1) {
        length = text.at[at] == '\n' ? 1 : placeholder_at(text, at);
        if (length)
            add(arena, passage,
                (Code){.start = (uint32_t)at,
                       .end = (uint32_t)(at + length),
                       .hollow = true,
                       .data = str_slice(text, at, at + length)});
    }
}

static bool nests(const Passage *passage) {
    uint32_t ends[PASSAGE_DEPTH_MOST];
    size_t depth = 0;
    for (size_t i = 0; i < passage->count; i++) {
        const Code *code = &passage->codes[i];
        while (depth && ends[depth - 1] <= code->start)
            depth--;
        if (depth == PASSAGE_DEPTH_MOST || (depth && code->end > ends[depth - 1]))
            return false;
        ends[depth++] = code->end;
    }
    return true;
}

bool passage_of(Arena *arena, const Block *block, Passage *passage) {
    *passage = (Passage){.text = block->text};
    for (size_t i = block->span_count; i-- > 0;) {
        const Span *span = &block->spans[i];
        add(arena, passage, (Code){.start = span->start, .end = span->end, .kind = span->kind, .data = span->target});
    }
    add_hollow(arena, passage);
    for (size_t i = 0; i < passage->count; i++)
        passage->codes[i].id = str_format(arena, "%zu", i + 1);
    return nests(passage);
}

bool code_equal(const Code *a, const Code *b) {
    return a->hollow == b->hollow && a->kind == b->kind && str_equal(a->data, b->data);
}

bool passage_equal(const Passage *a, const Passage *b) {
    bool equal = str_equal(a->text, b->text) && a->count == b->count;
    for (size_t i = 0; equal && i < a->count; i++)
        equal = code_equal(&a->codes[i], &b->codes[i]) && a->codes[i].start == b->codes[i].start &&
                a->codes[i].end == b->codes[i].end;
    return equal;
}

bool passage_take_ids(Arena *arena, Passage *passage, const Passage *source) {
    bool *taken = arena_array(arena, bool, source->count);
    for (size_t i = 0; i < passage->count; i++) {
        size_t j = 0;
        while (j < source->count && (taken[j] || !code_equal(&passage->codes[i], &source->codes[j])))
            j++;
        if (j == source->count)
            return false;
        passage->codes[i].id = source->codes[j].id;
        taken[j] = true;
    }
    return passage->count == source->count;
}

/* Where the words that begin at `at` end: at the next code, or the end of one that is open. */
static size_t words_end(const Passage *passage, size_t next, const Code *open) {
    size_t end = open ? open->end : passage->text.len;
    return next < passage->count && passage->codes[next].start < end ? passage->codes[next].start : end;
}

void passage_walk(const Passage *passage, const PassageVisitor *visitor, void *to) {
    const Code *open[PASSAGE_DEPTH_MOST] = {NULL};
    size_t depth = 0, next = 0, at = 0;
    while (true) {
        while (depth && open[depth - 1]->end <= at)
            visitor->close(to, open[--depth]);
        if (next < passage->count && passage->codes[next].start <= at) {
            const Code *code = &passage->codes[next++];
            assert(depth < PASSAGE_DEPTH_MOST);
            if (code->hollow) {
                visitor->hollow(to, code);
                at = code->end;
            } else {
                visitor->open(to, code);
                open[depth++] = code;
            }
            continue;
        }
        if (at >= passage->text.len)
            return;
        size_t end = words_end(passage, next, depth ? open[depth - 1] : NULL);
        visitor->words(to, str_slice(passage->text, at, end));
        at = end;
    }
}
