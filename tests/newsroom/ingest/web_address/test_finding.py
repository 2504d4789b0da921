"""Addresses in pasted and shared text."""

from __future__ import annotations

import pytest

from newsroom.ingest.web_address import addresses_in, only_addresses

ONE, TWO = "https://estmere.example/ferry", "https://estmere.example/pier_(old)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Read this: {ONE}. It is good", [ONE]),
        (f"({ONE}) and {TWO}, and {ONE}!", [ONE, TWO]),
        (f"“{ONE}”\nShared with an app", [ONE]),
        ("Ferry stops at Marrow Bay", []),
    ],
)
def test_addresses_are_found_in_words(text: str, found: list[str]) -> None:
    assert addresses_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"  {ONE}\n", [ONE]),
        (f"{ONE}\r\n{TWO} {ONE}\n", [ONE, TWO]),
        ("estmere.example/ferry", [ONE]),
        ("www.estmere.example", ["https://www.estmere.example"]),
        (f"{ONE} Ferry stops", []),
        ("Ferry stops", []),
        ("stopped.", []),
        ("", []),
    ],
)
def test_a_list_of_addresses_has_nothing_else(text: str, found: list[str]) -> None:
    assert only_addresses(text) == found
