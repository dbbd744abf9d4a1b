/* A short list that is searched from end to end: a visit has a few dozen marks. */
#include "marks.h"

#include "keys.h"

void marks_add(Marks *marks, Metric metric, Str id) {
    int64_t number = key_number(id);
    size_t same = 0;
    for (size_t i = 0; i < marks->count; i++) {
        if (marks->at[i].metric != metric)
            continue;
        if (marks->at[i].number == number || ++same == MARKS_OF_METRIC_MOST)
            return;
    }
    if (marks->count < MARKS_MOST)
        marks->at[marks->count++] = (Mark){metric, number};
}

void marks_set(Marks *marks, Metric metric, Str id) {
    size_t kept = 0;
    for (size_t i = 0; i < marks->count; i++)
        if (marks->at[i].metric != metric)
            marks->at[kept++] = marks->at[i];
    marks->count = kept;
    marks_add(marks, metric, id);
}
