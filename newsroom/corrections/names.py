"""Names that readers type."""

from newsroom.entities.words import key
from newsroom.errors import CorrectionError
from newsroom.reader_tags import MAX_LENGTH


def checked_name(name: str) -> str:
    """Return *name* with single spaces, as entities are called. Raises CorrectionError for what is no name."""
    name = " ".join(name.replace("\0", "").split())
    if not name:
        raise CorrectionError("Type a name.")
    if not key(name):
        raise CorrectionError("Full stops alone are no name. Type its words.")
    if len(name) > MAX_LENGTH:
        raise CorrectionError(f"A name has {MAX_LENGTH} characters at most. Type a shorter one.")
    return name
