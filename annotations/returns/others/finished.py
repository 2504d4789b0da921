"""Comments as read from another tool's file, made what a ReturnedFile holds. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotations.returns.others.pages import on_one_page
from annotations.returns.others.threads import threaded
from annotations.returns.others.values import told
from annotations.returns.returned import Comment, ReturnedFile

LONGEST_BODY = 20_000  # code points, as notes may have here


def finished(
    kind: str,
    comments: Iterable[Comment],
    addresses: Mapping[str, str],
    wanted: str,
    problems: Sequence[str],
    text: str = "",
) -> ReturnedFile:
    """Return the file of *comments*, in threads, on one page (``on_one_page``), and none longer than a note may be."""
    kept, page, elsewhere = on_one_page(threaded(comments), addresses, wanted)
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
