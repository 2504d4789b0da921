"""Whole pages as content management systems write them, and what stories they are: input and outcome side by side.

The outcome is our own HTML, a block a line.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsroom.ingest.markup import article_html
from newsroom.ingest.page import read_page

PAGES = Path(__file__).parent / "pages"
ADDRESS = "https://lantern.example/2024/page.html"
_BLOCK = re.compile(r"(<(?:p|h\d|ul|ol|li|blockquote|figure|table|tr|pre)[ >])")


def names() -> list[str]:
    return sorted(path.stem for path in PAGES.glob("*.html") if not path.stem.endswith(".expected"))


@pytest.mark.parametrize("name", names())
def test_a_page_becomes_its_story(name: str) -> None:
    story = read_page((PAGES / f"{name}.html").read_text(), ADDRESS)
    assert _BLOCK.sub(r"\n\1", article_html(story)) + "\n" == (PAGES / f"{name}.expected.html").read_text()
