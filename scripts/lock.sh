#!/bin/sh
# Write the lock files anew from pyproject.toml: every package by its hashes, good for any Python from 3.11 on.
#   sh scripts/lock.sh            keep the versions that are locked, as far as pyproject.toml allows
#   sh scripts/lock.sh --upgrade  take the newest that pyproject.toml allows
set -eu
cd "$(dirname "$0")/.."

compile() {
    out=$1
    shift
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
        --no-emit-index-url --no-emit-find-links --output-file "$out" "$@" pyproject.toml
}

compile requirements.lock --extra build --extra demo --extra oauth "$@"
compile requirements-dev.lock --extra build --extra demo --extra oauth --extra dev --constraint requirements.lock "$@"
