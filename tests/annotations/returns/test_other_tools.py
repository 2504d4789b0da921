"""Annotations of other tools, brought onto a story of the library."""

from __future__ import annotations

import pytest

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.models import Highlight, Note, Suggestion
from annotations.reading import open_page
from annotations.returns.bring_back import Brought, bring_back
from annotations.returns.errors import AnotherStory
from newsroom.models import Article, Reader
from tests.annotations.returns.json_files import Given, answer, as_file, export, of_hypothesis, quote, w3c
from tests.conftest import StoryMaker

pytestmark = pytest.mark.django_db

LINES = ("The ferry 🚢 left Port Ansell at noon, and the ferry came back.", "Nobody saw the ferry “leave”.")
MENU = {"type": "TextPositionSelector", "start": 904, "end": 913}


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(*LINES)


def on(words: str, prefix: str = "", suffix: str = "") -> list[Given]:
    return [{"selector": [MENU, quote(words, prefix, suffix)]}]


EXPORT = export(
    of_hypothesis("a", target=on("the ferry", "Port Ansell at noon, and\u00a0", "\n   came back"), tags=["boats"]),
    answer("b", "a"),
    answer("c", "a", "b", user="acct:ben@hypothes.is"),
    of_hypothesis("d", target=on('came back. Nobody saw the ferry "leave"'), text=""),
    of_hypothesis("e", target=on("the whale", "and ", " came"), text="Where?"),
    answer("f", "e"),
)


def brought(story: Article, reader: Reader, value: object) -> Brought:
    return bring_back(as_file(value), "annotations.json", reader, story)


def test_what_finds_its_words_is_on_them(story: Article, ana: Reader) -> None:
    brought(story, ana, EXPORT)
    first, second = Highlight.objects.filter(article=story, deleted_at=None).order_by("span")
    assert (first.exact, first.start, first.tags) == ("the ferry", LINES[0].rindex("the ferry"), ["boats"])
    assert second.exact == "came back.\nNobody saw the ferry “leave”"
    assert {first.audience, second.audience} == {"me"}


def test_threads_are_as_they_were(story: Article, ana: Reader) -> None:
    brought(story, ana, EXPORT)
    opener, first, second = Note.objects.filter(article=story).order_by("pk")
    assert (opener.body, opener.highlight and opener.highlight.exact) == ("Who says so?", "the ferry")
    assert [(reply.body, reply.reply_to, reply.credit) for reply in (first, second)] == [
        ("Answer b", opener, "zoe"),
        ("Answer c", opener, "ben"),
    ]


def test_what_has_no_place_waits_for_one(story: Article, ana: Reader) -> None:
    brought(story, ana, EXPORT)
    waiting = Suggestion.objects.filter(article=story, state=Suggestion.State.OPEN)
    assert [(row.exact, row.body, row.span) for row in waiting] == [
        ("the whale", "Where?", None),
        ("", "Answer f", None),
    ]


def test_the_same_file_twice_makes_nothing_twice(story: Article, ana: Reader) -> None:
    brought(story, ana, EXPORT)
    rows = [model.objects.count() for model in (Highlight, Note, Suggestion)]
    assert brought(story, ana, EXPORT).suggested == 0
    assert [model.objects.count() for model in (Highlight, Note, Suggestion)] == rows


def test_w3c_annotations_come_the_same_way(story: Article, ana: Reader) -> None:
    place = {"source": "https://courier.example/ferry", "selector": quote("the ferry", "noon, and ", " came")}
    reply = w3c("2", target="https://tool.example/1", motivation="replying", bodyValue="He did.", body=None)
    brought(story, ana, [reply, w3c("1", target=place, motivation="questioning")])
    mark, opener, answered = Highlight.objects.get(), *Note.objects.order_by("pk")
    assert (mark.kind, mark.credit, mark.start) == ("question", "Zoe Marl", LINES[0].rindex("the ferry"))
    assert (opener.highlight, answered.reply_to, answered.body) == (mark, opener, "He did.")


def test_of_several_pages_those_of_the_story_are_taken(story: Article, ana: Reader) -> None:
    story.canonical_url = "https://courier.example/ferry?from=home"
    story.save()
    others = [of_hypothesis(name, uri="https://log.example/2") for name in "xyz"]
    done = brought(story, ana, export(of_hypothesis("a", target=on("saw the ferry")), *others))
    assert Highlight.objects.get().exact == "saw the ferry"
    assert done.said == ["3 annotations are on other pages, and were left out."]


def test_our_own_copy_is_known_by_its_text(difficult: Article, ana: Reader) -> None:
    Article.objects.update(canonical_url="")
    copy = FORMATS["json-ld"].write(open_page(difficult, ana), ExportOptions())
    assert bring_back(copy, "copy.jsonld", ana).article == difficult


def test_our_own_copy_asks_nothing_of_its_library(difficult: Article, ana: Reader) -> None:
    copy = FORMATS["json-ld"].write(open_page(difficult, ana), ExportOptions(private=True))
    assert bring_back(copy, "copy.jsonld", ana, difficult).suggested == 0


def test_a_note_that_was_changed_in_our_copy_is_a_suggestion(difficult: Article, ana: Reader) -> None:
    copy = FORMATS["json-ld"].write(open_page(difficult, ana), ExportOptions(private=True)).decode()
    changed = copy.replace("She does.", "She does *not*.").encode()
    bring_back(changed, "copy.jsonld", ana, difficult)
    asked = Suggestion.objects.get()
    assert (asked.act, asked.body, asked.state) == ("edit", "She does *not*.\n\n- once\n- twice", "open")


def test_our_own_copy_brings_everything_to_the_same_story_elsewhere(
    difficult: Article, ana: Reader, ben: Reader
) -> None:
    copy = FORMATS["json-ld"].write(open_page(difficult, ana), ExportOptions())
    marks = Highlight.objects.filter(audience="everyone").order_by("span", "kind").values_list("span", "kind", "tags")
    kept, notes = list(marks), sorted(Note.objects.filter(audience="everyone").values_list("body", flat=True))
    Highlight.objects.all().delete()
    Note.objects.all().delete()
    bring_back(copy, "copy.jsonld", ben, difficult)
    again = Highlight.objects.order_by("span", "kind").values_list("span", "kind", "tags")
    assert list(again) == kept
    assert sorted(Note.objects.values_list("body", flat=True)) == notes
    assert Note.objects.exclude(reply_to=None).count() == 2


def test_a_note_longer_than_notes_are_is_cut_and_that_is_said(story: Article, ana: Reader) -> None:
    said = brought(story, ana, w3c("1", body={"type": "TextualBody", "value": "x" * 30_000})).said
    assert said == ["One note is longer than 20,000 characters, and was cut there."]
    assert len(Note.objects.get().body) == 20_000


@pytest.mark.parametrize(
    ("words", "prefix", "marked"),
    [
        (
            'and the ferry came back.Nobody saw the ferry "leave"',
            "noon, ",
            "and the ferry came back.\nNobody saw the ferry “leave”",
        ),
        ("ferry came back.Nobody saw", "", "ferry came back.\nNobody saw"),
        ("back.Nobody", "the ferry came ", "back.\nNobody"),
    ],
)
def test_paragraphs_that_run_together_are_both_marked(
    story: Article, ana: Reader, words: str, prefix: str, marked: str
) -> None:
    brought(story, ana, export(of_hypothesis("a", target=on(words, prefix))))
    assert Highlight.objects.get(article=story).exact == marked


def test_what_is_found_in_part_waits_until_its_reader_says_so(story: Article, ana: Reader) -> None:
    given = export(
        of_hypothesis("a", target=on("Ansell at noon, and the ferry came back at midnight", "left Port ")),
        answer("b", "a"),
    )
    brought(story, ana, given)
    assert not Highlight.objects.filter(article=story).exists()
    opener = Suggestion.objects.get(parent=None)
    assert opener.state == Suggestion.State.OPEN
    assert opener.span


def test_an_address_that_no_story_has_is_named(story: Article, ana: Reader) -> None:
    with pytest.raises(AnotherStory, match=r"are of https://\S+, and no story here has that address") as refused:
        bring_back(as_file(EXPORT), "annotations.json", ana)
    assert "--article SLUG" in str(refused.value)
