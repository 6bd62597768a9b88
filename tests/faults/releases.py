"""The next release of the app, made from the table of this one: all pages, the stylesheet and many scripts are other bytes."""

import json
from pathlib import Path
from typing import Any

from webapp import offline
from webapp.languages import languages
from webapp.security import HEADERS
from webapp.site import Table, entry

EARLIER = sorted(Path(__file__).parent.glob("earlier/*.js"))
"""The workers of earlier pack formats, as they were. 1: every file of the shell on its own. 2: a bundle with types and headers."""


def first(table: Table) -> Table:
    """This release, its texts compressed once."""
    return {path: one for path, one in table.items() if "/screens/" not in path}


def second(table: Table) -> Table:
    """The next one: styles say --release: two, pages carry [data-release=two], scripts grow by a comment."""
    new = {path: entry(changed(path, one.body.identity), path) for path, one in first(table).items()}
    for language in languages():
        pages = {
            path: one.body.identity.decode()
            for path, one in new.items()
            if path.startswith(f"/{language}/") and not path.endswith("pack.json")
        }
        new[f"/{language}/pack.json"] = entry(offline.pack(pages), "pack.json")
    return finished(new)


def finished(table: Table) -> Table:
    """A table whose bundle and worker list what is in it."""
    table["/shell.json"] = entry(offline.bundle(table, ""), "shell.json")
    table["/sw.js"] = entry(offline.worker(table, ""), "sw.js")
    return table


def changed(path: str, body: bytes) -> bytes:
    if path == "/static/app.css":
        return body + b"\n:root { --release: two }\n"
    if path.startswith("/static/js/"):
        return body + b"// two\n"
    if path.endswith("/"):
        return body.replace(b"</body>", b"<i hidden data-release=two></i></body>")
    return body


def mixed(table: Table, next_one: Table) -> Table:
    """A network of caches that has the next worker already, but packs and styles of this release."""
    return {**next_one, **{path: one for path, one in table.items() if path.endswith(("pack.json", ".css"))}}


def earlier(table: Table, worker: Path) -> Table:
    """This release as an earlier worker would have kept it."""
    old = dict(table)
    files = offline.shell(old, "")
    texts = {path: [one.type, one.body.identity.decode()] for path, one in files.items() if "png" not in one.type}
    bundle = json.dumps({"headers": HEADERS, "files": texts}, ensure_ascii=False)
    old["/shell.json"] = entry(bundle.encode(), "shell.json")
    keep = json.loads(table["/sw.js"].body.identity.splitlines()[0].removeprefix(b"{const KEEP = ").rstrip(b";"))
    del keep["types"]
    keep["bundle"] = old["/shell.json"].hash
    old["/sw.js"] = entry(f"const KEEP = {json.dumps(keep)};\n{worker.read_text('utf-8')}".encode(), "sw.js")
    return old


def hashes(table: Table, language: str = "en") -> dict[str, str]:
    """What a phone with one language holds: path -> hash."""
    pages = (path for path in table if path.startswith(f"/{language}/") and not path.endswith("pack.json"))
    return {path: table[path].hash for path in [*offline.shell(table, ""), *pages]}


def warm(table: Table) -> Any:
    """Compressed before it is handed to the server's process."""
    for one in table.values():
        _ = one.body.br, one.body.gzip
    return table
