"""Which tags links, emphasis and entities become."""

import pytest

from annotations.weave import weave
from annotations.weave.tags import entity_tags, inline_tags
from tests.annotations.weave.rows import Named

LINK = {"start": 4, "end": 14, "kind": "link", "href": 'https://marrow.example/?a=1&b="2"'}
TEXT = "See Marrow Quay today"


def woven(inlines: list[dict], mentions: list[Named] | None = None, linked: bool = True) -> str:
    return weave(TEXT, [(0, len(TEXT))], [*inline_tags(inlines), *entity_tags(mentions or [], inlines, linked)], [])[0]


def test_a_link_keeps_its_address_escaped() -> None:
    opening = '<a href="https://marrow.example/?a=1&amp;b=&quot;2&quot;" rel="nofollow noopener">'
    assert woven([LINK]) == f"See {opening}Marrow Qua</a>y today"


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "//x.example",
        "/x",
        "https://",
        "mailto: ",
        "",
        None,
    ],
)
def test_only_web_and_mail_addresses_are_links(href: str | None) -> None:
    assert woven([LINK | {"href": href}]) == TEXT


@pytest.mark.parametrize("href", ["HTTPS://x.example", "http://x.example", "mailto:desk@x.example"])
def test_web_and_mail_addresses_are_links(href: str) -> None:
    assert f'href="{href}"' in woven([LINK | {"href": href}])


def test_an_entity_links_to_its_page() -> None:
    assert woven([], [Named(4, 15)]) == (
        'See <a class="entity place" href="/entities/marrow-quay/" id="m7">Marrow Quay</a> today'
    )


@pytest.mark.parametrize(("start", "end"), [(4, 15), (0, 5), (13, 21), (5, 6), (0, 21)])
def test_an_entity_that_overlaps_a_link_is_a_span(start: int, end: int) -> None:
    html = woven([LINK], [Named(start, end)])
    assert html.count("<a ") == 1
    assert '<span class="entity place" id="m7">' in html


def test_a_mention_in_pieces_has_its_id_once() -> None:
    html = woven([LINK], [Named(0, 21)])
    assert html.count('<span class="entity place"') > 1
    assert html.count('id="m7"') == 1


@pytest.mark.parametrize(("start", "end"), [(0, 4), (14, 15)])
def test_an_entity_beside_a_link_is_a_link(start: int, end: int) -> None:
    assert woven([LINK], [Named(start, end)]).count("<a ") == 2


def test_in_a_copy_no_entity_is_a_link() -> None:
    assert woven([], [Named(4, 15)], linked=False) == 'See <span class="entity place">Marrow Quay</span> today'


def test_links_stay_whole_where_emphasis_crosses_them() -> None:
    html = woven([LINK, {"start": 0, "end": 6, "kind": "emphasis"}])
    assert html.count("<a ") == 1
    assert html.startswith("<em>See </em><a ")


def test_of_overlapping_links_the_first_is_kept() -> None:
    html = woven([LINK, {"start": 10, "end": 16, "kind": "link", "href": "https://other.example"}])
    assert "other.example" not in html


def test_an_unknown_inline_is_text() -> None:
    assert woven([{"start": 0, "end": 3, "kind": "blink", "href": ""}]) == TEXT
