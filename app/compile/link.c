/* A table from how a target starts to what it is. */
#include "link.h"

#include "../model/limits.h"
#include "../model/names.h"
#include "fields.h"
#include "source.h"
#include "values.h"

typedef struct LinkForm {
    Str prefix;
    const char *shown; /* how such a target looks; NULL: not worth naming */
    SpanKind kind;
    bool (*fits)(Str target); /* a web address whole, all others without the prefix */
    bool keeps_prefix;
    EntryKind entry; /* of SPAN_GOTO */
    const char *help;
} LinkForm;

static const char whole[] = N_("write it whole, as https://www.example.se");
static const char by_file[] = N_("write the name of its file without what follows the dot");

static const LinkForm forms[] = {
    {{"https://", 8}, "https://…", SPAN_WEB, value_web, true, ENTRY_KINDS, whole},
    {{"http://", 7}, NULL, SPAN_WEB, value_web, true, ENTRY_KINDS, whole},
    {{"tel:", 4}, "tel:…", SPAN_PHONE, value_phone, false, ENTRY_KINDS, N_("write it as tel:0322-616000")},
    {{"mailto:", 7}, "mailto:…", SPAN_EMAIL, value_email, false, ENTRY_KINDS, N_("write it as mailto:name@example.se")},
    {{"page/", 5}, N_("page/NAME"), SPAN_GOTO, name_is_id, true, ENTRY_PAGE, by_file},
    {{"contact/", 8}, N_("contact/NAME"), SPAN_GOTO, name_is_id, true, ENTRY_CONTACT, by_file},
    {{"guide/", 6}, N_("guide/NAME"), SPAN_GOTO, name_is_id, true, ENTRY_GUIDE, by_file},
};

enum { FORMS = sizeof forms / sizeof forms[0] };

static const LinkForm *form_of(Str url) {
    for (size_t i = 0; i < FORMS; i++)
        if (str_starts(url, forms[i].prefix))
            return &forms[i];
    return NULL;
}

static Str all_forms(Arena *arena) {
    StrBuf buf = {.arena = arena};
    for (size_t i = 0; i < FORMS; i++)
        if (forms[i].shown)
            strbuf_format(&buf, "%s%s", i == 0 ? "" : i + 1 < FORMS ? ", " : _(" or "), _(forms[i].shown));
    return strbuf_str(&buf);
}

static bool refuse(const Reading *reading, Place place, Str url, Str help) {
    diag_error(reading->diags, reading->source, place, "a link cannot lead to '%.*s'", STR_ARG(url));
    diag_help(reading->diags, "%.*s", STR_ARG(help));
    return false;
}

bool link_is_target(Str text) {
    return form_of(text) != NULL;
}

bool link_read(const Reading *reading, Place place, Str url, Span *span) {
    const LinkForm *form = form_of(url);
    if (!form)
        return refuse(reading, place, url,
                      str_format(reading->arena, _("links lead to %s"), all_forms(reading->arena).at));
    if (url.len > WEB_MOST)
        return refuse(reading, place, url,
                      str_format(reading->arena, _("it has %zu letters, at most %d are read"), url.len, WEB_MOST));
    Str rest = str_slice(url, form->prefix.len, url.len);
    if (!form->fits(form->kind == SPAN_WEB ? url : rest) || !source_is_plain(url))
        return refuse(reading, place, url, str_from(_(form->help)));
    if (form->kind == SPAN_PHONE)
        phone_advise(reading, place, rest);
    span->kind = form->kind;
    span->target = str_copy(reading->arena, form->keeps_prefix ? url : rest);
    if (form->kind == SPAN_GOTO)
        reference_add(reading->references,
                      (Reference){form->entry, str_copy(reading->arena, rest), reading->source, place});
    return true;
}
