"""Tags from what stands in the story (links, emphasis) and from what is named in it (entities)."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any, Protocol

from annotations.weave.ranges import Tag

ELEMENTS = {
    "emphasis": "em",
    "strong": "strong",
    "superscript": "sup",
    "subscript": "sub",
    "code": "code",
    "struck": "s",
}
"""Inline kinds that are shown, and how. Links are apart; any other kind is left out."""

OUTSIDE, _LINK, INSIDE_LINK, _ENTITY, INSIDE_ENTITY, _EMPHASIS = range(6)
"""Ranks. Of tags that overlap, the outer stays whole: a link in two pieces would be two stops of the Tab key; emphasis
in two pieces reads the same. Statements are outside, but for the pieces that a link or a name goes beyond."""

_LINKABLE = re.compile(r"(https?://|mailto:)\S", re.IGNORECASE)


class Named(Protocol):
    """A range that names an entity, as the reading page gives it."""

    @property
    def id(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> str: ...
    @property
    def slug(self) -> str: ...


Inline = Mapping[str, Any]
"""``{start, end, kind, href}``: a link or emphasis, in code points of the revision's text."""


def is_linkable(href: str) -> bool:
    """Tell whether *href* may be a link, on the page and in copies: an address of the web or of mail."""
    return bool(_LINKABLE.match(href))


def links(inlines: Iterable[Inline]) -> list[Inline]:
    """Return the links that may be shown (http, https, mailto), in order; one that overlaps an earlier is left out."""
    kept: list[Inline] = []
    for inline in sorted(inlines, key=lambda inline: int(inline["start"])):
        allowed = inline["kind"] == "link" and is_linkable(inline.get("href") or "")
        if allowed and (not kept or inline["start"] >= kept[-1]["end"]):
            kept.append(inline)
    return kept


def inline_tags(inlines: Sequence[Inline]) -> list[Tag]:
    """Return the tags of *inlines*: ``<a>`` for links, ``<em>``, ``<strong>`` and the like for the rest."""
    anchors = [Tag(link["start"], link["end"], _link(link["href"]), "</a>", _LINK) for link in links(inlines)]
    return anchors + [
        Tag(inline["start"], inline["end"], f"<{element}>", f"</{element}>", _EMPHASIS)
        for inline in inlines
        if (element := ELEMENTS.get(inline["kind"]))
    ]


def entity_tags(mentions: Iterable[Named], inlines: Sequence[Inline], linked: bool = True) -> list[Tag]:
    """Return the tags of *mentions* (which never overlap): a link to the entity's page, with the mention's id (``m7``).

    It is a span instead where it overlaps one of the story's own links, and everywhere, without an id, if not *linked*.
    """
    anchors = links(inlines)
    starts, ends = [link["start"] for link in anchors], [link["end"] for link in anchors]
    return [
        # Links begun before the mention ends, less those ended before it starts: some are left when it overlaps one.
        _link_or_span(mention, bisect_left(starts, mention.end) == bisect_right(ends, mention.start))
        if linked
        else _entity(mention, "span", f'class="entity {mention.kind}"', "")
        for mention in mentions
    ]


def place_tags(mentions: Iterable[Named]) -> list[Tag]:
    """Return what stands in for *mentions* whose layer is off: only the id, so that links to them still lead there."""
    return [Tag(m.start, m.end, f'<span id="m{m.id}">', "</span>", _ENTITY, "<span>") for m in mentions]


def _link(href: str) -> str:
    return f'<a href="{escape(href)}" rel="nofollow noopener">'


def _link_or_span(mention: Named, free: bool) -> Tag:
    href = f' href="/entities/{escape(mention.slug)}/"' if free else ""
    return _entity(mention, "a" if free else "span", f'class="entity {mention.kind}"{href}', f' id="m{mention.id}"')


def _entity(mention: Named, element: str, attributes: str, name: str) -> Tag:
    opening, again = f"<{element} {attributes}{name}>", f"<{element} {attributes}>"
    return Tag(mention.start, mention.end, opening, f"</{element}>", _ENTITY, again)
