/* Signatures hold exactly for their bytes, their comment and their key; keys come back as they were written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "../../app/fleet/minisign.h"

typedef struct Sample {
    Arena arena;
    SecretKey secret;
    PublicKey public;
    Str bytes, signature;
} Sample;

static bool verifies(Sample *sample, Str signature, Str bytes, const char *why) {
    Source source = {STR("x.minisig"), signature};
    Diags diags = {.arena = &sample->arena};
    bool good = minisign_verify(&source, &sample->public, bytes, &diags);
    assert_int_equal(good, diags.errors == 0);
    if (why && (good || !str_holds(diags.list[0].message, str_from(why))))
        fail_msg("wanted '%s', got '%.*s'", why, STR_ARG(good ? STR("good") : diags.list[0].message));
    return good;
}

static Sample make(void) {
    Sample sample = {.bytes = STR("sluss-usage;1;a;2026-W47;-\n2;7;3\n")};
    minisign_make(&sample.secret);
    Source text = {STR("a.pub"), minisign_public_text(&sample.arena, &sample.secret)};
    Diags diags = {.arena = &sample.arena};
    assert_true(minisign_read_public(&text, &sample.public, &diags));
    sample.signature = minisign_sign(&sample.arena, &sample.secret, sample.bytes, STR("file:a.2026-W47.csv"));
    return sample;
}

static void comes_back(void **state) {
    (void)state;
    Sample sample = make();
    SecretKey again;
    Diags diags = {.arena = &sample.arena};
    Source text = {STR("a.key"), minisign_secret_text(&sample.arena, &sample.secret)};
    assert_true(minisign_read_secret(&text, &again, &diags));
    assert_memory_equal(&again, &sample.secret, sizeof again);
    assert_true(verifies(&sample, sample.signature, sample.bytes, NULL));
    assert_true(
        str_equal(sample.signature, minisign_sign(&sample.arena, &again, sample.bytes, STR("file:a.2026-W47.csv"))));
    arena_free(&sample.arena);
}

/* Only what is said to be untrusted may change. */
static void every_byte_counts(void **state) {
    (void)state;
    Sample sample = make();
    char *text = (char *)str_c(&sample.arena, sample.bytes),
         *signature = (char *)str_c(&sample.arena, sample.signature);
    size_t trusted = str_find(sample.signature, '\n', 0);
    for (size_t i = 0; i < sample.bytes.len; i++) {
        text[i] ^= 1;
        verifies(&sample, sample.signature, (Str){text, sample.bytes.len}, "forged or the file was changed");
        text[i] ^= 1;
    }
    for (size_t i = trusted; i < sample.signature.len; i++) {
        signature[i] ^= 1;
        assert_false(verifies(&sample, (Str){signature, sample.signature.len}, sample.bytes, NULL));
        signature[i] ^= 1;
        assert_false(verifies(&sample, str_slice(sample.signature, 0, i), sample.bytes, NULL));
    }
    arena_free(&sample.arena);
}

static Str replaced(Sample *sample, const char *old, const char *new) {
    const char *at = strstr(sample->signature.at, old);
    assert_non_null(at);
    return str_format(&sample->arena, "%.*s%s%s", (int)(at - sample->signature.at), sample->signature.at, new,
                      at + strlen(old));
}

static void says_why(void **state) {
    (void)state;
    Sample sample = make(), other = make();
    verifies(&sample, other.signature, sample.bytes, "signed with another key");
    memcpy(other.public.id, sample.public.id, sizeof other.public.id);
    memcpy(sample.public.point, other.public.point, sizeof sample.public.point);
    verifies(&sample, sample.signature, sample.bytes, "forged");
    arena_free(&other.arena);
    arena_free(&sample.arena);
    sample = make();
    verifies(&sample, replaced(&sample, "\nRU", "\nRW"), sample.bytes, "the old kind");
    verifies(&sample, replaced(&sample, "\nRU", "\nRV"), sample.bytes, "not a signature of minisign");
    verifies(&sample, replaced(&sample, "\nRU", "\nR!"), sample.bytes, "not the base64 of 74 bytes");
    verifies(&sample, replaced(&sample, "file:a", "file:b"), sample.bytes, "not one of the trusted comment");
    verifies(&sample, replaced(&sample, "trusted comment: file", "TRUSTED comment: file"), sample.bytes,
             "'trusted comment: '");
    verifies(&sample, str_format(&sample.arena, "%sx", sample.signature.at), sample.bytes, "nothing may follow");
    verifies(&sample, str_format(&sample.arena, "%s%1100d", sample.signature.at, 1), sample.bytes, "too long");
    verifies(&sample, (Str){0}, sample.bytes, "a whole line is missing");
    arena_free(&sample.arena);
}

static void keys_are_refused(void **state) {
    (void)state;
    Sample sample = make();
    Diags diags = {.arena = &sample.arena};
    SecretKey secret;
    Str text = minisign_secret_text(&sample.arena, &sample.secret);
    char *bytes = (char *)str_c(&sample.arena, text);
    Source source = {STR("a.key"), {bytes, text.len}};
    memcpy(strstr(bytes, "\nRWQ") + 1, "RWRTY", 5);
    assert_false(minisign_read_secret(&source, &secret, &diags));
    assert_true(str_holds(diags.list[0].message, STR("has a password")));
    assert_int_equal(diags.list[0].source->text.len, 0);
    source.text = minisign_public_text(&sample.arena, &sample.secret);
    assert_false(minisign_read_secret(&source, &secret, &diags));
    source.text = text;
    assert_false(minisign_read_public(&source, &sample.public, &diags));
    arena_free(&sample.arena);
}

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comes_back),
        cmocka_unit_test(every_byte_counts),
        cmocka_unit_test(says_why),
        cmocka_unit_test(keys_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
