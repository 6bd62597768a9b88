"""kneewell export: the site table as a folder that any static host serves, the same bytes as the server."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from flask import Flask

from webapp.encodings import COMPRESSED
from webapp.front import FOREVER, FRESH
from webapp.security import HEADERS, STRICT_TRANSPORT
from webapp.site import Entry, Table, entry


def export(app: Flask, folder: Path) -> int:
    """Writes everything under `folder` (made if missing); returns the number of files. Old files there stay."""
    table: Table = app.extensions["site"]()
    prefix = app.config["PREFIX"]
    client = app.test_client()
    files = {path.removeprefix(prefix): one for path, one in table.items()}
    files |= {f"/{name}": entry(client.get(f"/{name}").data, name) for name in ("index.html", "404.html")}
    hosts = {"_headers": headers_file(prefix), "nginx.conf": nginx(prefix), "Caddyfile": caddy(prefix), ".nojekyll": ""}
    files |= {f"/{name}": entry(text.encode(), name) for name, text in hosts.items()}
    with ThreadPoolExecutor() as pool:  # brotli lets other threads work
        list(pool.map(lambda one: one.body.polish(), files.values()))
    return sum(_write(folder, path, one) for path, one in files.items())


def _write(folder: Path, path: str, one: Entry) -> int:
    """One file and, where it pays, its .br and .gz beside it; a page is its folder's index.html."""
    file = folder / (path + "index.html" if path.endswith("/") else path).lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(one.body.identity)
    if not one.type.startswith(COMPRESSED):
        return 1
    file.with_name(file.name + ".br").write_bytes(one.body.br)
    file.with_name(file.name + ".gz").write_bytes(one.body.gzip)
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
