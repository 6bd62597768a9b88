"""What networks do to answers. Each fault gets the real answer (by Accept-Encoding) and the address."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field

LOGIN = b"<!doctype html><title>Hotel</title><h1>Welcome. Please sign in.</h1>"


@dataclass
class Answer:
    status: str
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""
    cut: bool = False


Ask = Callable[[str], Answer]


def plain(status: str, body: bytes, **headers: str) -> Answer:
    return Answer(status, {"Content-Length": str(len(body)), "Content-Type": "text/html", **headers}, body)


def hang(ask: Ask, path: str) -> Answer:
    """Lie-fi: the connection stands, nothing ever comes."""
    time.sleep(3600)
    return ask("")


def error(ask: Ask, path: str) -> Answer:
    return plain("500 Internal Server Error", b"<h1>500</h1>")


def gone(ask: Ask, path: str) -> Answer:
    return plain("404 Not Found", b"<h1>404</h1>")


def portal(ask: Ask, path: str) -> Answer:
    """A sign-in page with status 200 in place of everything."""
    return plain("200 OK", LOGIN)


def redirect(ask: Ask, path: str) -> Answer:
    """A sign-in page elsewhere."""
    if path.startswith("/sign-in"):
        return plain("200 OK", LOGIN)
    return plain("302 Found", b"", Location="/sign-in")


def shortened(ask: Ask, path: str) -> Answer:
    """Half of the file with a length that says so: only the hash can tell."""
    got = ask("")
    half = got.body[: len(got.body) // 2]
    return Answer(got.status, {**got.headers, "Content-Length": str(len(half))}, half)


def torn(ask: Ask, path: str) -> Answer:
    """The connection ends in the middle of a compressed file."""
    got = ask("br")
    return Answer(got.status, got.headers, got.body[: len(got.body) // 2], cut=True)


def flipped(ask: Ask, path: str) -> Answer:
    """One bit is wrong."""
    got = ask("")
    middle = len(got.body) // 2
    return Answer(got.status, got.headers, got.body[:middle] + bytes([got.body[middle] ^ 1]) + got.body[middle + 1 :])


def stripped(ask: Ask, path: str) -> Answer:
    """A proxy that hands on no header that it does not need; what the worker fetches has not even a type."""
    got = ask("")
    kept = {"Content-Length": got.headers["Content-Length"]}
    if "?v=" not in path:
        kept["Content-Type"] = got.headers["Content-Type"]
    return Answer(got.status, kept, got.body)


def added(ask: Ask, path: str) -> Answer:
    """A proxy that adds its own: a Vary that no cache can keep, a type and a policy that are wrong."""
    got = ask("br")
    own = {"Vary": "*", "Content-Security-Policy": "default-src 'none'", "Set-Cookie": "proxy=1"}
    return Answer(got.status, {**got.headers, **own, "Content-Type": "text/plain"}, got.body)


def dated(ask: Ask, path: str) -> Answer:
    """A server whose clock is a year behind, and a cache that believes that everything is fresh for ever."""
    got = ask("br")
    clock = {"Date": "Sat, 22 Nov 2025 10:00:00 GMT", "Last-Modified": "Thu, 22 Nov 2035 10:00:00 GMT"}
    return Answer(got.status, {**got.headers, **clock, "Expires": "Sun, 22 Nov 2026 10:00:00 GMT"}, got.body)


FAULTS: dict[str, Callable[[Ask, str], Answer]] = {
    one.__name__: one for one in (hang, error, gone, portal, redirect, shortened, torn, flipped, stripped, added, dated)
}
