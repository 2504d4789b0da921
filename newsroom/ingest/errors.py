"""Why a story could not be read. Every message says what happened and what to do next.

IngestError
├── EmptySource        nothing in it
├── SourceTooLarge     more bytes than a story can have
├── NotText            binary, or bytes in no encoding we can tell
├── NoArticle          a page, but no story on it
└── FetchError         the address gave us nothing
    ├── AddressRefused     not a public web address
    └── FetchFailed        no answer, an error page, too slow, not a page
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


class FetchError(IngestError):
    """The address gave no page."""


class AddressRefused(FetchError):
    """Not a public web address (http or https, on a public host)."""


class FetchFailed(FetchError):
    """No answer, an error page, too slow, or something that is not a page."""
