"""Words of others in a clause that somebody reports."""

import pytest

from tests.newsroom.entities.attribution.said import Said, needs_model, said

pytestmark = needs_model


@pytest.mark.parametrize(
    "remark",
    [
        ", although Weil has said there is no money left",
        ", while Weil insisted that it was lost",
        ", though analysts have questioned that figure",
        ", a claim that the council quickly denied",
        ", a conclusion that engineers reached long ago",
    ],
)
def test_words_set_against_a_statement_are_not_part_of_it(remark: str) -> None:
    assert said(f"Roe said that the pier had been saved{remark}.")[0] == Said(
        "Roe", "said", ("the pier had been saved",)
    )


def test_a_contrast_that_is_nobody_else_s_is_part_of_what_is_said() -> None:
    (found,) = said("Roe said that the pier was safe, although the wind was strong.")
    assert found.content == ("the pier was safe, although the wind was strong",)
