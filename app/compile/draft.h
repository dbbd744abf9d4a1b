/* All content as it was read, before it is known to be right: entries with their facts and their words in each
 * language. Nothing is written until nothing is wrong with it. */
#ifndef SLUSS_COMPILE_DRAFT_H
#define SLUSS_COMPILE_DRAFT_H

#include "calendar.h"
#include "likeness.h"

typedef struct DraftWords {
    const Source *source;
    Words words;  /* of a page only what stands before `title` stays: the rest has been handed on */
    Place record; /* of the translation record; line 0 if there is none */
    uint32_t of;  /* the stamp of the words it was made from; 0 if the record does not say */
    Str reviewer; /* a role; of the words of a page it does not stay */
    Date reviewed;
    uint32_t stamp;                /* of these words; 0 if they are not sound, or were not parsed */
    const struct YamlNode *labels; /* the map they stand in; NULL: there is none */
    bool sound;
    bool kept; /* the database had them already, and they were not parsed */
} DraftWords;

typedef struct Entry {
    EntryKind kind;
    Str id;
    uint64_t id_hash;     /* of the id, which finding it goes by */
    const Source *source; /* of the facts; NULL if the file is missing */
    bool sound;           /* the facts could be read without an error */
    union {
        Kiosk kiosk;
        Topic topic;
        Page page;
        Contact contact;
        Guide guide;
        Notice notice;
    } facts;
    const struct YamlNode *map; /* what the facts were read from; NULL if it is no YAML */
    DraftWords *words;
    size_t words_count;
    uint64_t source_hash;  /* of a page: of the file its translations are made from */
    uint32_t source_stamp; /* of the words that they are made from; 0 if those are not sound */
    Likeness likeness;     /* of the same words */
} Entry;

typedef struct Draft {
    Arena *arena;
    Arena page; /* what the words of one page take, until the next are read */
    Diags *diags;
    struct ContentWriter *writer;  /* where the words of pages go as they are read; NULL: nowhere */
    const struct Measure *measure; /* tells which letters there are fonts for; NULL: that is not asked */
    uint32_t *letters_shown;       /* some that have one, so that no letter is asked for again and again */
    Str folder;                    /* with every link resolved */
    size_t strangers;              /* files that do not belong here */
    bool unread[ENTRY_KINDS];      /* its folder could not be read; nothing is known of what lies there */
    Entry *entries;
    size_t count;
    References references;
    HoursNotes hours;
    bool kiosk_known;       /* what other files are held against, in kiosk.yaml, has no error */
    const Source *calendar; /* NULL: there is none */
    CalendarLines holidays;
} Draft;

/* A kind as people call it ("page") and as its folder is called ("pages"; the kiosk's is empty). */
Str draft_kind_name(EntryKind kind);
Str draft_kind_said(EntryKind kind); /* the same in the language of who is told */
Str draft_kind_folder(EntryKind kind);

/* The entry of that kind and id, or NULL. */
Entry *draft_find(const Draft *draft, EntryKind kind, Str id);

/* The same, added if it is not there. Entries found before move. */
Entry *draft_entry(Draft *draft, EntryKind kind, Str id);

/* Room for one more language. */
DraftWords *draft_add_words(Draft *draft, Entry *entry);

/* An entry's words in a language, or NULL. */
const DraftWords *draft_words(const Entry *entry, Str lang);

/* Are these the words that translations are made from? */
bool draft_is_source(const Draft *draft, const DraftWords *words);

/* The ids of a kind, for suggestions. */
StrList draft_ids(const Draft *draft, EntryKind kind);

/* The kiosk's facts, or NULL as long as its country, time zone and languages are not known. Of the others what has an
 * error is empty. */
const Kiosk *draft_kiosk(const Draft *draft);

#endif
