/* The closed list: what may be counted at all. Part of it is fixed here, the rest is what the content names: its
 * languages, topics, pages, contacts and guides. Nothing that a visitor does can add to it. */
#ifndef SLUSS_USAGE_KEYS_H
#define SLUSS_USAGE_KEYS_H

#include "metric.h"

typedef struct Key {
    Metric metric;
    int64_t number; /* what is stored */
    Str id;         /* "housing", "mon-09", "start/home" */
    Str label;      /* its words in the content's source language; empty where it has none */
} Key;

/* Zeroed, it is empty. */
typedef struct KeyList {
    Key *at;
    size_t count;
} KeyList;

/* Of a year: what its months told as "other". No id of a content looks so. */
#define KEY_OTHER STR("*")

#define KEY_NUMBER_MOST (((int64_t)1 << KEY_BITS) - 1)

enum { KEY_ID_MOST = 127, KEY_LABEL_MOST = 255 /* bytes */, KEYS_MOST = 20000, KEY_BITS = 52 };

/* The number of an id: the same on every kiosk, and small enough for JSON's numbers. */
int64_t key_number(Str id);

void keys_add(KeyList *keys, Arena *arena, Metric metric, Str id, Str label);
/* The keys that no content names. */
void keys_add_fixed(KeyList *keys, Arena *arena);
/* Sorts by metric and number, and drops what stands there twice. Before this nothing can be found. */
void keys_close(KeyList *keys);
/* NULL if it is not in the list. */
const Key *keys_find(const KeyList *keys, Metric metric, int64_t number);

/* Of METRIC_TIME: weekday 0 = Monday, block 0 = from 00:00 to 03:00. */
enum { DAY_BLOCKS = 8 };
Str key_time(Arena *arena, int weekday, int block);
int key_time_rank(Str id); /* weekday * DAY_BLOCKS + block; 7 * DAY_BLOCKS if it is none */

#endif
