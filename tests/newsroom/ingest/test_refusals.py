"""Why an address gave no page, in sentences."""

from __future__ import annotations

import pytest

from newsroom.ingest.refusals import has_secret, not_public, refusal, without_secret


@pytest.mark.parametrize(
    ("status", "wait", "sentence"),
    [
        (404, None, "There is no page at this address. "),
        (410, None, "There is no page at this address any more. "),
        (401, None, "A button in your browser"),
        (403, None, "A button in your browser"),
        (429, 61.0, "Try again in 2 minutes"),
        (429, 3601.0, "Try again in 2 hours"),
        (429, 0.0, "Try again in 1 minute,"),
        (429, None, "Try again in a while"),
        (500, None, "a problem of its own (error 500). Try again later"),
        (418, None, "error 418"),
    ],
)
def test_an_error_of_a_site_is_said_with_what_to_do(status: int, wait: float | None, sentence: str) -> None:
    said = refusal(status, wait)
    assert sentence in said
    assert "paste the story’s text" in said.lower().replace("or paste", "paste")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("https://ines:tide@estmere.example/a", "a name or password"),
        ("https://estmere.example:8443/a", "a port of its own"),
        ("http://10.0.0.1/a", "a private machine"),
        ("http://[rubbish", "a private machine"),
    ],
)
def test_each_reason_not_to_ask_has_its_sentence(address: str, why: str) -> None:
    said = not_public(address)
    assert why in said
    assert "tide" not in said


def test_a_name_and_a_password_are_left_out() -> None:
    assert has_secret("https://ines:tide@estmere.example/a")
    assert without_secret("https://ines:tide@estmere.example/a@b") == "https://estmere.example/a@b"
    assert without_secret("https://estmere.example/@ines") == "https://estmere.example/@ines"
