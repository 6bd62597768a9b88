"""kneewell serve | export | text: what one does with Kneewell from a terminal."""

import argparse
import os
import sys
from pathlib import Path
from urllib.parse import urlsplit

from webapp import __version__

LOCAL = "127.0.0.1"


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit status: 0 when all went well."""
    parser = argparse.ArgumentParser(prog="kneewell", description="Guided massage for sore knees, offline.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    serve = commands.add_parser("serve", help="serve the app")
    serve.add_argument("--host", default="", help="address to listen on; this computer alone unless named")
    serve.add_argument("--port", type=int, default=8000)
    serve.add_argument("--prefix", default="", help="path under which a proxy offers the app, like /kneewell")
    serve.add_argument("--workers", type=int, default=1, help="processes; one is fastest on two cores")
    serve.add_argument("--phone", action="store_true", help="https on the own network, with a code to scan")
    serve.add_argument("--log", action="store_true", help="one JSON line a request, without addresses")
    export = commands.add_parser("export", help="write the site to a folder for any static host")
    export.add_argument("folder", type=Path)
    export.add_argument("--prefix", default="", help="path under which the host offers the folder")
    for command in (serve, export):
        command.add_argument("--base-url", default="", type=site, help="the site's https://host, for search engines")
    text = commands.add_parser("text", help="work on the translations")
    text.add_argument("what", choices=sorted(TEXT))
    text.add_argument(
        "name", nargs="?", default="", help="update: a new language, like pt_BR; sample: a language; pseudo: a folder"
    )
    text.add_argument("seed", nargs="?", default="1", help="sample: any word; the same one draws the same messages")
    chosen = parser.parse_args(arguments)
    if (wrong := wrong_translations()) and getattr(chosen, "what", "") != "pseudo":
        return refused(wrong)
    if chosen.command == "serve":
        from webapp.serve import serve as run
        from webapp.serve import serve_phone

        prefix = cleaned(chosen.prefix)
        if chosen.phone:
            return serve_phone(chosen.host, chosen.port, prefix=prefix, log=chosen.log)
        host, workers = chosen.host or LOCAL, chosen.workers
        return run(host, chosen.port, prefix=prefix, address=chosen.base_url, workers=workers, log=chosen.log)
    if chosen.command == "export":
        return export_to(chosen.folder, cleaned(chosen.prefix), chosen.base_url)
    return TEXT[chosen.what](chosen)


def cleaned(prefix: str) -> str:
    """ "kneewell/", "/kneewell" and "kneewell" mean the same."""
    return f"/{prefix.strip('/')}" if prefix.strip("/") else ""


def site(text: str) -> str:
    """Scheme and host of an address. Raises ArgumentTypeError when it has none."""
    scheme, host, path, *more = urlsplit(text)
    if not text:
        return ""
    if scheme not in ("http", "https") or not host or path.strip("/") or any(more):
        raise argparse.ArgumentTypeError(f"{text!r} is not like https://kneewell.example")
    return f"{scheme}://{host}"


def export_to(folder: Path, prefix: str, address: str) -> int:
    from webapp import create_app
    from webapp.export import export

    count = export(create_app({"PREFIX": prefix, "ADDRESS": address, "CACHE": True}), folder)
    print(f"{count} files in {folder}")
    return 0


def wrong_translations() -> str:
    """What is wrong with KNEEWELL_TRANSLATIONS; empty when it is not set or names a copy of translations/."""
    folder, source = os.environ.get("KNEEWELL_TRANSLATIONS"), "en/LC_MESSAGES/messages.po"
    return (
        f"KNEEWELL_TRANSLATIONS={folder}: no {source} there" if folder and not (Path(folder) / source).is_file() else ""
    )


def refused(why: str) -> int:
    """Says why nothing was done; returns the exit status of a command that was given wrongly."""
    print(why, file=sys.stderr)
    return 2


def update(chosen: argparse.Namespace) -> int:
    from webapp.catalogs.update import PluralRuleError
    from webapp.catalogs.update import update as run

    try:
        left = run(new=chosen.name)
    except PluralRuleError as error:
        return refused(str(error))
    counts = ", ".join(f"{locale} {count}" for locale, count in left.items())
    print(f"To translate: {counts}." if counts else "Nothing to translate.")
    return 0


def check(_: argparse.Namespace) -> int:
    from webapp.catalogs.check import check as run

    findings = run()
    print("\n".join(findings) or "All translations are complete.")
    return 1 if findings else 0


def status(_: argparse.Namespace) -> int:
    from webapp.reviews import table

    print(table())
    return 0


def pseudo(chosen: argparse.Namespace) -> int:
    from webapp.catalogs.pseudo import pseudo as run

    if not chosen.name:
        return refused("kneewell text pseudo FOLDER")
    run(Path(chosen.name))
    print(f"KNEEWELL_TRANSLATIONS={chosen.name} kneewell serve")
    return 0


def sample(chosen: argparse.Namespace) -> int:
    from webapp.catalogs.sample import sheet
    from webapp.catalogs.update import begun

    if chosen.name not in (known := begun()):
        return refused(f"kneewell text sample LOCALE [SEED]\nLocales: {', '.join(known)}")
    print("\n".join(sheet(chosen.name, f"kneewell-{chosen.name}-{chosen.seed}")))
    return 0


TEXT = {"update": update, "check": check, "status": status, "sample": sample, "pseudo": pseudo}


if __name__ == "__main__":
    sys.exit(main())
