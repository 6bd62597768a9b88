"""Ports for servers under test, below those that systems give to outgoing connections: a browser cannot take one away."""

import itertools
import os
import socket
from contextlib import suppress

SPAN = 2_000
_worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])
_candidates = itertools.count(12_000 + SPAN * _worker, 2)


def free_port() -> int:
    """A port that nobody listens on and this process has not had before; the one above it is free too."""
    return next(port for port in _candidates if free(port) and free(port + 1))


def free(port: int) -> bool:
    with suppress(OSError), socket.create_server(("127.0.0.1", port)):
        return True
    return False
