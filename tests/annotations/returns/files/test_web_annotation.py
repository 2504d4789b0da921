"""Reading annotations of W3C's model."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from pyld import jsonld

from annotations.anchoring.describe import Position, Quote, Selectors
from annotations.export.formats import FORMATS
from annotations.export.manifest import mark_id, note_id
from annotations.export.options import ExportOptions
from annotations.models import Highlight
from annotations.reading import ReadingPage
from annotations.returns.errors import BrokenFile, ReturnError, TooMuch, UnknownFile
from annotations.returns.files.linked.bodies import KINDS
from annotations.returns.files.returned import Comment, ReturnedFile
from annotations.returns.files.web_annotation import read_web_annotations
from newsroom.naming.mentions import MentionRow
from tests.annotations.returns.json_files import ANY_JSON, PAGE, as_file, of_hypothesis, quote, w3c
from validation.w3c_context import expanded, loader

WORDS = quote("the ferry", "and ", " left")
SAID = Comment(
    "https://tool.example/1",
    "Zoe Marl",
    "Who says so?",
    datetime(2026, 5, 4, 9, 30, tzinfo=UTC),
    Selectors(Quote("the ferry", "and ", " left")),
    tags=[],
)


def read(*annotations: Any, **fields: Any) -> ReturnedFile:
    return read_web_annotations(as_file(list(annotations)), **fields)


def one(**fields: Any) -> Comment:
    return read(w3c("1", **fields)).comments[0]


def collection(*items: Any) -> dict[str, Any]:
    return {"type": "AnnotationCollection", "id": "urn:c", "first": {"type": "AnnotationPage", "items": list(items)}}


@pytest.mark.parametrize(
    "value",
    [
        w3c("1"),
        [w3c("1")],
        {"type": "AnnotationPage", "items": [w3c("1")]},
        collection(w3c("1")),
        {"@graph": [w3c("1")]},
        {"@graph": [collection(w3c("1"))]},
        w3c("1", motivation=["commenting"], body=[w3c("1")["body"]], target=[w3c("1")["target"]]),
        w3c("1", bodyValue="Who says so?", body=None),
        w3c("1", creator=["Zoe Marl"]),
        w3c("1", creator="acct:Zoe Marl"),
        w3c("1", creator={"nickname": "Zoe Marl"}),
        w3c(
            "1",
            target={"source": {"id": PAGE}, "selector": [quote("the ferry", "and ", " left"), {"type": "SvgSelector"}]},
        ),
        w3c("1", body={"type": "SpecificResource", "source": {"type": "TextualBody", "value": "Who says so?"}}),
        w3c(
            "1", body={"type": "Choice", "items": [w3c("1")["body"], {"type": "TextualBody", "value": "Qui le dit ?"}]}
        ),
        w3c("1", body={"type": "TextualBody", "value": "<p>Who says so?<script>x</script></p>", "format": "text/html"}),
    ],
)
def test_however_it_is_written_it_says_the_same(value: Any) -> None:
    found = read_web_annotations(as_file(value))
    assert found.comments == [SAID]
    assert (found.kind, found.text, found.problems) == ("web_annotation", "", [])


@pytest.mark.parametrize("form", ["expanded", "flattened", "prefixed"])
def test_what_processors_of_json_ld_make_of_it_says_the_same(form: str) -> None:
    full = expanded(w3c("1"))
    flat = jsonld.flatten(full, None, {"documentLoader": loader})
    prefixes = {"oa": "http://www.w3.org/ns/oa#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
    value = {"expanded": full, "flattened": {"@graph": flat}, "prefixed": jsonld.compact(full, prefixes)}[form]
    assert read_web_annotations(as_file(value)).comments == [SAID]


def test_tags_kinds_and_links_are_told_from_words() -> None:
    body = [
        {"type": "TextualBody", "value": "Look:"},
        {"type": "TextualBody", "value": "harbour", "purpose": "tagging"},
        {"type": "TextualBody", "value": "evidence", "purpose": "classifying"},
        {"type": "TextualBody", "value": "weather", "purpose": "classifying"},
        {"id": "https://log.example/2", "label": "the log"},
        "https://log.example/3",
        {"type": "TextualBody", "value": "t" * 51, "purpose": "tagging"},
    ]
    said = one(body=body)
    assert (said.tags, said.kind) == (["harbour", "weather"], "evidence")
    assert said.body == f"Look:\n\n[the log](https://log.example/2)\n\n<https://log.example/3>\n\nTags: {'t' * 51}"


def test_a_question_is_a_mark_of_that_kind() -> None:
    assert one(motivation=["questioning", "commenting"]).kind == "question"


def test_what_tags_alone_has_no_words() -> None:
    said = one(motivation="tagging", body={"type": "TextualBody", "value": "harbour"})
    assert (said.body, said.tags) == ("", ["harbour"])


def test_selectors_may_refine_one_another() -> None:
    inner = quote("the ferry", "and ", " left") | {"refinedBy": {"type": "TextPositionSelector", "start": 1, "end": 2}}
    outer = {"type": "FragmentSelector", "value": "p3", "refinedBy": inner}
    assert one(target={"source": PAGE, "selector": outer}).selectors == SAID.selectors


@pytest.mark.parametrize("start", [904, "904", {"@value": "904", "@type": "xsd:nonNegativeInteger"}])
def test_positions_are_kept_for_who_knows_the_text(start: Any) -> None:
    position = {"type": "TextPositionSelector", "start": start, "end": 913}
    found = one(target={"source": PAGE, "selector": [position, quote("the ferry", "and ", " left")]}).selectors
    assert found == Selectors(Quote("the ferry", "and ", " left"), Position(904, 913))


def test_places_that_are_not_read_are_told() -> None:
    found = read(w3c("1", target={"source": PAGE, "selector": {"type": "XPathSelector", "value": "/p[1]"}}))
    assert found.comments[0].selectors is None
    assert found.problems == ["One annotation says where it is in a way that Newsroom does not read; it has no place."]


def test_replies_are_told_by_their_target_in_any_order_and_depth() -> None:
    deep = w3c("3", target="https://tool.example/2", motivation="replying")
    reply = w3c("2", target={"source": "https://tool.example/1"}, motivation="replying")
    found = read(deep, reply, w3c("1")).comments
    assert [(comment.id[-1], comment.reply_to[-1:]) for comment in found] == [("1", ""), ("3", "1"), ("2", "1")]


def test_a_reply_to_what_is_not_there_begins_a_thread() -> None:
    first, second = (w3c(name, target="https://tool.example/0", motivation="replying") for name in "12")
    found = read(first, second, w3c("3")).comments
    assert [(comment.id[-1], comment.reply_to[-1:]) for comment in found] == [("1", ""), ("2", "1"), ("3", "")]


def test_a_thread_within_one_annotation_is_a_thread() -> None:
    bodies = [
        {"type": "TextualBody", "value": "Who says so?", "purpose": "commenting", "creator": {"name": "Zoe Marl"}},
        {"type": "TextualBody", "value": "He does.", "purpose": "replying", "creator": {"name": "Ben Holt"}},
    ]
    note, reply = read(w3c("1", creator=None, motivation=None, body=bodies)).comments
    assert (note.body, note.author, note.reply_to) == ("Who says so?", "Zoe Marl", "")
    assert (reply.body, reply.author, reply.reply_to) == ("He does.", "Ben Holt", note.id)


def test_each_further_place_is_a_mark() -> None:
    places = [{"source": PAGE, "selector": quote(words)} for words in ("the ferry", "the pier")]
    first, second = read(w3c("1", target=places)).comments
    assert (first.body, second.body) == ("Who says so?", "")
    assert second.selectors == Selectors(Quote("the pier"))
    assert second.id == "https://tool.example/1#2"


def test_what_another_library_renamed_is_known_by_its_canonical_id() -> None:
    reply = w3c("2", target="https://other.example/9", motivation="replying")
    found = read(w3c("1", id="https://other.example/9", canonical="https://tool.example/1"), reply).comments
    assert [(comment.id[-1], comment.reply_to[-1:]) for comment in found] == [("1", ""), ("2", "1")]


def test_without_an_id_it_is_called_the_same_each_time() -> None:
    named = one(id=None).id
    assert named == one(id=None).id != one(id=None, created="2026-05-05T09:30:00Z").id


def test_pages_that_are_not_in_the_file_are_told() -> None:
    found = read_web_annotations(as_file(collection(w3c("1")) | {"last": "https://tool.example/pages/9"}))
    assert found.problems == [
        "This collection goes on in pages that are not in the file. Save them, and bring them in too."
    ]


@pytest.mark.parametrize(("text", "kept"), [("The ferry left.", "The ferry left."), ("x" * 1_000_001, "")])
def test_the_text_of_a_story_is_kept_within_bounds(text: str, kept: str) -> None:
    copy = collection(w3c("1")) | {"schema:about": {"schema:articleBody": text}}
    assert read_web_annotations(as_file(copy)).text == kept


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", BrokenFile),
        (as_file(w3c("1"))[:-9], BrokenFile),
        (b'{"a":' * 50_000, BrokenFile),
        (b"1" * 5_000, BrokenFile),
        (b"[" + b" " * 10_000_000 + b"]", TooMuch),
        (as_file([{"type": "Annotation"}] * 100_000), TooMuch),
        (b"null", UnknownFile),
        (as_file({"@graph": [{"@id": name, "items": ["z"] * 9_999} for name in "abc"]}), TooMuch),
        (as_file({"type": "NewsArticle"}), UnknownFile),
        (as_file(collection()), UnknownFile),
    ],
)
def test_bad_files_are_refused_with_a_sentence(data: bytes, error: type[ReturnError]) -> None:
    with pytest.raises(error, match=r"\w+.*\.$"):
        read_web_annotations(data)


@settings(max_examples=60, deadline=None)
@given(ANY_JSON)
def test_any_json_is_read_or_refused(value: Any) -> None:
    for each in (value, [w3c("1", body=value, target=value)], w3c("1", target={"selector": value, "source": value})):
        try:
            found = read_web_annotations(as_file(each))
        except ReturnError:
            continue
        assert all(isinstance(comment, Comment) for comment in found.comments)


def test_kinds_are_those_of_marks() -> None:
    assert set(KINDS) == set(Highlight.Kind)


@pytest.fixture
def returned(difficult_page: ReadingPage) -> ReturnedFile:
    page = replace(difficult_page, mentions=[MentionRow(1, 14, 17, 1, "pump", "Pump", "product", "names")])
    return read_web_annotations(FORMATS["json-ld"].write(page, ExportOptions(private=True)))


@pytest.mark.django_db
def test_our_own_copy_comes_back_whole(difficult_page: ReadingPage, returned: ReturnedFile) -> None:
    by_id = {comment.id: comment for comment in returned.comments}
    assert returned.text == difficult_page.revision.text
    assert returned.address == difficult_page.article.canonical_url
    assert by_id.keys() == {*map(mark_id, difficult_page.highlights), *map(note_id, difficult_page.notes)}
    for row in difficult_page.highlights:
        back = by_id[mark_id(row)]
        position = back.selectors and back.selectors.position
        assert position == Position(row.start, row.end)
        assert (back.kind, list(back.tags), back.body, back.author) == (row.kind, list(row.tags), "", row.reader)
    for note in difficult_page.notes:
        assert (by_id[note_id(note)].body, by_id[note_id(note)].made_at) == (note.body, note.created_at)


@pytest.mark.django_db
def test_our_notes_come_back_where_they_were(difficult_page: ReadingPage, returned: ReturnedFile) -> None:
    by_id = {comment.id: comment for comment in returned.comments}
    marks = {row.id: mark_id(row) for row in difficult_page.highlights}
    notes = {note.id: note_id(note) for note in difficult_page.notes}
    for note in difficult_page.notes:
        back = by_id[note_id(note)]
        assert back.reply_to == notes.get(note.reply_to or 0, "")
        if not note.reply_to:
            assert back.on == marks.get(note.highlight_id or 0, "")
            assert back.paragraph_key == ("" if note.highlight_id else note.paragraph_key)
            assert back.selectors is None


@pytest.mark.django_db
def test_an_id_like_ours_is_ours_only_in_our_copies(difficult_page: ReadingPage) -> None:
    copy = json.loads(FORMATS["json-ld"].write(difficult_page, ExportOptions()))
    mark = copy["first"]["items"][0]
    del mark["generator"]
    assert read(mark).comments[0].id == mark["id"]


def test_annotations_of_hypothesis_are_read_elsewhere() -> None:
    assert read(of_hypothesis("a")).comments[0].id == "a"
