"""Attributions in a text: by its parse, or plainly by its shape where there is no parser."""

from collections.abc import Mapping, Sequence
from operator import attrgetter

from newsroom.entities.attribution.asides import is_aside
from newsroom.entities.attribution.build import build
from newsroom.entities.attribution.continuity import with_last_speakers
from newsroom.entities.attribution.data import Attribution
from newsroom.entities.attribution.mending import mended
from newsroom.entities.attribution.nesting import nest
from newsroom.entities.attribution.plain import find_plainly
from newsroom.entities.attribution.quotations import find_quotations
from newsroom.entities.attribution.ranges import without
from newsroom.entities.attribution.saying import Saying
from newsroom.entities.attribution.sayings import find_sayings
from newsroom.entities.attribution.speeches import attach
from newsroom.entities.datelines import dateline_ranges, find_dateline
from newsroom.entities.mention import Mention
from newsroom.entities.model import MODELS, analyse
from newsroom.entities.tree import Range, Tree
from newsroom.text.language import primary


def attribute(
    text: str, mentions: Sequence[Mention], language: str = "en", models: Mapping[str, str] = MODELS
) -> list[Attribution]:
    """Return who says what in *text*, in reading order; *mentions*, as ``recognise`` gave them, tell who is who.

    *language* is a BCP 47 tag, *models* the spaCy model for each primary language. Without a parser only quotations
    with a plain "X said" and "according to" are found.
    """
    model = models.get(primary(language), "")
    _, start = find_dateline(text)
    tree = mended(Tree(text, analyse(text, model, start).parse))
    return nest(_find(tree, mentions) if tree.tokens else find_plainly(text, mentions))


def _find(tree: Tree, mentions: Sequence[Mention]) -> list[Attribution]:
    quotations = find_quotations(tree.text)
    found = _without(dateline_ranges(tree.text), attach(tree, find_sayings(tree), quotations))
    sayings = [saying for saying in found if saying.content]
    who = with_last_speakers(tree, sayings, sorted(mentions, key=attrgetter("start")))
    return [build(tree, s, who, quotations) for s in sayings if not is_aside(tree, s, quotations)]


def _without(datelines: Sequence[Range], sayings: Sequence[Saying]) -> Sequence[Saying]:
    """Return *sayings* without datelines in what they report: those below a headline are parsed with their sentence."""
    for saying in sayings:
        saying.content = without(saying.content, datelines)
    return sayings
