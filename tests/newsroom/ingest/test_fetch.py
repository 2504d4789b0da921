"""Fetching from a server on loopback, which only the tests' own policy allows."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from threading import Thread

import pytest
from ssrfguard import Policy

from newsroom.ingest.errors import AddressRefused, FetchFailed, NotModified, SiteRefused
from newsroom.ingest.fetch import Validators, fetch


class _Site(BaseHTTPRequestHandler):
    cookies: list[str | None] = []

    def do_GET(self) -> None:
        getattr(self, self.path.strip("/").split("/")[0])()

    def page(self) -> None:
        self._send(b"<p>Hello</p>", **{"Content-Type": "text/html; charset=koi8-r"})

    def packed(self) -> None:
        self._send(gzip.compress(b"<p>Hello</p>"), **{"Content-Encoding": "gzip"})

    def bomb(self) -> None:
        self._send(gzip.compress(b"a" * 30_000_000), **{"Content-Encoding": "gzip"})

    def nested(self) -> None:
        self._send(gzip.compress(gzip.compress(b"a")), **{"Content-Encoding": "gzip, gzip"})

    def round(self) -> None:
        self._send(b"", 302, Location="/round")

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
        ("nested", "packs its pages"),
        ("round", "without end"),
        ("missing", "error 404"),
    ],
)
def test_a_failure_is_a_sentence_with_a_way_forward(port: int, path: str, sentence: str) -> None:
    with pytest.raises(FetchFailed, match=sentence) as caught:
        fetch(f"http://127.0.0.1:{port}/{path}", policy=_loopback(port))
    assert "paste" in str(caught.value).lower()


def test_a_redirect_inward_is_refused(port: int) -> None:
    with pytest.raises(AddressRefused, match="not a public web address"):
        fetch(f"http://127.0.0.1:{port}/inward", policy=_loopback(port))


def test_the_wall_clock_ends_a_page_that_drips(port: int) -> None:
    started = time.monotonic()
    with pytest.raises(FetchFailed, match="took more than"):
        fetch(f"http://127.0.0.1:{port}/drip", seconds=0.3, policy=_loopback(port))
    assert time.monotonic() - started < 1.5


def test_no_cookie_is_kept_even_for_a_redirect(port: int) -> None:
    _Site.cookies.clear()
    fetch(f"http://127.0.0.1:{port}/greet", policy=_loopback(port))
    assert _Site.cookies == [None]


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://10.1.2.3/",
        "http://169.254.169.254/latest/meta-data",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://①②⑦.0.0.1/",
        "ftp://files.example/",
        "file:///etc/passwd",
        "https://user:word@lantern.example/",
        "http://lantern.example:8080/",
        "nonsense with spaces",
        "",
    ],
)
def test_only_public_web_addresses(address: str) -> None:
    with pytest.raises(AddressRefused, match="not a public web address"):
        fetch(address)
