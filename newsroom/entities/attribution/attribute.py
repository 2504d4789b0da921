"""Attributions in a text: reporting verbs and their clauses, quotations, "according to"; then who hangs on whom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsroom.entities.attribution.according import According, find_according
from newsroom.entities.attribution.clauses import clause_of
from newsroom.entities.attribution.cues import find_cues
from newsroom.entities.attribution.data import Attribution, Range, Speech
from newsroom.entities.attribution.details import basis, told
from newsroom.entities.attribution.nesting import nest
from newsroom.entities.attribution.quotations import Quotation, find_quotations
from newsroom.entities.attribution.ranges import holds, overlap, without
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.sources import is_unnamed, source_range, speakers
from newsroom.entities.attribution.speeches import attach
from newsroom.entities.attribution.tree import Tree
from newsroom.entities.mention import Mention
from newsroom.entities.model import MODELS, analyse
from newsroom.entities.patterns import find_dateline

_SCORE = 0.8


def attribute(
    text: str, mentions: Sequence[Mention], language: str = "en", models: Mapping[str, str] = MODELS
) -> list[Attribution]:
    """Return who says what in *text*, in reading order; *mentions*, as ``recognise`` gave them, tell who is who.

    *language* is a BCP 47 tag, *models* the spaCy model for each primary language. Without a parser only quotations
    with a plain "X said" and "according to" are found.
    """
    model = models.get(language.lower().split("-")[0], "")
    _, start = find_dateline(text)
    tree = Tree(text, analyse(text, model, start).parse)
    quotations = find_quotations(text)
    according = find_according(tree)
    sayings = _without_phrases(_reported(tree), according) + _on_word(according)
    attached = [s for s in attach(tree, sayings, quotations) if s.content]
    return nest([_attribution(tree, s, mentions, quotations) for s in attached])


def _reported(tree: Tree) -> list[Saying]:
    cues = [(cue, clause_of(tree, cue)) for cue in find_cues(tree)]
    return [Saying(clause, cue.range, cue.subject, cue.stance, _SCORE, cue) for cue, clause in cues]


def _on_word(according: Sequence[According]) -> list[Saying]:
    return [Saying(a.content, a.cue, a.subject, "statement", _SCORE) for a in according if a.content]


def _without_phrases(sayings: Sequence[Saying], according: Sequence[According]) -> list[Saying]:
    """In "Lee said it sank, according to Park" Park speaks of what Lee said, so Lee did not say "according to Park"."""
    return [replace(s, content=without(s.content, _over(s, according))) for s in sayings]


def _over(saying: Saying, according: Sequence[According]) -> list[Range]:
    return [a.phrase for a in according if any(holds(piece, saying.cue) for piece in a.content)]


def _attribution(
    tree: Tree, saying: Saying, mentions: Sequence[Mention], quotations: Sequence[Quotation]
) -> Attribution:
    subject = saying.subject
    return Attribution(
        content=saying.content,
        source=source_range(tree, subject) if subject is not None else None,
        cue=saying.cue,
        speech=_speech(tree.text, saying.content, quotations),
        stance=saying.stance,
        speakers=speakers(tree, subject, mentions) if subject is not None else (),
        unnamed=subject is not None and is_unnamed(tree, subject),
        told=told(tree, saying.verb) if saying.verb else None,
        basis=basis(tree, saying.verb) if saying.verb else None,
        score=saying.score,
    )


def _speech(text: str, content: Sequence[Range], quotations: Sequence[Quotation]) -> Speech:
    quoted = [q.outer for q in quotations if any(overlap(q.inner, piece) for piece in content)]
    if not quoted:
        return "indirect"
    unquoted = without(content, quoted)
    return "mixed" if any(c.isalnum() for start, end in unquoted for c in text[start:end]) else "direct"
