/* What has to stay as it is stands in originalData; a tool shows it and gives it back. The stamp stands in the
 * skeleton's address, since that is what a translation will be built from, and behind it the digest of the translation
 * that goes along. */
#include "xliff.h"

#include "../text/locale.h"
#include "inline.h"

static void escape(StrBuf *out, Str text) {
    for (size_t i = 0; i < text.len; i++) {
        switch (text.at[i]) {
        case '&':
            strbuf_add(out, STR("&amp;"));
            break;
        case '<':
            strbuf_add(out, STR("&lt;"));
            break;
        case '>':
            strbuf_add(out, STR("&gt;"));
            break;
        case '"':
            strbuf_add(out, STR("&quot;"));
            break;
        case '\n':
            strbuf_add(out, STR("&#10;"));
            break;
        default:
            strbuf_char(out, text.at[i]);
        }
    }
}

static Str escaped(Arena *arena, Str text) {
    StrBuf out = {.arena = arena};
    escape(&out, text);
    return strbuf_str(&out);
}

static void add_words(void *to, Str words) {
    escape(to, words);
}

/* XLIFF 2.0, 4.3.1.17 to 4.3.1.22: what a code is, for a tool to show. */
static const char *type_of(SpanKind kind) {
    static const char *const types[SPAN_KINDS] = {
        [SPAN_BOLD] = "type=\"fmt\" subType=\"xlf:b\"",         [SPAN_WEB] = "type=\"link\" subType=\"sluss:web\"",
        [SPAN_PHONE] = "type=\"link\" subType=\"sluss:phone\"", [SPAN_EMAIL] = "type=\"link\" subType=\"sluss:email\"",
        [SPAN_GOTO] = "type=\"link\" subType=\"sluss:goto\"",   [SPAN_CODE] = "type=\"fmt\" subType=\"sluss:code\"",
        [SPAN_LANG] = "type=\"other\" subType=\"sluss:lang\"",
    };
    return types[kind];
}

static void add_open(void *to, const Code *code) {
    strbuf_format(to, "<pc id=\"%.*s\" %s canCopy=\"no\" canDelete=\"no\" dataRefStart=\"s%.*s\" dataRefEnd=\"e%.*s\">",
                  STR_ARG(code->id), type_of(code->kind), STR_ARG(code->id), STR_ARG(code->id));
}

static void add_close(void *to, const Code *code) {
    (void)code;
    strbuf_add(to, STR("</pc>"));
}

static void add_hollow(void *to, const Code *code) {
    bool line_break = str_equal(code->data, STR("\n"));
    strbuf_format(to, "<ph id=\"%.*s\" %s canCopy=\"no\" canDelete=\"no\" dataRef=\"s%.*s\"/>", STR_ARG(code->id),
                  line_break ? "type=\"fmt\" subType=\"xlf:lb\"" : "type=\"ui\" subType=\"xlf:var\"",
                  STR_ARG(code->id));
}

static void add_passage(StrBuf *out, const char *element, const Passage *passage) {
    static const PassageVisitor visitor = {add_words, add_open, add_close, add_hollow};
    strbuf_format(out, "          <%s>", element);
    passage_walk(passage, &visitor, out);
    strbuf_format(out, "</%s>\n", element);
}

static void add_datum(StrBuf *out, char end, Str id, Str data) {
    strbuf_format(out, "          <data id=\"%c%.*s\">", end, STR_ARG(id));
    escape(out, data);
    strbuf_add(out, STR("</data>\n"));
}

static void add_data(StrBuf *out, const Passage *passage) {
    if (passage->count == 0)
        return;
    strbuf_add(out, STR("        <originalData>\n"));
    for (size_t i = 0; i < passage->count; i++) {
        const Code *code = &passage->codes[i];
        add_datum(out, 's', code->id, inline_opening(out->arena, code));
        if (!code->hollow)
            add_datum(out, 'e', code->id, inline_closing(out->arena, code));
    }
    strbuf_add(out, STR("        </originalData>\n"));
}

static void add_unit(StrBuf *out, const XliffUnit *unit) {
    Str id = escaped(out->arena, unit->id);
    strbuf_format(out, "      <unit id=\"%.*s\">\n", STR_ARG(id));
    add_data(out, &unit->source);
    strbuf_format(out, "        <segment state=\"%s\"", unit->state);
    if (unit->substate)
        strbuf_format(out, " subState=\"sluss:%s\"", unit->substate);
    strbuf_add(out, STR(">\n"));
    add_passage(out, "source", &unit->source);
    if (unit->has_target)
        add_passage(out, "target", &unit->target);
    strbuf_add(out, STR("        </segment>\n      </unit>\n"));
}

static void add_file(StrBuf *out, const XliffFile *file, size_t number, const char *direction) {
    Str original = escaped(out->arena, file->original);
    strbuf_format(out,
                  "    <file id=\"f%zu\" original=\"%.*s\" canResegment=\"no\" trgDir=\"%s\" xml:space=\"preserve\">\n"
                  "      <skeleton href=\"%.*s#%.*s%s%.*s\"/>\n",
                  number, STR_ARG(original), direction, STR_ARG(original), STR_ARG(file->stamp),
                  file->before.len ? "," : "", STR_ARG(file->before));
    for (size_t i = 0; i < file->count; i++)
        add_unit(out, &file->units[i]);
    strbuf_add(out, STR("    </file>\n"));
}

Str xliff_write(Arena *arena, const Xliff *xliff) {
    StrBuf out = {.arena = arena};
    const char *direction = locale_rtl(locale_of(xliff->target_lang)) ? "rtl" : "ltr";
    strbuf_format(&out,
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"%.*s\" "
                  "trgLang=\"%.*s\">\n",
                  STR_ARG(xliff->source_lang), STR_ARG(xliff->target_lang));
    for (size_t i = 0; i < xliff->count; i++)
        add_file(&out, &xliff->files[i], i + 1, direction);
    strbuf_add(&out, STR("</xliff>\n"));
    return strbuf_str(&out);
}
