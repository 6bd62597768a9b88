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
