"""List items to nested lists."""

from collections.abc import Iterable
from typing import NamedTuple


class ListItem(NamedTuple):
    level: int
    """Depth from 1."""
    ordered: bool
    html: str
    """A whole ``<li>``, but for its closing tag."""


def nested_list(items: Iterable[ListItem]) -> str:
    """Return *items* as lists: a deeper item's list is in the item before it, a new kind of list begins a new one."""
    out: list[str] = []
    unclosed: list[tuple[int, str]] = []  # the lists around the position, outermost first; each has an open item
    for item in items:
        name = "ol" if item.ordered else "ul"
        while unclosed and _ends(unclosed[-1], item.level, name):
            out.append(f"</li></{unclosed.pop()[1]}>")
        if unclosed and unclosed[-1][0] == item.level:
            out.append("</li>")
        else:
            unclosed.append((item.level, name))
            out.append(f"<{name}>")
        out.append(item.html)
    out += [f"</li></{name}>" for _, name in reversed(unclosed)]
    return "".join(out)


def _ends(innermost: tuple[int, str], level: int, name: str) -> bool:
    return innermost[0] > level or (innermost[0] == level and innermost[1] != name)
