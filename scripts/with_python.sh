#!/bin/sh
# Run "$@" with a Python that can make virtual environments. Names on PATH are tried by running them,
# because pyenv leaves behind commands for versions that are not installed here.
set -eu

for python in python3.13 python3.12 python3.14 python3 python; do
    if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1; then
        exec "$python" "$@"
    fi
done

echo "Newsroom needs Python 3.12 or newer with its venv module (Debian and Ubuntu: apt install python3-venv)." >&2
exit 1
