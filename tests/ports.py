"""Ports for servers under test, below those that systems give to outgoing connections: a browser cannot take one away."""

import random
import socket
from contextlib import suppress

RANGE = range(10_000, 32_000, 2)
_had: set[int] = set()


def free_port() -> int:
    """A port that nobody listens on and this process has not had before; the one above it is free too.

    By chance out of thousands: a server that is stopped for a moment must find its port again, whoever else tests here.
    """
    while True:
        port = random.choice(RANGE)
        if port not in _had and free(port) and free(port + 1):
            _had.add(port)
            return port


def free(port: int) -> bool:
    with suppress(OSError), socket.create_server(("127.0.0.1", port)):
        return True
    return False
