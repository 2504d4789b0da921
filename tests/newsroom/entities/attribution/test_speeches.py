"""Quotations, and whose they are."""

import pytest

from tests.newsroom.entities.attribution.said import Said, attributions, needs_model, said

pytestmark = needs_model


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The pier is safe,” Roe said.", Said("Roe", "said", ("The pier is safe,",))),
        ("“The pier is safe,” said Ana Roe, a diver.", Said("Ana Roe, a diver", "said", ("The pier is safe,",))),
        ("“The pier,” Roe said, “is safe.”", Said("Roe", "said", ("The pier,", "is safe."))),
        ("“It is safe,” Roe said. “I saw it.”", Said("Roe", "said", ("It is safe,", "I saw it."))),
        ("Roe replied: “The pier is safe.”", Said("Roe", "replied", ("The pier is safe.",))),
        ("“Why now?” asked Ana Roe.", Said("Ana Roe", "asked", ("Why now?",))),
        (
            "“We left,” a teacher, Lena Moor, recalled by phone.",
            Said("a teacher, Lena Moor", "recalled", ("We left,",)),
        ),
        ("Roe called the plan “reckless”.", Said("Roe", "called", ("reckless",))),
        (
            "The plan was labelled “a step waiting to be missed” by people living nearby.",
            Said("people living nearby", "labelled", ("a step waiting to be missed",)),
        ),
        (
            "Roe accused the mayor of “playing with fire” as the two met in the hall.",
            Said("Roe", "accused", ("playing with fire",)),
        ),
        ("It was a figure Roe has called “misleading”.", Said("Roe", "called", ("misleading",))),
        ("‘It was promised in writing,’ claimed one.", Said("one", "claimed", ("It was promised in writing,",))),
        ('"The pier is safe," Roe said.', Said("Roe", "said", ("The pier is safe,",))),
        ("Roe told the club: “The pier is safe.", Said("Roe", "told", ("The pier is safe.",))),
        ("Roe dropped the “reckless” plan.", Said("Roe", "dropped", ("reckless",))),
    ],
)
def test_direct_speech(text: str, expected: Said) -> None:
    assert said(text) == [expected]
    assert attributions(text)[0].speech == "direct"


def test_mixed_speech_keeps_its_marks() -> None:
    text = "Roe said the pier was “a step too far” for the town."
    assert said(text) == [Said("Roe", "said", ("the pier was “a step too far” for the town",))]
    assert attributions(text)[0].speech == "mixed"


def test_a_quotation_runs_on_over_paragraphs() -> None:
    text = "“I read them,” Roe told the Courier. “I sent them on.\n“Then I waited.\n“Nobody called.”\nThe end."
    found = said(text)
    assert [each.content for each in found] == [
        ("I read them,", "I sent them on."),
        ("Then I waited.",),
        ("Nobody called.",),
    ]
    assert {each.source for each in found} == {"Roe"}
    assert found[1].cue == "told"


def test_a_paragraph_that_is_one_quotation_goes_on_with_the_one_before() -> None:
    text = "“It is safe,” the diver said.\n“I went down twice.”"
    assert [each.source for each in said(text)] == ["the diver", "the diver"]
    assert attributions(text)[1].score < attributions(text)[0].score


def test_a_paragraph_between_breaks_a_quotation_off() -> None:
    assert len(said("“It is safe,” the diver said.\nRain fell.\n“I went down twice.”")) == 1


def test_speech_in_speech() -> None:
    text = "“My mother told me, ‘The river keeps its appointments,’” said Tomas Weil."
    outer, inner = said(text)
    assert (outer.source, inner.source) == ("Tomas Weil", "My mother")
    assert [each.outer for each in attributions(text)] == [None, 0]


def test_a_quotation_that_fills_a_paragraph_goes_on_with_who_spoke_last() -> None:
    text = "Roe said she was furious.\n“It is wrong, and they know it.”\nRain fell."
    assert said(text)[1] == Said("Roe", "said", ("It is wrong, and they know it.",))


def test_it_goes_on_with_who_spoke_in_the_main_clause() -> None:
    text = "When the council announced that the lamps would go, Roe assumed it was a joke.\n“A man came with a tablet.”"
    assert said(text)[-1] == Said("Roe", "assumed", ("A man came with a tablet.",))


def test_the_nearer_word_has_the_quotation() -> None:
    text = "It came after rejecting what the operator called its “best and last” offer, the union said."
    outer, inner = said(text)
    assert (outer.source, inner) == ("the union", Said("the operator", "called", ("best and last",)))


def test_a_quotation_has_nothing_of_the_sentence_before() -> None:
    text = "Fans rushed to wish her well. ‘Get well soon queen,’ wrote one. Bo left."
    assert said(text) == [Said("one", "wrote", ("Get well soon queen,",))]


def test_a_few_quoted_words_are_of_who_spoke_last() -> None:
    text = "Roe said he was angry. The plan was “a disgrace”."
    assert said(text)[1] == Said("Roe", "said", ("a disgrace",))
    assert attributions(text)[1].score < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Crews ‘abandoned’ after spill as minister promises inquiry",
        "Roe saw “The Long Pier” twice.",
        "The law, called “the muzzle”, passed.",
        "The song “Rain” is out.",
    ],
)
def test_names_and_titles_are_nobody_s_words(text: str) -> None:
    assert said(text) == []
