"""The verdict on each name of a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.entities.clues import weigh
from newsroom.entities.clues.others import Others
from newsroom.entities.clues.weights import BIAS, WEIGHTS
from newsroom.entities.mention import Kind, Mention
from newsroom.entities.parse import NOTHING
from tests.newsroom.entities.cast import proposal


def _verdict(text: str, *proposals: tuple[str, Kind]) -> dict[str, Kind]:
    mentions = [proposal(text, words, kind) for words, kind in proposals]
    return weigh(text, sorted(mentions, key=lambda m: m.start), NOTHING)


@pytest.mark.parametrize(
    ("text", "words", "said", "verdict"),
    [
        ("She lives in Vantry.", "Vantry", "person", "place"),
        ("Gov. Vantry, 61, resigned.", "Vantry", "place", "person"),
        ("Shares of Vantry Bank fell.", "Vantry Bank", "place", "organisation"),
        ("The Vantry Cup was lost.", "Vantry Cup", "organisation", None),
        ("The Kenyan ferry sank.", "Kenyan", "place", "group"),
        ("“Monday will do.”", "Monday", "person", None),
    ],
)
def test_clues_overrule_a_recogniser(text: str, words: str, said: Kind, verdict: Kind | None) -> None:
    found = _verdict(text, (words, said)).get(words.lower())
    assert found == verdict or (verdict is None and found in ("event", None))


def test_a_surname_is_who_bears_it() -> None:
    text = "Mary Vantry spoke. Then Vantry left for good."
    mentions = [proposal(text, "Mary Vantry", "person"), proposal(text, "Vantry", "place", 1)]
    assert weigh(text, mentions, NOTHING)["vantry"] == "person"


def test_initials_are_the_organisation() -> None:
    text = "The Harbour Workers Union met. The HWU struck."
    assert _verdict(text, ("Harbour Workers Union", "organisation"), ("HWU", "place"))["hwu"] == "organisation"


def test_a_list_holds_things_of_one_kind() -> None:
    text = "They sail to Fiji, Orme and Kenya, then home."
    fiji, orme, kenya = (proposal(text, words, "place") for words in ("Fiji", "Orme", "Kenya"))
    others = Others(text, [fiji, orme, kenya], {"fiji": "place", "kenya": "place"})
    assert list(others.clues(orme)) == ["beside place", "beside place"]
    assert list(others.clues(fiji)) == ["beside None"]


def test_a_company_is_called_by_its_first_word_unless_that_is_a_place() -> None:
    text = "Delva Chip Corp and London Ferry Corp rose. Delva lost. London slept."
    names = [proposal(text, words, "organisation") for words in ("Delva Chip Corp", "London Ferry Corp")]
    short = [proposal(text, "Delva", "organisation", 1), proposal(text, "London", "place", 1)]
    kinds: dict[str, Kind] = {"delva chip corp": "organisation", "london ferry corp": "organisation"}
    others = Others(text, [*names, *short], kinds)
    assert "called by its first word" in set(others.clues(short[0]))
    assert "called by its first word" not in set(others.clues(short[1]))


def test_headings_count_only_where_there_is_nothing_else() -> None:
    text = "Ferry Company Sells In Vantry\nThe striker Vantry said no. Vantry’s wife said yes."
    mentions = [
        proposal(text, "Vantry", "place"),
        proposal(text, "Vantry", "person", 1),
        proposal(text, "Vantry", "person", 2),
    ]
    assert weigh(text, mentions, NOTHING) == {"vantry": "person"}


def test_weights_are_log_odds_around_nought() -> None:
    assert all(abs(sum(weight)) < 1 for weight in (BIAS, *WEIGHTS.values()))


LINE = "Ada Roe HWU in said , ( ) of the Bank Kenyan's \n 67 Monday van é"
WORDS = st.lists(st.sampled_from(LINE.split(" ")), max_size=20)


@given(WORDS, st.data())
def test_any_mentions_get_verdicts_of_their_own(listed: list[str], data: st.DataObject) -> None:
    text = " ".join(listed)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    mentions = [Mention(a, b, "person", source="spacy:test") for a, b in list(pairwise(cuts))[::2] if text[a:b].strip()]
    assert len(weigh(text, mentions, NOTHING)) <= len(mentions)
