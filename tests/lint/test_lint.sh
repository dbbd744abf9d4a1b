#!/bin/sh
# Holds the other tests of this folder to what they promise: a good tree passes, one fault makes them fail and is named.
set -eu
lint=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

# A small tree without a fault: two floors, two functions.
plant() {
    rm -rf "${tree:?}"/*
    mkdir -p "$tree/app/base" "$tree/app/text" "$tree/tests"
    cp "$lint/../../.clang-format" "$tree"
    printf 'floor(base)\nfloor(text LOWER base\n      LIBRARIES m)\n' >"$tree/app/CMakeLists.txt"
    printf '#!/bin/sh\nset -eu\n' >"$tree/dev"
    cat >"$tree/app/base/noun.c" <<'END'
#include <stddef.h>

int noun_verb(void) {
    return 0;
}
END
    cat >"$tree/app/text/other.c" <<'END'
#include <unicode/utypes.h>

#include "../base/noun.h"
#include "other.h"

int other_verb(void) {
    return noun_verb();
}
END
}

# lines COUNT TEXT
lines() {
    awk -v count="$1" -v text="$2" 'BEGIN { while (count-- > 0) print text }'
}

# function_of STATEMENTS: a function with so many lines between its first and last
function_of() {
    printf '\nvoid long_one(void) {\n'
    lines "$1" '    noun_verb();'
    printf '}\n'
}

# passes TEST, and fails TEST MESSAGE: as the tree stands now; then it is made good again
passes() {
    if ! said=$(sh "$lint/test_$1.sh" "$tree" 2>&1); then
        printf 'test_%s.sh should pass, but says:\n%s\n' "$1" "$said"
        failed=$((failed + 1))
    fi
    plant
}

fails() {
    if said=$(sh "$lint/test_$1.sh" "$tree" 2>&1) || ! printf '%s\n' "$said" | grep -qF -- "$2"; then
        printf 'test_%s.sh should fail with "%s", but says:\n%s\n' "$1" "$2" "$said"
        failed=$((failed + 1))
    fi
    plant
}

plant
cd "$tree"
for test in floors sizes words format; do passes $test; done

echo '#include "../text/other.h"' >>app/base/noun.c
fails floors 'app/base/noun.c:6: base/ (floor 1) may not use text/ (floor 3)'
mkdir app/hours && echo '#include "../route/route.h"' >app/hours/week.c && echo 'floor(hours)' >>app/CMakeLists.txt
fails floors 'hours/ (floor 2) may not use route/ (floor 2)'
echo '#include <SDL.h>' >>app/text/other.c
fails floors '<SDL.h> belongs in: device'
echo '#include <zlib.h>' >>app/text/other.c
fails floors '<zlib.h> is not in tests/lint/floors.txt'
echo '#include "base/noun.h"' >>app/text/other.c
fails floors 'is neither "own.h" nor "../folder/other.h"'
echo 'floor(model LOWER base text)' >>app/CMakeLists.txt
fails floors 'app/CMakeLists.txt:4: model/ (floor 3) may not use text/ (floor 3)'
mkdir app/extra && echo >app/extra/x.c
fails floors 'app/ has one level of folders'
mkdir app/ui && echo >app/ui/x.c
fails floors 'declares no floor(ui)'

lines 495 '' >>app/base/noun.c
passes sizes
lines 496 '' >>app/base/noun.c
fails sizes 'app/base/noun.c:501: the file is longer than 500 lines'
lines 121 '' >app/base/noun.h
fails sizes 'app/base/noun.h:121: the file is longer than 120 lines'
function_of 78 >tests/test_long.c
passes sizes
function_of 79 >tests/test_long.c
fails sizes 'tests/test_long.c:2: long_one() has 81 lines'
for name in a b c d; do function_of 14 >app/text/$name.c; done
fails sizes 'half of the functions have more than 15 lines'
for name in a b; do function_of 44 >app/text/$name.c; done
fails sizes 'a tenth of the functions have more than 45 lines'
lines 3 '/* said */' >>app/base/noun.c
fails sizes 'more than 18 % of the lines are comments'
echo '                if (deep)' >>app/base/noun.c
fails sizes 'nested more than three deep'
rm app/*/*.c
fails sizes 'no functions were found'

for text in '/* see ../share''d */' '/* TO''DO */' '// old();' 'str''cpy(a, b);' 'x = mal''loc(1);' 'x = str''dup(y);' \
    'now = ti''me(NULL);'; do
    echo "$text" >>app/base/noun.c
    fails words "app/base/noun.c:6:$text"
done
echo 'x = mal''loc(1); snprintf(a, b, c); uptime(1);' >app/base/arena.c
passes words
echo '# the path /wor''k/here' >>dev
fails words 'dev:3:'

echo 'int  loose;' >>app/base/noun.c
fails format 'code should be clang-formatted'
# shellcheck disable=SC2016 # the fault is meant
echo 'echo $1' >>dev
fails format 'SC2086'

echo "$failed of these faults went unseen"
[ "$failed" -eq 0 ]
