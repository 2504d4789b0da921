"""What a copy in JSON-LD says, and to whom."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest

from annotations import notes
from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.models import Highlight, Note
from annotations.reading import ReadingPage, open_page
from annotations.rows import HighlightRow
from newsroom.models import Article, Reader
from newsroom.text.offsets import to_utf16
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.annotations.export.conftest import PageMaker
from tests.annotations.export.conftest import note as note_row
from tests.annotations.export.difficult import long_story
from tests.annotations.export.json_ld.conftest import SITE, Copy, annotations, copy_of
from tests.conftest import StoryMaker
from tests.revising import revised

pytestmark = pytest.mark.django_db


def test_a_collection_holds_its_page_and_its_story(copied: Callable[..., Copy], difficult: Article) -> None:
    copy = copied()
    assert (copy["type"], copy["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert copy["total"] == len(copy["first"]["items"]) > 10
    assert copy["last"] == copy["first"]["id"]
    assert copy["first"]["partOf"] == copy["id"]
    assert copy["schema:about"]["schema:articleBody"] == difficult.newest.text
    assert copy["schema:about"]["schema:publisher"] == "The Brayholt Courier"


def test_a_collection_of_nothing_has_no_page(make_page: PageMaker) -> None:
    copy = copy_of(make_page())
    assert (copy["total"], copy.keys() & {"first", "last"}) == (0, set())


def test_positions_count_code_points_of_the_story(copied: Callable[..., Copy], difficult: Article) -> None:
    text = difficult.newest.text
    after_emoji = 0
    for each in annotations(copied(), "highlighting"):
        quote, position = each["target"]["selector"]
        assert text[position["start"] : position["end"]] == quote["exact"]
        assert text[: position["start"]].endswith(quote.get("prefix", ""))
        assert text[position["end"] :].startswith(quote.get("suffix", ""))
        after_emoji += to_utf16(text, position["start"]) > position["start"]
    assert after_emoji


def test_a_mark_says_its_kind_tags_and_what_it_is_for(copied: Callable[..., Copy]) -> None:
    tagged = next(each for each in annotations(copied(), "tagging"))
    assert tagged["motivation"] == ["highlighting", "classifying", "assessing", "tagging"]
    assert [(body["value"], body["purpose"]) for body in tagged["body"][:3]] == [
        ("claim", "classifying"),
        ("pump", "tagging"),
        ("harbour safety", "tagging"),
    ]
    assert tagged["audience"]["schema:audienceType"] == "Everyone on this server"


def test_claims_are_in_words_and_as_schema_org_has_them(copied: Callable[..., Copy]) -> None:
    first = annotations(copied(), "assessing")[0]
    statement, status, claim = first["body"][-3:]
    assert (statement["value"], status["value"]) == ("the pump failed", "Open")
    assert claim["source"]["type"] == "schema:Claim"
    assert claim["source"]["schema:creativeWorkStatus"] == "open"


def test_replies_are_on_the_note_they_answer(copied: Callable[..., Copy]) -> None:
    copy = copied()
    said = {each["id"] for each in annotations(copy, "commenting")}
    replies = annotations(copy, "replying")
    assert len(replies) == 2
    assert {reply["target"] for reply in replies} <= said
    assert replies[1]["body"]["value"] == "She does.\n\n- once\n- twice"


def test_a_note_on_a_mark_is_on_its_words_and_names_it(copied: Callable[..., Copy]) -> None:
    copy = copied()
    marks = {each["id"]: each["target"] for each in annotations(copy, "highlighting")}
    on_marks = [each["target"] for each in annotations(copy, "commenting") if "scope" in each["target"]]
    assert len(on_marks) == 3
    for target in on_marks:
        assert target["selector"] == marks[target["scope"]]["selector"]


def test_a_note_beside_a_paragraph_names_it(copied: Callable[..., Copy]) -> None:
    fragment, quote, _ = next(
        each["target"]["selector"]
        for each in annotations(copied(), "commenting")
        if each["body"]["value"].startswith("Beside the table")
    )
    assert (fragment["value"], quote["exact"]) == ("p9", "Pier\tBoats")


def test_without_its_note_a_reply_is_on_the_paragraph(make_page: PageMaker) -> None:
    copy = copy_of(make_page(notes=[note_row(1, "p2", "An answer.", reply_to=99), note_row(2, "p77", "Gone.")]))
    reply, gone = annotations(copy, "replying")[0], annotations(copy, "commenting")[0]
    assert reply["target"]["selector"][0]["value"] == "p2"
    assert gone["target"]["selector"]["value"] == "p77"


def test_addresses_are_those_of_the_library(difficult_page: ReadingPage) -> None:
    row = difficult_page.highlights[0]
    here = annotations(copy_of(difficult_page, site=SITE), "highlighting")[0]
    assert here["id"] == f"urn:uuid:{row.uid}"
    assert here["via"] == f"{SITE}/highlights/{row.id}/"
    assert here["target"]["state"]["cached"].startswith(f"{SITE}/articles/")
    assert "via" not in annotations(copy_of(difficult_page), "highlighting")[0]


def test_the_source_is_the_publishers_page_the_librarys_or_the_text_itself(make_page: PageMaker) -> None:
    page = make_page([(0, 5, {})])
    assert _source(page, SITE) == "https://courier.example/ferry?id=1&x=2"
    page.article.canonical_url = ""
    assert _source(page, SITE) == f"{SITE}{page.article.get_absolute_url()}"
    assert _source(page, "").startswith("ni:///sha-256;")
    assert len(_source(page, "")) == len("ni:///sha-256;") + 43


def _source(page: ReadingPage, site: str) -> str:
    return str(annotations(copy_of(page, site=site), "highlighting")[0]["target"]["source"])


def test_lost_and_changed_marks_say_so(make_story: StoryMaker, mark: MarkMaker, ana: Reader) -> None:
    story = make_story("The ferry stopped on Monday.", "Nobody was hurt, and 212 went on by bus.")
    mark(story, "212 went on by bus", audience="everyone")
    mark(story, "stopped on Monday", audience="everyone")
    changed, lost = annotations(
        copy_of(open_page(revised(story, "The ferry stopped on Tuesday."), ana)), "highlighting"
    )
    assert changed["skos:historyNote"] == "The marked words have changed. They were: stopped on Monday"
    assert lost["skos:historyNote"].endswith("Version 1 was the last that had them.")
    assert lost["target"]["state"]["schema:version"] == 1
    assert lost["target"]["selector"] == {"type": "TextQuoteSelector", "exact": "212 went on by bus"}


def test_a_copy_that_was_brought_in_says_who_brought_it(make_page: PageMaker) -> None:
    one = annotations(copy_of(make_page([(0, 5, {"reader": "Zoe", "brought_by": "ana"})])), "highlighting")[0]
    assert (one["creator"]["name"], one["dcterms:contributor"]["name"]) == ("Zoe", "ana")


@pytest.fixture
def drafted(story: Article, write_note: NoteMaker) -> Note:
    """A note that was private at first, and then for everyone."""
    note = write_note(story, "A private draft.", audience="me")
    notes.edit(note, "A shared word.", "everyone")
    notes.edit(note, "The last word.", "everyone")
    return note


@pytest.mark.parametrize(
    ("private", "before"), [(False, ["A shared word."]), (True, ["A private draft.", "A shared word."])]
)
def test_former_words_of_notes_are_for_those_they_were_for(
    story: Article, drafted: Note, ana: Reader, private: bool, before: list[str]
) -> None:
    said = annotations(copy_of(open_page(story, ana), private=private), "commenting")[0]
    assert [each["value"] for each in said["dcterms:replaces"]] == before
    assert said["modified"] > said["created"]


def test_others_see_no_private_former_words(story: Article, drafted: Note, ben: Reader) -> None:
    assert "A private draft." not in str(copy_of(open_page(story, ben), private=True))


def test_ids_are_those_of_the_rows_and_the_same_again(copied: Callable[..., Copy]) -> None:
    one, again = copied(), copied()
    assert one["id"] == again["id"]
    uids = {UUID(each["id"]) for each in annotations(one, "highlighting")}
    assert uids == set(Highlight.objects.filter(audience="everyone").values_list("uid", flat=True))


@pytest.mark.parametrize(("marks", "talks"), [(5, 2), (40, 12)])
def test_the_number_of_queries_does_not_grow(
    ana: Reader, marks: int, talks: int, django_assert_num_queries: Callable[..., object]
) -> None:
    page = open_page(long_story(ana, words=700, marks=marks, talks=talks), ana)
    with django_assert_num_queries(0):
        FORMATS["json-ld"].write(page, ExportOptions())


def test_kinds_have_their_readers_names(make_page: PageMaker) -> None:
    row: HighlightRow = make_page([(0, 5, {"kind": "plain", "label": "To check"})]).highlights[0]
    assert row.label == "To check"
    one = annotations(copy_of(make_page([(0, 5, {"kind": "plain", "label": "To check"})])), "highlighting")[0]
    assert one["body"] == [{"type": "TextualBody", "purpose": "classifying", "value": "plain", "label": "To check"}]
