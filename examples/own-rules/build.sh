#!/bin/sh
# Checks, tests and compiles the rules of this folder: sh build.sh [BUNDLE]
set -eu
bundle=${1:-own-rules.tar.gz}
case $bundle in
/*) ;;
*) bundle=$PWD/$bundle ;;
esac
cd "$(dirname "$0")"
opa=${OPA:-opa}
schemas=../../policies/schemas
capabilities=../../policies/capabilities.json

"$opa" check --strict --schema "$schemas" --capabilities "$capabilities" policy
"$opa" test policy
"$opa" build --target wasm --capabilities "$capabilities" --ignore '*_test.rego' --bundle policy --output "$bundle"
