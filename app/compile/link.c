/* A table from how a target starts to what it is. */
#include "link.h"

#include "source.h"
#include "values.h"

typedef struct LinkForm {
    Str prefix;
    SpanKind kind;
    bool (*fits)(Str target); /* a web address whole, all others without the prefix */
    bool keeps_prefix;
    EntryKind entry; /* of SPAN_GOTO */
    const char *help;
} LinkForm;

static const LinkForm forms[] = {
    {{"https://", 8}, SPAN_WEB, value_web, true, ENTRY_KINDS, "write it whole, as https://www.example.se"},
    {{"http://", 7}, SPAN_WEB, value_web, true, ENTRY_KINDS, "write it whole, as https://www.example.se"},
    {{"tel:", 4}, SPAN_PHONE, value_phone, false, ENTRY_KINDS, "write it as tel:0322-616000"},
    {{"mailto:", 7}, SPAN_EMAIL, value_email, false, ENTRY_KINDS, "write it as mailto:name@example.se"},
    {{"page/", 5}, SPAN_GOTO, value_id, true, ENTRY_PAGE, "write the name of its file without what follows the dot"},
    {{"contact/", 8},
     SPAN_GOTO,
     value_id,
     true,
     ENTRY_CONTACT,
     "write the name of its file without what follows the dot"},
};

static const LinkForm *form_of(Str url) {
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++)
        if (str_starts(url, forms[i].prefix))
            return &forms[i];
    return NULL;
}

bool link_read(const Reading *reading, Place place, Str url, Span *span) {
    const LinkForm *form = form_of(url);
    if (!form) {
        diag_error(reading->diags, reading->source, place, "a link cannot lead to '%.*s'", STR_ARG(url));
        diag_help(reading->diags, "links lead to https://…, tel:…, mailto:…, page/NAME or contact/NAME");
        return false;
    }
    Str rest = str_slice(url, form->prefix.len, url.len);
    if (!form->fits(form->kind == SPAN_WEB ? url : rest) || !source_is_plain(url)) {
        diag_error(reading->diags, reading->source, place, "a link cannot lead to '%.*s'", STR_ARG(url));
        diag_help(reading->diags, "%s", form->help);
        return false;
    }
    span->kind = form->kind;
    span->target = str_copy(reading->arena, form->keeps_prefix ? url : rest);
    if (form->kind == SPAN_GOTO)
        reference_add(reading->references,
                      (Reference){form->entry, str_copy(reading->arena, rest), reading->source, place});
    return true;
}
