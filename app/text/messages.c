/* All texts of a language are read at once into one arena. What a translator may get wrong in a pattern is found
 * then: ICU trusts its caller to pass exactly the kinds of arguments that the pattern names. */
#include "messages.h"

#include <unicode/umsg.h>
#include <unicode/ures.h>

#include "../base/file.h"
#include "utf16.h"

typedef enum Argument { NO_ARGUMENT, TEXT_ARGUMENT, PAIR_ARGUMENT, COUNT_ARGUMENT } Argument;

struct MessageSet {
    const char *const *names;
    const Argument *arguments;
    int count;
};

struct Messages {
    Arena arena;
    const Locale *locale;
    const MessageSet *set;
    Str *texts;
    UMessageFormat **formats; /* of those that count */
};

static const char *const names[MESSAGE_COUNT] = {
#define X(key, name) [MSG_##key] = name,
    MESSAGES(X)
#undef X
};

static const Argument arguments[MESSAGE_COUNT] = {
    [MSG_EMERGENCY] = TEXT_ARGUMENT,
    [MSG_LANGUAGES_SPOKEN] = TEXT_ARGUMENT,
    [MSG_PART_OF] = TEXT_ARGUMENT,
    [MSG_SCAN_WEB] = TEXT_ARGUMENT,
    [MSG_UPDATED] = TEXT_ARGUMENT,
    [MSG_NOT_IN_LANGUAGE] = TEXT_ARGUMENT,
    [MSG_SOME_NOT_IN_LANGUAGE] = TEXT_ARGUMENT,
    [MSG_OPEN_UNTIL] = TEXT_ARGUMENT,
    [MSG_CLOSES_SOON] = TEXT_ARGUMENT,
    [MSG_OPENS_AT] = TEXT_ARGUMENT,
    [MSG_OPENS_TOMORROW] = TEXT_ARGUMENT,
    [MSG_LUNCH] = TEXT_ARGUMENT,
    [MSG_PERHAPS] = TEXT_ARGUMENT,
    [MSG_HOURS_OF] = TEXT_ARGUMENT,
    [MSG_DAY_BEFORE] = TEXT_ARGUMENT,
    [MSG_DAY_AFTER] = TEXT_ARGUMENT,
    [MSG_OPENS_ON] = PAIR_ARGUMENT,
    [MSG_OPEN_UNTIL_DAY] = PAIR_ARGUMENT,
    [MSG_PHONE_LANGUAGES] = TEXT_ARGUMENT,
    [MSG_I_SPEAK] = TEXT_ARGUMENT,
    [MSG_VERIFIED] = PAIR_ARGUMENT,
    [MSG_IDLE_COUNTDOWN] = COUNT_ARGUMENT,
    [MSG_NOTICE_UNTIL] = TEXT_ARGUMENT,
};

static const char *const staff_names[STAFF_COUNT] = {
#define X(key, name, argument) [STAFF_##key] = name,
    STAFF_MESSAGES(X)
#undef X
};

static const Argument staff_arguments[STAFF_COUNT] = {
#define X(key, name, argument) [STAFF_##key] = argument##_ARGUMENT,
    STAFF_MESSAGES(X)
#undef X
};

const MessageSet interface_messages = {names, arguments, MESSAGE_COUNT};
const MessageSet staff_messages = {staff_names, staff_arguments, STAFF_COUNT};

static const char *const patterns_wanted[] = {
    [NO_ARGUMENT] = "this text takes no argument: no { or } in it",
    [TEXT_ARGUMENT] = "{0} stands once in this text, and no other { or }",
    [PAIR_ARGUMENT] = "{0} and {1} stand once each in this text, and no other { or }",
    [COUNT_ARGUMENT] = "this text is {0, plural, one {# …} other {# …}} as a whole, with the forms its language has",
};

static size_t count_byte(Str text, char byte) {
    size_t count = 0;
    for (size_t at = str_find(text, byte, 0); at < text.len; at = str_find(text, byte, at + 1))
        count++;
    return count;
}

/* Where "{0}" or "{1}" stands; text.len if it does not. */
static size_t argument_at(Str text, char number) {
    for (size_t at = str_find(text, '{', 0); at + 2 < text.len; at = str_find(text, '{', at + 1))
        if (text.at[at + 1] == number && text.at[at + 2] == '}')
            return at;
    return text.len;
}

static bool has_arguments(Str text, const char *numbers) {
    size_t count = 0;
    for (; numbers[count]; count++)
        if (argument_at(text, numbers[count]) == text.len)
            return false;
    return count_byte(text, '{') == count && count_byte(text, '}') == count;
}

/* Within a plural no brace may open a further argument. */
static bool is_plural(Str text) {
    if (!str_starts(text, STR("{0, plural, ")) || !str_ends(text, STR("}")))
        return false;
    for (size_t at = str_find(text, '{', 1); at + 1 < text.len; at = str_find(text, '{', at + 1)) {
        if (text.at[at + 1] >= '0' && text.at[at + 1] <= '9')
            return false;
    }
    return true;
}

static UMessageFormat *open_plural(Messages *messages, Str text) {
    UErrorCode status = is_plural(text) ? U_ZERO_ERROR : U_ILLEGAL_ARGUMENT_ERROR;
    Utf16 pattern = utf16_from(&messages->arena, text, NULL);
    UMessageFormat *format = umsg_open(pattern.at, pattern.len, locale_icu(messages->locale), NULL, &status);
    if (U_SUCCESS(status))
        return format;
    umsg_close(format);
    return NULL;
}

static bool check_pattern(Messages *messages, int key) {
    Str text = messages->texts[key];
    switch (messages->set->arguments[key]) {
    case NO_ARGUMENT:
        return has_arguments(text, "");
    case TEXT_ARGUMENT:
        return has_arguments(text, "0");
    case PAIR_ARGUMENT:
        return has_arguments(text, "01");
    case COUNT_ARGUMENT:
        messages->formats[key] = open_plural(messages, text);
        return messages->formats[key] != NULL;
    }
    return false;
}

static void read_text(Messages *messages, const UResourceBundle *bundle, int key, const Source *source, Diags *diags) {
    const char *name = messages->set->names[key];
    UErrorCode status = U_ZERO_ERROR;
    int32_t length = 0;
    const UChar *text = ures_getStringByKey(bundle, name, &length, &status);
    if (U_FAILURE(status) || length == 0) {
        diag_error(diags, source, (Place){0}, "the text '%s' is missing", name);
        return;
    }
    messages->texts[key] = utf16_to_str(&messages->arena, text, length);
    if (!check_pattern(messages, key)) {
        diag_error(diags, source, (Place){0}, "the text '%s' has the wrong form", name);
        diag_help(diags, "%s", patterns_wanted[messages->set->arguments[key]]);
    }
}

static const Source *source_of(const char *folder, Str tag, Arena *arena) {
    Source *source = arena_new(arena, Source);
    source->path = file_join(arena, str_from(folder), str_format(arena, "%.*s.res", STR_ARG(tag)));
    return source;
}

Messages *messages_open(const MessageSet *set, const char *folder, const Locale *locale, Diags *diags) {
    Arena arena = {0};
    const Source *source = source_of(folder, locale_tag(locale), diags->arena);
    UErrorCode status = U_ZERO_ERROR;
    Str package = str_format(&arena, "%s/", folder); /* ICU takes for a folder what has a slash in it */
    UResourceBundle *bundle = ures_openDirect(package.at, str_c(&arena, locale_tag(locale)), &status);
    if (U_FAILURE(status)) {
        diag_error(diags, source, (Place){0}, "there are no interface texts here for this language");
        arena_free(&arena);
        return NULL;
    }
    Messages *messages = arena_new(&arena, Messages);
    messages->arena = arena;
    messages->locale = locale;
    messages->set = set;
    messages->texts = arena_array(&messages->arena, Str, (size_t)set->count);
    messages->formats = arena_array(&messages->arena, UMessageFormat *, (size_t)set->count);
    size_t errors = diags->errors;
    for (int key = 0; key < set->count; key++)
        read_text(messages, bundle, key, source, diags);
    ures_close(bundle);
    if (diags->errors == errors)
        return messages;
    messages_close(messages);
    return NULL;
}

void messages_close(Messages *messages) {
    if (!messages)
        return;
    for (int key = 0; key < messages->set->count; key++)
        umsg_close(messages->formats[key]);
    Arena arena = messages->arena; /* the messages themselves lie in it */
    arena_free(&arena);
}

Str message(const Messages *messages, int key) {
    return messages->texts[key];
}

static Str put_in(Arena *arena, Str text, char number, Str argument) {
    size_t at = argument_at(text, number), after = at + STR("{0}").len;
    Str before = str_slice(text, 0, at), rest = str_slice(text, after, text.len);
    return str_format(arena, "%.*s%.*s%.*s", STR_ARG(before), STR_ARG(argument), STR_ARG(rest));
}

Str message_text(const Messages *messages, Arena *arena, int key, Str argument) {
    return put_in(arena, messages->texts[key], '0', argument);
}

/* The one that stands last goes first, so that the other is looked for in the pattern alone. */
Str message_pair(const Messages *messages, Arena *arena, int key, Str first, Str second) {
    Str text = messages->texts[key];
    bool in_order = argument_at(text, '0') < argument_at(text, '1');
    if (in_order)
        return put_in(arena, put_in(arena, text, '1', second), '0', first);
    return put_in(arena, put_in(arena, text, '0', first), '1', second);
}

bool message_find(Str name, MessageKey *key) {
    for (*key = 0; *key < MESSAGE_COUNT; (*key)++)
        if (str_equal(str_from(names[*key]), name))
            return true;
    return false;
}

bool staff_find(Str name, StaffKey *key) {
    for (*key = 0; *key < STAFF_COUNT; (*key)++)
        if (str_equal(str_from(staff_names[*key]), name))
            return true;
    return false;
}

Str message_count(const Messages *messages, Arena *arena, int key, int argument) {
    UErrorCode status = U_ZERO_ERROR;
    UChar text[512];
    int32_t length = -1;
    if (messages->formats[key])
        length = umsg_format(messages->formats[key], text, 512, &status, (double)argument);
    if (length < 0 || U_FAILURE(status))
        return str_format(arena, "%d", argument);
    return utf16_to_str(arena, text, length);
}

const Locale *messages_locale(const Messages *messages) {
    return messages->locale;
}
