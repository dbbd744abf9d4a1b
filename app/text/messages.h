/* The program's own words: the interface's, from locales/TAG.txt by way of genrb, and those for staff, from
 * locales/staff/TAG.txt. The lists of keys are message_list.h and staff_list.h: what stands there and not in a locale
 * is found when the locale is opened. A message has one argument at most, {0}: a text, put
 * in as it stands, or a count, which ICU's MessageFormat gives its plural; a few have two texts, {0} and {1}. */
#ifndef SLUSS_TEXT_MESSAGES_H
#define SLUSS_TEXT_MESSAGES_H

#include "../base/diag.h"
#include "locale.h"
#include "message_list.h"
#include "staff_list.h"

typedef enum MessageKey {
#define X(key, name) MSG_##key,
    MESSAGES(X)
#undef X
        MESSAGE_COUNT
} MessageKey;

typedef enum StaffKey {
#define X(key, name, argument) STAFF_##key,
    STAFF_MESSAGES(X)
#undef X
        STAFF_COUNT
} StaffKey;

/* What a list of keys asks of a locale. */
typedef struct MessageSet MessageSet;
extern const MessageSet interface_messages, staff_messages;

typedef struct Messages Messages;

/* The words of one language, as the set asks for them, from the folder of .res files. Missing keys and wrong arguments
 * are diagnosed; NULL if there is no such locale or anything is wrong with it. Lives until messages_close. */
Messages *messages_open(const MessageSet *set, const char *folder, const Locale *locale, Diags *diags);
void messages_close(Messages *messages);

/* A text without arguments, by its MessageKey or StaffKey; lives as long as the messages. */
Str message(const Messages *messages, int key);

/* A text with its arguments put in: for keys with one text, with two, and with a count. */
Str message_text(const Messages *messages, Arena *arena, int key, Str argument);
Str message_pair(const Messages *messages, Arena *arena, int key, Str first, Str second);
Str message_count(const Messages *messages, Arena *arena, int key, int argument);

/* The key of that name in the interface; false if there is none. */
bool message_find(Str name, MessageKey *key);
bool staff_find(Str name, StaffKey *key); /* the same for staff */

const Locale *messages_locale(const Messages *messages);

#endif
