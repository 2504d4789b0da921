"""The text as the browser has it: the same words as the server's, counted over into its units and back."""

from __future__ import annotations

import json
import random
from pathlib import Path

from playwright.sync_api import Page

from annotations.weave import Mark, Tag, weave
from newsroom.models import Article

CASES = json.loads((Path(__file__).parent.parent / "fixtures" / "offsets.json").read_text(encoding="utf-8"))
ALPHABET = "abc <>&\"'\t🛳️👩‍👩‍👧e\u0301𝕹\u202eé\u00a0\u200d渡"


def test_offsets_agree_with_their_python_twin(signed_in_page: Page, story: Article) -> None:
    signed_in_page.goto(story.get_absolute_url())
    wrong = signed_in_page.evaluate(
        """async cases => {
          const address = document.querySelector('script[src*="reader"]').src.replace('reader', 'offsets');
          const {toUtf16, fromUtf16} = await import(address);
          return cases.flatMap(({text, pairs, inside}) => [
            ...pairs.filter(([points, units]) => toUtf16(text, points) !== units || fromUtf16(text, units) !== points),
            ...(inside ?? []).filter(([units, points]) => fromUtf16(text, units) !== points),
          ]);
        }""",
        CASES,
    )
    assert wrong == []


def test_woven_text_is_the_text(signed_in_page: Page, story: Article) -> None:
    """The property of tests/properties/test_weave.py, once through Chromium's own parser."""
    signed_in_page.goto(story.get_absolute_url())
    rng = random.Random(2)
    texts = ["".join(rng.choices(ALPHABET, k=rng.randint(1, 80))) for _ in range(300)]
    woven = [_weave(text, rng) for text in texts]
    read = signed_in_page.evaluate(
        "woven => woven.map(html => Object.assign(document.createElement(`p`), {innerHTML: html}).textContent)",
        woven,
    )
    assert read == texts


def _weave(text: str, rng: random.Random) -> str:
    marks = [Mark(*_range(text, rng), id=n, kind=rng.choice(["claim", "quote"])) for n in range(rng.randint(0, 50))]
    tags = [Tag(*_range(text, rng), "<em>", "</em>") for _ in range(rng.randint(0, 5))]
    return weave(text, [(0, len(text))], tags, marks)[0]


def _range(text: str, rng: random.Random) -> tuple[int, int]:
    start, end = sorted(rng.choices(range(len(text) + 1), k=2))
    return start, end
