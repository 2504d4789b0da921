"""Notes that other tools keep as HTML."""

from __future__ import annotations

import pytest

from annotations.returns.files.others.markup import markdown_of


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>One <b>bold</b>.</p><p>Two &amp; three.</p>", "One bold.\n\nTwo & three."),
        ("<ul><li>one</li><li>two</li></ul>", "- one\n\n- two"),
        ("one<br>two", "one\ntwo"),
        ('<a href="https://log.example/?a=1&amp;b=2">the log</a>', "[the log](https://log.example/?a=1&b=2)"),
        ('<a href="javascript:alert(1)">the log</a>', "the log"),
        ("no <script>alert(1)</script>tags", "no tags"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_words_paragraphs_items_and_links_are_kept(markup: str, words: str) -> None:
    assert markdown_of(markup) == words
