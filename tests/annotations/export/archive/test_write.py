"""What an archive holds, and for whom."""

from __future__ import annotations

import json
import uuid
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations import claims, evidence, notes
from annotations.access import Audience
from annotations.export.archive.write import write_archive
from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import page_to_copy, write_copy
from annotations.ledger import changes
from newsroom.models import Article, Reader, Revision
from tests.annotations.export.difficult import long_story, put, say
from tests.annotations.returns.archive.storied import storied
from tests.conftest import StoryMaker


def members(story: Article, reader: Reader, **options: Any) -> dict[str, Any]:
    """Return what *reader*'s archive of *story* holds."""
    given = ExportOptions(**options)
    story = Article.objects.with_current().get(pk=story.pk)
    found: dict[str, Any] = json.loads(write_copy(story, reader, FORMATS["archive"], given))
    return found


def test_former_words_go_to_whom_they_were_for(story: Article, ana: Reader) -> None:
    note = say(story, ana, "First", audience=Audience.ME)
    notes.edit(note, "Second", Audience.EVERYONE)
    notes.edit(note, "Third", Audience.EVERYONE)
    assert [each["body"] for each in members(story, ana)["notes"][0]["versions"]] == ["Second"]
    assert [each["body"] for each in members(story, ana, private=True)["notes"][0]["versions"]] == ["First", "Second"]


def test_what_only_others_read_is_not_in_it(story: Article, ana: Reader, ben: Reader) -> None:
    """Neither a private claim that a shared appearance was made as, nor evidence that points at a private note."""
    mine, other = put(story, ben, "The ferry", "claim"), put(story, ben, "stopped", "claim", audience="me")
    evidence.add(mine.appearance.claim, ben, note=say(story, ben, "Hush", audience=Audience.ME))
    change = changes.merge(mine.appearance.claim, other.appearance.claim, ben)
    claims.edit(mine.appearance, ben, {"statement": "A ferry stopped."})
    found = members(story, ana, private=True)
    assert [each["statement"] for each in found["claims"]] == ["A ferry stopped."]
    assert found["claims"][0]["evidence"] == []
    assert str(change.left.uid) not in json.dumps(found)


def test_a_claim_that_went_into_another_keeps_its_record(story: Article, ana: Reader, ben: Reader) -> None:
    one, two = put(story, ana, "The ferry", "claim"), put(story, ben, "stopped", "claim")
    claims.set_status(two.appearance.claim, ben, "asked", "Asked.")
    changes.merge(one.appearance.claim, two.appearance.claim, ben)
    claims.set_status(one.appearance.claim, ana, "supported", "Seen.")
    found = {each["statement"]: each for each in members(story, ana)["claims"]}
    assert found["stopped"]["merged_into"] == str(one.appearance.claim.uid)
    assert [each["why"] for each in found["stopped"]["status_changes"]] == ["Asked."]
    assert [each["why"] for each in found["The ferry"]["status_changes"]] == ["Seen."]


def test_an_older_version_knows_nothing_of_later_ones(ana: Reader, ben: Reader) -> None:
    found = members(storied(ana, ben), ana, revision=1)
    assert [each["number"] for each in found["revisions"]] == [1]
    assert found["article"]["headline"] == "Linnet on time: says who?"
    assert {mark["exact"] for mark in found["highlights"]} >= {"A gull sat", "about 300 passengers"}
    assert not any(mark["placements"] or mark["was"] for mark in found["highlights"])


def test_a_text_whose_names_are_left_out_has_yet_to_be_recognised(story: Article, ana: Reader) -> None:
    Revision.objects.update(recognition="done", engine="rules 1")
    assert members(story, ana)["revisions"][0]["recognition"] == "done"
    found = members(story, ana, layers=frozenset({"statements"}))["revisions"][0]
    assert (found["recognition"], found["engine"], found["mentions"]) == ("waiting", "", [])


def test_no_id_of_the_database_is_in_it(make_story: StoryMaker, ana: Reader) -> None:
    """The same rows with other ids are the same archive, but for the ids that they have in every library."""
    found = []
    for number in range(2):
        story = make_story(headline="The same")
        mark = put(story, ana, "The ferry", "claim")
        say(story, ana, "Who?", highlight=mark, key="p1")
        found.append(members(story, ana))
        Reader.objects.create_user(f"somebody-{number}")
    one, two = (_without_uids_and_times(each) for each in found)
    assert one == two | {"article": one["article"]}


def _without_uids_and_times(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _without_uids_and_times(each) for name, each in value.items() if not name.endswith("_at")}
    if isinstance(value, list):
        return [_without_uids_and_times(each) for each in value]
    return "uid" if isinstance(value, str) and _is_uid(value) else value


def _is_uid(value: str) -> bool:
    try:
        return str(uuid.UUID(value)) == value
    except ValueError:
        return False


def test_queries_do_not_grow_with_marks_and_notes(ana: Reader) -> None:
    counts = []
    for size in (2, 40):
        story = Article.objects.with_current().get(pk=long_story(ana, words=630, marks=size, talks=size).pk)
        put(story, ana, "boats", "claim")
        options = ExportOptions(private=True)
        page = page_to_copy(story, ana, options)
        with CaptureQueriesContext(connection) as queries:
            write_archive(page, options)
        counts.append(len(queries))
    assert counts[0] == counts[1] < 30


def test_queries_do_not_grow_with_merged_claims(make_story: StoryMaker, ana: Reader) -> None:
    words = ("One boat", "two boats", "three boats", "four boats")
    story = make_story(", ".join(words))
    made = [put(story, ana, each, "claim").appearance.claim for each in words]
    counts = []
    for one, other in zip(made[::2], made[1::2], strict=True):
        changes.merge(one, other, ana)
        page = page_to_copy(Article.objects.with_current().get(pk=story.pk), ana, ExportOptions(private=True))
        with CaptureQueriesContext(connection) as queries:
            write_archive(page, ExportOptions(private=True))
        counts.append(len(queries))
    assert counts[0] == counts[1]
