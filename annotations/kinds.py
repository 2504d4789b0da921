"""Kinds of marks as one reader knows them: what each is called, and its colour.

They are kept on the reader's row, which every page reads anyway, so they cost no query. What nobody set is as it comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import models

from annotations.models import Highlight
from newsroom.models import Reader
from newsroom.preferences import keep_preference

LONGEST = 30  # code points of a name
_KEPT_AS = "kinds"  # in Reader.preferences: {kind: {"label": …, "colour": …}}, only what differs


class Colour(models.TextChoices):
    """The palette. Each is a tint and a line in static/css/tokens.css, for light and for dark."""

    AMBER = "amber", "Amber"
    BLUE = "blue", "Blue"
    GREEN = "green", "Green"
    VIOLET = "violet", "Violet"
    GREY = "grey", "Grey"
    YELLOW = "yellow", "Yellow"
    RED = "red", "Red"
    TEAL = "teal", "Teal"


@dataclass(frozen=True, slots=True)
class KindStyle:
    """How a reader calls and colours one kind of mark (``Highlight.Kind``)."""

    kind: str
    label: str
    colour: str


Kinds = Mapping[str, KindStyle]
"""All kinds, in the order in which they are offered."""

Given = Mapping[str, Mapping[str, str]]
"""What was set: a label, a colour or both, by kind."""

_COLOURS = {
    Highlight.Kind.CLAIM: Colour.AMBER,
    Highlight.Kind.QUOTE: Colour.BLUE,
    Highlight.Kind.EVIDENCE: Colour.GREEN,
    Highlight.Kind.QUESTION: Colour.VIOLET,
    Highlight.Kind.CONTEXT: Colour.GREY,
    Highlight.Kind.PLAIN: Colour.YELLOW,
}
"""As in static/css/tokens.css. The patterns below the words are there too, and are nobody's to change."""

DEFAULTS: Kinds = {str(kind): KindStyle(str(kind), str(kind.label), str(_COLOURS[kind])) for kind in Highlight.Kind}

_USUAL_LABELS = {style.label for style in DEFAULTS.values()}


def kinds_for(reader: Reader | AnonymousUser) -> Kinds:
    """Return the kinds as *reader* knows them. Asks the database nothing."""
    return styled(_given(reader))


def styled(given: Iterable[Given]) -> Kinds:
    """Return the kinds under the styles *given*, the first of which wins where several set the same."""
    kinds = {kind: {"label": style.label, "colour": style.colour} for kind, style in DEFAULTS.items()}
    for styles in reversed(list(given)):
        for kind, style in styles.items():
            kinds[kind].update(style)
    return {kind: KindStyle(kind, **style) for kind, style in kinds.items()}


def choices(reader: Reader | AnonymousUser) -> list[tuple[str, str]]:
    """Return the kinds as *reader* chooses between them: values and labels."""
    return [(kind, style.label) for kind, style in kinds_for(reader).items()]


def label_of(kind: str, reader: Reader | AnonymousUser) -> str:
    """Return what *reader* calls *kind*."""
    return kinds_for(reader)[kind].label


def in_a_sentence(label: str) -> str:
    """Return what a kind is called, as it stands within a sentence. A reader's own name keeps its capitals."""
    return label.lower() if label in _USUAL_LABELS else label


def _given(reader: Reader | AnonymousUser) -> list[Given]:
    """Return what was set for *reader*, the nearest first. A group's styles go after the reader's own."""
    preferences: Mapping[str, Any] = getattr(reader, "preferences", {})
    return [preferences.get(_KEPT_AS, {})]


def recoloured(kinds: Kinds) -> list[str]:
    """Return a class for each kind in another colour than it comes in, which static/css/palette.css knows."""
    return [f"{kind}-{style.colour}" for kind, style in kinds.items() if style.colour != DEFAULTS[kind].colour]


def keep_kinds(reader: Reader, kinds: Iterable[KindStyle]) -> None:
    """Let *reader* know the kinds as *kinds*, all of them, say; what is as it comes is not kept."""
    differing = {style.kind: different for style in kinds if (different := _difference(style))}
    keep_preference(reader, _KEPT_AS, differing)


def _difference(style: KindStyle) -> dict[str, str]:
    usual = DEFAULTS[style.kind]
    values = {"label": style.label, "colour": style.colour}
    return {name: value for name, value in values.items() if value != getattr(usual, name)}
