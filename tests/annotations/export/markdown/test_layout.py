"""Layouts that readers write: what they can use, and what they cannot do."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.errors import LayoutError
from annotations.export.markdown.layout import LONGEST, laid_out
from annotations.export.markdown.write import write_markdown
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from tests.annotations.export.conftest import PageMaker

LIST = """{% for entry in entries %}- {{ entry.words | md }} ^{{ entry.id }}
{% for note in entry.notes %}    - {{ note.author }}: {{ note.body }}
{% endfor %}{% endfor %}"""


def made(page: ReadingPage, layout: str) -> str:
    return write_markdown(page, ExportOptions(layout=layout)).decode()


def test_only_the_marks_as_a_list(busy_page: ReadingPage) -> None:
    copy = made(busy_page, LIST)
    assert copy.startswith("- The ferry \\*Gannet\\*")
    assert "^h000000000002\n    - ben: - a list" in copy
    assert "Three boats left" not in copy.splitlines()[0]


def test_words_are_as_they_are_and_filters_make_them_safe(make_page: PageMaker) -> None:
    page = make_page()
    page.article.headline = "*a* “b”: #c"
    assert (
        made(page, "{{ title }} {{ title | md }} {{ title | yaml }}") == '*a* “b”: #c \\*a\\* “b”: \\#c "*a* “b”: #c"\n'
    )


@pytest.mark.parametrize(
    ("layout", "sentence"),
    [
        ("a\n{{ foo }}", "In line 2 of the layout: 'foo' is undefined."),
        ("{% if %}", "In line 1 of the layout: missing expression."),
        ("{{ title | shout }}", "In line 1 of the layout: unknown filter 'shout'."),
        ("{% for a in entries %}", "In the layout: expected tag endfor, found end of expression."),
        ("{% include '/etc/passwd' %}", "In line 1 of the layout: /etc/passwd."),
        ("{{ 'now' | date: '%s' }}", "In line 1 of the layout: unknown filter 'date'."),
        ("{{ entries.first.__class__ }}", "In line 1 of the layout: entries.first.__class__ is undefined."),
        ("x" * (LONGEST + 1), "A layout has at most 20,000 characters. This one has 20,001."),
    ],
)
def test_what_cannot_be_used_is_said_with_its_line(busy_page: ReadingPage, layout: str, sentence: str) -> None:
    with pytest.raises(LayoutError) as error:
        made(busy_page, layout)
    assert str(error.value) == sentence


@pytest.mark.parametrize(
    "bomb",
    [
        "{% for a in many %}{% for b in many %}x{% endfor %}{% endfor %}",
        "{% assign x = 'aaaaaaaaaa' %}" + "{% assign x = x | append: x %}" * 40,
        "{% assign x = words %}{% for a in many %}{% assign x = x | reverse | sort %}{% endfor %}",
        "{% assign x = text | replace: 'a', text %}{{ x | size }}",
        "{{ words | join: text | size }}",
    ],
)
def test_bombs_end(bomb: str) -> None:
    values = {"many": list(range(1_000)), "text": "a b " * 30_000, "words": ["word"] * 60_000}
    with pytest.raises(LayoutError, match="too often"):
        laid_out(bomb, values)


@pytest.mark.parametrize("layout", ["{{ (1..100000000) | join: 'x' }}", "{% for a in (1..9) %}{% endfor %}"])
def test_there_are_no_ranges(layout: str) -> None:
    with pytest.raises(LayoutError, match="no ranges"):
        laid_out(layout, {})


def test_dots_of_words_are_no_ranges() -> None:
    assert laid_out("(a..b) {{ '..' }} {{ title }}", {"title": "1..2"}) == "(a..b) .. 1..2"


@given(st.text(max_size=200))
def test_any_text_is_a_layout_or_a_sentence(layout: str) -> None:
    with suppress(LayoutError):
        laid_out(layout, {"title": "A"})
