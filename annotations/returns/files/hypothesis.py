"""Annotations of Hypothesis: what its client exports, and what its API answers. Pure.

https://h.readthedocs.io/en/latest/api-reference/ says what an annotation is there. Its text is Markdown. Positions
count UTF-16 units of all the page's text, from the first menu on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Any

from annotations.anchoring.describe import Selectors
from annotations.anchoring.given import given_selectors
from annotations.returns.errors import UnknownFile
from annotations.returns.files.others.finished import finished
from annotations.returns.files.others.quotes import tidied
from annotations.returns.files.others.tags import fitting
from annotations.returns.files.others.values import (
    LONGEST_ID,
    LONGEST_NAME,
    counted,
    fields,
    loaded,
    many,
    moment,
    told,
    words,
)
from annotations.returns.files.returned import Comment, ReturnedFile

KIND = "hypothesis"

_LISTS = ("annotations", "rows", "replies")
"""Under which its client's exports and its API's answers hold annotations."""

_TELLING = {"uri", "group", "permissions", "user", "references"}
"""Fields of an annotation that W3C's do not have."""

_MENTION = re.compile(r"<a data-hyp-mention[^<>]*>([^<>]*)</a>")
"""Of somebody, as its client writes it into the text."""


def is_hypothesis(value: Any) -> bool:
    """Whether the JSON value *value* is an export of the client, an answer of the API, or a list of its annotations."""
    return any(each.keys() & _TELLING and "motivation" not in each for each in _given(value))


def read_hypothesis(data: bytes, address: str = "") -> ReturnedFile:
    """Return what the JSON file *data* holds.

    Of annotations on several pages, those on *address* are taken, else those on the page that has the most. Positions
    count in an unknown text (``others.positions``). Raises TooMuch, BrokenFile and UnknownFile.
    """
    return hypothesis(loaded(data), address)


def hypothesis(value: Any, address: str = "") -> ReturnedFile:
    """Return what the JSON value *value* holds, as ``read_hypothesis`` does."""
    if not is_hypothesis(value):
        raise UnknownFile(
            "This JSON is no export of Hypothesis. In its sidebar, choose Export, and JSON as its format."
        )
    given = counted(_given(value))
    shown = [each for each in given if each.get("hidden") is not True]
    comments = _comments(shown)
    addresses = {comment.id: words(each.get("uri")) for comment, each in zip(comments, shown, strict=True)}
    pages = {comment: at for comment, at in addresses.items() if at.startswith(("https://", "http://"))}
    return finished(KIND, comments, pages, address, _problems(given, shown))


def _given(value: Any) -> list[dict[str, Any]]:
    holder = fields(value)
    listed = [each for name in _LISTS for each in many(holder.get(name))] if holder else many(value)
    return [each for each in listed if isinstance(each, dict)]


def _comments(shown: Sequence[dict[str, Any]]) -> list[Comment]:
    ids = [words(each.get("id"), LONGEST_ID) or f"#{number}" for number, each in enumerate(shown, 1)]
    there = set(ids)
    return [_comment(each, name, there) for each, name in zip(shown, ids, strict=True)]


def _comment(given: dict[str, Any], name: str, there: Set[str]) -> Comment:
    tags, others = fitting(words(tag) for tag in many(given.get("tags")))
    said = _MENTION.sub(r"\1", words(given.get("text"))).strip()
    answers = _answered(given, there)
    return Comment(
        id=name,
        author=_author(given),
        body="\n\n".join(filter(None, (said, others))),
        made_at=moment(given.get("created")),
        selectors=None if answers else _selectors(given),
        reply_to=answers,
        tags=tags,
    )


def _author(given: dict[str, Any]) -> str:
    """Return the name that an account shows, else the account's: "ana" of "acct:ana@hypothes.is"."""
    shown = words(fields(given.get("user_info")).get("display_name")).strip()
    account = words(given.get("user")).removeprefix("acct:").partition("@")[0]
    return (shown or account)[:LONGEST_NAME]


def _answered(given: dict[str, Any], there: Set[str]) -> str:
    """Return what a reply answers: the nearest of its ancestors that the file has, else the one its thread began with.

    ``references`` are their ids, the thread's first note first; those that were deleted stay in it.
    """
    ancestors = [words(each, LONGEST_ID) for each in many(given.get("references"))]
    known = [each for each in ancestors if each in there]
    return next(iter(known[-1:] or ancestors), "")


def _selectors(given: dict[str, Any]) -> Selectors | None:
    found = given_selectors(_selector(given))
    quote = tidied(found.quote.exact, found.quote.prefix, found.quote.suffix) if found else None
    return Selectors(quote, found.position) if found and quote else None


def _selector(given: dict[str, Any]) -> Any:
    """Return the selectors of the one target that an annotation has there; a page note has none."""
    return next((fields(target).get("selector") for target in many(given.get("target"))), None)


def _problems(given: Sequence[dict[str, Any]], shown: Sequence[dict[str, Any]]) -> list[str]:
    hidden = len(given) - len(shown)
    unread = sum(bool(_selector(each)) and _selectors(each) is None for each in shown)
    return [
        *told(
            hidden,
            "One annotation was hidden by a moderator, and was left out.",
            "{} annotations were hidden by moderators, and were left out.",
        ),
        *told(
            unread,
            "One annotation is not on words, but on a place in a film or a book; it has no place here.",
            "{} annotations are not on words, but on places in films or books; they have no place here.",
        ),
    ]
