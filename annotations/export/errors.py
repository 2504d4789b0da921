"""What can go wrong with a copy; each is a sentence for the reader.

NewsroomError
└── ExportError
    ├── NothingToWrite   the format has a place for none of what the copy would hold
    ├── NoSuchChoice     a format, a layer, a reader or a version that there is not
    ├── LayoutError      a reader's layout of Markdown cannot be used
    └── NoRoom           too much is asked for at once, or the disk is full
"""

from newsroom.errors import NewsroomError


class ExportError(NewsroomError):
    """A copy cannot be written."""


class NothingToWrite(ExportError):
    """There is nothing in the story that this format could hold."""


class NoSuchChoice(ExportError):
    """Something was asked for that there is not."""


class LayoutError(ExportError):
    """A layout cannot be read, or asks for what there is not."""


class NoRoom(ExportError):
    """More is asked for at once than this server writes, or keeps."""
