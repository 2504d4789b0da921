"""What stands under the story in a document: who owns it, and the signs with which press offices end their texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newsroom.ingest.rights import is_rights_line
from newsroom.ingest.word.labels import is_end
from newsroom.ingest.word.settled import Settled

_REACH = 3  # paragraphs at the end among which a rights line is looked for


@dataclass(frozen=True)
class Foot:
    """The paragraphs of the story without those, and the rights line."""

    story: Sequence[Settled]
    rights: str = ""


def read_foot(paragraphs: Sequence[Settled]) -> Foot:
    """Return what stands under *paragraphs*, and the story above it; footnotes belong to that."""
    own = [at for at, each in enumerate(paragraphs) if not each.is_note]
    owned = [at for at in own[-_REACH:] if is_rights_line(paragraphs[at].paragraph.text)]
    ends = [at for at in own if is_end(paragraphs[at].paragraph.text)]
    story = [each for at, each in enumerate(paragraphs) if at not in {*owned, *ends}]
    return Foot(story, paragraphs[owned[0]].paragraph.text if owned else "")
