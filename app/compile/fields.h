/* Facts by table: a key, what may stand under it, and where in a struct the value goes. */
#ifndef SLUSS_COMPILE_FIELDS_H
#define SLUSS_COMPILE_FIELDS_H

#include "../hours/hours.h"
#include "reference.h"
#include "yaml.h"

typedef enum FieldNeed {
    FIELD_OPTIONAL,
    FIELD_REQUIRED,
    FIELD_IF_KNOWN, /* optional; the bare word unknown is an answer and is stored as empty */
    FIELD_OR_NONE,  /* required; the bare words unknown and none are answers and are stored as empty */
    FIELD_IF_ANY,   /* the same, and may be missing */
} FieldNeed;

/* Reads one value into `target`, whose type the reader's name tells. Reports what is wrong. */
typedef void FieldReader(const Reading *reading, const YamlNode *node, void *target);

typedef struct Field {
    const char *key;
    FieldReader *read;
    FieldNeed need;
    size_t offset;
} Field;

/* Reads a map into the struct at `target`; unknown and missing keys are reported. */
void fields_read(const Reading *reading, const YamlNode *map, const Field *fields, size_t count, void *target);

/* Is the value under a key the bare word none? */
bool fields_none(const YamlNode *map, const char *key);

/* The text of a node, on one line; false and a diagnostic if it is something else or empty. */
bool field_scalar(const Reading *reading, const YamlNode *node, Str *text);
/* That it has more letters than `most`, at the first of them. */
void field_tell_long(const Reading *reading, const YamlNode *node, size_t most);
/* The same as field_scalar, of at most so many letters. */
bool field_short(const Reading *reading, const YamlNode *node, size_t most, Str *text);

/* Says what is wrong with opening hours that stand at a place, and with those that are a node's text. */
void fault_tell(Diags *diags, const Source *source, Place place, const HoursFault *fault);
void field_tell(const Reading *reading, const YamlNode *node, const HoursFaults *faults);

/* Warns of a phone number at a place that is too short to be one. */
void phone_advise(const Reading *reading, Place place, Str phone);

/* Each reads one kind of value. */
FieldReader field_text;           /* Str */
FieldReader field_id;             /* Str, the form of a file's name */
FieldReader field_flag;           /* bool, yes or no */
FieldReader field_order;          /* int32_t, 1 to 999 */
FieldReader field_date;           /* Date */
FieldReader field_icon;           /* Str, a pictogram */
FieldReader field_colour;         /* Str, a colour of the palette */
FieldReader field_accent;         /* uint32_t, dark enough for white letters */
FieldReader field_phone;          /* Str */
FieldReader field_emergency;      /* Str, the phone number for those in danger */
FieldReader field_email;          /* Str */
FieldReader field_web;            /* Str */
FieldReader field_hours;          /* Str, opening hours; noted to be looked at when holidays are known */
FieldReader field_position;       /* Str */
FieldReader field_country;        /* Str */
FieldReader field_zone;           /* Str */
FieldReader field_language;       /* Str */
FieldReader field_known_language; /* Str, of any that has a name */
FieldReader field_topic;          /* Str, noted as a reference */
FieldReader field_contact;        /* Str, noted as a reference */

#endif
