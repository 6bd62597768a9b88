"""The WSGI front: answers from the site table before Flask is asked. Whatever can be prepared is prepared once."""

from collections.abc import Callable, Iterable
from typing import Any

from flask import Flask

from webapp import stored
from webapp.encodings import COMPRESSED, accepted
from webapp.entries import Entry, Table
from webapp.security import HEADERS, STRICT_TRANSPORT

Start = Callable[..., Any]
Environ = dict[str, Any]
Answer = tuple[str, list[tuple[str, str]], list[bytes]]
"""Status, headers, body."""

FRESH = "no-cache"
FOREVER = "public, max-age=31536000, immutable"


class Front:
    """The whole site as one WSGI application, its table built. `ready` holds the answers that were given before."""

    def __init__(self, app: Flask) -> None:
        self.app, self.application = app, app.wsgi_app
        self.table: Table = app.extensions["site"]()
        self.prefix: str = app.config["PREFIX"]
        self.strict: bool = app.config["STRICT_TRANSPORT"]
        self.ready: dict[tuple[str, str, bool, bool], Answer] = {}

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        if self.prefix:
            environ = self.under_prefix(environ)
        path = self.prefix + environ["PATH_INFO"]
        entry = self.table.get(path)
        method = environ["REQUEST_METHOD"]
        if entry is None or (method != "GET" and method != "HEAD"):
            return self.asked(environ, start)
        encoding = accepted(environ.get("HTTP_ACCEPT_ENCODING", ""), entry.type.startswith(COMPRESSED))
        if not encoding:
            return self.asked(environ, start)
        if "HTTP_IF_NONE_MATCH" in environ and same(environ["HTTP_IF_NONE_MATCH"], entry.hash):
            encoding = ""
        versioned = environ["QUERY_STRING"] == f"v={entry.hash}"
        key = (path, encoding, versioned, self.strict and environ["wsgi.url_scheme"] == "https")
        status, headers, body = self.ready.get(key) or self.ready.setdefault(key, answer(entry, *key[1:]))
        start(status, headers)
        return [] if method == "HEAD" else body

    def under_prefix(self, environ: Environ) -> Environ:
        """A proxy may pass the prefix on or strip it; either way it becomes the script's name."""
        path: str = environ["PATH_INFO"]
        inside = path.removeprefix(self.prefix) if f"{path}/".startswith(f"{self.prefix}/") else path
        return {**environ, "SCRIPT_NAME": self.prefix, "PATH_INFO": inside or "/"}

    def asked(self, environ: Environ, start: Start) -> Iterable[bytes]:
        """Flask's answer. Nothing of ours depends on the name that a client gives us, so Flask never hears it."""
        return self.application({**environ, "HTTP_HOST": "localhost"}, start)

    def polish(self) -> None:
        """Compresses everything as small as it goes: about 10 ms a page. What every phone fetches comes first."""
        for _, entry in sorted(
            self.table.items(), key=lambda one: (one[0].endswith("/"), not one[0].endswith("shell.json"))
        ):
            entry.body.polish()
        self.ready.clear()
        stored.save(self.app, self.table)


def answer(entry: Entry, encoding: str, versioned: bool, secure: bool) -> Answer:
    """The whole answer; no encoding: 304. Immutable only under the entry's own version, never under a wrong one."""
    headers = [
        *HEADERS.items(),
        ("ETag", f'W/"{entry.hash}"'),
        ("Vary", "Accept-Encoding"),
        ("Cache-Control", FOREVER if versioned else FRESH),
    ]
    if secure:
        headers.append(STRICT_TRANSPORT)
    if not encoding:
        return "304 Not Modified", headers, []
    body: bytes = getattr(entry.body, encoding)
    if encoding != "identity":
        headers.append(("Content-Encoding", encoding))
    return "200 OK", [*headers, ("Content-Type", entry.type), ("Content-Length", str(len(body)))], [body]


def same(header: str, hash: str) -> bool:
    """Whether If-None-Match names this version; compared weakly, as RFC 9110 (13.1.2) asks."""
    tags = [tag.strip().removeprefix("W/") for tag in header.split(",")]
    return f'"{hash}"' in tags or tags == ["*"]
