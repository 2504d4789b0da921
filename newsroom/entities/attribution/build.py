"""A saying as an attribution: its tokens as ranges, its source as speakers."""

import re
from collections.abc import Iterable, Sequence

from newsroom.entities.attribution.data import Attribution, Speech, Stance
from newsroom.entities.attribution.denial import is_denial
from newsroom.entities.attribution.details import basis, told
from newsroom.entities.attribution.quotations import Quotation, touching
from newsroom.entities.attribution.ranges import overlap, trimmed, without
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.sources import is_unnamed, source_range, speaking
from newsroom.entities.mention import Mention
from newsroom.entities.tree import Range, Tree

# "That" before what is said; where it points at something ("that boat", "that is") it belongs to the words said.
_THAT = re.compile(r"that\s+(?!is\b|was\b|would\b|will\b|has\b|had\b)")


def build(tree: Tree, saying: Saying, mentions: Sequence[Mention], quotations: Sequence[Quotation]) -> Attribution:
    """Return *saying* as an attribution that hangs on nothing yet; it is as sure as its least sure speaker."""
    subject = saying.subject
    who = [] if subject is None else speaking(tree, subject, mentions)
    speech = speech_of(tree.text, saying.content, quotations)
    return Attribution(
        content=_bare(tree.text, saying.content, speech),
        source=None if subject is None else source_range(tree, subject, saying.verb.token if saying.verb else None),
        cue=saying.cue,
        speech=speech,
        stance=_stance(tree, saying),
        speakers=clusters(who),
        unnamed=subject is not None and is_unnamed(tree, subject, mentions),
        told=told(tree, saying.verb) if saying.verb else None,
        basis=basis(tree, subject, saying.verb),
        score=min([saying.score, *(m.score for m in who)]),
    )


def _stance(tree: Tree, saying: Saying) -> Stance:
    denied = saying.stance != "attitude" and saying.verb is not None and is_denial(tree, saying.verb.token)
    return "denial" if denied else saying.stance


def _bare(text: str, content: Sequence[Range], speech: Speech) -> tuple[Range, ...]:
    """Return *content* without the "that" before it and the comma behind it, which are nobody's words if not quoted."""
    if speech != "indirect":
        return tuple(content)
    (start, end), *rest = _without_relative(text, content)
    joining = _THAT.match(text, start, end)
    pieces = [(joining.end() if joining else start, end), *rest]
    return tuple(piece for each in pieces if (piece := trimmed(text, each, ","))[0] < piece[1]) or tuple(content)


def _without_relative(text: str, content: Sequence[Range]) -> Sequence[Range]:
    """Return *content* without a first piece that only joins it to what it is about: "a log that Roe said was lost"."""
    (start, end), *rest = content
    return rest if rest and text[start:end].strip(", ") == "that" else content


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
