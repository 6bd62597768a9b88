"""Odd and hostile requests on real sockets: no error of ours, nothing told, nothing blocked. `make fuzz` asks 10,000 times."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, given, settings

from tests.odd import judged, requests, send
from tests.test_live import Logged
from webapp.serve import make_room


@pytest.fixture(scope="module")
def victim() -> Iterator[Logged]:
    """Its output is read at the end: an exception would have left its trace there."""
    server = Logged().start()
    yield server
    assert len(server.output().splitlines()) == 1


@settings(max_examples=400, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(request=requests())
def test_odd_requests_get_plain_answers(victim: Logged, request: bytes) -> None:
    judged(send(victim.port, request))


GET = b"GET /ar/pack.json HTTP/1.1\r\nHost: x\r\n"
SLOW = {
    "half a head": GET + b"X-Slow: ",
    "nothing": b"",
    "half a body": b"POST /en/ HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nabc",
    "never reads": GET + b"\r\n",
}


@pytest.mark.parametrize("kind", SLOW)
def test_slow_clients_hold_nobody_up(victim: Logged, kind: str) -> None:
    """More of them than granian would let in of itself."""
    make_room()
    with ExitStack() as crowd:
        for _ in range(1100):
            slow = crowd.enter_context(socket.create_connection(("127.0.0.1", victim.port)))
            slow.sendall(SLOW[kind])
        whole = b"GET /en/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        assert judged(send(victim.port, whole, patience=60)) == "200"


def test_a_huge_head_is_refused(victim: Logged) -> None:
    assert judged(send(victim.port, b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 300_000 + b"\r\n\r\n")) in (
        "431",
        "none",
    )
