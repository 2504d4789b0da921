"""What a poll came to, in sentences: what is new, or why a feed could not be read and what to do about it."""

from __future__ import annotations

import httpx

from newsroom.feeds.offered import Taken
from newsroom.ingest.errors import AddressRefused, FetchFailed, IngestError, SiteRefused

GONE_FOR_GOOD = (
    "The site says that this feed is gone for good. Newsroom does not ask for it any more; the stories that it brought"
    " stay. Look on the site whether it has another one."
)
BROKE = "Something in Newsroom broke while it read this feed. Nothing of it was taken; it is tried again by itself."
_AGAIN = "It is tried again by itself."
_MOVED = "It is tried again by itself; if it stays so, look on the site whether the feed has moved."
_STATUS = {
    401: "The site wants a name and a password for this feed, which Newsroom cannot give. Look for one that is open.",
    402: "The site wants to be paid for this feed. Look for one that is open.",
    403: f"The site does not let Newsroom read this feed. {_MOVED}",
    404: f"There is no feed at this address now. {_MOVED}",
    429: "The site was asked too often. It is left alone for a while, then tried again by itself.",
}
_SERVER = f"The site has a problem of its own (error {{status}}). {_AGAIN}"
_OTHER = f"The site answered with error {{status}}. {_MOVED}"
_SLOW = f"The site took too long to answer. {_AGAIN}"
_UNREACHED = f"The site could not be reached. {_MOVED}"
_NOT_PUBLIC = "Its address is not a public web address any more. Look on the site whether the feed has moved."


def reason_of(error: IngestError) -> str:
    """Return why a feed could not be read, and what to do."""
    if isinstance(error, SiteRefused):
        return _STATUS.get(error.status, _SERVER if error.status >= 500 else _OTHER).format(status=error.status)
    if isinstance(error, AddressRefused):
        return _NOT_PUBLIC
    if isinstance(error, FetchFailed) and error.__cause__ is not None:
        return _SLOW if isinstance(error.__cause__, TimeoutError | httpx.TimeoutException) else _UNREACHED
    return str(error)


def reason_for_asking(error: IngestError) -> str:
    """Return why an address that a reader gave could not be read, and what to do."""
    if isinstance(error, AddressRefused):
        return f"{str(error).partition('. ')[0]}. Give one that starts with https:// and that anyone can open."
    return f"{reason_of(error).split('. ')[0].rstrip('.')}. Look whether the address is right, or try again later."


def said_of(taken: Taken) -> str:
    """Return what a poll brought."""
    new, waiting = len(taken.new), len(taken.new) - sum(1 for item in taken.wanted if item in taken.new) - taken.linked
    told = [f"{new} new item{'' if new == 1 else 's'}" if new else ""]
    told += [f"{taken.linked} of them in the library already" if taken.linked else ""]
    told += [f"{waiting} listed to be brought in when you want" if waiting else ""]
    told += [f"{len(taken.changed)} changed" if taken.changed else ""]
    said = ", ".join(filter(None, told))
    return f"It had {said}." if said else "It had nothing new."
