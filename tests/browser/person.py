"""What a person does in the app, through the hooks that stay the same."""

from playwright.sync_api import Page


def answer_all(page: Page, answer: str = "no") -> str:
    """Answers every question of the check the same way; returns the outcome."""
    page.locator("[data-check][data-ready]").wait_for()
    for _ in range(60):
        outcome = page.locator("[data-outcome]:visible")
        if outcome.count():
            return str(outcome.first.get_attribute("data-outcome"))
        page.locator(f"[data-question]:visible [data-answer={answer}]").first.click()
    raise AssertionError("the check never ends")


def open_player(
    page: Page, base: str, language: str = "en", routine: str = "five-minutes-chair", knee: str = "left"
) -> None:
    """From the routine's page through the check to a player that waits for its first touch."""
    page.goto(f"{base}/{language}/routines/{routine}/")
    page.locator(f"input[name=knee][value={knee}]").check(force=True)
    page.locator("[data-start]:visible").first.click()
    page.wait_for_url("**/check/**")
    assert answer_all(page) == "go"
    page.locator("[data-outcome] [data-start]:visible").click()
    page.wait_for_url("**/play/**")
    page.locator("[data-player][data-state=ready]").wait_for()


def state(page: Page) -> dict[str, str]:
    """The player's hooks: state, step, stepId, side, remaining."""
    found: dict[str, str] = page.locator("[data-player]").evaluate("player => ({...player.dataset})")
    return found


def touch(page: Page, action: str) -> None:
    page.locator(f"[data-action={action}]:visible").first.click()


def run_to_the_end(page: Page) -> None:
    """Time runs fast, as a phone's would if the afternoon were short; nobody touches anything."""
    for _ in range(120):
        page.clock.run_for(5_000)
        if state(page)["state"] == "done":
            return
    raise AssertionError(f"still {state(page)}")


def whole_session(page: Page, site: str, language: str) -> None:
    """From the safety check to the diary; the page's clock is installed."""
    open_player(page, site, language)
    touch(page, "toggle")
    page.clock.run_for(1_000)
    assert state(page)["state"] == "running"
    run_to_the_end(page)
    page.locator("[data-done=ask]").click()
    page.locator("[data-pain=after][data-knee=left] label", has_text="3").click()
    page.locator("[data-save]:visible").click()
    page.wait_for_url(f"{site}/{language}/diary/**")
    page.locator("[data-session]").first.wait_for()
