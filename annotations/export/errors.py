"""What can go wrong with a copy; each is a sentence for the reader.

NewsroomError
└── ExportError
    ├── NothingToWrite   the format has a place for none of what the copy would hold
    └── NoSuchChoice     a format, a layer, a reader or a version that there is not
"""

from newsroom.errors import NewsroomError


class ExportError(NewsroomError):
    """A copy cannot be written."""


class NothingToWrite(ExportError):
    """There is nothing in the story that this format could hold."""


class NoSuchChoice(ExportError):
    """Something was asked for that there is not."""
