"""Sentences that ask something of readers, and stories about such things."""

from __future__ import annotations

import pytest

from newsroom.ingest.appeals import is_appeal


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe to our newsletter and get the news of the coast in your inbox.",
        "You have read all of your free articles. Sign in to continue reading.",
        "Cancel any time.",
        "Thanks to readers like you we are free. Please consider a donation.",
        "Melden Sie sich jetzt für unseren Newsletter an.",
        "Abonnez-vous pour lire la suite.",
        "Suscríbete y recibe nuestro boletín en tu correo.",
        "Подписывайтесь на наш канал.",
        "この記事は有料会員限定です。",
    ],
)
def test_what_asks_is_an_appeal(text: str) -> None:
    assert is_appeal(text)


@pytest.mark.parametrize(
    "text",
    [
        "The paper lost 4,000 readers in a year, and its newsletter is read by fewer still, said Odile Brandt.",
        "The union said on Tuesday that it would ask its members to subscribe to the pier’s repair fund.",
        "“We will row,” she said.",
        "To sign up for the rowing class, call the net loft.",
        "Join the islanders in the net loft, the letter said, and " + "bring what you have. " * 30,
    ],
)
def test_what_tells_is_none(text: str) -> None:
    assert not is_appeal(text)
