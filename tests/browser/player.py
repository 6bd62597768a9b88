"""How a test takes part in a session: answers the check, opens the player, looks at the screen."""

from typing import Any

from playwright.sync_api import Page, expect

ALL_CLEAR = """async before => {
  const {safety} = await (await fetch('/static/library.json')).json();
  const asked = Object.values(safety.screens).filter(({when}) => when === 'today' || when === 'profile');
  const answers = Object.fromEntries(asked.map(({id}) => [id, {at: Date.now(), yes: []}]));
  const store = await import('/static/js/lib/store.js');
  await store.set('check', {answers, before: before && {at: Date.now(), ...before}});
}"""
SESSIONS = "async () => (await import('/static/js/lib/store.js')).sessions()"
STORED = "async key => (await import('/static/js/lib/store.js')).get(key)"
MUTE = "async () => (await import('/static/js/lib/store.js')).set('settings', {sound: 'off'})"


def checked(page: Page, url: str, before: dict[str, int] | None = None, sound: bool = True) -> None:
    """A person who has answered every question of the check with No."""
    page.goto(f"{url}/en/about/")
    page.evaluate(ALL_CLEAR, before)
    if not sound:
        page.evaluate(MUTE)


def opened(page: Page, url: str, routine: str = "lift-partner", knee: str = "both", language: str = "en") -> None:
    page.goto(f"{url}/{language}/play/?r={routine}&knee={knee}")
    expect(page.locator("[data-player][data-state]")).to_be_visible()


def running(page: Page, url: str, **choice: str) -> None:
    opened(page, url, **choice)
    page.tap("[data-action=toggle]")
    state(page, "running")


def state(page: Page, name: str) -> None:
    expect(page.locator("[data-player]")).to_have_attribute("data-state", name)


def shown(page: Page) -> dict[str, Any]:
    """The player's hooks: state, phase, step, stepId, side, remaining."""
    return dict(page.locator("[data-player]").evaluate("player => ({...player.dataset})"))


def heard_at(page: Page, seconds: float) -> None:
    """Moves the sound from outside, as a lock screen does."""
    page.locator("audio").evaluate("(audio, to) => { audio.currentTime = to; }", seconds)
