/* Entities are declared in a document type, so a document that has one is not read any further. */
#include "xml.h"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

static void meet_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
    xmlParserCtxtPtr parser = context;
    (void)name;
    (void)external;
    (void)system;
    *(bool *)parser->_private = true;
    xmlStopParser(parser);
}

static Place line_place(Str text, XmlLine *last, long line) {
    if (last->number == 0 || line < last->number)
        *last = (XmlLine){.number = 1};
    for (; last->number < line && last->start < text.len; last->number++)
        last->start = str_find(text, '\n', last->start) + 1;
    Str words = str_trim(str_slice(text, last->start, str_find(text, '\n', last->start)));
    if (words.len == 0)
        return (Place){.line = line > 0 ? (uint32_t)line : 0, .column = 1};
    size_t before = (size_t)(words.at - text.at) - last->start;
    return (Place){(uint32_t)line, (uint32_t)before + 1, (uint32_t)words.len};
}

static void report(xmlParserCtxtPtr parser, bool has_doctype, const Source *source, Diags *diags) {
    const xmlError *error = xmlCtxtGetLastError(parser);
    if (has_doctype) {
        diag_error(diags, source, (Place){0}, "the file has a document type (DOCTYPE), which XLIFF does not need");
        diag_help(diags, "have it saved as plain XLIFF 2.0");
        return;
    }
    Str why = str_trim(str_from(error ? error->message : NULL));
    diag_error(diags, source, line_place(source->text, &(XmlLine){0}, error ? error->line : 0), "this is not XML: %.*s",
               STR_ARG(why.len ? why : str_from(_("it cannot be read"))));
}

xmlDocPtr xml_read(const Source *source, Diags *diags) {
    bool has_doctype = false;
    xmlParserCtxtPtr parser = xmlNewParserCtxt();
    if (!parser) {
        diag_error(diags, source, (Place){0}, "there is not enough memory to read this");
        return NULL;
    }
    parser->_private = &has_doctype;
    parser->sax->internalSubset = meet_doctype;
    xmlDocPtr document =
        xmlCtxtReadMemory(parser, source->text.at, (int)source->text.len, NULL, NULL,
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_BIG_LINES);
    if (!document || has_doctype)
        report(parser, has_doctype, source, diags);
    xmlFreeParserCtxt(parser);
    if (document && has_doctype) {
        xmlFreeDoc(document);
        document = NULL;
    }
    return document;
}

Place xml_place(const Source *source, XmlLine *last, const xmlNode *node) {
    return line_place(source->text, last, xmlGetLineNo(node));
}

Str xml_attribute(Arena *arena, const xmlNode *node, const char *name) {
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    Str copy = str_copy(arena, str_from((const char *)value));
    xmlFree(value);
    return copy;
}
