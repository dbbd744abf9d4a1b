/* Reviews come due for many pages at once, so those that are over are told together. */
#include "review.h"

#include "yaml.h"

/* Of a page whose facts are sound, else NULL. */
static const Page *page_of(const Entry *entry) {
    return entry->kind == ENTRY_PAGE && entry->sound ? &entry->facts.page : NULL;
}

static bool is_before(Date a, Date b) {
    return date_days(a) < date_days(b);
}

static Place place_of_key(const Entry *entry, Str key) {
    return yaml_child(entry->map, key)->place;
}

void reviews_check(const Draft *draft) {
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        const Page *page = page_of(entry);
        if (!page || !is_before(page->review_by, page->updated))
            continue;
        diag_warning(draft->diags, entry->source, place_of_key(entry, STR("review-by")),
                     "the page was updated after the day by which it is to be reviewed");
        diag_help(draft->diags, "write the day by which it is to be read again, in a year perhaps");
    }
}

/* Those that were updated after their day have their own message. */
static bool is_due(const Page *page, Date today) {
    return page && is_before(page->review_by, today) && !is_before(page->review_by, page->updated);
}

static void tell_due(const Draft *draft, Date today) {
    enum { NAMED = 5 };
    StrBuf names = {.arena = draft->arena};
    size_t count = 0;
    for (size_t i = 0; i < draft->count; i++) {
        if (!is_due(page_of(&draft->entries[i]), today) || ++count > NAMED)
            continue;
        strbuf_format(&names, "%s%.*s", count > 1 ? ", " : "", STR_ARG(draft->entries[i].source->path));
    }
    if (count == 0)
        return;
    if (count > NAMED)
        diag_warning(draft->diags, NULL, (Place){0}, "'review-by' has passed in %.*s and %zu more",
                     STR_ARG(strbuf_str(&names)), count - NAMED);
    else
        diag_warning(draft->diags, NULL, (Place){0}, "'review-by' has passed in %.*s", STR_ARG(strbuf_str(&names)));
    diag_help(draft->diags, "read these pages again, mend what no longer holds, and write new days after 'updated' and "
                            "'review-by'");
}

void reviews_look_ahead(const Draft *draft, Date today) {
    for (size_t i = 0; i < draft->count; i++) {
        const Entry *entry = &draft->entries[i];
        const Page *page = page_of(entry);
        if (!page || !is_before(today, page->updated))
            continue;
        diag_warning(draft->diags, entry->source, place_of_key(entry, STR("updated")),
                     "nobody can have updated this on a day to come");
        diag_help(draft->diags, "write the day on which it was done");
    }
    tell_due(draft, today);
}
