"""Where what a returned file says stands in the story as it reads now. Pure; ranges count code points."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from annotations.anchoring.anchor import anchor
from annotations.anchoring.describe import Selectors
from annotations.anchoring.exact import exact_place
from annotations.anchoring.revise import reanchor
from annotations.returns.files.others.positions import all_trusted
from annotations.returns.files.others.unspaced import Unspaced
from annotations.returns.files.returned import Comment, ReturnedFile
from newsroom.text.alignment import Alignment, align
from newsroom.text.ranges import Range, trim

_LONGER, _MORE = 2, 20
"""So many times as long, and so many code points more, may the words be in whose place others were written."""


def places(file: ReturnedFile, comments: Sequence[Comment], text: str) -> list[Range | None]:
    """Return where each of *comments* of *file* stands in *text*: None for what is on no words, or on words not found.

    The file's own text, which may have been edited, is laid beside *text* and shows where its words are here; where it
    has none, or that says nothing, the words are looked for alone.
    """
    laid = align(file.text, text) if file.text and any(c.selectors for c in comments) else None
    known, bare = all_trusted([c.selectors for c in comments], text), Unspaced(text)
    found = (_place(c.selectors, sure, laid, text, bare) for c, sure in zip(comments, known, strict=True))
    return [trimmed if there and (trimmed := trim(text, *there))[0] < trimmed[1] else None for there in found]


def beside(file: ReturnedFile, text: str) -> Callable[[Comment], int | None]:
    """Return a function that finds the offset in *text* beside which a comment stood whose own words are not found.

    It is where the paragraph of the file's text begins that the comment is in, if that is still there.
    """
    laid = align(file.text, text) if file.text else None
    return lambda comment: _beside(comment.selectors, laid)


def _place(
    selectors: Selectors | None, sure: Selectors | None, laid: Alignment | None, text: str, bare: Unspaced
) -> Range | None:
    """Return the place of *selectors*; *sure* are the same with a position in *text*, if that is known."""
    if selectors is None or sure is None:
        return None
    if laid and _is_of(laid.old, selectors) and (found := reanchor(laid, selectors)):
        return found.start, found.end
    return _looked_for(sure, text, bare) or _in_its_place(selectors, laid)


def _looked_for(sure: Selectors, text: str, bare: Unspaced) -> Range | None:
    """Return where the words of *sure* are: exact but for white space, before any that are only like them."""
    if exact_place(text, sure) is None and (there := bare.place(sure.quote)):
        return there
    found = anchor(text, sure)
    return (found.start, found.end) if found else None


def _in_its_place(selectors: Selectors, laid: Alignment | None) -> Range | None:
    """Return what the story has where the editor of the file put other words, if that is about as long.

    A revision's marks are not moved there; this is only suggested, and the reader sees both.
    """
    position = selectors.position
    if laid is None or position is None or not _is_of(laid.old, selectors):
        return None
    there = laid.move(position.start, position.end)
    bounds = (there.start, there.end) if there else laid.instead(position.start, position.end)
    longest = _LONGER * (position.end - position.start) + _MORE
    return bounds if bounds and bounds[1] - bounds[0] <= longest else None


def _is_of(text: str, selectors: Selectors) -> bool:
    """Whether the position is one of *text*: a file says what it likes."""
    position = selectors.position
    return position is not None and 0 <= position.start < position.end <= len(text)


def _beside(selectors: Selectors | None, laid: Alignment | None) -> int | None:
    if selectors is None or laid is None or not _is_of(laid.old, selectors):
        return None
    start = selectors.position.start if selectors.position else 0
    line = laid.old.rfind("\n", 0, start) + 1, laid.old.find("\n", start)
    there = laid.move(line[0], line[1] if line[1] >= 0 else len(laid.old))
    return there.start if there else None
