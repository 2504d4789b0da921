"""What readers add to stories. docs/glossary.md says what each noun is."""

from annotations.access import Audience
from annotations.models.highlight import Highlight
from annotations.models.note import Note, NoteVersion

__all__ = ["Audience", "Highlight", "Note", "NoteVersion"]
