"""The palette of marks: readable in light and dark, told apart without colours, the same in code and style sheets."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.conf import settings

from annotations.kinds import DEFAULTS, Colour

CSS = Path(settings.BASE_DIR) / "static/css"
TOKENS = (CSS / "tokens.css").read_text("utf-8")
LIGHT_AND_DARK = {
    name: (light, dark) for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS)
}
SCHEMES = pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
COLOURS = pytest.mark.parametrize("colour", Colour.values)


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG 2.2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str, scheme: int) -> float:
    low, high = sorted(luminance(LIGHT_AND_DARK[name][scheme]) for name in (one, other))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert luminance("#ffffff") == pytest.approx(1)
    assert luminance("#777777") == pytest.approx(0.184, abs=0.001)


@SCHEMES
@COLOURS
@pytest.mark.parametrize("words", ["ink", "ink-soft", "accent"])
def test_words_on_every_tint_keep_aa(colour: str, words: str, scheme: int) -> None:
    assert contrast(words, colour, scheme) >= 4.5


@SCHEMES
@COLOURS
@pytest.mark.parametrize("behind", ["paper", "sheet", "tint"])
def test_every_line_is_seen_on_what_is_behind_it(colour: str, behind: str, scheme: int) -> None:
    assert contrast(f"{colour}-line", colour if behind == "tint" else behind, scheme) >= 3


def test_kinds_come_in_the_colours_that_the_code_says() -> None:
    said = dict(re.findall(r"--(\w+): var\(--(\w+)\);", TOKENS))
    assert {kind: said[kind] for kind in DEFAULTS} == {kind: style.colour for kind, style in DEFAULTS.items()}
    assert {f"{kind}-line" for kind in DEFAULTS} <= set(re.findall(r"--([\w-]+): var\(--\w+-line\);", TOKENS))


def test_each_kind_has_a_line_of_its_own() -> None:
    patterns = dict(re.findall(r"\.(\w+) \{[^}]*--pattern: ([^;]+);", TOKENS))
    assert patterns.keys() == DEFAULTS.keys()
    assert len(set(patterns.values())) == len(DEFAULTS)
    solid = sorted(int(pattern[6]) for pattern in patterns.values() if pattern.startswith("solid"))
    assert solid == [1, 3], "two of one style are told apart only where one is much thicker"


def test_every_kind_can_be_had_in_every_colour() -> None:
    rules = re.findall(r"\.(\w+)-(\w+) \{ --\1: var\(--\2\); --\1-line: var\(--\2-line\); \}", css("palette.css"))
    assert sorted(rules) == sorted((kind, colour) for kind in DEFAULTS for colour in Colour.values)
    assert css("palette.css").count("{") == len(rules)


def test_every_colour_is_offered_as_it_is() -> None:
    offered = re.findall(r"\.in-(\w+) \{ --tint: var\(--\1\); --line: var\(--\1-line\); \}", css("kinds.css"))
    assert offered == Colour.values


def css(name: str) -> str:
    return (CSS / name).read_text("utf-8")
