"""What a copy that can come back says of itself, so that what was changed in it can be told from what it was.

It lies in the copy as JSON. Whoever edits it changes only what is suggested to themselves: what comes back is accepted
by its reader, and only on what that reader may change.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # whoever reads a returned file needs nothing of Django's
    from annotations.export.options import ExportOptions
    from annotations.reading import ReadingPage
    from annotations.rows import HighlightRow, NoteRow

VERSION = 1
MARK, NOTE, THREAD = "h", "n", "t"
"""With which the ids begin that copies give to marks, to notes, and to threads whose first note is not in the copy."""

_ID = re.compile(f"[{MARK}{NOTE}{THREAD}][0-9a-f]{{32}}")
_DIGEST = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True)
class Manifest:
    """Which text a copy is of, and what it had: the id of each mark and note with the digest of its words there.

    ``text`` is the digest of the revision's text (``Revision.digest``). ``comments`` maps ids (``mark_id``,
    ``note_id``) to ``words_digest`` of what the copy's reader could have edited.
    """

    slug: str
    text: str
    revision: int
    made_on: str
    comments: Mapping[str, str]
    version: int = VERSION

    def to_json(self) -> str:
        return json.dumps(asdict(self), sort_keys=True, separators=(",", ":"))


def manifest_of(page: ReadingPage, options: ExportOptions, written: Mapping[str, str]) -> Manifest:
    """Return the manifest of a copy of *page* in which the marks and notes *written* (id: words) can be edited.

    The words of a note are ``shown_words`` of its HTML, whatever the format makes of them; those of a mark, its text.
    """
    comments = {key: words_digest(words) for key, words in written.items()}
    return Manifest(
        page.article.slug, page.revision.digest, page.revision.number, options.made_on.isoformat(), comments
    )


def from_json(words: str) -> Manifest | None:
    """Return the manifest that *words* hold, or None where they hold none that this version understands."""
    try:
        given = json.loads(words)
        found = Manifest(**given)
    except (ValueError, TypeError, RecursionError):
        return None
    return found if _is_sound(found) else None


def mark_id(row: HighlightRow) -> str:
    """Return what a copy calls a mark: "h" and its uid in 32 hexadecimal figures."""
    return f"{MARK}{row.uid.hex}"


def note_id(row: NoteRow) -> str:
    """Return what a copy calls a note or a reply: "n" and its uid in 32 hexadecimal figures."""
    return f"{NOTE}{row.uid.hex}"


def is_id(name: str, of: str = MARK + NOTE) -> bool:
    """Whether *name* is as copies call what begins with one of the letters *of*."""
    return name[:1] in of and _ID.fullmatch(name) is not None


def words_digest(words: str) -> str:
    """Return the SHA-256 of *words*, hexadecimal, whatever white space stands between them."""
    return hashlib.sha256(" ".join(words.split()).encode("utf-8", "surrogatepass")).hexdigest()


def _is_sound(found: Manifest) -> bool:
    texts = (found.slug, found.text, found.made_on)
    return (
        found.version == VERSION
        and all(isinstance(text, str) and text.isprintable() for text in texts)
        and isinstance(found.revision, int)
        and isinstance(found.comments, dict)
        and all(isinstance(digest, str) and _DIGEST.fullmatch(digest) for digest in found.comments.values())
    )
