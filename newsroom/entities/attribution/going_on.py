"""Quotations that go on where the one before left off: no word near them says whose they are."""

from collections.abc import Sequence

from newsroom.entities.attribution.quotations import SENTENCE_END, Quotation
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.tree import Range, Tree

_MARKS = '“”"«»„ \t'
_STOPS = ".?!,…"
_SUBORDINATE = ("advcl", "relcl", "acl")
_TITLE = 4  # spaces in most titles, at most
_GUESSED = 0.55


def going_on(text: str, before: Quotation, saying: Saying, quotation: Quotation) -> Saying | None:
    """Return *saying* itself when *quotation* goes on in its line, a copy when it fills the next, else None."""
    between = text[before.outer[1] : quotation.outer[0]]
    if "\n" not in between:
        return saying if _is_sentence(text, quotation) and len(SENTENCE_END.findall(between)) < 2 else None
    return _copy(saying, quotation) if _is_next_line(between) and _fills_line(text, quotation) else None


def in_context(tree: Tree, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    """Return a copy of the last of *sayings* in the line of *quotation*, or in the line before one that it fills."""
    text = tree.text
    stances = ("statement", "belief") if _fills_line(text, quotation) else ("statement",)
    before = [s for s in sayings if s.content and s.stance in stances and s.cue[1] <= quotation.outer[0]]
    last = _last_main(tree, before)
    if last is None or (text[quotation.inner[0]].isupper() and not _is_sentence(text, quotation)):
        return None
    between = text[last.cue[1] : quotation.outer[0]]
    same_paragraph = "\n" not in between or (_is_next_line(between) and _fills_line(text, quotation))
    return _copy(last, quotation) if same_paragraph else None


def _last_main(tree: Tree, sayings: Sequence[Saying]) -> Saying | None:
    """Return the last of *sayings*, or in its line one of a main clause: in "when Lee said so, Roe knew" Roe's."""
    last = max(sayings, key=lambda s: s.cue, default=None)
    line = tree.text.rfind("\n", 0, last.cue[0]) if last else 0
    main = [s for s in sayings if s.cue[0] > line and not (s.verb and tree.tokens[s.verb.token].dep in _SUBORDINATE)]
    return max(main, key=lambda s: s.cue, default=last)


def _copy(saying: Saying, quotation: Quotation) -> Saying:
    return Saying((quotation.inner,), saying.cue, saying.subject, saying.stance, _GUESSED, saying.verb)


def _is_next_line(between: str) -> bool:
    return not any(line.strip() for line in between.split("\n")[1:])


def _is_sentence(text: str, quotation: Quotation) -> bool:
    start, end = quotation.inner
    return text[end - 1] in _STOPS or (text[start].isupper() and text[start:end].count(" ") > _TITLE)


def _fills_line(text: str, quotation: Quotation) -> bool:
    start, end = _line(text, quotation.outer[0])
    return not text[start : quotation.outer[0]].strip(_MARKS) and not text[quotation.outer[1] : end].strip(_MARKS)


def _line(text: str, at: int) -> Range:
    end = text.find("\n", at)
    return text.rfind("\n", 0, at) + 1, end if end >= 0 else len(text)
