/* Sanitizers slow programs down by so much that what only repeats itself is done less often under them. */
#ifndef SLUSS_TESTS_LIGHT_H
#define SLUSS_TESTS_LIGHT_H

#if defined(__SANITIZE_ADDRESS__)
#define LIGHT(all, few) (few)
#else
#define LIGHT(all, few) (all)
#endif

#endif
