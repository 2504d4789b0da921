"""Addresses, one a line: plain, in Markdown's brackets, or with words around them."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def addresses_in(text: str) -> Iterator[Entry]:
    """Yield an entry for each address in *text*; a line in Markdown gives its story's headline too."""
    for line in text.splitlines():
        links = list(_LINK.finditer(line))
        yield from (_linked(link) for link in links if is_address(link["address"]))
        if not links:
            yield from (Entry(found) for found in map(_whole, _ADDRESS.findall(line)) if found)


def is_list_of_addresses(text: str) -> bool:
    """Tell whether nearly every line of *text* is one address, two at least in all; headings do not count."""
    lines = [line for raw in text.splitlines() if (line := raw.strip()) and not line.startswith("#")]
    listed = sum(map(_is_address_line, lines))
    return listed >= _ENOUGH and listed >= len(lines) * _SHARE


def _is_address_line(line: str) -> bool:
    rest = line[_BULLET.match(line).end() :]  # type: ignore[union-attr]  # it matches nothing, too
    match = _LINK.match(rest) or _ADDRESS.match(rest.removeprefix("<"))
    return bool(match)


def _linked(link: re.Match[str]) -> Entry:
    title = " ".join(words(link["words"]).split())
    return Entry(link["address"], fields={"headline": title} if title and not address_in(title) else {})


def _whole(found: str) -> str:
    """Return *found* without what ends a sentence, but with a bracket that it opened itself."""
    while found and found[-1] in _AFTER and not (found[-1] == ")" and found.count("(") >= found.count(")")):
        found = found[:-1]
    return address_in(found)
