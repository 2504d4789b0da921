"""Run a module as a child of ``manage.py start``: ``python -m newsroom.launch.child MODULE ARGUMENT…``."""

import os
import runpy
import sys
import threading
import time

_INTERVAL = 0.5  # seconds


def leave_with_parent() -> None:
    """End this process, without ceremony, soon after its parent has gone: nobody else would stop it."""
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(_INTERVAL)
    os._exit(1)


if __name__ == "__main__":
    leave_with_parent()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
