"""kneewell export: the site table as a folder that any static host serves, the same bytes as the server."""

from pathlib import Path

from flask import Flask

from webapp.encodings import COMPRESSED
from webapp.security import HEADERS, STRICT_TRANSPORT
from webapp.site import Table

FRESH, FOREVER = "no-cache", "public, max-age=31536000, immutable"


def export(app: Flask, folder: Path) -> int:
    """Writes everything under `folder` (made if missing); returns the number of files. Old files there stay."""
    table: Table = app.extensions["site"]()
    prefix = app.config["PREFIX"]
    client = app.test_client()
    written = [
        _write(folder, path.removeprefix(prefix), entry.body.identity, entry.type) for path, entry in table.items()
    ]
    for name in ("index.html", "404.html"):
        written.append(_write(folder, f"/{name}", client.get(f"{prefix}/{name}").data, "text/html"))
    written.append(_write(folder, "/_headers", headers_file(prefix).encode(), ""))
    written.append(_write(folder, "/nginx.conf", nginx(prefix).encode(), ""))
    written.append(_write(folder, "/Caddyfile", caddy(prefix).encode(), ""))
    written.append(_write(folder, "/.nojekyll", b"", ""))
    return sum(written)


def _write(folder: Path, path: str, body: bytes, kind: str) -> int:
    """One file and, where it pays, its .br and .gz beside it; a page is its folder's index.html."""
    file = folder / (path + "index.html" if path.endswith("/") else path).lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    if not kind.startswith(COMPRESSED):
        return 1
    from webapp.encodings import Encoded

    encoded = Encoded(body)
    encoded.polish()
    file.with_name(file.name + ".br").write_bytes(encoded.br)
    file.with_name(file.name + ".gz").write_bytes(encoded.gzip)
    return 3


def headers_file(prefix: str) -> str:
    """For hosts that read a `_headers` file."""
    common = {**HEADERS, STRICT_TRANSPORT[0]: STRICT_TRANSPORT[1], "Cache-Control": FRESH}
    return f"{prefix}/*\n" + "".join(f"  {name}: {value}\n" for name, value in common.items())


def nginx(prefix: str) -> str:
    """A server block's inside; brotli needs nginx's brotli module, gzip_static its own."""
    lines = "\n".join(
        f'    add_header {name} "{value}" always;' for name, value in [*HEADERS.items(), STRICT_TRANSPORT]
    )
    return f"""# Inside `server {{ ... }}`; `map` and `types` belong beside it, in `http {{ ... }}`.
# map $arg_v $kneewell_cache {{ "" "{FRESH}"; default "{FOREVER}"; }}
# types {{ application/manifest+json webmanifest; }}
location {prefix}/ {{
    gzip_static on;
    # brotli_static on;
    charset utf-8;
    add_header Cache-Control $kneewell_cache always;
    add_header Vary Accept-Encoding always;
{lines}
    error_page 404 {prefix}/404.html;
}}
"""


def caddy(prefix: str) -> str:
    lines = "\n".join(f'\theader {name} "{value}"' for name, value in [*HEADERS.items(), STRICT_TRANSPORT])
    return f"""# Inside a site block, with `root` at the folder that holds this file.
handle_path {prefix or ""}/* {{
\tfile_server {{
\t\tprecompressed br gzip
\t}}
\theader Cache-Control "{FRESH}"
{lines}
\thandle_errors {{
\t\trewrite * /404.html
\t\tfile_server
\t}}
}}
"""
