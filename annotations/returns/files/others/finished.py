"""Comments as read from another tool's file, made what a ReturnedFile holds. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from annotations.returns.errors import TooMuch
from annotations.returns.files.others.pages import on_one_page
from annotations.returns.files.others.threads import threaded
from annotations.returns.files.returned import Comment, ReturnedFile

_MOST_QUOTED = 2_000_000
"""Code points of all quotes together. Each is looked for in the story, and what is not there takes time."""


def finished(
    kind: str,
    comments: Iterable[Comment],
    addresses: Mapping[str, str],
    wanted: str,
    problems: Sequence[str],
    text: str = "",
) -> ReturnedFile:
    """Return the file of *comments*, in threads, on one page (``on_one_page``).

    Raises TooMuch where they quote more than any story has.
    """
    kept, page, elsewhere = on_one_page(threaded(comments), addresses, wanted)
    if sum(len(comment.selectors.quote.exact) for comment in kept if comment.selectors) > _MOST_QUOTED:
        raise TooMuch("The annotations in this file quote many times more than a story has. Export fewer at a time.")
    return ReturnedFile(kind, kept, text, None, page, [*problems, *elsewhere])
