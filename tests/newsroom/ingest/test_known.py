"""What is said of a story beside its source."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

from newsroom.ingest.article import IngestedArticle, IngestedMark, IngestedParagraph, Known
from newsroom.ingest.known import known_from_json, known_to_json, with_known

READ = IngestedArticle("Ferry stops", (IngestedParagraph("The ferry stopped."),), found_in={"headline": "markup"})
REPLY = IngestedMark("", note="Who says so?", author="ben")
MARK = IngestedMark("ferry", span=(4, 9), made_at=datetime(2026, 3, 2, 9, tzinfo=UTC), tags=("port",), replies=(REPLY,))


def test_what_the_source_says_stands_but_against_a_reader() -> None:
    fields = {"headline": "Another", "section": "Harbour"}
    listed = with_known(READ, Known("list", fields))
    assert (listed.headline, listed.section) == ("Ferry stops", "Harbour")
    assert listed.found_in == {"headline": "markup", "section": "list"}
    corrected = with_known(READ, Known("reader", fields))
    assert corrected.headline == "Another"
    assert corrected.found_in == {"headline": "reader", "section": "reader"}


def test_marks_and_tags_are_added_once() -> None:
    twice = with_known(with_known(READ, Known(tags=("port", "sea"), marks=(MARK,))), Known(tags=("sea",)))
    assert (twice.tags, twice.marks) == (("port", "sea"), (MARK,))


def test_what_is_known_comes_back_from_json() -> None:
    fields = {"headline": "Ferry", "authors": ("Ana Ruiz",), "published_on": date(2026, 3, 2)}
    known = Known("feed", fields, (MARK,), ("port",))
    assert known_from_json(json.loads(json.dumps(known_to_json(known)))) == known
    assert known_from_json(known_to_json(Known())) == Known()
