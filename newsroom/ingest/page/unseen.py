"""A story of which the page shows less than it holds: what it states for programs is taken where that is the whole."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.html import HtmlElement

from newsroom.ingest.page import json_ld
from newsroom.ingest.page.article_body import stated_body
from newsroom.ingest.page.extract import Story
from newsroom.ingest.page.hidden_data import drawn_story

_MIN_STORY = 150  # code points
_MUCH_MORE = 2.5  # times what is shown
_SAME = 0.4  # share of what is shown that a stated text has, if it is the same story's


def unseen_story(root: HtmlElement, shown: str) -> Sequence[str]:
    """Return the paragraphs of *root*'s story if the page holds much more of it than the text *shown*, else none."""
    stated = stated_body(root)
    if len(stated) >= max(_MIN_STORY, _MUCH_MORE * len(shown)) and _is_same(stated, shown):
        return stated.splitlines()
    if len(shown) >= _MIN_STORY or (shown and says_story(root)):
        return ()
    lines = drawn_story(root)
    return lines if sum(map(len, lines)) >= max(_MIN_STORY, _MUCH_MORE * len(shown)) else ()


def says_story(root: HtmlElement) -> bool:
    """Tell whether the page says that it is a story, not a list of them or a form."""
    types = root.xpath("//meta[@property='og:type']/@content | //*/@itemtype")
    stated = any(str(kind).lower().endswith("article") for kind in types) or bool(json_ld.story_object(root))
    return stated or len(root.xpath("//article[.//h1]")) == 1


def _is_same(stated: str, shown: str) -> bool:
    return len(shown) < _MIN_STORY or Story(stated).share(shown) >= _SAME
