"""Who made something, by whichever of their names a file has. Pure."""

from __future__ import annotations

from annotations.returns.files.linked.data import Node
from annotations.returns.files.others.values import LONGEST_NAME


def maker(made: Node) -> str:
    """Return the names of who made it, joined by commas; nothing where the file does not say."""
    names = [who.text("name") or who.text("nickname") or _account(who.id) for who in made.nodes("creator")]
    return ", ".join(filter(None, names))[:LONGEST_NAME]


def author(annotation: Node) -> str:
    """Return who made *annotation*, else who made the first of its bodies: some tools sign those alone."""
    signed = (maker(body) for body in annotation.nodes("body"))
    return maker(annotation) or next(filter(None, signed), "")


def _account(address: str) -> str:
    return address.removeprefix("acct:").removeprefix("mailto:")
