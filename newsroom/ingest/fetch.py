"""Getting a page or a picture from the open web, and from nowhere else.

ssrfguard resolves once, checks every address, connects to the one it checked, and does so again for each redirect.
The wall clock, the size after decompression and the sentences are ours.
"""

from __future__ import annotations

import asyncio
import socket
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy
from itertools import takewhile
from typing import Any

import httpx
from ssrfguard import Policy, SSRFGuardError, TooManyRedirectsError
from ssrfguard.httpx import AsyncClient

from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.errors import AddressRefused, FetchFailed, NotModified, SiteRefused
from newsroom.ingest.retry_after import seconds_of

SECONDS = 20.0  # over everything: looking up, connecting, redirects, reading
_QUIET_SECONDS = 10.0  # without a byte
_LOOKUP_SECONDS = 5.0
_USER_AGENT = "Newsroom/0.1 (a reader's own copy; one page at a time)"
_PUBLIC_WEB = Policy(allowed_schemes=frozenset({"http", "https"}), allowed_ports=frozenset({80, 443}), max_redirects=5)
_FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_OTHERWISE = "Open the page in your browser and paste its text, or save it and upload the file."
# The system's resolver takes no time limit, so it is waited for from outside.
_lookups = ThreadPoolExecutor(max_workers=16, thread_name_prefix="lookup")


@dataclass(frozen=True)
class Validators:
    """By what a page can be asked for only if it changed (RFC 9110, section 8.8): as it answered them, or empty."""

    etag: str = ""
    last_modified: str = ""

    @property
    def headers(self) -> dict[str, str]:
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}


@dataclass(frozen=True)
class Fetched:
    """What an address answered: bytes after decompression, the address after redirects, media type and charset.

    ``moved_to`` is where it leads for good, ``""`` when it stays.
    """

    data: bytes
    url: str
    media_type: str = ""
    charset: str = ""
    validators: Validators = Validators()
    moved_to: str = ""


def fetch(
    url: str,
    *,
    max_bytes: int = MAX_BYTES,
    seconds: float = SECONDS,
    policy: Policy | None = None,
    known: Validators = Validators(),
) -> Fetched:
    """Return what *url* answers, at most *max_bytes* of it and within *seconds*.

    *policy* says what may be reached; only tests pass another than the public web. Raises AddressRefused, FetchFailed,
    which may be a SiteRefused, and NotModified when the page is still as it was when it was *known*.
    """
    address = url if "://" in url else f"https://{url}"
    try:
        return asyncio.run(_answer(_Request(address, max_bytes, seconds, policy or _PUBLIC_WEB, known)))
    except TooManyRedirectsError as error:
        raise FetchFailed(f"That address leads from one page to the next without end. {_OTHERWISE}") from error
    except (SSRFGuardError, httpx.InvalidURL) as error:
        raise AddressRefused(
            "That is not a public web address. Give one that starts with https:// and that anyone can open, or paste"
            " the story’s text."
        ) from error
    except TimeoutError as error:
        raise FetchFailed(f"The page took more than {seconds:.0f} seconds. {_OTHERWISE}") from error
    except (httpx.HTTPError, OSError, UnicodeError, zlib.error) as error:
        raise FetchFailed(f"The page could not be reached. {_OTHERWISE}") from error


@dataclass(frozen=True)
class _Request:
    url: str
    max_bytes: int
    seconds: float
    policy: Policy
    known: Validators


async def _answer(asked: _Request) -> Fetched:
    async with asyncio.timeout(asked.seconds), _client(asked) as client, client.stream("GET", asked.url) as response:
        _check_status(response)
        return await _read(response, asked.max_bytes)


def _client(asked: _Request) -> Any:
    return AsyncClient(
        policy=asked.policy,
        resolver=partial(_look_up, time.monotonic() + asked.seconds),
        timeout=_QUIET_SECONDS,
        follow_redirects=True,
        trust_env=False,
        headers={"User-Agent": _USER_AGENT, "Accept-Encoding": "gzip, deflate", **asked.known.headers},
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
    )


def _look_up(until: float, *args: Any, **options: Any) -> Any:
    """Ask the system for a name's addresses; a thread that waits for it cannot be called off, so it waits no longer."""
    left = min(_LOOKUP_SECONDS, max(0.0, until - time.monotonic()))
    return _lookups.submit(socket.getaddrinfo, *args, **options).result(timeout=left)


def _check_status(response: httpx.Response) -> None:
    status = response.status_code
    if status == HTTPStatus.NOT_MODIFIED:
        raise NotModified("The page has not changed.")
    if not response.is_success:
        wait = seconds_of(response.headers.get("retry-after", ""))
        raise SiteRefused(f"The site answered with error {status}. {_OTHERWISE}", status, wait)


async def _read(response: httpx.Response, max_bytes: int) -> Fetched:
    data = bytearray()
    unpack = _unpacker(response.headers.get("content-encoding", "identity").strip().lower())
    async for chunk in response.aiter_raw():
        data += unpack(chunk, max_bytes + 1)
        if len(data) > max_bytes:
            raise FetchFailed(f"The page is larger than {max_bytes / 1e6:.0f} MB. Paste the story’s text instead.")
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    validators = Validators(response.headers.get("etag", ""), response.headers.get("last-modified", ""))
    return Fetched(
        bytes(data), str(response.url), media_type, response.charset_encoding or "", validators, _moved_to(response)
    )


def _moved_to(response: httpx.Response) -> str:
    """Return the last address that permanent redirects led to, one after the other, before any that is for now."""
    addresses = [str(answer.url) for answer in (*response.history, response)]
    steps = list(takewhile(lambda answer: answer.status_code in _FOR_GOOD, response.history))
    return addresses[len(steps)] if steps else ""


def _unpacker(encoding: str) -> Callable[[bytes, int], bytes]:
    """Return a decompressor that stops at a size; httpx's own would unpack a bomb, or one within another, whole."""
    if encoding in {"gzip", "x-gzip", "deflate"}:
        return zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress
    if encoding == "identity":
        return lambda chunk, _: chunk
    raise FetchFailed(f"The site packs its pages in a way that could not be read. {_OTHERWISE}")
