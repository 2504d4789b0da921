"""The reporting words near a quotation, and which of them it can hang on."""

import re
from collections.abc import Sequence

from newsroom.entities.attribution.cues import Cue
from newsroom.entities.attribution.quotations import SENTENCE_END, Quotation
from newsroom.entities.attribution.ranges import merged, overlap, size, without
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.verbs import LABELLING, QUOTING, SAYING
from newsroom.entities.tree import Range, Tree
from newsroom.text.words import words

_LEADS_IN = re.compile(r"(?:[:,—–-]|\bthat|\bas)\s*\Z")
# Opens a clause of its own after the one with the quotation: shops “empty” after council votes for cuts.
_SUBORDINATE = re.compile(r"\w\W+(?:as|after|before|when|while|because|since)\W")
_SPEAKING = SAYING | QUOTING | words("think wonder believe reason")
_NAMING = words("call dub label term brand")  # "a book called “Rain”" gives it a name
_SHORT = 40  # code points that may follow the verb there
_FARTHEST = 220  # code points between a quotation and the word it hangs on


def governing(text: str, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    """Return the saying with the smallest clause that *quotation* stands in."""
    holding = [s for s in sayings if any(overlap(piece, quotation.inner) for piece in s.content)]
    for saying in holding:
        if _begins_anew(text, saying, quotation):
            saying.content = without(saying.content, [(0, quotation.outer[1])])
    holding = [s for s in holding if any(overlap(piece, quotation.inner) for piece in s.content)]
    return min(holding, key=lambda s: size(s.content), default=None)


def _begins_anew(text: str, saying: Saying, quotation: Quotation) -> bool:
    """A quotation that ends with a full stop belongs to no verb behind it which reports something else."""
    ends = _ends_with_stop(text, quotation) and saying.cue[0] >= quotation.outer[1]
    return ends and saying.content[-1][1] > saying.cue[1]


def _ends_with_stop(text: str, quotation: Quotation) -> bool:
    return quotation.closed and text[quotation.inner[1] - 1] in ".…"


def following(tree: Tree, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    """Return the first saying after *quotation* in its sentence: "...", Lee said."""
    end = quotation.outer[1]
    after = [s for s in sayings if s.verb and end <= s.cue[0] < end + _FARTHEST and not _describes(tree, s.verb)]
    first = min(after, key=lambda s: s.cue, default=None)
    return first if first and _may_follow(tree, first, quotation) else None


def _describes(tree: Tree, cue: Cue) -> bool:
    """In "...", said Lee, who knew it, or the man who had asked, the verb is about the source and reports nothing."""
    return tree.tokens[cue.token].dep in ("relcl", "acl")


def _may_follow(tree: Tree, saying: Saying, quotation: Quotation) -> bool:
    cue, end = saying.verb, quotation.outer[1]
    if (
        cue is None
        or saying.content
        or cue.lemma not in _SPEAKING
        or SENTENCE_END.search(tree.text, end, saying.cue[0])
        or _SUBORDINATE.search(tree.text, end, saying.cue[0])
    ):
        return False
    if saying.subject is not None and tree.tokens[saying.subject].start < end:
        return False
    return not _ends_with_stop(tree.text, quotation) or _closes(tree.text, saying)


def _closes(text: str, saying: Saying) -> bool:
    """After a full stop only a short "Lee said." can belong to a quotation."""
    stop = SENTENCE_END.search(text, saying.cue[1])
    rest = text[saying.cue[1] : stop.start() if stop else len(text)]
    return len(rest) < _SHORT and not any(mark in rest for mark in '“"«„:')


def leading(tree: Tree, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    """Return the last saying before *quotation* in its sentence: Lee said: "..."."""
    start = quotation.outer[0]
    before = [s for s in sayings if start - _FARTHEST < s.cue[1] <= start and _may_lead(tree, s, quotation)]
    return before[-1] if before else None


def _may_lead(tree: Tree, saying: Saying, quotation: Quotation) -> bool:
    cue, start = saying.verb, quotation.outer[0]
    if cue is None or saying.content:
        return False
    between = tree.text[saying.cue[1] : start]
    if between.rstrip().endswith(":") and not SENTENCE_END.search(between.rstrip()):
        return True
    if SENTENCE_END.search(tree.text, saying.cue[1], start):
        return False
    leads_in = not between.strip() or _LEADS_IN.search(between)
    if cue.lemma in _SPEAKING and leads_in:
        return cue.lemma not in QUOTING or len(between) < _SHORT
    names = not between.strip() and cue.lemma in _NAMING and _gives_name(tree, cue.token, quotation)
    return cue.lemma in LABELLING and not names and _stands_below(tree, cue.token, quotation.inner)


def _gives_name(tree: Tree, verb: int, quotation: Quotation) -> bool:
    return tree.tokens[verb].dep == "acl" or tree.text[quotation.inner[0]].isupper()


def _stands_below(tree: Tree, verb: int, quoted: Range) -> bool:
    starts = (tree.tokens[at].start for at in tree.subtree(verb))
    return any(quoted[0] <= start < quoted[1] for start in starts)


def ending(text: str, sayings: Sequence[Saying], quotation: Quotation) -> Saying | None:
    """Return the saying whose clause *quotation* ends, as in: said it was slow but remained "safe"."""
    start = quotation.outer[0]
    before = [s for s in sayings if s.verb and s.content and s.cue[1] <= s.content[-1][0] and s.content[-1][1] <= start]
    last = max(before, key=lambda s: s.content[-1][1], default=None)
    if last is None or not _goes_on(text[last.content[-1][1] : start]):
        return None
    last.content = merged([*last.content[:-1], (last.content[-1][0], quotation.outer[1])])
    return last


def _goes_on(between: str) -> bool:
    return (
        len(between) < _FARTHEST
        and not SENTENCE_END.search(between)
        and between.lstrip().startswith(("and ", "but ", "or "))
    )
