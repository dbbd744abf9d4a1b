/* The files are read strictly: every line is there, nothing follows, and base64 has one form. What a signature says of
 * itself is believed only after it was checked. */
#include "minisign.h"

#include <sodium.h>
#include <string.h>

#define UNTRUSTED "untrusted comment: "
#define TRUSTED "trusted comment: "

enum {
    ALGORITHM = 2,
    SIGNATURE = ALGORITHM + SIGN_ID + crypto_sign_BYTES,
    PUBLIC = ALGORITHM + SIGN_ID + crypto_sign_PUBLICKEYBYTES,
    KEY_AT = 54, /* in a secret key: behind its algorithm, that of its password (none), a salt and two limits */
    SECRET = KEY_AT + SIGN_ID + crypto_sign_SECRETKEYBYTES + 32,
    BASE64_MOST = 4 * SECRET,
};

static void ready(void) {
    if (sodium_init() < 0)
        abort();
}

void minisign_make(SecretKey *key) {
    uint8_t point[crypto_sign_PUBLICKEYBYTES];
    ready();
    randombytes_buf(key->id, sizeof key->id);
    crypto_sign_keypair(point, key->pair);
}

static void add_base64(StrBuf *text, const uint8_t *bytes, size_t count) {
    char line[BASE64_MOST];
    sodium_bin2base64(line, sizeof line, bytes, count, sodium_base64_VARIANT_ORIGINAL);
    strbuf_format(text, "%s\n", line);
    sodium_memzero(line, sizeof line);
}

Str minisign_secret_text(Arena *arena, const SecretKey *key) {
    uint8_t bytes[SECRET] = {'E', 'd', 0, 0, 'B', '2'};
    StrBuf text = {.arena = arena};
    memcpy(bytes + KEY_AT, key->id, SIGN_ID);
    memcpy(bytes + KEY_AT + SIGN_ID, key->pair, sizeof key->pair);
    strbuf_format(&text, UNTRUSTED "minisign secret key of a kiosk, without a password\n");
    add_base64(&text, bytes, sizeof bytes);
    sodium_memzero(bytes, sizeof bytes);
    return strbuf_str(&text);
}

Str minisign_public_text(Arena *arena, const SecretKey *key) {
    uint8_t bytes[PUBLIC] = {'E', 'd'};
    StrBuf text = {.arena = arena};
    memcpy(bytes + ALGORITHM, key->id, SIGN_ID);
    memcpy(bytes + ALGORITHM + SIGN_ID, key->pair + 32, crypto_sign_PUBLICKEYBYTES);
    strbuf_format(&text, UNTRUSTED "minisign public key ");
    for (size_t i = SIGN_ID; i-- > 0;)
        strbuf_format(&text, "%02X", key->id[i]);
    strbuf_char(&text, '\n');
    add_base64(&text, bytes, sizeof bytes);
    return strbuf_str(&text);
}

Str minisign_sign(Arena *arena, const SecretKey *key, Str bytes, Str comment) {
    uint8_t hash[crypto_generichash_BYTES_MAX], line[SIGNATURE] = {'E', 'D'};
    uint8_t all[crypto_sign_BYTES + SIGN_COMMENT_MOST], global[crypto_sign_BYTES];
    StrBuf text = {.arena = arena};
    uint8_t *signature = line + ALGORITHM + SIGN_ID;
    ready();
    comment = str_slice(comment, 0, comment.len < SIGN_COMMENT_MOST ? comment.len : SIGN_COMMENT_MOST);
    crypto_generichash(hash, sizeof hash, (const uint8_t *)bytes.at, bytes.len, NULL, 0);
    memcpy(line + ALGORITHM, key->id, SIGN_ID);
    crypto_sign_detached(signature, NULL, hash, sizeof hash, key->pair);
    memcpy(all, signature, crypto_sign_BYTES);
    memcpy(all + crypto_sign_BYTES, comment.at, comment.len);
    crypto_sign_detached(global, NULL, all, crypto_sign_BYTES + comment.len, key->pair);
    strbuf_format(&text, UNTRUSTED "signature of a kiosk\n");
    add_base64(&text, line, sizeof line);
    strbuf_format(&text, TRUSTED "%.*s\n", STR_ARG(comment));
    add_base64(&text, global, sizeof global);
    return strbuf_str(&text);
}

/* A file is read line by line; what is wrong is told once. */
typedef struct Lines {
    const Source *file;
    Diags *diags;
    size_t start, at;
    bool failed;
} Lines;

static void refuse(Lines *lines, const char *why) {
    if (!lines->failed)
        diag_error(lines->diags, lines->file, place_of(lines->file->text, lines->start, lines->at), "%s", why);
    lines->failed = true;
}

static Str next_line(Lines *lines) {
    Str text = lines->file->text;
    lines->start = lines->at;
    size_t end = str_find(text, '\n', lines->at);
    lines->at = end < text.len ? end + 1 : text.len;
    Str line = str_slice(text, lines->start, end);
    if (end == text.len)
        refuse(lines, "a whole line is missing here");
    return line;
}

static Str next_comment(Lines *lines, Str prefix) {
    Str line = next_line(lines);
    if (!str_starts(line, prefix) || line.len - prefix.len > SIGN_COMMENT_MOST)
        refuse(lines, str_format(lines->diags->arena, "'%s' and a short text must stand here", prefix.at).at);
    return lines->failed ? (Str){0} : str_slice(line, prefix.len, line.len);
}

static void next_bytes(Lines *lines, uint8_t *bytes, size_t count) {
    Str line = next_line(lines);
    size_t got = 0;
    const char *end = line.at;
    if (!lines->failed &&
        (sodium_base642bin(bytes, count, line.at, line.len, NULL, &got, &end, sodium_base64_VARIANT_ORIGINAL) != 0 ||
         got != count || end != line.at + line.len))
        refuse(lines, str_format(lines->diags->arena, "this is not the base64 of %zu bytes", count).at);
}

static bool ends(Lines *lines) {
    if (lines->at < lines->file->text.len) {
        lines->start = lines->at;
        lines->at = lines->file->text.len;
        refuse(lines, "nothing may follow here");
    }
    return !lines->failed;
}

static Lines begin(const Source *file, Diags *diags) {
    Lines lines = {.file = file, .diags = diags};
    ready();
    if (file->text.len > SIGN_FILE_MOST)
        refuse(&lines, "the file is too long for a key or a signature");
    next_comment(&lines, STR(UNTRUSTED));
    return lines;
}

bool minisign_read_secret(const Source *file, SecretKey *key, Diags *diags) {
    uint8_t bytes[SECRET] = {0};
    /* The text itself stays out of the diagnostics: it is a secret. */
    Source *shown = arena_new(diags->arena, Source);
    shown->path = file->path;
    Diags quiet = {.arena = diags->arena};
    Lines lines = begin(file, &quiet);
    next_bytes(&lines, bytes, sizeof bytes);
    bool good = ends(&lines) && memcmp(bytes, "Ed", 2) == 0 && memcmp(bytes + 4, "B2", 2) == 0;
    bool open = bytes[2] == 0 && bytes[3] == 0;
    if (!good || !open)
        diag_error(diags, shown, (Place){0},
                   good ? "this key has a password; make one with 'sluss usage keygen'"
                        : "this is not a secret key of minisign");
    memcpy(key->id, bytes + KEY_AT, SIGN_ID);
    memcpy(key->pair, bytes + KEY_AT + SIGN_ID, sizeof key->pair);
    sodium_memzero(bytes, sizeof bytes);
    return good && open;
}

bool minisign_read_public(const Source *file, PublicKey *key, Diags *diags) {
    uint8_t bytes[PUBLIC] = {0};
    Lines lines = begin(file, diags);
    next_bytes(&lines, bytes, sizeof bytes);
    if (memcmp(bytes, "Ed", ALGORITHM) != 0)
        refuse(&lines, "this is not a public key of minisign");
    memcpy(key->id, bytes + ALGORITHM, SIGN_ID);
    memcpy(key->point, bytes + ALGORITHM + SIGN_ID, sizeof key->point);
    return ends(&lines);
}

static bool is_signed(const uint8_t *signature, const uint8_t *bytes, size_t count, const PublicKey *key) {
    return crypto_sign_verify_detached(signature, bytes, count, key->point) == 0;
}

bool minisign_verify(const Source *signature, const PublicKey *key, Str bytes, Diags *diags) {
    uint8_t hash[crypto_generichash_BYTES_MAX], line[SIGNATURE] = {0};
    uint8_t all[crypto_sign_BYTES + SIGN_COMMENT_MOST], global[crypto_sign_BYTES];
    Lines lines = begin(signature, diags);
    next_bytes(&lines, line, sizeof line);
    if (memcmp(line, "Ed", ALGORITHM) == 0)
        refuse(&lines, "a signature of the old kind ('Ed') is not accepted");
    if (memcmp(line, "ED", ALGORITHM) != 0)
        refuse(&lines, "this is not a signature of minisign");
    if (memcmp(line + ALGORITHM, key->id, SIGN_ID) != 0)
        refuse(&lines, "this was signed with another key");
    crypto_generichash(hash, sizeof hash, (const uint8_t *)bytes.at, bytes.len, NULL, 0);
    if (!lines.failed && !is_signed(line + ALGORITHM + SIGN_ID, hash, sizeof hash, key))
        refuse(&lines, "the signature is not one of this file: it is forged or the file was changed");
    Str comment = next_comment(&lines, STR(TRUSTED));
    memcpy(all, line + ALGORITHM + SIGN_ID, crypto_sign_BYTES);
    if (comment.len)
        memcpy(all + crypto_sign_BYTES, comment.at, comment.len);
    next_bytes(&lines, global, sizeof global);
    if (!lines.failed && !is_signed(global, all, crypto_sign_BYTES + comment.len, key))
        refuse(&lines, "the signature is not one of the trusted comment above it");
    return ends(&lines);
}
