"""Serve Newsroom on this machine: database, tables, samples, web server, worker."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connections

from newsroom.launch.address import Address, refuse_unprotected, wait_until_free
from newsroom.launch.children import check_alive, serving
from newsroom.launch.database import database_ready
from newsroom.launch.owner import sign_in_path
from newsroom.launch.ownership import sole_owner
from newsroom.launch.preparation import prepare, resume_recognition
from newsroom.models import Reader

_ORPHANS_LEAVE_WITHIN = 5  # seconds; children of a start that was killed
_STOP_SIGNALS = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}


class Command(BaseCommand):
    help = "Set up what is missing and serve Newsroom until Ctrl-C."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("NEWSROOM_HOST", "127.0.0.1"))
        parser.add_argument("--port", type=int, default=os.environ.get("NEWSROOM_PORT", "8000"))

    def handle(self, *, host: str, port: int, **options: Any) -> None:
        """Serve at *host* and *port*. Raises ``LaunchError``; a stop signal ends it with exit code 0."""
        address = Address(host, port)
        refuse_unprotected(address, public=settings.PUBLIC)
        with suppress(KeyboardInterrupt), _stoppable(), sole_owner(settings.VAR_DIR, address.url) as has_orphans:
            wait_until_free(address, _ORPHANS_LEAVE_WITHIN if has_orphans else 0)
            with database_ready(settings.VAR_DIR):
                self._serve(address)

    def _serve(self, address: Address) -> None:
        self._say("Newsroom is getting ready …")
        reader = prepare()
        link = sign_in_path(reader)
        connections.close_all()
        with serving(address) as children:
            self._invite(_public_url() or address.url, link, reader)
            while True:
                check_alive(children, _resume)
                time.sleep(0.5)

    def _invite(self, url: str, link: str, reader: Reader) -> None:
        self._say(
            f"Newsroom is at {url}/ and stops with Ctrl-C.\n"
            f"To sign in as {reader.username}, open this link; it works once, and only for a day:\n"
            f"{url}{link}"
        )

    def _say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()


def _resume() -> None:
    """See to the text at which the recognition worker died, before another one starts."""
    resume_recognition()
    connections.close_all()


def _public_url() -> str:
    """Where others find a public installation, as far as its settings tell."""
    names = [name for name in settings.ALLOWED_HOSTS if settings.PUBLIC and not name.startswith((".", "*"))]
    return f"https://{names[0]}" if names else ""


@contextmanager
def _stoppable() -> Iterator[None]:
    """End the block with ``KeyboardInterrupt`` at the first stop signal; later ones do not disturb the clearing up."""

    # nohup has the hang-up ignored, and that stays so.
    nohup = signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    heeded = _STOP_SIGNALS - ({signal.SIGHUP} if nohup else set())

    def stop(signal_number: int, frame: FrameType | None) -> None:
        for one in heeded:
            signal.signal(one, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {one: signal.signal(one, stop) for one in heeded}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
