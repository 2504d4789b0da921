"""From clean markup to text and ranges."""

from __future__ import annotations

import pytest

from newsroom.ingest.article import WORDLESS, IngestedParagraph, Inline
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
        ('<figure><img src="p.jpg" alt=""></figure>', [WORDLESS]),
        ('<p>x <img src="p.jpg" alt="line"></p>', [WORDLESS]),
        ('<figure><img src="p.jpg" alt=""><p>A pier</p></figure>', ["A pier"]),
        (
            '<figure><img src="p.jpg"><figcaption><p>A pier</p><p>Ana Reyes</p></figcaption></figure>',
            ["A pier Ana Reyes"],
        ),
        ('<figure><img src="p.jpg"><figcaption>A pier <b>hide caption</b></figcaption></figure>', ["A pier"]),
        (
            '<figure><img src="p.jpg"><figcaption>A pier<b>hide caption</b><i>toggle caption</i></figcaption></figure>',
            ["A pier"],
        ),
        ('<figure><img src="p.jpg"><figcaption>A pier [Show caption] | Enlarge</figcaption></figure>', ["A pier"]),
        (
            '<figure><img src="p.jpg"><figcaption>How to write, hide or read a caption</figcaption></figure>',
            ["How to write, hide or read a caption"],
        ),
        ('<figure><figcaption><a href="/v">A film</a></figcaption></figure>', ["A film"]),
        ('<figure><img src="javascript:x" alt=""></figure>', []),
    ],
)
def test_a_picture_goes_by_its_caption_or_what_describes_it(figure: str, captions: list[str]) -> None:
    assert [paragraph.text for paragraph in read(figure) if paragraph.kind == "caption"] == captions


def test_headings_stand_under_the_headline() -> None:
    assert [(p.kind, p.level) for p in read("<h1>a</h1><h4>b</h4>")] == [("heading", 2), ("heading", 4)]


def test_a_picture_amid_words_stands_below_their_paragraph() -> None:
    assert [p.text for p in read('<p><img src="a.jpg">one <img src="b.jpg"> two</p>three')] == [
        WORDLESS,
        "one two",
        WORDLESS,
        "three",
    ]


def test_a_link_around_blocks_is_in_each_of_them() -> None:
    heading, body = read('<a href="/x"><h3>Fog</h3><p>Over Estmere</p></a>')
    assert heading.inlines == (Inline(0, 3, "link", "https://lantern.example/x"),)
    assert body.inlines == (Inline(0, 12, "link", "https://lantern.example/x"),)


def test_further_paragraphs_of_a_quotation_or_an_item_go_on_with_it() -> None:
    found = read("<blockquote><p>a</p><p>b</p></blockquote><blockquote>c</blockquote>")
    assert [(p.kind, p.continues) for p in found] == [("quote", False), ("quote", True), ("quote", False)]
    found = read("<ul><li><p>a</p><ul><li>b</li></ul><p>c</p></li><li>d</li></ul>")
    assert [(p.text, p.level, p.continues) for p in found] == [
        ("a", 1, False),
        ("b", 2, False),
        ("c", 1, True),
        ("d", 1, False),
    ]


def test_the_paragraphs_of_an_item_are_its_lines() -> None:
    found = read('<ol><li><p>a</p><p><a href="/x">b</a> c</p><pre>d</pre><p>e</p></li></ol>')
    assert [(p.text, p.kind, p.continues) for p in found] == [
        ("a\nb c", "list_item", False),
        ("d", "code", True),
        ("e", "list_item", True),
    ]
    assert found[0].inlines == (Inline(2, 3, "link", "https://lantern.example/x"),)


def test_a_long_item_is_parted() -> None:
    found = read(f"<ul><li><p>{'a' * 1500}</p><p>{'b' * 1500}</p></li></ul>")
    assert [p.continues for p in found] == [False, True]


def test_terms_and_what_is_said_of_them_are_a_list() -> None:
    found = read("<dl><dt>Linnet</dt><dd>a ferry</dd></dl>")
    assert [(p.text, p.kind, p.level) for p in found] == [("Linnet", "list_item", 1), ("a ferry", "list_item", 2)]


def test_what_is_crossed_out_is_known_to_be() -> None:
    (paragraph,) = read("<p>Four <del>Five</del> boats</p>")
    assert paragraph.inlines == (Inline(5, 9, "struck"),)


def test_quotation_marks_that_browsers_would_write_are_written() -> None:
    assert [p.text for p in read("<p>He said <q>no</q>.</p><p><q>«Non»</q></p>")] == ["He said “no”.", "«Non»"]


def test_a_cell_over_several_columns_leaves_gaps() -> None:
    found = read('<table><tr><th>A</th><th colspan="2">B</th></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>')
    assert [p.text for p in found] == ["A\tB\t", "1\t2\t3"]


def test_tables_within_a_table_are_read_once() -> None:
    found = read("<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>")
    assert [p.text for p in found] == ["a", "b\tc"]


def test_lines_of_verse_stay_and_keep_their_ranges() -> None:
    (stanza,) = read("<p>Fog on the pier,<br> <em>no bell</em>,<br>\n no ship.</p>")
    assert stanza.text == "Fog on the pier,\nno bell,\nno ship."
    assert stanza.inlines == (Inline(17, 24, "emphasis"),)


@pytest.mark.parametrize("break_", ["<br>", "<br><br>", "<br> <br/>", "<br>\n<br>\n<br>"])
def test_how_breaks_part(break_: str) -> None:
    long = "word " * 20
    texts = [p.text for p in read(f"<p>{long}{break_}b{break_}c</p>")]
    assert texts == ([f"{long}b c"] if break_ == "<br>" else [long.strip(), "b", "c"])


@pytest.mark.parametrize("tag", ["main", "header", "footer", "address", "center", "summary", "aside"])
def test_what_is_a_block_for_browsers_is_one(tag: str) -> None:
    assert [p.text for p in read(f"a<{tag}>b</{tag}>c")] == ["a", "b", "c"]


def test_a_credit_below_a_caption_is_a_caption_of_its_own() -> None:
    caption = "<figcaption>The quay.</figcaption><figcaption>Photo: Ana Orr</figcaption>"
    found = segment(f'<figure><img src="https://x.example/a.jpg">{caption}</figure>')
    assert [(block.kind, block.text, bool(block.picture)) for block in found] == [
        ("caption", "The quay.", True),
        ("caption", "Photo: Ana Orr", False),
    ]
