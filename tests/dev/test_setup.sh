#!/bin/sh
# Holds ./dev setup to its promises, with tools of our own in the place of Debian's: nothing is done when all is there,
# only what is missing is installed, and where that cannot be, one sentence says what to do.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
bin=$(mktemp -d)
trap 'rm -rf "$bin"' EXIT
failed=0

# tool NAME SCRIPT
tool() {
    printf '#!/bin/sh\n%s\n' "$2" >"$bin/$1"
    chmod +x "$bin/$1"
}

# A machine of root that has apt, and every package but those named; "gone" is known to dpkg but removed.
machine() {
    rm -f "$bin"/*
    for name in sh dirname cat env sed; do ln -s "$(command -v $name)" "$bin/$name"; done
    tool apt-get "echo \"apt-get \$*\" >>$bin/log"
    tool sudo "echo sudo >>$bin/log; exec \"\$@\""
    tool id 'echo 0'
    # shellcheck disable=SC2016 # the tool expands it
    tool dpkg-query 'shift 3
for package; do
    case " '"$*"' " in *" $package "*) echo "not-installed:$package" ;; *) echo "installed:$package" ;; esac
done
exit 1'
}

# expect STATUS WORDS LOGGED ARGUMENT…: what `./dev setup ARGUMENT…` leaves, says, and asks of apt-get and sudo;
# words and log may be written as patterns
expect() {
    status=$1 words=$2 logged=$3
    shift 3
    : >"$bin/log"
    got=0
    said=$(PATH=$bin "$root/dev" setup "$@" 2>&1) || got=$?
    log=$(sed 's/ -[^ ]*//g; s/ DPkg[^ ]*//' "$bin/log" | tr '\n' ';')
    # shellcheck disable=SC2254 # they are patterns
    case "$got|$said|$log" in
    $status\|$words\|$logged) ;;
    *) echo "expected $status|$words|$logged, got $got|$said|$log" && failed=$((failed + 1)) ;;
    esac
}

machine
expect 0 '' ''
machine cmake libpng-dev
expect 0 'dev: installing cmake libpng-dev' 'apt-get update;apt-get install cmake libpng-dev;' run
machine clang
expect 0 '' '' run
expect 0 'dev: installing clang' 'apt-get update;apt-get install clang;'
machine llvm
expect 0 '' ''
expect 0 'dev: installing llvm' 'apt-get update;apt-get install llvm;' fuzz
machine clang
expect 0 'dev: installing clang' 'apt-get update;apt-get install clang;' fuzz
tool id 'echo 1000'
expect 0 'dev: installing clang' 'sudo;apt-get update;sudo;apt-get install clang;'
rm "$bin/sudo"
expect 1 'dev: not root and no sudo; run as root: apt-get install --no-install-recommends clang' ''
machine clang
tool apt-get 'exit 100'
expect 1 '*could not be fetched' ''
# shellcheck disable=SC2016 # the tool expands it
tool apt-get 'case "$*" in *install*) exit 100 ;; esac'
expect 1 '*could not be installed' ''
machine
rm "$bin/apt-get"
expect 1 'dev: this is not Debian or its kin: there is no apt-get*' ''

echo "$failed machines were set up wrongly"
[ "$failed" -eq 0 ]
