"""From clean markup to text and ranges."""

from __future__ import annotations

import pytest

from newsroom.ingest.article import IngestedParagraph, Inline
from newsroom.ingest.page.segment import segment
from newsroom.text.sanitise import clean_import

BASE = "https://lantern.example/coast/"


def read(markup: str) -> tuple[IngestedParagraph, ...]:
    return segment(clean_import(markup), BASE)


def test_text_outside_any_block_is_a_paragraph() -> None:
    assert [paragraph.text for paragraph in read("loose <div>one</div> end")] == ["loose", "one", "end"]


@pytest.mark.parametrize(
    ("href", "links"),
    [
        ("/x", ["https://lantern.example/x"]),
        ("mailto:a@b.example", ["mailto:a@b.example"]),
        ("javascript:alert(1)", []),
        ("java\nscript:alert(1)", [BASE + "java%0Ascript:alert(1)"]),  # an odd path, not a script
        ("data:text/html,x", []),
        ("http://[", []),
        ("", []),
    ],
)
def test_only_safe_links_are_kept_and_made_absolute(href: str, links: list[str]) -> None:
    (paragraph,) = read(f'<p>See <a href="{href}">this</a>.</p>')
    assert [inline.href for inline in paragraph.inlines] == links
    assert paragraph.text == "See this."


def test_ranges_follow_the_text_as_it_is_cleaned() -> None:
    (paragraph,) = read("<p>  e\u0301t\u00e9  <em> hot\u200b </em>  <strong>e\u0301</strong> </p>")
    assert paragraph.text == "été hot é"
    assert paragraph.inlines == (Inline(4, 7, "emphasis"), Inline(8, 9, "strong"))


def test_an_empty_range_is_dropped() -> None:
    (paragraph,) = read("<p>a<em> </em>b<a href='/x'></a></p>")
    assert (paragraph.text, paragraph.inlines) == ("a b", ())


def test_lists_know_their_depth_and_order() -> None:
    found = read("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>")
    assert [(p.text, p.level, p.ordered) for p in found] == [("a", 1, False), ("b", 2, True), ("c", 1, False)]


def test_table_cells_are_joined_by_tabs_and_keep_their_links() -> None:
    heads, row = read(
        '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2 <a href="y">k</a></p></td></tr></table>'
    )
    assert (heads.text, heads.ordered) == ("A\tB", True)
    assert (row.text, row.inlines) == ("1\t2 k", (Inline(4, 5, "link", BASE + "y"),))


def test_a_table_that_lays_out_the_page_is_read_as_paragraphs() -> None:
    found = read(f"<table><tr><td><p>{'word ' * 80}</p><p>two</p></td><td>menu</td></tr></table>")
    assert [paragraph.kind for paragraph in found] == ["body", "body", "body"]


def test_code_keeps_its_lines() -> None:
    assert read("<pre>a\n  b</pre>")[0] == IngestedParagraph("a\n  b", "code")


def test_two_breaks_part_paragraphs_and_one_is_a_space() -> None:
    assert [paragraph.text for paragraph in read("<p>a<br>b<br><br>c</p>")] == ["a b", "c"]


@pytest.mark.parametrize(
    ("figure", "captions"),
    [
        ('<figure><img src="p.jpg" alt="Fog"><figcaption>A pier</figcaption></figure>', ["A pier"]),
        ('<figure><img src="p.jpg" alt="A pier in fog"></figure>', ["A pier in fog"]),
        ('<figure><img src="p.jpg" alt=""></figure>', []),
        ('<p>x <img src="p.jpg" alt="line"></p>', []),
        ('<figure><img src="javascript:x" alt=""></figure>', []),
    ],
)
def test_a_picture_needs_words(figure: str, captions: list[str]) -> None:
    assert [paragraph.text for paragraph in read(figure) if paragraph.kind == "caption"] == captions


def test_headings_stand_under_the_headline() -> None:
    assert [(p.kind, p.level) for p in read("<h1>a</h1><h4>b</h4>")] == [("heading", 2), ("heading", 4)]
