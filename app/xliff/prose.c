/* The source's blocks say what the body is made of, so nothing of its structure goes through a translator's hands.
 * Lists are kept apart by what stands before their items: a new one that would run on has the other sign. */
#include "prose.h"

#include <string.h>

#include "../model/limits.h"
#include "inline.h"

typedef struct Level {
    BlockKind kind;
    uint32_t number; /* of the last item */
    bool open, paren;
    size_t width; /* of what stands before an item's words, with what its list is indented by */
} Level;

typedef struct Page {
    StrBuf out;
    const Words *source;
    const Units *units;
    Level levels[LIST_LEVELS_MOST + 1]; /* by depth, from 1 */
} Page;

/* Bare where YAML can take it for nothing but itself. */
static bool is_bare(Str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i], next = i + 1 < text.len ? text.at[i + 1] : ' ';
        if ((c == ':' && next == ' ') || (c == ' ' && next == '#') || c == '\t')
            return false;
    }
    unsigned char first = text.len ? (unsigned char)text.at[0] : ' ';
    return (first >= 0x80 || ((first | 32) >= 'a' && (first | 32) <= 'z')) && !str_ends(text, STR(" "));
}

static void add_value(StrBuf *out, Str text) {
    if (is_bare(text)) {
        strbuf_add(out, text);
        return;
    }
    strbuf_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        if (strchr("\"\\", text.at[i]))
            strbuf_char(out, '\\');
        strbuf_char(out, text.at[i]);
    }
    strbuf_char(out, '"');
}

static void add_line(Page *page, const char *indent, Str key, Str id) {
    const Unit *unit = unit_find(page->units, id);
    if (!unit)
        return;
    strbuf_format(&page->out, "%s%.*s: ", indent, STR_ARG(key));
    add_value(&page->out, unit->passage.text);
    strbuf_char(&page->out, '\n');
}

static void add_front(Page *page, const YamlNode *front, Str record) {
    strbuf_add(&page->out, STR("---\n"));
    for (const YamlNode *node = front->first; node; node = node->next) {
        if (node->kind == YAML_TEXT)
            add_line(page, "", node->key, node->key);
        else
            strbuf_format(&page->out, "%.*s:\n", STR_ARG(node->key));
        for (const YamlNode *label = node->first; label; label = label->next)
            add_line(page, "  ", label->key, unit_label_id(page->out.arena, label->key));
    }
    strbuf_format(&page->out, "translation: %.*s\n---\n", STR_ARG(record));
}

static void add_words(Page *page, size_t block, size_t indent) {
    const Unit *unit = unit_find(page->units, unit_block_id(page->out.arena, page->source, block));
    if (unit)
        inline_write(&page->out, &unit->passage, page->source->blocks[block].kind, indent);
}

static bool is_item(const Block *block) {
    return block->kind == BLOCK_STEP || block->kind == BLOCK_BULLET;
}

/* What stands before the item's words, from the edge of the page; the level is then the item's. */
static void add_item_mark(Page *page, const Block *block) {
    const Level *outer = &page->levels[block->level - 1];
    Level *level = &page->levels[block->level];
    bool runs_on = level->open && level->kind == block->kind;
    bool new_list = runs_on && block->kind == BLOCK_STEP && block->number != level->number + 1;
    if (!runs_on)
        *level = (Level){.kind = block->kind, .open = true};
    level->paren = level->paren != new_list;
    level->number = block->number;
    Str mark = block->kind == BLOCK_BULLET
                   ? STR("- ")
                   : str_format(page->out.arena, "%u%c ", block->number, level->paren ? ')' : '.');
    level->width = outer->width + mark.len;
    strbuf_format(&page->out, "%*s%.*s", (int)outer->width, "", STR_ARG(mark));
}

static void close_levels(Page *page, uint32_t above) {
    for (uint32_t i = above + 1; i <= LIST_LEVELS_MOST; i++)
        page->levels[i].open = false;
}

static void add_heading(Page *page, const Block *block, size_t index) {
    strbuf_add(&page->out, block->level == 2 ? STR("## ") : STR("### "));
    add_words(page, index, 0);
    strbuf_char(&page->out, '\n');
}

/* A row has its bars with its first and behind each cell; below the head stands what makes it a table. */
static void add_cell(Page *page, const Block *block, size_t index) {
    bool row_ends = (block->number + 1) % block->level == 0;
    strbuf_add(&page->out, block->number % block->level == 0 ? STR("| ") : STR(" "));
    add_words(page, index, 0);
    strbuf_add(&page->out, row_ends ? STR(" |\n") : STR(" |"));
    if (block->number + 1 != block->level)
        return;
    for (uint32_t i = 0; i < block->level; i++)
        strbuf_add(&page->out, STR("| --- "));
    strbuf_add(&page->out, STR("|\n"));
}

static void add_block(Page *page, size_t index) {
    const Block *block = &page->source->blocks[index];
    const Block *before = index ? block - 1 : NULL;
    bool same_table = block->kind == BLOCK_CELL && block->number > 0;
    bool same_list = before && is_item(block) && is_item(before);
    if (!same_table && !same_list)
        strbuf_char(&page->out, '\n');
    if (block->kind == BLOCK_CELL || block->kind == BLOCK_HEADING)
        close_levels(page, 0);
    else
        close_levels(page, block->level);
    if (block->kind == BLOCK_HEADING) {
        add_heading(page, block, index);
    } else if (block->kind == BLOCK_CELL) {
        add_cell(page, block, index);
    } else {
        size_t width = block->level ? page->levels[block->level].width : 0;
        if (is_item(block))
            add_item_mark(page, block);
        else
            strbuf_format(&page->out, "%*s", (int)width, "");
        add_words(page, index, block->level ? page->levels[block->level].width : 0);
        strbuf_char(&page->out, '\n');
    }
}

Str prose_write(Arena *arena, const YamlNode *front, const Words *source, const Units *units, Str record) {
    Page page = {.out = {.arena = arena}, .source = source, .units = units};
    add_front(&page, front, record);
    for (size_t i = 0; i < source->block_count; i++)
        add_block(&page, i);
    return strbuf_str(&page.out);
}
