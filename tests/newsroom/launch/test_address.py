"""The address that is served."""

from __future__ import annotations

import socket
import threading

import pytest

from newsroom.launch.address import Address, refuse_unprotected, wait_until_free
from newsroom.launch.errors import AddressUnusable

LOOPBACK = ["127.0.0.1", "127.1.2.3", "::1", "localhost"]
REACHABLE = ["0.0.0.0", "192.0.2.7", "::", "newsroom.example", ""]


@pytest.mark.parametrize("host", LOOPBACK)
def test_this_machine_may_always_be_served(host: str) -> None:
    refuse_unprotected(Address(host, 8000), public=False)


@pytest.mark.parametrize("host", REACHABLE)
def test_others_are_served_by_a_public_installation_only(host: str) -> None:
    refuse_unprotected(Address(host, 8000), public=True)
    with pytest.raises(AddressUnusable, match="NEWSROOM_SECRET_KEY and NEWSROOM_ALLOWED_HOSTS"):
        refuse_unprotected(Address(host, 8000), public=False)


def test_its_url_is_for_a_browser() -> None:
    assert Address("127.0.0.1", 8000).url == "http://127.0.0.1:8000"
    assert Address("::1", 8000).url == "http://[::1]:8000"


def test_a_taken_port_is_told_with_another_to_try() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(AddressUnusable, match=f"taken by another program.*NEWSROOM_PORT={port + 1} make run"):
            wait_until_free(Address("127.0.0.1", port))
    wait_until_free(Address("127.0.0.1", port))


def test_a_port_that_is_given_up_in_time_is_waited_for() -> None:
    taken = socket.create_server(("127.0.0.1", 0))
    port = taken.getsockname()[1]
    threading.Timer(0.3, taken.close).start()
    wait_until_free(Address("127.0.0.1", port), seconds=5)


@pytest.mark.parametrize("address", [Address("192.0.2.7", 8000), Address("no.such.host.invalid", 8000)])
def test_an_address_that_is_not_this_machine_is_told(address: Address) -> None:
    with pytest.raises(AddressUnusable, match="cannot listen"):
        wait_until_free(address)


def test_a_number_that_is_no_port_is_told() -> None:
    with pytest.raises(AddressUnusable, match="is no port"):
        wait_until_free(Address("127.0.0.1", 123456))
