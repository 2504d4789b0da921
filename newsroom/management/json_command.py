"""Commands that answer JSON lines."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.management.json_lines import Answer, Request, answers


class JsonLinesCommand(BaseCommand):
    """Answers each line of standard input by one on standard output, at once; another program may wait for it."""

    requires_system_checks = ()  # it needs neither the database nor the pages
    id_name = "id"
    """The name under which a line says which one it is."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--jsonl", action="store_true", required=True, help="one JSON object a line, in and out")

    def handle(self, *args: Any, **options: Any) -> None:
        for line in answers(sys.stdin.buffer, self.id_name, lambda request: self.answer(request, options)):
            self.stdout.write(line)
            self.stdout.flush()

    def answer(self, request: Request, options: dict[str, Any]) -> Answer:
        """Return what is found for *request*. Raises BrokenLine for one that cannot be read."""
        raise NotImplementedError
