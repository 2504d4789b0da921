"""Attributions in a text: reporting verbs and their clauses, quotations, "according to"; then who hangs on whom."""

from collections.abc import Mapping, Sequence

from newsroom.entities.attribution.data import Attribution, Speech
from newsroom.entities.attribution.details import basis, told
from newsroom.entities.attribution.nesting import nest
from newsroom.entities.attribution.quotations import Quotation, find_quotations
from newsroom.entities.attribution.ranges import holds, overlap, without
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.sayings import find_sayings
from newsroom.entities.attribution.sources import is_unnamed, source_range, speakers
from newsroom.entities.attribution.speeches import attach
from newsroom.entities.mention import Mention
from newsroom.entities.model import MODELS, analyse
from newsroom.entities.patterns import find_dateline
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_ASIDE = words("i we you")


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
    sayings = [s for s in attach(tree, find_sayings(tree), quotations) if s.content]
    return nest([_attribution(tree, s, mentions, quotations) for s in sayings if not _is_aside(tree, s, quotations)])


def _is_aside(tree: Tree, saying: Saying, quotations: Sequence[Quotation]) -> bool:
    """ "I think" in somebody's words is a way to say it, no source of its own."""
    first_person = saying.subject is not None and tree.words[saying.subject] in _ASIDE
    return first_person and saying.stance != "statement" and any(holds(q.outer, saying.cue) for q in quotations)


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
        unnamed=subject is not None and is_unnamed(tree, subject, mentions),
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
