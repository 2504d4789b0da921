"""Choices in addresses and on the command line."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.choosing.choices import (
    MOST_NAMES,
    layers_from,
    options_from,
    query_of,
    revision_from,
    whose_from,
)
from annotations.export.choosing.layers import ALL_LAYERS
from annotations.export.errors import NoSuchChoice
from annotations.export.options import EVERYONE, MINE, ExportOptions

NAMES = st.frozensets(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20), max_size=4)
OPTIONS = st.builds(
    ExportOptions,
    private=st.booleans(),
    whose=st.sampled_from([EVERYONE, MINE]) | NAMES,
    layers=st.frozensets(st.sampled_from(sorted(ALL_LAYERS))),
    revision=st.none() | st.integers(0, 10**9 - 1),
)


@given(OPTIONS)
def test_choices_come_back_from_their_address(options: ExportOptions) -> None:
    assert options_from(QueryDict(query_of(options))) == options


@given(OPTIONS)
def test_one_choice_has_one_address(options: ExportOptions) -> None:
    query = query_of(options)
    assert query_of(options_from(QueryDict(query))) == query


@pytest.mark.parametrize(
    ("query", "options"),
    [
        ("", ExportOptions()),
        ("utm_source=x", ExportOptions()),
        ("chosen=on", ExportOptions(layers=frozenset())),
        ("layers=claim,notes", ExportOptions(layers=frozenset({"claim", "notes"}))),
        ("chosen=on&layers=claim&layers=notes", ExportOptions(layers=frozenset({"claim", "notes"}))),
        ("private=0&whose=&revision=", ExportOptions()),
        ("private=on&whose=mine&revision=3", ExportOptions(private=True, whose=MINE, revision=3)),
        ("whose=these", ExportOptions(whose=frozenset())),
        ("whose=these&by=mine&by=a,b", ExportOptions(whose=frozenset({"mine", "a,b"}))),
        ("by=ben", ExportOptions()),
    ],
)
def test_addresses(query: str, options: ExportOptions) -> None:
    assert options_from(QueryDict(query)) == options


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("layers=clam", "There is no layer called “clam”. Layers are claim, quote"),
        ("layers=" + "x" * 5000, "called “x{39}…”"),
        ("whose=nobody", "“nobody” does not say whose marks"),
        ("revision=two", "“two” is no version"),
        ("revision=-1", "is no version"),
        ("revision=²", "is no version"),
        ("revision=" + "9" * 5000, "is no version"),
        ("whose=these&" + "&".join(f"by={n}" for n in range(MOST_NAMES + 1)), "A copy can name 200 readers"),
    ],
)
def test_what_there_is_not_is_a_sentence(query: str, sentence: str) -> None:
    with pytest.raises(NoSuchChoice, match=sentence):
        options_from(QueryDict(query))


def test_the_words_of_the_command() -> None:
    assert layers_from(["claim, notes", "quote"]) == {"claim", "notes", "quote"}
    assert (whose_from("everyone"), whose_from("mine")) == (EVERYONE, MINE)
    assert whose_from("ana, ben,") == {"ana", "ben"}
    assert (revision_from("newest"), revision_from("07")) == (None, 7)
