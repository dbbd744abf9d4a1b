/* What word processors put in the place of what was typed. */
#include "lookalike.h"

#include "../base/say.h"
#include "../base/utf8.h"

static const struct {
    uint32_t first, last;
    const char *what;
} lookalikes[] = {
    {0x00A0, 0x00A0, N_("a space that does not break")},
    {0x00AD, 0x00AD, N_("an invisible hyphen")},
    {0x2000, 0x200B, N_("a space of another width")},
    {0x2010, 0x2015, N_("a typographic hyphen or dash")},
    {0x2018, 0x201F, N_("a typographic quotation mark")},
    {0x202F, 0x202F, N_("a space that does not break")},
    {0x2212, 0x2212, N_("a minus sign")},
};

bool lookalike_find(Str text, uint32_t *c, const char **what) {
    for (size_t at = 0; at < text.len;) {
        *c = utf8_next(text, &at);
        for (size_t i = 0; i < sizeof lookalikes / sizeof lookalikes[0]; i++) {
            if (*c >= lookalikes[i].first && *c <= lookalikes[i].last) {
                *what = lookalikes[i].what;
                return true;
            }
        }
    }
    return false;
}
