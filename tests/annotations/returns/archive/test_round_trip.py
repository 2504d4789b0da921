"""Out, into an empty library, and out again: the same bytes."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
import rfc8785

from annotations.export.choosing.layers import ALL_LAYERS
from annotations.export.options import ExportOptions
from annotations.ledger import changes
from annotations.models import ClaimChange
from annotations.returns.errors import BrokenFile
from newsroom import corrections
from newsroom.models import Article, Correction, Entity, Reader
from tests.annotations.returns.archive.archives import archived, bring, changed, empty_library
from tests.annotations.returns.archive.storied import storied
from tests.conftest import StoryMaker


@pytest.mark.parametrize("name", ["ana", "zoe"])
def test_a_story_with_everything(ana: Reader, ben: Reader, name: str) -> None:
    data = archived(storied(ana, ben), ana)
    _holds_everything(json.loads(data))
    assert rfc8785.dumps(json.loads(data)) == data
    empty_library()
    reader = Reader.objects.create_user(name)
    result = bring(data, reader)
    assert archived(result.article, reader) == data
    again = bring(data, reader)
    assert (again.new, again.marks, again.claims, again.notes) == (False, 0, 0, 0)
    assert archived(result.article, reader) == data


def _holds_everything(members: dict[str, list[dict[str, object]]]) -> None:
    """So that the test would notice if anything of it was lost."""
    assert {mark["state"] for mark in members["highlights"]} >= {"anchored", "moved", "changed", "orphan"}
    assert {row["action"] for row in members["corrections"]} == set(Correction.Action)
    assert {mark["author"] for mark in members["highlights"]} == {"ana", "ben"}
    assert {mark["audience"] for mark in members["highlights"]} == {"me", "everyone"}
    assert len(members["revisions"]) == 3
    assert all(members.values())


@pytest.mark.parametrize(
    "options",
    [
        ExportOptions(),
        ExportOptions(private=True, whose={"ben"}, revision=2),
        ExportOptions(private=True, layers=ALL_LAYERS - {"entities", "question"}),
        ExportOptions(private=True, layers=ALL_LAYERS - {"claims", "replies"}),
    ],
    ids=["shared", "ben-then", "no-entities", "no-claims"],
)
def test_a_part_of_it(ana: Reader, ben: Reader, options: ExportOptions) -> None:
    """What was left out is not needed for the rest."""
    data = archived(storied(ana, ben), ana, options)
    empty_library()
    zoe = Reader.objects.create_user("zoe")
    assert archived(bring(data, zoe).article, zoe, ExportOptions(private=True, layers=options.layers)) == data


def test_the_difficult_story(difficult: Article, ana: Reader) -> None:
    data = archived(difficult, ana)
    empty_library()
    zoe = Reader.objects.create_user("zoe")
    result = bring(data, zoe)
    assert (result.new, result.marks, result.notes, result.claims) == (True, 10, 7, 1)
    assert archived(result.article, zoe) == data


def test_what_was_merged_can_be_undone_there(ana: Reader, ben: Reader) -> None:
    data = archived(storied(ana, ben), ana)
    empty_library()
    zoe = Reader.objects.create_user("zoe")
    bring(data, zoe)
    change = ClaimChange.objects.get()
    assert change.left.appearances.count() == 0
    changes.undo(change, zoe)
    assert change.left.appearances.count() == 1
    corrections.undo(Correction.objects.get(action="merge"), zoe)
    corrections.undo(Correction.objects.get(action="split"), zoe)
    assert Entity.objects.get(slug="jory").merged_into is None
    assert Entity.objects.get(slug="jory-penhale-2").merged_into == Entity.objects.get(slug="jory-penhale")


KNOWN = {
    "found_in": {"headline": "wire", "authors": "reader"},
    "lead_image": "https://marrowpost.example/linnet.jpg",
    "item_id": "urn:newsml:marrowwire.example:20310304:ferry",
    "item_version": "3",
    "embargoed_until": datetime(2099, 3, 4, 6, tzinfo=UTC),
}


def test_where_it_was_found_and_what_its_wire_says(ana: Reader, make_story: StoryMaker) -> None:
    story = make_story()
    Article.objects.filter(pk=story.pk).update(**KNOWN)
    data = archived(story, ana)
    empty_library()
    again = bring(data, Reader.objects.create_user("ana")).article
    assert {name: getattr(again, name) for name in KNOWN} == KNOWN
    assert archived(again, ana) == data


def test_an_archive_from_before_these_has_none_of_them(ana: Reader, make_story: StoryMaker) -> None:
    story = make_story()
    Article.objects.filter(pk=story.pk).update(found_in={})
    assert not KNOWN.keys() & json.loads(archived(story, ana))["article"].keys()


def test_a_place_that_there_is_not(ana: Reader, make_story: StoryMaker) -> None:
    data = changed(
        archived(make_story(), ana), lambda members: members["article"].update(found_in={"agency": "a dream"})
    )
    with pytest.raises(BrokenFile, match="found_in"):
        bring(data, ana)
