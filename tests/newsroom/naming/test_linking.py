"""From what a text names to the library's entities: by name, by company, and as it was before."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.entities import Mention
from newsroom.models import Alias, Article, Correction, Entity, Reader
from newsroom.models import Mention as MentionRecord
from newsroom.models.ranged import span
from newsroom.naming.linking import link
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, shown, tagged

CONTESTED = 5
"""Bearers; members, weights and company of the rivals; aliases."""

TEXT = "Thea Brill met Uma Karr. She said Brill would stay."


def named(words: str, cluster: int, kind: str = "person", form: str = "name") -> Mention:
    start = TEXT.index(words)
    return Mention(start, start + len(words), kind, form, cluster=cluster)  # type: ignore[arg-type]


def namesakes(story: Article, *company: str) -> tuple[Entity, list[Entity]]:
    """Store a Thea Brill who is named in *story* together with *company*."""
    brill = Entity.objects.create(name="Thea Brill", kind="person", slug=f"brill-{Entity.objects.count()}")
    Alias.objects.create(entity=brill, name="Thea Brill")
    others = [Entity.objects.filter(name=name).first() or make_entity(name, "person") for name in company]
    for entity in (brill, *others):
        MentionRecord.objects.create(revision=story.newest, entity=entity, span=span(0, 1), source="test")
    return brill, others


def test_a_pronoun_is_nobodys_name(db: None) -> None:
    link(TEXT, [named("Thea Brill", 0), named("She", 0, form="pronoun"), named("She", 1, form="nominal")])
    assert list(Alias.objects.values_list("name", flat=True)) == ["Thea Brill"]
    assert Entity.objects.count() == 1


def test_what_has_no_name_in_a_text_is_no_entity(db: None) -> None:
    assert link(TEXT, [named("She", 0, form="pronoun")]) == {}


def test_a_short_form_links_nothing(db: None) -> None:
    make_entity("Thea Brill", "person", "Brill")
    make_entity("Brill", "person")
    entities = link(TEXT, [named("Brill would", 0)])
    assert Entity.objects.get(pk=entities[0]).aliases.count() == 1


def test_a_spelling_of_the_librarys_links(db: None) -> None:
    brill = make_entity("Thèa Brill", "person")
    assert link(TEXT, [named("Thea Brill", 0)], known=["Thèa Brill"]) == {0: brill.pk}


def test_namesakes_are_told_apart_by_their_company(plain_story: StoryMaker) -> None:
    one, _ = namesakes(plain_story("Eins."), "Ivo Lund")
    other, _ = namesakes(plain_story("Zwei."), "Uma Karr")
    for _ in range(3):  # named more often, but never with her
        MentionRecord.objects.create(revision=plain_story().newest, entity=one, span=span(0, 1), source="test")
    story = tagged(plain_story("Frau Thea Brill traf Frau Uma Karr."))
    assert set(story.newest.mentions.values_list("entity", flat=True)) >= {other.pk}
    assert not story.newest.mentions.filter(entity=one).exists()


def test_company_counts_by_its_share_of_a_namesakes_stories(plain_story: StoryMaker) -> None:
    famous, _ = namesakes(plain_story("Eins."), "Uma Karr")
    for text in ("Zwei.", "Drei.", "Vier."):
        MentionRecord.objects.create(revision=plain_story(text).newest, entity=famous, span=span(0, 1), source="test")
    quiet, _ = namesakes(plain_story("Fünf."), "Uma Karr")
    story = tagged(plain_story("Frau Thea Brill traf Frau Uma Karr."))
    assert story.newest.mentions.filter(entity=quiet).exists()


def test_without_company_whom_readers_settled_is_meant(plain_story: StoryMaker, ana: Reader) -> None:
    often, _ = namesakes(plain_story("Eins."))
    settled, _ = namesakes(plain_story("Zwei."))
    MentionRecord.objects.create(revision=plain_story("Drei.").newest, entity=often, span=span(0, 1), source="test")
    story = plain_story("Frau Thea Brill kam.")
    assert tagged(story).newest.mentions.get().entity == often
    Correction.objects.create(entity=settled, action=Correction.Action.IDENTIFY, reader=ana)
    assert tagged(plain_story("Frau Thea Brill ging.")).newest.mentions.get().entity == settled
    assert tagged(story).newest.mentions.get().entity == often, "what the story named before holds"


def test_what_a_reader_parted_in_a_story_stays_parted_when_it_is_recognised_again(plain_story: StoryMaker) -> None:
    story = tagged(plain_story("Frau Thea Brill kam."))
    other, _ = namesakes(plain_story("Zwei."))
    story.newest.mentions.update(entity=other)
    assert tagged(story).newest.mentions.get().entity == other


def test_an_organisation_is_known_by_its_fullest_name(db: None) -> None:
    office = make_entity("Office of Tides", "organisation", "Tides")
    text = "The Office of Tides spoke. Tides rose."
    full = Mention(4, 19, "organisation", cluster=0)
    short = Mention(27, 32, "organisation", cluster=1)
    entities = link(text, [full, short])
    assert entities[0] == office.pk
    assert entities[1] != office.pk


def test_those_of_one_story_keep_apart_when_it_is_recognised_again(plain_story: StoryMaker) -> None:
    story = plain_story("Frau Thea Brill kam. Frau Uma Brill auch. Frau Brill ging.")
    before = shown(tagged(story))
    ids = list(story.newest.mentions.order_by("span").values_list("entity", flat=True))
    assert shown(tagged(story)) == before
    assert list(story.newest.mentions.order_by("span").values_list("entity", flat=True)) == ids


@pytest.mark.parametrize("rivals", [1, 12])
def test_contests_cost_three_queries_however_many_there_are(plain_story: StoryMaker, rivals: int) -> None:
    make_entity("Uma Karr", "person")
    text, mentions = "Uma Karr ", [Mention(0, 8, "person", cluster=rivals)]
    for number in range(rivals):
        name = f"Thea Brill{chr(97 + number)}"
        for _ in range(2):
            entity = Entity.objects.create(name=name, kind="person", slug=f"{number}-{Entity.objects.count()}")
            Alias.objects.create(entity=entity, name=name)
        mentions.append(Mention(len(text), len(text) + len(name), "person", cluster=number))
        text += f"{name} "
    with CaptureQueriesContext(connection) as asked:
        assert len(link(text, mentions)) == rivals + 1
    assert len(asked) == CONTESTED


def paper(name: str, story: Article) -> Entity:
    """Store an organisation that *story* names together with Uma Karr and Estmere."""
    known = make_entity(name, "organisation")
    for entity in (known, make_entity("Uma Karr", "person"), make_entity("Estmere", "place")):
        MentionRecord.objects.create(revision=story.newest, entity=entity, span=span(0, 1), source="test")
    return known


def linked(text: str, **names: str) -> dict[str, Entity]:
    """Link *names*, each with its kind and each a cluster of all its places in *text*."""
    mentions = [
        Mention(match.start(), match.end(), kind, cluster=number)  # type: ignore[arg-type]
        for number, (name, kind) in enumerate(names.items())
        for match in re.finditer(re.escape(name.replace("_", " ")), text)
    ]
    entities = link(text, mentions)
    return {name: Entity.objects.get(pk=entities[number]) for number, name in enumerate(names) if number in entities}


def test_an_organisation_of_one_plain_word_is_another_one_in_another_story(plain_story: StoryMaker) -> None:
    courier = paper("Courier", plain_story("Eins."))
    company = {"Estmere": "place", "Uma_Karr": "person"}
    assert linked("The Courier asked Uma Karr in Estmere.", Courier="organisation", **company)["Courier"] == courier
    assert linked("The Courier came to Estmere.", Courier="organisation", Estmere="place")["Courier"] != courier
    assert linked("The Courier asked.", Courier="organisation")["Courier"] != courier


@pytest.mark.parametrize("name", ["MBHB", "Reuters"])
def test_acronyms_and_the_worlds_organisations_are_the_same_everywhere(plain_story: StoryMaker, name: str) -> None:
    known = paper(name, plain_story("Eins."))
    assert linked(f"Then {name} asked.", **{name: "organisation"})[name] == known


def test_an_organisation_that_readers_spoke_of_is_known_by_one_word(plain_story: StoryMaker) -> None:
    courier = paper("Courier", plain_story("Eins."))
    courier.aliases.update(by_reader=True)
    assert linked("The Courier asked.", Courier="organisation")["Courier"] == courier


@pytest.mark.parametrize(
    ("known", "words"), [("St Orla's Hospital", "St. Orla's Hospital"), ("St. Orla's Hospital", "St Orla's Hospital")]
)
def test_stops_make_no_other_name(db: None, known: str, words: str) -> None:
    hospital = make_entity(known, "organisation")
    assert link(words, [Mention(0, len(words), "organisation", cluster=0)]) == {0: hospital.pk}
