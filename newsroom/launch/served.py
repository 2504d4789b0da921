"""The WSGI application inside the web server's own child process, which must not outlive the server."""

from newsroom.launch.child import leave_with_parent
from newsroom.wsgi import application

__all__ = ["application"]

leave_with_parent()
