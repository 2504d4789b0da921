"""Which way words run: Word has to be told of each paragraph and of each run. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsroom.text.ranges import Range

_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
_RIGHTWARD = re.compile(f"[{_RIGHT}]")
_LEFTWARD = re.compile(f"[^\\W\\d_{_RIGHT}]")
_RIGHT_WORDS = re.compile(f"[{_RIGHT}](?:[\\W\\d_{_RIGHT}]*[{_RIGHT}])?")
_LEFT_WORDS = re.compile(rf"{_LEFTWARD.pattern}(?:(?:(?![{_RIGHT}])\S|[ ](?=[^\W_{_RIGHT}]))*{_LEFTWARD.pattern})?")


def runs_right_to_left(words: str, otherwise: bool) -> bool:
    """Tell whether most letters of *words* are of a script from right to left; *otherwise* where it has none."""
    right = len(_RIGHTWARD.findall(words))
    if not right and not otherwise:
        return False
    left = len(_LEFTWARD.findall(words))
    return right > left if right or left else otherwise


def right_to_left_ranges(words: str, is_rightward: bool) -> Iterator[Range]:
    """Yield what of *words*, in a paragraph that *is_rightward* or not, has to be told to run from right to left."""
    if not is_rightward:
        yield from (match.span() for match in _RIGHT_WORDS.finditer(words))
        return
    done = 0
    for match in _LEFT_WORDS.finditer(words):
        if done < match.start():
            yield done, match.start()
        done = match.end()
    if done < len(words):
        yield done, len(words)
