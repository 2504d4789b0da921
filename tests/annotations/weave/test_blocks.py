"""Blocks: valid HTML, every paragraph's text whole, every id once."""

from __future__ import annotations

from typing import Any

import html5lib
import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.weave import Mark, weave
from annotations.weave.blocks import blocks, blocks_of_copy, cell_breaks, text_element
from newsroom.ingest.article import WORDLESS
from tests.annotations.weave.rows import Paragraph, Picture, paragraphs

STORY = paragraphs(
    ("Ferries & tides", {"kind": "heading", "level": 2}),
    ("Two of them stopped.", {}),
    ("“Not on my watch.”", {"kind": "quote"}),
    ("first", {"kind": "list_item", "level": 1, "ordered": True}),
    ("deeper", {"kind": "list_item", "level": 2}),
    ("second", {"kind": "list_item", "level": 1, "ordered": True}),
    ("Pier\tBoats", {"kind": "table_row", "ordered": True}),
    ("North\t4", {"kind": "table_row"}),
    ("South\t", {"kind": "table_row"}),
    ("The pier at dawn", {"kind": "caption", "image": Picture("/i/1"), "image_alt": 'A "pier"'}),
    ("\nif tide < 2:\n    wait()", {"kind": "code"}),
)


def page(story: tuple[str, list[Paragraph]], marks: list[Mark] | None = None) -> lxml.html.HtmlElement:
    text, rows = story
    woven = weave(text, [(p.start, p.end) for p in rows], [], marks or [], cell_breaks(text, rows))
    html = "\n".join(
        blocks(rows, {p.key: inner for p, inner in zip(rows, woven, strict=True)}, {p.key: "" for p in rows})
    )
    tree = html5lib.HTMLParser(tree=html5lib.getTreeBuilder("lxml"), strict=True, namespaceHTMLElements=False)
    return tree.parseFragment(f"<div>{html}</div>", container="div")[0]


def text_of(tree: lxml.html.HtmlElement, key: str) -> str:
    [element] = tree.xpath(f"//*[@id='text-{key}']")
    return "".join(element.itertext())


@pytest.mark.parametrize("marks", [[], [Mark(3, 150, 1, "claim"), Mark(70, 90, 2, "quote")]])
def test_every_text_element_holds_its_slice(marks: list[Mark]) -> None:
    text, rows = STORY
    tree = page(STORY, marks)
    for paragraph in rows:
        [element] = tree.xpath(f"//*[@id='text-{paragraph.key}'][@class='text']")
        start, end = int(element.get("data-start")), int(element.get("data-end"))
        assert (start, end) == (paragraph.start, paragraph.end)
        assert text_of(tree, paragraph.key) == text[start:end]


def test_a_text_element_says_where_its_sentences_end() -> None:
    several = text_element(Paragraph("p2", start=20, end=60, sentences=[[20, 31], [32, 47], [48, 60]]), "x")
    assert ' data-sentences="11 27">' in several
    assert "data-sentences" not in text_element(Paragraph("p2", start=20, end=60, sentences=[[20, 60]]), "x")


def test_every_paragraph_has_one_container_and_one_margin() -> None:
    tree = page(STORY)
    for paragraph in STORY[1]:
        assert len(tree.xpath(f"//*[@id='{paragraph.key}'][contains(concat(@class, ' '), 'paragraph ')]")) == 1
        assert len(tree.xpath(f"//*[@id='{paragraph.key}']//*[@id='text-{paragraph.key}']")) == 1
        assert len(tree.xpath(f"//div[@class='margin'][@id='margin-{paragraph.key}']")) == 1


def test_a_copy_has_margins_before_texts_and_only_where_something_is_in_them() -> None:
    _, rows = STORY
    texts, margins = {p.key: p.key for p in rows}, {key: f"<aside>{key}</aside>" for key in ("p2", "p4", "p8")}
    html = "".join(blocks_of_copy(rows, texts, margins))
    assert html.count("<aside>") == 3
    assert '<div class="paragraph body" id="p2"><aside>p2</aside><p ' in html
    assert '<li class="paragraph" id="p4"><aside>p4</aside><div ' in html
    assert '<div class="block"><div class="margins"><aside>p8</aside></div><div class="scroller"' in html
    assert "margin-p" not in html


def test_elements_by_kind() -> None:
    tree = page(STORY)
    names = [tree.xpath(f"//*[@id='text-{p.key}']")[0] for p in STORY[1]]
    assert [(e.tag, e.getparent().tag) for e in names] == [
        ("h2", "div"),
        ("p", "div"),
        ("p", "blockquote"),
        ("div", "li"),
        ("div", "li"),
        ("div", "li"),
        ("tr", "thead"),
        ("tr", "tbody"),
        ("tr", "tbody"),
        ("figcaption", "figure"),
        ("pre", "div"),
    ]
    assert [cell.tag for cell in tree.xpath("//tr/*")] == ["th", "th", "td", "td", "td", "td"]
    assert tree.xpath("//img/@alt") == ['A "pier"']


def test_a_deeper_item_is_inside_the_one_before() -> None:
    assert len(page(STORY).xpath("//ol/li[@id='p4']/ul/li[@id='p5']")) == 1


def test_a_row_of_headings_begins_another_table() -> None:
    row, head = {"kind": "table_row"}, {"kind": "table_row", "ordered": True}
    tree = page(paragraphs(("A\tB", head), ("1\t2", row), ("C", head), ("D", head), ("3", row)))
    assert [len(table.findall(".//tr")) for table in tree.iter("table")] == [2, 3]


@pytest.mark.parametrize(("level", "name"), [(0, "h2"), (2, "h2"), (3, "h3"), (6, "h4")])
def test_heading_levels(level: int, name: str) -> None:
    assert text_element(Paragraph("p1", "heading", level=level), "x").startswith(f"<{name} ")


ITEMS = st.lists(st.tuples(st.integers(1, 4), st.booleans()), min_size=1, max_size=12)


@given(ITEMS)
def test_any_list_nests_validly_and_keeps_its_order(items: list[tuple[int, bool]]) -> None:
    fields: list[dict[str, Any]] = [{"kind": "list_item", "level": level, "ordered": o} for level, o in items]
    tree = page(paragraphs(*((f"item {n}", f) for n, f in enumerate(fields))))
    assert [e.text for e in tree.xpath("//li/div[@class='text']")] == [f"item {n}" for n in range(len(items))]
    assert {child.tag for lists in tree.xpath("//ul|//ol") for child in lists} == {"li"}
    for (_, ordered), item in zip(items, tree.xpath("//li"), strict=True):
        assert item.getparent().tag == ("ol" if ordered else "ul")


@pytest.mark.parametrize(("url", "late"), [("/images/1/", ["lazy"]), ("data:image/png;base64,AA==", [])])
def test_pictures_are_fetched_late_unless_they_are_in_the_page(url: str, late: list[str]) -> None:
    tree = page(paragraphs(("A pier", {"kind": "caption", "image": Picture(url)})))
    assert tree.xpath("//img/@loading") == late


@pytest.mark.parametrize(
    ("said", "image", "is_hidden"),
    [(WORDLESS, None, True), (WORDLESS, Picture("/i/1"), False), ("A pier", None, False)],
)
def test_a_picture_that_never_came_and_has_no_words_is_not_seen(
    said: str, image: Picture | None, *, is_hidden: bool
) -> None:
    tree = page(paragraphs(("Two of them stopped.", {}), (said, {"kind": "caption", "image": image})))
    [figure] = tree.iter("figure")
    assert ("hidden" in figure.attrib) is is_hidden
    assert "".join(figure.itertext()) == said  # the text is the same for whoever compares it


def test_a_mark_on_a_picture_that_never_came_is_seen() -> None:
    assert not page(paragraphs((WORDLESS, {"kind": "caption"})), [Mark(0, 4, 1, "claim")]).xpath("//figure[@hidden]")
