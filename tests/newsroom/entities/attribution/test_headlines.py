"""Headlines that name their source."""

import pytest

from tests.newsroom.entities.attribution.said import needs_model, said

pytestmark = needs_model


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Mayor: we will not pay for the pier", "Mayor", "we will not pay for the pier"),
        ("Hospital to close two wards, says director", "director", "Hospital to close two wards"),
    ],
)
def test_a_headline_names_its_source(headline: str, source: str, content: str) -> None:
    (found,) = said(f"{headline}\nRain fell on the pier.")
    assert (found.source, found.content) == (source, (content,))


def test_other_colons_name_none() -> None:
    assert said("Divers: a history\nPhoto: Ana Roe\nRain fell on the pier.") == []
