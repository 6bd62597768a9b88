"""kneewell serve: granian in front of the site table; one worker and one thread answer fastest."""

import json
import logging
import os
import signal
import socket
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from granian import Granian
from granian.constants import Interfaces, SSLProtocols
from granian.http import HTTP1Settings
from granian.log import LogLevels

from webapp.front import Front

PREFIX, ADDRESS, LOCAL = "KNEEWELL_PREFIX", "KNEEWELL_ADDRESS", "KNEEWELL_LOCAL"
CONNECTIONS, PATIENCE, LONGEST = 4096, 10_000, 65_536
"""At once in a worker; milliseconds for one request's head, idle time between two included; bytes of it. Against slow clients."""
LAST_ANSWERS = 20
"""Seconds that answers have to finish in after a stop."""
LOGGED = ("time", "method", "path", "status", "dt_ms")
"""No address and no query: a query may hold a routine that somebody made."""


class Line(logging.Formatter):
    """One JSON object a request; what a client sends cannot break out of its string."""

    def format(self, record: logging.LogRecord) -> str:
        if not isinstance(record.args, dict):
            return super().format(record)
        return json.dumps({name: record.args[name] for name in LOGGED})


def load() -> Callable[..., Any]:
    """The application inside granian's worker process; compresses well once it answers."""
    from webapp import create_app

    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # until granian listens to it, a stop would be lost
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent process has heard it too, and stops us
    settings = {"PREFIX": os.environ.get(PREFIX, ""), "ADDRESS": os.environ.get(ADDRESS, "")}
    front = Front(create_app({**settings, "STRICT_TRANSPORT": LOCAL not in os.environ, "CACHE": True}))
    threading.Thread(target=polish, args=(front,), daemon=True).start()
    return front


def polish(front: Front) -> None:
    """Only when nobody else wants the processor."""
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 19)
    front.polish()


def serve(
    host: str,
    port: int,
    *,
    prefix: str = "",
    address: str = "",
    workers: int = 1,
    log: bool = False,
    certificate: tuple[Path, Path] | tuple[None, None] = (None, None),
) -> int:
    """Serves until it is told to stop (SIGTERM, SIGINT), then lets running answers finish; returns the exit status.

    1: the address is taken. `certificate`: files for https with the certificate and its key.
    """
    try:
        with socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET):
            pass
    except OSError as error:
        print(f"Cannot listen on {host}:{port}: {error.strerror}")
        return 1
    os.environ |= {PREFIX: prefix, ADDRESS: address}
    make_room()
    server = Granian(
        "webapp.serve:load",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=1,
        websockets=False,
        backpressure=CONNECTIONS,
        workers_kill_timeout=LAST_ANSWERS,
        http1_settings=HTTP1Settings(header_read_timeout=PATIENCE, max_buffer_size=LONGEST),
        log_level=LogLevels.error,
        log_access=log,
        log_dictconfig={"formatters": {name: {"()": f"{__name__}.Line"} for name in ("generic", "access")}},
        ssl_cert=certificate[0],
        ssl_key=certificate[1],
        ssl_protocol_min=SSLProtocols.tls12,
    )
    scheme = "https" if certificate[0] else "http"
    print(f"Kneewell is at {scheme}://{host}:{port}{prefix}/  (Ctrl+C stops it)", flush=True)
    server.serve(target_loader=load, wrap_loader=False)
    return 0


def make_room() -> None:
    """Lets this process and its children open as many files as there may be connections, where the system allows it."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wanted = CONNECTIONS + 256
        if 0 <= soft < wanted:
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, hard) if hard >= 0 else wanted, hard))


def serve_phone(host: str, port: int, *, prefix: str = "", log: bool = False) -> int:
    """The same on https for phones on this network; the port above hands out the certificate. 1: it cannot be done."""
    try:
        from webapp import phone
    except ImportError:
        print('This needs two more packages: pip install "kneewell[phone]"')
        return 1
    address = host or phone.own_address()
    if not address:
        print("This computer is on no network. Join the phone's Wi-Fi, or name an address with --host.")
        return 1
    folder = phone.home()
    ca = phone.authority(folder)
    try:
        handed = phone.hand_out(ca, address, port + 1)
    except OSError as error:
        print(f"Cannot listen on {address}:{port + 1}: {error.strerror}")
        return 1
    print(phone.told(f"https://{address}:{port}{prefix}/", handed, folder, sys.stdout.isatty()))
    os.environ[LOCAL] = "1"
    with tempfile.TemporaryDirectory() as name:
        certificate = phone.certified(ca, address, Path(name))
        return serve(address, port, prefix=prefix, log=log, certificate=certificate)
