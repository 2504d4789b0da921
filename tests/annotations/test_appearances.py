"""Where claims are made: with highlights of their kind, filled in from what the story says."""

from __future__ import annotations

from datetime import date
from importlib import import_module

import pytest
from django.apps import apps

from annotations import highlights
from annotations.appearances import appear_together
from annotations.models import Appearance, Claim
from newsroom.models import Article, Reader
from tests.annotations.conftest import AttributionMaker, MarkMaker
from tests.conftest import StoryMaker


def appearance_of(highlight: object) -> Appearance:
    return Appearance.objects.select_related("claim").get(highlight=highlight)


def test_a_highlight_of_kind_claim_makes_a_claim_of_its_words(make_story: StoryMaker, mark: MarkMaker) -> None:
    story = make_story("The ferry stopped.", "It carried 212 people.")
    row = mark(story, "stopped.\nIt carried 212 people", kind="claim")
    made = appearance_of(row)
    assert made.claim.statement == "stopped. It carried 212 people"
    assert (made.claim, made.claim.reader, made.claim.status) == (made.made_as, row.reader, "open")
    assert [quantity["value"] for quantity in made.quantities] == [212]


def test_other_kinds_and_a_post_sent_twice_make_none(story: Article, mark: MarkMaker) -> None:
    mark(story, "ferry", kind="quote")
    assert not Claim.objects.exists()
    assert mark(story, "ferry", kind="claim") == mark(story, "ferry", kind="claim")
    assert Claim.objects.count() == 1


def test_the_claim_rests_while_the_highlight_is_of_another_kind(story: Article, ana: Reader, mark: MarkMaker) -> None:
    row = mark(story, "ferry")
    highlights.change(row, kind="claim")
    claim = appearance_of(row).claim
    highlights.change(row, kind="question")
    assert not Claim.objects.visible_to(ana).exists()
    highlights.change(row, kind="claim")
    assert list(Claim.objects.visible_to(ana)) == [claim]


def test_a_deleted_highlight_takes_its_claim_along_and_brings_it_back(
    story: Article, ana: Reader, mark: MarkMaker
) -> None:
    row = mark(story, "ferry", kind="claim")
    highlights.delete(row)
    assert not Claim.objects.visible_to(ana).exists()
    highlights.restore(row)
    assert Claim.objects.visible_to(ana).count() == 1


def test_the_statement_follows_the_words_until_somebody_writes_one(make_story: StoryMaker, mark: MarkMaker) -> None:
    story = make_story("The Linnet carried 212 people.")
    row = mark(story, "carried", kind="claim")
    highlights.move(row, 0, 29)
    made = appearance_of(row)
    assert made.claim.statement == "The Linnet carried 212 people"
    assert [quantity["value"] for quantity in made.quantities] == [212]
    Claim.objects.update(statement="The ferry was full.")
    highlights.move(row, 4, 10)
    assert appearance_of(row).claim.statement == "The ferry was full."


def test_a_long_text_is_cut_to_a_statement(make_story: StoryMaker, mark: MarkMaker) -> None:
    story = make_story("word " * 600)
    assert len(appearance_of(mark(story, story.newest.text, kind="claim")).claim.statement) <= 1000


STORY = "“The Linnet is not safe,” Ada Marlow told reporters on Monday. The crew believes the pier sank, she said."


@pytest.fixture
def attributed(make_story: StoryMaker, attribute_words: AttributionMaker) -> Article:
    story = make_story(STORY, published_on=date(2026, 3, 4))
    safe = {"cue": "told", "told": "reporters", "speakers": ["Ada Marlow"], "speech": "direct"}
    attribute_words(story, "The Linnet is not safe", "Ada Marlow", **safe)
    outer = attribute_words(story, "The crew believes the pier sank", "she", cue="said", speakers=["Ada Marlow"])
    attribute_words(story, "the pier sank", "The crew", cue="believes", stance="belief", outer=outer, unnamed=True)
    return story


def test_the_card_is_filled_in_from_who_says_the_words(attributed: Article, mark: MarkMaker) -> None:
    made = appearance_of(mark(attributed, "The Linnet is not safe", kind="claim"))
    assert made.speaker is not None
    assert (made.speaker.name, made.speaker_words, made.told, made.chain) == (
        "Ada Marlow",
        "Ada Marlow",
        "reporters",
        [],
    )
    assert made.said_on == date(2026, 3, 2), "the Monday before the story"


def test_the_innermost_speaker_of_the_words_is_theirs_and_the_rest_is_the_chain(
    attributed: Article, mark: MarkMaker
) -> None:
    inner = appearance_of(mark(attributed, "the pier sank", kind="claim"))
    assert (inner.speaker, inner.speaker_words, inner.chain) == (None, "The crew", ["she"])
    outer = appearance_of(mark(attributed, "The crew believes the pier sank", kind="claim"))
    assert (outer.speaker_words, outer.chain) == ("she", [])
    assert outer.said_on == date(2026, 3, 4), "no day is named beside it"


def test_a_whole_sentence_with_its_source_is_what_the_source_says(attributed: Article, mark: MarkMaker) -> None:
    made = appearance_of(mark(attributed, "“The Linnet is not safe,” Ada Marlow told reporters", kind="claim"))
    assert made.speaker_words == "Ada Marlow"


def test_marks_together_make_what_each_would_make(attributed: Article, mark: MarkMaker) -> None:
    words = ("The Linnet is not safe", "the pier sank")
    alone = [appearance_of(mark(attributed, each, kind="claim")) for each in words]
    Appearance.objects.all().delete()
    together = appear_together([made.highlight for made in alone])
    said = ("highlight", "speaker", "speaker_words", "told", "chain", "said_on", "quantities", "prefilled")
    for one, other in zip(alone, together, strict=True):
        assert [getattr(one, name) for name in said] == [getattr(other, name) for name in said]
        assert (one.claim.statement, one.claim.reader) == (other.claim.statement, other.claim.reader)


def test_no_marks_make_nothing(db: None) -> None:
    assert appear_together([]) == []


def test_what_nobody_says_has_no_speaker(make_story: StoryMaker, mark: MarkMaker) -> None:
    made = appearance_of(mark(make_story("The pier sank."), "The pier sank", kind="claim"))
    assert (made.speaker, made.speaker_words, made.said_on) == (None, "", None)


def test_wishes_state_nothing(story: Article, mark: MarkMaker, attribute_words: AttributionMaker) -> None:
    attribute_words(story, "The ferry stopped", "Nobody", stance="attitude")
    assert appearance_of(mark(story, "The ferry stopped", kind="claim")).speaker_words == ""


def test_highlights_from_before_there_were_claims_get_theirs(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "stopped.\nNobody", kind="claim")
    mark(story, "ferry", kind="quote")
    Claim.objects.all().delete()
    import_module("annotations.migrations.0002_claims").claim_highlights(apps, None)
    made = Appearance.objects.get()
    assert (made.highlight, made.claim, made.claim.statement) == (row, made.made_as, "stopped. Nobody")


@pytest.mark.django_db(transaction=True)
def test_a_claim_goes_with_its_last_appearance(
    story: Article, ana: Reader, ben: Reader, make_story: StoryMaker, mark: MarkMaker
) -> None:
    shared = appearance_of(mark(story, "ferry", kind="claim", audience="everyone")).claim
    joined = appearance_of(mark(make_story("A ferry."), "ferry", kind="claim", reader=ben, audience="everyone"))
    Appearance.objects.filter(pk=joined.pk).update(claim=shared)
    ana.delete()
    shared.refresh_from_db()
    assert shared.reader is None
    assert shared in Claim.objects.stated_by(ben)
    ben.delete()
    assert not Claim.objects.exists()
