"""What somebody denies, doubts or leaves unsaid is not what they say."""

import pytest

from newsroom.entities import attribute, recognise


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe does not believe that the ferry is safe.",
        "Ada Roe is not sure that the ferry is safe.",
        "Ada Roe has not said that the ferry is safe.",
        "Ada Roe never claimed that the ferry is safe.",
        "Ada Roe denied that the ferry is safe.",
        "Ada Roe declined to say whether the ferry is safe.",
    ],
)
def test_a_denial(text: str) -> None:
    [said] = attribute(text, recognise(text))
    assert said.stance == "denial"
    assert [text[start:end].removeprefix("whether ") for start, end in said.content] == ["the ferry is safe"]


@pytest.mark.parametrize(
    "text", ["Ada Roe said that the ferry is not safe.", "Ada Roe believes that nobody looked at the pump."]
)
def test_a_negative_statement_is_said(text: str) -> None:
    [said] = attribute(text, recognise(text))
    assert said.stance in ("statement", "belief")


@pytest.mark.parametrize(
    "source",
    ["A spokeswoman for Marrow Harbour Bank", "An assessment by Marrow Harbour Bank", "Marrow Harbour Bank's report"],
)
def test_a_mouthpiece_speaks_for_another(source: str) -> None:
    text = f"{source} said that the pier was closed."
    mentions = recognise(text)
    [said] = attribute(text, mentions)
    [bank] = [m.cluster for m in mentions if text[m.start : m.end] == "Marrow Harbour Bank"]
    assert said.speakers == (bank,)
