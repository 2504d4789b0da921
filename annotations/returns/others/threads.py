"""Comments of a file in flat threads, as they are here, whatever order and depth the file has them in. Pure."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from annotations.returns.returned import Comment

_LATEST = datetime.max.replace(tzinfo=UTC)
_OURS = re.compile("[hn][0-9a-f]{32}")


def is_ours(comment_id: str) -> bool:
    """Whether an id is as our copies call marks and notes."""
    return _OURS.fullmatch(comment_id) is not None


def threaded(comments: Iterable[Comment]) -> list[Comment]:
    """Return *comments*, each id once, in the file's order, but every reply after what its thread began with.

    A reply's ``reply_to`` is the first note of its thread. Where that is not in the file, and cannot be in the library,
    the oldest reply takes its place. On a mark that says nothing, the oldest reply becomes a note.
    """
    by_id: dict[str, Comment] = {}
    for comment in comments:
        by_id.setdefault(comment.id, comment)
    threads: defaultdict[str, list[Comment]] = defaultdict(list)
    for comment in by_id.values():
        threads[_top(comment, by_id)].append(comment)
    return [comment for top, members in threads.items() for comment in _thread(top, members, by_id)]


def _top(comment: Comment, by_id: Mapping[str, Comment]) -> str:
    """Return the id at which the replies from *comment* upwards end; its own where they go round in a circle."""
    passed, at = {comment.id}, comment
    while at.reply_to:
        if at.reply_to in passed:
            return comment.id
        if at.reply_to not in by_id:
            return at.reply_to
        at = by_id[at.reply_to]
        passed.add(at.id)
    return at.id


def _thread(top: str, members: Sequence[Comment], by_id: Mapping[str, Comment]) -> Iterator[Comment]:
    opener, replies = by_id.get(top), sorted((each for each in members if each.id != top), key=_age)
    if opener:
        yield replace(opener, reply_to="")
    if replies and (opener is None and not is_ours(top)):
        first, *replies = replies
        yield replace(first, reply_to="")
        top = first.id
    elif replies and opener and _is_bare_mark(opener):
        first, *replies = replies
        yield replace(first, reply_to="", on=top)
        top = first.id
    yield from (replace(reply, reply_to=top) for reply in replies)


def _age(comment: Comment) -> datetime:
    return comment.made_at or _LATEST


def _is_bare_mark(comment: Comment) -> bool:
    return comment.selectors is not None and not comment.body
