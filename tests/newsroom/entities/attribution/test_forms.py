"""Forms of verbs."""

import pytest

from newsroom.entities.attribution.forms import forms


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("say", "say says said saying"),
        ("deny", "deny denies denied denying"),
        ("agree", "agree agrees agreed agreeing"),
        ("argue", "argue argues argued arguing"),
        ("admit", "admit admits admitted admitting"),
        ("label", "label labels labeled labelled labeling labelling"),
        ("stress", "stress stresses stressed stressing"),
        ("convey", "convey conveys conveyed conveying"),
    ],
)
def test_forms(lemma: str, expected: str) -> None:
    assert forms(lemma) == set(expected.split())
