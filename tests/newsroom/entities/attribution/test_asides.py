"""Reporting words inside quotations that give nobody's word."""

import pytest

from tests.newsroom.entities.attribution.said import needs_model, said

pytestmark = needs_model


@pytest.mark.parametrize(
    "quoted",
    [
        "I think we deserved to win,",
        "Tell them the gate is open,",
        "We cannot yet say whether the ferry was safe,",
        "The lads never know when they are beaten,",
    ],
)
def test_only_the_quotation_is_a_statement(quoted: str) -> None:
    assert [each.content for each in said(f"“{quoted}” said Roe.")] == [(quoted,)]


def test_what_nobody_knows_is_nobody_s_word() -> None:
    assert said("It is not known how many were on board.") == []


def test_what_others_told_the_speaker_is_a_statement_too() -> None:
    outer, inner = said("“The mate told me that the pier was gone,” said Roe.")
    assert (outer.source, inner.source) == ("Roe", "The mate")
