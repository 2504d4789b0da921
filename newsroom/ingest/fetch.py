"""Getting a page or a picture from the open web, and from nowhere else.

ssrfguard resolves once, checks every address, connects to the one it checked, and does so again for each redirect.
Wall clock, size after decompression, the steps of redirects (httpx would read their bodies) and sentences are ours.
"""

from __future__ import annotations

import asyncio
import socket
import time
import zlib
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.cookiejar import CookieJar, DefaultCookiePolicy
from ipaddress import ip_network
from itertools import takewhile
from typing import Any

import httpx
from ssrfguard import DEFAULT_DENIED, AddressTable, Block, Policy, Reach, SSRFGuardError, TooManyRedirectsError
from ssrfguard.httpx import AsyncClient

from newsroom.ingest.decode import MAX_BYTES
from newsroom.ingest.errors import AddressRefused, FetchFailed, NotModified, SiteRefused
from newsroom.ingest.refusals import not_public, refusal
from newsroom.ingest.retry_after import seconds_of
from newsroom.ingest.unpacking import ENCODINGS, Unpacker

SECONDS = 20.0  # over everything: looking up, connecting, redirects, reading
_QUIET_SECONDS = 10.0  # without a byte
_LOOKUP_SECONDS = 5.0
_USER_AGENT = "Newsroom/0.1 (a reader's own copy; one page at a time)"
# What ssrfguard's table leaves open beside IANA's registries: networks that are public by their numbers alone.
_NOT_PUBLIC = (
    Block(ip_network("168.63.129.16/32"), "Azure host", "none", Reach.DENIED, "Answers a machine about itself."),
    Block(ip_network("::ffff:0:0:0/96"), "IPv4-translated", "RFC2765", Reach.DENIED, "Has any IPv4 address in it."),
)
_PUBLIC_WEB = Policy(
    allowed_schemes=frozenset({"http", "https"}),
    allowed_ports=frozenset({80, 443}),
    max_redirects=5,
    denied_networks=AddressTable((*DEFAULT_DENIED.blocks, *_NOT_PUBLIC)),
)
_FOR_GOOD = (HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT)
_OTHERWISE = "Open the page in your browser and paste its text, or save it and upload the file."
_TOO_LARGE = (
    "What is at this address is larger than {size}, which is the most that is fetched. Open it in your browser, save"
    " the file and upload it, or paste the story’s text instead."
)
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
        raise AddressRefused(not_public(address)) from error
    except TimeoutError as error:
        raise FetchFailed(f"The page took more than {seconds:.0f} seconds. {_OTHERWISE}") from error
    except httpx.TimeoutException as error:
        raise FetchFailed(f"The site did not answer. Try again later. {_OTHERWISE}") from error
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
    async with asyncio.timeout(asked.seconds), _client(asked) as client, _followed(client, asked) as response:
        _check_status(response)
        return await _read(response, asked.max_bytes)


@asynccontextmanager
async def _followed(client: httpx.AsyncClient, asked: _Request) -> AsyncIterator[httpx.Response]:
    """Lead to what answers at the end of all redirects, which are left unread. Raises TooManyRedirectsError."""
    request, passed = client.build_request("GET", asked.url), list[httpx.Response]()
    while len(passed) <= asked.policy.max_redirects:
        response = await client.send(request, stream=True)
        try:
            if response.next_request is None:
                response.history = passed
                yield response
                return
        finally:
            await response.aclose()
        request, passed = response.next_request, [*passed, response]
    raise TooManyRedirectsError(asked.policy.max_redirects, tuple(str(answer.url) for answer in passed))


def _client(asked: _Request) -> Any:
    return AsyncClient(
        policy=asked.policy,
        resolver=partial(_look_up, time.monotonic() + asked.seconds),
        timeout=_QUIET_SECONDS,
        follow_redirects=False,
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
        raise SiteRefused(refusal(status, wait), status, wait)


async def _read(response: httpx.Response, max_bytes: int) -> Fetched:
    data = await _unpacked(response, max_bytes)
    media_type = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    validators = Validators(response.headers.get("etag", ""), response.headers.get("last-modified", ""))
    charset = response.charset_encoding or ""
    return Fetched(data, str(response.url), media_type, charset, validators, _moved_to(response))


async def _unpacked(response: httpx.Response, max_bytes: int) -> bytes:
    encoding = response.headers.get("content-encoding", "").strip().lower() or "identity"
    if encoding not in ENCODINGS:
        raise FetchFailed(f"The site packs its pages in a way that could not be read. {_OTHERWISE}")
    data, unpack = bytearray(), Unpacker(encoding)
    async for chunk in response.aiter_raw():
        data += unpack(chunk, max_bytes + 1)
        if max(len(data), response.num_bytes_downloaded) > max_bytes:
            raise FetchFailed(_TOO_LARGE.format(size=f"{max_bytes / 1e6:.0f} MB"))
    if not unpack.is_whole:
        raise FetchFailed(f"The page broke off before its end. Try again in a while. {_OTHERWISE}")
    return bytes(data)


def _moved_to(response: httpx.Response) -> str:
    """Return the last address that permanent redirects led to, one after the other, before any that is for now."""
    addresses = [str(answer.url) for answer in (*response.history, response)]
    steps = list(takewhile(lambda answer: answer.status_code in _FOR_GOOD, response.history))
    return addresses[len(steps)] if steps else ""
