"""Annotations as W3C's data model writes them in JSON-LD (https://www.w3.org/TR/annotation-model/). Pure."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotations.export.shown import shown_words
from annotations.markdown import render
from annotations.returns.errors import UnknownFile
from annotations.returns.files.linked.bodies import answers, said
from annotations.returns.files.linked.collections import has_missing_pages, story_text, walked
from annotations.returns.files.linked.data import Node, roots
from annotations.returns.files.linked.people import author, maker
from annotations.returns.files.linked.targets import Target, targets
from annotations.returns.files.others.finished import finished
from annotations.returns.files.others.values import counted, loaded, moment, told
from annotations.returns.files.returned import Comment, ReturnedFile

KIND = "web_annotation"
GENERATOR = "Newsroom"
"""What our copies say made them."""

_ONLY_KNOWN = {"identifying", "describing"}
"""What our copies tell of a text besides what readers added."""

_URN = re.compile("urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_GOES_ON = "This collection goes on in pages that are not in the file. Save them, and bring them in too."


def read_web_annotations(data: bytes, address: str = "") -> ReturnedFile:
    """Return what the JSON-LD file *data* holds: an annotation, a list, a page or a collection of them.

    Of annotations on several pages, those on *address* are taken, else those on the page that has the most. Positions
    count in the file's ``text``; where it has none, nobody knows in what (``others.positions``). Raises TooMuch,
    BrokenFile and UnknownFile.
    """
    return web_annotations(loaded(data), address)


def web_annotations(value: Any, address: str = "") -> ReturnedFile:
    """Return what the JSON value *value* holds, as ``read_web_annotations`` does."""
    found, others = walked(roots(value))
    if not found:
        raise UnknownFile("This JSON holds no annotations that Newsroom knows: neither W3C’s nor Hypothesis’.")
    read = list(map(_read, counted(found)))
    ids = {name: each.id for each in read for name in (each.given.id, each.given.text("canonical")) if name}
    comments = [comment for each in read if not _is_layer(each) for comment in _comments(each, ids)]
    unread = sum(target.unread for each in read for target in each.targets)
    problems = [_GOES_ON] if has_missing_pages(others) else []
    problems += told(
        unread,
        "One annotation says where it is in a way that Newsroom does not read; it has no place.",
        "{} annotations say where they are in a way that Newsroom does not read; they have no place.",
    )
    return finished(KIND, comments, _addresses(read, ids), address, problems, text=story_text(others))


@dataclass(frozen=True)
class _Annotation:
    """An annotation as the file has it, what it is called, and where it points. ``ours`` says that we wrote it."""

    given: Node
    id: str
    targets: Sequence[Target]
    ours: bool


def _read(given: Node) -> _Annotation:
    ours = any(each.text("name") == GENERATOR for each in given.nodes("generator"))
    return _Annotation(given, _id(given, ours), targets(given, ours), ours)


def _id(given: Node, ours: bool) -> str:
    """Return what an annotation is called: as our other copies do, as the file does, else by what it holds."""
    letter = "h" if "highlighting" in given.names("motivation") else "n"
    name = given.text("canonical") or given.id
    called = (_our_id(name, letter) if ours else "") or name
    return called or f"#{hashlib.sha256(json.dumps(given.values, sort_keys=True).encode()).hexdigest()[:32]}"


def _our_id(address: str, letter: str) -> str:
    found = _URN.fullmatch(address)
    return letter + found[1].replace("-", "") if found else ""


def _is_layer(each: _Annotation) -> bool:
    return each.ours and each.given.names("motivation") <= _ONLY_KNOWN


def _comments(each: _Annotation, ids: Mapping[str, str]) -> Iterator[Comment]:
    """Yield the comment that an annotation is, the answers in it, and a mark for each further place it points at."""
    first, *others = each.targets or [Target("")]
    what, made_at = said(each.given, each.ours), moment(each.given.text("created"))
    by, answered, on = author(each.given), _answered(each, first, ids), _mark(each, first, ids)
    on_words = first.selectors if not answered and on not in ids.values() else None
    shown = shown_words(render(what.words)) if each.ours else ""
    yield Comment(
        each.id, by, what.words, made_at, on_words, first.key, answered, on, what.kind, what.tags, words=shown
    )
    for number, (body, words) in enumerate(answers(each.given), 1):
        yield Comment(f"{each.id}#answer{number}", maker(body), words, moment(body.text("created")), reply_to=each.id)
    for number, other in enumerate(others, 2):
        if other.selectors:
            name = f"{each.id}#{number}"
            yield Comment(name, by, "", made_at, other.selectors, kind=what.kind, tags=what.tags)


def _answered(each: _Annotation, first: Target, ids: Mapping[str, str]) -> str:
    if first.source in ids:
        return ids[first.source] if ids[first.source] != each.id else ""
    is_reply = each.given.names("motivation") == {"replying"} and not (first.selectors or first.key)
    return (_our_id(first.source, "n") if each.ours else first.source) if is_reply else ""


def _mark(each: _Annotation, first: Target, ids: Mapping[str, str]) -> str:
    return ids.get(first.on, "") or _our_id(first.on, "h") if each.ours else ""


def _addresses(read: Sequence[_Annotation], ids: Mapping[str, str]) -> dict[str, str]:
    """Return the address of the page that each annotation is on, where it is one."""
    about = ((each.id, each.targets[0]) for each in read if each.targets and not _answered(each, each.targets[0], ids))
    sources = {name: target.source for name, target in about}
    return {
        comment: source.partition("#")[0]
        for comment, source in sources.items()
        if source.startswith(("https://", "http://"))
    }
