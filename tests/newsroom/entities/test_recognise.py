"""Everything together, with and without a model."""

from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsroom.entities import KnownName, Mention, recognise
from newsroom.entities.model import MODELS, is_available
from tests.newsroom.entities.cast import NO_MODEL, found, said

needs_model = pytest.mark.skipif(not is_available(MODELS["en"]), reason="the English model is not installed")
STORY = (
    "PORTHAVEN, Canada — The Ministry of Ferries said on Monday that Karen Whitfield had resigned.\n"
    "Whitfield's deputy, Thomas Aldridge, told reporters in Ottawa that the World Harbour Organization (WHO) was"
    " informed. WHO officials declined to comment on Ms. Whitfield."
)


def by_words(text: str, mentions: list[Mention], words: str) -> list[Mention]:
    return [m for m in mentions if text[m.start : m.end] == words]


@needs_model
def test_a_news_story() -> None:
    mentions = recognise(STORY)
    expected = {
        ("PORTHAVEN", "place"),
        ("Canada", "place"),
        ("Ministry of Ferries", "organisation"),
        ("Karen Whitfield", "person"),
        ("Whitfield", "person"),
        ("Thomas Aldridge", "person"),
        ("Ottawa", "place"),
        ("World Harbour Organization", "organisation"),
        ("WHO", "organisation"),
    }
    assert set(said(STORY, [m for m in mentions if m.form == "name"])) == expected
    people = by_words(STORY, mentions, "Whitfield") + by_words(STORY, mentions, "Karen Whitfield")
    assert len(people) == 3
    assert len({m.cluster for m in people}) == 1


@needs_model
def test_a_model_that_is_missing_leaves_the_rest(caplog: pytest.LogCaptureFixture) -> None:
    mentions = recognise("Mr Abel Orme left.", models={"en": "no_such_model"})
    assert [(m.start, m.end) for m in mentions] == [(3, 12)]
    assert "no_such_model" in caplog.text


def test_another_language_uses_names_and_patterns() -> None:
    names = [KnownName("Hafenamt Orla", 1, "organisation")]
    text = "Das Hafenamt Orla schweigt. Frau Thea Brill auch."
    assert found(text, *names, language="de-AT") == [("Hafenamt Orla", "organisation"), ("Thea Brill", "person")]


def test_nothing_in_nothing() -> None:
    assert recognise("") == []


LINE = "Mr Ada Vale Vale's (AV) the Board of Ferries Marrow Marrow's ORLA — , . ' U.S. Ltd \n Ünal 東京 𝄞 e\u0301 Act"
WORDS = st.sampled_from(sorted(LINE.split(" ")))
NAMES = st.builds(
    KnownName,
    name=st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
    entity=st.integers(1, 4),
    kind=st.sampled_from(["person", "organisation", "place"]),
    by_reader=st.booleans(),
    rejected=st.booleans(),
    settled=st.booleans(),
)


@settings(max_examples=150)
@given(st.one_of(st.text(), st.lists(WORDS).map(" ".join)), st.lists(NAMES, max_size=6))
@example(".", [KnownName(".", 1, "organisation", by_reader=True)])
@example(". .", [KnownName(". .", 1, "person", by_reader=True)])
def test_mentions_are_apart_in_order_and_consistent(text: str, names: list[KnownName]) -> None:
    mentions = recognise(text, names, models=NO_MODEL)
    assert all(0 <= m.start < m.end <= len(text) for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    kinds: dict[int, set[str]] = {}
    for mention in mentions:
        kinds.setdefault(mention.cluster, set()).add(mention.kind)
    assert all(len(each) == 1 for each in kinds.values())
    assert recognise(text, names, models=NO_MODEL) == mentions
