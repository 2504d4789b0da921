"""The keys of the reading page: one table for the help, which shows it, and for keys.js, which reads it there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annotations.kinds import Kinds
from annotations.models import Highlight


class Key(NamedTuple):
    """``name`` is what ``KeyboardEvent.key`` says, after "Shift+" where that is held with a key that prints nothing.

    ``act`` is keys.js's word for what it does, and ``value`` what the act takes: a direction, or a kind of mark.
    """

    name: str
    act: str
    words: str
    value: str = ""

    @property
    def presses(self) -> Sequence[str]:
        """The keys to press together, as they are printed on a keyboard."""
        if len(self.name) == 1 and self.name.isupper():
            return ["Shift", self.name]
        return [_PRINTED.get(part, part) for part in self.name.split("+")]


class KeyGroup(NamedTuple):
    """One heading of the help and what stands below it."""

    heading: str
    keys: Sequence[Key]


_PRINTED = {"ArrowDown": "↓", "ArrowUp": "↑", "ArrowLeft": "←", "ArrowRight": "→", "Escape": "Esc"}

_WALK = (
    Key("j", "sentence", "Next sentence", "1"),
    Key("k", "sentence", "Sentence before", "-1"),
    Key("J", "paragraph", "Next paragraph", "1"),
    Key("K", "paragraph", "This paragraph, then the one before", "-1"),
    Key("w", "word", "First word of it, then the next", "1"),
    Key("W", "word", "Word before", "-1"),
    Key("m", "marked", "Next marked sentence", "1"),
    Key("M", "marked", "Marked sentence before", "-1"),
    Key("r", "repeat", "Say again where you are"),
    Key("Escape", "leave", "Leave the story’s words"),
)
_STRETCH = (
    Key("Shift+ArrowDown", "stretch", "A sentence further down", "1"),
    Key("Shift+ArrowUp", "stretch", "A sentence further up", "-1"),
    Key("Shift+ArrowRight", "stretch-word", "A word further on", "1"),
    Key("Shift+ArrowLeft", "stretch-word", "A word further back", "-1"),
)
_KINDS = {
    "h": Highlight.Kind.PLAIN,
    "c": Highlight.Kind.CLAIM,
    "q": Highlight.Kind.QUOTE,
    "e": Highlight.Kind.EVIDENCE,
    "u": Highlight.Kind.QUESTION,
    "b": Highlight.Kind.CONTEXT,
}
_WORDS = (
    Key("n", "note", "Write a note on them"),
    Key("t", "tag", "Tag the mark on them, or name whom a few words name"),
    Key("y", "copy", "Copy them with the citation"),
    Key("o", "open", "Open what is marked here"),
)
_ALWAYS = (
    Key("x", "undo", "Undo, as often as you like"),
    Key("?", "help", "Show these keys"),
)


def key_groups(kinds: Kinds) -> Sequence[KeyGroup]:
    """Return the table under its headings; kinds of marks are called as the reader calls them."""
    marks = [Key(name, "mark", kinds[kind].label, kind) for name, kind in _KINDS.items()]
    return (
        KeyGroup("Walk through the story", _WALK),
        KeyGroup("Choose more or fewer words", _STRETCH),
        KeyGroup("Mark the words as", marks),
        KeyGroup("With the words", _WORDS),
        KeyGroup("At any time", _ALWAYS),
    )
