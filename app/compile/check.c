/* Each rule is one function over the draft. A rule is silent where a file it needs could not be read: that file has
 * its own message, and a second one would only lead astray. */
#include "check.h"

#include "../model/limits.h"
#include "contact.h"
#include "opening.h"

/* The draft, and what all rules suggest from. */
typedef struct Check {
    const Draft *draft;
    StrList ids[ENTRY_KINDS];
} Check;

static void check_references(const Check *check) {
    const Draft *draft = check->draft;
    for (size_t i = 0; i < draft->references.count; i++) {
        const Reference *reference = &draft->references.list[i];
        const Entry *entry = draft_find(draft, reference->kind, reference->id);
        if (draft->unread[reference->kind] || (entry && entry->source))
            continue;
        Str name = draft_kind_name(reference->kind);
        const StrList *ids = &check->ids[reference->kind];
        diag_error(draft->diags, reference->source, reference->place, "%.*s '%.*s' does not exist", STR_ARG(name),
                   STR_ARG(reference->id));
        diag_suggest(draft->diags, reference->id, draft_kind_folder(reference->kind).at, ids->at, ids->count);
    }
}

static void check_record(const Draft *draft, const Kiosk *kiosk, const DraftWords *words) {
    bool is_source = str_equal(words->words.lang, kiosk->source);
    if (!str_list_has(kiosk->langs, words->words.lang)) {
        diag_error(draft->diags, words->source, (Place){0}, "'%.*s' is none of the languages of this kiosk",
                   STR_ARG(words->words.lang));
        diag_suggest(draft->diags, words->words.lang, "languages", kiosk->langs.at, kiosk->langs.count);
    } else if (is_source && words->record.line) {
        diag_error(draft->diags, words->source, words->record, "these words are the source and no translation");
        diag_help(draft->diags, "delete the line");
    } else if (!is_source && words->sound && !words->record.line) {
        diag_error(draft->diags, words->source, (Place){0}, "it is not said who made this translation");
        diag_help(draft->diags, "add 'translation: {by: machine}' below the title; or human, or reviewed");
    }
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
        for (size_t j = 0; kiosk && j < entry->words_count; j++)
            check_record(draft, kiosk, &entry->words[j]);
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
    StrList ids = labels_wanted(draft, entry);
    for (size_t i = 0; i < ids.count; i++) {
        if (may_be_silent(entry, ids.at[i]) || label_find(&words->words, ids.at[i]).text.len ||
            is_misspelt(words, ids, ids.at[i]))
            continue;
        Place place = words->labels ? words->labels->key_place : (Place){0};
        bool source = str_equal(words->words.lang, kiosk->source); /* else it falls back */
        (source ? diag_error : diag_warning)(draft->diags, words->source, place, "'%.*s' has no words here",
                                             STR_ARG(ids.at[i]));
        diag_help(draft->diags, "add '  %.*s: …' below '%.*s:'", STR_ARG(ids.at[i]), STR_ARG(key));
    }
    for (const YamlNode *node = words->labels ? words->labels->first : NULL; node; node = node->next) {
        if (str_list_has(ids, node->key))
            continue;
        diag_error(draft->diags, words->source, node->key_place, "%.*s has no '%.*s' under '%.*s'",
                   STR_ARG(entry->source->path), STR_ARG(node->key), STR_ARG(key));
        diag_suggest(draft->diags, node->key, key.at, ids.at, ids.count);
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
    if (pages > TOPIC_PAGES_MOST) {
        diag_error(draft->diags, topic->source, (Place){0}, "the topic has %zu pages; at most %d fit its screen", pages,
                   TOPIC_PAGES_MOST);
        diag_help(draft->diags, "move some to another topic, or make one page of two");
    }
    if (pages == 0 && all_sound(draft, ENTRY_PAGE)) {
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
    if (topics == 0 && !draft->unread[ENTRY_TOPIC])
        diag_error(draft->diags, NULL, (Place){0}, "there are no topics: the folder 'topics' is missing or empty");
}

void check_draft(const Draft *draft) {
    Check check = {.draft = draft};
    for (int kind = 0; kind < ENTRY_KINDS; kind++)
        check.ids[kind] = draft_ids(draft, (EntryKind)kind);
    check_references(&check);
    check_words(&check);
    check_topics(&check);
    check_labels(draft);
    contacts_check(draft);
    opening_check(draft);
}
