"""Takes the pictures of the main screens: docs/screens for readers, static/screens for install dialogs. `make screens`"""

import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
from tests.browser.conftest import Server  # noqa: E402
from tests.conftest import chromium_path  # noqa: E402

DOCS, SHOP = ROOT / "docs" / "screens", ROOT / "webapp" / "static" / "screens"
NARROW, WIDE = {"width": 390, "height": 844}, {"width": 1280, "height": 800}
PUT = "async all => { const store = await import('/static/js/lib/store.js'); for (const one of all) await store.putSession(one); }"
DIARY = [  # an invented example: pain of the left knee before and after five sessions
    {
        "id": f"example-{day}",
        "routine": "five-minutes-chair",
        "who": "solo",
        "started": f"2026-11-{day:02}T18:20:00+00:00",
        "seconds": {"left": 120, "right": 0},
        "before": {"left": before},
        "after": {"left": after},
        "changed": [],
        "skipped": [],
        "hurts": [],
        "pressure": [],
        "check": [],
        "note": "",
        "version": 1,
    }
    for day, before, after in [(10, 6, 6), (12, 6, 4), (14, 5, 4), (17, 6, 4), (19, 5, 3)]
]


def main() -> None:
    DOCS.mkdir(parents=True, exist_ok=True)
    SHOP.mkdir(parents=True, exist_ok=True)
    server = Server().start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium_path())
            for name, (path, prepare) in SCREENS.items():
                shoot(browser, server.url + path, name, prepare)
            overview(browser, ["home", "check", "play", "diary"])
            browser.close()
    finally:
        server.stop()


def shoot(browser: Browser, url: str, name: str, prepare: Callable[[Page], None]) -> None:
    wide, dark = name.endswith("-wide"), name.endswith("-dark")
    size = WIDE if wide else NARROW
    page = browser.new_page(
        viewport=size, color_scheme="dark" if dark else "light", reduced_motion="reduce", service_workers="block"
    )
    page.goto(url, wait_until="networkidle")
    prepare(page)
    page.wait_for_timeout(500)
    page.screenshot(path=DOCS / f"{name}.png")
    what = name.removesuffix("-wide")
    if what in ("home", "routine", "play", "spots", "diary"):
        form = "wide" if wide else "narrow"
        page.screenshot(path=SHOP / f"{what}-{size['width']}x{size['height']}-{form}.png")
    page.close()


def nothing(page: Page) -> None:
    """The page as it opens."""


def with_sessions(page: Page) -> None:
    page.evaluate(PUT, DIARY)
    page.reload(wait_until="networkidle")


def into_player(page: Page) -> None:
    """Answers the check as a person with nothing but a sore knee would, and starts."""
    no, start = page.locator("[data-answer=no]:visible"), page.locator("[data-outcome] [data-start]:visible")
    while no.count():
        no.first.click()
        page.wait_for_timeout(150)
    page.get_by_text("4", exact=True).locator("visible=true").first.click()
    start.first.click()
    page.locator("[data-player] [data-action=toggle]:visible").first.click()
    page.wait_for_timeout(22_500)  # past the time to get ready


SCREENS: dict[str, tuple[str, Callable[[Page], None]]] = {
    "home": ("/en/", nothing),
    "home-dark": ("/en/", nothing),
    "home-wide": ("/en/", nothing),
    "home-ar": ("/ar/", nothing),
    "routine": ("/en/routines/full-partner/", nothing),
    "routine-wide": ("/en/routines/full-partner/", nothing),
    "check": ("/en/check/?r=full-partner&knee=left", nothing),
    "spots": ("/en/spots/", nothing),
    "diary": ("/en/diary/", with_sessions),
    "play": ("/en/check/?r=lift-partner&knee=left", into_player),
}


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
    main()
