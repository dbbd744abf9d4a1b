/* Labels are few, so they are found by walking. */
#include "words.h"

#include "../base/say.h"

const Str words_by[WORDS_BY_COUNT] = {
    [BY_HUMAN] = {N_("human"), 5},
    [BY_MACHINE] = {N_("machine"), 7},
    [BY_REVIEWED] = {N_("reviewed"), 8},
};

Label label_find(const Words *words, Str id) {
    Label label = {.id = id, .lang = words->lang};
    for (size_t i = 0; i < words->label_count; i++) {
        if (!str_equal(words->labels[i].id, id))
            continue;
        label.text = words->labels[i].text;
        label.lang = words->labels[i].lang.len ? words->labels[i].lang : words->lang;
        break;
    }
    return label;
}
