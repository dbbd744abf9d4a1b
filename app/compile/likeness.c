/* The same may be told in more paragraphs or fewer; only where half of them are missing were they forgotten. */
#include "likeness.h"

#include "../base/hash.h"
#include "draft.h"

static LikenessPart part_of(BlockKind kind) {
    static const LikenessPart parts[BLOCK_KINDS] = {
        [BLOCK_HEADING] = PART_HEADINGS, [BLOCK_PARAGRAPH] = PART_PARAGRAPHS, [BLOCK_STEP] = PART_ENTRIES,
        [BLOCK_BULLET] = PART_ENTRIES,   [BLOCK_CELL] = PART_CELLS,
    };
    return parts[kind];
}

static bool is_link(SpanKind kind) {
    return kind == SPAN_WEB || kind == SPAN_PHONE || kind == SPAN_EMAIL || kind == SPAN_GOTO;
}

static void add_said(Likeness *likeness, Str text) {
    likeness->said = hash_add(likeness->said, text);
    likeness->length += text.len;
}

static void add_block(Likeness *likeness, const Block *block) {
    likeness->parts[part_of(block->kind)]++;
    add_said(likeness, block->text);
    for (size_t i = 0; i < block->span_count; i++) {
        const Span *span = &block->spans[i];
        likeness->parts[PART_LINKS] += is_link(span->kind);
        likeness->leads += span->kind == SPAN_GOTO ? hash_add(HASH_START, span->target) : 0;
    }
}

/* Where there is a text below, it is what is said; names above it may be the same in every language. */
Likeness likeness_of(const Words *words) {
    Likeness likeness = {.said = HASH_START};
    for (size_t i = 0; i < words->block_count; i++)
        add_block(&likeness, &words->blocks[i]);
    if (words->block_count)
        return likeness;
    add_said(&likeness, words->summary.len ? words->summary : words->title);
    for (size_t i = 0; i < words->label_count; i++)
        add_said(&likeness, words->labels[i].text);
    return likeness;
}

/* Easy Swedish may be what the Swedish is already, and is told more freely. */
static bool same_language(Str a, Str b) {
    return str_equal(str_slice(a, 0, str_find(a, '-', 0)), str_slice(b, 0, str_find(b, '-', 0)));
}

static bool is_copy(const Likeness *source, const Likeness *copy) {
    enum { LEAST = 30 /* bytes: shorter ones can be a name or a number */ };
    return copy->length >= LEAST && copy->length == source->length && copy->said == source->said;
}

static bool differs(const Likeness *source, const Likeness *copy, int part, bool freely) {
    uint32_t there = copy->parts[part], wanted = source->parts[part];
    return freely || part == PART_PARAGRAPHS ? wanted > 2 * there : there != wanted;
}

/* "headings: 2 instead of 4, …"; empty if there is as much of all. */
static Str differences(Arena *arena, const Likeness *source, const Likeness *copy, bool freely) {
    static const char *const said[LIKENESS_PARTS] = {
        [PART_HEADINGS] = N_("headings: %u instead of %u"),     [PART_ENTRIES] = N_("list entries: %u instead of %u"),
        [PART_CELLS] = N_("table cells: %u instead of %u"),     [PART_LINKS] = N_("links: %u instead of %u"),
        [PART_PARAGRAPHS] = N_("paragraphs: %u instead of %u"),
    };
    StrBuf text = {.arena = arena};
    for (int part = 0; part < LIKENESS_PARTS; part++)
        if (differs(source, copy, part, freely)) {
            strbuf_format(&text, "%s", text.len ? ", " : "");
            strbuf_format(&text, _(said[part]), copy->parts[part], source->parts[part]);
        }
    return strbuf_str(&text);
}

static Str source_path(const Draft *draft, const Entry *entry) {
    return draft_words(entry, draft_kiosk(draft)->source)->source->path;
}

static void compare(const Draft *draft, const Entry *entry, const DraftWords *words, const Likeness *copy) {
    const Likeness *source = &entry->likeness;
    bool freely = same_language(words->words.lang, draft_kiosk(draft)->source);
    Str other = differences(draft->arena, source, copy, freely);
    if (other.len) {
        diag_warning(draft->diags, words->source, words->record, "this is not built as its source is: %.*s",
                     STR_ARG(other));
        diag_help(draft->diags, "was it cut off, or pasted into the wrong file? Make it follow %.*s part by part",
                  STR_ARG(source_path(draft, entry)));
    } else if (!freely && copy->leads != source->leads) {
        diag_warning(draft->diags, words->source, words->record, "the links lead elsewhere than those of its source");
        diag_help(draft->diags, "was it pasted into the wrong file? Copy what stands in ( ) from %.*s",
                  STR_ARG(source_path(draft, entry)));
    }
}

bool likeness_check(const Draft *draft, const Entry *entry, const DraftWords *words) {
    Likeness copy = likeness_of(&words->words);
    bool easy = same_language(words->words.lang, draft_kiosk(draft)->source);
    bool copied = !easy && is_copy(&entry->likeness, &copy);
    if (copied) {
        diag_warning(draft->diags, words->source, (Place){0}, "this is not translated: it says the same as %.*s",
                     STR_ARG(source_path(draft, entry)));
        diag_help(draft->diags,
                  "translate it, or delete the file: then visitors are told that there is no translation yet");
    } else if (words->of && words->of == entry->source_stamp) {
        compare(draft, entry, words, &copy);
    }
    return !copied;
}
