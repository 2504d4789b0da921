"""All that is said in a text before quotation marks are looked at: by verbs, adjectives, nouns and phrases."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsroom.entities.attribution.clauses import clause_of
from newsroom.entities.attribution.closings import closing_clause
from newsroom.entities.attribution.cues import Cue, find_cues, is_before_forum
from newsroom.entities.attribution.headlines import find_headlines
from newsroom.entities.attribution.nouns import find_noun_cues
from newsroom.entities.attribution.phrases import Phrase, find_phrases
from newsroom.entities.attribution.ranges import holds, without
from newsroom.entities.attribution.reports import without_reports
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.verbs import HEARSAY, REPORTING
from newsroom.entities.tree import Tree

_NEAR = 2_000  # code points between a phrase and a cue in one sentence, at most; keeps long texts quick
_SURE, _LIKELY = 0.9, 0.7


def find_sayings(tree: Tree) -> list[Saying]:
    """Return what each cue of *tree* reports; a verb may report nothing yet, where a quotation may still follow."""
    phrases = find_phrases(tree)
    on_word = [Saying(p.content, p.cue, p.subject, "statement", _SURE) for p in phrases]
    reported = [*_by_verbs(tree), *_by_nouns(tree), *find_headlines(tree)]
    return [*without_reports(_without_phrases(saying, phrases) for saying in reported), *on_word]


def _by_verbs(tree: Tree) -> Iterator[Saying]:
    for cue in find_cues(tree):
        clause, score = clause_of(tree, cue), _SURE
        if not clause:
            clause, score = closing_clause(tree, cue), _LIKELY
        if cue.subject is not None or _is_hearsay(tree, cue):
            yield Saying(clause, cue.range, cue.subject, cue.stance, score, cue)


def _is_hearsay(tree: Tree, cue: Cue) -> bool:
    """Nobody is named in "it was announced that" and "is said to be"; "the court was told that" names the listener."""
    if not cue.passive:
        return False
    impersonal = cue.lemma in REPORTING and tree.has(cue.token, "it")
    return impersonal or cue.lemma in HEARSAY or is_before_forum(tree, cue.token)


def _by_nouns(tree: Tree) -> Iterator[Saying]:
    for noun in find_noun_cues(tree):
        yield Saying(noun.content, noun.cue, noun.subject, noun.stance, _LIKELY)


def _without_phrases(saying: Saying, phrases: Sequence[Phrase]) -> Saying:
    """In "Lee said it sank, according to Park" Park speaks of what Lee said, so Lee did not say "according to Park"."""
    first = bisect_left(phrases, saying.cue[0] - _NEAR, key=lambda each: each.cue[0])
    last = bisect_left(phrases, saying.cue[1] + _NEAR, key=lambda each: each.cue[0])
    over = [p.whole for p in phrases[first:last] if any(holds(piece, saying.cue) for piece in p.content)]
    return replace(saying, content=without(saying.content, over))
