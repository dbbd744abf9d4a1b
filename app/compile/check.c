/* Each rule is one function over the draft. A rule is silent where a file it needs could not be read: that file has
 * its own message, and a second one would only lead astray. */
#include "check.h"

#include <stdlib.h>

#include "../model/limits.h"
#include "../model/notice.h"
#include "contact.h"
#include "opening.h"
#include "review.h"
#include "source.h"

/* The draft, and what all rules suggest from. */
typedef struct Check {
    const Draft *draft;
    StrList ids[ENTRY_KINDS];
} Check;

/* What references name and nobody has. */
typedef struct DeadName {
    EntryKind kind;
    Str id;
    size_t told;
    const Reference *further; /* the first that is not told by itself; NULL: there is none */
    const Reference *last;    /* of those; NULL: there is none */
    StrBuf places;            /* of those, and how many */
    size_t place_count;
} DeadName;

typedef struct Dead {
    DeadName *list;
    size_t count;
    bool none[ENTRY_KINDS]; /* that there is none of a kind has been told */
} Dead;

static bool is_dead(const Draft *draft, const Reference *reference) {
    const Entry *entry = draft_find(draft, reference->kind, reference->id);
    return !draft->unread[reference->kind] && !(entry && entry->source);
}

static DeadName *dead_name(Dead *dead, Arena *arena, const Reference *reference) {
    for (size_t i = 0; i < dead->count; i++)
        if (dead->list[i].kind == reference->kind && str_equal(dead->list[i].id, reference->id))
            return &dead->list[i];
    dead->list = arena_more(arena, dead->list, dead->count, sizeof *dead->list);
    dead->list[dead->count] = (DeadName){.kind = reference->kind, .id = reference->id, .places = {.arena = arena}};
    return &dead->list[dead->count++];
}

static int by_place(const void *left, const void *right) {
    const Reference *const *a = left, *const *b = right;
    int order = str_compare((*a)->source->path, (*b)->source->path);
    order = order ? order : ((*a)->place.line > (*b)->place.line) - ((*a)->place.line < (*b)->place.line);
    return order ? order : ((*a)->place.column > (*b)->place.column) - ((*a)->place.column < (*b)->place.column);
}

/* In the order of files, whatever order they were read in. */
static const Reference **find_dead(const Draft *draft, size_t *count) {
    const Reference **list = NULL;
    *count = 0;
    for (size_t i = 0; i < draft->references.count; i++) {
        if (!is_dead(draft, &draft->references.list[i]))
            continue;
        list = arena_more(draft->arena, list, *count, sizeof(const Reference *));
        list[(*count)++] = &draft->references.list[i];
    }
    if (*count)
        qsort(list, *count, sizeof(const Reference *), by_place);
    return list;
}

static void tell_dead(const Draft *draft, const Reference *reference, const StrList *ids) {
    Str name = draft_kind_said(reference->kind);
    source_recall(draft->arena, draft->folder, (Source *)reference->source); /* of a page they were let go of */
    diag_error(draft->diags, reference->source, reference->place, "%.*s '%.*s' does not exist", STR_ARG(name),
               STR_ARG(reference->id));
    diag_suggest(draft->diags, reference->id, draft_kind_folder(reference->kind).at, ids->at, ids->count);
    if (str_ends(reference->source->path, STR(".md")))
        diag_help_more(draft->diags, "or take the link out");
}

enum { PLACES_LISTED = 100 };

/* `path:line`, of each line once. */
static void add_place(DeadName *name, const Reference *reference) {
    StrBuf *places = &name->places;
    Str path = reference->source->path;
    bool again =
        name->last && name->last->source == reference->source && name->last->place.line == reference->place.line;
    name->last = reference;
    if (again || name->place_count++ >= PLACES_LISTED)
        return;
    strbuf_format(places, "%s%.*s:%u", places->len ? ", " : "", STR_ARG(path), reference->place.line);
    name->further = name->further ? name->further : reference;
}

static void tell_further(const Draft *draft, const Dead *dead) {
    for (size_t i = 0; i < dead->count; i++) {
        DeadName *name = &dead->list[i];
        if (!name->further)
            continue;
        if (name->place_count > PLACES_LISTED)
            strbuf_format(&name->places, _(" and %zu more"), name->place_count - PLACES_LISTED);
        diag_error(draft->diags, name->further->source, (Place){0}, "%.*s '%.*s' is named in further places, too",
                   STR_ARG(draft_kind_said(name->kind)), STR_ARG(name->id));
        diag_help(draft->diags, "%.*s", STR_ARG(strbuf_str(&name->places)));
    }
}

/* One that is missing is told in a few places by itself, and all the others together. Where there is none of a kind at
 * all, that is told alone. */
static void check_references(const Check *check) {
    enum { PLACES_TOLD = 5 };
    const Draft *draft = check->draft;
    Dead dead = {0};
    size_t count;
    const Reference **list = find_dead(draft, &count);
    for (size_t i = 0; i < count; i++) {
        EntryKind kind = list[i]->kind;
        bool none = check->ids[kind].count == 0, first = !dead.none[kind];
        DeadName *name = dead_name(&dead, draft->arena, list[i]);
        dead.none[kind] = none;
        if (none && (!first || kind == ENTRY_TOPIC))
            continue;
        if (name->told++ < PLACES_TOLD)
            tell_dead(draft, list[i], &check->ids[kind]);
        else
            add_place(name, list[i]);
    }
    tell_further(draft, &dead);
}

static Str words_path(const Draft *draft, const Entry *entry, Str lang) {
    Str folder = draft_kind_folder(entry->kind);
    return str_format(draft->arena, "%.*s%s%.*s.%.*s.md", STR_ARG(folder), folder.len ? "/" : "", STR_ARG(entry->id),
                      STR_ARG(lang));
}

static void check_languages(const Draft *draft, const Kiosk *kiosk, const Entry *entry) {
    for (size_t i = 0; i < kiosk->langs.count; i++) {
        Str lang = kiosk->langs.at[i];
        if (draft_words(entry, lang))
            continue;
        Str path = words_path(draft, entry, lang);
        if (str_equal(lang, kiosk->source))
            diag_error(draft->diags, entry->source, (Place){0}, "its words are missing: there is no '%.*s'",
                       STR_ARG(path));
        else
            diag_warning(draft->diags, entry->source, (Place){0}, "not translated into '%.*s': there is no '%.*s'",
                         STR_ARG(lang), STR_ARG(path));
    }
}

static void check_words(const Check *check) {
    const Draft *draft = check->draft;
    const Kiosk *kiosk = draft_kiosk(draft);
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        if (kiosk && entry->source)
            check_languages(draft, kiosk, entry);
        if (entry->source)
            continue;
        const StrList *ids = &check->ids[entry->kind];
        Str folder = draft_kind_folder(entry->kind);
        diag_error(draft->diags, entry->words[0].source, (Place){0},
                   "these words have no facts: there is no '%.*s/%.*s.yaml'", STR_ARG(folder), STR_ARG(entry->id));
        diag_suggest(draft->diags, entry->id, folder.at, ids->at, ids->count);
    }
}

/* What has words in every language beside title and summary: the options of a guide, the documents of a contact. */
static StrList labels_wanted(const Draft *draft, const Entry *entry) {
    StrList ids = {0};
    if (entry->kind == ENTRY_CONTACT)
        return entry->facts.contact.bring;
    if (entry->kind != ENTRY_GUIDE)
        return ids;
    const Question *question = &entry->facts.guide.question;
    ids.at = arena_array(draft->arena, Str, question->option_count);
    for (size_t i = 0; i < question->option_count; i++)
        ids.at[ids.count++] = question->options[i].id;
    return ids;
}

/* "I don't know" is said by one of them only. */
static void check_silent(const Draft *draft, const Entry *entry, const DraftWords *words) {
    const Question *question = &entry->facts.guide.question;
    size_t silent = 0;
    for (size_t i = 0; entry->kind == ENTRY_GUIDE && i < question->option_count; i++)
        silent += question->options[i].unsure && label_find(&words->words, question->options[i].id).text.len == 0;
    if (silent < 2)
        return;
    diag_error(draft->diags, words->source, words->labels ? words->labels->key_place : (Place){0},
               "%zu options have no words here: all would say \"I don't know\"", silent);
    diag_help(draft->diags, "write words for all of them but one");
}

static bool may_be_silent(const Entry *entry, Str id) {
    return entry->kind == ENTRY_GUIDE && route_option(&entry->facts.guide.question, id)->unsure;
}

/* A label that is nearly this one has been reported, with this one as its suggestion. */
static bool is_misspelt(const DraftWords *words, StrList ids, Str id) {
    for (const YamlNode *node = words->labels ? words->labels->first : NULL; node; node = node->next)
        if (!str_list_has(ids, node->key) && str_nearest(node->key, &id, 1).len)
            return true;
    return false;
}

static void check_words_labels(const Draft *draft, const Kiosk *kiosk, const Entry *entry, const DraftWords *words) {
    Str key = entry->kind == ENTRY_GUIDE ? STR("options") : STR("bring");
    const char *what = entry->kind == ENTRY_GUIDE ? N_("options") : N_("documents");
    StrList ids = labels_wanted(draft, entry);
    for (size_t i = 0; i < ids.count; i++) {
        if (may_be_silent(entry, ids.at[i]) || label_find(&words->words, ids.at[i]).text.len ||
            is_misspelt(words, ids, ids.at[i]))
            continue;
        Place place = words->labels ? words->labels->key_place : (Place){0};
        bool source = str_equal(words->words.lang, kiosk->source); /* else it falls back */
        (source ? diag_error : diag_warning)(draft->diags, words->source, place, N_("'%.*s' has no words here"),
                                             STR_ARG(ids.at[i]));
        diag_help(draft->diags, "add '  %.*s: …' below '%.*s:'", STR_ARG(ids.at[i]), STR_ARG(key));
    }
    for (const YamlNode *node = words->labels ? words->labels->first : NULL; node; node = node->next) {
        if (str_list_has(ids, node->key))
            continue;
        diag_error(draft->diags, words->source, node->key_place, "%.*s has no '%.*s' under '%.*s'",
                   STR_ARG(entry->source->path), STR_ARG(node->key), STR_ARG(key));
        diag_suggest(draft->diags, node->key, what, ids.at, ids.count);
    }
}

/* The first label before this one that says the same. */
static const YamlNode *same_label(const YamlNode *labels, const YamlNode *node) {
    const YamlNode *other = labels->first;
    while (other != node && (other->kind != YAML_TEXT || !str_equal(node->text, other->text)))
        other = other->next;
    return other == node || node->kind != YAML_TEXT ? NULL : other;
}

/* Two buttons that say the same are one choice too few. */
static void check_same_labels(const Draft *draft, const DraftWords *words) {
    for (const YamlNode *node = words->labels ? words->labels->first : NULL; node; node = node->next) {
        const YamlNode *same = same_label(words->labels, node);
        if (!same)
            continue;
        diag_error(draft->diags, words->source, node->place, "'%.*s' says the same as '%.*s'", STR_ARG(node->key),
                   STR_ARG(same->key));
        diag_help(draft->diags, "say what is different about it");
    }
}

static void check_labels(const Draft *draft) {
    const Kiosk *kiosk = draft_kiosk(draft);
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        bool labelled = entry->kind == ENTRY_GUIDE || entry->kind == ENTRY_CONTACT;
        for (size_t j = 0; kiosk && labelled && entry->sound && j < entry->words_count; j++) {
            if (!entry->words[j].sound)
                continue;
            check_words_labels(draft, kiosk, entry, &entry->words[j]);
            check_same_labels(draft, &entry->words[j]);
            check_silent(draft, entry, &entry->words[j]);
        }
    }
}

static size_t count_pages(const Draft *draft, Str topic) {
    size_t count = 0;
    for (size_t i = 0; i < draft->count; i++)
        count += draft->entries[i].kind == ENTRY_PAGE && str_equal(draft->entries[i].facts.page.topic, topic);
    return count;
}

static bool all_sound(const Draft *draft, EntryKind kind) {
    if (draft->unread[kind])
        return false;
    for (size_t i = 0; i < draft->count; i++)
        if (draft->entries[i].kind == kind && draft->entries[i].source && !draft->entries[i].sound)
            return false;
    return true;
}

static void check_topic(const Draft *draft, const Entry *topic) {
    size_t pages = count_pages(draft, topic->id);
    if (pages > TOPIC_PAGES_GOOD) {
        bool fit = pages <= TOPIC_PAGES_MOST;
        (fit ? diag_warning : diag_error)(draft->diags, topic->source, (Place){0},
                                          fit ? N_("the topic has %zu pages; with more than %d it is hard to choose")
                                              : N_("the topic has %zu pages; at most %d can be listed"),
                                          pages, fit ? TOPIC_PAGES_GOOD : TOPIC_PAGES_MOST);
        diag_help(draft->diags, "move some to another topic, or make one page of two");
    }
    if (pages == 0 && all_sound(draft, ENTRY_PAGE) && draft_ids(draft, ENTRY_PAGE).count) {
        diag_error(draft->diags, topic->source, (Place){0}, "the topic has no pages");
        diag_help(draft->diags, "write 'topic: %.*s' in a page, or delete the topic", STR_ARG(topic->id));
    }
}

static void check_topics(const Check *check) {
    const Draft *draft = check->draft;
    size_t topics = 0;
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->kind != ENTRY_TOPIC || !entry->source)
            continue;
        check_topic(draft, entry);
        if (++topics == TOPICS_MOST + 1)
            diag_error(draft->diags, entry->source, (Place){0},
                       "there are too many topics: at most %d fit the home screen", TOPICS_MOST);
    }
    if (topics && !draft->unread[ENTRY_PAGE] && draft_ids(draft, ENTRY_PAGE).count == 0)
        diag_error(draft->diags, NULL, (Place){0}, "there are no pages: the folder 'pages' is missing or empty");
    if (topics == 0 && !draft->unread[ENTRY_TOPIC])
        diag_error(draft->diags, NULL, (Place){0}, "there are no topics: the folder 'topics' is missing or empty");
}

static void check_notices(const Draft *draft) {
    size_t notices = 0;
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->kind != ENTRY_NOTICE || !entry->source)
            continue;
        const Notice *notice = &entry->facts.notice;
        if (entry->sound && date_days(notice->until) < date_days(notice->from)) {
            diag_error(draft->diags, entry->source, yaml_child(entry->map, STR("until"))->place,
                       "the notice ends before it begins");
            diag_help(draft->diags, "both days are part of it: 'until' is the last day on which it is shown");
        }
        if (++notices == NOTICES_MOST + 1)
            diag_error(draft->diags, entry->source, (Place){0}, "there are too many notices: at most %d", NOTICES_MOST);
    }
}

static const Notice *urgent_of(const Entry *entry) {
    bool urgent = entry->kind == ENTRY_NOTICE && entry->sound && entry->facts.notice.level == NOTICE_URGENT;
    return urgent ? &entry->facts.notice : NULL;
}

static size_t count_urgent(const Draft *draft, Date day) {
    size_t count = 0;
    for (size_t i = 0; i < draft->count; i++)
        count += urgent_of(&draft->entries[i]) && notice_holds(urgent_of(&draft->entries[i]), day);
    return count;
}

/* They can only become more on a day on which one of them begins; the first such day is told. */
static void check_urgent(const Draft *draft, Date today) {
    const Entry *last = NULL;
    Date first = {0};
    for (size_t i = 0; i < draft->count; i++) {
        const Notice *notice = urgent_of(&draft->entries[i]);
        if (!notice)
            continue;
        Date day = date_days(notice->from) < date_days(today) ? today : notice->from;
        if ((last && date_days(day) > date_days(first)) || !notice_holds(notice, day) ||
            count_urgent(draft, day) <= URGENT_SHOWN)
            continue;
        last = &draft->entries[i];
        first = day;
    }
    if (!last)
        return;
    diag_warning(draft->diags, last->source, yaml_child(last->map, STR("level"))->place,
                 "with this one %zu urgent notices hold on %04d-%02d-%02d; %d of them are shown on every screen",
                 count_urgent(draft, first), first.year, first.month, first.day, URGENT_SHOWN);
    diag_help(draft->diags, "make one of two, or write 'level: change' where that will do");
}

void notices_look_ahead(const Draft *draft, Date today) {
    check_urgent(draft, today);
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        if (entry->kind != ENTRY_NOTICE || !entry->sound || date_days(entry->facts.notice.until) >= date_days(today))
            continue;
        diag_warning(draft->diags, entry->source, yaml_child(entry->map, STR("until"))->place,
                     "the notice is over, and shown no more");
        diag_help(draft->diags, "delete its files, or write a later day");
    }
}

void check_draft(const Draft *draft) {
    Check check = {.draft = draft};
    for (int kind = 0; kind < ENTRY_KINDS; kind++)
        check.ids[kind] = draft_ids(draft, (EntryKind)kind);
    check_references(&check);
    check_words(&check);
    check_topics(&check);
    check_notices(draft);
    check_labels(draft);
    reviews_check(draft);
    contacts_check(draft);
    opening_check(draft);
}
