/* Two guides without a mistake, put into the sample and taken out again, and what else a test of guides or contacts
 * writes there: a copy with one edit, a further guide, a further contact. */
#ifndef SLUSS_TESTS_COMPILE_SAMPLE_GUIDES_H
#define SLUSS_TESTS_COMPILE_SAMPLE_GUIDES_H

#include "sample.h"

static const SampleFile guide_files[] = {
    {"guides/start.yaml", BYTES("options:\n"
                                "  - {id: home, icon: home, to: guide/home}\n"
                                "  - {id: talk, icon: forum, to: contact/desk}\n")},
    {"guides/start.sv.md", BYTES("---\ntitle: Vad?\noptions:\n  home: Bostad\n  talk: Prata\n---\n")},
    {"guides/start.en.md",
     BYTES("---\ntitle: What?\noptions:\n  home: Housing\n  talk: Talk\ntranslation: {by: human}\n---\n")},
    {"guides/home.yaml", BYTES("options:\n"
                               "  - {id: key, icon: key, to: page/key}\n"
                               "  - {id: unsure, icon: help, to: contact/desk, unsure: yes}\n")},
    {"guides/home.sv.md", BYTES("---\ntitle: Hur?\noptions:\n  key: Nyckel\n---\n")},
    {"guides/home.en.md", BYTES("---\ntitle: How?\noptions:\n  key: Key\ntranslation: {by: human}\n---\n")},
};

/* A file as it is while the guides are there. */
static inline Str guides_bytes(const char *file) {
    for (size_t i = 0; i < COUNT(guide_files); i++)
        if (str_equal(str_from(file), str_from(guide_files[i].path)))
            return guide_files[i].bytes;
    Str bytes = sample_bytes(file);
    return str_equal(str_from(file), STR("kiosk.yaml")) ? str_format(&sample_arena, "%.*sdesk: desk\n", STR_ARG(bytes))
                                                        : bytes;
}

static inline void guides_restore(const char *file) {
    sample_write(file, guides_bytes(file));
}

static inline void guides_write(void) {
    guides_restore("kiosk.yaml");
    for (size_t i = 0; i < COUNT(guide_files); i++)
        guides_restore(guide_files[i].path);
}

static inline int guides_start(void **state) {
    int failed = sample_start(state);
    if (!failed)
        guides_write();
    return failed;
}

static inline void guides_remove(void) {
    sample_restore("kiosk.yaml");
    sample_remove(str_from(sample_path("guides")));
}

/* The bytes with the first `from` changed to `to`. */
static inline Str sample_edit(Str bytes, const char *from, const char *to) {
    Str old = str_from(from);
    size_t at = 0;
    while (!str_starts(str_slice(bytes, at, bytes.len), old))
        assert_true(at++ < bytes.len);
    Str rest = str_slice(bytes, at + old.len, bytes.len);
    return str_format(&sample_arena, "%.*s%s%.*s", (int)at, bytes.at, to, STR_ARG(rest));
}

/* What is said of the folder with one edit in one file. */
static inline Str guides_check(const char *file, const char *from, const char *to) {
    sample_write(file, sample_edit(guides_bytes(file), from, to));
    Str got = sample_check();
    guides_restore(file);
    return got;
}

/* One edit, and what is said of it. */
typedef struct Row {
    const char *file, *from, *to, *want;
} Row;

static inline void expect_rows(const Row *rows, size_t count) {
    for (size_t i = 0; i < count; i++)
        assert_string_equal(guides_check(rows[i].file, rows[i].from, rows[i].to).at, rows[i].want);
}

static inline size_t count_of(Str text, const char *part) {
    size_t count = 0;
    for (const char *at = strstr(text.at, part); at; at = strstr(at + 1, part))
        count++;
    return count;
}

/* Writes or takes away an entry in all its files: facts, Swedish, English. */
static inline void entry_put(const char *folder, const char *id, Str facts, Str words) {
    const char *path = str_format(&sample_arena, "%s/%s", folder, id).at;
    sample_write(str_format(&sample_arena, "%s.yaml", path).at, facts);
    sample_write(str_format(&sample_arena, "%s.sv.md", path).at,
                 str_format(&sample_arena, "---\ntitle: Om\n%.*s---\n", STR_ARG(words)));
    sample_write(str_format(&sample_arena, "%s.en.md", path).at,
                 str_format(&sample_arena, "---\ntitle: On\ntranslation: {by: human}\n%.*s---\n", STR_ARG(words)));
}

static inline void entry_drop(const char *folder, const char *id) {
    static const char *const endings[] = {"yaml", "sv.md", "en.md"};
    for (size_t i = 0; i < COUNT(endings); i++)
        unlink(sample_path(str_format(&sample_arena, "%s/%s.%s", folder, id, endings[i]).at));
}

/* The words of options called o0, o1 and so on. */
static inline Str words_of(size_t count) {
    StrBuf words = {.arena = &sample_arena};
    strbuf_add(&words, STR("options:\n"));
    for (size_t i = 0; i < count; i++)
        strbuf_format(&words, "  o%zu: Val %zu\n", i, i);
    return strbuf_str(&words);
}

/* A contact of which nothing is known but what `more` says; without hours it needs them there. */
static inline void contact_put(const char *id, const char *more) {
    const char *facts = "icon: call\nphone: unknown\nemail: unknown\naddress: unknown\n";
    entry_put("contacts", id, str_format(&sample_arena, "%s%s", facts, more), STR("summary: Om\n"));
}

#endif
