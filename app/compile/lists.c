/* A list of names in square brackets, each once. */
#include "lists.h"

#include "../model/limits.h"

/* What a list holds: at most so many of a kind. */
typedef struct ListForm {
    size_t most;
    FieldReader *read; /* a Str */
    const char *what, *help;
} ListForm;

void lists_tell_twice(const Reading *reading, const YamlNode *node, Str item) {
    diag_error(reading->diags, reading->source, node->place, "'%.*s' stands here twice", STR_ARG(item));
    diag_help(reading->diags, "leave one of the two out");
}

static void read_list(const Reading *reading, const YamlNode *node, const ListForm *form, StrList *target) {
    StrList list = {.at = arena_array(reading->arena, Str, form->most)};
    if (node->kind != YAML_LIST) {
        diag_error(reading->diags, reading->source, node->place, "'%.*s' must be a list, here is %s",
                   STR_ARG(node->key), _(yaml_kind_name(node->kind)));
        diag_help(reading->diags, "%s", _(form->help));
        return;
    }
    if (!node->first) {
        diag_error(reading->diags, reading->source, node->place, "the list is empty");
        diag_help(reading->diags, "%s", _(form->help));
    }
    for (const YamlNode *child = node->first; child; child = child->next) {
        Str item = {0};
        if (list.count == form->most) {
            diag_error(reading->diags, reading->source, child->place, "there are too many %s: at most %zu",
                       _(form->what), form->most);
            return;
        }
        form->read(reading, child, &item);
        if (item.len && str_list_has(list, item))
            lists_tell_twice(reading, child, item);
        list.at[list.count] = item;
        list.count += item.len > 0;
    }
    *target = list;
}

void field_languages(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {LANGS_MOST, field_language, N_("languages"), N_("write it as [sv, en, ar]")};
    read_list(reading, node, &form, target);
}

void field_spoken(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {LANGS_MOST, field_known_language, N_("languages"), N_("write it as [sv, en, ar]")};
    read_list(reading, node, &form, target);
}

void field_documents(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {DOCUMENTS_MOST, field_id, N_("documents"),
                                  N_("write it as [id-card, letters]; their words stand in the .md files")};
    read_list(reading, node, &form, target);
}

void field_contacts(const Reading *reading, const YamlNode *node, void *target) {
    static const ListForm form = {INSTEADS_MOST, field_contact, N_("contacts"), N_("write it as [reception, police]")};
    read_list(reading, node, &form, target);
}
