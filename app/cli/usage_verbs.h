/* What follows `sluss usage`: one verb a file. */
#ifndef SLUSS_CLI_USAGE_VERBS_H
#define SLUSS_CLI_USAGE_VERBS_H

#include "verb.h"

extern const Verb usage_export, usage_keygen, usage_keys, usage_merge, usage_rows;

#endif
