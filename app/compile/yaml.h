/* The part of YAML that facts need, as a tree whose nodes know where they stand: maps, lists and texts. Anchors,
 * aliases and tags are refused, so nothing in a file can grow beyond its size. */
#ifndef SLUSS_COMPILE_YAML_H
#define SLUSS_COMPILE_YAML_H

#include "../base/diag.h"

typedef enum YamlKind { YAML_TEXT, YAML_LIST, YAML_MAP } YamlKind;

typedef struct YamlNode {
    YamlKind kind;
    bool bare;         /* a text without quotes on one line */
    uint32_t verbatim; /* the column where a text stands letter by letter; 0 if it was escaped or folded */
    Place place;       /* of the value, up to the end of its first line */
    Str text;          /* of a text */
    Str key;           /* within a map; an entry of a list has its list's */
    Place key_place;
    struct YamlNode *first, *next; /* children of a list or map, in order; the next sibling */
} YamlNode;

/* Reads bytes [start, end) of the source as one map. NULL if they cannot be read as YAML or hold what is refused;
 * duplicate keys are reported, and the first one counts. */
YamlNode *yaml_read(Arena *arena, const Source *source, size_t start, size_t end, Diags *diags);

/* The value under a key, or NULL. */
const YamlNode *yaml_child(const YamlNode *map, Str key);

/* The place of `length` bytes at `at` of a text's value; of the whole text where it does not stand verbatim. */
Place yaml_within(const YamlNode *text, size_t at, size_t length);

const char *yaml_kind_name(YamlKind kind); /* "a text", "a list", "a map" */

#endif
