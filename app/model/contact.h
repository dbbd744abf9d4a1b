/* Whom one can ask, and how: the end of every way through the kiosk. */
#ifndef SLUSS_MODEL_CONTACT_H
#define SLUSS_MODEL_CONTACT_H

#include "../base/date.h"
#include "words.h"

/* What hours are for. */
typedef enum HoursFor { HOURS_DESK, HOURS_PHONE, HOURS_DROP_IN, HOURS_FOR_COUNT } HoursFor;

/* A number beside a contact's first. */
typedef struct Phone {
    Str number, hours;
    StrList langs; /* spoken there; empty: unknown */
} Phone;

/* What a contact may be without; stored in content.db. */
typedef enum ContactFact {
    FACT_PHONE = 1,
    FACT_EMAIL = 2,
    FACT_ADDRESS = 4,
    FACT_LANGS = 8,
    FACT_BRING = 16,
    FACTS_ALL = 31,
} ContactFact;

/* What is empty is unknown, and the kiosk says so, unless `none` says that there is none. */
typedef struct Contact {
    Str id, icon, part_of;
    Str phone, email, web, address;
    Str hours[HOURS_FOR_COUNT]; /* opening_hours syntax, "unknown" too; empty: nothing is said */
    Str hours_of;               /* the contact whose desk's and drop-in hours they are; empty: its own */
    StrList langs, phone_langs; /* spoken at the desk, and at the first number */
    Phone *phones;              /* further numbers */
    size_t phone_count;
    StrList bring;   /* documents, by their labels in its words */
    StrList instead; /* contacts to ask while it is closed */
    Date verified;   /* when somebody last checked all this */
    Str verified_by; /* a role */
    uint32_t none;   /* ContactFact bits */
    Words words;
} Contact;

/* Are there hours for this, and does anybody know them? */
bool contact_hours_known(const Contact *contact, HoursFor what);

/* Can one turn to it: by phone, or at a desk whose address or hours are known? */
bool contact_reachable(const Contact *contact);

#endif
