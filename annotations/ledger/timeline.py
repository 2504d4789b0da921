"""A picture of when a claim was made and by whom: a lane for each speaker, a dot for each appearance. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

MAX_LANES = 8  # more speakers share the last one
OTHERS = "Others"
NOBODY = "Nobody named"

_LANE, _TOP, _FOOT = 44, 8, 26  # heights in pixels
_LABEL_BASE, _DOT_BASE = 14, 28  # of a lane's label and of its dots, in pixels below the lane's top
_LEFT, _RIGHT = 2.0, 98.0  # where the first and the latest day stand, in per cent of the width


@dataclass(frozen=True, slots=True)
class Dot:
    """An appearance: ``x`` in per cent of the width, ``y`` in pixels, and what it says in words."""

    x: float
    y: int
    title: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A speaker: ``label_y`` and ``y``, the height of the line, in pixels."""

    label: str
    label_y: int
    y: int
    dots: Sequence[Dot]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes from ``first`` to ``latest``; ``height`` and ``foot``, where the days are written, are in pixels."""

    lanes: Sequence[Lane]
    first: date
    latest: date
    height: int
    foot: int


def timeline(moments: Sequence[tuple[date, str, str]]) -> Timeline | None:
    """Draw *moments*: day, speaker ("" when unknown) and what to call the dot. None when they are all of one day."""
    days = [day for day, _, _ in moments]
    if len(set(days)) < 2:
        return None
    names = _lanes(who for _, who, _ in moments)
    first, latest = min(days), max(days)
    lanes = [
        _lane(name, n, [(_x(day, first, latest), title) for day, who, title in moments if _lane_of(who, names) == name])
        for n, name in enumerate(names)
    ]
    foot = _TOP + _LANE * len(lanes) + _LABEL_BASE
    return Timeline(lanes, first, latest, foot + _FOOT - _LABEL_BASE, foot)


def _lanes(speakers: Iterable[str]) -> list[str]:
    names = list(dict.fromkeys(who or NOBODY for who in speakers))
    return names if len(names) <= MAX_LANES else [*names[: MAX_LANES - 1], OTHERS]


def _lane_of(who: str, names: Sequence[str]) -> str:
    name = who or NOBODY
    return name if name in names else OTHERS


def _lane(label: str, n: int, dots: Iterable[tuple[float, str]]) -> Lane:
    top = _TOP + n * _LANE
    return Lane(label, top + _LABEL_BASE, top + _DOT_BASE, [Dot(x, top + _DOT_BASE, title) for x, title in dots])


def _x(day: date, first: date, latest: date) -> float:
    share = (day - first).days / (latest - first).days
    return round(_LEFT + share * (_RIGHT - _LEFT), 2)
