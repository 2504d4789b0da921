"""What must hold of an archive's versions: digests, paragraphs that are the text, and ranges that lie in it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence

from annotations.returns.archive.reading.archive import Archive, Member
from annotations.returns.archive.reading.problems import Problem

_OUTSIDE = "lies outside the text"
_DEEPEST = 20
"""How many attributions may lie in one another: who tells what another told gets lost long before."""

_PARTS = ("source", "cue", "told", "basis")


def problems(archive: Archive) -> Iterator[Problem]:
    """Yield what is wrong with the versions and their tags."""
    images = {image["digest"] for image in archive.images}
    slugs = {entity["slug"] for entity in archive.entities}
    for index, revision in enumerate(archive.revisions):
        place = f"revisions/{index}"
        yield from _text(place, index, revision)
        yield from _paragraphs(place, revision, images)
        yield from _mentions(f"{place}/mentions", revision, slugs)
        yield from _attributions(f"{place}/attributions", revision, slugs)
        yield from _nesting(f"{place}/attributions", [row["outer"] for row in revision["attributions"]])


def is_inside(at: Member, text: str) -> bool:
    """Tell whether the range *at* holds at least one code point, all of them in *text*."""
    return bool(0 <= at["start"] < at["end"] <= len(text))


def _text(place: str, index: int, revision: Member) -> Iterator[Problem]:
    if revision["number"] != index + 1:
        yield Problem(f"{place}/number", f"is {revision['number']} where {index + 1} comes next")
    if hashlib.sha256(revision["text"].encode()).hexdigest() != revision["digest"]:
        yield Problem(f"{place}/digest", "is not that of the text")


def _paragraphs(place: str, revision: Member, images: Collection[str]) -> Iterator[Problem]:
    """Paragraphs joined by one newline are the text, each with a key of its own."""
    blocks, text, start = revision["paragraphs"], revision["text"], 0
    if len({block["key"] for block in blocks}) < len(blocks):
        yield Problem(f"{place}/paragraphs", "has a key twice")
    for index, block in enumerate(blocks):
        if block["start"] != start or not is_inside(block, text) or text[block["end"] : block["end"] + 1] not in "\n":
            yield Problem(f"{place}/paragraphs/{index}", "does not begin and end where the text's paragraphs do")
        yield from _paragraph(f"{place}/paragraphs/{index}", block, images)
        start = block["end"] + 1
    if start != len(text) + 1 and (blocks or text):
        yield Problem(f"{place}/paragraphs", "is not the whole text")


def _paragraph(place: str, block: Member, images: Collection[str]) -> Iterator[Problem]:
    if block["image"] is not None and block["image"] not in images:
        yield Problem(f"{place}/image", "is not among the images")
    within = [(each["start"], each["end"]) for each in block["inlines"]] + [tuple(each) for each in block["sentences"]]
    if any(not block["start"] <= start <= end <= block["end"] for start, end in within):
        yield Problem(place, "has links or sentences outside of it")


def _mentions(place: str, revision: Member, slugs: Collection[str]) -> Iterator[Problem]:
    for index, mention in enumerate(revision["mentions"]):
        if not is_inside(mention, revision["text"]):
            yield Problem(f"{place}/{index}", _OUTSIDE)
        yield from _names(f"{place}/{index}", mention, slugs)


def _attributions(place: str, revision: Member, slugs: Collection[str]) -> Iterator[Problem]:
    rows = revision["attributions"]
    for index, row in enumerate(rows):
        parts = [*row["content"], *(row[name] for name in _PARTS if row[name])]
        if not all(is_inside(part, revision["text"]) for part in parts):
            yield Problem(f"{place}/{index}", _OUTSIDE)
        if row["outer"] is not None and (row["outer"] >= len(rows) or row["outer"] == index):
            yield Problem(f"{place}/{index}/outer", "is none of the others")
        for speaker in row["speakers"]:
            yield from _names(f"{place}/{index}/speakers", speaker, slugs)


def _nesting(place: str, outer: Sequence[int | None]) -> Iterator[Problem]:
    """Yield chains without an end, or with too many members; *outer* is the place of each one's outer one."""
    for index, at in enumerate(outer):
        depth = 1
        while at is not None and depth <= _DEEPEST:
            at, depth = outer[at], depth + 1
        if depth > _DEEPEST:
            yield Problem(f"{place}/{index}/outer", f"lies in more than {_DEEPEST} others, or in itself")


def _names(place: str, row: Member, slugs: Collection[str]) -> Iterator[Problem]:
    for name in ("entity", "before_split"):
        if row[name] is not None and row[name] not in slugs:
            yield Problem(f"{place}/{name}", "is not among the entities")
