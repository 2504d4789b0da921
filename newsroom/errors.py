"""What can go wrong, as a tree. Every leaf's message is a sentence for the reader: what happened, what to do.

NewsroomError
├── ingest.errors.IngestError     a story could not be read (tree in newsroom/ingest/errors.py)
├── launch.errors.LaunchError     this machine cannot start the app (tree in newsroom/launch/errors.py)
├── RecognitionKilled             a process that recognised texts was killed
├── TextConflict                  a correction of a text cannot be kept as it is
├── NothingHeld                   the page that a reader decided on is kept apart no more
└── CorrectionError               a correction of an entity makes no sense
"""


class NewsroomError(Exception):
    """Anything the app knows how to say in a sentence. ``str(error)`` is that sentence."""


class RecognitionKilled(NewsroomError):
    """A process that recognised texts was killed, perhaps for want of memory."""


class CorrectionError(NewsroomError):
    """A correction of an entity makes no sense, such as merging a person into a place."""


class NothingHeld(NewsroomError):
    """The page that a reader decided on is kept apart no more, or is another one by now."""


class TextConflict(NewsroomError):
    """A correction of a text cannot be kept: others changed the same place meanwhile, or nothing would be left."""
