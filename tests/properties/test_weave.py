"""Whatever is woven into a text, the text stays what it was."""

from __future__ import annotations

from itertools import pairwise

import html5lib
import lxml.html
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import HtmlElement

from annotations.weave import Insertion, Mark, Tag, weave
from annotations.weave.tags import entity_tags, inline_tags
from tests.annotations.weave.rows import Named

HTML = "{http://www.w3.org/1999/xhtml}"
KINDS = ["claim", "quote", "evidence", "question", "context", "plain"]
# What stories hold: NFC without control characters. Favoured: what must be escaped, what takes two UTF-16 units, what
# joins or combines, what reads from right to left.
CHARACTERS = st.one_of(
    st.sampled_from("&<>\"'`\t\u00a0\u200d\u0301\u0302𝔐🚢🏽👩אب "),
    st.characters(exclude_categories=["Cs", "Cc", "Cn"]),
)
PARAGRAPHS = st.lists(st.text(CHARACTERS, min_size=1, max_size=40), min_size=1, max_size=5)
TAGS = [("<em>", "</em>"), ("<strong>", "</strong>"), ('<span class="entity place">', "</span>"), ("<sub>", "</sub>")]


@st.composite
def stories(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """A text and the bounds of its paragraphs."""
    paragraphs = draw(PARAGRAPHS)
    bounds, start = [], 0
    for paragraph in paragraphs:
        bounds.append((start, start + len(paragraph)))
        start += len(paragraph) + 1
    return "\n".join(paragraphs), bounds


def ranges(text: str) -> st.SearchStrategy[tuple[int, int]]:
    """Any range, empty ones too."""
    return st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(lambda pair: (min(pair), max(pair)))


@st.composite
def woven_stories(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]], list[Tag], list[Mark]]:
    text, bounds = draw(stories())
    tags = [
        Tag(start, end, *draw(st.sampled_from(TAGS)), rank=draw(st.integers(0, 2)))
        for start, end in draw(st.lists(ranges(text), max_size=8))
    ]
    marks = [
        Mark(start, end, number, draw(st.sampled_from(KINDS)), draw(st.booleans()))
        for number, (start, end) in enumerate(draw(st.lists(ranges(text), max_size=50)), 1)
    ]
    return text, bounds, tags, marks


@given(woven_stories(), st.data())
def test_text_content_is_the_slice(story: tuple[str, list, list, list], data: st.DataObject) -> None:
    text, bounds, tags, marks = story
    some = sorted(data.draw(st.lists(st.sampled_from(bounds), unique=True)))
    for (start, end), html in zip(some, weave(text, some, tags, marks), strict=True):
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        assert "".join(parser.parseFragment(html, container="p").itertext()) == text[start:end]
        assert parsed(html).text_content() == text[start:end]


def parsed(html: str) -> HtmlElement:
    """Return the paragraph that holds *html*. (lxml's own way to parse a fragment drops white space in front.)"""
    return lxml.html.document_fromstring(f"<p>{html}</p>").find(".//p")


@given(woven_stories())
def test_every_character_is_under_its_highlights(story: tuple[str, list, list, list]) -> None:
    text, bounds, tags, marks = story
    for (start, _), html in zip(bounds, weave(text, bounds, tags, marks), strict=True):
        position, started = start, []
        for words, mark in _runs(html):
            active = [m for m in marks if m.start <= position < m.end]
            classes = mark.get("class", "").split() if mark is not None else []
            assert {str(m.id) for m in active} == set(mark.get("data-marks").split() if mark is not None else ())
            assert set(classes) - {"starts"} == _expected_classes(active)
            assert all(m.end >= position + len(words) for m in active)
            started += [str(m.id) for m in active if m.start == position]
            assert ("starts" in classes) or not any(m.start == position for m in active)
            position += len(words)


def _expected_classes(active: list[Mark]) -> set[str]:
    if not active:
        return set()
    depth = {f"d{min(len(active), 3)}"} if len(active) > 1 else set()
    theirs = set() if any(m.mine for m in active) else {"theirs"}
    return {"mark", *(m.kind for m in active), *depth, *theirs}


def _runs(html: str) -> list[tuple[str, lxml.html.HtmlElement | None]]:
    """Return the text nodes of *html*, each with the mark right around it."""
    found = []
    for node in parsed(html).xpath(".//text()"):
        parent = node.getparent().getparent() if node.is_tail else node.getparent()
        assert len(parent.xpath("ancestor-or-self::mark")) <= 1
        found.append((str(node), parent if parent.tag == "mark" else None))
    return found


@given(woven_stories())
def test_every_character_is_inside_its_tags(story: tuple[str, list, list, list]) -> None:
    text, bounds, tags, _ = story
    for (start, _), html in zip(bounds, weave(text, bounds, tags, []), strict=True):
        position = start
        for node in parsed(html).xpath(".//text()"):
            around = node.getparent().getparent() if node.is_tail else node.getparent()
            names = sorted(element.tag for element in around.xpath("ancestor-or-self::*[ancestor-or-self::p]"))
            active = [tag.open[1:].split()[0].rstrip(">") for tag in tags if tag.start <= position < tag.end]
            assert [name for name in names if name not in {"p", "html", "body"}] == sorted(active)
            position += len(node)


@settings(max_examples=50)
@given(woven_stories(), st.data())
def test_insertions_stand_outside_every_element(story: tuple[str, list, list, list], data: st.DataObject) -> None:
    text, bounds, tags, marks = story
    places = data.draw(st.lists(st.integers(0, len(text)), max_size=8))
    woven = weave(text, bounds, tags, marks, [Insertion(at, f'<a id="i{n}"></a>') for n, at in enumerate(places)])
    for (start, end), html in zip(bounds, woven, strict=True):
        paragraph = parsed(html)
        assert paragraph.text_content() == text[start:end]
        for anchor in paragraph.findall(".//a"):
            before = "".join(anchor.xpath("preceding::text()"))
            assert anchor.getparent() is paragraph
            assert start + len(before) == places[int(anchor.get("id")[1:])]
        assert len(paragraph.findall("a")) == sum(start <= at <= end for at in places)


@settings(max_examples=50)
@given(stories(), st.data())
def test_anchors_never_nest(story: tuple[str, list], data: st.DataObject) -> None:
    text, bounds = story
    inlines = [
        {
            "start": start,
            "end": end,
            "kind": data.draw(st.sampled_from(["link", "strong"])),
            "href": "https://a.example/",
        }
        for start, end in data.draw(st.lists(ranges(text), max_size=8))
    ]
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    mentions = [Named(*pair) for pair in pairwise(cuts)]
    for html in weave(text, bounds, [*inline_tags(inlines), *entity_tags(mentions, inlines)], []):
        tree = html5lib.HTMLParser(strict=True).parseFragment(html, container="p")
        assert not [a for a in tree.iter(f"{HTML}a") for inner in a.iter(f"{HTML}a") if inner is not a]
