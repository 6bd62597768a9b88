"""Every state a screen can be in, from fixtures: the tests judge them, `make screens` takes their pictures.

A state is a path below the language and what a person does there. All start on a phone that knows nothing yet.
"""

from collections.abc import Callable

from playwright.sync_api import Page

from tests import diaries
from tests.browser.player import ALL_CLEAR

Prepare = Callable[[Page], None]

STORE = "async ([name, ...given]) => (await import('/static/js/lib/store.js'))[name](...given)"
MINE = [
    {"id": "a", "name": "After the garden", "code": "1pdzj5500msy0v08tkta5axr", "made": 1, "edited": 1},
    {"id": "b", "name": "Short and light", "code": "1pdzj5500msy0v08tkta5axr", "made": 2, "edited": 2},
]
REMINDER = {"days": ["MO", "TU", "WE", "TH", "FR", "SA", "SU"], "time": "19:00", "uid": "u", "set": 1}
ROUTINE = "lift-partner"


def store(page: Page, name: str, *given: object) -> None:
    page.evaluate(STORE, [name, *given])


def nothing(page: Page) -> None:
    """As it opens."""


def then(*steps: Prepare) -> Prepare:
    def prepare(page: Page) -> None:
        for step in steps:
            step(page)

    return prepare


def again(page: Page) -> None:
    page.reload(wait_until="networkidle")


def click(*selectors: str) -> Prepare:
    """Presses what is in sight, one after the other."""

    def prepare(page: Page) -> None:
        for selector in selectors:
            page.locator(f"{selector} >> visible=true").first.click()
            page.wait_for_timeout(250)

    return prepare


def sessions(count: int) -> Prepare:
    """A diary; its last entry is of 20 November 2026, when all pictures are taken."""

    def prepare(page: Page) -> None:
        store(page, "putSessions", diaries.sessions(count))
        again(page)

    return prepare


def kept(key: str, value: object) -> Prepare:
    def prepare(page: Page) -> None:
        store(page, "set", key, value)
        again(page)

    return prepare


def no_until(wanted: str) -> Prepare:
    """Says No up to a question of the check."""

    def prepare(page: Page) -> None:
        page.wait_for_selector("[data-check][data-ready]")
        while (seen := page.locator("[data-question]:visible")).count() and (
            seen.get_attribute("data-question") != wanted
        ):
            click("[data-answer=no]")(page)

    return prepare


def playing(seconds: float, *presses: str) -> Prepare:
    """In a session that a person without warning signs has begun, so many seconds after the start."""

    def prepare(page: Page) -> None:
        page.evaluate(ALL_CLEAR, {"left": 5, "right": 3})
        page.goto(page.url.replace("about/", f"play/?r={ROUTINE}&knee=both"))
        click("[data-action=toggle]")(page)
        page.wait_for_selector("[data-player][data-state=running]")
        page.locator("audio").evaluate("(audio, to) => { audio.currentTime = to; }", seconds)
        page.wait_for_timeout(600)
        click(*presses)(page)

    return prepare


def left(page: Page) -> None:
    """A run that was left some minutes ago."""
    run = {"code": ROUTINE, "knee": "left", "status": "paused", "at": page.evaluate("Date.now()") - 300_000}
    store(page, "set", "run", run)
    again(page)


def ended(page: Page) -> None:
    page.locator("[data-action=end]").evaluate("button => { button.click(); button.click(); }")
    page.wait_for_selector("[data-done=ask]:visible")


def shown(selector: str) -> Prepare:
    """What only the next release would bring."""
    return lambda page: page.locator(selector).evaluate("one => { one.hidden = false; }")


def stored(page: Page) -> None:
    page.wait_for_selector("[data-ring]:visible", timeout=60_000)


WITH_WORKER = {"offline-whole"}
"""States of a phone that has kept the app; all others come from the server."""


OPEN = "details:not([data-language-menu])"


def unfolded(page: Page) -> None:
    page.locator(OPEN).evaluate_all("all => all.forEach(one => { one.open = true; })")


def with_parts(*ids: str) -> Prepare:
    """A routine put together by hand."""

    def prepare(page: Page) -> None:
        page.locator("[data-build][data-ready] [data-new=partner]").click()
        for id in ids:
            page.locator("[data-add] summary").click()
            page.locator(f"[data-add] li[data-id={id}] button").click()

    return prepare


def brought(text: str) -> Prepare:
    def prepare(page: Page) -> None:
        file = {"name": "backup.json", "mimeType": "application/json", "buffer": text.encode()}
        page.locator("[data-import]").set_input_files(file)
        page.locator("[data-told]:visible").wait_for()

    return prepare


CHECK, PLAY = f"check/?r={ROUTINE}&knee=both", "about/"

STATES: dict[str, tuple[str, Prepare]] = {
    "home-first": ("", nothing),
    "home-known": ("", sessions(9)),
    "home-due": ("", kept("reminder", REMINDER)),
    "home-resume": ("", left),
    "home-update": ("", shown("[data-update]")),
    "home-languages": ("", click("[data-language-menu] summary")),
    "routines": ("routines/", nothing),
    "routine": ("routines/full-partner/", nothing),
    "techniques": ("techniques/", nothing),
    "technique": ("techniques/lift/", nothing),
    "find": ("find/", nothing),
    "find-found": ("find/", click("[data-find][data-ready] .btn-go")),
    "spots": ("spots/", nothing),
    "spot": ("spots/p2/", nothing),
    "check-first": (CHECK, no_until("breath")),
    "check-list": (CHECK, then(no_until("knee"), click("[data-answer=yes]"))),
    "check-emergency": (CHECK, then(no_until("breath"), click("[data-answer=yes]"))),
    "check-stop": (CHECK, then(no_until("calf"), click("[data-answer=yes]"))),
    "check-map": (CHECK, then(no_until("skin"), click("[data-answer=yes]", "input[value=bruise]", "[data-ticked]"))),
    "check-pain": (CHECK, no_until("")),
    "play-ready": (PLAY, playing(16)),
    "play-work": (PLAY, playing(60)),
    "play-paused": (PLAY, playing(60, ".zone")),
    "play-tools": (PLAY, playing(60, "[data-menu=touch]", "[data-menu=open]")),
    "play-ask": (PLAY, playing(121.5)),
    "play-switch": (PLAY, playing(366)),
    "play-rest": (PLAY, playing(735)),
    "play-hurt": (PLAY, playing(60, "[data-action=hurts]")),
    "play-done": (PLAY, then(playing(60), ended)),
    "play-after": (PLAY, then(playing(60), ended, click("[data-done=ask]"))),
    "diary-empty": ("diary/", nothing),
    "diary-one": ("diary/", sessions(1)),
    "diary-some": ("diary/", sessions(7)),
    "diary-many": ("diary/", sessions(40)),
    "diary-unfolded": ("diary/", then(sessions(12), unfolded)),
    "diary-form": ("diary/", then(sessions(2), click("[data-add]"))),
    "diary-error": ("diary/", then(sessions(2), brought("<html>"))),
    "build-empty": ("build/", nothing),
    "build-list": ("build/", kept("routines", MINE)),
    "build-editor": ("build/", with_parts("lift", "friction", "p2")),
    "build-share": ("build/", then(with_parts("lift", "friction"), click(".edit [data-share]"))),
    "build-received": ("build/?r=1pdzj5500msy0v08tkta5axr", nothing),
    "build-wrong": ("build/?r=1pdzj55", nothing),
    "learn": ("learn/", nothing),
    "safety": ("safety/", nothing),
    "settings": ("settings/", nothing),
    "offline": ("offline/", nothing),
    "offline-whole": ("offline/", stored),
    "about": ("about/", nothing),
    "missing": ("nothing-here/", nothing),
}
