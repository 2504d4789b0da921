"""Where pictures really are."""

from __future__ import annotations

import time

import pytest
from lxml import html as lxml_html

from newsroom.ingest.page.sources import reveal, widest

SAVED = f"data:image/png;base64,{'A' * 6000}"


def sources(markup: str) -> list[str]:
    root = lxml_html.fromstring(f"<div>{markup}</div>")
    reveal(root)
    return [image.get("src", "") for image in root.iter("img") if next(image.iterancestors("noscript"), None) is None]


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<img src="data:image/gif;base64,R0lG" data-src="/a.jpg">', ["/a.jpg"]),
        ('<img src="/img/placeholder.png" data-original="/a.jpg">', ["/a.jpg"]),
        ('<img src="/small/a.jpg?w=20" data-src="/large/a.jpg">', ["/large/a.jpg"]),
        ('<img src="/a.jpg" data-src="/other.jpg">', ["/a.jpg"]),
        ('<img class="lazyload" src="/grey-box.jpg" data-src="/a.jpg">', ["/a.jpg"]),
        ('<img data-cms-original="/a.webp" data-title="pier.jpg at dusk">', ["/a.webp"]),
        ('<img srcset="/b.jpg 300w, /c.jpg 900w, /d.jpg 4000w">', ["/c.jpg"]),
        ('<picture><source srcset="/a.avif 1x, /b.avif 2x"><img></picture>', ["/b.avif"]),
        ('<amp-img src="/a.jpg" layout="fill"></amp-img>', ["/a.jpg"]),
        ('<img src="data:image/gif;base64,R0lG"><noscript><img src="/a.jpg"></noscript>', ["/a.jpg"]),
        ('<p><img src="/t/a.jpg"></p><noscript>&lt;img src="/a.jpg"&gt;</noscript>', ["/a.jpg"]),
        ('<img src="/a.jpg"><noscript><img src="/b.jpg"></noscript>', ["/a.jpg"]),
        ('<p>Fog.</p><noscript><img src="/a.jpg"> no script</noscript>', ["/a.jpg"]),
        ('<img src="data:image/png;base64,aGk=">', ["data:image/png;base64,aGk="]),
        (f'<img src="{SAVED}" data-src="/a.jpg">', [SAVED]),
        ("<img>", [""]),
    ],
)
def test_each_picture_gets_its_own_address(markup: str, found: list[str]) -> None:
    assert sources(markup) == found


@pytest.mark.parametrize(
    ("srcset", "best"),
    [
        ("", ""),
        ("/a.jpg", "/a.jpg"),
        ("/w_300,h_200/a.jpg 300w,/w_900,h_600/a.jpg 900w", "/w_900,h_600/a.jpg"),
        ("/a.jpg 3000w, /b.jpg 2000w", "/b.jpg"),
        ("/a.jpg 1.x, /b.jpg 2.5.1x", "/a.jpg"),
        (", ,", ""),
    ],
)
def test_the_widest_that_a_page_needs_is_taken(srcset: str, best: str) -> None:
    assert widest(srcset) == best


def test_a_hostile_set_costs_little() -> None:
    before = time.perf_counter()
    widest("x" * 3_000_000)
    widest("1 1x," * 600_000)
    assert time.perf_counter() - before < 0.5
