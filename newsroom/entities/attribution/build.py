"""A saying as an attribution: its tokens as ranges, its source as speakers."""

from collections.abc import Iterable, Sequence

from newsroom.entities.attribution.data import Attribution, Speech
from newsroom.entities.attribution.details import basis, told
from newsroom.entities.attribution.quotations import Quotation, touching
from newsroom.entities.attribution.ranges import overlap, without
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.sources import is_unnamed, source_range, speaking
from newsroom.entities.mention import Mention
from newsroom.entities.tree import Range, Tree


def build(tree: Tree, saying: Saying, mentions: Sequence[Mention], quotations: Sequence[Quotation]) -> Attribution:
    """Return *saying* as an attribution that hangs on nothing yet; it is as sure as its least sure speaker."""
    subject = saying.subject
    who = [] if subject is None else speaking(tree, subject, mentions)
    return Attribution(
        content=saying.content,
        source=None if subject is None else source_range(tree, subject, saying.verb.token if saying.verb else None),
        cue=saying.cue,
        speech=speech_of(tree.text, saying.content, quotations),
        stance=saying.stance,
        speakers=clusters(who),
        unnamed=subject is not None and is_unnamed(tree, subject, mentions),
        told=told(tree, saying.verb) if saying.verb else None,
        basis=basis(tree, subject, saying.verb),
        score=min([saying.score, *(m.score for m in who)]),
    )


def clusters(mentions: Iterable[Mention]) -> tuple[int, ...]:
    """Return the numbers of what *mentions* name, each once."""
    return tuple(dict.fromkeys(m.cluster for m in mentions))


def speech_of(text: str, content: Sequence[Range], quotations: Sequence[Quotation]) -> Speech:
    """Tell how *content* is said: all of it quoted, none of it, or some."""
    within = touching(quotations, (content[0][0], content[-1][1]))
    quoted = [q.outer for q in within if any(overlap(q.inner, piece) for piece in content)]
    if not quoted:
        return "indirect"
    unquoted = without(content, quoted)
    return "mixed" if any(c.isalnum() for start, end in unquoted for c in text[start:end]) else "direct"
