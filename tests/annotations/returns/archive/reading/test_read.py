"""Archives that are sound are read; of others a sentence says what is wrong, and where."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.returns.archive.reading import read_archive
from annotations.returns.archive.reading.schema import MOST, SCHEMA
from annotations.returns.errors import BrokenFile, ReturnError, TooMuch, UnknownFile
from tests.annotations.returns.archive.reading.small import WRITTEN, slightly_wrong, small, written

Path = tuple[str | int, ...]

TEXT = "The Linnet left.\nNobody saw it."
NOW = "2026-05-04T09:30:00.000000Z"
MERGE = {"author": "ana", "action": "merge", "before": {}, "made_at": NOW, "undone_at": None}


def broken(path: Path, value: object) -> bytes:
    """Return the small archive with *value* at *path*."""
    members = small()
    inner: Any = members
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return written(members)


def test_a_sound_one_is_read() -> None:
    archive = read_archive(WRITTEN)
    assert archive.revisions[0]["text"] == TEXT
    assert read_archive(b"\xef\xbb\xbf" + WRITTEN) == archive


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (("article",), [], "article"),
        (("article", "canonical_url"), "javascript:alert(1)", "article/canonical_url"),
        (("revisions",), [], "revisions"),
        (("revisions", 0, "number"), 2, "revisions/0/number"),
        (("revisions", 0, "text"), f"{TEXT} ", "revisions/0/digest"),
        (("revisions", 0, "paragraphs", 1, "start"), 16, "revisions/0/paragraphs/1"),
        (("revisions", 0, "paragraphs", 1, "end"), 30, "revisions/0/paragraphs/1"),
        (("revisions", 0, "paragraphs"), [], "revisions/0/paragraphs"),
        (("revisions", 0, "paragraphs", 1, "key"), "p1", "revisions/0/paragraphs"),
        (("revisions", 0, "paragraphs", 0, "sentences"), [[0, 17]], "revisions/0/paragraphs/0"),
        (("revisions", 0, "paragraphs", 0, "image"), "0" * 64, "revisions/0/paragraphs/0/image"),
        (("revisions", 0, "mentions", 0, "end"), 32, "revisions/0/mentions/0"),
        (("revisions", 0, "mentions", 0, "end"), 4, "revisions/0/mentions/0"),
        (("revisions", 0, "mentions", 0, "end"), "10", "revisions/0/mentions/0/end"),
        (("revisions", 0, "mentions", 0, "end"), 2**70, "revisions/0/mentions/0/end"),
        (("revisions", 0, "mentions", 0, "entity"), "nobody", "revisions/0/mentions/0/entity"),
        (("revisions", 0, "attributions", 0, "outer"), 0, "revisions/0/attributions/0/outer"),
        (("revisions", 0, "attributions", 0, "content", 0, "end"), 99, "revisions/0/attributions/0"),
        (
            ("revisions", 0, "paragraphs", 0, "inlines"),
            [{"start": 0, "end": 3, "kind": "link", "href": "javascript:alert(1)"}],
            "revisions/0/paragraphs/0/inlines/0/href",
        ),
        (("notes", 0, "author"), "ana\u202etxt", "notes/0/author"),
        (("notes", 0, "author"), "ana\n", "notes/0/author"),
        (("entities", 0, "merged_into"), "linnet", "entities/0/merged_into"),
        (("entities", 1, "slug"), "linnet", "entities"),
        (("entities", 1, "aliases"), [{"name": "A", "by_reader": True}] * 2, "entities/1/aliases"),
        (("corrections",), [MERGE | {"entity": "ferry", "other": "boat"}], "corrections/0"),
        (
            ("corrections",),
            [MERGE | {"entity": "ferry", "other": "linnet"}, MERGE | {"entity": "linnet", "other": "ferry"}],
            "corrections",
        ),
        (("corrections",), [MERGE | {"entity": "ferry", "other": "linnet", "before": {"x": 1}}], "corrections/0"),
        (("highlights", 0, "exact"), "linnet", "highlights/0/exact"),
        (("highlights", 0, "revision"), 2, "highlights/0/revision"),
        (("highlights", 0, "start"), -1, "highlights/0/start"),
        (("highlights", 0, "kind"), "plain", "highlights/0/appearance"),
        (("highlights", 0, "appearance", "claim"), "0" * 8, "highlights/0/appearance"),
        (("highlights", 0, "appearance", "speaker"), "nobody", "highlights/0/appearance/speaker"),
        (
            ("highlights", 0, "placements"),
            [{"revision": 3, "start": 0, "end": 1, "became": "kept"}],
            "highlights/0/placements",
        ),
        (("highlights", 0, "created_at"), "2026-02-30T09:30:00.000000Z", "highlights/0/created_at"),
        (("claims",), [], "highlights/0/appearance"),
        (("notes", 1, "uid"), "00000000-0000-4000-8000-000000000001", "notes"),
        (("notes", 0, "reply_to"), "00000000-0000-4000-8000-000000000002", "notes/0/reply_to"),
        (("notes", 0, "highlight"), "00000000-0000-4000-8000-000000000009", "notes/0/highlight"),
        (("notes", 0, "audience"), "friends", "notes/0/audience"),
        (("surprise",), 1, "its top"),
    ],
)
def test_what_does_not_hold_is_refused_with_its_place(path: Path, value: object, place: str) -> None:
    with pytest.raises(BrokenFile, match=rf" {place}( |:)"):
        read_archive(broken(path, value))


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", BrokenFile),
        (b"PK\x03\x04", BrokenFile),
        (b"[]", BrokenFile),
        (written(small())[:-40], BrokenFile),
        (b'{"format": "newsroom-archive", "format": "x"}', BrokenFile),
        (b'{"format": NaN}', BrokenFile),
        (b'{"format": 1e999}', BrokenFile),
        (b'{"format": ' + b"9" * 5000 + b"}", BrokenFile),
        (b'{"format": "\\ud800"}', BrokenFile),
        (b'{"\\u0000": 1}', BrokenFile),
        (b'{"format": "\xff"}', BrokenFile),
        (b"[" * 1_000_000, TooMuch),
        (b'{"a":' * 200_000, TooMuch),
        (b'{"a": ' + b"[" * 50 + b"]" * 50 + b"}", TooMuch),
        (b"[" + b"0," * 4_000_000 + b"0]", TooMuch),
        (b'"' + b" " * 100_000_001, TooMuch),
        (b'{"format": "something-else"}', UnknownFile),
        (broken(("version",), 2), UnknownFile),
        (broken(("version",), "1"), BrokenFile),
        (broken(("notes",), [{}] * 100_000), TooMuch),
    ],
    ids=range(20),
)
def test_what_is_no_archive_or_too_much_is_refused(data: bytes, error: type[ReturnError]) -> None:
    with pytest.raises(error) as raised:
        read_archive(data)
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize("last", [None, 0])
def test_attributions_lie_in_one_another_so_far_and_in_no_circle(last: int | None) -> None:
    members = small()
    rows = members["revisions"][0]["attributions"]
    rows[:] = [rows[0] | {"outer": n + 1} for n in range(19)] + [rows[0] | {"outer": None}]
    read_archive(written(members))
    rows[-1]["outer"] = 20 if last is None else last
    rows.append(rows[0] | {"outer": None})
    with pytest.raises(BrokenFile, match=r"attributions/0/outer lies in"):
        read_archive(written(members))


def test_a_newer_one_says_what_to_do() -> None:
    with pytest.raises(UnknownFile, match=r"version 2.*Bring Newsroom up to date"):
        read_archive(broken(("version",), 2))


def test_whole_numbers_may_be_written_in_any_way() -> None:
    data = written(small()).replace(b'"number": 1,', b'"number": 1e0,').replace(b'"start": 4,', b'"start": 4.0,')
    assert read_archive(data) == read_archive(written(small()))


def test_the_counts_that_are_bounded_are_members_of_the_schema() -> None:
    properties = json.loads(SCHEMA.read_text())["properties"]
    assert set(MOST) == {name for name, each in properties.items() if each.get("type") == "array"}


@settings(max_examples=50)
@given(slightly_wrong())
def test_whatever_is_put_anywhere_ends_in_a_sentence_or_an_archive(data: bytes) -> None:
    with suppress(ReturnError):
        read_archive(data)
