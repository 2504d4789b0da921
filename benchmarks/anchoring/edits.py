"""What editors do to a story around and in a quote. Each edit gets the story's text, its words, the quote and dice."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from benchmarks.anchoring.edited import Range, Word, Words, new_words
from benchmarks.anchoring.stories import borrowed

NOISE = 0.02
"""Such a share of the words of a story changes wherever an edit is about something else."""


type Edit = Callable[[str, Words, Range, Random], Words]


def _inside(word: Word, quote: Range) -> bool:
    return bool(word.was) and quote[0] <= word.was[0] and word.was[1] <= quote[1]  # type: ignore[index]


def _split(edited: Words, quote: Range) -> tuple[Words, Words, Words]:
    inside = [at for at, word in enumerate(edited) if _inside(word, quote)]
    first, last = inside[0], inside[-1] + 1
    return edited[:first], edited[first:last], edited[last:]


def _other_word(word: Word, text: str, dice: Random) -> Word:
    return word.reading(dice.choice(borrowed(text, dice).split()).strip(".,"))


def changed(edited: Words, share: float, text: str, dice: Random) -> Words:
    """Replace, drop and add words, in all such a *share* of them, and one at least."""
    chosen = set(dice.sample(range(len(edited)), max(1, round(share * len(edited))))) if edited else set()
    result: Words = []
    for at, word in enumerate(edited):
        how = dice.random() if at in chosen else 1
        if how < 0.6:
            result.append(_other_word(word, text, dice))
        elif how < 0.8:
            result += [word] if len(chosen) == len(edited) else []
        else:
            result += [word, *new_words(dice.choice(borrowed(text, dice).split()) + " ")] if at in chosen else [word]
    return result


def same(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, core, after = _split(edited, quote)
    return before + core + after[:20] + changed(after[20:], NOISE, text, dice)


def shifted(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, core, after = _split(edited, quote)
    at = dice.randrange(len(before) + 1)
    return before[:at] + new_words(borrowed(text, dice) + " ") + changed(before[at:], NOISE, text, dice) + core + after


def context_changed(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, core, after = _split(edited, quote)
    return before[:-8] + changed(before[-8:], 0.5, text, dice) + core + changed(after[:8], 0.5, text, dice) + after[8:]


def edited_small(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, core, after = _split(edited, quote)
    return changed(before, NOISE, text, dice) + changed(core, 0.1, text, dice) + changed(after, NOISE, text, dice)


def edited_large(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, core, after = _split(edited, quote)
    return before + changed(core, dice.uniform(0.25, 0.4), text, dice) + after


def cut_short(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    """Take words from the start or the end of the quote, with some beyond it."""
    before, core, after = _split(edited, quote)
    part = max(1, len(core) // 3)
    return before + core[:-part] + after[3:] if dice.random() < 0.5 else before[:-3] + core[part:] + after


def moved(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, core, after = _split(edited, quote)
    rest = before + after
    at = dice.randrange(len(rest) + 1)
    return rest[:at] + core + rest[at:]


def moved_edited(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, core, after = _split(edited, quote)
    return moved(text, before + changed(core, 0.1, text, dice) + after, quote, dice)


def gone(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, _, after = _split(edited, quote)
    return changed(before, NOISE, text, dice) + after


def replaced(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    before, _, after = _split(edited, quote)
    return before + new_words(borrowed(text, dice) + " ") + after


def split(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    """Break the paragraph within the quote, or right before it."""
    before, core, after = _split(edited, quote)
    at = dice.randrange(len(core))
    parts = (before, core[:at], core[at:]) if at else (before[:-1], before[-1:], core)
    broken = [*parts[1][:-1], Word(parts[1][-1].text.rstrip() + "\n", parts[1][-1].was)] if parts[1] else []
    return parts[0] + broken + parts[2] + after


def merged(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    return [Word(word.text.replace("\n", " "), word.was) if dice.random() < 0.7 else word for word in edited]


_TYPOGRAPHY = (
    ("'", "’"),
    ('"', "“"),
    (" - ", " – "),
    ("“", '"'),
    ("”", '"'),
    ("’", "'"),
    ("–", "-"),
    ("—", "--"),
    ("fi", "ﬁ"),
    ("...", "…"),
)


def typography(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    return [Word(_set(word.text, dice), word.was) for word in edited]


def _set(word: str, dice: Random) -> str:
    for plain, other in _TYPOGRAPHY:
        word = word.replace(plain, other)
    if dice.random() < 0.1 and len(word) > 8:
        word = word[:4] + "\u00ad" + word[4:]
    return word.replace(" ", "\u00a0") if dice.random() < 0.1 else word.upper() if dice.random() < 0.03 else word


def facts(text: str, edited: Words, quote: Range, dice: Random) -> Words:
    """Correct the numbers and names in the quote."""
    before, core, after = _split(edited, quote)
    return before + [_corrected(word, dice) for word in core] + after


def _corrected(word: Word, dice: Random) -> Word:
    bare = word.text.rstrip()
    if any(map(str.isdigit, bare)):
        return word.reading(re.sub(r"\d", lambda _: str(dice.randint(1, 9)), bare))
    if bare[:1].isupper() and dice.random() < 0.3:
        return word.reading(re.sub(r"\w+", dice.choice(("Dellan", "Ostwick", "Harrow", "Tamsin")), bare, count=1))
    return word
