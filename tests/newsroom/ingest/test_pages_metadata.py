"""Pages of invented sites, each as some system or country writes them, against what a careful person listed of them."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from time import process_time
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


def ld(json_ld: str) -> str:
    return f'<script type="application/ld+json">{json_ld}</script><h1>Ferry</h1>'


HOSTILE = {
    "names without an end": f"<h1>Ferry</h1><p class=byline>By {'a' * 300_000}</p>",
    "dates in dates": "<div class=date>" * 20_000 + "4 March 2031",
    "titles in titles": "<div class=title>" * 20_000 + "Ferry " * 10_000,
    "objects in objects": ld("[" * 50_000),
    "many authors": ld('{"@type":"Article","author":[' + '"Ana Ruiz",' * 50_000 + '"B"]}'),
    "objects that hold each other": ld('{"@graph":[{"@id":"a","@type":"Article","author":{"@id":"a"}}]}'),
    "numbers for texts": ld('{"@type":["Article",3],"headline":{"name":{}},"author":[null,7],"image":[[]]}'),
    "addresses that are none": '<link rel=canonical href="http://[/"><meta property="og:image" content="http://[::x]/a">',
    "tags without an end": "<title>" + "<" * 200_000,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_attacks_are_read_in_no_time(kind: str) -> None:
    begun = process_time()
    found = read_metadata(parse(f"<html><body>{HOSTILE[kind]}</body></html>"), "http://[/2031/99/99/a")
    assert process_time() - begun < 2
    assert found.fields.keys() == found.found_in.keys()
