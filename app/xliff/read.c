/* What our own export cannot hold, and what a tool has no reason to add, is refused where it stands. Elements of other
 * namespaces are a tool's own business and passed over, as notes are, but not in a text, where they may hold words. */
#include "xliff.h"

#include <string.h>

#include "../model/limits.h"
#include "xml.h"

typedef struct Reader {
    Arena *arena;
    const Source *source;
    Diags *diags;
    XmlLine line;
} Reader;

/* One <source> or <target>, or those of several segments in a row. */
typedef struct Inline {
    Reader *reader;
    StrBuf text;
    Passage passage;
} Inline;

/* More than any source has: a code takes a byte of its block. */
enum { CODES_MOST = SPANS_MOST + BLOCK_BYTES_MOST, UNITS_MOST = BLOCKS_MOST + 100 };

static bool refuse(Reader *reader, const xmlNode *node, const char *message, const char *help) {
    diag_error(reader->diags, reader->source, xml_place(reader->source, &reader->line, node), "%s", _(message));
    diag_help(reader->diags, "%s", _(help));
    return false;
}

static bool is_core(const xmlNode *node) {
    static const char core[] = "urn:oasis:names:tc:xliff:document:2.0";
    return node->type == XML_ELEMENT_NODE && node->ns && node->ns->href &&
           strcmp((const char *)node->ns->href, core) == 0;
}

static bool is_named(const xmlNode *node, const char *name) {
    return is_core(node) && strcmp((const char *)node->name, name) == 0;
}

static bool is_passed_over(const xmlNode *node) {
    return !is_core(node) || is_named(node, "notes") || is_named(node, "originalData");
}

/* Line ends are the tool's layout: ours are codes. */
static void add_text(Inline *line, const xmlNode *node) {
    Str text = str_from((const char *)node->content);
    for (size_t i = 0; i < text.len; i++)
        strbuf_char(&line->text, text.at[i] == '\n' || text.at[i] == '\t' || text.at[i] == '\r' ? ' ' : text.at[i]);
}

static bool add_code(Inline *line, const xmlNode *node, size_t *index) {
    if (line->passage.count == CODES_MOST)
        return refuse(line->reader, node, "there are too many codes in this text",
                      "a text has no more than its source");
    Code code = {.id = xml_attribute(line->reader->arena, node, "id"), .hollow = is_named(node, "ph")};
    code.start = code.end = (uint32_t)line->text.len;
    *index = line->passage.count;
    line->passage.codes = arena_more(line->reader->arena, line->passage.codes, line->passage.count, sizeof code);
    line->passage.codes[line->passage.count++] = code;
    return true;
}

/* Where an annotation starts or ends says nothing to us; <mrk> is looked through. */
static bool is_annotation(const xmlNode *node) {
    return is_named(node, "sm") || is_named(node, "em");
}

static bool read_inline(Inline *line, const xmlNode *parent, int depth);

static bool read_element(Inline *line, const xmlNode *node, int depth) {
    size_t index = 0;
    if (is_annotation(node))
        return true;
    if (is_named(node, "mrk"))
        return read_inline(line, node, depth + 1);
    bool pair = is_named(node, "pc");
    if (!pair && !is_named(node, "ph"))
        return refuse(
            line->reader, node,
            str_format(line->reader->arena, _("<%s> cannot stand in a text here"), (const char *)node->name).at,
            "codes are <pc>…</pc> and <ph/>, each as in <source>");
    if (!add_code(line, node, &index))
        return false;
    if (!pair)
        strbuf_char(&line->text, XLIFF_HOLLOW);
    bool read = !pair || read_inline(line, node, depth + 1);
    line->passage.codes[index].end = (uint32_t)line->text.len;
    return read;
}

static bool read_inline(Inline *line, const xmlNode *parent, int depth) {
    if (depth >= PASSAGE_DEPTH_MOST)
        return refuse(line->reader, parent, "codes are nested too deep here", "a text has no more than its source");
    for (const xmlNode *node = parent->children; node; node = node->next) {
        if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
            add_text(line, node);
        else if (node->type == XML_ELEMENT_NODE && !read_element(line, node, depth))
            return false;
    }
    return true;
}

static const xmlNode *child(const xmlNode *parent, const char *name) {
    for (const xmlNode *node = parent->children; node; node = node->next)
        if (is_named(node, name))
            return node;
    return NULL;
}

/* What a tool has cut into several segments is one text again; what it lets be ignored between them is the source's. */
static bool read_segment(Inline *source, Inline *target, const xmlNode *segment, bool *has_target) {
    const xmlNode *from = child(segment, "source"), *to = child(segment, "target");
    bool ignorable = is_named(segment, "ignorable");
    if (!from)
        return refuse(source->reader, segment, "this segment has no <source>", "export the file again");
    *has_target = *has_target && (to || ignorable);
    if (!to && ignorable)
        to = from;
    return read_inline(source, from, 0) && (!to || read_inline(target, to, 0));
}

static bool read_segments(Reader *reader, const xmlNode *node, XliffUnit *unit, Inline *source, Inline *target) {
    size_t segments = 0;
    unit->has_target = true;
    for (const xmlNode *part = node->children; part; part = part->next) {
        if (is_passed_over(part))
            continue;
        if (!is_named(part, "segment") && !is_named(part, "ignorable"))
            return refuse(reader, part, "this cannot stand in a unit here",
                          "a unit has segments with <source> and <target>");
        segments += is_named(part, "segment");
        if (!read_segment(source, target, part, &unit->has_target))
            return false;
    }
    unit->has_target = unit->has_target && segments;
    return true;
}

static XliffUnit read_unit(Reader *reader, const xmlNode *node) {
    Inline source = {.reader = reader, .text = {.arena = reader->arena}}, target = source;
    XliffUnit unit = {.id = xml_attribute(reader->arena, node, "id"),
                      .place = xml_place(reader->source, &reader->line, node)};
    unit.sound = read_segments(reader, node, &unit, &source, &target);
    unit.source = source.passage;
    unit.target = target.passage;
    unit.source.text = strbuf_str(&source.text);
    unit.target.text = strbuf_str(&target.text);
    return unit;
}

static void read_skeleton(Reader *reader, const xmlNode *node, XliffFile *file) {
    Str href = xml_attribute(reader->arena, node, "href");
    size_t mark = str_find(href, '#', 0), comma = str_find(href, ',', mark);
    file->stamp = str_slice(href, mark + 1, comma);
    file->before = str_slice(href, comma + 1, href.len);
}

static void read_file_part(Reader *reader, const xmlNode *node, XliffFile *file) {
    if (is_passed_over(node))
        return;
    if (is_named(node, "skeleton")) {
        read_skeleton(reader, node, file);
    } else if (!is_named(node, "unit")) {
        refuse(reader, node, "this cannot stand in a file here", "a file has its skeleton and units");
    } else if (file->count < UNITS_MOST) {
        file->units = arena_more(reader->arena, file->units, file->count, sizeof *file->units);
        file->units[file->count++] = read_unit(reader, node);
    }
}

static XliffFile read_file(Reader *reader, const xmlNode *node) {
    XliffFile file = {.original = xml_attribute(reader->arena, node, "original"),
                      .place = xml_place(reader->source, &reader->line, node)};
    for (const xmlNode *part = node->children; part; part = part->next)
        read_file_part(reader, part, &file);
    if (file.count == UNITS_MOST)
        refuse(reader, node, "this file has too many units", "it has no more than its source");
    return file;
}

static bool is_xliff(Reader *reader, const xmlNode *root) {
    Str version = root ? xml_attribute(reader->arena, root, "version") : (Str){0};
    if (root && is_named(root, "xliff") && str_starts(version, STR("2.")))
        return true;
    diag_error(reader->diags, reader->source, root ? xml_place(reader->source, &reader->line, root) : (Place){0},
               "this is not XLIFF 2.0");
    diag_help(reader->diags, "have the tool save it in the version in which it was exported");
    return false;
}

static void read_root(Reader *reader, const xmlNode *root, Xliff *xliff) {
    *xliff = (Xliff){.source_lang = xml_attribute(reader->arena, root, "srcLang"),
                     .target_lang = xml_attribute(reader->arena, root, "trgLang")};
    for (const xmlNode *node = root->children; node; node = node->next) {
        if (!is_named(node, "file"))
            continue;
        xliff->files = arena_more(reader->arena, xliff->files, xliff->count, sizeof *xliff->files);
        xliff->files[xliff->count++] = read_file(reader, node);
    }
}

bool xliff_read(Arena *arena, const Source *source, Xliff *xliff, Diags *diags) {
    Reader reader = {.arena = arena, .source = source, .diags = diags};
    xmlDocPtr document = xml_read(source, diags);
    if (!document)
        return false;
    const xmlNode *root = xmlDocGetRootElement(document);
    bool good = is_xliff(&reader, root);
    if (good)
        read_root(&reader, root, xliff);
    xmlFreeDoc(document);
    return good;
}
