"""Which of two versions of an item is the later one."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d+")


def is_later(version: str, than: str) -> bool:
    """Tell whether *version* comes after the one that is kept; numbers and moments are compared number by number.

    Where neither says which it is, what comes later may be the later one.
    """
    if not version or not than:
        return bool(version) or not than
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> list[int]:
    return [int(number) for number in _NUMBER.findall(version)[:10] if len(number) < 20]
