"""Why a story could not be read. Every message says what happened and what to do next.

IngestError
├── EmptySource        nothing in it
├── SourceTooLarge     more bytes than a story can have
├── NotText            binary, or bytes in no encoding we can tell
├── NoArticle          a page, but no story on it
├── TookTooLong        more work than a story can be
├── NoTextLayer        a PDF of pictures
├── LockedFile         it takes a password
├── NotOneStory        a feed, a book, an archive: it holds several, or leads to them
├── ZipError           a zip, or a file that is one inside, and it cannot be opened
│   ├── BrokenZip          cut short or damaged
│   ├── LockedZip          it takes a password
│   ├── UnsafeZip          it would grow beyond measure, or its parts are named to lead elsewhere
│   └── ZipTooLarge        a part of it has more bytes than are read
└── FetchError         the address gave us nothing
    ├── AddressRefused     not a public web address
    ├── NotModified        the page is still as it was when it was fetched last
    └── FetchFailed        no answer, too slow, not a page
        └── SiteRefused        an error page
"""

from newsroom.errors import NewsroomError


class IngestError(NewsroomError):
    """A story could not be read."""


class EmptySource(IngestError):
    """There was nothing to read."""


class SourceTooLarge(IngestError):
    """More bytes than a story can have."""


class NotText(IngestError):
    """Binary data, or bytes in no encoding that could be told."""


class NoArticle(IngestError):
    """The page was read, and no story was found on it."""


class ZipError(IngestError):
    """A zip, or a file that is one inside, cannot be opened."""


class BrokenZip(ZipError):
    """It is cut short or damaged."""


class LockedZip(ZipError):
    """It takes a password."""


class UnsafeZip(ZipError):
    """It would grow beyond measure, or its parts are named to lead elsewhere."""


class ZipTooLarge(ZipError):
    """A part of it has more bytes than are read."""


class NoTextLayer(IngestError):
    """A PDF that has pictures of its pages and no text."""


class LockedFile(IngestError):
    """A file that takes a password."""


class TookTooLong(IngestError):
    """Reading it took longer than anybody waits."""


class NotOneStory(IngestError):
    """It holds several stories, or leads to them; its *kind* is one of those in sniff.py, and *data* are its bytes."""

    def __init__(self, sentence: str, kind: str, data: bytes) -> None:
        super().__init__(sentence)
        self.kind, self.data = kind, data


class FetchError(IngestError):
    """The address gave no page."""


class AddressRefused(FetchError):
    """Not a public web address (http or https, on a public host)."""


class FetchFailed(FetchError):
    """No answer, too slow, something that is not a page, or an error (SiteRefused)."""


class SiteRefused(FetchFailed):
    """The site answered with an error: its HTTP *status*, and after how many seconds it wants to be asked again."""

    def __init__(self, sentence: str, status: int, retry_after: float | None = None) -> None:
        super().__init__(sentence)
        self.status, self.retry_after = status, retry_after


class NotModified(FetchError):
    """The page is still as it was when it was fetched last."""
