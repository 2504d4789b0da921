"""What can be wrong with a file that is brought in. Nothing of it is kept then.

NewsroomError
└── ReturnError
    ├── UnknownFile      nothing that Newsroom can bring back
    ├── BrokenFile       cut short, or not what it says it is
    ├── UnsafeFile       macros, outside entities, or a bomb
    ├── TooMuch          more comments, or larger, than anybody can look through
    ├── AnotherStory     it is a copy of a story that is not this one, or not here
    └── CannotAccept     a suggestion that has no place, or whose mark or note went on
"""

from newsroom.errors import NewsroomError


class ReturnError(NewsroomError):
    """A file cannot be brought in."""


class UnknownFile(ReturnError):
    """It is of no kind that Newsroom reads."""


class BrokenFile(ReturnError):
    """It is cut short, or not what it says it is."""


class UnsafeFile(ReturnError):
    """It holds what could harm whoever opens it."""


class TooMuch(ReturnError):
    """It is too large, or holds too much."""


class AnotherStory(ReturnError):
    """It belongs to another story."""


class CannotAccept(ReturnError):
    """A suggestion cannot be accepted, or that taken back."""
