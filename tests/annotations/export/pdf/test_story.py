"""The story as nodes."""

from __future__ import annotations

from annotations.export.pdf.nodes import Node
from annotations.export.pdf.story import first_strong, inserted, story_nodes, tagged
from annotations.reading import open_page
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Reader


def blocks(ana: Reader, *paragraphs: IngestedParagraph, **woven: list[object]) -> list[Node]:
    page = open_page(add_article(IngestedArticle("Piers", paragraphs, language="en"), ana), ana)
    return story_nodes(page, woven.get("tags", []), woven.get("insertions", []), {})  # type: ignore[arg-type]


def test_headings_go_down_by_one_level_at_a_time(ana: Reader) -> None:
    made = blocks(ana, *(IngestedParagraph(f"Part {level}", "heading", level=level) for level in (4, 4, 2, 4)))
    assert [each[1] for each in made] == ["2", "3", "2", "3"]


def test_a_row_is_cut_into_cells_with_what_is_woven_into_them(ana: Reader) -> None:
    row = IngestedParagraph("North\t4", "table_row")
    made = blocks(ana, row, tags=[tagged(3, 7, 2, "m", "0")], insertions=[inserted(5, "ref", "1")])
    assert made == [
        [
            "table",
            [
                "tr",
                ["td", ["named", "p-p1"], "Nor", ["m", "0", "th"], ["ref", "1"], ["m", "0", " "]],
                ["td", ["m", "0", "4"]],
            ],
        ]
    ]


def test_a_paragraph_says_how_it_runs(ana: Reader) -> None:
    assert blocks(ana, IngestedParagraph("قالت"), IngestedParagraph("5 < 6")) == [
        ["rtl", ["p", ["named", "p-p1"], "قالت"]],
        ["p", ["named", "p-p2"], "5 < 6"],
    ]


def test_the_first_letter_that_tells_says_how_a_text_runs() -> None:
    assert [first_strong(text) for text in ("1. “קול”", "5 boats, قال", "🚢 5")] == ["rtl", "ltr", ""]
