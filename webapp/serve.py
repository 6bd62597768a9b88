"""kneewell serve: granian in front of the site table; one worker and one thread answer fastest."""

import os
import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from granian import Granian
from granian.constants import Interfaces

from webapp.front import Front, served

PREFIX = "KNEEWELL_PREFIX"
LOG = '{"time": "%(time)s", "method": "%(method)s", "path": "%(path)s", "status": %(status)d, "ms": %(dt_ms).1f}'
"""No address and no query: a query may hold a routine that somebody made."""


def load() -> Callable[..., Any]:
    """The application inside granian's worker process; compresses well once it answers."""
    from webapp import create_app

    front = served(create_app({"PREFIX": os.environ.get(PREFIX, "")}))
    threading.Thread(target=polish, args=(front,), daemon=True).start()
    return front


def polish(front: Front) -> None:
    """Compresses everything as small as it goes, only when nobody else wants the processor."""
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)
    for entry in list(front.table.values()):
        entry.body.polish()


def serve(host: str, port: int, *, prefix: str = "", workers: int = 1, log: bool = False) -> int:
    """Serves until it is told to stop (SIGTERM, SIGINT); returns the exit status. 1: the address is taken."""
    try:
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            pass
    except OSError as error:
        print(f"Cannot listen on {host}:{port}: {error.strerror}")
        return 1
    os.environ[PREFIX] = prefix
    server = Granian(
        "webapp.serve:load",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=1,
        websockets=False,
        log_enabled=log,
        log_access=log,
        log_access_format=LOG,
    )
    print(f"Kneewell is at http://{host}:{port}{prefix}/  (Ctrl+C stops it)", flush=True)
    server.serve(target_loader=load, wrap_loader=False)
    return 0
