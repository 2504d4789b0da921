"""The choices of a copy as words: in an address, and on the command line. Both say the same in the same words."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import Protocol
from urllib.parse import urlencode

from annotations.export.choosing.layers import ALL_LAYERS, LAYERS
from annotations.export.errors import NoSuchChoice
from annotations.export.options import EVERYONE, MINE, ExportOptions

THESE = "these"
"""``whose`` in an address where names follow, each as ``by``: a name may well be "mine"."""
MOST_NAMES = 200
_NO = {"", "0", "off", "no", "false"}
_MOST_DIGITS = 9  # of a version's number, so that none is too large for the database
_SHOWN = 40  # code points of a word that is not understood, when it is said back


class Params(Protocol):
    """What an address asks for, like ``django.http.QueryDict``."""

    def getlist(self, name: str) -> list[str]: ...

    def __contains__(self, name: object) -> bool: ...


def options_from(params: Params, site: str = "") -> ExportOptions:
    """Return the choices that an address makes, for the library at *site*. No choice is everything but private words.

    ``chosen`` tells a form without ticks from an address without a form. Raises NoSuchChoice.
    """
    return ExportOptions(
        private=_last(params, "private").casefold() not in _NO,
        whose=_whose(_last(params, "whose"), params.getlist("by")),
        layers=_layers(params),
        revision=revision_from(_last(params, "revision")),
        site=site,
    )


def query_of(options: ExportOptions) -> str:
    """Return *options* for an address, without "?": only what differs from a plain copy, always in one order."""
    pairs = [("private", "on")] if options.private else []
    pairs += _said_whose(options.whose)
    if options.layers != ALL_LAYERS:
        pairs += [("chosen", "on"), *(("layers", name) for name in LAYERS if name in options.layers)]
    if options.revision is not None:
        pairs.append(("revision", str(options.revision)))
    return urlencode(pairs)


def layers_from(words: Iterable[str]) -> frozenset[str]:
    """Return the layers that *words* name, each word one or several with commas between. Raises NoSuchChoice."""
    names = {name.strip() for word in words for name in word.split(",")} - {""}
    if unknown := sorted(names - ALL_LAYERS):
        raise NoSuchChoice(f"There is no layer called “{_short(unknown[0])}”. Layers are {', '.join(LAYERS)}.")
    return frozenset(names)


def revision_from(word: str) -> int | None:
    """Return the number of a version, None for the newest ("" or "newest"). Raises NoSuchChoice."""
    if word in ("", "newest"):
        return None
    if word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS:
        return int(word)
    raise NoSuchChoice(f"“{_short(word)}” is no version. Versions are numbers, such as 1; the newest needs none.")


def whose_from(words: str) -> str | Set[str]:
    """Return whose marks and notes *words* of a command mean: "everyone", "mine", or names with commas between."""
    if words in (EVERYONE, MINE):
        return words
    return _names(name.strip() for name in words.split(","))


def _layers(params: Params) -> frozenset[str]:
    if "layers" in params or "chosen" in params:
        return layers_from(params.getlist("layers"))
    return ALL_LAYERS


def _whose(word: str, names: Iterable[str]) -> str | Set[str]:
    if word in ("", EVERYONE):
        return EVERYONE
    if word == MINE:
        return MINE
    if word == THESE:
        return _names(names)
    raise NoSuchChoice(f"“{_short(word)}” does not say whose marks. Say everyone, mine, or these, with names.")


def _names(names: Iterable[str]) -> frozenset[str]:
    found = frozenset(name for name in names if name)
    if len(found) > MOST_NAMES:
        raise NoSuchChoice(f"A copy can name {MOST_NAMES} readers. Take everyone’s marks, or fewer readers’.")
    return found


def _said_whose(whose: str | Set[str]) -> list[tuple[str, str]]:
    if isinstance(whose, str):
        return [] if whose == EVERYONE else [("whose", whose)]
    return [("whose", THESE), *(("by", name) for name in sorted(whose))]


def _last(params: Params, name: str) -> str:
    return (params.getlist(name) or [""])[-1].strip()


def _short(word: str) -> str:
    """Return *word* as it can be said back: of any length, and whatever cannot be printed left out."""
    shown = "".join(filter(str.isprintable, word[:_SHOWN]))
    return f"{shown[: _SHOWN - 1]}…" if len(word) > _SHOWN else shown
