"""Addresses, one a line: plain, in Markdown's brackets, with words around them, or each below its headline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from newsroom.ingest.lists.entry import Entry, address_in, is_address
from newsroom.ingest.lists.values import words

_LINK = re.compile(
    r"\[(?P<words>[^\[\]]{0,500})\]"
    r"\(\s*<?(?P<address>https?://(?:[^\s<>()]|\([^\s<>()]*\)){1,2000})>?(?:\s+[\"'][^\"']{0,500}[\"'])?\s*\)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"|\\^`{}]{1,2000}", re.IGNORECASE)
_AFTER = ".,;:!?'\")]}»”’"  # what ends a sentence or a bracket rather than an address
_BULLET = re.compile(r"[\s>*+•–—-]*(?:\d{1,4}[.)]\s)?(?:\[[ xX]\]\s)?\s*")
_ENOUGH = 2  # addresses, or it is no list
_SHARE = 0.8  # of the lines that say anything
_WORDS = 20  # of a headline, or a greeting
_PROSE = 3  # words that end as a sentence does
_ENDS = (".", "!", "。", "।", "؟", "…")
_LINES = 400  # looked at to tell what a text is


def addresses_in(text: str) -> Iterator[Entry]:
    """Yield an entry for each address in *text*, and one without an address for each line that cannot be used.

    A line in Markdown gives its story's headline too, as one alone above an address does. Comments are passed over.
    """
    above = ""
    for line in _lines(text):
        found = list(_in_line(line))
        named = found[:1] if above and len(found) == 1 and not found[0].fields and not _words_beside(line) else []
        if above and not named:
            yield Entry(fields={"headline": above})
        yield from (replace(entry, fields={"headline": above}) for entry in named)
        yield from found[len(named) :]
        above = "" if found else _without_bullet(line)
    if above:
        yield Entry(fields={"headline": above})


def is_list_of_addresses(text: str) -> bool:
    """Tell whether *text* holds two addresses at least, and hardly any words besides."""
    lines = list(islice(_lines(text), _LINES))
    listed = sum(map(_is_address_line, lines))
    if listed >= _ENOUGH and listed >= len(lines) * _SHARE:
        return True
    beside = [_words_beside(line) for line in lines]
    told = sum(map(len, beside))
    found = sum(len(list(_in_line(line))) for line in lines)
    return found >= _ENOUGH and sum(map(_is_prose, lines)) < found and told <= found * _WORDS and _are_short(beside)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines that say something and are no comments."""
    return (line for raw in text.splitlines() if (line := words(raw)) and not line.startswith("#"))


def _in_line(line: str) -> Iterator[Entry]:
    links = list(_LINK.finditer(line))
    yield from (_linked(link) for link in links if is_address(link["address"]))
    if not links:
        yield from (Entry(found) for found in map(_whole, _ADDRESS.findall(line)) if found)


def _words_beside(line: str) -> list[str]:
    return _without_bullet(_ADDRESS.sub(" ", _LINK.sub(" ", line))).strip(" <>()[].,;:|-–—").split()


def _without_bullet(line: str) -> str:
    return line[_BULLET.match(line).end() :].strip()  # type: ignore[union-attr]  # it matches nothing, too


def _is_prose(line: str) -> bool:
    return line.endswith(_ENDS) and len(_words_beside(line)) >= _PROSE


def _are_short(lines: Sequence[Sequence[str]]) -> bool:
    return all(len(line) <= _WORDS for line in lines)


def _is_address_line(line: str) -> bool:
    rest = _without_bullet(line)
    match = _LINK.match(rest) or _ADDRESS.match(rest.removeprefix("<"))
    return bool(match)


def _linked(link: re.Match[str]) -> Entry:
    title = " ".join(words(link["words"]).split())
    return Entry(address_in(link["address"]), fields={"headline": title} if title and not address_in(title) else {})


def _whole(found: str) -> str:
    """Return *found* without what ends a sentence, but with a bracket that it opened itself."""
    while found and found[-1] in _AFTER and not (found[-1] == ")" and found.count("(") >= found.count(")")):
        found = found[:-1]
    return address_in(found)
