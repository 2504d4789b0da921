"""Addresses, one a line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.ingest.lists.addresses import addresses_in, is_list_of_addresses
from newsroom.ingest.lists.entry import is_address
from newsroom.ingest.sniff import sniff

ONE, TWO = "https://estmere.example/a", "http://marrowbay.example/b_(pier)"


def found(text: str) -> list[str]:
    return [entry.url for entry in addresses_in(text) if entry.url]


@pytest.mark.parametrize(
    "text",
    [
        f"{ONE}\n{TWO}\n",
        f"\n  {ONE}  \r\n\r\n{TWO}",
        f"# To read\n- {ONE}\n- [ ] {TWO}\n",
        f"1. <{ONE}>\n2. {TWO},\n",
        f"* [Ferry stops]({ONE})\n* [Pier]({TWO} 'shut')\n",
        f"{ONE} Ferry stops at Marrow Bay\n{TWO} The pier is shut",
        f"Ferry stops at Marrow Bay\n{ONE}\n\nWhy is the pier shut?\n{TWO}\n",
        f"Hi Ana, this is what I read this week.\n\n1. Ferry stops\n{ONE}\n2. Pier\n<{TWO}>\n\nBest, Ben",
        f"{ONE} and {TWO}\nrubbish",
    ],
)
def test_a_list_in_many_forms(text: str) -> None:
    assert is_list_of_addresses(text)
    assert found(text) == [ONE, TWO]
    assert sniff(text.encode(), "list.txt") == "list"


def test_an_address_without_its_scheme() -> None:
    assert found("www.estmere.example/a\nwww.marrowbay.example") == [
        "https://www.estmere.example/a",
        "https://www.marrowbay.example",
    ]


def test_a_markdown_link_gives_the_headline() -> None:
    [entry] = addresses_in(f"- [Ferry  stops]({ONE})")
    assert entry.fields == {"headline": "Ferry stops"}


@pytest.mark.parametrize(
    "text",
    [ONE, "", f"The ferry stopped. See {ONE}\nNobody said why.\nThe pier is shut.\n{TWO}\n", "Read this\nand this"],
)
def test_a_story_is_no_list(text: str) -> None:
    assert not is_list_of_addresses(text)


def test_what_stands_above_an_address_is_its_headline_and_other_lines_are_left_out() -> None:
    listed = f"# This week\nHi Ana,\n- Ferry stops at Marrow Bay\n{ONE}\n{TWO} and more\nrubbish\n"
    said = [(entry.headline, entry.url) for entry in addresses_in(listed)]
    assert said == [("Hi Ana,", ""), ("Ferry stops at Marrow Bay", ONE), ("", TWO), ("rubbish", "")]


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_whatever_is_found_is_an_address(text: str) -> None:
    assert all(map(is_address, found(text)))


@settings(max_examples=25)
@given(st.lists(st.from_regex(r"https://[a-z]{1,9}\.example/[a-z0-9/]{0,20}", fullmatch=True), max_size=9))
def test_every_address_is_found_in_its_place(addresses: list[str]) -> None:
    assert found("\n".join(addresses)) == addresses
