"""Why Newsroom could not start. Every message says what happened and what to do.

LaunchError
├── AddressUnusable      not a loopback address on a private installation, or a taken port
├── AlreadyRunning       another start holds this installation
├── FolderUnusable       a folder cannot be written, or belongs to somebody else
├── DatabaseUnusable     no connection to PostgreSQL, or one that is too old
├── RootRefused          PostgreSQL refuses to run as root, and no way round it here
└── ChildStopped         the web server or the worker ended by itself
"""

from newsroom.errors import NewsroomError


class LaunchError(NewsroomError):
    """This machine cannot start the app."""


class AddressUnusable(LaunchError):
    """The address may not be served, or its port is taken."""


class AlreadyRunning(LaunchError):
    """Another ``manage.py start`` serves this installation."""


class FolderUnusable(LaunchError):
    """A folder cannot be written, or belongs to another user."""


class DatabaseUnusable(LaunchError):
    """PostgreSQL does not answer, refuses, or is too old."""


class RootRefused(LaunchError):
    """PostgreSQL does not run as root, and this machine offers no way to run it as somebody else."""


class ChildStopped(LaunchError):
    """The web server or the background worker ended by itself."""
