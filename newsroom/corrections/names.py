"""Names that readers type."""

import unicodedata

from newsroom.entities.words import key
from newsroom.errors import CorrectionError
from newsroom.naming.reader_tags import MAX_LENGTH

_UNSEEN = {"Cc", "Co", "Cn", "Cs"}  # categories of characters that nobody can read
_TURNING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # they turn the words around them


def checked_name(name: str) -> str:
    """Return *name* with single spaces, as entities are called. Raises CorrectionError for what is no name."""
    name = " ".join(name.replace("\0", "").split())
    if not name:
        raise CorrectionError("Type a name.")
    if not key(name) or not any(map(str.isalnum, name)):
        raise CorrectionError("A name has a letter or a digit. Type its words.")
    if any(c in _TURNING or unicodedata.category(c) in _UNSEEN for c in name):
        raise CorrectionError("The name has characters that nobody can see. Type it anew, without pasting it.")
    if len(name) > MAX_LENGTH:
        raise CorrectionError(f"A name has {MAX_LENGTH} characters at most. Type a shorter one.")
    return name
