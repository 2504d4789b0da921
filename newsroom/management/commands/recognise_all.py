"""``manage.py recognise_all``: find names and statements in the whole library again, with the present engine."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.errors import NewsroomError
from newsroom.management.processes import begin
from newsroom.management.progress import Progress
from newsroom.naming import recognition
from newsroom.naming.recognition_run import Outcome, begin_again, is_begun, recognise_each, to_recognise


class Command(BaseCommand):
    help = (
        "Recognise the names and statements of every story that the present engine and language models have not"
        " recognised. What readers decided stays. However it is stopped, it goes on where it was when run again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--again",
            action="store_true",
            help="also what the present engine has recognised; goes on with a run of this kind that was stopped",
        )
        parser.add_argument("--only-failed", action="store_true", help="only what failed the last time")
        parser.add_argument("--processes", type=_number, default=1, help="how many at a time (default: 1)")

    def handle(self, *, again: bool, only_failed: bool, processes: int, **options: Any) -> None:
        recognition.clear_up()
        if again and not only_failed:
            self._begin_again()
        revisions = to_recognise(only_failed)
        if not revisions:
            self.stdout.write("Nothing is to be done: everything is recognised by the present engine.")
            return
        progress = Progress(len(revisions), self.stderr)  # type: ignore[arg-type] # Django wraps the stream
        outcomes: list[Outcome] = []
        try:
            outcomes.extend(progress.over(recognise_each(revisions, processes, begin)))
        except KeyboardInterrupt:
            self.stderr.write("\nStopped. Run the command again to go on.")
        except NewsroomError as error:
            raise CommandError(str(error)) from error
        self._report(progress, outcomes)

    def _begin_again(self) -> None:
        if is_begun():
            self.stderr.write("Going on with the run that was stopped.")
        else:
            begin_again()

    def _report(self, progress: Progress, outcomes: list[Outcome]) -> None:
        failed, left = [each for each in outcomes if each.failure], sum(each.left for each in outcomes)
        done, rate = progress.done - len(failed) - left, progress.rate
        self.stdout.write(f"{done} of {progress.total} stories recognised, {rate:.1f} a second; {len(failed)} failed.")
        if left:
            self.stdout.write(f"{left} were left out: another process was at them, or they were deleted meanwhile.")
        for outcome in failed:
            self.stdout.write(f"  {outcome.slug}: {outcome.failure}")


def _number(given: str) -> int:
    if not given.isdecimal() or not int(given):
        raise ArgumentTypeError("give a number of processes, 1 or more")
    return int(given)
