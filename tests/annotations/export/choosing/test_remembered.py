"""What a reader took last."""

from __future__ import annotations

import pytest
from pytest_django import DjangoAssertNumQueries

from annotations.export.choosing.remembered import last_format, last_options, remember
from annotations.export.formats import FORMATS
from annotations.export.options import EVERYONE, MINE, ExportOptions
from newsroom.models import Reader

SOME = frozenset({"claim", "notes"})


def test_at_first_there_is_none(ana: Reader) -> None:
    assert last_format(ana) is None
    assert last_options(ana) == ExportOptions()


def test_format_and_layers_stay_and_what_is_for_once_does_not(ana: Reader) -> None:
    given = ExportOptions(private=True, whose=frozenset({"ben"}), layers=SOME, revision=2)
    remember(ana, FORMATS["markdown"], given)
    again = Reader.objects.get(pk=ana.pk)
    assert last_format(again) == FORMATS["markdown"]
    assert last_options(again) == ExportOptions(whose=EVERYONE, layers=SOME)


def test_other_preferences_stay(ana: Reader) -> None:
    Reader.objects.filter(pk=ana.pk).update(preferences={"kinds": {"claim": {"label": "To check"}}})
    remember(ana, FORMATS["html"], ExportOptions(whose=MINE))
    again = Reader.objects.get(pk=ana.pk)
    assert again.preferences["kinds"] == {"claim": {"label": "To check"}}
    assert last_options(again).whose == MINE


def test_the_same_again_asks_nothing(ana: Reader, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    remember(ana, FORMATS["html"], ExportOptions())
    with django_assert_num_queries(0):
        remember(ana, FORMATS["html"], ExportOptions(private=True))


@pytest.mark.parametrize("kept", [{"format": "papyrus", "query": "layers=gone"}, {}])
def test_what_there_is_no_more_is_forgotten(ana: Reader, kept: dict[str, str]) -> None:
    ana.preferences = {"copies": kept}
    assert last_format(ana) is None
    assert last_options(ana) == ExportOptions()
