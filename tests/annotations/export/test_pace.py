"""What takes long, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.export.formats import FORMATS, Format
from annotations.export.pace import _PACES, seconds, takes_long
from annotations.reading import ReadingPage


@pytest.mark.parametrize("format_", FORMATS.values(), ids=list(FORMATS))
def test_a_copy_of_a_usual_story_is_answered_at_once(format_: Format, busy_page: ReadingPage) -> None:
    assert not takes_long(format_, busy_page)


@pytest.mark.parametrize("format_", FORMATS.values(), ids=list(FORMATS))
def test_more_marks_and_more_notes_take_longer(format_: Format, busy_page: ReadingPage) -> None:
    for rows in ({"highlights": [*busy_page.highlights] * 9}, {"notes": [*busy_page.notes] * 9}):
        assert seconds(format_, replace(busy_page, **rows)) > seconds(format_, busy_page)


def test_a_thousand_times_as_many_marks_are_written_in_the_background(busy_page: ReadingPage) -> None:
    page = replace(busy_page, highlights=[*busy_page.highlights] * 4_000)
    assert all(takes_long(format_, page) for format_ in FORMATS.values())


def test_paces_are_those_of_formats() -> None:
    assert set(FORMATS) >= set(_PACES)
