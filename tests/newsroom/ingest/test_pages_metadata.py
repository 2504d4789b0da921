"""Pages of invented sites, each as some system or country writes them, against what a careful person listed of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from newsroom.ingest.page.metadata import Metadata, read_metadata
from newsroom.ingest.page.tree import parse

FOLDER = Path(__file__).with_name("pages_metadata")
LISTED = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.json"))}
FIELDS = [(name, field) for name, listed in LISTED.items() for field in listed if field not in ("url", "found_in")]


@cache
def read(name: str) -> Metadata:
    return read_metadata(parse((FOLDER / f"{name}.html").read_text(encoding="utf-8")), LISTED[name]["url"])


def as_json(value: object) -> Any:
    return json.loads(json.dumps(value, default=str))


@pytest.mark.parametrize(("name", "field"), FIELDS)
def test_what_the_page_says_of_its_story(name: str, field: str) -> None:
    expected = LISTED[name][field]
    assert as_json(read(name).fields.get(field, [] if expected == [] else None)) == expected


@pytest.mark.parametrize("name", LISTED)
def test_where_it_says_so(name: str) -> None:
    found_in = read(name).found_in
    assert found_in.keys() == read(name).fields.keys()
    assert LISTED[name].get("found_in", {}).items() <= found_in.items()
