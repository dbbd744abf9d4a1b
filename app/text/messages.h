/* The interface's own words, from locales/TAG.txt by way of genrb. The list of keys is message_list.h: what stands
 * here and not in a locale is found when the locale is opened. A message has one argument at most, {0}: a text, put
 * in as it stands, or a count, which ICU's MessageFormat gives its plural; a few have two texts, {0} and {1}. */
#ifndef SLUSS_TEXT_MESSAGES_H
#define SLUSS_TEXT_MESSAGES_H

#include "../base/diag.h"
#include "locale.h"
#include "message_list.h"

typedef enum MessageKey {
#define X(key, name) MSG_##key,
    MESSAGES(X)
#undef X
        MESSAGE_COUNT
} MessageKey;

typedef struct Messages Messages;

/* The words of one language from the folder of .res files. Missing keys and wrong arguments are diagnosed; NULL if
 * there is no such locale or anything is wrong with it. Lives until messages_close. */
Messages *messages_open(const char *folder, const Locale *locale, Diags *diags);
void messages_close(Messages *messages);

/* A text without arguments; lives as long as the messages. */
Str message(const Messages *messages, MessageKey key);

/* A text with its arguments put in: for keys with one text, with two, and with a count. */
Str message_text(const Messages *messages, Arena *arena, MessageKey key, Str argument);
Str message_pair(const Messages *messages, Arena *arena, MessageKey key, Str first, Str second);
Str message_count(const Messages *messages, Arena *arena, MessageKey key, int argument);

/* The key of that name in locales/; false if there is none. */
bool message_find(Str name, MessageKey *key);

const Locale *messages_locale(const Messages *messages);

#endif
