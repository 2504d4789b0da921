"""Why an address gave no page, in sentences that say what to do about it."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

_BUTTON = (
    "Open it in your browser and press “A button in your browser”, which the page for adding stories offers: it sends"
    " what you see. Or paste the story’s text."
)
_GONE = "There is no page at this address{any_more}. Look whether the address is right, or paste the story’s text."
_CLOSED = f"The site does not show this page to Newsroom (error {{status}}): it may want a sign-in. {_BUTTON}"
_BUSY = "The site was asked too often. Try again {when}, or paste the story’s text."
_ITS_OWN = "The site has a problem of its own (error {status}). Try again later, or paste the story’s text."
_OTHER = f"The site answered with error {{status}}. {_BUTTON}"
_CLOSED_BY = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.PAYMENT_REQUIRED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
}
_GIVE = "Give one that starts with https:// and that anyone can open, or paste the story’s text."
SECRET = f"An address with a name or password in it is not a public web address. {_GIVE}"
_PORT = f"An address with a port of its own is not a public web address. {_GIVE}"
_PRIVATE = f"This leads to a private machine or network and is not a public web address. {_GIVE}"
_MINUTE, _HOUR = 60, 3600  # seconds


def refusal(status: int, wait: float | None) -> str:
    """Return what to tell of an answer with the error *status*, asked again in *wait* seconds if the site says so."""
    if status in (HTTPStatus.NOT_FOUND, HTTPStatus.GONE):
        return _GONE.format(any_more=" any more" if status == HTTPStatus.GONE else "")
    if status in _CLOSED_BY:
        return _CLOSED.format(status=status)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return _BUSY.format(when=_in_words(wait))
    return (_ITS_OWN if status >= HTTPStatus.INTERNAL_SERVER_ERROR else _OTHER).format(status=status)


def not_public(address: str) -> str:
    """Return why *address* is not asked."""
    if has_secret(address):
        return SECRET
    return _PORT if _has_port(address) else _PRIVATE


def has_secret(address: str) -> bool:
    """Tell whether a name or a password stands in *address*."""
    try:
        return "@" in urlsplit(address).netloc
    except ValueError:
        return False


def without_secret(address: str) -> str:
    """Return *address* without the name and the password in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl() if "@" in parts.netloc else address


def _has_port(address: str) -> bool:
    try:
        return urlsplit(address).port not in (None, 80, 443)
    except ValueError:
        return False


def _in_words(wait: float | None) -> str:
    """Return when that is, rounded up."""
    if wait is None:
        return "in a while"
    unit, seconds = ("hour", _HOUR) if wait > _HOUR else ("minute", _MINUTE)
    count = max(1, -int(-wait // seconds))
    return f"in {count} {unit}{'' if count == 1 else 's'}"
