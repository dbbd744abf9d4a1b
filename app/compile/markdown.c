/* cmark-gfm parses; this file walks its tree with enter and leave events, never by recursion, so that depth costs
 * nothing. One table says what each kind of node is to us; what is refused is skipped with all that lies in it, so
 * one mistake gives one message. */
#include "markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

#include "../model/limits.h"
#include "../model/names.h"
#include "link.h"
#include "sane.h"
#include "slip.h"
#include "source.h"

typedef struct List {
    bool ordered;
    uint32_t next;   /* the number of the next item */
    bool item_begun; /* the item's first paragraph has been read */
} List;

typedef struct Walker {
    const Reading *reading;
    Words *words;
    uint32_t line_before; /* lines of the file before the body */
    StrBuf text;
    Span *spans;
    size_t span_count, links; /* links: of all blocks */
    Span link;                /* the open one, while in_link */
    bool in_link, is_full;
    size_t errors_before; /* the text that is being read */
    uint32_t bold_depth, bold_start;
    Str bdi_lang; /* of the open <bdi>; empty if there is none */
    cmark_node *bdi;
    uint32_t bdi_start, refused_tags; /* opened, and reported then */
    List lists[LIST_LEVELS_MOST];
    uint32_t depth;
    uint32_t heading; /* level of the last one */
    uint32_t columns, cell;
    uint32_t line_at; /* the line that starts at line_start */
    size_t line_start;
} Walker;

static Place place_of_node(const Walker *walker, cmark_node *node) {
    while (cmark_node_get_start_line(node) == 0 && cmark_node_parent(node))
        node = cmark_node_parent(node);
    int line = cmark_node_get_start_line(node), column = cmark_node_get_start_column(node);
    int last = cmark_node_get_end_line(node) == line ? cmark_node_get_end_column(node) : column;
    return (Place){
        .line = walker->line_before + (uint32_t)(line > 0 ? line : 1),
        .column = (uint32_t)(column > 0 ? column : 1),
        .length = (uint32_t)(last > column ? last - column + 1 : 1),
    };
}

/* Nodes come in order, so the walk along the file goes on where it stopped. */
static Str line_of(Walker *walker, uint32_t line) {
    Str text = walker->reading->source->text;
    if (line < walker->line_at) { /* a block that ends is told by its start */
        walker->line_at = 1;
        walker->line_start = 0;
    }
    for (; walker->line_at < line; walker->line_at++)
        walker->line_start = str_find(text, '\n', walker->line_start) + 1;
    return str_slice(text, walker->line_start, str_find(text, '\n', walker->line_start));
}

/* The place of `part` in it; the whole where the part stands otherwise in the file. */
static Place place_within(Walker *walker, cmark_node *node, Str part) {
    Place place = place_of_node(walker, node);
    Str line = line_of(walker, place.line), rest = str_slice(line, place.column - 1, line.len);
    const char *found = part.len ? memmem(rest.at, rest.len, part.at, part.len) : NULL;
    if (!found)
        return place;
    return (Place){place.line, (uint32_t)(found - line.at) + 1, (uint32_t)part.len};
}

static bool refuse(const Walker *walker, cmark_node *node, const char *message, const char *help) {
    diag_error(walker->reading->diags, walker->reading->source, place_of_node(walker, node), "%s", _(message));
    diag_help(walker->reading->diags, "%s", _(help));
    return false;
}

/* Blocks: begun when their text begins, finished when it ends. */

static void begin_text(Walker *walker) {
    walker->text = (StrBuf){.arena = walker->reading->arena};
    walker->spans = NULL;
    walker->span_count = 0;
    walker->bold_depth = 0;
    walker->in_link = false;
    walker->errors_before = walker->reading->diags->errors;
}

static void finish_block(Walker *walker, cmark_node *node, Block block) {
    Words *words = walker->words;
    block.text = strbuf_str(&walker->text);
    block.spans = walker->spans;
    block.span_count = walker->span_count;
    bool blamed = walker->reading->diags->errors > walker->errors_before;
    if (str_trim(block.text).len == 0 && block.kind != BLOCK_CELL && !blamed)
        refuse(walker, node, "there is no text here", "write it, or delete the mark that begins it");
    if (block.text.len > BLOCK_BYTES_MOST || block.span_count > SPANS_MOST)
        refuse(walker, node, "this paragraph is too long to be read on a screen", "cut it into shorter ones");
    if (walker->bdi_lang.len) {
        refuse(walker, walker->bdi, "this <bdi> is never closed", "write </bdi> where the other language ends");
        walker->bdi_lang = (Str){0};
    }
    if (!source_is_plain(block.text))
        refuse(walker, node, "an invisible character hides here as an escape (&#…;)", "delete it");
    if (words->block_count == BLOCKS_MOST) {
        walker->is_full =
            walker->is_full || !refuse(walker, node, "the text has too many paragraphs", "cut it into several pages");
        return;
    }
    if (walker->reading->diags->errors == walker->errors_before)
        slips_in_block(walker->reading, place_of_node(walker, node), &block);
    words->blocks = arena_more(walker->reading->arena, words->blocks, words->block_count, sizeof block);
    words->blocks[words->block_count++] = block;
}

/* A span is added when it ends, and stands by where it starts. */
static void add_span(Walker *walker, Span span) {
    walker->spans = arena_more(walker->reading->arena, walker->spans, walker->span_count, sizeof span);
    size_t at = walker->span_count++;
    for (; at > 0 && walker->spans[at - 1].start > span.start; at--)
        walker->spans[at] = walker->spans[at - 1];
    walker->spans[at] = span;
}

typedef bool Visit(Walker *walker, cmark_node *node);

static bool enter_heading(Walker *walker, cmark_node *node) {
    uint32_t level = (uint32_t)cmark_node_get_heading_level(node);
    if (walker->depth)
        return refuse(walker, node, "a heading cannot stand in a list", "end the list with an empty line before it");
    Place place = place_of_node(walker, node);
    Str line = line_of(walker, place.line);
    if (!str_starts(str_slice(line, place.column - 1, line.len), STR("#")))
        return refuse(walker, node, "the line of --- or === below makes this a heading",
                      "take that line away; a heading starts with ##");
    if (level == 1)
        return refuse(walker, node, "a heading of the first level is not needed",
                      "the title stands at the top of the file as 'title:'; start headings in the text with ##");
    if (level > 3)
        return refuse(walker, node, "headings have two levels, ## and ###", "use ### here, or bold text");
    if (level == 3 && walker->heading == 0)
        return refuse(walker, node, "this heading skips a level", "use ## here; ### stands below a ##");
    walker->heading = level;
    begin_text(walker);
    return true;
}

static bool leave_heading(Walker *walker, cmark_node *node) {
    finish_block(walker, node, (Block){.kind = BLOCK_HEADING, .level = (uint32_t)cmark_node_get_heading_level(node)});
    return true;
}

static bool enter_paragraph(Walker *walker, cmark_node *node) {
    (void)node;
    begin_text(walker);
    return true;
}

static bool leave_paragraph(Walker *walker, cmark_node *node) {
    Block block = {.kind = BLOCK_PARAGRAPH, .level = walker->depth};
    List *list = walker->depth ? &walker->lists[walker->depth - 1] : NULL;
    if (list && !list->item_begun) {
        block.kind = list->ordered ? BLOCK_STEP : BLOCK_BULLET;
        block.number = list->ordered ? list->next++ : 0;
        list->item_begun = true;
    }
    finish_block(walker, node, block);
    return true;
}

static bool enter_list(Walker *walker, cmark_node *node) {
    if (walker->depth == LIST_LEVELS_MOST)
        return refuse(walker, node, "lists can be two levels deep, no more", "start a list of its own after this one");
    if (walker->depth && !walker->lists[walker->depth - 1].item_begun)
        return refuse(walker, node, "a list starts here inside an entry that has no text of its own",
                      "write a text before it, or put only one mark");
    bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    int start = ordered ? cmark_node_get_list_start(node) : 0;
    walker->lists[walker->depth++] = (List){.ordered = ordered, .next = (uint32_t)start};
    return true;
}

static bool leave_list(Walker *walker, cmark_node *node) {
    (void)node;
    walker->depth--;
    return true;
}

static bool enter_item(Walker *walker, cmark_node *node) {
    walker->lists[walker->depth - 1].item_begun = false;
    if (!cmark_node_first_child(node))
        return refuse(walker, node, "this entry of the list is empty", "write its text, or delete it");
    return true;
}

static bool enter_table(Walker *walker, cmark_node *node) {
    walker->columns = cmark_gfm_extensions_get_table_columns(node);
    walker->cell = 0;
    if (walker->depth)
        return refuse(walker, node, "a table cannot stand in a list", "end the list with an empty line before it");
    if (walker->columns > TABLE_COLUMNS_MOST)
        return refuse(walker, node, "this table is too wide for a screen",
                      str_format(walker->reading->arena, _("at most %d columns can be shown"), TABLE_COLUMNS_MOST).at);
    return true;
}

/* What lies behind the last cell of a row is dropped by the parser; here it is an error instead of a loss. */
static bool enter_row(Walker *walker, cmark_node *node) {
    Place row = place_of_node(walker, node), last = place_of_node(walker, cmark_node_last_child(node));
    Str line = line_of(walker, row.line);
    Str rest = cmark_node_get_start_column(cmark_node_last_child(node)) > 0
                   ? str_slice(line, last.column - 1 + last.length, line.len)
                   : (Str){0};
    for (size_t i = 0; i < rest.len; i++)
        if (!strchr("| \t\r", rest.at[i]))
            return refuse(walker, node, "this row has more cells than the table's head",
                          "write \\| for a bar that belongs to the text");
    return true;
}

static bool enter_cell(Walker *walker, cmark_node *node) {
    (void)node;
    begin_text(walker);
    return true;
}

static bool leave_cell(Walker *walker, cmark_node *node) {
    finish_block(walker, node, (Block){.kind = BLOCK_CELL, .level = walker->columns, .number = walker->cell++});
    return true;
}

/* Inlines: their text is added to the block's, their marks become spans. */

/* A tab is a space here, however it came in. */
static void add_literal(Walker *walker, cmark_node *node) {
    strbuf_add(&walker->text, str_spaced(walker->reading->arena, str_from(cmark_node_get_literal(node))));
}

static bool enter_text(Walker *walker, cmark_node *node) {
    add_literal(walker, node);
    return true;
}

static bool enter_soft_break(Walker *walker, cmark_node *node) {
    (void)node;
    strbuf_char(&walker->text, ' ');
    return true;
}

static bool enter_hard_break(Walker *walker, cmark_node *node) {
    (void)node;
    strbuf_char(&walker->text, '\n');
    return true;
}

/* A closing tag has been reported with the one that opens. */
static bool enter_html(Walker *walker, cmark_node *node) {
    Str html = str_from(cmark_node_get_literal(node));
    bool closing = str_starts(html, STR("</"));
    if (closing && walker->refused_tags > 0) {
        walker->refused_tags--;
        return true;
    }
    walker->refused_tags += !closing;
    if (str_starts(html, STR("<bdi")))
        return refuse(walker, node, "this <bdi> does not say its language", "write it as <bdi lang=\"sv\">");
    return refuse(walker, node, closing ? N_("nothing was opened that could be closed here") : N_("HTML is not shown"),
                  closing ? N_("delete it") : N_("write it in Markdown, or put \\ before the <"));
}

static bool enter_code(Walker *walker, cmark_node *node) {
    uint32_t start = (uint32_t)walker->text.len;
    add_literal(walker, node);
    add_span(walker, (Span){start, (uint32_t)walker->text.len, SPAN_CODE, {0}});
    return true;
}

/* The tag in <bdi lang="sv">; empty if the text is no such thing. */
static Str bdi_lang(Str html) {
    Str start = STR("<bdi lang=\""), end = STR("\">");
    if (!str_starts(html, start) || !str_ends(html, end) || html.len < start.len + end.len)
        return (Str){0};
    return str_slice(html, start.len, html.len - end.len);
}

static bool open_bdi(Walker *walker, cmark_node *node, Str lang) {
    bool nested = walker->bdi_lang.len;
    if (!nested && name_is_lang(lang)) {
        walker->bdi_lang = str_copy(walker->reading->arena, lang);
        walker->bdi_start = (uint32_t)walker->text.len;
        walker->bdi = node;
        return true;
    }
    walker->refused_tags++;
    return nested ? refuse(walker, node, "one <bdi> stands within another", "close the first one with </bdi>")
                  : refuse(walker, node, "this is no language", "write a tag, as in <bdi lang=\"sv\">");
}

static void close_bdi(Walker *walker) {
    add_span(walker, (Span){walker->bdi_start, (uint32_t)walker->text.len, SPAN_LANG, walker->bdi_lang});
    walker->bdi_lang = (Str){0};
}

/* Of HTML there is but one thing: words in another language, as names and addresses are. */
static bool enter_inline_html(Walker *walker, cmark_node *node) {
    Str html = str_from(cmark_node_get_literal(node)), lang = bdi_lang(html);
    if (lang.len)
        return open_bdi(walker, node, lang);
    if (!walker->bdi_lang.len || walker->refused_tags || !str_equal(html, STR("</bdi>")))
        return enter_html(walker, node);
    close_bdi(walker);
    return true;
}

static bool enter_bold(Walker *walker, cmark_node *node) {
    (void)node;
    if (walker->bold_depth++ == 0)
        walker->bold_start = (uint32_t)walker->text.len;
    return true;
}

static bool leave_bold(Walker *walker, cmark_node *node) {
    (void)node;
    if (--walker->bold_depth == 0)
        add_span(walker, (Span){walker->bold_start, (uint32_t)walker->text.len, SPAN_BOLD, {0}});
    return true;
}

static bool enter_link(Walker *walker, cmark_node *node) {
    Str url = str_from(cmark_node_get_url(node));
    walker->in_link = false;
    walker->link = (Span){.start = (uint32_t)walker->text.len};
    if (walker->links++ == LINKS_MOST)
        refuse(walker, node, "the text has too many links", "cut it into several pages");
    if (walker->links > LINKS_MOST)
        return true;
    walker->in_link = link_read(walker->reading, place_within(walker, node, url), url, &walker->link);
    return true;
}

static bool leave_link(Walker *walker, cmark_node *node) {
    if (!walker->in_link)
        return true;
    walker->in_link = false;
    walker->link.end = (uint32_t)walker->text.len;
    add_span(walker, walker->link);
    return walker->link.end > walker->link.start ||
           refuse(walker, node, "this link has no text", "write it between the square brackets");
}

typedef struct NodeRule {
    const char *type; /* as cmark names it */
    Visit *enter, *leave;
    const char *refusal, *help; /* of what has no `enter` */
} NodeRule;

static const char code_help[] =
    N_("take away the four spaces or the tab at the start of the line, or the ``` around it");

static const NodeRule rules[] = {
    {"document", NULL, NULL, NULL, NULL},
    {"text", enter_text, NULL, NULL, NULL},
    {"softbreak", enter_soft_break, NULL, NULL, NULL},
    {"linebreak", enter_hard_break, NULL, NULL, NULL},
    {"strong", enter_bold, leave_bold, NULL, NULL},
    {"emph", enter_bold, leave_bold, NULL, NULL},
    {"link", enter_link, leave_link, NULL, NULL},
    {"paragraph", enter_paragraph, leave_paragraph, NULL, NULL},
    {"heading", enter_heading, leave_heading, NULL, NULL},
    {"list", enter_list, leave_list, NULL, NULL},
    {"item", enter_item, NULL, NULL, NULL},
    {"table", enter_table, NULL, NULL, NULL},
    {"table_header", enter_row, NULL, NULL, NULL},
    {"table_row", enter_row, NULL, NULL, NULL},
    {"table_cell", enter_cell, leave_cell, NULL, NULL},
    {"code_block", NULL, NULL, N_("this is read as code, which a kiosk does not show"), code_help},
    {"code", enter_code, NULL, NULL, NULL},
    {"html_block", enter_html, NULL, NULL, NULL},
    {"html_inline", enter_inline_html, NULL, NULL, NULL},
    {"image", NULL, NULL, N_("pictures cannot be shown in a text"), N_("say it in words")},
    {"block_quote", NULL, NULL, N_("quotes (>) are not shown"), N_("write an ordinary paragraph")},
    {"thematic_break", NULL, NULL, N_("a line across the page is not shown"), N_("use a heading (##) instead")},
};

static const NodeRule *rule_of(cmark_node *node) {
    Str type = str_from(cmark_node_get_type_string(node));
    for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
        if (str_equal(type, str_from(rules[i].type)))
            return &rules[i];
    return NULL;
}

static bool enter(Walker *walker, cmark_node *node, const NodeRule *rule) {
    if (!rule)
        return refuse(walker, node, "this cannot be shown", "write it as a paragraph");
    if (rule->refusal)
        return refuse(walker, node, rule->refusal, rule->help);
    return !rule->enter || rule->enter(walker, node);
}

static void walk(Walker *walker, cmark_node *document) {
    cmark_iter *iter = cmark_iter_new(document);
    size_t most = walker->reading->diags->errors + DIAGS_OF_FILE_MOST; /* more of them help nobody */
    for (cmark_event_type event;
         walker->reading->diags->errors < most && (event = cmark_iter_next(iter)) != CMARK_EVENT_DONE;) {
        cmark_node *node = cmark_iter_get_node(iter);
        const NodeRule *rule = rule_of(node);
        if (event == CMARK_EVENT_EXIT) {
            if (rule && rule->leave)
                rule->leave(walker, node);
        } else if (!enter(walker, node, rule) && cmark_node_first_child(node)) {
            cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
        }
    }
    cmark_iter_free(iter);
}

static cmark_node *parse(Str body) {
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, body.at, body.len);
    cmark_node *document = cmark_parser_finish(parser);
    cmark_parser_free(parser);
    return document;
}

void markdown_read(const Reading *reading, size_t start, Words *words) {
    Str text = reading->source->text;
    Str body = str_slice(text, start, text.len);
    if (str_trim(body).len == 0 || !markdown_is_sane(reading, start))
        return;
    Walker walker = {.reading = reading, .words = words};
    walker.line_at = 1;
    walker.line_before = place_of(text, start, start).line - 1;
    cmark_node *document = parse(body);
    walk(&walker, document);
    cmark_node_free(document);
    slips_in_lines(reading, start);
}
