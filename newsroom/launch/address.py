"""The address that Newsroom serves."""

import errno
import ipaddress
import socket
import time
from dataclasses import dataclass

from newsroom.launch.errors import AddressUnusable

_RETRY = 0.1  # seconds


@dataclass(frozen=True)
class Address:
    host: str
    port: int

    @property
    def url(self) -> str:
        """Return it for a browser, without a closing slash."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def is_loopback(self) -> bool:
        """Say whether only this machine can reach it. A name other than ``localhost`` may mean anything."""
        try:
            return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False


def refuse_unprotected(address: Address, public: bool) -> None:
    """Raise ``AddressUnusable`` when others could reach *address* and the installation is not made for that."""
    if not public and not address.is_loopback:
        raise AddressUnusable(
            f"{address.host} can be reached from other machines. Set NEWSROOM_SECRET_KEY and NEWSROOM_ALLOWED_HOSTS "
            "first, or leave the host at 127.0.0.1."
        )


def wait_until_free(address: Address, seconds: float = 0) -> None:
    """Return once a server could listen at *address*. Raises ``AddressUnusable`` after *seconds* of trying."""
    deadline = time.monotonic() + seconds
    while (reason := _why_not_free(address)) and time.monotonic() < deadline:
        time.sleep(_RETRY)
    if reason:
        raise AddressUnusable(reason)


def _why_not_free(address: Address) -> str:
    try:
        with socket.create_server((address.host, address.port), family=_family(address)):
            return ""
    except OverflowError:
        return f"{address.port} is no port. Name one from 1024 to 65535 in NEWSROOM_PORT."
    except OSError as error:
        return _sentence(address, error)


def _family(address: Address) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address.host else socket.AF_INET


def _sentence(address: Address, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {address.port} of {address.host} is taken by another program. "
            f"Stop that one, or choose another port: NEWSROOM_PORT={address.port + 1} make run"
        )
    return f"Newsroom cannot listen at {address.host}, port {address.port} ({error.strerror}). Choose another address."
