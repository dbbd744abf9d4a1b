/* Signatures as the program minisign makes and checks them: Ed25519 over the BLAKE2b-512 of the file, and once more
 * over that signature and the trusted comment. Keys are files of two lines, without a password. */
#ifndef SLUSS_FLEET_MINISIGN_H
#define SLUSS_FLEET_MINISIGN_H

#include "../base/diag.h"

enum { SIGN_ID = 8, SIGN_COMMENT_MOST = 255, SIGN_FILE_MOST = 1024 /* bytes of a key or a signature */ };

typedef struct PublicKey {
    uint8_t id[SIGN_ID], point[32];
} PublicKey;

typedef struct SecretKey {
    uint8_t id[SIGN_ID], pair[64];
} SecretKey;

/* Of chance. */
void minisign_make(SecretKey *key);

Str minisign_secret_text(Arena *arena, const SecretKey *key);
Str minisign_public_text(Arena *arena, const SecretKey *key);

/* False and a diagnostic if the file is anything else. */
bool minisign_read_secret(const Source *file, SecretKey *key, Diags *diags);
bool minisign_read_public(const Source *file, PublicKey *key, Diags *diags);

/* The signature's file; the comment of one line stands under the signature, too. */
Str minisign_sign(Arena *arena, const SecretKey *key, Str bytes, Str comment);

/* False and a diagnostic if `signature` is not one of this key over these bytes. */
bool minisign_verify(const Source *signature, const PublicKey *key, Str bytes, Diags *diags);

#endif
