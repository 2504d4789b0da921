"""Whole-page dumps of invented sites in many layouts, each against what a careful person listed of it beside it."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsroom.ingest import IngestedArticle
from newsroom.ingest.dump import read_dump
from newsroom.text.words import words

FOLDER = Path(__file__).with_name("dumps")
FIELDS = sorted(
    words("""
    headline standfirst authors agency dateline section publication distributor rights published_on updated_on
    """)
)

every_dump = pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.txt")))


@cache
def read(name: str) -> IngestedArticle:
    return read_dump((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


@cache
def listed(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))


def as_json(value: object) -> Any:
    return json.loads(json.dumps(value, default=str))


@every_dump
@pytest.mark.parametrize("field", FIELDS)
def test_what_the_page_says_of_its_story(name: str, field: str) -> None:
    assert as_json(asdict(read(name))[field]) == listed(name)[field]


@every_dump
def test_exactly_the_storys_paragraphs_in_order(name: str) -> None:
    found = [[paragraph.kind, paragraph.text] for paragraph in read(name).paragraphs]
    assert found == listed(name)["paragraphs"]
