"""Words of notes from a page to Markdown."""

from __future__ import annotations

import pytest
from lxml import html

from annotations.markdown import render
from annotations.returns.files.html_copy.blocks import blocks_of
from annotations.returns.files.html_copy.bodies import markdown_of


def read(body: str) -> str:
    page = html.fromstring(f"<ol><li><p>Who</p><div>{render(body)}</div></li></ol>")
    return markdown_of(list(blocks_of(page))[1:], 1)


@pytest.mark.parametrize(
    "body",
    [
        "One line\nand another",
        "a | b\n--|--\n1 | boats\n| 2",
        "a | b | c\n--|--|--\n1 | |\n\nAfter it.",
        "a\n\n| x |\n|---|\n| `y\\|z` |",
        "- once\n- twice\n    - and\n    - again\n- thrice",
        "* once\n\n* twice",
        "1. one\n\n   more\n2. two",
        "- one\n- two\n\nAfter it.",
        "> - a\n> - b",
        "> a\n>\n> b",
        "- > a\n- > b",
        "1. > a\n   >\n   > b",
        "``a`b`` and `c*d`",
        "- a\n\n    ```\n    if b:\n        c\n    ```\n- d",
        "- ```\n  a\n    b\n  ```",
        "````\n```\na\n```\n````",
        "> ```\n> a\n> ```",
        "- a\n  b",
    ],
)
def test_markdown_shows_what_the_page_showed(body: str) -> None:
    assert render(read(body)).split() == render(body).split()
