"""Oily hands, elbows, pain: what a touch does in the player, and what it must never do."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Server
from tests.browser.player import STORED, checked, heard_at, opened, running, shown, state

Fingers = Callable[..., None]


@pytest.fixture
def fingers(page: Page) -> Fingers:
    """Real touches: `fingers("touchStart", (x, y), ...)`."""
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        dots = [{"x": x, "y": y, "id": i} for i, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": dots})

    return touch


@pytest.fixture
def led(page: Page, server: Server) -> Page:
    """A session that runs, in the first stroke of Lift."""
    checked(page, server.url)
    running(page, server.url)
    heard_at(page, 22)
    expect(page.locator("[data-player]")).to_have_attribute("data-phase", "work")
    page.wait_for_timeout(450)  # the dead time after the first touch
    return page


def test_thirty_touches_anywhere_in_half_the_screen_toggle_thirty_times(led: Page) -> None:
    chance = random.Random(4)
    seen = []
    for _ in range(30):
        led.wait_for_timeout(420)
        box = led.locator(".zone").bounding_box()
        assert box and box["height"] >= 0.5 * 844
        led.touchscreen.tap(
            box["x"] + chance.uniform(8, box["width"] - 8), box["y"] + chance.uniform(8, box["height"] - 8)
        )
        seen.append(shown(led)["state"])
    assert seen == ["paused", "running"] * 15


def test_a_swipe_two_fingers_and_a_trembling_second_tap_do_nothing(led: Page, fingers: Fingers) -> None:
    fingers("touchStart", (200, 600))
    for x in range(210, 290, 10):
        fingers("touchMove", (x, 600))
    fingers("touchEnd")
    led.wait_for_timeout(450)
    fingers("touchStart", (150, 600))
    fingers("touchStart", (150, 600), (250, 650))
    fingers("touchEnd", (150, 600))
    fingers("touchEnd")
    assert shown(led)["state"] == "running"
    led.wait_for_timeout(450)
    for _ in range(2):
        fingers("touchStart", (200, 600))
        fingers("touchEnd")
    assert shown(led)["state"] == "paused"


def test_a_knuckle_that_trembles_still_counts(led: Page, fingers: Fingers) -> None:
    fingers("touchStart", (200, 600))
    fingers("touchMove", (212, 612))
    fingers("touchEnd")
    state(led, "paused")


def test_a_screen_reader_s_click_counts(led: Page) -> None:
    led.locator("[data-action=toggle]").evaluate("button => button.click()")
    state(led, "paused")


def test_the_tools_open_after_two_touches_in_two_places_and_close_by_themselves(led: Page) -> None:
    expect(led.get_by_role("button", name="Skip step")).to_be_hidden()
    led.tap("[data-menu=touch]")
    expect(led.get_by_role("heading", name="Locked for oily hands")).to_be_visible()
    first, second = (led.locator(f"[data-menu={name}]").bounding_box() for name in ("touch", "open"))
    assert first and second and first["x"] > second["x"] + second["width"]
    led.wait_for_timeout(5300)
    expect(led.locator("[data-panel=pad]")).to_be_hidden()
    led.tap("[data-menu=touch]")
    led.tap("[data-menu=open]")
    led.get_by_role("button", name="Skip step").tap()
    assert shown(led)["step"] == "1"


def test_it_hurts_stops_sound_and_time_within_a_tenth_of_a_second(led: Page) -> None:
    took = led.evaluate("""() => {
      const began = performance.now();
      document.querySelector('[data-action=hurts]').click();
      const player = document.querySelector('[data-player]');
      const stopped = document.querySelector('audio').paused && player.dataset.state === 'hurt'
        && !document.querySelector('[data-part=hurt]').hidden && player.querySelector('figure').dataset.moving === 'no';
      return stopped ? performance.now() - began : Infinity;
    }""")
    assert took <= 100
    for key in ("Space", "ArrowRight", "ArrowLeft"):
        led.keyboard.press(key)
    led.wait_for_timeout(1200)
    assert shown(led)["state"] == "hurt"


@pytest.mark.parametrize(("answer", "then"), [("sore", "running"), ("joint", "running"), ("mistake", "running")])
def test_an_answer_leads_on(led: Page, answer: str, then: str) -> None:
    led.tap("[data-action=hurts]")
    led.tap(f"[data-answer={answer}]")
    state(led, then)


def test_a_sore_calf_ends_with_the_care_card_and_bars_the_next_session(led: Page, server: Server) -> None:
    led.wait_for_timeout(1500)
    led.tap("[data-action=hurts]")
    led.tap("[data-answer=calf]")
    expect(led.get_by_role("heading", name="Get medical help today")).to_be_visible()
    led.wait_for_timeout(300)
    run: dict[str, Any] = led.evaluate(STORED, "run")
    assert [(h["answer"], h["action"], h["side"]) for h in run["hurts"]] == [("calf", "stop", "left")]
    led.get_by_role("link", name="Not now").tap()
    led.wait_for_url("**/diary/")
    led.goto(f"{server.url}/en/play/?r=lift-partner&knee=left")
    led.wait_for_url("**/en/check/**")


def test_the_receiver_is_asked_and_remembered(led: Page, server: Server) -> None:
    heard_at(led, 121.5)
    expect(led.get_by_role("heading", name="How is the pressure?")).to_be_visible()
    led.get_by_role("button", name="Less").tap()
    led.keyboard.press("Escape")
    led.get_by_role("button", name="End and save").tap()
    led.get_by_role("link", name="Not now").tap()
    led.wait_for_url("**/diary/")
    checked(led, server.url)
    running(led, server.url)
    heard_at(led, 70)
    expect(led.get_by_text("Last time, left knee: less pressure.")).to_be_visible()


def test_the_question_leaves_by_itself(led: Page) -> None:
    heard_at(led, 121.5)
    expect(led.get_by_role("heading", name="How is the pressure?")).to_be_visible()
    heard_at(led, 140)
    expect(led.get_by_role("heading", name="How is the pressure?")).to_be_hidden()


def test_at_ones_own_pace_the_large_button_leads_on(led: Page) -> None:
    led.locator("[data-set=own]").evaluate("button => button.click()")
    assert shown(led)["remaining"] == ""
    led.wait_for_timeout(450)
    led.tap(".zone")
    assert shown(led)["step"] == "1"
    led.wait_for_timeout(450)
    led.tap(".zone")
    assert shown(led)["stepId"] == "lift-warm" and shown(led)["side"] == "right"


def test_turned_for_the_person_opposite_touch_turns_too(led: Page) -> None:
    led.locator("[data-set=turned]").evaluate("button => button.click()")
    led.touchscreen.tap(195, 200)
    state(led, "paused")
    opened(led, led.url.split("/en/")[0])
    expect(led.locator("[data-player]")).not_to_have_attribute("data-turned", "")
