"""Draws the PNG icons from the two SVG marks with the browser that the tests use: python tools/icons.py (needs Pillow)"""

import io
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parent.parent))
from tests.conftest import chromium_path

ICONS = Path(__file__).parent.parent / "webapp" / "static" / "icons"
MARK, MASKABLE = ICONS / "icon.svg", Path(__file__).parent / "maskable.svg"
WANTED = [  # file, mark, size in pixels; iOS rounds the corners itself
    ("icon-192.png", MARK, 192),
    ("icon-512.png", MARK, 512),
    ("maskable-192.png", MASKABLE, 192),
    ("maskable-512.png", MASKABLE, 512),
    ("apple-touch-icon.png", MASKABLE, 180),
    ("favicon.png", MARK, 32),
]


def main() -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path())
        page = browser.new_page()
        for file, mark, size in WANTED:
            page.set_viewport_size({"width": size, "height": size})
            page.set_content(f"<body style='margin:0;line-height:0'>{mark.read_text('utf-8')}")
            picture = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
            # Four colours and the shades between them: a palette of 32 is a third of the bytes.
            picture.quantize(32, method=Image.Quantize.FASTOCTREE).save(ICONS / file, optimize=True)
        browser.close()


if __name__ == "__main__":
    main()
