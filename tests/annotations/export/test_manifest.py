from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

import pytest

from annotations.export.manifest import NOTE, THREAD, Manifest, from_json, is_id, words_digest

FIGURES = "0123456789abcdef" * 2


@pytest.mark.parametrize("name", [f"h{FIGURES}", f"n{FIGURES}"])
def test_an_id_of_ours(name: str) -> None:
    assert is_id(name)


@pytest.mark.parametrize(
    "name", ["", "h", FIGURES, f"t{FIGURES}", f"h{FIGURES}0", f"h{FIGURES.upper()}", f"h{FIGURES}\n", f"h{'é' * 32}"]
)
def test_what_is_none(name: str) -> None:
    assert not is_id(name)


def test_ids_of_some_things_alone() -> None:
    assert is_id(f"t{FIGURES}", NOTE + THREAD)
    assert not is_id(f"h{FIGURES}", NOTE + THREAD)


SOUND = Manifest("ferry", words_digest("It left."), 1, "2026-05-04", {f"n{FIGURES}": words_digest("Who says so?")})


def test_a_manifest_reads_as_it_was_written() -> None:
    assert from_json(SOUND.to_json()) == SOUND


@pytest.mark.parametrize(
    "edited",
    [
        {"slug": "a\x00b"},
        {"text": "a\ud800b"},
        {"slug": 7},
        {"revision": "first"},
        {"version": 2},
        {"comments": []},
        {"comments": {f"n{FIGURES}": "x" * 65}},
        {"comments": {f"n{FIGURES}": None}},
        {"more": ""},
    ],
)
def test_what_no_copy_says_is_no_manifest(edited: dict[str, Any]) -> None:
    assert from_json(json.dumps(asdict(SOUND) | edited)) is None
