#!/bin/sh
# Run a Python that can make virtual environments, with the arguments given. Candidates are tried by running them,
# because pyenv's commands are there for every version and fail unless that version is chosen.
set -eu

versions="${PYENV_ROOT:-${HOME:-}/.pyenv}/versions"
for python in python3.13 python3.12 python3.14 python3 python "$versions"/3.1[2-9]*/bin/python; do
    if "$python" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 12))' >/dev/null 2>&1; then
        exec "$python" "$@"
    fi
done

echo "Newsroom needs Python 3.12 or newer with its venv module (Debian and Ubuntu: apt install python3-venv)." >&2
exit 1
