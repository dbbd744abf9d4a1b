/* Every fault is told where it stands, and only when all guides could be read: a question that is missing for another
 * reason would make its neighbours look wrong. */
#include "guide.h"

#include "../model/limits.h"
#include "../model/names.h"
#include "lists.h"
#include "opening.h"

static const char target_forms[] =
    N_("an option leads to guide/NAME, page/NAME, contact/NAME, or a list as [contact/NAME, contact/NAME]");

static const char option_form[] = N_("write each as - {id: home, icon: home, to: contact/reception}");

static const struct {
    Str prefix;
    EntryKind entry;
    RouteKind kind;
} forms[] = {
    {{"guide/", 6}, ENTRY_GUIDE, ROUTE_QUESTION},
    {{"page/", 5}, ENTRY_PAGE, ROUTE_PAGE},
    {{"contact/", 8}, ENTRY_CONTACT, ROUTE_CONTACTS},
};

enum { FORMS = sizeof forms / sizeof forms[0] };

/* One target; false and a diagnostic if it is none. */
static bool read_target(const Reading *reading, const YamlNode *node, RouteOption *option) {
    Str text;
    if (!field_scalar(reading, node, &text))
        return false;
    for (size_t i = 0; i < FORMS; i++) {
        Str id = str_slice(text, forms[i].prefix.len, text.len);
        if (!str_starts(text, forms[i].prefix) || !name_is_id(id))
            continue;
        if (option->kind == forms[i].kind && str_list_has(option->to, id)) {
            lists_tell_twice(reading, node, text);
            return false;
        }
        reference_add(reading->references, (Reference){forms[i].entry, id, reading->source, node->place});
        option->kind = forms[i].kind;
        option->to.at[option->to.count++] = id;
        return true;
    }
    diag_error(reading->diags, reading->source, node->place, "an option cannot lead to '%.*s'", STR_ARG(text));
    if (name_is_id(text))
        diag_help(reading->diags, "say what it is: contact/%.*s, page/%.*s or guide/%.*s", STR_ARG(text), STR_ARG(text),
                  STR_ARG(text));
    else
        diag_help(reading->diags, "%s", _(target_forms));
    return false;
}

static bool is_fault(const Reading *reading, const YamlNode *node, bool fault, const char *why, const char *help) {
    if (!fault)
        return false;
    diag_error(reading->diags, reading->source, node->place, "%s", _(why));
    diag_help(reading->diags, "%s", _(help));
    return true;
}

static void read_to(const Reading *reading, const YamlNode *node, void *target) {
    RouteOption *option = target;
    option->to.at = arena_array(reading->arena, Str, ROUTE_ENDS_MOST);
    if (node->kind != YAML_LIST) {
        read_target(reading, node, option);
        return;
    }
    is_fault(reading, node, !node->first, "the list is empty", target_forms);
    for (const YamlNode *child = node->first; child; child = child->next) {
        if (is_fault(reading, child, option->to.count == ROUTE_ENDS_MOST, "there are too many contacts: at most 4",
                     "ask a further question"))
            return;
        if (read_target(reading, child, option))
            is_fault(reading, child, option->kind != ROUTE_CONTACTS, "a list holds contacts only", target_forms);
    }
}

/* False when there is no room for more. */
static bool read_answer(const Reading *reading, const YamlNode *node, StrList *list) {
    Str text;
    if (!field_scalar(reading, node, &text))
        return true;
    size_t slash = str_find(text, '/', 0);
    bool fits = name_is_id(str_slice(text, 0, slash)) && name_is_id(str_slice(text, slash + 1, text.len));
    if (is_fault(reading, node, !fits, "this is no answer", "write GUIDE/OPTION, as start/home"))
        return true;
    if (is_fault(reading, node, list->count == ROUTE_AFTER_MOST, "there are too many answers: at most 16",
                 "make a guide of its own for them"))
        return false;
    list->at[list->count++] = text;
    return true;
}

static void read_after(const Reading *reading, const YamlNode *node, void *target) {
    StrList *list = target;
    list->at = arena_array(reading->arena, Str, ROUTE_AFTER_MOST);
    if (node->kind != YAML_LIST) {
        read_answer(reading, node, list);
        return;
    }
    is_fault(reading, node, !node->first, "the list is empty", "write GUIDE/OPTION, as [start/home]");
    for (const YamlNode *child = node->first; child && read_answer(reading, child, list);)
        child = child->next;
}

static const Field option_fields[] = {
    {"id", field_id, FIELD_REQUIRED, offsetof(RouteOption, id)},
    {"icon", field_icon, FIELD_REQUIRED, offsetof(RouteOption, icon)},
    {"to", read_to, FIELD_REQUIRED, 0},
    {"urgent", field_flag, FIELD_OPTIONAL, offsetof(RouteOption, urgent)},
    {"unsure", field_flag, FIELD_OPTIONAL, offsetof(RouteOption, unsure)},
    {"only-after", read_after, FIELD_OPTIONAL, offsetof(RouteOption, after)},
    {"only-while-open", field_contact, FIELD_OPTIONAL, offsetof(RouteOption, while_open)},
    {"only-while-closed", field_contact, FIELD_OPTIONAL, offsetof(RouteOption, while_closed)},
    {"while-closed", field_contacts, FIELD_OPTIONAL, offsetof(RouteOption, instead)},
};

static bool is_one_contact(const RouteOption *option) {
    return option->kind == ROUTE_CONTACTS && option->to.count == 1;
}

static void read_option(const Reading *reading, const YamlNode *node, Question *question) {
    RouteOption option = {0};
    if (is_fault(reading, node, node->kind != YAML_MAP, "an option is a group of 'key: value'", option_form))
        return;
    fields_read(reading, node, option_fields, sizeof option_fields / sizeof option_fields[0], &option);
    const YamlNode *id = yaml_child(node, STR("id")), *instead = yaml_child(node, STR("while-closed"));
    const YamlNode *closed = yaml_child(node, STR("only-while-closed"));
    is_fault(reading, id, option.id.len && route_option(question, option.id), "this option's id stands here twice",
             "each option has an id of its own");
    is_fault(reading, instead, option.instead.count && option.to.count && !is_one_contact(&option),
             "'while-closed' goes with an option that leads to one contact",
             "a contact has a 'while-closed' of its own, in contacts/NAME.yaml");
    is_fault(reading, instead, is_one_contact(&option) && str_list_has(option.instead, option.to.at[0]),
             "a contact cannot stand in for itself", "name another one, or leave it out");
    is_fault(reading, closed, option.while_open.len && str_equal(option.while_open, option.while_closed),
             "a contact is never open and closed at once", "leave one of the two out");
    question->options[question->option_count++] = option;
}

void guide_options(const Reading *reading, const YamlNode *node, void *target) {
    Question *question = target;
    size_t count = 0;
    if (is_fault(reading, node, node->kind != YAML_LIST || !node->first, "a guide has a list of options", option_form))
        return;
    question->options = arena_array(reading->arena, RouteOption, ROUTE_OPTIONS_MOST);
    const YamlNode *ninth = NULL;
    for (const YamlNode *child = node->first; child; child = child->next, count++) {
        ninth = count == ROUTE_OPTIONS_MOST ? child : ninth;
        if (count < ROUTE_OPTIONS_MOST)
            read_option(reading, child, question);
    }
    if (!ninth)
        return;
    diag_error(reading->diags, reading->source, ninth->place, "the guide has %zu options; at most %d fit the screen",
               count, ROUTE_OPTIONS_MOST);
    diag_help(reading->diags, "let some of them lead to a guide of their own");
}

/* Where a part of an option stands, of a list its item; the whole option if it has no such part. */
static Place place_in(const Entry *entry, const RouteOption *option, Str key, size_t item) {
    const YamlNode *node = yaml_child(entry->map, STR("options"))->first;
    for (const RouteOption *before = entry->facts.guide.question.options; before != option; before++)
        node = node->next;
    const YamlNode *part = yaml_child(node, key);
    const YamlNode *inside = part && part->kind == YAML_LIST ? part->first : NULL;
    for (; inside && item > 0; item--)
        inside = inside->next;
    return inside ? inside->place : part ? part->place : node->place;
}

static const Entry *guide_of(const Draft *draft, Str id) {
    return draft_find(draft, ENTRY_GUIDE, id);
}

/* False if the option waits for an answer that is none. */
static bool check_answers(const Draft *draft, const Entry *entry, const RouteOption *option) {
    size_t errors = draft->diags->errors;
    for (size_t i = 0; i < option->after.count; i++) {
        Str after = option->after.at[i];
        size_t slash = str_find(after, '/', 0);
        const Entry *asked = guide_of(draft, str_slice(after, 0, slash));
        if (asked && route_option(&asked->facts.guide.question, str_slice(after, slash + 1, after.len)))
            continue;
        diag_error(draft->diags, entry->source, place_in(entry, option, STR("only-after"), i),
                   "there is no answer '%.*s' in any guide", STR_ARG(after));
        diag_help(draft->diags, "write GUIDE/OPTION, as start/home");
    }
    return draft->diags->errors == errors;
}

static bool never_closes(const Contact *contact) {
    HoursFor what = contact_hours_known(contact, HOURS_DESK) ? HOURS_DESK : HOURS_PHONE;
    return str_equal(contact->hours[what], STR("24/7"));
}

/* An option that waits for hours which nobody knows, or for the closing of what never closes, would never be offered.
 */
static void check_condition(const Draft *draft, const Entry *entry, const RouteOption *option, Str key, Str id) {
    const Entry *other = id.len ? draft_find(draft, ENTRY_CONTACT, id) : NULL;
    if (!other || !other->source || !other->sound)
        return;
    Contact contact = opening_inherit(draft, other);
    bool known = false, never = never_closes(&contact) && str_equal(key, STR("only-while-closed"));
    for (HoursFor what = HOURS_DESK; what < HOURS_FOR_COUNT; what++)
        known = known || contact_hours_known(&contact, what);
    if (known && !never)
        return;
    diag_error(draft->diags, entry->source, place_in(entry, option, key, 0),
               never ? N_("'%.*s' never closes") : N_("nobody knows when '%.*s' is open"), STR_ARG(id));
    diag_help(draft->diags, "write its hours in contacts/%.*s.yaml, or take the condition away", STR_ARG(id));
}

static void tell_fault(const Draft *draft, const RouteFault *fault) {
    static const struct {
        Str key;
        const char *why, *help;
    } words[] = {
        [ROUTE_NO_START] = {{0},
                            N_("there are guides, but none to start with"),
                            N_("name the first one guides/start.yaml")},
        [ROUTE_LOOP] = {{"to", 2},
                        N_("this leads back to a question that has been asked on the way here"),
                        N_("let it lead to a contact or a page")},
        [ROUTE_TOO_DEEP] = {{"to", 2},
                            N_("this leads to a fifth question; a path has at most four"),
                            N_("let it lead to a contact or a page")},
        [ROUTE_NO_ANSWER] = {{0},
                             N_("at times there is nothing to answer: every option has an 'only-…'"),
                             N_("let at least one option always be there, whatever the hour and the answers before")},
        [ROUTE_UNREACHED] = {{0},
                             N_("no path leads to this guide"),
                             N_("let an option of another guide lead to it, or delete it")},
        [ROUTE_NEVER_SHOWN] = {{"only-after", 10},
                               N_("this option is never offered: no path to this guide has such an answer"),
                               N_("name an answer that is given on the way here")},
    };
    if (!words[fault->kind].why) /* the reference has its message */
        return;
    const Entry *entry = fault->question ? guide_of(draft, fault->question->id) : NULL;
    Place place = fault->option ? place_in(entry, route_option(&entry->facts.guide.question, fault->option->id),
                                           words[fault->kind].key, 0)
                                : (Place){0};
    diag_error(draft->diags, entry ? entry->source : NULL, place, "%s", _(words[fault->kind].why));
    diag_help(draft->diags, "%s", _(words[fault->kind].help));
}

/* Contacts that paths end at and that can be neither rung nor visited: the desk here stands in for them. */
static void check_end(const Draft *draft, Str id, StrList *told) {
    const Kiosk *kiosk = draft_kiosk(draft);
    const Entry *entry = draft_find(draft, ENTRY_CONTACT, id);
    if (!entry || !entry->sound || str_list_has(*told, id))
        return;
    Contact contact = opening_inherit(draft, entry);
    bool desk = str_equal(id, kiosk->desk);
    if (contact_reachable(&contact))
        return;
    told->at[told->count++] = id;
    if (desk) {
        diag_error(draft->diags, entry->source, (Place){0},
                   "the kiosk stands at this desk, but neither its phone, its address nor its hours are known");
        diag_help(draft->diags, "write one of them, or name another 'desk' in kiosk.yaml");
        return;
    }
    diag_warning(draft->diags, entry->source, (Place){0},
                 "paths of the guides end here, but neither phone, address nor hours are known");
    diag_help(draft->diags, "until they are, visitors are sent to the desk here, '%.*s'", STR_ARG(kiosk->desk));
}

static void check_ends(const Draft *draft, const RouteProof *proof) {
    StrList told = {.at = arena_array(draft->arena, Str, draft->count + 1)};
    check_end(draft, draft_kiosk(draft)->desk, &told);
    for (size_t i = 0; i < proof->path_count; i++) {
        const RouteOption *end = proof->paths[i].end;
        const Entry *page = end->kind == ROUTE_PAGE ? draft_find(draft, ENTRY_PAGE, end->to.at[0]) : NULL;
        if (page)
            check_end(draft, page->facts.page.contact, &told);
        for (size_t j = 0; end->kind == ROUTE_CONTACTS && j < end->to.count; j++)
            check_end(draft, end->to.at[j], &told);
    }
}

/* All guides as the proof wants them; 0 if any of them could not be read. */
static size_t collect(const Draft *draft, Question *questions) {
    size_t count = 0;
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->kind != ENTRY_GUIDE)
            continue;
        if (!entry->source || !entry->sound)
            return 0;
        questions[count++] = entry->facts.guide.question;
    }
    return draft->unread[ENTRY_GUIDE] ? 0 : count;
}

/* While the desk is closed it can send nobody to itself. */
static void advise_desk(const Draft *draft, Str id) {
    const Entry *desk = draft_find(draft, ENTRY_CONTACT, id);
    if (!desk || !desk->sound || desk->facts.contact.instead.count)
        return;
    Contact contact = opening_inherit(draft, desk);
    if (str_equal(contact.hours[HOURS_DESK], STR("24/7")))
        return;
    diag_warning(draft->diags, desk->source, (Place){0},
                 "the kiosk stands at this desk, and while it is closed there is nobody to ask instead");
    diag_help(draft->diags, "write 'while-closed: [CONTACT]', for instance one that can always be rung");
}

static void check_desk(const Draft *draft, const Entry *kiosk) {
    if (kiosk->facts.kiosk.desk.len) {
        advise_desk(draft, kiosk->facts.kiosk.desk);
        return;
    }
    if (!kiosk->sound)
        return; /* it may be what has an error */
    diag_error(draft->diags, kiosk->source, (Place){0}, "'desk' is missing: guides need a desk to send people to");
    diag_help(draft->diags, "write 'desk: CONTACT', the contact whose desk the kiosk stands at");
}

void guides_prove(Draft *draft) {
    Question *questions = arena_array(draft->arena, Question, draft->count);
    const Entry *kiosk = draft_find(draft, ENTRY_KIOSK, STR("kiosk"));
    size_t count = collect(draft, questions);
    if (count == 0 || !draft_kiosk(draft))
        return;
    if (count > GUIDES_MOST) {
        diag_error(draft->diags, NULL, (Place){0}, "there are too many guides: at most %d", GUIDES_MOST);
        return;
    }
    bool sound = true;
    RouteProof proof = route_prove(questions, count, draft->arena);
    for (size_t i = 0; i < count; i++) {
        Entry *entry = draft_find(draft, ENTRY_GUIDE, questions[i].id);
        Question *question = &entry->facts.guide.question;
        question->steps = questions[i].steps;
        for (size_t j = 0; j < question->option_count; j++) {
            const RouteOption *option = &question->options[j];
            sound = check_answers(draft, entry, option) && sound;
            check_condition(draft, entry, option, STR("only-while-open"), option->while_open);
            check_condition(draft, entry, option, STR("only-while-closed"), option->while_closed);
        }
    }
    for (size_t i = 0; sound && i < proof.fault_count; i++)
        tell_fault(draft, &proof.faults[i]);
    check_desk(draft, kiosk);
    if (draft_find(draft, ENTRY_CONTACT, kiosk->facts.kiosk.desk))
        check_ends(draft, &proof);
}
