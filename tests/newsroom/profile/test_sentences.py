"""Every sentence about somebody: named, meant, said, or said of."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.models import Article, Entity, Mention, Reader
from newsroom.models.ranged import span
from newsroom.profile.sentences import sentences_about
from tests.conftest import StoryMaker
from tests.newsroom.tagged import say, tagged

TEXT = "Ada Marlow kam. Sie sagte viel. Es regnet. Orla Sund sah Ada Marlow. Niemand ging."


@pytest.fixture
def told(plain_story: StoryMaker, ada: Entity, orla: Entity) -> Article:
    """A story in which Ada, once only "sie", says that it rains, and Orla speaks of Ada."""
    story = tagged(plain_story(TEXT, headline="Alt", published_on=date(2031, 5, 3)))
    at = TEXT.index("Sie")
    Mention.objects.create(revision=story.newest, entity=ada, span=span(at, at + 3), form="pronoun", source="rules")
    say(story, ada, words="Es regnet.")
    say(story, orla, words="Orla Sund sah Ada Marlow.")
    return story


def found(entity: Entity, reader: Reader, which: str = "") -> list[str]:
    return [str(sentence.html) for account in sentences_about(entity, reader, which) for sentence in account.sentences]


@pytest.mark.parametrize(
    ("which", "expected"),
    [
        (
            "",
            [
                "<mark>Ada Marlow</mark> kam.",
                "<mark>Sie</mark> sagte viel.",
                "Es regnet.",
                "Orla Sund sah <mark>Ada Marlow</mark>.",
            ],
        ),
        ("named", ["<mark>Ada Marlow</mark> kam.", "Orla Sund sah <mark>Ada Marlow</mark>."]),
        ("says", ["<mark>Es regnet.</mark>"]),
        ("of", ["Orla Sund sah <mark>Ada Marlow</mark>."]),
    ],
)
def test_which_sentences(told: Article, ada: Entity, ana: Reader, which: str, expected: list[str]) -> None:
    assert found(ada, ana, which) == expected


def test_wishes_are_no_statements(told: Article, ada: Entity, ana: Reader) -> None:
    told.newest.attributions.update(stance="attitude")
    assert found(ada, ana, "says") == found(ada, ana, "of") == []


def test_the_newest_day_comes_first(told: Article, plain_story: StoryMaker, ada: Entity, ana: Reader) -> None:
    tagged(plain_story("Ada Marlow ging.", headline="Neu", published_on=date(2031, 6, 1)))
    tagged(plain_story("Ada Marlow schlief.", headline="Uralt", published_on=date(1999, 6, 1)))
    assert [account.article.headline for account in sentences_about(ada, ana)] == ["Neu", "Alt", "Uralt"]


def test_what_is_said_over_paragraphs(plain_story: StoryMaker, ada: Entity, ana: Reader) -> None:
    story = tagged(plain_story("Es regnet. Es", "hagelt & stürmt. Ende.", headline="Wetter"))
    say(story, ada, words="Es\nhagelt & stürmt.")
    assert found(ada, ana, "says") == ["<mark>Es</mark>", "<mark>hagelt &amp; stürmt.</mark>"]
