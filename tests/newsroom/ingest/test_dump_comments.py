"""What readers wrote under a story stays out of it, with and without a heading above it."""

from __future__ import annotations

import pytest

from newsroom.ingest.dump import read_dump
from newsroom.ingest.dump.comments import comments_at
from newsroom.ingest.dump.furniture import opens_comments
from tests.newsroom.ingest.samples import LEAD, SECOND, SHORT, THIRD

STORY = [LEAD, SECOND, SHORT, THIRD]
PAGE = "\n\n".join(["The Lantern", "Share", "Ferry stops in October", "By Ines Calloway", "4 March 2031", *STORY])
READER = "I rowed over with my father every summer, and the pier was hollow then. Nobody would listen to the two of us."
LONG = f"{READER} It is a shame what they have done with it, and I have written so to the board more than once."


@pytest.mark.parametrize(
    "line",
    [
        "6 Comments",
        "Comments (6)",
        "3 Responses to “Ferry stops”",
        "3 Responses to Ferry stops",
        "One thought on “Ferry stops”",
        "View all 12 comments",
        "Discussion about this post",
        "Reader comments",
        "View all comments",
        "6 Kommentare",
        "1 commentaire",
        "6 Comentários",
        "6 Commenti",
        "14 комментариев",
        "6 コメント",
        "コメント (6)",
        "6 条评论",
        "6 टिप्पणियां",
        "6 تعليقات",
        "6 תגובות",
    ],
)
def test_a_counted_heading_ends_the_story(line: str) -> None:
    assert opens_comments(line)
    found = read_dump("\n\n".join([PAGE, line, *["Odile", LONG, "Tom Hale", LONG + " So it goes."] * 3]))
    assert [paragraph.text for paragraph in found.paragraphs] == STORY


@pytest.mark.parametrize(
    "line",
    [
        "5 thoughts on the ferry",
        "6 boats",
        "12 responses were read aloud.",
        "Comment l’île a voté",
        "The response",
        "Reactions",
        "No reply from the board",
    ],
)
def test_a_storys_own_crosshead_does_not(line: str) -> None:
    assert not opens_comments(line)


@pytest.mark.parametrize(
    "head",
    [
        "{name}\n\n4 March 2031",
        "{name}\n\n3 hours ago",
        "{name} · 3 hours ago",
        "{name} 4 March 2031 at 10:12",
        "{name} says:",
        "{name} schreibt:",
        "{name}\n\nvor 3 Tagen",
        "{name}\n\nhace 2 horas",
        "{name}\n\n3日前",
        "@{handle}",
        "{handle}",
    ],
)
def test_readers_who_take_turns_are_a_thread(head: str) -> None:
    names = ("Odile Brandt", "Tom Hale", "Ana Ruiz", "Jule Ahrens")
    heads = [head.format(name=name, handle=f"{name.split()[0].lower()}_77") for name in names]
    found = read_dump("\n\n".join([PAGE, *(part for head in heads for part in (head, LONG, READER))]))
    assert [paragraph.text for paragraph in found.paragraphs] == STORY


@pytest.mark.parametrize("reply", ["Reply", "Like · Reply", "Antworten", "Répondre", "Ответить", "返信", "رد"])
def test_buttons_to_answer_end_comments(reply: str) -> None:
    found = read_dump("\n\n".join([PAGE, "Odile", LONG, reply, "Tom", READER, reply]))
    assert [paragraph.text for paragraph in found.paragraphs] == STORY


@pytest.mark.parametrize("days", [("4 March 2031", "5 March 2031", "6 March 2031"), ("10:02", "10:30", "11:15")])
def test_a_storys_own_dated_crossheads_are_no_thread(days: tuple[str, ...]) -> None:
    lines = [part for day in days for part in (day, LEAD, SECOND)]
    assert not comments_at(lines)


def test_a_count_above_the_story_does_not_end_it() -> None:
    found = read_dump(PAGE.replace("By Ines Calloway", "By Ines Calloway\n\n6 Comments"))
    assert [paragraph.text for paragraph in found.paragraphs] == STORY


def test_no_date_is_taken_from_readers() -> None:
    undated = PAGE.replace("4 March 2031\n\n", "")
    found = read_dump(
        "\n\n".join([undated, "2 Comments", "Odile", "5 March 2031", READER, "Tom", "6 March 2031", READER])
    )
    assert found.published_on is None
