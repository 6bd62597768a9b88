"""Requests that no browser of good will sends, as bytes on a socket; and what must be true of every answer."""

import re
import socket
from contextlib import suppress

from hypothesis import strategies as st

from webapp.security import HEADERS

PATHS = [
    "/",
    "/en/",
    "/ar/pack.json",
    "/sw.js",
    "/healthz",
    "/static/app.css",
    "/en/spots/p2/",
    "/es/play/?r=lift-partner",
]
CLIMBS = ["../", "..%2f", "%2e%2e/", "..\\", "....//", "%252e%252e%252f", "/", ".", "%00", "..;/", "%c0%ae%c0%ae/"]
AIMS = [
    "etc/passwd",
    "pyproject.toml",
    "webapp/serve.py",
    "proc/self/environ",
    "static/css/base.css",
    "sw.js",
    ".git/HEAD",
]
TRAPS = [
    "//evil.test/",
    "//evil.test/%2f..",
    "/\\evil.test",
    "http://forged.test/en/",
    "/en/" + "a" * 9000,
    "/" + "a" * 70_000,
]
METHODS = [
    "GET",
    "HEAD",
    "POST",
    "PUT",
    "DELETE",
    "OPTIONS",
    "TRACE",
    "CONNECT",
    "PATCH",
    "get",
    "PROPFIND",
    "G\0T",
    "",
]
HOSTS = [
    "kneewell.test",
    "forged.test",
    "",
    "a b",
    "[::1",
    "forged.test\\@x",
    "127.0.0.1:99999",
    "é",
    "x" * 3000,
    "<script>",
]
NAMES = ["Accept-Encoding", "Accept-Language", "If-None-Match", "Range", "Cookie", "X-Forwarded-Host", "X-Forwarded-Prefix",
         "Transfer-Encoding", "Content-Length", "Expect", "Upgrade", "Connection", "Content-Type", "Host", "X" * 500]  # fmt: skip
VALUES = ["br;q=0", "*;q=0", "gzip;q=,,;;", "zh-Hant-TW;q=0.9,*", "a" * 9000, "*", 'W/"0"', "bytes=0-0", "bytes=-9999999999", "chunked",
          "chunked, chunked", "-1", "0", "5", "99999999999999999999", "100-continue", "h2c", "forged.test", ",", ";" * 999]  # fmt: skip

junk = st.text(st.characters(max_codepoint=255), max_size=30).map(lambda text: text.encode("latin-1"))
climb = st.tuples(st.sampled_from(["/", "/static/", "/en/", "/static/js/"]), st.lists(st.sampled_from(CLIMBS), min_size=1, max_size=9),
                  st.sampled_from(AIMS)).map(lambda parts: parts[0] + "".join(parts[1]) + parts[2])  # fmt: skip
path = st.one_of(
    st.sampled_from(PATHS),
    climb,
    st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=60).map(lambda text: f"/{text}"),
    st.sampled_from(TRAPS),
    st.binary(max_size=20).map(lambda raw: "/en/" + "".join(f"%{byte:02x}" for byte in raw)),
)  # fmt: skip
visible = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=30).map(str.encode)
value = st.one_of(st.sampled_from(VALUES).map(str.encode), visible)
header = st.tuples(st.sampled_from(NAMES).map(str.encode), value)
broken = st.tuples(junk, junk)


@st.composite
def requests(draw: st.DrawFn) -> bytes:
    """One request: mostly well-formed with odd parts, now and then cut, glued or scrambled."""
    version = draw(st.sampled_from(["HTTP/1.1"] * 30 + ["HTTP/1.0", "HTTP/2.0", "HTTP/9", "", "RTSP/1.0"]))
    method = draw(st.sampled_from(["GET"] * 20 + METHODS))
    lines = [f"{method} {draw(path)} {version}".encode(), b"Host: " + draw(st.sampled_from(HOSTS)).encode()]
    lines += [b": ".join(one) for one in draw(st.lists(header, max_size=3))]
    whole = b"\r\n".join([*lines, b"Connection: close", b"", draw(junk)])
    match draw(st.integers(0, 19)):
        case 0:
            return whole[: draw(st.integers(0, len(whole)))]
        case 1:
            return whole.replace(b"\r\n", b"\n")
        case 2:
            at = draw(st.integers(0, len(whole)))
            return whole[:at] + draw(st.binary(max_size=9)) + whole[at:]
        case 3:
            return whole + whole
        case 4:
            return b"\r\n".join([*lines, b": ".join(draw(broken)), b"", b""])
    return whole


def send(port: int, request: bytes, patience: float = 0.1) -> bytes:
    """What comes back until the server closes; after a silence of so many seconds we say that nothing more will come."""
    answer = b""
    with suppress(ConnectionError), socket.create_connection(("127.0.0.1", port), timeout=30) as line:
        with suppress(ConnectionError):
            line.sendall(request)
        line.settimeout(patience)
        try:
            while more := line.recv(65536):
                answer += more
        except TimeoutError:
            line.settimeout(60)
            line.shutdown(socket.SHUT_WR)
            while more := line.recv(65536):
                answer += more
    return answer


ELSEWHERE = re.compile(rb"\r\nlocation: (?!/(?![/\\]))", re.I)
"""A redirect to anything but a path of ours."""
STATUS = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
SECRETS = (
    b"Traceback",
    b"werkzeug",
    b"root:x:",
    b"[build-system]",
    b"granian.",
    b"site-packages",
    b"PATH=",
    b"ref: refs",
)
BARE = {b"400", b"414", b"431", b"505"}
"""Statuses that the HTTP library gives to what is not HTTP at all, with an empty body and no headers of ours."""


def judged(answer: bytes) -> str:
    """The status, "none" for silence. AssertionError: an answer that must not be."""
    if not answer:
        return "none"
    found = STATUS.match(answer)
    assert found, answer[:200]
    head, _, body = answer.partition(b"\r\n\r\n")
    assert not found[1].startswith(b"5") or found[1] in BARE, answer[:2000]
    assert not [secret for secret in SECRETS if secret in answer], answer[:2000]
    assert b"forged" not in answer, answer[:2000]
    assert not ELSEWHERE.search(head), head
    if found[1] in BARE and b"content-security-policy" not in head.lower():
        assert body == b"" or body.startswith(b"HTTP/"), answer[:500]
    elif found[1] != b"100":
        lower = head.lower()
        assert not [name for name in HEADERS if f"\r\n{name.lower()}: ".encode() not in lower], head
    return found[1].decode()
