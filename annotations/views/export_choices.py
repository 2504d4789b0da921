"""The choices of a copy as its page offers them, and those that a request makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from django.http import HttpRequest

from annotations.export.choosing.choices import THESE, options_from, query_of
from annotations.export.choosing.counts import by_layer, by_reader
from annotations.export.choosing.layers import KINDS, LAYERS
from annotations.export.choosing.remembered import last_format, last_options
from annotations.export.formats import CITE, EXCHANGE, FORMATS, READ, STUDY, WRITE, Format
from annotations.export.options import ExportOptions
from annotations.export.pace import AT_ONCE, seconds
from annotations.kinds import kinds_for
from annotations.reading import ReadingPage
from newsroom.access import reader_of
from newsroom.models import Reader

_CHOICES = ("chosen", "layers", "private", "whose", "by", "revision")
_USUAL = "html"  # for who has not taken any copy yet
_GROUPS = (READ, WRITE, EXCHANGE, CITE, STUDY)


@dataclass(frozen=True)
class Box:
    """Something to tick: its value in the address, what readers call it, and how much there is of it, if counted."""

    value: str
    label: str
    is_on: bool
    found: int | None = None
    kind: str = ""
    """Of a mark, for its colour."""


@dataclass(frozen=True)
class Offer:
    """A format, with the whole seconds that it takes where that is long, else 0."""

    format: Format
    seconds: int


def asked(request: HttpRequest) -> ExportOptions:
    """Return what the address of *request* asks for: without any choice in it, what its reader chose last.

    Raises NoSuchChoice.
    """
    makes_choices = any(name in request.GET for name in _CHOICES)
    if makes_choices:
        return options_from(request.GET, site_of(request))
    return replace(last_options(reader_of(request)), site=site_of(request))


def site_of(request: HttpRequest) -> str:
    """Return the library's address, as in "https://news.example"."""
    return request.build_absolute_uri("/").rstrip("/")


def layer_boxes(reader: Reader, options: ExportOptions, page: ReadingPage | None = None) -> dict[str, list[Box]]:
    """Return the layers to tick, as *reader* calls them, the kinds of marks apart from the others."""
    found, styles = by_layer(page) if page else {}, kinds_for(reader)
    boxes = [
        Box(name, styles[name].label if name in KINDS else label, name in options.layers, found.get(name))
        for name, label in LAYERS.items()
    ]
    kinds = [replace(box, kind=box.value) for box in boxes if box.value in KINDS]
    return {"kinds": kinds, "others": [box for box in boxes if box.value not in KINDS]}


def reader_boxes(options: ExportOptions, page: ReadingPage) -> list[Box]:
    """Return the readers to choose from; those chosen who have nothing here stay on offer."""
    found: Mapping[str, int] = by_reader(page)
    chosen = frozenset() if isinstance(options.whose, str) else options.whose
    names = sorted({*found, *chosen}, key=str.casefold)
    return [Box(name, name, name in chosen, found.get(name, 0)) for name in names]


def whose_word(options: ExportOptions) -> str:
    """Return what the form's choice of readers has as its value."""
    return options.whose if isinstance(options.whose, str) else THESE


def offered(reader: Reader, options: ExportOptions, page: ReadingPage | None = None) -> dict[str, Any]:
    """Return the formats for the page: the one that *reader* took last, then the others by group.

    With *page*, cut down to the copy, each says how long it takes.
    """
    last = last_format(reader)
    usual = last or FORMATS[_USUAL]
    others = sorted((each for each in FORMATS.values() if each != usual), key=lambda each: _GROUPS.index(each.group))
    return {
        "usual": _offer(usual, page),
        "is_remembered": last is not None,
        "groups": [
            (group, [_offer(each, page) for each in found]) for group, found in groupby(others, lambda each: each.group)
        ],
        "has_choices": bool(query_of(options)),
    }


def _offer(format_: Format, page: ReadingPage | None) -> Offer:
    time = seconds(format_, page) if page else 0.0
    return Offer(format_, round(time) if time > AT_ONCE else 0)
