"""What a piece of work costs a process of its own: processor seconds, and the memory that it needs at most."""

from __future__ import annotations

import os
import pickle
import resource
import subprocess
from collections.abc import Callable, Sequence
from statistics import median
from typing import NamedTuple

from django.db import connection

_KIB = 1024  # ru_maxrss is in KiB on Linux


class Cost(NamedTuple):
    """CPU seconds of all threads, and bytes of memory beyond what the process had before."""

    seconds: float
    memory: int


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the median of each."""
    return Cost(median(cost.seconds for cost in costs), int(median(cost.memory for cost in costs)))


def cost_of(work: Callable[[], object], warm_up: Callable[[], object]) -> Cost:
    """Return what *work* costs a child of this process, once *warm_up* has loaded what it needs.

    Nothing that an earlier run kept can help it. The child has no connection to the database but those it makes.
    """
    connection.close()
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        _measure(work, warm_up, writing)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        said = answer.read()
    os.waitpid(child, 0)
    found = pickle.loads(said) if said else ChildProcessError("the child ended without an answer")  # noqa: S301 (ours)
    if isinstance(found, Exception):
        raise found
    return Cost(*found)


def cost_of_program(command: Sequence[str], given: bytes) -> Cost:
    """Return what a program costs that reads *given*; its memory is all that it has."""
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as program:  # noqa: S603 (ours)
        assert program.stdin is not None
        program.stdin.write(given)
        program.stdin.close()
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    if program.returncode:
        raise subprocess.CalledProcessError(program.returncode, command)
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss * _KIB)


def _measure(work: Callable[[], object], warm_up: Callable[[], object], writing: int) -> None:
    """In the child: do the work, answer, and end without tidying up what belongs to the parent."""
    try:
        warm_up()
        before = _used()
        work()
        after = _used()
        answer: object = (after[0] - before[0], after[1] - before[1])
    except Exception as error:
        answer = error
    with os.fdopen(writing, "wb") as out:
        pickle.dump(answer, out)
    os._exit(0)


def _used() -> tuple[float, int]:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime, used.ru_maxrss * _KIB
