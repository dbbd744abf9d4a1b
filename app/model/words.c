/* Labels are few, so they are found by walking. */
#include "words.h"

Str label_find(const Words *words, Str id) {
    for (size_t i = 0; i < words->label_count; i++)
        if (str_equal(words->labels[i].id, id))
            return words->labels[i].text;
    return (Str){0};
}
