/* Two databases of the same content may differ byte by byte: words have other numbers, and the index of words is laid
 * out otherwise. So what is hashed are the values, in the order of their keys. */
#include "../base/hash.h"
#include "content_inside.h"

static const char *const rows[] = {
    "SELECT * FROM kiosk",
    "SELECT * FROM holiday ORDER BY seq",
    "SELECT * FROM language ORDER BY seq",
    "SELECT * FROM chain ORDER BY lang, seq",
    "SELECT * FROM topic ORDER BY id",
    "SELECT * FROM page ORDER BY id",
    "SELECT * FROM contact ORDER BY id",
    "SELECT * FROM phone ORDER BY contact, seq",
    "SELECT * FROM spoken ORDER BY contact, place, seq",
    "SELECT * FROM document ORDER BY contact, seq",
    "SELECT * FROM instead ORDER BY contact, seq",
    "SELECT * FROM question ORDER BY id",
    "SELECT * FROM option ORDER BY question, seq",
    "SELECT * FROM link ORDER BY question, option, role, seq",
    "SELECT * FROM notice ORDER BY id",
    "SELECT kind, id, lang, made, outdated, title, summary FROM words ORDER BY kind, id, lang",
    "SELECT w.kind, w.id, w.lang, l.seq, l.id, l.lang, l.text FROM words AS w CROSS JOIN label AS l"
    " ON l.words = w.number ORDER BY w.kind, w.id, w.lang, l.seq",
    "SELECT w.kind, w.id, w.lang, b.seq, b.kind, b.level, b.number, b.text FROM words AS w CROSS JOIN block AS b"
    " ON b.words = w.number ORDER BY w.kind, w.id, w.lang, b.seq",
    "SELECT w.kind, w.id, w.lang, s.block, s.seq, s.kind, s.start, s.stop, s.target FROM words AS w"
    " CROSS JOIN span AS s ON s.words = w.number ORDER BY w.kind, w.id, w.lang, s.block, s.seq",
};

bool content_digest(Content *content, uint64_t *digest) {
    *digest = HASH_START;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (!db_hash_rows(&content->db, rows[i], digest))
            return false;
    *digest += *digest == 0;
    return true;
}
