#include "position.h"

/* Digits, perhaps a point and at most six digits; locale-free, unlike strtod. */
static bool parse_degrees(Str text, double most, double *degrees) {
    bool negative = str_starts(text, STR("-"));
    size_t at = negative, whole = 0, part = 0;
    double scale = 1;
    for (*degrees = 0; at < text.len && text.at[at] >= '0' && text.at[at] <= '9' && whole < 4; at++, whole++)
        *degrees = *degrees * 10 + (text.at[at] - '0');
    if (at < text.len && text.at[at] == '.')
        for (at++; at < text.len && text.at[at] >= '0' && text.at[at] <= '9' && part < 6; at++, part++)
            *degrees += (text.at[at] - '0') * (scale /= 10);
    *degrees = negative ? -*degrees : *degrees;
    return whole > 0 && at == text.len && *degrees <= most && *degrees >= -most;
}

bool position_parse(Str text, double *latitude, double *longitude) {
    size_t comma = str_find(text, ',', 0);
    return comma < text.len && parse_degrees(str_slice(text, 0, comma), 90, latitude) &&
           parse_degrees(str_trim(str_slice(text, comma + 1, text.len)), 180, longitude);
}
