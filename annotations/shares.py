"""The picture of who speaks: shares of a story's words as bars, in per cent of a width."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from annotations.sources import Sources, Voice

PARTS = {
    "named direct": "Named, own words",
    "named reported": "Named, reported",
    "nameless direct": "No name, own words",
    "nameless reported": "No name, reported",
    "own": "The story’s own voice",
}
"""What the bar of the whole story is made of, from left to right; each has its colour and its pattern."""

FILLS = {part: f"fill-{part.replace(' ', '-')}" for part in PARTS}
"""The ids of the patterns."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A piece of a bar: where it begins and how long it is, for an SVG's ``x`` and ``width``."""

    part: str
    x: str
    width: str

    @property
    def fill(self) -> str:
        """The id of the pattern that fills it."""
        return FILLS[self.part]


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the whole story with its label."""

    bar: Bar
    label: str
    percent: str


@dataclass(frozen=True, slots=True)
class VoiceShare:
    """A voice with its own bar, on a scale on which the longest fills the width."""

    voice: Voice
    percent: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn, and the same in words."""

    whole: tuple[Share, ...]
    voices: tuple[VoiceShare, ...]
    own: str

    @property
    def in_words(self) -> str:
        return "; ".join(f"{share.label}: {share.percent}" for share in self.whole)


def picture(sources: Sources) -> Picture:
    """Return what is drawn of *sources*. Parts without a word are left out; voices without one have no bar."""
    words = {part: sum(_parts(voice).get(part, 0) for voice in sources.voices) for part in PARTS} | {"own": sources.own}
    longest = max((voice.words for voice in sources.voices), default=0)
    return Picture(
        tuple(
            Share(bar, PARTS[bar.part], percent(words[bar.part], sources.total)) for bar in _bars(words, sources.total)
        ),
        tuple(VoiceShare(v, percent(v.words, sources.total), tuple(_bars(_parts(v), longest))) for v in sources.voices),
        percent(sources.own, sources.total),
    )


def percent(words: int, total: int) -> str:
    """Return a share as people read it: "28%", and "<1%" rather than nothing for something."""
    if 0 < words < total / 100:
        return "<1%"
    return f"{round(100 * words / total) if total else 0}%"


def _parts(voice: Voice) -> dict[str, int]:
    named = "named" if voice.naming == "named" else "nameless"
    return {f"{named} direct": voice.direct, f"{named} reported": voice.reported}


def _bars(words: dict[str, int], total: int) -> Iterator[Bar]:
    starts = accumulate(words.values(), initial=0)
    for (part, count), start in zip(words.items(), starts, strict=False):
        if count:
            yield Bar(part, f"{100 * start / total:.2f}%", f"{100 * count / total:.2f}%")
