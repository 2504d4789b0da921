"""Fetching from a server on loopback, which only the tests' own policy allows."""

from __future__ import annotations

import gzip
import socket
import subprocess
import sys
import time
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import quote, unquote

import pytest
from ssrfguard import Policy

from newsroom.ingest.errors import AddressRefused, FetchFailed, NotModified, SiteRefused
from newsroom.ingest.fetch import Validators, fetch

_ROOT = Path(__file__).resolve().parents[3]


class _Site(BaseHTTPRequestHandler):
    cookies: list[str | None] = []
    seen: list[dict[str, str]] = []

    def do_GET(self) -> None:
        getattr(self, self.path.strip("/").split("/")[0])()

    def page(self) -> None:
        self._send(b"<p>Hello</p>", **{"Content-Type": "text/html; charset=koi8-r"})

    def packed(self) -> None:
        self._send(gzip.compress(b"<p>Hello</p>", mtime=0), **{"Content-Encoding": "gzip"})

    def bomb(self) -> None:
        self._send(gzip.compress(b"a" * 30_000_000, mtime=0), **{"Content-Encoding": "gzip"})

    def nested(self) -> None:
        self._send(gzip.compress(gzip.compress(b"a", mtime=0)), **{"Content-Encoding": "gzip, gzip"})

    def round(self) -> None:
        self._send(b"", 302, Location="/round")

    def long_way(self) -> None:
        """A redirect with a body as long as anybody reads it, and one that unpacks to more than a machine has."""
        bomb = gzip.compress(b"a" * 200_000_000, 1, mtime=0) if "bomb" in self.path else b""
        self.send_response(302)
        self.send_header("Location", "/page")
        if bomb:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        for _ in range(1 if bomb else 400):
            self.wfile.write(bomb or b"a" * 1_000_000)

    def as_told(self) -> None:
        """Send bytes as the address says: their encoding, and they themselves in hexadecimal."""
        _, _, encoding, body = self.path.split("/")
        self._send(bytes.fromhex(body), **{"Content-Encoding": encoding})

    def inward(self) -> None:
        self._send(b"", 302, Location="http://169.254.169.254/latest")

    def greet(self) -> None:
        self._send(b"", 302, Location="/greeted", **{"Set-Cookie": "who=reader"})

    def greeted(self) -> None:
        self.cookies.append(self.headers.get("Cookie"))
        self._send(b"ok")

    def missing(self) -> None:
        self._send(b"", 404)

    def dated(self) -> None:
        known = self.headers.get("If-None-Match"), self.headers.get("If-Modified-Since")
        stamps = {"ETag": '"one"', "Last-Modified": "Tue, 04 Mar 2031 12:00:00 GMT"}
        self._send(b"<p>Hello</p>", 304 if known == tuple(stamps.values()) else 200, **stamps)

    def busy(self) -> None:
        self._send(b"", 503, **{"Retry-After": "90"})

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b".")
            self.wfile.flush()
            time.sleep(0.05)

    def leads(self) -> None:
        self._send(b"", 302, Location=unquote(self.path.removeprefix("/leads/")))

    def moved(self) -> None:
        status, _, rest = self.path.removeprefix("/moved").strip("/").partition("/")
        self._send(b"there", int(status or 200), Location=f"/moved/{rest}".rstrip("/"))

    def hop(self) -> None:
        left = int(self.path.rpartition("/")[2])
        self._send(b"arrived", 302 if left else 200, Location=f"/hop/{left - 1}")

    def told(self) -> None:
        self.seen.append(dict(self.headers))
        self._send(b"ok")

    def brotli(self) -> None:
        self._send(b"packed", **{"Content-Encoding": "br"})

    def deflated(self) -> None:
        self._send(zlib.compress(b"a" * 30_000_000), **{"Content-Encoding": "deflate"})

    def slow_head(self) -> None:
        self._forever(b"HTTP/1.1 200 OK\r\nX: ", b"a")

    def endless_head(self) -> None:
        self._forever(b"HTTP/1.1 200 OK\r\n", b"X: a\r\n")

    def endless_hints(self) -> None:
        self._forever(b"", b"HTTP/1.1 103 Early Hints\r\n\r\n")

    def endless_chunks(self) -> None:
        self._forever(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n")

    def endless_trailers(self) -> None:
        self._forever(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", b"X: a\r\n")

    def silence(self) -> None:
        time.sleep(1)

    def _forever(self, first: bytes, again: bytes) -> None:
        self.wfile.write(first)
        for _ in range(100):
            self.wfile.write(again)
            self.wfile.flush()
            time.sleep(0.01)

    def _send(self, body: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in ({"Content-Type": "text/html", "Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep the test's output quiet."""

    def handle(self) -> None:
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield server.server_port
        server.shutdown()


def _loopback(port: int) -> Policy:
    return Policy(allowed_networks=(ip_network("127.0.0.0/8"),), allowed_ports=frozenset({80, port}))


def test_a_page_comes_with_its_type_and_charset(port: int) -> None:
    page = fetch(f"http://127.0.0.1:{port}/page", policy=_loopback(port))
    assert (page.data, page.media_type, page.charset) == (b"<p>Hello</p>", "text/html", "koi8-r")


def test_a_page_is_asked_for_only_if_it_changed(port: int) -> None:
    page = fetch(f"http://127.0.0.1:{port}/dated", policy=_loopback(port))
    assert page.validators == Validators('"one"', "Tue, 04 Mar 2031 12:00:00 GMT")
    with pytest.raises(NotModified):
        fetch(f"http://127.0.0.1:{port}/dated", policy=_loopback(port), known=page.validators)


def test_a_site_may_ask_to_be_left_alone(port: int) -> None:
    with pytest.raises(SiteRefused) as refused:
        fetch(f"http://127.0.0.1:{port}/busy", policy=_loopback(port))
    assert (refused.value.status, refused.value.retry_after) == (503, 90.0)


def test_a_packed_page_is_unpacked(port: int) -> None:
    assert fetch(f"http://127.0.0.1:{port}/packed", policy=_loopback(port)).data == b"<p>Hello</p>"


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("bomb", "larger than 5 MB"),
        ("deflated", "larger than 5 MB"),
        ("nested", "packs its pages"),
        ("brotli", "packs its pages"),
        ("round", "without end"),
        ("missing", "There is no page at this address"),
    ],
)
def test_a_failure_is_a_sentence_with_a_way_forward(port: int, path: str, sentence: str) -> None:
    with pytest.raises(FetchFailed, match=sentence) as caught:
        fetch(f"http://127.0.0.1:{port}/{path}", policy=_loopback(port))
    assert "paste" in str(caught.value).lower()


_TEXT = b"<p>The ferry Linnet came in at dawn.</p>"


def _raw(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("encoding", "body"),
    [
        ("deflate", zlib.compress(_TEXT)),
        ("deflate", _raw(_TEXT)),
        ("deflate", gzip.compress(_TEXT, mtime=0)),
        ("x-gzip", gzip.compress(_TEXT, mtime=0)),
        ("gzip", gzip.compress(_TEXT[:9], mtime=0) + gzip.compress(b"", mtime=0) + gzip.compress(_TEXT[9:], mtime=0)),
        ("gzip", gzip.compress(_TEXT, mtime=0) + b"\0" * 20),
        ("identity", _TEXT),
        ("", _TEXT),
    ],
)
def test_however_a_page_is_packed_it_comes_whole(port: int, encoding: str, body: bytes) -> None:
    assert fetch(f"http://127.0.0.1:{port}/as_told/{encoding}/{body.hex()}", policy=_loopback(port)).data == _TEXT


@pytest.mark.parametrize(
    ("encoding", "body", "sentence"),
    [
        ("gzip", gzip.compress(_TEXT, mtime=0)[:-12], "broke off"),
        ("gzip", gzip.compress(_TEXT, mtime=0)[:1], "broke off"),
        ("gzip", gzip.compress(_TEXT, mtime=0) + gzip.compress(_TEXT, mtime=0)[:12], "broke off"),
        ("deflate", _raw(_TEXT)[:-3], "broke off"),
        ("gzip", _TEXT, "could not be reached"),
    ],
)
def test_half_a_page_is_none(port: int, encoding: str, body: bytes, sentence: str) -> None:
    with pytest.raises(FetchFailed, match=sentence):
        fetch(f"http://127.0.0.1:{port}/as_told/{encoding}/{body.hex()}", policy=_loopback(port))


_MEASURED = """
import re, sys
from ipaddress import ip_network
from pathlib import Path
from ssrfguard import Policy
from newsroom.ingest.fetch import fetch
port = int(sys.argv[1])
policy = Policy(allowed_networks=(ip_network("127.0.0.0/8"),), allowed_ports=frozenset({80, port}))

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) // 1024

before = peak()
for body in ("endless", "bomb"):
    assert fetch(f"http://127.0.0.1:{port}/long_way/{body}", policy=policy).data == b"<p>Hello</p>"
print(peak() - before)
"""


def test_what_a_redirect_says_beside_its_address_is_not_read(port: int) -> None:
    child = subprocess.run(  # by itself: memory is counted by the process
        [sys.executable, "-c", _MEASURED, str(port)], capture_output=True, text=True, check=True, cwd=_ROOT
    )
    assert int(child.stdout) < 30  # MB


@pytest.mark.parametrize(("way", "moved_to"), [("308/308", "/moved"), ("301/302", "/moved/302"), ("302/301", "")])
def test_where_a_page_has_moved_for_good_is_told(port: int, way: str, moved_to: str) -> None:
    """Each part of the address is the status of one redirect."""
    page = fetch(f"http://127.0.0.1:{port}/moved/{way}", policy=_loopback(port))
    assert page.moved_to == (f"http://127.0.0.1:{port}{moved_to}" if moved_to else "")


def test_a_redirect_inward_is_refused(port: int) -> None:
    with pytest.raises(AddressRefused, match="not a public web address"):
        fetch(f"http://127.0.0.1:{port}/inward", policy=_loopback(port))


@pytest.mark.parametrize(
    "address",
    [
        "http://10.0.0.1/",
        "//192.168.1.1/",
        "http://[::ffff:169.254.169.254]/",
        "http://0xa9fea9fe/",
        "http://127.0.0.1:22/",
        "http://reader:word@127.0.0.1/",
        "file:///etc/passwd",
        "gopher://127.0.0.1/",
        "javascript:alert(1)",
    ],
)
def test_every_redirect_is_looked_at(port: int, address: str) -> None:
    with pytest.raises(AddressRefused, match="not a public web address"):
        fetch(f"http://127.0.0.1:{port}/leads/{quote(address, safe='')}", policy=_loopback(port))


def test_five_redirects_are_followed_and_no_more(port: int) -> None:
    page = fetch(f"http://127.0.0.1:{port}/hop/5", policy=_loopback(port))
    assert (page.data, page.url) == (b"arrived", f"http://127.0.0.1:{port}/hop/0")
    with pytest.raises(FetchFailed, match="without end"):
        fetch(f"http://127.0.0.1:{port}/hop/6", policy=_loopback(port))


def _addresses(*addresses: str) -> list[Any]:
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]


@pytest.mark.parametrize("answers", [["10.0.0.1"], ["93.184.215.14", "10.0.0.1"], ["127.0.0.1", "93.184.215.14"]])
def test_a_name_with_any_private_address_is_refused(monkeypatch: pytest.MonkeyPatch, answers: list[str]) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: _addresses(*answers))
    with pytest.raises(AddressRefused, match="not a public web address"):
        fetch("http://ferry.example/")


def test_a_name_is_looked_up_once_and_cannot_answer_otherwise_after_that(
    monkeypatch: pytest.MonkeyPatch, port: int
) -> None:
    lookups: list[str] = []

    def look_up(host: str, *args: Any, **options: Any) -> list[Any]:
        lookups.append(host)
        address = "127.0.0.1" if len(lookups) == 1 else "10.0.0.1"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert fetch(f"http://ferry.example:{port}/page", policy=_loopback(port)).data == b"<p>Hello</p>"
    assert lookups == ["ferry.example"]


def test_a_name_that_is_not_found_in_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **options: time.sleep(0.8))
    started = time.monotonic()
    with pytest.raises(FetchFailed):
        fetch("http://ferry.example/", seconds=0.2)
    assert time.monotonic() - started < 0.7


def test_nothing_but_the_request_is_told(port: int) -> None:
    _Site.seen.clear()
    fetch(f"http://127.0.0.1:{port}/leads/%2Ftold", policy=_loopback(port))
    [told] = _Site.seen
    assert told.pop("User-Agent").startswith("Newsroom/")
    assert set(told) == {"Host", "Accept", "Accept-Encoding", "Connection"}


@pytest.mark.parametrize(
    "path",
    ["drip", "slow_head", "endless_head", "endless_hints", "endless_chunks", "endless_trailers", "silence"],
)
def test_the_wall_clock_ends_what_never_ends(port: int, path: str) -> None:
    started = time.monotonic()
    with pytest.raises(FetchFailed, match="took more than"):
        fetch(f"http://127.0.0.1:{port}/{path}", seconds=0.2, policy=_loopback(port))
    assert time.monotonic() - started < 1.2


def test_no_cookie_is_kept_even_for_a_redirect(port: int) -> None:
    _Site.cookies.clear()
    fetch(f"http://127.0.0.1:{port}/greet", policy=_loopback(port))
    assert _Site.cookies == [None]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://127.0.0.1./",
        "http://127.1/",
        "http://0/",
        "http://0177.0.0.1/",
        "http://0x7f.1/",
        "http://2130706433/",
        "http://①②⑦.0.0.1/",
        "http://１２７.0.0.1/",
        "http://127。0。0。1/",
        "http://%31%32%37.0.0.1/",
        "http://localhost/",
        "http://[::]/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::]/",
        "http://[fe80::1%25eth0]/",
        "http://[fd00:ec2::254]/",
        "http://[ff02::1]/",
        "http://10.1.2.3/",
        "http://100.64.0.1/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://169.254.169.254/latest/meta-data",
        "http://168.63.129.16/metadata",
        "http://[::ffff:0:7f00:1]/",
        "http://0xa9fea9fe/",
        "ftp://files.example/",
        "file:///etc/passwd",
        "data:text/html,ferry",
        "https://user:word@lantern.example/",
        "http://lantern.example@127.0.0.1/",
        "http://127.0.0.1\\@lantern.example/",
        "http://127.0.0.1%00.lantern.example/",
        "http://lantern.example:8080/",
        "http://lantern.example:99999/",
        "http://[::1",
        "nonsense with spaces",
        "",
    ],
)
def test_only_public_web_addresses(address: str) -> None:
    with pytest.raises(AddressRefused, match="not a public web address"):
        fetch(address)
