/* What a phone number and an address must look like, wherever in the content they stand. */
#ifndef SLUSS_COMPILE_VALUES_H
#define SLUSS_COMPILE_VALUES_H

#include "../base/str.h"

bool value_phone(Str text); /* digits, spaces, hyphens, perhaps a leading +; 3 to 20 characters */
/* Of a phone number: has it too few digits, and is none of the short ones that are known here? */
bool value_phone_is_cut(Str phone);
bool value_email(Str text); /* something@domain.tld */
bool value_web(Str text);   /* http:// or https:// and a host */

#endif
