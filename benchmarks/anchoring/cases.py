"""Cases of quotes in stories that change, the same on every run with the same seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

from benchmarks.anchoring import edits
from benchmarks.anchoring.edited import Range, Word, place, text_of, words
from benchmarks.anchoring.stories import passage, phrase, sentences_of, stories

SEED = 4
CASES = 30
"""Of each kind."""


@dataclass(frozen=True, slots=True)
class Case:
    """A quote of *old*, and where it is in *new*: None where it is gone."""

    kind: str
    old: str
    new: str
    quote: Range
    place: Range | None


type Source = tuple[str, Range]
"""A text and a quote of it."""


def plainly(text: str, dice: Random) -> Source:
    return text, passage(text, dice)


def one_word(text: str, dice: Random) -> Source:
    return text, phrase(text, dice, 1, 2)


def one_sentence(text: str, dice: Random) -> Source:
    return text, dice.choice(sentences_of(text))


def _and_like_it(share: float) -> Callable[[str, Random], Source]:
    """Return what quotes a sentence and puts one like it elsewhere, but for such a *share* of its words."""

    def quoting(text: str, dice: Random) -> Source:
        quote = dice.choice(sentences_of(text))
        like = [Word(word.text) for word in words(text[slice(*quote)])]
        if share:
            like = edits.changed(like, share, text, dice)
        at = dice.choice([start for start, _ in sentences_of(text) if start <= quote[0] or start >= quote[1]])
        put = text_of(like) + " "
        shift = len(put) if at <= quote[0] else 0
        return text[:at] + put + text[at:], (quote[0] + shift, quote[1] + shift)

    return quoting


KINDS: dict[str, tuple[Callable[[str, Random], Source], edits.Edit]] = {
    "same": (plainly, edits.same),
    "shifted": (plainly, edits.shifted),
    "context changed": (plainly, edits.context_changed),
    "edited": (plainly, edits.edited_small),
    "edited much": (plainly, edits.edited_large),
    "cut short": (plainly, edits.cut_short),
    "facts corrected": (plainly, edits.facts),
    "typography": (plainly, edits.typography),
    "moved": (plainly, edits.moved),
    "moved and edited": (one_sentence, edits.moved_edited),
    "paragraph split": (plainly, edits.split),
    "paragraphs merged": (plainly, edits.merged),
    "word shifted": (one_word, edits.shifted),
    "word near changes": (one_word, edits.context_changed),
    "word gone": (one_word, edits.gone),
    "gone": (plainly, edits.gone),
    "replaced": (plainly, edits.replaced),
    "gone, like it stays": (_and_like_it(0.25), edits.gone),
    "gone, same stays": (_and_like_it(0), edits.gone),
    "edited, like it stays": (_and_like_it(0.25), edits.edited_small),
    "shifted, same stays": (_and_like_it(0), edits.shifted),
}


def cases(seed: int = SEED, each: int = CASES) -> Iterator[Case]:
    """Yield *each* cases of every kind."""
    for kind, (quoting, edit) in KINDS.items():
        dice = Random(f"{kind} {seed}")  # noqa: S311 (nothing secret)
        for _ in range(each):
            text, quote = quoting(dice.choice(stories()), dice)
            edited = edit(text, words(text), quote, dice)
            yield Case(kind, text, text_of(edited), quote, place(edited, quote))
