"""However statements, sources, links and names overlap, the text stays what it was, and links stay whole."""

from __future__ import annotations

from itertools import pairwise

import html5lib
import lxml.html
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.weave import weave
from annotations.weave.statement_tags import Cuts, Stated, source_tags, statement_tags
from annotations.weave.tags import entity_tags, inline_tags, links
from tests.annotations.weave.rows import Named
from tests.properties.test_weave import ranges, stories


@st.composite
def attributed_stories(draw: st.DrawFn) -> tuple[str, list, list, list, list, list]:
    """A story with links, names and, anywhere on it, statements in one or two pieces and words for sources."""
    text, bounds = draw(stories())
    cut_links = draw(st.lists(ranges(text), max_size=4))
    inlines = [{"start": a, "end": b, "kind": "link", "href": "https://a.example/"} for a, b in cut_links if a < b]
    mentions = [Named(*pair, id=n) for n, pair in enumerate(pairwise(sorted(draw(st.sets(st.integers(0, len(text)))))))]
    statements = []
    for number in range(draw(st.integers(0, 5))):
        a, b, c, d = sorted(draw(st.integers(0, len(text))) for _ in range(4))
        content = [piece for piece in draw(st.sampled_from([[(a, b), (c, d)], [(a, d)]])) if piece[0] < piece[1]]
        statements += [Stated(number, content, "direct", "Karrow", f"by-{number}")] if content else []
    sources = draw(st.sets(ranges(text).filter(lambda pair: pair[0] < pair[1]), max_size=3))
    return text, bounds, inlines, mentions, statements, sorted(sources)


@settings(max_examples=150)
@given(attributed_stories())
def test_statements_do_not_change_the_text_or_cut_what_is_linked(
    story: tuple[str, list, list, list, list, list],
) -> None:
    text, bounds, inlines, mentions, statements, sources = story
    cuts = Cuts(text, inlines, mentions)
    tags = [*inline_tags(inlines), *entity_tags(mentions, inlines)]
    tags += statement_tags(statements, cuts) + source_tags({at: [1] for at in sources}, cuts)
    ids: list[str] = []
    for (start, end), html in zip(bounds, weave(text, bounds, tags, []), strict=True):
        assert (
            "".join(html5lib.HTMLParser(strict=True).parseFragment(html, container="p").itertext()) == text[start:end]
        )
        tree = lxml.html.document_fromstring(f"<p>{html}</p>")
        assert not tree.xpath("//@tabindex"), "nothing that is dragged from its first letter would be selected"
        assert len(tree.xpath("//a[@rel]")) == sum(a["start"] < end and a["end"] > start for a in links(inlines))
        ids += tree.xpath("//@id")
        _assert_under_its_statements(tree, start, statements)
    assert len(ids) == len(set(ids))


def _assert_under_its_statements(tree: lxml.html.HtmlElement, start: int, statements: list[Stated]) -> None:
    for node in tree.xpath("//p//text()"):
        around = node.getparent().getparent() if node.is_tail else node.getparent()
        said = around.xpath("ancestor-or-self::*[contains(@class, 'said')]/@data-said")
        assert sorted(said) == [str(s.id) for s in statements if any(a <= start < b for a, b in s.content)]
        start += len(node)
