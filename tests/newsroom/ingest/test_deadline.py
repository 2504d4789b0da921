"""How long a story may take."""

from __future__ import annotations

import signal
import time
from itertools import repeat
from threading import Thread

import pytest

from newsroom.ingest.deadline import Deadline, limited
from newsroom.ingest.errors import TookTooLong


def test_what_takes_too_long_is_interrupted_with_a_sentence() -> None:
    with pytest.raises(TookTooLong, match="Paste the story"), limited(0.05):
        time.sleep(1)


def test_what_is_quick_is_left_alone_and_nothing_rings_afterwards() -> None:
    with limited(0.05):
        pass
    time.sleep(0.08)
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_what_waits_for_others_is_given_longer_than_what_works() -> None:
    with limited(0.05, wall=5):
        time.sleep(0.1)
    with pytest.raises(TookTooLong), limited(0.05, wall=5):
        any(False for _ in repeat(0))


def test_other_threads_are_not_interrupted() -> None:
    done: list[bool] = []

    def work() -> None:
        with limited(0.01):
            time.sleep(0.05)
            done.append(True)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert done


def test_fetching_leaves_time_for_reading() -> None:
    deadline = Deadline(20)
    assert 13 < deadline.for_fetching <= 14
    assert deadline.for_reading <= 20
    late = Deadline(0)
    assert (late.left, late.for_reading) == (0.1, 6.0)
