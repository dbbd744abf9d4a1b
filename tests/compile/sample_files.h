/* The files of a small content folder without a mistake. */
#ifndef SLUSS_TESTS_COMPILE_SAMPLE_FILES_H
#define SLUSS_TESTS_COMPILE_SAMPLE_FILES_H

#include "../../app/base/str.h"

#define BYTES(literal)                                                                                                 \
    { (literal), sizeof(literal) - 1 }
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

typedef struct SampleFile {
    const char *path;
    Str bytes;
} SampleFile;

static const SampleFile sample_files[] = {
    {"kiosk.yaml", BYTES("country: SE\n"
                         "time-zone: Europe/Stockholm\n"
                         "source-language: sv\n"
                         "languages: [sv, en]\n"
                         "fallback:\n"
                         "  en: [sv]\n"
                         "accent: \"#0B5C6B\"\n"
                         "emergency: \"112\"\n")},
    {"kiosk.sv.md", BYTES("---\ntitle: Staden\n---\n")},
    {"kiosk.en.md", BYTES("---\ntitle: City\ntranslation: {by: human}\n---\n")},
    {"topics/home.yaml", BYTES("icon: home\ncolour: teal\norder: 1\n")},
    {"topics/home.sv.md", BYTES("---\ntitle: Bostad\nsummary: Om hem\n---\n")},
    {"topics/home.en.md", BYTES("---\ntitle: Housing\nsummary: On homes\ntranslation: {by: machine}\n---\n")},
    {"pages/key.yaml", BYTES("topic: home\n"
                             "icon: key\n"
                             "order: 1\n"
                             "contact: desk\n"
                             "owner: chef\n"
                             "updated: 2026-03-02\n"
                             "review-by: 2027-03-02\n")},
    {"pages/key.sv.md", BYTES("---\ntitle: Nyckel\nsummary: Om\n---\n\nText.\n")},
    {"pages/key.en.md", BYTES("---\ntitle: Key\nsummary: On\ntranslation: {by: machine}\n---\n\nText.\n")},
    {"contacts/desk.yaml", BYTES("icon: call\n"
                                 "phone: unknown\n"
                                 "email: unknown\n"
                                 "address: unknown\n"
                                 "hours: \"24/7\"\n")},
    {"contacts/desk.sv.md", BYTES("---\ntitle: Disk\nsummary: Om\n---\n")},
    {"contacts/desk.en.md", BYTES("---\ntitle: Desk\nsummary: On\ntranslation: {by: machine}\n---\n")},
};

#endif
