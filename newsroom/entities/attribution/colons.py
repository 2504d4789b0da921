"""Quotations with a colon beside them and no reporting word: the captain hit back: "..."; 'We sank': Roe's lament."""

from bisect import bisect_left

from newsroom.entities.attribution.quotations import Quotation
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.subjects import subject_of
from newsroom.entities.tree import Tree
from newsroom.text.words import words

_TENSES = ("VBD", "VBZ", "VBP")
_STATES = words("be is are was were been being 's ’s has have had do does did")
_ENDS = (".", "?", "!", "\n")
_ASIDE = ("relcl", "acl", "advcl")
_LONGEST = 30  # tokens between the start of the sentence and the colon
_NAMES = ("PROPN", "PART")
_SCORE = 0.6


def by_colon(tree: Tree, quotation: Quotation) -> Saying | None:
    """Return a saying by whoever does something before the colon that opens *quotation*, else by the name after it."""
    return _before(tree, quotation) or _after(tree, quotation)


def _before(tree: Tree, quotation: Quotation) -> Saying | None:
    colon = bisect_left(tree.tokens, quotation.outer[0], key=lambda token: token.start) - 1
    if colon < 1 or tree.words[colon] != ":" or not tree.text[quotation.inner[0]].isupper():
        return None
    verb = next((at for at in range(_opening(tree, colon), colon) if _may_lead(tree, at)), None)
    subject = None if verb is None else subject_of(tree, verb)
    if verb is None or subject is None or subject > verb:
        return None
    return Saying((), tree.span(verb, verb), subject, "statement", _SCORE)


def _opening(tree: Tree, colon: int) -> int:
    """Return the first token of the sentence before *colon*; a parser may end it too early."""
    before = range(colon - 1, max(colon - _LONGEST, 0), -1)
    return next((at + 1 for at in before if tree.words[at] in _ENDS), max(colon - _LONGEST, 0))


def _may_lead(tree: Tree, at: int) -> bool:
    token = tree.tokens[at]
    return token.tag in _TENSES and token.dep not in _ASIDE and tree.words[at] not in _STATES


def _after(tree: Tree, quotation: Quotation) -> Saying | None:
    """In a headline that opens with its quotation, the name after the colon is whose words they are."""
    first = bisect_left(tree.tokens, quotation.outer[1], key=lambda token: token.start)
    if tree.words[first : first + 1] != [":"] or not _opens_line(tree.text, quotation):
        return None
    end = first + 1
    while end < len(tree.tokens) and tree.tokens[end].pos in _NAMES:
        end += 1
    name = next((at for at in range(end - 1, first, -1) if tree.tokens[at].pos == "PROPN"), None)
    return None if name is None else Saying((), tree.span(first, first), name, "statement", _SCORE)


def _opens_line(text: str, quotation: Quotation) -> bool:
    return not text[text.rfind("\n", 0, quotation.outer[0]) + 1 : quotation.outer[0]].strip()
