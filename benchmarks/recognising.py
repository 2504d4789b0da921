"""How fast who is who and who says what are found in the sample stories, beside spaCy's own pipeline alone."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import spacy

from benchmarks.stories import paragraphs
from benchmarks.timing import timed
from newsroom.entities import Gazetteer, KnownName, attribute, recognise
from newsroom.entities.model import MODELS, analyse, where
from newsroom.ingest.pipeline import ingest
from newsroom.samples import STORIES, sample_source

NAMES = 100_000
REPEATS = 5
_SHARE_OF_NAMES = 0.05


def report() -> None:
    """Print words per CPU second of each, their ratio, and the milliseconds that the library's names take."""
    texts = _english()
    words = sum(len(text.split()) for text in texts)
    nlp = spacy.load(where(MODELS["en"]))
    alone = _speed(words, lambda: [nlp(text) for text in texts])
    together = _speed(words, lambda: [_everything(text) for text in texts])
    print(f"\nRecognising the {len(texts)} English sample stories, {words:,} words")
    print(f"{'spaCy alone':>24}  {alone:>8,.0f} words per CPU second")
    print(f"{'everything':>24}  {together:>8,.0f} words per CPU second, {together / alone:.2f} of it")
    _report_names()


def _report_names() -> None:
    names, text = _names(), _story()
    gazetteer = Gazetteer(names)
    built = timed(lambda: Gazetteer(names), REPEATS)
    matched = timed(lambda: list(gazetteer.sightings(text)), REPEATS)
    print(f"{f'{NAMES:,} known names':>24}  built in {built.seconds:.2f} s, matched in {matched.seconds * 1e3:.1f} ms")


def _english() -> list[str]:
    stories = map(ingest, map(sample_source, STORIES))
    return ["\n".join(p.text for p in story.paragraphs) for story in stories if story.language.startswith("en")]


def _everything(text: str) -> Any:
    analyse.cache_clear()
    return attribute(text, recognise(text))


def _speed(words: int, call: Callable[[], object]) -> float:
    return words / timed(call, REPEATS).seconds


def _story() -> str:
    """Return a story of which one word in twenty is a known name."""
    dice = Random(NAMES)  # noqa: S311 (nothing secret)
    listed = (word for text in paragraphs() for word in text.split())
    return " ".join(word.title() if dice.random() < _SHARE_OF_NAMES else word for word in listed)


def _names() -> list[KnownName]:
    dice = Random(NAMES)  # noqa: S311 (nothing secret)
    vocabulary = sorted({word.strip(".").title() for text in paragraphs() for word in text.split()})
    made = (" ".join(dice.choices(vocabulary, k=dice.randint(1, 3))) for _ in range(NAMES))
    return [KnownName(f"{name} {n}" if n % 2 else name, n, "person") for n, name in enumerate(made)]
