"""A server of its own process that answers with the app's real front and then misbehaves as it is told.

`python -m tests.faults.host PORT FILE`: FILE holds pickled site tables. Commands come as JSON lines and are answered by one:
{"serve": table, "rule": {...}} forks a server, so that it can be killed for real and is back in milliseconds; {"stop": true} ends it.
A rule: {"die": bytes after which it is killed with SIGKILL, "fault": name of a function in faults.py, "match": which addresses}.
"""

import json
import mmap
import os
import pickle
import re
import signal
import struct
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType, SimpleNamespace
from typing import Any

from tests.faults.faults import FAULTS, Answer
from webapp.front import Front

PIECE = 1024


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    front: Front
    rule: dict[str, Any]
    sent: mmap.mmap

    def do_GET(self) -> None:
        fault = FAULTS[self.rule["fault"]] if "fault" in self.rule else None
        if fault and re.search(self.rule.get("match", ""), self.path):
            answer = fault(self.asked, self.path)
        else:
            kept = {"HTTP_IF_NONE_MATCH": self.headers["If-None-Match"]} if "If-None-Match" in self.headers else {}
            answer = self.asked(self.headers.get("Accept-Encoding", ""), kept)
        head = "".join(f"{name}: {value}\r\n" for name, value in answer.headers.items())
        with suppress(ConnectionError):  # the browser has gone
            self.send(f"HTTP/1.1 {answer.status}\r\n{head}\r\n".encode() + answer.body)
        self.close_connection = answer.cut

    def asked(self, encodings: str, more: Mapping[str, str] = MappingProxyType({})) -> Answer:
        """The front's own answer."""
        path, _, query = self.path.partition("?")
        environ = {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": "GET"}
        got: list[Any] = []
        body = b"".join(
            self.front({**environ, "HTTP_ACCEPT_ENCODING": encodings, **more}, lambda *start: got.extend(start))
        )
        return Answer(got[0], {"Content-Length": str(len(body)), **dict(got[1])}, body)

    def send(self, data: bytes) -> None:
        """In small pieces, so that death comes in the middle of a file too."""
        for start in range(0, len(data), PIECE):
            self.wfile.write(data[start : start + PIECE])
            total = struct.unpack("q", self.sent[:8])[0] + PIECE
            self.sent[:8] = struct.pack("q", total)
            if total >= self.rule.get("die", total + 1):
                os.kill(os.getpid(), signal.SIGKILL)

    def log_message(self, *_: object) -> None:
        pass


def nothing(environ: dict[str, Any], start: Callable[..., Any]) -> list[bytes]:
    """In place of Flask: whatever is not in the table."""
    start("404 Not Found", [("Content-Type", "text/plain")])
    return [b"nothing here"]


def serve(port: int, table: Any, rule: dict[str, Any], sent: mmap.mmap, ready: int) -> None:
    app = SimpleNamespace(
        wsgi_app=nothing, extensions={"site": lambda: table}, config={"PREFIX": "", "STRICT_TRANSPORT": False}
    )
    Handler.front, Handler.rule, Handler.sent = Front(app), rule, sent  # type: ignore[arg-type]
    ThreadingHTTPServer.daemon_threads = True
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    os.write(ready, b"!")
    server.serve_forever()


def main(port: int, file: Path) -> None:
    tables, child, sent = pickle.loads(file.read_bytes()), 0, mmap.mmap(-1, 8)  # noqa: S301  our own file
    for line in sys.stdin:
        order, killed = json.loads(line), 0
        if child:
            os.kill(child, signal.SIGKILL)
            killed = os.waitpid(child, 0)[1]
            child = 0
        total = struct.unpack("q", sent[:8])[0]
        if "serve" in order:
            sent[:8] = bytes(8)
            listening, ready = os.pipe()
            child = os.fork()
            if not child:
                serve(port, tables[order["serve"]], order["rule"], sent, ready)
            os.read(listening, 1)
            os.close(listening)
            os.close(ready)
        print(json.dumps({"bytes": total, "status": killed}), flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
