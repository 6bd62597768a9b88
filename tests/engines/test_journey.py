"""The spine in the other two engines: a first visit, no server, a new process, a routine, another language, the diary."""

import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import Server
from tests.engines.engine import Engine, needed, until
from tests.engines.firefox import Firefox
from tests.engines.webkit import WebKit

READY = "return document.documentElement.dataset.offline === 'ready'"
ALL_KEPT = """const {active} = await navigator.serviceWorker.ready;
  const status = await new Promise(done => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = event => done(event.data);
    active.postMessage({order: 'status'}, [port2]);
  });
  return Object.keys(status.packs).every(language => status.languages[language]) && !status.missing.length"""
PLAYER = "const player = document.querySelector('[data-player]');"
SHOWN = "const shown = element => element && element.checkVisibility();"
NEEDS = {
    "firefox": ("firefox-esr", "--version"),
    "webkit": ("xvfb-run", "-a", "/usr/bin/python3", "-c", "import gi; gi.require_version('WebKit2', '4.1')"),
}
Start = Callable[[], Engine]


@pytest.fixture(params=["firefox", "webkit"])
def start(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Start]:
    """Starts the engine on this test's profile; again after a close = the same phone, restarted."""
    needed(*NEEDS[request.param])
    running: list[Firefox | WebKit] = []

    def new() -> Engine:
        running.append({"firefox": Firefox, "webkit": WebKit}[request.param](tmp_path / "profile"))
        return running[-1]

    yield new
    for engine in running:
        engine.kill()


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server().start()
    yield server
    server.stop()


def press(engine: Engine, selector: str) -> None:
    """A touch on the first such thing that can be seen."""
    find = f"[...document.querySelectorAll({selector!r})].find(shown)"
    until(engine, f"{SHOWN} const one = {find}; one?.click(); return Boolean(one)")


def to_player(engine: Engine, base: str, language: str) -> None:
    engine.goto(f"{base}/{language}/routines/five-minutes-chair/")
    until(engine, READY)
    engine.run("document.querySelector('input[name=knee][value=left]').click()")
    press(engine, "[data-start]")
    until(
        engine,
        "return location.pathname.endsWith('/check/') && Boolean(document.querySelector('[data-check][data-ready]'))",
    )
    until(
        engine,
        f"""{SHOWN} if ([...document.querySelectorAll('[data-outcome=go]')].some(shown)) return true;
        [...document.querySelectorAll('[data-question] [data-answer=no]')].find(shown)?.click(); return false""",
    )
    press(engine, "[data-outcome] [data-start]")
    until(engine, f"{PLAYER} return player?.dataset.state === 'ready'")


FAST = """const begin = performance.now(), real = performance.now.bind(performance);
  performance.now = () => begin + (real() - begin) * 15;"""
SILENT = "await (await import('/static/js/lib/store.js')).set('settings', {sound: 'off'})"
ANSWER = f"""{SHOWN}
  const three = document.querySelector('[data-pain=after][data-knee=left] input[value="3"]');
  if (!shown(three?.closest('label, [data-pain]'))) return false;
  three.click();
  return true"""
ONE_SESSION = "return document.querySelectorAll('[data-session]').length === 1"


def test_the_whole_journey_without_a_server(start: Start, server: Server) -> None:
    engine = start()
    engine.goto(f"{server.url}/es/")
    until(engine, READY)
    until(engine, ALL_KEPT)
    engine.close()
    server.stop()
    with socket.socket() as nobody:
        assert nobody.connect_ex(("127.0.0.1", server.port)) != 0

    engine = start()
    engine.goto(f"{server.url}/")
    until(engine, f"{READY} && location.pathname === '/es/'")
    engine.run(SILENT)
    to_player(engine, server.url, "es")
    press(engine, "[data-action=toggle]")
    until(engine, f"{PLAYER} return player.dataset.state === 'running'")
    second = engine.run(f"{PLAYER} return player.dataset.remaining")
    until(engine, f"{PLAYER} return player.dataset.remaining !== '{second}'")
    before = engine.run(f"{PLAYER} return player.dataset.stepId")
    engine.run("document.querySelector('[data-language-menu] a[hreflang=ar]').click()")
    until(engine, "return location.pathname === '/ar/play/' && document.documentElement.dir === 'rtl'")
    until(engine, f"{PLAYER} return player?.dataset.stepId === '{before}'")
    engine.run(FAST)  # without sound, so that no track holds the time
    press(engine, "[data-action=toggle]")
    until(engine, f"{PLAYER} return player.dataset.state === 'running'")
    until(engine, f"{PLAYER} return player.dataset.state === 'done'", 120)
    press(engine, "[data-done=ask]")
    until(engine, ANSWER)
    press(engine, "[data-save]")
    until(engine, f"if (location.pathname !== '/ar/diary/') return false; {ONE_SESSION}")
    engine.close()

    engine = start()
    engine.goto(f"{server.url}/es/diary/")
    until(engine, ONE_SESSION)
    what_it_can_do_is_said(engine, server.url)
    engine.close()


SAID = """const lines = [...document.querySelectorAll('[data-able] li:not([hidden])')];
  return lines.map(({dataset}) => [dataset.can ?? dataset.cannot, 'can' in dataset])"""
SPANISH = (
    "const voices = globalThis.speechSynthesis?.getVoices() ?? []; return voices.some(({lang}) => /^es/i.test(lang))"
)


def what_it_can_do_is_said(engine: Engine, base: str) -> None:
    """Settings tell in words what this engine has; nothing that is missing is shown as there."""
    engine.goto(f"{base}/es/settings/")
    until(engine, READY)
    press(engine, "[data-try-it]")
    until(engine, "return document.querySelectorAll('[data-able]:not([hidden]) li:not([hidden])').length === 4")
    able = dict(engine.run(SAID))
    print(able)
    assert set(able) == {"sound", "voice", "vibration", "screen"}
    assert able["vibration"] == engine.run("return Boolean(navigator.vibrate)")
    assert able["screen"] == engine.run("return 'wakeLock' in navigator")
    assert engine.run("return document.querySelector('[data-vibration-none]').hidden") == able["vibration"]
    if not engine.run(SPANISH):
        assert not able["voice"]
        assert not engine.run("return document.querySelector('[data-voice]').hidden")
    assert engine.run("return document.querySelector('[data-not-durable]').hidden")
