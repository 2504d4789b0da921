"""Reading annotations of Hypothesis."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from annotations.anchoring.describe import Position, Quote, Selectors
from annotations.returns.errors import BrokenFile, ReturnError, TooMuch, UnknownFile
from annotations.returns.files.hypothesis import is_hypothesis, read_hypothesis
from annotations.returns.files.returned import Comment, ReturnedFile
from tests.annotations.returns.json_files import ANY_JSON, PAGE, answer, as_file, export, of_hypothesis, quote, w3c


def read(*annotations: Any, **fields: Any) -> ReturnedFile:
    return read_hypothesis(as_file(export(*annotations)), **fields)


def test_an_annotation_is_a_comment_on_its_words() -> None:
    found = read(of_hypothesis("a1", tags=["ferries", "#Port"]))
    assert (found.kind, found.address, found.text, found.problems) == ("hypothesis", PAGE, "", [])
    assert found.comments == [
        Comment(
            "a1",
            "zoe",
            "Who says so?",
            datetime(2026, 5, 4, 9, 30, 0, 123456, UTC),
            Selectors(Quote("the ferry", "and ", " left"), Position(904, 913)),
            tags=["ferries", "Port"],
        )
    ]


@pytest.mark.parametrize(
    "value",
    [
        export(of_hypothesis("a"), answer("b", "a")),
        {"total": 2, "rows": [of_hypothesis("a")], "replies": [answer("b", "a")]},
        {"total": 2, "rows": [answer("b", "a"), of_hypothesis("a")]},
        [answer("b", "a"), of_hypothesis("a")],
    ],
    ids=["client", "api", "api, unparted", "list"],
)
def test_exports_of_the_client_and_the_api_are_read(value: Any) -> None:
    note, reply = read_hypothesis(as_file(value)).comments
    assert (note.id, reply.id, reply.reply_to, reply.selectors) == ("a", "b", "a", None)


def test_the_shown_name_is_preferred() -> None:
    assert read(of_hypothesis("a", user_info={"display_name": "Zoe Marl"})).comments[0].author == "Zoe Marl"


def test_deep_replies_join_the_thread() -> None:
    found = read(answer("d", "a", "b", "c"), answer("c", "a", "b"), answer("b", "a"), of_hypothesis("a")).comments
    assert found[0].id == "a"
    assert {comment.reply_to for comment in found[1:]} == {"a"}


def test_where_the_parent_was_deleted_the_nearest_ancestor_is_answered() -> None:
    assert read(of_hypothesis("a"), answer("c", "a", "gone")).comments[1].reply_to == "a"


def test_where_the_first_note_was_deleted_its_oldest_reply_begins_the_thread() -> None:
    later = answer("c", "gone", "b", created="2026-05-06T09:30:00+00:00")
    first, second = read(later, answer("b", "gone")).comments
    assert (first.id, first.reply_to) == ("b", "")
    assert (second.id, second.reply_to) == ("c", "b")


def test_a_reply_to_a_bare_highlight_is_a_note_on_it() -> None:
    mark, note, reply = read(of_hypothesis("a", text=""), answer("b", "a"), answer("c", "a", "b")).comments
    assert (mark.body, note.on, note.reply_to, reply.reply_to, reply.on) == ("", "a", "", "b", "")


def test_a_page_note_has_no_place() -> None:
    note = read(of_hypothesis("a", target=[{"source": PAGE}])).comments[0]
    assert (note.selectors, note.body) == (None, "Who says so?")


def test_text_stays_markdown_with_its_formulas() -> None:
    text = "**No**: $$x^2$$ and\n\n> a quote"
    mention = '<a data-hyp-mention="" data-userid="acct:ben@hypothes.is">@ben</a> look'
    assert read(of_hypothesis("a", text=text)).comments[0].body == text
    assert read(of_hypothesis("a", text=mention)).comments[0].body == "@ben look"


def test_what_moderators_hid_is_left_out_and_counted() -> None:
    found = read(of_hypothesis("a"), of_hypothesis("b", hidden=True, text=""))
    assert [comment.id for comment in found.comments] == ["a"]
    assert found.problems == ["One annotation was hidden by a moderator, and was left out."]


def test_places_in_films_have_no_place_here() -> None:
    film = [{"selector": [{"type": "MediaTimeSelector", "start": 1, "end": 2}]}]
    found = read(of_hypothesis("a", target=film), of_hypothesis("b", target=film))
    assert found.comments[0].selectors is None
    assert found.problems[0].startswith("2 annotations are not on words")


def test_of_several_pages_the_wanted_one_is_taken_with_its_replies() -> None:
    other = "https://log.example/2"
    there = [of_hypothesis("c", uri=other), of_hypothesis("d", uri=other), answer("e", "c", uri=other)]
    found = read(of_hypothesis("a"), *there, address=f"{PAGE}?from=mail")
    assert [comment.id for comment in found.comments] == ["a"]
    assert found.problems == ["3 annotations are on other pages, and were left out."]
    assert {comment.id for comment in read(of_hypothesis("a"), *there).comments} == {"c", "d", "e"}


def test_annotations_without_an_id_are_kept() -> None:
    assert len(read(of_hypothesis("a", id=None), of_hypothesis("b", id=None)).comments) == 2


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", BrokenFile),
        (b'{"annotations": [', BrokenFile),
        (b"\xff\xfe\x00", BrokenFile),
        (b"[" * 100_000, BrokenFile),
        (b" " * 10_000_001, TooMuch),
        (as_file([{"user": "a"}] * 100_000), TooMuch),
        (as_file([of_hypothesis(str(n), target=[{"selector": quote("x" * 90_000)}]) for n in range(23)]), TooMuch),
        (b"{}", UnknownFile),
        (b"[]", UnknownFile),
        (b"7", UnknownFile),
        (as_file(w3c("1")), UnknownFile),
        (as_file({"annotations": "none"}), UnknownFile),
    ],
)
def test_bad_files_are_refused_with_a_sentence(data: bytes, error: type[ReturnError]) -> None:
    with pytest.raises(error, match=r"\w+.*\.$"):
        read_hypothesis(data)


def test_w3c_annotations_are_not_taken_for_those_of_hypothesis() -> None:
    assert is_hypothesis(export(of_hypothesis("a")))
    assert not is_hypothesis([w3c("1")])


@settings(max_examples=60, deadline=None)
@given(ANY_JSON)
def test_any_json_is_read_or_refused(value: Any) -> None:
    for each in (value, {"annotations": value}, export(of_hypothesis("a", target=value, tags=value, references=value))):
        try:
            found = read_hypothesis(as_file(each))
        except ReturnError:
            continue
        assert all(isinstance(comment, Comment) for comment in found.comments)
