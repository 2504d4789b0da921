"""Whether what came back from a story's page can be the story: an error page and a paywall's stub cannot."""

from newsroom.text.alignment import align

LEAST = 0.5
"""A text with less than this share of the code points that it had has lost something."""

KEPT = 1 / 3
"""A text that shares less than this of the old one's code points is another text."""

_TELLING = 20  # code points in one piece; words and phrases are shared by any two texts of a language

_SHORTER = "What the page has now is much shorter: {new} words, where the story had {old}."
_OTHER = "What the page has now shares almost nothing with the story: it may be another one, or a notice in its place."


def doubt(old: str, new: str) -> str:
    """Return in a sentence why *new* may not be the next version of *old*, or nothing."""
    if len(new) < LEAST * len(old):
        return _SHORTER.format(new=len(new.split()), old=len(old.split()))
    return "" if _shared(old, new) >= KEPT * len(old) else _OTHER


def is_another_text(old: str, new: str) -> bool:
    """Tell whether *new* is not even a part of *old*, or *old* of it."""
    return _shared(old, new) < KEPT * min(len(old), len(new))


def _shared(old: str, new: str) -> int:
    return sum(run.length for run in align(old, new).runs if run.length >= min(_TELLING, len(old), len(new)))
