"""Quotations that go on where the one before left off: no word near them says whose they are."""

from newsroom.entities.attribution.quotations import SENTENCE_END, Quotation
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.tree import Range

_MARKS = '“”"«»„ \t'
_GUESSED = 0.55


def going_on(text: str, before: Quotation, saying: Saying, quotation: Quotation) -> Saying | None:
    """Return *saying* itself when *quotation* goes on in its line, a copy when it fills the next, else None."""
    between = text[before.outer[1] : quotation.outer[0]]
    if "\n" not in between:
        return saying if _is_sentence(text, quotation) and len(SENTENCE_END.findall(between)) < 2 else None
    return _copy(saying, quotation) if _is_next_line(between) and _fills_line(text, quotation) else None


def _copy(saying: Saying, quotation: Quotation) -> Saying:
    return Saying((quotation.inner,), saying.cue, saying.subject, saying.stance, _GUESSED, saying.verb)


def _is_next_line(between: str) -> bool:
    return not any(line.strip() for line in between.split("\n")[1:])


def _is_sentence(text: str, quotation: Quotation) -> bool:
    start, end = quotation.inner
    return text[start].isupper() or text[end - 1] in ".?!"


def _fills_line(text: str, quotation: Quotation) -> bool:
    start, end = _line(text, quotation.outer[0])
    return not text[start : quotation.outer[0]].strip(_MARKS) and not text[quotation.outer[1] : end].strip(_MARKS)


def _line(text: str, at: int) -> Range:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)
