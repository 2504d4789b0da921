"""A quotation that a comma leads on from, whose reporting verb the parser took for something else."""

from bisect import bisect_left

from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.quotations import SENTENCE_END, Quotation
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.verbs import LEMMAS, SAYING
from newsroom.entities.tree import Tree

_LEADING_ON = ",?!—–"
_TENSES = ("VBD", "VBN", "VBZ")
_NOUNS = ("NOUN", "PROPN", "PRON", "NUM")
_FARTHEST = 25  # tokens from the quotation to its verb
_SCORE = 0.6


def rescued(tree: Tree, quotation: Quotation) -> Saying | None:
    """Return a saying by the first noun and the first reporting verb after *quotation* in its sentence, if any.

    In "...", a teacher, Lena Moor, recalled ..." a parser may take the verb for a participle about the teacher.
    """
    if not _leads_on(tree.text, quotation):
        return None
    first = bisect_left(tree.tokens, quotation.outer[1], key=lambda token: token.start)
    after = range(first, min(first + _FARTHEST, len(tree.tokens)))
    verb = next((at for at in after if _reports(tree, at)), None)
    who = next((at for at in after if tree.tokens[at].pos in _NOUNS), None)
    if (
        verb is None
        or who is None
        or SENTENCE_END.search(tree.text, quotation.outer[1], tree.tokens[max(verb, who)].start)
    ):
        return None
    subject = _head(tree, who, verb)
    cue = Cue(verb, tree.span(verb, verb), LEMMAS[tree.words[verb]], "statement", subject, passive=False)
    return Saying((), cue.range, subject, "statement", _SCORE, cue)


def _leads_on(text: str, quotation: Quotation) -> bool:
    return text[quotation.inner[1] - 1] in _LEADING_ON or text[quotation.outer[1] : quotation.outer[1] + 1] == ","


def _reports(tree: Tree, at: int) -> bool:
    lemma = LEMMAS.get(tree.words[at])
    return lemma in SAYING and tree.tokens[at].tag in _TENSES and tree.first(at, "auxpass") is None


def _head(tree: Tree, noun: int, verb: int) -> int:
    """Return the head of the phrase that *noun* is in, without leaving for the *verb*."""
    head = tree.tokens[noun].head
    joined = tree.tokens[noun].dep in ("compound", "poss", "amod", "nmod") and head != verb
    return head if joined else noun
