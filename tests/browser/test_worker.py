"""The service worker: all or nothing, never forced, and it notices what is lost."""

import shutil
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import ORDER, ROOT, Launch, Server, ready, until, watched
from webapp.languages import languages

UPDATE = "async () => { const r = await navigator.serviceWorker.getRegistration(); await r.update(); }"
STATE = """async () => {
  const r = await navigator.serviceWorker.getRegistration();
  return {installing: !!r?.installing, waiting: !!r?.waiting, active: !!r?.active};
}"""


def visit(context: BrowserContext, address: str) -> Page:
    page = watched(context.pages[0])
    page.goto(address)
    return page


def settled(page: Page) -> dict[str, bool]:
    """The registration's state once nothing is being installed any more."""
    for _ in range(100):
        state: dict[str, bool] = page.evaluate(STATE)
        if not state["installing"]:
            return state
        page.wait_for_timeout(100)
    raise AssertionError("the worker never finished installing")


def wait_for_all_languages(page: Page) -> None:
    ready(page)
    status = f"(await ({ORDER})({{order: 'status'}}))"
    until(page, f"async all => Object.values({status}.languages).filter(Boolean).length == all", len(languages()))


@pytest.fixture
def release(tmp_path: Path, server: Server) -> Iterator[Path]:
    """A copy of the app with another stylesheet and another sentence, served in place of the first until the test ends."""
    folder = tmp_path / "release"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "webapp", folder / "webapp", ignore=ignored)
    shutil.copytree(ROOT / "translations", folder / "translations", ignore=ignored)
    with (folder / "webapp/static/css/tokens.css").open("a") as css:
        css.write("\n@layer tokens { :root { --release: two } }\n")
    about = folder / "webapp/templates/about.html"
    about.write_text(
        about.read_text("utf-8").replace(
            "{% block main %}", '{% block main %}<p id="two">{{ language.autonym }} 2</p>', 1
        ),
        "utf-8",
    )
    yield folder
    server.stop()


def of_release(page: Page) -> str:
    return str(page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--release').trim()"))


def test_a_language_is_offline_after_one_visit_and_the_others_follow(launch: Launch, server: Server) -> None:
    page = visit(launch(), f"{server.url}/es/")
    ready(page)
    wait_for_all_languages(page)
    server.stop()
    for path in ("/es/routines/", "/ar/", "/en/spots/p2/"):
        answer = page.goto(f"{server.url}{path}")
        assert answer is not None
        assert answer.status == 200
        assert answer.from_service_worker
        assert "default-src 'none'" in answer.headers["content-security-policy"]
    answer = page.goto(f"{server.url}/es/nowhere/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("html").get_attribute("lang") == "es"
    page.goto(f"{server.url}/")
    assert page.url == f"{server.url}/es/"


def test_saving_data_keeps_the_other_languages_away(launch: Launch, server: Server) -> None:
    context = launch()
    context.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    page = visit(context, f"{server.url}/es/")
    ready(page)
    page.wait_for_timeout(3000)
    assert list(page.evaluate(ORDER, {"order": "status"})["languages"]) == ["es"]


@pytest.mark.parametrize("lost", ["**/shell.json?v=*", "**/en/pack.json?v=*"])
def test_a_lost_download_leaves_nothing_half_and_the_next_visit_mends_it(
    launch: Launch, server: Server, lost: str
) -> None:
    context = launch()
    context.route(lost, lambda route: route.abort())
    page = visit(context, f"{server.url}/en/")
    page.wait_for_timeout(2500)
    assert page.locator("html").get_attribute("data-offline") != "ready"
    context.unroute(lost)
    page.reload()
    ready(page)


def test_bytes_that_are_not_ours_are_refused(launch: Launch, server: Server) -> None:
    """A captive portal answers everything with its own page and status 200."""
    context = launch()
    context.route(
        "**/en/pack.json?v=*", lambda route: route.fulfill(body="<h1>Please sign in</h1>", content_type="text/html")
    )
    page = visit(context, f"{server.url}/en/")
    page.wait_for_timeout(2500)
    assert page.locator("html").get_attribute("data-offline") != "ready"


@pytest.mark.parametrize("lost", ["**/static/app.css?v=*", "**/en/pack.json?v=*"])
def test_an_update_is_whole_or_not_at_all_and_is_offered_not_forced(
    launch: Launch, server: Server, release: Path, lost: str
) -> None:
    context = launch()
    page = visit(context, f"{server.url}/en/about/")
    ready(page)
    server.stop()
    server.start(release)
    context.route(lost, lambda route: route.abort())
    page.evaluate(UPDATE)
    assert settled(page) == {"installing": False, "waiting": False, "active": True}
    page.reload()
    assert (of_release(page), page.locator("#two").count()) == ("", 0)
    context.unroute(lost)
    page.evaluate(UPDATE)
    assert settled(page)["waiting"]
    page.reload()
    assert (of_release(page), page.locator("#two").count()) == ("", 0)
    page.locator("[data-update]").wait_for(state="visible")
    page.locator("[data-update-later]").click()
    assert of_release(page) == ""
    page.reload()
    with page.expect_navigation():
        page.locator("[data-update-now]").click()
    page.wait_for_function(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--release').trim() === 'two'"
    )
    assert page.locator("#two").count() == 1
    ready(page)
    server.stop()
    page.reload()
    assert of_release(page) == "two"
    names = page.evaluate("caches.keys()")
    assert len([name for name in names if "shell" in name]) == 1


def styles(release: Path) -> None:
    (release / "webapp/templates/about.html").write_text(
        (ROOT / "webapp/templates/about.html").read_text("utf-8"), "utf-8"
    )


def sentence(release: Path) -> None:
    styles(release)
    tokens = "webapp/static/css/tokens.css"
    (release / tokens).write_text((ROOT / tokens).read_text("utf-8"), "utf-8")
    spanish = release / "translations/es/LC_MESSAGES/messages.po"
    spanish.write_text(spanish.read_text("utf-8").replace("Ir al contenido", "Saltar al contenido"), "utf-8")
    assert spanish.read_text("utf-8") != (ROOT / "translations/es/LC_MESSAGES/messages.po").read_text("utf-8")


@pytest.mark.parametrize(
    ("change", "file", "most"), [(styles, "/static/app.css", 20_000), (sentence, "/es/pack.json", 45_000)]
)
def test_an_update_costs_what_changed(
    launch: Launch, server: Server, release: Path, change: Callable[[Path], None], file: str, most: int
) -> None:
    change(release)
    context = launch()
    page = visit(context, f"{server.url}/en/")
    wait_for_all_languages(page)
    server.stop()
    server.start(release)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url) if request.service_worker else None)
    page.evaluate(UPDATE)
    assert settled(page)["waiting"]
    downloads = [url.removeprefix(server.url) for url in asked if "sw.js" not in url]
    assert [url.partition("?")[0] for url in downloads] == [file]
    request = urllib.request.Request(server.url + downloads[0], headers={"Accept-Encoding": "br"})
    with urllib.request.urlopen(request) as answer:
        assert answer.headers["Content-Encoding"] == "br"
        assert len(answer.read()) <= most


def test_a_lost_file_is_noticed_and_repaired_with_one_request(launch: Launch, server: Server) -> None:
    context = launch()
    page = visit(context, f"{server.url}/en/offline/")
    wait_for_all_languages(page)
    lost = page.evaluate("""async () => {
      const name = (await caches.keys()).find(name => name.includes('shell'));
      const cache = await caches.open(name);
      await cache.delete('/static/library.json');
      return name;
    }""")
    assert lost
    assert page.evaluate(ORDER, {"order": "status"})["missing"] == ["/static/library.json"]
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url) if request.service_worker else None)
    assert page.evaluate(ORDER, {"order": "repair"})["missing"] == []
    late = [url.partition("?")[0] for url in asked if "pack.json" not in url]  # other languages' news comes late
    assert late == [f"{server.url}/static/library.json"]
