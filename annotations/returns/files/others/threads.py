"""Comments of a file in flat threads, as they are here, whatever order and depth the file has them in. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from annotations.export.manifest import is_id
from annotations.returns.files.returned import Comment

_LATEST = datetime.max.replace(tzinfo=UTC)


def threaded(comments: Iterable[Comment]) -> list[Comment]:
    """Return *comments*, each id once, in the file's order, but every reply after what its thread began with.

    A reply's ``reply_to`` is the first note of its thread. Where that is not in the file, and cannot be in the library,
    the oldest reply takes its place. On a mark that says nothing, the oldest reply becomes a note.
    """
    by_id: dict[str, Comment] = {}
    for comment in comments:
        by_id.setdefault(comment.id, comment)
    tops = _tops(by_id)
    threads: defaultdict[str, list[Comment]] = defaultdict(list)
    for comment in by_id.values():
        threads[tops[comment.id]].append(comment)
    return [comment for top, members in threads.items() for comment in _thread(top, members, by_id)]


def _tops(by_id: Mapping[str, Comment]) -> dict[str, str]:
    """Return for each id that at which the replies from it upwards end; itself where they go round in a circle."""
    tops: dict[str, str] = {}
    for name in (each for each in by_id if each not in tops):
        path = _way_up(name, by_id, tops)
        above = by_id[path[-1]].reply_to
        is_circle = above in path
        top = tops.get(above, above or path[-1])
        tops |= {each: each if is_circle else top for each in path}
    return tops


def _way_up(name: str, by_id: Mapping[str, Comment], tops: Mapping[str, str]) -> list[str]:
    """Return *name* and what it answers, upwards, as far as nothing is known of it yet."""
    path = {name: None}
    at = by_id[name].reply_to
    while at in by_id and at not in tops and at not in path:
        path[at] = None
        at = by_id[at].reply_to
    return list(path)


def _thread(top: str, members: Sequence[Comment], by_id: Mapping[str, Comment]) -> Iterator[Comment]:
    opener, replies = by_id.get(top), sorted((each for each in members if each.id != top), key=_age)
    if opener:
        yield replace(opener, reply_to="")
    if replies and (opener is None and not is_id(top)):
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
