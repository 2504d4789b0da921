"""Which page a file's annotations are on, where it has those of several. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlsplit

from annotations.returns.files.others.values import told
from annotations.returns.files.returned import Comment


def on_one_page(
    comments: Sequence[Comment], addresses: Mapping[str, str], wanted: str = ""
) -> tuple[list[Comment], str, list[str]]:
    """Return those of *comments* on one page with their replies, its address, and a sentence about the others, if any.

    *addresses* are those of pages, by the ids of comments. The page is *wanted*, where something is on it, else the one
    that has the most. Comments come after what they answer.
    """
    page = _page(addresses.values(), wanted)
    elsewhere: set[str] = set()
    for comment in comments:
        address = addresses.get(comment.id, "")
        if (address and not same_page(address, page)) or {comment.reply_to, comment.on} & elsewhere:
            elsewhere.add(comment.id)
    one = "One annotation is on another page, and was left out."
    sentences = told(len(elsewhere), one, "{} annotations are on other pages, and were left out.")
    return [comment for comment in comments if comment.id not in elsewhere], page, sentences


def same_page(one: str, other: str) -> bool:
    """Whether two addresses lead to one page: neither its scheme nor what comes after "?" and "#" makes it another."""
    return _key(one) == _key(other)


def _page(addresses: Iterable[str], wanted: str) -> str:
    counted = Counter(addresses).most_common()
    if wanted and any(same_page(address, wanted) for address, _ in counted):
        return wanted
    return counted[0][0] if counted else ""


def _key(address: str) -> tuple[str, str]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return "", address
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/")
