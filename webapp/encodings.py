"""A body in the encodings that browsers ask for: brotli, gzip, identity."""

import gzip
from functools import lru_cache

import brotli

BROTLI_FAST, BROTLI_SMALL, GZIP = 5, 11, 9
COMPRESSED = ("text/", "application/json", "application/manifest+json", "image/svg+xml")


class Encoded:
    """Compresses when first asked: fast at once, small when `polish` has had the time (10 ms a page).

    `br`, `gzip`: the body already compressed, and small.
    """

    __slots__ = ("_br", "_gzip", "_small", "identity")

    def __init__(self, identity: bytes, br: bytes | None = None, gzip: bytes | None = None) -> None:
        self.identity = identity
        self._br = br
        self._gzip = gzip
        self._small = br is not None

    def polish(self) -> None:
        if not self._small:
            self._br, self._small = brotli.compress(self.identity, quality=BROTLI_SMALL), True

    @property
    def small(self) -> tuple[bytes, bytes | None, bytes | None]:
        """The body and its encodings; None for those that are not small yet."""
        return (self.identity, self.br, self.gzip) if self._small else (self.identity, None, None)

    @property
    def br(self) -> bytes:
        if self._br is None:
            self._br = brotli.compress(self.identity, quality=BROTLI_FAST)
        return self._br

    @property
    def gzip(self) -> bytes:
        if self._gzip is None:
            self._gzip = gzip.compress(self.identity, compresslevel=GZIP, mtime=0)
        return self._gzip


@lru_cache(maxsize=256)
def accepted(header: str, worth: bool = True) -> str:
    """The encoding for an Accept-Encoding header (RFC 9110, 12.5.3); "" when it allows none that we have.

    The highest weight wins, then the smallest body; what is not `worth` compressing goes as it is where it may.
    """
    weights = dict(map(_weight, header.lower().split(",")))
    anything = weights.get("*", 0.0)
    ranked = {name: weights.get(name, anything) for name in ("br", "gzip")}
    ranked["identity"] = weights.get("identity", anything if "*" in weights else 1e-6)
    best = "identity" if not worth and ranked["identity"] else max(ranked, key=lambda name: ranked[name])
    return best if ranked[best] > 0 else ""


def _weight(part: str) -> tuple[str, float]:
    name, *parameters = (piece.strip() for piece in part.split(";"))
    value = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
    try:
        return name, float(value)
    except ValueError:
        return name, 0.0
