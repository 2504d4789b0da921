"""Runs against the direction of the words around them."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from newsroom.ingest.page.directions import mark_directions

LTR, RTL = "\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ('<p dir="rtl">נמל <span dir="ltr">12–14 €</span></p>', f"נמל {LTR}12–14 €{LTR}"),
        ('<p dir="rtl">נמל <span dir="ltr">06:40 <b>(A</b>)</span></p>', f"נמל {LTR}06:40 (A){LTR}"),
        ('<p dir="rtl">נמל <bdi>Linnet</bdi></p>', "נמל Linnet"),
        ('<p dir="rtl">נמל <bdi>Linnet!</bdi></p>', f"נמל Linnet!{LTR}"),
        ('<p>Port <span dir="rtl">נמל 12.</span> of</p>', f"Port נמל 12.{RTL} of"),
        ('<p>Port <span dir="ltr">12.</span></p>', "Port 12."),
        ('<p>Port <span dir="sideways">12.</span><bdi></bdi><bdi>1</bdi></p>', "Port 12.1"),
        (f'<p>Port <span dir="rtl">{"1" * 2000}</span></p>', f"Port {'1' * 2000}"),
    ],
)
def test_an_edge_without_a_letter_of_its_direction_is_marked(markup: str, text: str) -> None:
    root = lxml_html.fromstring(f"<div>{markup}</div>")
    mark_directions(root)
    assert root.text_content() == text
