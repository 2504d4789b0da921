"""What holds for every format of the table."""

from __future__ import annotations

import pytest

from annotations.export.filename import filename
from annotations.export.formats import FORMATS, Format
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage, open_page
from newsroom.models import Article, Reader
from tests.annotations.export.conftest import PageMaker, note
from tests.annotations.export.difficult import long_story
from tests.annotations.export.reading_back import NOT_OF_EVERY_STORY, WITHOUT_NOTES, note_words, story_words, words_of

_ASKED = [each for name, each in FORMATS.items() if name not in NOT_OF_EVERY_STORY]
EVERY = pytest.mark.parametrize("format_", _ASKED, ids=[each.name for each in _ASKED])


@EVERY
def test_a_busy_story_with_everything_on_it_is_written(format_: Format, busy_page: ReadingPage) -> None:
    copy = words_of(format_, format_.write(busy_page, ExportOptions(private=True)))
    for words in (*story_words(format_), *note_words(format_)):
        assert words.replace("'", "&#x27;") in copy or words in copy


@EVERY
def test_a_story_with_nothing_on_it_is_written(format_: Format, make_page: PageMaker) -> None:
    copy = words_of(format_, format_.write(make_page(), ExportOptions()))
    assert all(words in copy for words in story_words(format_))


@EVERY
def test_private_words_reach_no_writer_unasked(format_: Format, make_page: PageMaker) -> None:
    page = make_page([(13, 22, {"audience": "me", "kind": "question"})], [note(1, "p1", "Hush-hush", audience="me")])
    unasked, asked = (words_of(format_, format_.write(page, ExportOptions(private=each))) for each in (False, True))
    assert "Hush-hush" not in unasked
    assert "Question" not in unasked
    assert format_.name in WITHOUT_NOTES or "Hush-hush" in asked


@EVERY
def test_the_same_page_gives_the_same_bytes(format_: Format, busy_page: ReadingPage) -> None:
    assert format_.write(busy_page, ExportOptions()) == format_.write(busy_page, ExportOptions())


@pytest.mark.parametrize(
    ("headline", "stem"),
    [
        ("Ferry “Gannet” stops: why?", "Ferry “Gannet” stops why"),
        ("../../etc/passwd\r\nX: y", "etc passwd X y"),
        ("gpj.\u202eexe", "gpj. exe"),
        ("渡し船が止まる", "渡し船が止まる"),
        ("...", "ferry-gannet-stops-why"),
        ("a" * 200, "a" * 60),
        ("aux .", "aux story"),
        ("word " * 20, "word word word word word word word word word word word word"),
    ],
)
def test_file_names_are_safe(rich_story: Article, headline: str, stem: str) -> None:
    rich_story.headline = headline
    assert filename(rich_story, FORMATS["markdown"]) == f"{stem}.md"


@EVERY
def test_what_formats_stumble_over_is_written(format_: Format, difficult_page: ReadingPage) -> None:
    assert format_.write(difficult_page, ExportOptions())
    assert format_.write(difficult_page, ExportOptions(private=True))


@EVERY
def test_a_long_story_is_written(format_: Format, ana: Reader) -> None:
    story = long_story(ana, words=3_000, marks=100, talks=30)
    assert format_.write(open_page(story, ana), ExportOptions())
