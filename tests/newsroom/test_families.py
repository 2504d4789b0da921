"""Which stories are one story, carried by several publications."""

from __future__ import annotations

import pytest

from newsroom import families
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Fingerprint, Kinship, Reader
from newsroom.revisions import revise
from newsroom.samples import add_samples
from newsroom.stored_stories import as_ingested
from tests.conftest import StoryMaker

PARAGRAPHS = (
    "The ferry Linnet will call at Marrow Bay twice a day from March, the harbour office in Port Ansell said.",
    "It has passed the bay without stopping since a storm broke the old pier eleven years ago.",
    "Repairs to the landing stage cost 240,000 crowns, of which the county of Estmere paid two thirds.",
    "Shopkeepers by the water have asked for the stop every year. Some hope that day trippers will come back.",
)
ANOTHERS = (
    "Marrow Bay gets its ferry back: twice a day from March the boat stops at the repaired stage.",
    "“It has passed the bay without stopping since a storm broke the old pier,” said Runa Holt, who sells rope there.",
    "She counted the boats that went by, and wrote their hours on the wall of her shop for eleven years.",
    "The county of Estmere paid most of the work. What the rest came from, nobody at the office could tell.",
)


@pytest.fixture
def wire(make_story: StoryMaker) -> Article:
    return make_story(*PARAGRAPHS, headline="Ferry to stop at Marrow Bay", publication="Coast Wire")


@pytest.fixture
def cut(make_story: StoryMaker, wire: Article) -> Article:
    return make_story(PARAGRAPHS[2], *PARAGRAPHS[:2], headline="Linnet comes back", publication="Estmere Courier")


def state(one: Article, other: Article) -> str:
    return Kinship.objects.get(one=min(one.pk, other.pk), other=max(one.pk, other.pk)).state


def named(kin: list[families.Kin]) -> list[Article]:
    return [each.article for each in kin]


def test_a_cut_copy_is_proposed(wire: Article, cut: Article) -> None:
    found = families.family_of(wire)
    assert named(found.proposed) == [cut]
    assert found.proposed[0].likeness == 1
    assert (found.carriers, found.parted) == ([], [])


def test_another_story_on_the_same_event_is_not(wire: Article, make_story: StoryMaker) -> None:
    make_story(*ANOTHERS)
    assert not families.family_of(wire).proposed


def test_one_sentence_in_common_makes_no_family(wire: Article, make_story: StoryMaker) -> None:
    make_story(PARAGRAPHS[0])
    assert not Kinship.objects.exists()


def test_five_accounts_of_one_evening_are_five_stories(ana: Reader) -> None:
    add_samples(ana)
    assert Fingerprint.objects.count() == 5
    assert not Kinship.objects.exists()


def test_confirmed_ones_are_one_with_all_of_both(
    wire: Article, cut: Article, make_story: StoryMaker, ana: Reader
) -> None:
    third = make_story(*PARAGRAPHS, "And one more paragraph, of another paper.")
    families.decide(wire, cut, True, ana)
    assert state(cut, third) == "proposed"
    families.decide(third, wire, True, ana)
    assert set(named(families.family_of(cut).carriers)) == {wire, third}
    assert families.family_of(cut).carriers[0].decided_by == ana


def test_a_parted_one_leaves_the_whole_family(wire: Article, cut: Article, make_story: StoryMaker, ana: Reader) -> None:
    third = make_story(*PARAGRAPHS, "And one more paragraph, of another paper.")
    families.decide(wire, cut, True, ana)
    families.decide(wire, third, True, ana)
    families.decide(cut, third, False, ana)
    assert named(families.family_of(wire).carriers) == [cut]
    assert set(named(families.family_of(third).parted)) == {wire, cut}


def test_a_decision_is_taken_back(wire: Article, cut: Article, ana: Reader) -> None:
    families.decide(wire, cut, False, ana)
    families.undecide(cut, wire)
    assert state(wire, cut) == "proposed"
    assert families.family_of(wire).proposed[0].decided_by is None


def with_text(article: Article, *texts: str) -> IngestedArticle:
    told = as_ingested(article, article.newest)
    return IngestedArticle(told.headline, tuple(map(IngestedParagraph, texts)))


def test_a_new_text_is_compared_anew_and_decisions_stay(wire: Article, cut: Article, ana: Reader) -> None:
    revise(cut, with_text(cut, *ANOTHERS), "check")
    assert not Kinship.objects.exists()
    revise(cut, with_text(cut, *PARAGRAPHS[:3]), "check")
    families.decide(wire, cut, False, ana)
    revise(cut, with_text(cut, *PARAGRAPHS), "check")
    assert state(wire, cut) == "parted"


def test_a_story_is_stored_by_a_fixed_number_of_queries_for_its_kin(
    wire: Article, make_story: StoryMaker, django_assert_num_queries: object
) -> None:
    for number in range(3):
        make_story(*PARAGRAPHS, f"A last paragraph that only paper number {number} has.")
    with django_assert_num_queries(8):  # type: ignore[operator]
        families.look_for_kin(wire, wire.newest)


def test_families_among_stories(wire: Article, cut: Article, make_story: StoryMaker, ana: Reader) -> None:
    other, third = make_story(*ANOTHERS), make_story(*PARAGRAPHS[1:])
    families.decide(wire, cut, True, ana)
    families.decide(cut, third, True, ana)
    assert families.families_among([wire.pk, cut.pk, other.pk, third.pk]) == [[wire.pk, cut.pk, third.pk]]
    assert families.families_among([wire.pk, other.pk]) == []
