"""What a process that a command starts does first. It imports no models: they need ``django.setup`` first."""

import signal

import django


def begin() -> None:
    """Be ready for Newsroom's own code, and leave Ctrl-C to the process that started this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    django.setup()
