"""Pictures on the page: they move at the pace of the step, stand still on demand, and never mirror."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import PHONE, Server, ready, watched
from tests.browser.person import open_player, touch
from webapp.pictures import files

MOVING = """() => [...document.querySelectorAll('svg[data-picture] .hand, svg[data-picture] .tool')].flatMap(group => group.getAnimations())
  .filter(animation => animation.playState === 'running').map(animation => animation.effect.getComputedTiming().duration)"""
ALIKE = """async ([left, right]) => {
  const pixels = async (url, turned) => {
    const image = Object.assign(new Image(), {src: url});
    await image.decode();
    const paper = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d');
    if (turned) paper.setTransform(-1, 0, 0, 1, image.naturalWidth, 0);
    paper.drawImage(image, 0, 0);
    return paper.getImageData(0, 0, image.naturalWidth, image.naturalHeight).data;
  };
  const [one, other] = await Promise.all([pixels(left, true), pixels(right, false)]);
  return one.filter((value, i) => Math.abs(value - other[i]) > 64).length / one.length;
}"""
"""The share of a left knee's drawing that is not the right one's seen in a mirror."""
WAYS = """async urls => {
  const {parsed} = await import('/static/js/lib/picture.js');
  return Promise.all(urls.map(async url => {
    const svg = document.body.appendChild(document.importNode((await parsed(url, 'image/svg+xml')).documentElement, true));
    return [...svg.querySelectorAll('.hand')].map(hand => {
      for (const motion of hand.getAnimations()) { motion.pause(); motion.currentTime = 750; }
      return parseFloat(getComputedStyle(hand).translate);
    });
  }));
}"""
"""How far each hand is to the right after a quarter of its three seconds, in units of each drawing."""
MIRRORED = """() => [...document.querySelectorAll('svg[data-picture], svg[data-picture] *')].filter(part => {
  for (let one = part; one; one = one.parentElement) if (new DOMMatrix(getComputedStyle(one).transform).a < 0) return true;
}).map(part => part.outerHTML.slice(0, 80))"""


def drawn(page: Page) -> None:
    page.wait_for_selector("svg[data-picture]", state="attached")
    page.wait_for_timeout(300)


@pytest.mark.parametrize("technique", ["lift", "friction", "quad-compression", "palm-glide-solo"])
def test_hands_move_on_the_techniques_page_and_stand_still_when_motion_is_unwanted(
    browser: Browser, server: Server, technique: str
) -> None:
    for wish, moves in (("no-preference", True), ("reduce", False)):
        context = browser.new_context(**PHONE, reduced_motion=wish, service_workers="block")  # type: ignore[arg-type]
        page = watched(context.new_page())
        page.goto(f"{server.url}/en/techniques/{technique}/")
        drawn(page)
        long = [seconds for seconds in page.evaluate(MOVING) if seconds > 100]
        assert bool(long) == moves, (technique, wish)
        assert page.troubles == []  # type: ignore[attr-defined]
        context.close()


def test_the_players_hands_keep_the_steps_pace_and_pause_with_it(
    page: Page, server: Server, library: dict[str, dict]
) -> None:  # type: ignore[type-arg]
    open_player(page, server.url)
    touch(page, "toggle")
    player = page.locator("[data-player]")
    page.wait_for_selector("[data-player][data-phase=work]", timeout=40_000)
    drawn(page)
    steps = {step["id"]: step for technique in library["techniques"].values() for step in technique["steps"]}
    pace = steps[str(player.get_attribute("data-step-id"))]["pace"]
    assert set(page.evaluate(MOVING)) == {pace * 1000}
    touch(page, "toggle")
    page.wait_for_selector("[data-player][data-state=paused]")
    assert page.evaluate(MOVING) == []


@pytest.mark.parametrize("path", ["techniques/lift/", "spots/", "spots/p2/", "routines/full-partner/", ""])
def test_no_picture_is_mirrored_in_arabic(page: Page, server: Server, path: str) -> None:
    page.goto(f"{server.url}/ar/{path}")
    drawn(page)
    assert page.evaluate(MIRRORED) == []


def test_a_left_knees_drawing_is_the_right_ones_reflection(page: Page, server: Server) -> None:
    """Also where no network is: there the phone has drawn it."""
    page.goto(f"{server.url}/en/")
    ready(page)
    names = [name.removesuffix("-right") for name in files() if name.endswith("-right")]
    assert len(names) > 15
    for name in names:
        urls = [f"/static/pictures/{name}-{side}.svg" for side in ("left", "right")]
        assert page.evaluate(ALIKE, urls) < 0.005, name  # edges are smoothed anew


def test_a_left_hand_circles_the_other_way(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/en/about/")
    ways = page.evaluate(WAYS, [f"/static/pictures/quad-compression-circle-{side}.svg" for side in ("left", "right")])
    assert [way for way in ways[1] if way] != []
    assert ways[0] == [-way for way in ways[1]]


def test_the_image_stays_without_scripts(browser: Browser, server: Server) -> None:
    context = browser.new_context(**PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{server.url}/es/techniques/lift/")
    image = page.locator("img[data-picture]").first
    assert image.get_attribute("alt")
    assert image.bounding_box()["width"] > 200  # type: ignore[index]
    context.close()


@pytest.mark.parametrize("language", ["en", "ar"])
def test_arrows_are_numbered_where_nothing_moves(page: Page, server: Server, language: str) -> None:
    page.goto(f"{server.url}/{language}/techniques/lift/")
    drawn(page)
    numbers = page.locator(".stage .arrow-number")
    assert numbers.all_text_contents() == ["1", "2"]
    assert [number.is_visible() for number in numbers.all()] == [False, False]
    page.emulate_media(reduced_motion="reduce")
    assert [number.is_visible() for number in numbers.all()] == [True, True]
    picture = page.locator(".stage > svg").bounding_box()
    for box in [number.bounding_box() for number in numbers.all()]:
        assert picture and box
        assert picture["x"] <= box["x"] and box["x"] + box["width"] <= picture["x"] + picture["width"]
