"""Takes the pictures of all screens in every state: build/screens for those who build them (see gallery.py), a few of them
as docs/screens for readers and static/screens for install dialogs.

`make screens` takes all; `make screens ARGS="dark ar"` some looks, `ARGS=readers` those for readers.
"""

import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from tests.browser.conftest import Server  # noqa: E402
from tests.browser.states import STATES, WITH_WORKER  # noqa: E402
from tests.conftest import chromium_path  # noqa: E402

ALL, DOCS, SHOP = ROOT / "build" / "screens", ROOT / "docs" / "screens", ROOT / "webapp" / "static" / "screens"
NARROW, WIDE = (390, 844), (1280, 800)
LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "ar": {"locale": "ar"},
    "contrast": {"forced_colors": "active"},
    "large": {"size": NARROW, "text": "200%"},
    "small": {"size": (320, 568)},
    "lying": {"size": (844, 390)},
    "tablet": {"size": (768, 1024)},
    "wide": {"size": WIDE},
}
READERS = {
    "home": ("home-first", "light"),
    "home-dark": ("home-first", "dark"),
    "home-ar": ("home-first", "ar"),
    "home-wide": ("home-first", "wide"),
    "routine": ("routine", "light"),
    "routine-wide": ("routine", "wide"),
    "check": ("check-first", "light"),
    "play": ("play-work", "light"),
    "spots": ("spots", "light"),
    "diary": ("diary-some", "light"),
}
"""Name of a picture for readers: state and look."""
FOR_READERS = "readers"
SHOPS = ("home", "home-wide", "routine", "routine-wide", "play", "spots", "diary")
NOW = datetime(2026, 11, 20, 20, 30)
"""The evening of the last session in the example diary."""


def main(looks: list[str]) -> None:
    for folder in (ALL, DOCS, SHOP):
        folder.mkdir(parents=True, exist_ok=True)
    server = Server().start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium_path())
            for look in [one for one in looks if one != FOR_READERS]:
                for state in STATES:
                    shoot(browser, server.url, state, look, ALL / f"{state}-{look}.png", whole=True)
            if FOR_READERS in looks:
                for_readers(browser, server.url)
            browser.close()
    finally:
        server.stop()


def shoot(browser: Browser, url: str, state: str, look: str, file: Path, whole: bool = False) -> None:
    """One picture; whole: down to the end of the page, where the screen is not one that stands still."""
    path, prepare = STATES[state]
    options = dict(LOOKS[look])
    width, height = options.pop("size", NARROW)
    text, language = options.pop("text", ""), options.get("locale", "en")
    page = browser.new_page(
        viewport={"width": width, "height": height},
        reduced_motion="reduce",
        service_workers="allow" if state in WITH_WORKER else "block",
        **{"locale": "en-GB", "timezone_id": "Europe/London", **options},
    )
    if not state.startswith("play"):  # the player's clock goes on
        page.clock.set_fixed_time(NOW)
    if text:
        page.add_init_script(
            f"addEventListener('load', () => {{ document.documentElement.style.fontSize = '{text}'; }})"
        )
    page.goto(f"{url}/{language}/{path}", wait_until="networkidle")
    prepare(page)
    page.wait_for_timeout(300)
    page.screenshot(path=file, full_page=whole and not state.startswith("play"))
    page.close()


def for_readers(browser: Browser, url: str) -> None:
    for name, (state, look) in READERS.items():
        shoot(browser, url, state, look, DOCS / f"{name}.png")
        if name in SHOPS:
            width, height = LOOKS[look].get("size", NARROW)
            form = "wide" if look == "wide" else "narrow"
            picture = SHOP / f"{name.removesuffix('-wide')}-{width}x{height}-{form}.png"
            picture.write_bytes((DOCS / f"{name}.png").read_bytes())
    overview(browser, ["home", "check", "play", "diary"])


def overview(browser: Browser, names: list[str]) -> None:
    """The screens side by side, half as large, for the README."""
    page = browser.new_page(
        viewport={"width": 195 * len(names) + 12 * (len(names) + 1), "height": 446}, device_scale_factor=2
    )
    images = "".join(f"<img src='file://{DOCS}/{name}.png' width=195 height=422 alt=''>" for name in names)
    (DOCS / "overview.html").write_text(f"<body style='margin:12px;display:flex;gap:12px;background:#CFC7B8'>{images}")
    page.goto(f"file://{DOCS}/overview.html", wait_until="networkidle")
    page.screenshot(path=DOCS / "overview.png")
    (DOCS / "overview.html").unlink()
    page.close()


if __name__ == "__main__":
    every = [*LOOKS, FOR_READERS]
    if unknown := set(sys.argv[1:]) - set(every):
        sys.exit(f"{', '.join(sorted(unknown))}: not one of {', '.join(every)}")
    main(sys.argv[1:] or every)
