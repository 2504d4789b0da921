"""Markdown to the paragraphs of a comment and back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.export.docx.from_markdown import lines
from annotations.export.docx.rich import words_of
from annotations.export.docx.to_markdown import markdown
from annotations.export.shown import shown_words
from annotations.markdown import render

_TABLE = "| a | b |\n|---|---|\n| c | d |\n"
_PIECES = st.sampled_from(
    [
        *(
            "a",
            "Wort",
            " ",
            "\n",
            "\n\n",
            "**",
            "*",
            "_",
            "`",
            "~~",
            "- ",
            "1. ",
            "> ",
            "# ",
            "\\",
            "|",
            "<b>",
            "&amp;",
        ),
        *("[a](https://x.example)", "    ", "📎", "عبّارة", _TABLE),
    ]
)


@given(st.lists(_PIECES, max_size=12).map("".join))
@settings(max_examples=150, deadline=None)
def test_a_comment_shows_the_words_that_the_page_shows(body: str) -> None:
    assert words_of(lines(body)) == shown_words(render(body))


@given(st.lists(_PIECES, max_size=12).map("".join))
@settings(max_examples=150, deadline=None)
def test_what_comes_back_shows_the_same_words(body: str) -> None:
    shown = lines(body)
    assert words_of(lines(markdown(shown))) == words_of(shown)


@pytest.mark.parametrize(
    "body",
    [
        "Who **says** so? *She* does, ~~not~~ he.",
        "- once\n- twice\n   1. and\n   2. again",
        "3. third\n4. fourth",
        "> What she said.\n> Twice.",
        "Before\n\n```\nif a < b:\n    wait()\n```",
        "`one` and [a **link**](https://pier.example/?a=1&b=2)",
        "| Pier | Boats |\n| --- | --- |\n| North | 4 |",
        "2 \\* 3 \\_ \\[x\\] \\<b>",
        "One line\nand another",
        "\\\\\\| a | b |\n|---|---|\n| c | d |\n",
    ],
)
def test_markdown_comes_back_as_it_was(body: str) -> None:
    assert render(markdown(lines(body))) == render(body)


def test_what_leads_nowhere_safe_is_words() -> None:
    assert [span.href for line in lines("[a](javascript:x) [b](https://x.example)") for span in line.spans] == [
        "",
        "https://x.example",
    ]


@pytest.mark.parametrize("body", ["a\tb", "`a\tb`", "```\nif x:\n\tgo()\n```", "- a\tb", "**a\tb**"])
def test_programs_that_drop_tabs_leave_the_words_apart(body: str) -> None:
    """LibreOffice does."""
    said = lines(body)
    assert not any("\t" in line.words for line in said)
    assert words_of(said) == shown_words(render(body))
