"""How a test builds a routine and looks at one that came by a link."""

from playwright.sync_api import Page

LIST, EDIT = "[data-build][data-ready] [data-mine]", "[data-build][data-ready] .edit"


def build(page: Page, address: str, *steps: str, who: str = "partner") -> None:
    """A new routine with these steps, by hand."""
    page.goto(address)
    page.locator(f"[data-build][data-ready] [data-new={who}]").click()
    page.locator(EDIT).wait_for()
    for step in steps:
        page.locator("[data-add] summary").click()
        page.locator(f"[data-add] li[data-id={step}] button").click()


def parts(page: Page) -> list[str]:
    return page.locator("[data-parts] .part-name").all_inner_texts()


def link(page: Page) -> str:
    page.locator(".edit [data-share]").click()
    page.locator("[data-sheet][open]").wait_for()
    return page.locator("[data-link]").input_value()


def steps_of(page: Page) -> list[tuple[str, str]]:
    page.locator("[data-build][data-ready] .received").wait_for()
    items = page.locator("[data-steps] li").all()
    return [(item.get_attribute("data-part") or "", item.get_attribute("data-seconds") or "") for item in items]
