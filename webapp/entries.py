"""One resource of the site: its bytes, type and hash; and the table of all of them by path."""

import hashlib
import mimetypes
from pathlib import Path

import msgspec

from webapp.encodings import Encoded

TYPES = {
    ".webmanifest": "application/manifest+json",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".json": "application/json",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
}


class Entry(msgspec.Struct, frozen=True):
    """One resource. `hash`: first 16 hex digits of the body's SHA-256, the same on server, export and phone."""

    body: Encoded
    type: str
    hash: str

    @classmethod
    def of(cls, body: Encoded, type: str) -> "Entry":
        return cls(body, type, hashlib.sha256(body.identity).hexdigest()[:16])


Table = dict[str, Entry]


def entry(body: bytes, path: str) -> Entry:
    suffix = Path(path).suffix
    kind = TYPES[".html"] if path.endswith("/") else TYPES.get(suffix) or mimetypes.guess_type(path)[0]
    return Entry.of(Encoded(body), kind or "application/octet-stream")
