"""Invented news passages with all that is said in them: enough of it must be found, with its source."""

import json
import re
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.newsroom.entities.attribution.said import Said, needs_model, said

PASSAGES = sorted((Path(__file__).parents[1] / "attributions").glob("*.txt"))
ENOUGH = 0.9  # F1 of content with source, on each passage


@needs_model
@pytest.mark.parametrize("passage", PASSAGES, ids=lambda path: path.stem)
def test_enough_is_found(passage: Path) -> None:
    found = said(passage.read_text(encoding="utf-8"))
    expected = json.loads(passage.with_suffix(".json").read_text(encoding="utf-8"))
    met = [(f, e) for f, e in product(found, expected) if agrees(f, e)]
    hits = min(len({f for f, _ in met}), len({e["content"][0] for _, e in met}))
    missing = [e for e in expected if not e.get("optional") and not any(m is e for _, m in met)]
    assert 2 * hits / (len(found) + len(expected) - optional(expected, met)) >= ENOUGH, missing


def optional(expected: list[dict[str, Any]], met: list[tuple[Said, dict[str, Any]]]) -> int:
    return sum(bool(e.get("optional")) and not any(m is e for _, m in met) for e in expected)


def agrees(found: Said, expected: dict[str, Any]) -> bool:
    """Content shares at least half of its words, and one source holds the other."""
    ours, theirs = words(" ".join(found.content)), words(" ".join(expected["content"]))
    close = 2 * len(ours & theirs) >= 0.5 * (len(ours) + len(theirs))
    source, wanted = (found.source or "").lower(), (expected["source"] or "").lower()
    return close and (source == wanted if not source or not wanted else source in wanted or wanted in source)


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))
