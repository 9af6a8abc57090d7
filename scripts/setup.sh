#!/bin/sh
# Prepare .venv with exactly what a lock file names, and this project in it, editable.
#   sh scripts/setup.sh run    what the daemon, the demo and the sandbox need
#   sh scripts/setup.sh all    that and what tests and checks need
# Nothing happens where .venv is already up to date. PYTHON names the interpreter (default python3).
set -eu
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$@" >&2; }
stop() { say "" "$*"; exit 1; }

what=${1:-all}
case "$what" in
    run) lock=requirements.lock ;;
    all) lock=requirements-dev.lock ;;
    *) stop "usage: sh scripts/setup.sh [run|all]" ;;
esac
python=${PYTHON:-python3}
here=$(pwd -P)

# The stamp holds what .venv was made from. A .venv for "all" is good for "run" as well. A copy of the folder, moved
# elsewhere, is made anew: a virtual environment knows its own place.
sum() { { printf '%s\n' "$here"; cat "$1" pyproject.toml scripts/setup.sh; } | sha256sum | cut -d' ' -f1; }
stamp=.venv/.made-from
fresh() { [ -x .venv/bin/python ] && [ -f "$stamp" ] && grep -qx "$1 $(sum "$2")" "$stamp"; }
fresh all requirements-dev.lock && exit 0
[ "$what" = run ] && fresh run requirements.lock && exit 0

# Making it anew empties the folder first, and through a link that would be somebody else's.
[ -L .venv ] && stop ".venv is a link to $(readlink .venv), which is not touched from here. Run this where it is, or remove the link."

# One at a time: `make demo` in one window and `make test` in another must not both write to .venv.
if command -v flock >/dev/null 2>&1 && [ "${MAILFLOW_SETUP_LOCKED:-}" != yes ]; then
    MAILFLOW_SETUP_LOCKED=yes exec flock scripts/setup.sh sh "$0" "$what"
fi

command -v "$python" >/dev/null 2>&1 || stop "There is no $python here. On Debian: apt-get install python3 python3-venv"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "mailflow needs Python 3.11 or newer; $python is $("$python" -V 2>&1). Name another: make setup PYTHON=python3.11"
"$python" -c 'import ensurepip, venv' 2>/dev/null ||
    stop "$python cannot make virtual environments. On Debian: apt-get install python3-venv"

if ! [ -x .venv/bin/python ] || ! .venv/bin/python -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
    ! grep -qsF "$here/.venv" .venv/bin/activate; then
    say "Making .venv with $("$python" -V 2>&1) ..."
    "$python" -m venv --clear .venv
fi
rm -f "$stamp"

say "Installing what $lock names ..."
pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1 PIP_ROOT_USER_ACTION=ignore .venv/bin/python -m pip"
$pip install -qq --require-hashes --only-binary :all: --no-deps -r "$lock" ||
    stop "The packages could not be installed. Is the network there, and pip's package index? Then run this again."

$pip install -qq --no-deps --no-build-isolation --no-index --editable . || stop "This folder itself could not be installed."

printf '%s %s\n' "$what" "$(sum "$lock")" > "$stamp"
say "Ready: .venv/bin/mailflow --help"
