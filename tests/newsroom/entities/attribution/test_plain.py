"""Attributions without a parser."""

import pytest

from newsroom.entities import Mention, attribute
from tests.newsroom.entities.attribution.said import Said, in_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is safe,” said Ana Roe.", Said("Ana Roe", "said", ("It is safe,",))),
        ("“It is safe,” the mayor said.", Said("the mayor", "said", ("It is safe,",))),
        ("Ana Roe told reporters: “It is safe.”", Said("Ana Roe", "told", ("It is safe.",))),
        ("The pier is safe, according to Ana Roe.", Said("Ana Roe", "according to", ("The pier is safe",))),
        ("According to the mayor, the pier is safe.", Said("the mayor", "According to", ("the pier is safe",))),
    ],
)
def test_plain_words(text: str, expected: Said) -> None:
    assert [in_words(text, each) for each in attribute(text, [], models={})] == [expected]


def test_mentions_are_its_speakers() -> None:
    mention = Mention(18, 25, "person", cluster=3)
    (found,) = attribute("“It is safe,” said Ana Roe.", [mention], models={})
    assert found.speakers == (3,)


def test_another_language_breaks_nothing() -> None:
    assert attribute("„Nein“, sagte die Ministerin.", [], language="de") == []
