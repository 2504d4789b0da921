"""Where on a page its story stands, as far as the headline tells: what is beside it is about other stories."""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy

from lxml.html import HtmlElement

from newsroom.text.words import words

_BESIDE_TAGS = words("aside nav footer figure figcaption")
_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:comment(?:s|list|-?list|section|er)?|disqus|respond|related\w*|recommend\w*|recirc\w*|sidebar\w*"
    r"|rail|teasers?|promos?|popular|most-?(?:read|viewed|popular|shared)|trending|trend|more-?(?:from|stories|news|in)"
    r"|read-?(?:more|next)|next-?(?:article|story|post|up)|prev\w*|newsletter|(?<!post-)(?<!entry-)(?<!article-)(?<!story-)footer|widget\w*|outbrain|taboola"
    r"|carousel|(?<!h-)cards?|latest|headlines|listing|archive|similar|weitere|verwandt\w*|relacionad\w*|masleido"
    r"|author-?(?:bio|box|profile|info-box)s?|menu|nav(?:bar|igation)?|breaking|ticker|up-?next|you-?may)(?=$|[\s_-])",
    re.IGNORECASE,
)


class Place:
    """A page with the element that holds its story's headline, None where no element does."""

    def __init__(self, root: HtmlElement, headline: HtmlElement | None) -> None:
        self.root, self.headline = root, headline
        self._elements = list(root.iter())
        self._order: Mapping[HtmlElement, int] = {element: at for at, element in enumerate(self._elements)}
        self._around = {headline, *headline.iterancestors()} if headline is not None else set()
        self._beside: dict[HtmlElement, bool] = dict.fromkeys(self._around, False)
        self._at = self._order.get(headline, 0) if headline is not None else 0
        self._in_article = any(element.tag == "article" for element in self._around)

    def distance(self, element: HtmlElement) -> tuple[bool, int]:
        """Return how far *element* is from the headline, in elements; what is above it is farther than all below."""
        behind = self._order.get(element, 0) - self._at
        return behind < 0, abs(behind)

    def is_beside(self, element: HtmlElement) -> bool:
        """Tell whether *element* stands in what a page has beside a story: comments, cards of others, its foot."""
        way: list[HtmlElement] = []
        at: HtmlElement | None = element
        while at is not None and at not in self._beside:
            way.append(at)
            at = at.getparent()
        beside = self._beside[at] if at is not None else False
        for holder in reversed(way):
            beside = beside or self._is_other(holder)
            self._beside[holder] = beside
        return beside

    def alone(self) -> HtmlElement:
        """Return a copy of the page without what is beside the story."""
        copied = deepcopy(self.root)
        pairs = zip(self._elements, list(copied.iter()), strict=True)
        beside = [copy for own, copy in pairs if isinstance(own.tag, str) and self.is_beside(own)]
        for element in beside:
            if element.getparent() is not None:
                element.drop_tree()
        return copied

    def _is_other(self, holder: HtmlElement) -> bool:
        if holder.tag in ("body", "html", "main"):
            return False
        if holder.tag == "footer" and self._in_article and self._is_within_article(holder):
            return False
        if holder.tag in _BESIDE_TAGS or (holder.tag == "article" and self._in_article):
            return True
        return bool(_BESIDE.search(f"{holder.get('class', '')} {holder.get('id', '')}"))

    def _is_within_article(self, holder: HtmlElement) -> bool:
        """Tell whether *holder* is in the article that the headline is in: its foot may name the author."""
        return any(above.tag == "article" and above in self._around for above in holder.iterancestors())
