"""Whether JSON is an archive at all: its format and version, its counts, and its schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError

import annotations.export.archive as written
from annotations.returns.errors import BrokenFile, TooMuch, UnknownFile

MOST = {
    "revisions": 2_000,
    "images": 2_000,
    "entities": 20_000,
    "corrections": 20_000,
    "highlights": 20_000,
    "claims": 20_000,
    "claim_changes": 20_000,
    "notes": 20_000,
}
"""How many of each one archive may hold."""

SCHEMA = Path(written.__file__).with_name("archive.schema.json")

_SHOWN = 200  # code points of what the schema says


def check(members: Mapping[str, Any]) -> None:
    """Raise UnknownFile, TooMuch or BrokenFile when *members* are no archive that this version of Newsroom reads."""
    _check_version(members)
    _check_counts(members)
    if error := next(_validator().iter_errors(members), None):
        raise BrokenFile(
            f"This archive is not as archives are at {_place(error)}: {error.message[:_SHOWN]}. Nothing of it was"
            " brought in; export the story again and bring that file unchanged."
        )


def _check_version(members: Mapping[str, Any]) -> None:
    if members.get("format") != written.FORMAT:
        raise UnknownFile("This JSON is no Newsroom archive. Export the story as a Newsroom archive and bring that.")
    version = members.get("version")
    if isinstance(version, int) and version > written.VERSION:
        raise UnknownFile(
            f"This archive is of version {version}, and this Newsroom reads up to version {written.VERSION}. Bring"
            " Newsroom up to date, then bring the archive again."
        )


def _check_counts(members: Mapping[str, Any]) -> None:
    for name, most in MOST.items():
        found = members.get(name)
        if isinstance(found, list) and len(found) > most:
            raise TooMuch(
                f"This archive has {len(found):,} {name.replace('_', ' ')}, and {most:,} is the most that is brought in"
                " at once. Export the story with fewer of them."
            )


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text()))


def _place(error: ValidationError) -> str:
    return "/".join(map(str, error.absolute_path)) or "its top"
