"""Finding a range of an old text in its next version: by the alignment of both, by its words where that cannot say."""

from annotations.anchoring.anchor import Anchor
from annotations.anchoring.describe import Selectors
from newsroom.text.alignment import Alignment

_FLOOR = 0.5


def reanchor(alignment: Alignment, selectors: Selectors) -> Anchor | None:
    """Return where the range that *selectors* describe in the old text is in the new one, or None: it is gone."""
    if selectors.position is None:
        return None
    place = alignment.move(selectors.position.start, selectors.position.end)
    if place is None or place.kept < _FLOOR:
        return None
    return Anchor(place.start, place.end, place.kept, "alignment")
