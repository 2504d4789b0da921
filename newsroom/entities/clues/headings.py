"""Lines that capitalise all their words: there a capital tells nothing of a name."""

import re

from newsroom.entities.mention import Mention

_WORD = re.compile(r"[^\W\d_]{4,}")  # short words stay small in headings
_FEWEST = 3


class Headings:
    """The lines of a text in capitals or title case."""

    def __init__(self, text: str) -> None:
        self._starts: dict[int, bool] = {}
        self._text = text

    def hold(self, mention: Mention) -> bool:
        """Tell whether *mention* stands in such a line."""
        start = self._text.rfind("\n", 0, mention.start) + 1
        if start not in self._starts:
            self._starts[start] = _is_heading(_line(self._text, start))
        return self._starts[start]


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]


def _is_heading(line: str) -> bool:
    found = _WORD.findall(line)
    return len(found) >= _FEWEST and all(word[0].isupper() for word in found)
