"""What somebody said, in whose words, to whom, on what ground and on whose word."""

from __future__ import annotations

import pytest

from newsroom.corrections import merge, reject
from newsroom.models import Article, Attribution, Entity, Reader
from newsroom.models.ranged import span
from newsroom.profile.statements import Report, reports_of
from tests.conftest import StoryMaker
from tests.newsroom.tagged import make_entity, say, tagged

TEXT = "Laut Zeugen, die dabei waren, sagte Ada Marlow den Reportern, es regne, und es hagele."


@pytest.fixture
def rain(plain_story: StoryMaker) -> Article:
    return tagged(plain_story("Vorher.", TEXT))


def only(entity: Entity, reader: Reader) -> Report:
    (report,) = reports_of(entity, reader)
    return report


def within(story: Article, words: str) -> object:
    start = story.newest.text.index(words)
    return span(start, start + len(words))


def test_all_that_is_known(rain: Article, ada: Entity, ana: Reader) -> None:
    outer = Attribution.objects.create(
        revision=rain.newest, span=within(rain, TEXT), content=[within(rain, TEXT)], speech="indirect",
        source=within(rain, "Zeugen"),
    )  # fmt: skip
    fields = {"cue": "sagte", "told": "den Reportern", "basis": "die dabei waren", "source": "Ada Marlow"}
    said = say(
        rain, ada, words="es regne", outer=outer, **{name: within(rain, words) for name, words in fields.items()}
    )
    Attribution.objects.filter(pk=said.pk).update(
        span=within(rain, "es regne, und es hagele"),
        content=[within(rain, "es regne"), within(rain, "es hagele")],
        score=0.5,
    )
    report = only(ada, ana)
    source = report.statement.source
    assert (report.statement.words, report.cue, source.told) == ("es regne … es hagele", "sagte", "den Reportern")
    assert (source.basis, source.sure, source.stance) == ("die dabei waren", False, "statement")
    assert [(far.name, far.naming) for far in report.chain] == [("Zeugen", "unclear")]
    assert report.get_absolute_url() == f"{rain.get_absolute_url()}#p2"


def test_a_chain_leads_to_whom_the_library_knows(rain: Article, ada: Entity, orla: Entity, ana: Reader) -> None:
    farthest = say(rain, make_entity("Hafenamt", "organisation"), words="es regne")
    nearer = say(rain, orla, words="es regne", outer=farthest)
    say(rain, ada, words="es regne", outer=nearer)
    assert [far.name for far in only(ada, ana).chain] == ["Orla Sund", "Hafenamt"]


def test_a_ring_of_attributions_ends(rain: Article, ada: Entity, orla: Entity, ana: Reader) -> None:
    first = say(rain, orla, words="es regne")
    second = say(rain, ada, words="es regne", outer=first)
    Attribution.objects.filter(pk=first.pk).update(outer=second)
    assert [far.name for far in only(ada, ana).chain] == ["Orla Sund"]


def test_what_was_merged_says_it_too(rain: Article, ada: Entity, orla: Entity, ana: Reader) -> None:
    say(rain, orla, words="es regne")
    merge(orla, ada, ana)
    assert only(ada, ana).statement.words == "es regne"


def test_wishes_are_left_out(rain: Article, ada: Entity, ana: Reader) -> None:
    say(rain, ada, words="es regne", stance="attitude")
    assert not list(reports_of(ada, ana))


def test_whom_readers_rejected_says_nothing(rain: Article, ada: Entity, ana: Reader) -> None:
    say(rain, ada, words="es regne")
    reject(ada, ana)
    assert not list(reports_of(ada, ana))


def test_nobody_speaks_on_the_word_of_whom_readers_rejected(
    rain: Article, ada: Entity, orla: Entity, ana: Reader
) -> None:
    say(rain, ada, words="es regne", outer=say(rain, orla, words="es regne", source=within(rain, "Zeugen")))
    merge(orla, wrong := make_entity("Wrong Target", "person"), ana)
    reject(wrong, ana)
    assert [far.name for far in only(ada, ana).chain] == ["Zeugen"]


def test_what_a_story_says_twice_is_shown_once(rain: Article, ada: Entity, orla: Entity, ana: Reader) -> None:
    for _ in range(3):
        say(rain, ada, words="es regne")
    say(rain, ada, words="es regne", outer=say(rain, orla, words="es regne"))
    assert [(report.times, len(report.chain)) for report in reports_of(ada, ana)] == [(3, 0), (1, 1)]


def test_ten_on_a_page(rain: Article, ada: Entity, ana: Reader) -> None:
    for word in TEXT.split()[:11]:
        say(rain, ada, words=word)
    assert [len(reports_of(ada, ana, page)) for page in (1, 2)] == [10, 1]
