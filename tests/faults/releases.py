"""The next release of the app, made from the table of this one: all pages, the stylesheet and many scripts are other bytes."""

from pathlib import Path
from typing import Any

from tests.conftest import workers_list
from webapp import offline
from webapp.entries import Entry, Table, entry
from webapp.languages import languages
from webapp.offline import at_once, dumped
from webapp.security import HEADERS

EARLIER = sorted(Path(__file__).parent.glob("earlier/*.js"))
"""The workers of earlier pack formats, as they were. 1: every file of the shell on its own. 2: a bundle with types and headers."""


KEPT = ("/en/", "/es/", "/ar/")
"""Languages that have pages in these releases; the others have their packs alone, which is enough to be offered."""


def first(table: Table) -> Table:
    """This release, its texts compressed once."""
    return {path: one for path, one in table.items() if "/screens/" not in path and served(path)}


def served(path: str) -> bool:
    own = any(path.startswith(f"/{language}/") for language in languages())
    return not own or path.startswith(KEPT) or path.endswith("/pack.json")


def second(table: Table) -> Table:
    """The next one: styles say --release: two, pages carry [data-release=two], scripts grow by a comment."""
    new = {path: entry(changed(path, one.body.identity), path) for path, one in table.items()}
    new |= {path: entry(body, path) for path, body in offline.packed(new, "").items()}
    return finished(first(new))


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
        words = f"<i hidden data-release=two>Two, {path}</i></body>"  # other texts in every language
        return body.replace(b"</body>", words.encode())
    return body


def mixed(table: Table, next_one: Table) -> Table:
    """A network of caches that has the next worker already, but packs and styles of this release."""
    return {
        **next_one,
        **{path: one for path, one in table.items() if path.endswith(("pack.json", "pages.json", ".css"))},
    }


def earlier(table: Table, worker: Path) -> Table:
    """This release as an earlier worker would have kept it: whole pages in each pack, no weave."""
    old = {path: one for path, one in table.items() if not path.endswith("/pages.json")}
    files = offline.shell(old, "")
    texts = {path: [one.type, one.body.identity.decode()] for path, one in files.items()}
    old["/shell.json"] = entry(dumped({"headers": HEADERS, "files": texts}), "shell.json")
    keep = workers_list(table)
    del keep["types"], keep["shell"]["/static/pages.json"]
    keep["bundle"] = old["/shell.json"].hash
    for start in KEPT:
        pages = {path: one.body.identity.decode() for path, one in pages_of(table, start)}
        old[f"{start}pack.json"] = entry(dumped({"headers": HEADERS, "pages": pages}), "pack.json")
        keep["packs"][start.strip("/")]["hash"] = old[f"{start}pack.json"].hash
    old["/sw.js"] = entry(b"const KEEP = " + dumped(keep) + b";\n" + worker.read_bytes(), "sw.js")
    return old


def pages_of(table: Table, start: str) -> list[tuple[str, Entry]]:
    return [(path, one) for path, one in table.items() if path.startswith(start) and not path.endswith("/pack.json")]


def hashes(table: Table, language: str = "en") -> dict[str, str]:
    """What a phone with one language shows: path -> hash. The weave is not shown, but every page that is made of it."""
    shell = {path: one for path, one in offline.shell(table, "").items() if not path.endswith("/pages.json")}
    pages = {
        path: entry(at_once(one.body.identity.decode()).encode(), path)
        for path, one in pages_of(table, f"/{language}/")
    }
    return {path: one.hash for path, one in (shell | pages).items()}


def warm(table: Table) -> Any:
    """Compressed before it is handed to the server's process."""
    for one in table.values():
        _ = one.body.br, one.body.gzip
    return table
