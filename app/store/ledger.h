/* What one kiosk added in one year, week by week, so that each week is added once, and the lesser of two different
 * ones can be taken away again. Kept as one small text of bytes: the keys once, and then of each week one short number
 * a key. */
#ifndef SLUSS_STORE_LEDGER_H
#define SLUSS_STORE_LEDGER_H

#include "../usage/tally.h"

enum { LEDGER_WEEKS = 53 };

typedef struct LedgerWeek {
    const Count *rows; /* sorted; none: there is no such week */
    size_t count;
} LedgerWeek;

typedef struct Ledger {
    LedgerWeek weeks[LEDGER_WEEKS + 1]; /* by the week's number */
} Ledger;

/* False if these are not the bytes of a ledger. The rows are in the arena. */
bool ledger_read(Ledger *ledger, Arena *arena, int year, Str bytes);
Str ledger_bytes(const Ledger *ledger, Arena *arena);

/* Which of two different weeks holds, whatever came first: the one with the larger sum, then the one whose rows as a
 * kiosk writes them ("metric;key;n") are the larger text. > 0: a. */
int ledger_compare(LedgerWeek a, LedgerWeek b);

#endif
