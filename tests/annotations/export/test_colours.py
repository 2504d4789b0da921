"""Colours on paper and on the page."""

from __future__ import annotations

import re
from pathlib import Path

from django.conf import settings

from annotations.export.colours import DAY_AND_NIGHT, PALETTE, inks

_TOKENS = Path(settings.BASE_DIR, "static/css/tokens.css").read_text("utf-8")


def test_the_palette_is_the_pages_in_the_light() -> None:
    declared = dict(re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}),", _TOKENS))
    assert {name: (declared[name], declared[f"{name}-line"]) for name in PALETTE} == PALETTE


def test_e_readers_have_all_of_them() -> None:
    assert DAY_AND_NIGHT.keys() == PALETTE.keys()


def test_a_readers_own_colours_take_the_place_of_the_usual() -> None:
    chosen = inks(["claim-teal"])
    assert chosen["claim"] == PALETTE["teal"]
    assert chosen["quote"] == PALETTE["blue"]
