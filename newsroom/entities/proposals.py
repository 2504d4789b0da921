"""What every recogniser proposes for a text, cut to the names themselves."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from newsroom.entities.datelines import find_datelines_below
from newsroom.entities.gazetteer import Sighting, find_names
from newsroom.entities.heads import with_head
from newsroom.entities.listed import find_listed
from newsroom.entities.mention import Mention
from newsroom.entities.model import Analysis
from newsroom.entities.overlap import without_overlaps
from newsroom.entities.parts import parts
from newsroom.entities.patterns import find_patterns
from newsroom.entities.proper_nouns import find_proper_nouns, find_surnames
from newsroom.entities.trim import trim


def propose(
    text: str, analysis: Analysis, dateline: Sequence[Mention], sightings: Sequence[Sighting], has_model: bool
) -> list[Mention]:
    """Return what may be names in *text*; proposals may overlap, and clues must decide about proper nouns."""
    seen = _trimmed(
        text, [*dateline, *analysis.names, *find_datelines_below(text), *find_patterns(text), *find_listed(text)]
    ) + find_names(sightings, has_model)
    apart = without_overlaps(seen)
    missed = [*find_surnames(text, analysis.parse, apart), *find_proper_nouns(text, analysis.parse, apart)]
    return seen + _trimmed(text, missed)


def _trimmed(text: str, mentions: Iterable[Mention]) -> list[Mention]:
    pieces = ((m, m.kind, *part) for m in mentions for part in parts(text, m.start, m.end, m.kind))
    spans = (
        (mention, *trim(text, start, with_head(text, start, end, kind), kind)) for mention, kind, start, end in pieces
    )
    return [replace(mention, start=start, end=end) for mention, start, end in spans if start < end]
