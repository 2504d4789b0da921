"""Comments as read from another tool's file, made what a ReturnedFile holds. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotations.returns.errors import TooMuch
from annotations.returns.others.pages import on_one_page
from annotations.returns.others.threads import threaded
from annotations.returns.others.values import told
from annotations.returns.returned import Comment, ReturnedFile

_MOST_QUOTED = 2_000_000
"""Code points of all quotes together. Each is looked for in the story, and what is not there takes time."""

LONGEST_BODY = 20_000  # code points, as notes may have here


def finished(
    kind: str,
    comments: Iterable[Comment],
    addresses: Mapping[str, str],
    wanted: str,
    problems: Sequence[str],
    text: str = "",
) -> ReturnedFile:
    """Return the file of *comments*, in threads, on one page (``on_one_page``), and none longer than a note may be.

    Raises TooMuch where they quote more than any story has.
    """
    kept, page, elsewhere = on_one_page(threaded(comments), addresses, wanted)
    if sum(len(comment.selectors.quote.exact) for comment in kept if comment.selectors) > _MOST_QUOTED:
        raise TooMuch("The annotations in this file quote many times more than a story has. Export fewer at a time.")
    bounded = list(map(_bounded, kept))
    cut = sum(one is not other for one, other in zip(kept, bounded, strict=True))
    too_long = told(
        cut,
        f"One note is longer than {LONGEST_BODY:,} characters, and was cut there.",
        f"{{}} notes are longer than {LONGEST_BODY:,} characters, and were cut there.",
    )
    return ReturnedFile(kind, bounded, text, None, page, [*problems, *elsewhere, *too_long])


def _bounded(comment: Comment) -> Comment:
    if len(comment.body) <= LONGEST_BODY:
        return comment
    return replace(comment, body=comment.body[: LONGEST_BODY - 2] + " …")
