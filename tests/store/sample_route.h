/* The sample's contact, and two guides that lead to it. */
#ifndef SLUSS_TESTS_STORE_SAMPLE_ROUTE_H
#define SLUSS_TESTS_STORE_SAMPLE_ROUTE_H

#include "../../app/store/content.h"

#define LIST(texts, n) ((StrList){(texts), (n)})

static inline Contact sample_contact(void) {
    static Str spoken[] = {{"sv", 2}, {"ar", 2}}, by_phone[] = {{"ti", 2}}, there[] = {{"sv", 2}, {"en", 2}};
    static Str bring[] = {{"id", 2}, {"letters", 7}}, instead[] = {{"hall", 4}};
    static Phone phones[] = {{{"0322-61 60 01", 13}, {0}, {0}},
                             {{"0322-61 60 02", 13}, {"Fr 09:00-11:00", 14}, {there, 2}}};
    return (Contact){.id = STR("desk"),
                     .phone = STR("0322-61 60 00"),
                     .hours = {STR("24/7"), STR("Mo-Fr 09:00-11:00"), STR("unknown")},
                     .hours_of = STR("hall"),
                     .langs = LIST(spoken, 2),
                     .phone_langs = LIST(by_phone, 1),
                     .phones = phones,
                     .phone_count = 2,
                     .bring = LIST(bring, 2),
                     .instead = LIST(instead, 1),
                     .verified = {2026, 3, 2},
                     .verified_by = STR("chef"),
                     .none = FACT_EMAIL | FACT_LANGS};
}

static inline void put_labelled(ContentWriter *writer, EntryKind kind, Str id, Label *labels, size_t count) {
    content_put_words(writer, kind, id,
                      &(Words){.lang = STR("sv"), .title = STR("Vad?"), .labels = labels, .label_count = count});
}

static inline void put_guides(ContentWriter *writer) {
    static Str work[] = {{"work", 4}}, ends[] = {{"desk", 4}, {"hall", 4}}, page[] = {{"p1", 2}};
    static Str after[] = {{"work/talk", 9}};
    static RouteOption start[3], talk[1];
    static Label labels[] = {{{"work", 4}, {"Arbete", 6}, {0}}, {{"help", 4}, {"Hj\xC3\xA4lp", 6}, {"en", 2}}};
    static Label talking[] = {{{"talk", 4}, {"Prata", 5}, {0}}};
    start[0] = (RouteOption){.id = STR("work"), .icon = STR("work"), .to = LIST(work, 1)};
    start[1] = (RouteOption){.id = STR("help"),
                             .urgent = true,
                             .kind = ROUTE_CONTACTS,
                             .to = LIST(ends, 2),
                             .after = LIST(after, 1),
                             .while_open = STR("hall"),
                             .while_closed = STR("desk"),
                             .instead = LIST(ends, 1)};
    start[2] = (RouteOption){.id = STR("unsure"), .unsure = true, .kind = ROUTE_PAGE, .to = LIST(page, 1)};
    talk[0] = (RouteOption){.id = STR("talk"), .kind = ROUTE_CONTACTS, .to = LIST(ends, 1)};
    content_put_guide(writer, &(Question){.id = STR("start"), .options = start, .option_count = 3, .steps = 2});
    content_put_guide(writer, &(Question){.id = STR("work"), .options = talk, .option_count = 1, .steps = 1});
    put_labelled(writer, ENTRY_GUIDE, STR("start"), labels, 2);
    put_labelled(writer, ENTRY_GUIDE, STR("work"), talking, 1);
}

#endif
