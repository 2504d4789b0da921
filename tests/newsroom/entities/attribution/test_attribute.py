"""Constructions of speech and thought, one by one, with the English model."""

import pytest

from tests.newsroom.entities.attribution.said import Said, attributions, needs_model, said, words

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Roe said that the pier was safe.", Said("Roe", "said", ("the pier was safe",))),
        ("Park has a copy that Roe said he had been shown.", Said("Roe", "said", ("he had been shown",))),
        ("Park has a copy that, Roe said, was lost.", Said("Roe", "said", ("was lost",))),
        ("That, Roe said, was wrong.", Said("Roe", "said", ("That", "was wrong"))),
        ("The pier, Roe said, was safe.", Said("Roe", "said", ("The pier", "was safe"))),
        ("The pier was safe, the mayor said.", Said("the mayor", "said", ("The pier was safe",))),
        ("As Roe noted, the pier was safe.", Said("Roe", "noted", ("the pier was safe",))),
        ("Fares rose, analysts said, and profits fell.", Said("analysts", "said", ("Fares rose", "and profits fell"))),
        ("Roe and Park said the pier was safe.", Said("Roe and Park", "said", ("the pier was safe",))),
        ("Roe asked Park if the pier was safe.", Said("Roe", "asked", ("if the pier was safe",))),
        ("Roe told the Courier he was done.", Said("Roe", "told", ("he was done",))),
        ("It was in a report saying the pier was safe.", Said("a report", "saying", ("the pier was safe",))),
        ("Roe urged the council to act.", Said("Roe", "urged", ("to act",))),
        ("The doctor advised him to stop.", Said("The doctor", "advised", ("to stop",))),
        ("Roe shot back that the pier was safe.", Said("Roe", "shot", ("the pier was safe",))),
        ("Roe promised to rebuild the pier.", Said("Roe", "promised", ("to rebuild the pier",))),
        ("A survey found that the pier was safe.", Said("A survey", "found", ("the pier was safe",))),
        ("As the mayor put it, the pier was safe.", Said("the mayor", "put", ("the pier was safe",))),
    ],
)
def test_indirect_speech(text: str, expected: Said) -> None:
    assert said(text) == [expected]
    assert attributions(text)[0].speech == "indirect"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was reported that the pier had sunk.", Said(None, "reported", ("the pier had sunk",))),
        ("The pier is said to be safe.", Said(None, "said", ("The pier", "to be safe"))),
        ("The court was told the pier had been sold.", Said(None, "told", ("the pier had been sold",))),
        ("The jury heard that the pier had sunk.", Said(None, "heard", ("the pier had sunk",))),
        (
            "The mayor was quoted as saying the pier was safe.",
            Said("The mayor", "quoted as saying", ("the pier was safe",)),
        ),
        (
            "The pier was safe, the mayor was quoted as saying.",
            Said("the mayor", "quoted as saying", ("The pier was safe",)),
        ),
    ],
)
def test_passives(text: str, expected: Said) -> None:
    assert said(text) == [expected]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Roe said that the pier was safe.", "statement"),
        ("Roe believes that the pier is safe.", "belief"),
        ("Roe is convinced that the pier is safe.", "belief"),
        ("Roe is confident that the pier is safe.", "belief"),
        ("Roe hopes that the pier is safe.", "attitude"),
    ],
)
def test_stances(text: str, stance: str) -> None:
    assert [each.stance for each in attributions(text)] == [stance]


def test_a_chain_prints_in_order() -> None:
    text = "Roe said that the office believes the pier is safe, according to Park, who attended the meeting."
    found = attributions(text)
    assert [each.source for each in said(text)] == ["Park", "Roe", "the office"]
    assert [each.outer for each in found] == [None, 0, 1]


def test_two_sources_at_the_end_of_a_sentence() -> None:
    text = "The pier will close, the harbour office said, lawmaker Iven Sorrel told reporters on Monday."
    found = attributions(text)
    assert [each.cue for each in said(text)] == ["told", "said"]
    assert [each.outer for each in found] == [None, 0]
    assert said(text)[1].content == ("The pier will close",)


def test_a_sentence_that_goes_on_after_a_quotation() -> None:
    text = "“We tried,” Roe said. “We failed.” She said she had written to the council."
    assert said(text) == [
        Said("Roe", "said", ("We tried,", "We failed.")),
        Said("She", "said", ("she had written to the council",)),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The pier was closed on Monday.",
        "Workers found the pier empty.",
        "Roe saw the man leave the pier.",
        "The fee is charged according to size.",
        "The film is called “The Long Pier”.",
        "Asked about the pier, the council declined to comment.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    assert said(text) == []


def test_first_person_thoughts_in_quotations_are_not_sources() -> None:
    assert len(said("“I think the pier is safe,” Roe said.")) == 1


def test_parts_of_a_source() -> None:
    text = "Roe, who attended the briefing, told reporters that the pier was safe."
    (found,) = attributions(text)
    assert (words(text, found.told), words(text, found.basis)) == ("reporters", "who attended the briefing")


def test_speakers_are_those_whom_the_source_names() -> None:
    text = "Karen Whitfield said the pier was safe. Thomas Aldridge said it was not."
    first, second = attributions(text)
    assert len(first.speakers) == len(second.speakers) == 1
    assert first.speakers != second.speakers


def test_nothing_in_nothing() -> None:
    assert attributions("") == []


def test_a_dateline_below_a_headline_is_nobody_s_word() -> None:
    text = "Pier closed\n\nPORT ANSELL, Nov 3 (FP) - The pier has been closed, the mayor said."
    assert said(text) == [Said("the mayor", "said", ("The pier has been closed",))]
