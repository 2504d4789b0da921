"""A news site on this machine, whose pages change while a test runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_network
from threading import Thread

from ssrfguard import Policy

from newsroom.importing.intake import store
from newsroom.ingest import Source, ingest
from newsroom.models import Article, Reader

HEADLINE = "Ferry Linnet to stop at Marrow Bay from March"
PARAGRAPHS = (
    "The ferry Linnet will call at Marrow Bay twice a day from March, the harbour office in Port Ansell said.",
    "It has passed the bay without stopping since a storm broke the old pier eleven years ago.",
    "Repairs to the landing stage cost 240,000 crowns, of which the county of Estmere paid two thirds.",
    "Shopkeepers by the water have asked for the stop every year. Some hope that day trippers will come back.",
    "The first boat leaves Port Ansell at six in the morning and reaches the bay forty minutes later.",
)


@dataclass
class NewsSite:
    """Its pages by path, each with its status and headers, and what was asked for."""

    port: int
    pages: dict[str, tuple[int, bytes, dict[str, str]]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    @property
    def policy(self) -> Policy:
        return Policy(allowed_networks=(ip_network("127.0.0.0/8"),), allowed_ports=frozenset({self.port}))

    def url(self, path: str = "/ferry") -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def forget(self) -> None:
        self.pages.clear()
        self.asked.clear()

    def has(self, *paragraphs: str, headline: str = HEADLINE, path: str = "/ferry", **headers: str) -> None:
        """Let the page at *path* have these paragraphs, or those above."""
        text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in paragraphs or PARAGRAPHS)
        head = f'<title>{headline}</title><link rel="canonical" href="{self.url(path)}">'
        body = f'<html lang="en"><head>{head}</head><body><article><h1>{headline}</h1>{text}</article></body></html>'
        self.answers(200, body.encode(), path, **headers)

    def answers(self, status: int, body: bytes = b"", path: str = "/ferry", **headers: str) -> None:
        """Let *path* answer with *status*; an underscore in a header's name stands for a hyphen."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = status, body, {"Content-Type": "text/html; charset=utf-8"} | named

    def story(self, reader: Reader | None = None, path: str = "/ferry") -> Article:
        """Bring the story at *path* into the library."""
        store(Source("url", url=self.url(path)), reader, lambda step: None)
        self.asked.clear()
        return Article.objects.with_current().get(canonical_url=self.url(path))

    def read(self, path: str = "/ferry") -> object:
        return ingest(Source("url", url=self.url(path)))


@contextmanager
def serving() -> Iterator[NewsSite]:
    """Serve a news site for the time of the block."""
    site = NewsSite(0)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            status, body, headers = site.pages.get(self.path, (404, b"", {}))
            if headers.get("ETag") and headers["ETag"] == self.headers.get("If-None-Match"):
                status, body = 304, b""
            self.send_response(status)
            for name, value in (headers | {"Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep the test's output quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        site.port = server.server_port
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        yield site
        server.shutdown()
