#!/usr/bin/env python
"""Newsroom's command line: ``manage.py help`` lists the commands."""

import os
import sys

# These neither read nor write the database; ``start`` looks after it itself.
_WITHOUT_DATABASE = {"start", "help", "version", "check", "collectstatic", "findstatic", "diffsettings"}


def main(arguments: list[str]) -> None:
    """Run one command with a database that answers. What Newsroom can say in a sentence is said, with exit code 1."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    from newsroom.errors import NewsroomError

    try:
        _run(arguments)
    except NewsroomError as error:
        sys.exit(str(error))


def _run(arguments: list[str]) -> None:
    from django.conf import settings
    from django.core.management import execute_from_command_line

    from newsroom.launch.database import database_ready

    if needs_database(arguments):
        with database_ready(settings.VAR_DIR):
            execute_from_command_line(arguments)
    else:
        execute_from_command_line(arguments)


def needs_database(arguments: list[str]) -> bool:
    """Say whether the command line *arguments* (program first) asks for a command that uses the database."""
    asks_for_help = {"--help", "-h", "--version"} & set(arguments)
    return len(arguments) > 1 and not asks_for_help and arguments[1] not in _WITHOUT_DATABASE


if __name__ == "__main__":
    main(sys.argv)
