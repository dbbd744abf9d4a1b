/* The table behind metric.h. */
#include "metric.h"

static const struct {
    const char *id, *about;
} metrics[METRIC_END] = {
#define X(number, name, id, about) [number] = {id, about},
    METRICS(X)
#undef X
};

const char *metric_id(Metric metric) {
    return metrics[metric].id;
}

const char *metric_about(Metric metric) {
    return metrics[metric].about;
}

bool metric_sums_to_visits(Metric metric) {
    return metric == METRIC_LANGUAGE || metric == METRIC_TIME || metric == METRIC_ENDING || metric == METRIC_LENGTH;
}
