#!/bin/sh
# Fetches the one version of axe-core that the tests know, from npm's registry, unless it is there. Nothing of it runs
# here, and nothing else is fetched. Usage: fetch_axe.sh FOLDER; FOLDER/axe.min.js is there afterwards.
set -eu
version=4.14.1
sha512=1477dafa598d8d065f273d6af302aa203c02e83131707b7fa648cd41bd3d6b734f8c22a0dab86ee6a6f64b8afbe804b214d36db85a2826965edfb3a0b9d546b5

mkdir -p "$1"
cd "$1"
archive=axe-core-$version.tgz

is_right() {
    [ -f $archive ] && echo "$sha512  $archive" | sha512sum --check --status
}

if ! is_right; then
    rm -f $archive
    registry=$(npm config get registry 2>/dev/null) || registry=https://registry.npmjs.org/
    curl --silent --show-error --fail --location --retry 2 --max-time 60 --output $archive \
        "${registry%/}/axe-core/-/$archive" 2>curl.log || {
        echo "axe-core $version cannot be fetched; is there a network, and npm's registry in reach? curl says:"
        cat curl.log
        exit 1
    }
    is_right || {
        echo "what was fetched is not the axe-core $version that is known here: its checksum is another"
        rm -f $archive
        exit 1
    }
fi
tar -xzf $archive --strip-components=1 package/axe.min.js
