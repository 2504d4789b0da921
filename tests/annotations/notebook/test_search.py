"""Searching entries."""

from __future__ import annotations

import pytest

from annotations import notes, tags
from annotations.models import Claim
from annotations.notebook.hits import mark_in_html, shown
from annotations.notebook.page import notebook_page
from annotations.notebook.query import NotebookQuery
from annotations.search import HIT_START, HIT_STOP
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.notebook.conftest import Finder
from tests.conftest import StoryMaker


@pytest.fixture
def ferry(make_story: StoryMaker) -> Article:
    return make_story("The ferries were stopped.", "Nobody said why.", headline="Rust on the Linnet", language="en")


def test_words_are_found_in_quote_note_tag_claim_and_headline(
    found: Finder, ferry: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(ferry, "ferries were stopped", kind="claim")
    write_note(ferry, "Ask the **harbour** office.", highlight=row)
    tags.tag(row, ["Budget"])
    Claim.objects.filter(appearances__highlight=row).update(statement="Nothing sails.")
    for word in ("ferry", "harbour", "budgets", "sailing", "linnet"):
        assert found(q=word) == ["ferries were stopped"], word
    assert found(q="eels") == []


def test_words_may_be_met_in_different_parts_of_one_entry(
    found: Finder, ferry: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    write_note(ferry, "Ask the harbour office.", highlight=mark(ferry, "ferries were stopped"))
    mark(ferry, "Nobody")
    assert found(q="stop harbour") == ["ferries were stopped"]
    assert found(q="linnet -harbour") == ["Nobody"]
    assert found(q='"harbour office"') == ["ferries were stopped"]
    assert found(q='"office harbour"') == []
    assert found(q="eels or nobody") == ["Nobody"]


@pytest.mark.parametrize("typed", ["fer", "the ferries", "FERRY", "Harb", "Linn"])
def test_half_a_word_finds_and_words_that_say_nothing_do_not_hinder(
    typed: str, found: Finder, ferry: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    write_note(ferry, "Ask the harbour office.", highlight=mark(ferry, "ferries"))
    assert found(q=typed) == ["ferries"]


_RUBBISH = ["!!!", '"', "-", "the", "\x02", "a" * 500, "' or 1=1 --", "%_\\", "½ ²", "Ⅷ ﬁ", "日本", "١٢", "ª:*"]


@pytest.mark.parametrize("typed", _RUBBISH)
def test_rubbish_finds_nothing_and_is_no_error(typed: str, found: Finder, ferry: Article, mark: MarkMaker) -> None:
    mark(ferry, "ferries")
    assert found(q=typed) == []


def test_each_story_is_searched_in_its_own_language(found: Finder, make_story: StoryMaker, mark: MarkMaker) -> None:
    mark(make_story("Die Häfen bleiben zu.", language="de"), "Häfen")
    mark(make_story("The harbours stay shut.", language="en"), "harbours")
    assert found(q="Hafens") == ["Häfen"]
    assert found(q="harbour or hafen") == ["harbours", "Häfen"]


def test_a_note_of_its_own_is_found_by_its_words_and_its_replies(
    found: Finder, ana: Reader, ben: Reader, ferry: Article, write_note: NoteMaker
) -> None:
    opener = write_note(ferry, "Who decided?", audience="everyone")
    notes.reply(opener, ben, "The harbour master.", draft_key=opener.draft_key)
    assert found(q="decide") == found(q="harbour") == found(q="rust") == ["Who decided?"]


def test_what_changes_is_searched_as_it_is_now(
    found: Finder, ferry: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    note = write_note(ferry, "Ask the harbour office.", highlight=mark(ferry, "ferries"))
    notes.edit(note, "Ask the council.", note.audience)
    assert found(q="harbour") == []
    assert found(q="council") == ["ferries"]


def test_others_private_words_find_nothing(
    found: Finder, ben: Reader, ferry: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    shared = mark(ferry, "ferries", reader=ben, audience="everyone")
    write_note(ferry, "Secretly xylophones.", author=ben, highlight=shared)
    own = mark(ferry, "Nobody", audience="everyone")
    write_note(ferry, "Also xylophones.", author=ben, highlight=own)
    assert found(q="xylophones", whose="all") == []
    assert found(q="-xylophones", whose="all") == ["Nobody", "ferries"]


def test_hits_are_marked_in_all_that_is_shown(
    ana: Reader, ferry: Article, mark: MarkMaker, write_note: NoteMaker
) -> None:
    write_note(
        ferry, "Stopping [stops](https://example.org/stops) <b>stop</b> & rust", highlight=mark(ferry, "stopped")
    )
    [line] = shown(notebook_page(ana, NotebookQuery(q="stop rust")).entries, "stop rust")
    assert line.words == f"{HIT_START}stopped{HIT_STOP}"
    assert f"{HIT_START}Rust{HIT_STOP}" in line.headline
    [(_, html)] = line.notes
    assert '<mark>Stopping</mark> <a href="https://example.org/stops"' in html
    assert "><mark>stops</mark></a>" in html
    assert "&lt;b&gt;<mark>stop</mark>" in html


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>a amp &amp; b</p>", "<p>a <mark>amp</mark> &amp; b</p>"),
        ('<a title="amp > amp">amp</a>', '<a title="amp > amp"><mark>amp</mark></a>'),
        ("<p>clamp, amp.</p>", "<p>clamp, <mark>amp</mark>.</p>"),
    ],
)
def test_tags_and_entities_are_left_whole(html: str, marked: str) -> None:
    assert mark_in_html(html, ["amp"]) == marked
