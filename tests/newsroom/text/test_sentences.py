"""Sentence ranges: rules for stops, and what holds for every text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.text.sentences import sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The ferry stopped.", "Nobody said why."],
        ["Mr. Brill met Dr. Vale at St. Orla's.", "They spoke for an hour."],
        ["J. P. Orme wrote it with A. Vale.", "She agreed."],
        ["He flew to the U.S. Embassy on Monday.", "It was shut."],
        ["She lives in the U.S.", "The ferry does not."],
        ["“We are late.”", "He left."],
        ["“Is it safe?” she asked.", "(It was not.)", "Nobody went."],
        ["It cost 3.5 million marks.", "That is No. 4 on the list.", "He said no.", "She said yes."],
        ["Wait... then it stopped.", "Then… nothing."],
        ["It ended at 5 p.m. on Friday.", "It began at 9 a.m.", "The rest is known."],
        ["What?!", "No!", "Yes."],
        ["Brill & Sons Inc. Chairman Vale spoke, e.g. about ferries.", "Nobody else did."],
        ["Visit marrow.example.org for more.", "Or write."],
        ["1. Buy bread.", "Then eat it."],
        ["¿Dónde está?", "¡Aquí!", "El Sr. Orme vino."],
        ["Das ist z.B. ein Boot.", "Es fährt nicht."],
        ["«Il est là.»", "Elle part."],
        ["« Est-ce vrai ? » demande-t-il.", "« Oui ! »", "L’art. 3 et M. Orme."],
        ["„Das ist gut.“", "Er kam am 3. Mai, im 2. Weltkrieg.", "Das war 1945.", "Es kostet 3 Mio. Euro."],
        ["Dr. med. Anna Vale, geb. 1950, kam.", "Sie blieb."],
        ["Il sig. Orme e la dott.ssa Vale sono qui.", "No."],
        ["El Sr. Orme vive en EE. UU. desde 2010.", "No volverá."],
        ["Dhr. Orme en mevr. Vale wonen hier.", "Ze blijven."],
        ["Το πλοίο έφυγε;", "Ναι."],
        ["توقفت العبارة.", "لماذا؟", "نعم!"],
        ["Паром ушёл, т. е. его нет.", "В 2020 г. было так же."],
        ["Pump No. 2 failed, as pp. 4–6 of vol. 2 say.", "Nobody read Nos. 3 and 4."],
        ["The U.S. Coast Guard sent the S.S. Linnet.", "She belongs to the U.S.", "Nobody came."],
        ["The F.B.I. said no.", "It was plan B.", "He and I.", "Then she."],
        ["“Is it safe?” Ilse Brill asked.", "“Yes!” the harbour master shouted.", "“Is it?”", "She asked him."],
        ["“Who did it?” was the question.", "“He told me ‘Go home.’”", "“And I did.”"],
        ["He asked (was it Brill?) and left.", "“What?”, she asked.", "It said “Stop!” in red."],
        ["I thought . . . well, nothing.", "“I thought...” he began.", "It ended. . . .", "They left."],
        ["It rose 3.5 percent to 4.2.", "Nobody minded.", "The vote was 5-4.", "Visit marrow.example.org/a.b?c=d."],
        ["Nobody cheered.[2]", "“We won.”[3][4]", "iPads fell.", "eBay rose."],
        ["1. Buy bread.", "2. Sell boats.", "(a) First.", "(b) Second."],
        ["It sank on Jan. 6.", "The crew lived.", "They were 12.", "Nobody asked No. 4.", "Boat 3 sailed."],
        ["A. The first item."],
        ["He has a Ph.D. in law.", "It was Lt. Col. Brill.", "Gov. Vale (R., Estmere) left at 9 a.m. Friday."],
    ],
)
def test_each_stands_alone(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_scripts_without_spaces() -> None:
    assert split("船が止まった。誰も知らない。「なぜ？」") == ["船が止まった。", "誰も知らない。", "「なぜ？」"]
    assert split("「なぜ？」と彼は聞いた。彼は（そうだ。）と言った。") == [
        "「なぜ？」と彼は聞いた。",
        "彼は（そうだ。）と言った。",
    ]
    assert split("没有人知道。“为什么？”他问。她说：“走吧！”") == [
        "没有人知道。",
        "“为什么？”",
        "他问。",
        "她说：“走吧！”",
    ]


def test_a_newline_always_ends_a_sentence() -> None:
    assert split("A heading\n\n Mr.\nBrill came. ") == ["A heading", "Mr.", "Brill came."]


def test_nothing_to_split() -> None:
    assert sentences("") == sentences(" \n ") == []


PIECES = st.sampled_from(
    [
        "Mr.",
        "U.S.",
        "J.",
        "end.",
        "“Yes.”",
        "The",
        "ferry",
        "!",
        "…",
        "\n",
        " ",
        "。",
        "é",
        "𝄞",
        "3.5",
        ")",
        "3.",
        "am",
        ". .",
        "?”",
        "Ilse asked.",
        " »",
        "[2]",
        "(b) ",
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES).map(" ".join)))
def test_ranges_hold_everything_but_white_space_in_order(text: str) -> None:
    done = 0
    for start, end in sentences(text):
        assert done <= start < end
        assert not text[done:start].strip()
        assert "\n" not in text[start:end]
        assert text[start:end] == text[start:end].strip()
        done = end
    assert not text[done:].strip()
