"""Threads of comments, flat."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from annotations.anchoring.describe import Quote, Selectors
from annotations.export.manifest import is_id
from annotations.returns.files.others.threads import threaded
from annotations.returns.files.returned import Comment

OURS = "n" + "0" * 31 + "7"
NAMES = st.sampled_from(["", "a", "b", "c", "d", OURS])


def said(name: str, reply_to: str = "", day: int = 1, body: str = "x") -> Comment:
    return Comment(name, "", body, datetime(2026, 5, day, tzinfo=UTC), reply_to=reply_to)


def test_replies_come_after_what_they_answer_the_oldest_first() -> None:
    found = threaded([said("c", "b", 3), said("b", "a", 2), said("d"), said("a")])
    assert [(each.id, each.reply_to) for each in found] == [("a", ""), ("b", "a"), ("c", "a"), ("d", "")]


def test_replies_to_what_the_library_may_have_stay_replies() -> None:
    assert [each.reply_to for each in threaded([said("a", OURS), said("b", "a")])] == [OURS, OURS]


def test_replies_in_a_circle_are_notes() -> None:
    assert [each.reply_to for each in threaded([said("a", "b"), said("b", "a"), said("c", "c")])] == ["", "", ""]


def test_a_bare_mark_has_notes() -> None:
    mark = Comment("m", "", "", selectors=Selectors(Quote("the ferry")))
    found = threaded([mark, said("b", "m", 2), said("a", "m")])
    assert [(each.id, each.on, each.reply_to) for each in found] == [("m", "", ""), ("a", "m", ""), ("b", "", "a")]


def test_an_id_is_taken_once() -> None:
    assert [each.body for each in threaded([said("a", body="first"), said("a", body="second")])] == ["first"]


@given(st.lists(st.builds(said, NAMES.filter(bool), NAMES, st.integers(1, 28))))
def test_nothing_is_lost_and_threads_are_flat(comments: list[Comment]) -> None:
    found = threaded(comments)
    assert {each.id for each in found} == {each.id for each in comments}
    tops = {each.id for each in found if not each.reply_to}
    assert all(not each.reply_to or each.reply_to in tops or is_id(each.reply_to) for each in found)
    seen: set[str] = set()
    for each in found:
        assert each.reply_to in {"", OURS} | seen
        seen.add(each.id)
