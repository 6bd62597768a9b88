"""A body in the encodings that browsers ask for: brotli, gzip, identity."""

import gzip

import brotli

BROTLI_FAST, BROTLI_SMALL, GZIP = 5, 11, 9
COMPRESSED = ("text/", "application/json", "application/manifest+json", "image/svg+xml")


class Encoded:
    """Compresses when first asked: fast at once, small when `polish` has had the time (10 ms a page)."""

    __slots__ = ("_br", "_gzip", "identity")

    def __init__(self, identity: bytes) -> None:
        self.identity = identity
        self._br: bytes | None = None
        self._gzip: bytes | None = None

    def polish(self) -> None:
        self._br = brotli.compress(self.identity, quality=BROTLI_SMALL)

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


def accepted(header: str) -> str:
    """The best of br, gzip and identity that an Accept-Encoding header allows; `br;q=0` forbids br."""
    weights = {name: weight for name, weight in map(_weight, header.lower().split(",")) if name}
    anything = weights.get("*", 0.0)
    for name in ("br", "gzip"):
        if weights.get(name, anything) > 0:
            return name
    return "identity"


def _weight(part: str) -> tuple[str, float]:
    name, _, parameter = part.partition(";")
    _, _, value = parameter.partition("q=")
    try:
        return name.strip(), float(value) if value.strip() else 1.0
    except ValueError:
        return name.strip(), 0.0
