"""The addresses in what a reader pasted or shared."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+", re.IGNORECASE)
_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
_AFTER = ".,;:!?…»’'"  # the sentence's, not the address's
_PAIRS = {")": "(", "]": "["}


def addresses_in(text: str) -> list[str]:
    """Return the addresses with a scheme that stand in *text*, in its order, each once."""
    return list(dict.fromkeys(_without_end(match[0]) for match in _ADDRESS.finditer(text)))


def only_addresses(text: str) -> list[str]:
    """Return the addresses of *text* when it has nothing else, one on each line or between spaces; else an empty list.

    ``https://`` may be left out where the rest looks like an address.
    """
    words = text.split()
    if not all(_ADDRESS.fullmatch(word) or _BARE.fullmatch(word) for word in words):
        return []
    return list(dict.fromkeys(word if "://" in word else f"https://{word}" for word in words))


def _without_end(address: str) -> str:
    while address and (address[-1] in _AFTER or _is_unpaired(address)):
        address = address[:-1]
    return address


def _is_unpaired(address: str) -> bool:
    opens = _PAIRS.get(address[-1])
    return opens is not None and address.count(opens) < address.count(address[-1])
