"""What must hold of what readers added: words stand where they are said to, and nothing refers to nothing."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from typing import NamedTuple

from annotations.returns.archive.reading.archive import Archive, Member
from annotations.returns.archive.reading.problems import Problem
from annotations.returns.archive.reading.texts import is_inside

_NOT_HERE = "is not in the archive"


class _Known(NamedTuple):
    """What may be referred to: texts by number, slugs, and uids, those of notes with the note that they answer."""

    texts: Mapping[int, str]
    slugs: frozenset[str]
    marks: frozenset[str]
    claims: frozenset[str]
    notes: Mapping[str, str | None]


def problems(archive: Archive) -> Iterator[Problem]:
    """Yield what is wrong with marks, claims and notes."""
    known = _known(archive)
    for name in ("highlights", "claims", "notes"):
        rows = getattr(archive, name)
        if len({row["uid"] for row in rows}) < len(rows):
            yield Problem(name, "has a uid twice")
    for index, mark in enumerate(archive.highlights):
        yield from _mark(f"highlights/{index}", mark, known)
    for index, claim in enumerate(archive.claims):
        yield from _claim(f"claims/{index}", claim, known)
    for index, change in enumerate(archive.claim_changes):
        yield from _change(f"claim_changes/{index}", change, known)
    for index, note in enumerate(archive.notes):
        yield from _note(f"notes/{index}", note, known)


def _known(archive: Archive) -> _Known:
    return _Known(
        {revision["number"]: revision["text"] for revision in archive.revisions},
        frozenset(entity["slug"] for entity in archive.entities),
        frozenset(mark["uid"] for mark in archive.highlights),
        frozenset(claim["uid"] for claim in archive.claims),
        {note["uid"]: note["reply_to"] for note in archive.notes},
    )


def _mark(place: str, mark: Member, known: _Known) -> Iterator[Problem]:
    text = known.texts.get(mark["revision"])
    if text is None:
        yield Problem(f"{place}/revision", _NOT_HERE)
    elif not is_inside(mark, text) or text[mark["start"] : mark["end"]] != mark["exact"]:
        yield Problem(f"{place}/exact", "does not stand there in the text")
    yield from _placements(f"{place}/placements", mark, known)
    if mark["appearance"] is not None:
        yield from _appearance(f"{place}/appearance", mark, known)


def _placements(place: str, mark: Member, known: _Known) -> Iterator[Problem]:
    numbers = [row["revision"] for row in mark["placements"]]
    if len(set(numbers)) < len(numbers):
        yield Problem(place, "has a version twice")
    for row in mark["placements"]:
        if row["revision"] not in known.texts or not is_inside(row, known.texts[row["revision"]]):
            yield Problem(place, "lies outside the versions that are in the archive")


def _appearance(place: str, mark: Member, known: _Known) -> Iterator[Problem]:
    said = mark["appearance"]
    if mark["kind"] != "claim":
        yield Problem(place, "is of a mark that is no claim")
    if not {said["claim"], said["made_as"]} <= known.claims:
        yield Problem(place, f"makes a claim that {_NOT_HERE}")
    if not _is_there(said["speaker"], known.slugs):
        yield Problem(f"{place}/speaker", _NOT_HERE)


def _claim(place: str, claim: Member, known: _Known) -> Iterator[Problem]:
    if not _is_there(claim["merged_into"], known.claims) or claim["merged_into"] == claim["uid"]:
        yield Problem(f"{place}/merged_into", _NOT_HERE)
    for row in claim["evidence"]:
        if not _is_there(row["highlight"], known.marks) or not _is_there(row["note"], known.notes):
            yield Problem(f"{place}/evidence", f"is a mark or a note that {_NOT_HERE}")


def _change(place: str, change: Member, known: _Known) -> Iterator[Problem]:
    claims = {change["left"], change["joined"]}
    if change["left"] == change["joined"] or not claims <= known.claims or not known.marks.issuperset(change["moved"]):
        yield Problem(place, f"speaks of what {_NOT_HERE}")


def _note(place: str, note: Member, known: _Known) -> Iterator[Problem]:
    if not _is_there(note["highlight"], known.marks):
        yield Problem(f"{place}/highlight", _NOT_HERE)
    if note["reply_to"] == note["uid"] or known.notes.get(note["reply_to"]) is not None:
        yield Problem(f"{place}/reply_to", "is no note that opened a thread")


def _is_there(reference: str | None, known: Container[str]) -> bool:
    return reference is None or reference in known
