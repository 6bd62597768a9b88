"""The WSGI front: answers from the site table before Flask is asked. Everything that varies is prepared once."""

from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from flask import Flask

from webapp.encodings import COMPRESSED, accepted
from webapp.security import HEADERS, STRICT_TRANSPORT
from webapp.site import Entry, Table

Start = Callable[..., Any]
Environ = dict[str, Any]

FRESH = "no-cache"
FOREVER = "public, max-age=31536000, immutable"


class Front:
    """`application` is Flask's; `table` is complete before the first request."""

    def __init__(
        self, application: Callable[[Environ, Start], Iterable[bytes]], table: Table, prefix: str = ""
    ) -> None:
        self.application = application
        self.table = table
        self.prefix = prefix

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        if self.prefix:
            environ = self.under_prefix(environ)
        entry = self.table.get(self.prefix + environ["PATH_INFO"])
        if entry is None or environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return self.application(environ, start)
        return self.answer(entry, environ, start)

    def under_prefix(self, environ: Environ) -> Environ:
        """A proxy may pass the prefix on or strip it; either way it becomes the script's name."""
        path: str = environ["PATH_INFO"]
        inside = path.removeprefix(self.prefix) if path.startswith(f"{self.prefix}/") else path
        return {**environ, "SCRIPT_NAME": self.prefix, "PATH_INFO": inside}

    def answer(self, entry: Entry, environ: Environ, start: Start) -> Iterable[bytes]:
        headers = self.headers(entry, environ)
        if entry.hash in environ.get("HTTP_IF_NONE_MATCH", ""):
            start("304 Not Modified", headers)
            return []
        encoding = (
            accepted(environ.get("HTTP_ACCEPT_ENCODING", "")) if entry.type.startswith(COMPRESSED) else "identity"
        )
        body: bytes = getattr(entry.body, encoding)
        if encoding != "identity":
            headers.append(("Content-Encoding", encoding))
        headers += [("Content-Type", entry.type), ("Content-Length", str(len(body)))]
        start("200 OK", headers)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]

    def headers(self, entry: Entry, environ: Environ) -> list[tuple[str, str]]:
        """A version in the address that is the entry's own makes it immutable; a wrong or missing one does not."""
        version = parse_qs(environ.get("QUERY_STRING", "")).get("v", [""])[0]
        caching = FOREVER if version == entry.hash else FRESH
        headers = [
            *HEADERS.items(),
            ("ETag", f'W/"{entry.hash}"'),
            ("Vary", "Accept-Encoding"),
            ("Cache-Control", caching),
        ]
        if environ.get("wsgi.url_scheme") == "https":
            headers.append(STRICT_TRANSPORT)
        return headers


def served(app: Flask) -> Front:
    """The whole site as one WSGI application, its table built."""
    return Front(app.wsgi_app, app.extensions["site"](), app.config["PREFIX"])
