"""Notes as HTML."""

import pytest

from annotations.markdown import render


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("*so* **it** is", "<p><em>so</em> <strong>it</strong> is</p>"),
        ("one\ntwo", "<p>one<br>\ntwo</p>"),
        ("~~no~~", "<p><s>no</s></p>"),
    ],
)
def test_markdown_is_rendered(body: str, html: str) -> None:
    assert render(body).strip() == html


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "[x](javascript:alert(1))",
        "![x](https://tracker.example/x.png)",
        "<img src=x onerror=alert(1)>",
        "[x](data:text/html,<script>alert(1)</script>)",
    ],
)
def test_nothing_in_a_note_runs_or_loads(body: str) -> None:
    html = render(body)
    assert "<script" not in html
    assert "<img" not in html
    assert 'href="javascript' not in html
    assert 'href="data' not in html


def test_markup_that_outgrows_its_words_is_shown_as_words() -> None:
    assert render("-\n" * 10_000).startswith("<p>-\n-\n")
