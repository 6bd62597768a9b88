"""Led by ear alone, in one's own language or not at all - and in silence, by eye alone."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Launch, Server, watched
from tests.browser.player import checked, heard_at, opened, running, shown, state

VOICES = """voices => {
  const said = globalThis.said = [];
  class Words extends EventTarget { constructor(text) { super(); this.text = text; } }
  const engine = {
    getVoices: () => voices.map(([lang, localService]) => ({lang, localService, default: false, name: lang})),
    speaking: false, pending: false,
    addEventListener() {}, cancel() {},
    speak(words) {
      said.push({text: words.text, lang: words.lang, voice: words.voice.lang});
      if (!globalThis.mute) setTimeout(() => words.onend?.({}));
    },
  };
  Object.defineProperty(globalThis, 'speechSynthesis', {value: engine});
  globalThis.SpeechSynthesisUtterance = Words;
}"""
DEVICES = """() => {
  const seen = globalThis.seen = {locks: [], shakes: [], handlers: {}};
  Object.defineProperty(navigator, 'wakeLock', {value: {async request() {
    const lock = {released: false, async release() { this.released = true; seen.locks.push('off'); }};
    seen.locks.push('on');
    return lock;
  }}});
  navigator.vibrate = pattern => { seen.shakes.push(pattern); return true; };
  navigator.mediaSession.setActionHandler = (name, act) => { seen.handlers[name] = act; };
}"""
Phone = Callable[..., Page]


@pytest.fixture
def phone(launch: Launch, server: Server) -> Iterator[Phone]:
    """`phone(voices=[("en-GB", True)], script=...)`: a phone with these voices, ready to play."""
    pages: list[Page] = []

    def start(*scripts: str, voices: list[tuple[str, bool]] | None = None) -> Page:
        page = watched(launch(f"phone{len(pages)}").pages[0])
        if voices is not None:
            page.add_init_script(
                f"({VOICES})({[list(v) for v in voices]})".replace("True", "true").replace("False", "false")
            )
        for script in scripts:
            page.add_init_script(f"({script})()")
        checked(page, server.url)
        pages.append(page)
        return page

    yield start
    assert [page.troubles for page in pages] == [[]] * len(pages)  # type: ignore[attr-defined]


def said(page: Page) -> list[dict[str, str]]:
    return list(page.evaluate("globalThis.said"))


def test_a_local_voice_of_the_language_speaks_to_giver_and_receiver(phone: Phone, server: Server) -> None:
    page = phone(voices=[("es-ES", True), ("en-GB", False), ("en_US", True)])
    running(page, server.url)
    page.wait_for_function("() => said.length >= 3")
    assert [words["text"].split()[0] for words in said(page)[:3]] == ["Left", "Giver:", "Receiver:"]
    assert {(words["lang"], words["voice"]) for words in said(page)} == {("en-US", "en_US")}


def test_with_english_voices_only_an_arabic_session_is_silent_and_shows_all(phone: Phone, server: Server) -> None:
    page = phone(voices=[("en-US", True), ("ar-SA", False)])
    running(page, server.url, language="ar")
    heard_at(page, 60)
    page.wait_for_timeout(1000)
    assert said(page) == []
    assert page.locator("[data-out=giver]").inner_text()


def test_a_voice_that_never_ends_is_left_and_said_so_once(phone: Phone, server: Server) -> None:
    page = phone("() => { globalThis.mute = true; }", voices=[("en-GB", True)])
    page.clock.install()
    running(page, server.url)
    page.clock.run_for(30_000)
    assert 2 <= len(said(page)) <= 5
    count = len(said(page))
    page.clock.run_for(60_000)
    assert len(said(page)) == count
    assert shown(page)["state"] == "running"


def test_no_sound_allowed_is_said_once_and_the_screen_leads(phone: Phone, server: Server) -> None:
    page = phone(
        "() => { HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError')); }"
    )
    running(page, server.url)
    call = page.locator("[data-out=call]")
    expect(call).to_have_text("This phone gives no sound now. Every cue is on the screen.")
    expect(call).to_have_text("")
    page.tap("[data-action=toggle]")
    page.wait_for_timeout(450)
    page.tap("[data-action=toggle]")
    page.wait_for_timeout(500)
    expect(call).to_have_text("")
    assert shown(page)["state"] == "running"


def test_the_screen_stays_on_and_the_lock_screen_leads(phone: Phone, server: Server) -> None:
    page = phone(DEVICES)
    running(page, server.url)
    assert page.evaluate("seen.locks") == ["on"]
    assert page.evaluate("navigator.mediaSession.metadata.title") == "Lift"
    page.evaluate("seen.handlers.pause()")
    state(page, "paused")
    page.evaluate("seen.handlers.play()")
    state(page, "running")
    page.evaluate("seen.handlers.nexttrack()")
    assert shown(page)["step"] == "1"
    page.evaluate("seen.handlers.previoustrack()")
    assert shown(page)["step"] == "0"
    page.evaluate("seen.handlers.seekto({seekTime: 30})")
    assert abs(int(shown(page)["remaining"]) - 20) <= 1
    assert page.evaluate("seen.shakes.length") > 0


def test_in_silence_every_cue_is_on_the_screen(phone: Phone, server: Server) -> None:
    page = phone()
    page.evaluate("async () => (await import('/static/js/lib/store.js')).set('settings', {sound: 'off'})")
    page.clock.install()
    opened(page, server.url)
    page.tap("[data-action=toggle]")
    page.clock.run_for(20_200)
    expect(page.locator("[data-out=call]")).to_have_text("Begin")
    page.clock.run_for(15_000)
    expect(page.locator("[data-out=call]")).to_have_text("Halfway")
    assert page.locator("audio").evaluate("audio => audio.paused")


def test_the_earcons_can_be_told_apart_and_twenty_minutes_are_small(phone: Phone, server: Server) -> None:
    page = phone()
    shapes, took, size = page.evaluate("""async () => {
      const {earcon} = await import('/static/js/player/earcons.js');
      const {track} = await import('/static/js/player/track.js');
      const kinds = ['settle', 'ready', 'start', 'press', 'release', 'round', 'half', 'three', 'ask', 'hands', 'switch', 'rest', 'done'];
      const shapes = kinds.map(kind => earcon(kind).join().slice(0, 60_000));
      const cues = Array.from({length: 240}, (_, i) => ({kind: kinds[i % kinds.length], at: i * 5000, step: 0}));
      const began = performance.now();
      const blob = track(cues, 1_200_000);
      return [new Set(shapes).size === kinds.length, performance.now() - began, blob.size];
    }""")
    assert shapes
    assert took < 2000  # a busy machine; 50 ms on a free one
    assert size == 44 + 2 * 16_000 * 1202


def test_settings_try_out_sound_and_say_what_this_phone_can_do(phone: Phone, server: Server) -> None:
    page = phone(DEVICES, voices=[("en-GB", True)])
    page.goto(f"{server.url}/en/settings/")
    page.get_by_role("button", name="Try it").tap()
    for sentence in (
        "Chimes: you should have heard one",
        "Voice: this phone has one",
        "Vibration: this phone can do it.",
        "Screen: it stays on",
    ):
        expect(page.get_by_text(sentence)).to_be_visible()
    assert [words["text"] for words in said(page)] == ["This is how I speak to you. Breathe out slowly."]
    silent = phone(
        "() => { HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError')); }"
    )
    silent.goto(f"{server.url}/en/settings/")
    silent.get_by_role("button", name="Try it").tap()
    expect(silent.get_by_text("Chimes: this phone allows no sound here.")).to_be_visible()
    expect(silent.get_by_text("Voice: this phone has none")).to_be_visible()
