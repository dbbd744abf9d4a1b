/* sluss usage keys: the closed list of what is counted, with its meaning. What the program names is the same for every
 * kiosk; the rest is what a content names. */
#include <jansson.h>
#include <stdio.h>

#include "../report/words.h"
#include "../store/content_keys.h"
#include "load.h"
#include "locales.h"
#include "options.h"
#include "usage_verbs.h"

typedef struct Listing {
    Arena arena;
    Diags diags;
    KeyList keys;
    Messages *words;
} Listing;

static bool gather(Listing *listing, const char *path) {
    keys_add_fixed(&listing->keys, &listing->arena);
    Content *content = path ? content_load(path, &listing->diags) : NULL;
    if (content)
        content_keys(content, &listing->arena, &listing->keys);
    content_close(content);
    keys_close(&listing->keys);
    listing->words =
        messages_open(&staff_messages, locales_staff_folder(&listing->arena), locale_of(STR("en")), &listing->diags);
    return listing->words && (content || !path);
}

static Str meaning_of(Listing *listing, const Key *key) {
    Digest digest = {0};
    Report report = {.digest = &digest, .words = listing->words, .arena = &listing->arena};
    DigestRow row = {.key = key};
    return words_row(&report, &row);
}

static void print_metric(Listing *listing, Metric metric) {
    printf("%s%d %s: %s\n", metric == METRIC_NONE + 1 ? "" : "\n", (int)metric, metric_id(metric),
           metric_about(metric));
    for (size_t i = 0; i < listing->keys.count; i++) {
        const Key *key = &listing->keys.at[i];
        if (key->metric == metric)
            printf("  %16lld  %-28.*s  %.*s\n", (long long)key->number, STR_ARG(key->id),
                   STR_ARG(meaning_of(listing, key)));
    }
}

static void print_text(Listing *listing) {
    for (Metric metric = METRIC_NONE + 1; metric < METRIC_END; metric++)
        print_metric(listing, metric);
}

static json_t *json_text(Str text) {
    return json_stringn(text.at, text.len);
}

static void print_json(Listing *listing) {
    json_t *list = json_array();
    for (size_t i = 0; i < listing->keys.count; i++) {
        const Key *key = &listing->keys.at[i];
        json_t *entry = json_object();
        json_object_set_new(entry, "metric", json_integer(key->metric));
        json_object_set_new(entry, "name", json_string(metric_id(key->metric)));
        json_object_set_new(entry, "about", json_string(metric_about(key->metric)));
        json_object_set_new(entry, "key", json_integer(key->number));
        json_object_set_new(entry, "id", json_text(key->id));
        json_object_set_new(entry, "meaning", json_text(meaning_of(listing, key)));
        json_array_append_new(list, entry);
    }
    json_dumpf(list, stdout, JSON_INDENT(1));
    putchar('\n');
    json_decref(list);
}

static int run(int argc, char **argv) {
    Listing listing = {0};
    bool json = false;
    StrList contents = {0};
    const Option options[] = {{"--json", NULL, &json}, {0}};
    int code = EXIT_CALL;
    listing.diags.arena = &listing.arena;
    if (!options_read(&usage_keys, argc, argv, &listing.arena, options, &contents)) {
        code = EXIT_CALL;
    } else if (contents.count > 1) {
        code = verb_usage(&usage_keys, "one database or content folder is enough");
    } else if (!gather(&listing, contents.count ? contents.at[0].at : NULL)) {
        code = EXIT_INPUT;
    } else {
        (json ? print_json : print_text)(&listing);
        code = EXIT_DONE;
    }
    diags_print(&listing.diags, stderr);
    messages_close(listing.words);
    arena_free(&listing.arena);
    return code;
}

const Verb usage_keys = {
    .name = "usage keys",
    .usage = "[FILE.db|DIR] [--json]",
    .about = "all that is counted, and what it means",
    .help =
        "Without a content only what is the same everywhere. Each line has the number that is stored, the id it is\n"
        "made from, and its meaning.\n",
    .run = run,
};
