"""kneewell export: the site table as a folder that any static host serves, the same bytes as the server."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from flask import Flask

from webapp import hosts, stored
from webapp.encodings import COMPRESSED
from webapp.entries import Entry, Table, entry


def export(app: Flask, folder: Path) -> int:
    """Writes everything under `folder` (made if missing); returns the number of files. Old files there stay."""
    table: Table = app.extensions["site"]()
    prefix = app.config["PREFIX"]
    client = app.test_client()
    files = {path.removeprefix(prefix): one for path, one in table.items()}
    files |= {f"/{name}": entry(client.get(f"/{name}").data, name) for name in ("index.html", "404.html")}
    files |= {f"/{name}": entry(text.encode(), name) for name, text in hosts.files(table, prefix).items()}
    with ThreadPoolExecutor() as pool:  # brotli lets other threads work
        list(pool.map(lambda one: one.body.polish(), files.values()))
    stored.save(app, table)
    ordered = sorted(files.items(), key=lambda item: item[0] == "/sw.js")  # what phones look at first comes last
    return sum(_write(folder, path, one) for path, one in ordered)


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
