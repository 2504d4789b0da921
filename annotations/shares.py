"""The picture of who speaks: shares of a story's words as bars, in per cent of a width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    shares = dict(zip(words, percents(list(words.values())), strict=True))
    longest = max((voice.words for voice in sources.voices), default=0)
    voices = percents([voice.words for voice in sources.voices], 100 - shares["own"])
    return Picture(
        tuple(
            Share(bar, PARTS[bar.part], _in_words(words[bar.part], shares[bar.part]))
            for bar in _bars(words, sources.total)
        ),
        tuple(
            VoiceShare(voice, _in_words(voice.words, share), tuple(_bars(_parts(voice), longest)))
            for voice, share in zip(sources.voices, voices, strict=True)
        ),
        _in_words(sources.own, shares["own"]),
    )


def percents(counts: Sequence[int], whole: int = 100) -> list[int]:
    """Return *counts* as shares that add up to *whole*, rounded by the largest remainder (Hamilton's method)."""
    total = sum(counts) or 1
    shares = [count * whole // total for count in counts]
    by_remainder = sorted(range(len(counts)), key=lambda at: -(counts[at] * whole % total))
    for at in by_remainder[: whole - sum(shares) if any(counts) else 0]:
        shares[at] += 1
    return shares


def _in_words(words: int, share: int) -> str:
    """Return a share as people read it: "28%", and "<1%" rather than nothing for something."""
    return "<1%" if words and not share else f"{share}%"


def _parts(voice: Voice) -> dict[str, int]:
    named = "named" if voice.naming == "named" else "nameless"
    return {f"{named} direct": voice.direct, f"{named} reported": voice.reported}


def _bars(words: dict[str, int], total: int) -> Iterator[Bar]:
    starts = accumulate(words.values(), initial=0)
    for (part, count), start in zip(words.items(), starts, strict=False):
        if count:
            yield Bar(part, f"{100 * start / total:.2f}%", f"{100 * count / total:.2f}%")
