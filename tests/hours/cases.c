/* Opening hours with right answers: cases.jsonl as what `sluss hours --batch` reads, and its answers held against it.
 *
 *   cases FILE requests         writes the requests
 *   cases FILE score            reads the answers, names each that is wrong, and fails if there are too many
 *
 * Tier 1 is what public offices need, tier 2 what the specification says of the rest, tier 3 what readers differ in.
 * Every answer was given alike by two evaluators that know nothing of ours. */
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../app/base/date.h"

enum { TIERS = 3, WRONG_MOST = 6 /* of tier 3; of the others none */ };

static const char *text_of(const json_t *object, const char *key, const char *otherwise) {
    const char *text = json_string_value(json_object_get(object, key));
    return text ? text : otherwise;
}

static void request(const json_t *one) {
    const json_t *position = json_object_get(one, "loc");
    printf("%s\t%s\t", text_of(one, "id", ""), text_of(one, "country", "SE"));
    for (const char *at = text_of(one, "expr", ""); *at; at++)
        putchar(*at == '\t' || *at == '\n' ? ' ' : *at);
    printf("\t%s\t%s\t", text_of(one, "from", text_of(one, "at", "2026-01-01")), text_of(one, "to", ""));
    if (position)
        printf("%g,%g", json_number_value(json_array_get(position, 0)), json_number_value(json_array_get(position, 1)));
    putchar('\n');
}

/* Minutes UTC of "2026-03-02T08:55+01:00"; -1 if it is no such text. */
static int64_t minutes_of(const json_t *time) {
    Str text = str_from(json_string_value(time));
    Civil civil;
    int hours, minutes;
    if (!civil_parse(str_slice(text, 0, 16), &civil) || sscanf(text.at + 16, "%3d:%2d", &hours, &minutes) != 2)
        return -1;
    return civil_minutes(civil) - hours * 60 - minutes;
}

static bool near(const json_t *got, const json_t *want, int64_t minutes) {
    if (json_is_null(want) || json_is_null(got))
        return json_is_null(want) && json_is_null(got);
    int64_t a = minutes_of(got), b = minutes_of(want);
    return a >= 0 && b >= 0 && a - b <= minutes && b - a <= minutes;
}

static bool same_interval(const json_t *got, const json_t *want, int64_t minutes) {
    return json_array_size(got) == 4 && near(json_array_get(got, 0), json_array_get(want, 0), minutes) &&
           near(json_array_get(got, 1), json_array_get(want, 1), minutes) &&
           json_equal(json_array_get(got, 2), json_array_get(want, 2)) &&
           json_equal(json_array_get(got, 3), json_array_get(want, 3));
}

static bool right(const json_t *one, const json_t *got) {
    const char *kind = text_of(one, "kind", "");
    bool refused = json_object_get(got, "error");
    int64_t minutes = json_integer_value(json_object_get(one, "tol_min"));
    if (strcmp(kind, "invalid") == 0)
        return refused && json_is_integer(json_object_get(got, "at"));
    if (strcmp(kind, "point") == 0)
        return json_equal(json_object_get(got, "state"), json_object_get(one, "state")) &&
               json_equal(json_object_get(got, "comment"), json_object_get(one, "comment")) &&
               near(json_object_get(got, "next_change"), json_object_get(one, "next_change"), minutes);
    const json_t *want = json_object_get(one, "intervals");
    bool same = json_is_array(want) && json_array_size(got) == json_array_size(want);
    for (size_t i = 0; same && i < json_array_size(want); i++)
        same = same_interval(json_array_get(got, i), json_array_get(want, i), minutes);
    return same;
}

typedef struct Score {
    int total[TIERS + 1], wrong[TIERS + 1];
} Score;

static void judge(const json_t *one, const char *answer, Score *score) {
    json_int_t tier = json_integer_value(json_object_get(one, "tier"));
    const char *id = text_of(one, "id", ""), *tab = strchr(answer, '\t');
    bool ours = tab && (size_t)(tab - answer) == strlen(id) && strncmp(answer, id, strlen(id)) == 0;
    json_t *got = ours ? json_loads(tab + 1, JSON_DECODE_ANY, NULL) : NULL;
    if (tier < 1 || tier > TIERS)
        return;
    score->total[tier]++;
    if (!right(one, got)) {
        score->wrong[tier]++;
        printf("%s, tier %d: %s\n  %s\n", id, (int)tier, text_of(one, "expr", ""), tab ? tab + 1 : "no answer");
    }
    json_decref(got);
}

static bool passed(const Score *score) {
    bool enough = true;
    for (int tier = 1; tier <= TIERS; tier++) {
        printf("tier %d: %d of %d\n", tier, score->total[tier] - score->wrong[tier], score->total[tier]);
        enough &= score->total[tier] > 100 && score->wrong[tier] <= (tier == TIERS ? WRONG_MOST : 0);
    }
    return enough;
}

int main(int argc, char **argv) {
    FILE *file = argc == 3 ? fopen(argv[1], "r") : NULL;
    char *line = NULL, *answer = NULL;
    size_t line_room = 0, answer_room = 0;
    Score score = {0};
    if (!file)
        return 2;
    while (getline(&line, &line_room, file) > 0) {
        json_t *one = json_loads(line, 0, NULL);
        if (strcmp(argv[2], "requests") == 0)
            request(one);
        else
            judge(one, getline(&answer, &answer_room, stdin) > 0 ? answer : "", &score);
        json_decref(one);
    }
    fclose(file);
    free(line);
    free(answer);
    return strcmp(argv[2], "requests") == 0 || passed(&score) ? 0 : 1;
}
