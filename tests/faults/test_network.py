"""A network that answers, but wrongly: the phone keeps what it has, takes nothing that is not ours, and mends itself later."""

import time

import pytest

from tests.browser.conftest import ORDER, ready, watched
from tests.faults.conftest import SETTLED, UPDATE, Host, New, Versions, kept, renew

LIES = ("error", "gone", "portal", "redirect", "shortened", "torn", "flipped")
STYLED = """() => {
  const style = getComputedStyle(document.documentElement).getPropertyValue('--release').trim();
  return [style, !!document.querySelector('[data-release]')];
}"""


@pytest.mark.parametrize(
    ("match", "lies"),
    [
        (r"\?v=", LIES),
        (r"pack\.json", ("portal", "shortened", "flipped")),
        (r"^/sw\.js", ("gone", "portal", "shortened")),
    ],
    ids=["files", "pack", "worker"],
)
def test_a_first_visit_takes_no_wrong_bytes_and_the_next_one_mends_it(
    phone: New, host: Host, versions: Versions, match: str, lies: tuple[str, ...]
) -> None:
    """One wrong bit in the worker itself is another program: TLS sees to that."""
    for lie in lies:
        page = phone()
        host.serve("one", fault=lie, match=match)
        page.goto(f"{host.url}/en/")
        page.wait_for_selector("html[data-offline=no]:has(body)")
        page.evaluate(SETTLED)
        page.goto(f"{host.url}/en/routines/")
        assert page.locator("html").get_attribute("data-offline") != "ready", lie
        host.serve("one")
        page.goto(f"{host.url}/en/")
        ready(page)
        assert versions(page) == {"one"}, lie
        page.context.close()


def test_an_update_takes_no_wrong_bytes(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    for lie in LIES:
        everything = () if lie == "flipped" else ("",)  # one wrong bit in the worker itself is another program
        for match in (*everything, r"\?v=", r"pack\.json"):
            host.serve("two", fault=lie, match=match)
            assert page.evaluate(UPDATE) == {"installing": False, "waiting": False, "active": True}, (lie, match)
        page.goto(f"{host.url}/en/")
        assert page.evaluate(STYLED) == ["", False], lie
    assert versions(page) == {"one"}
    host.serve("two")
    assert page.evaluate(UPDATE)["waiting"]
    renew(page)
    assert versions(page) == {"two"}


def test_a_worker_beside_packs_of_another_release_is_refused(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    host.serve("mixed")
    assert page.evaluate(UPDATE) == {"installing": False, "waiting": False, "active": True}
    assert versions(page) == {"one"}
    page = phone()
    page.goto(f"{host.url}/en/")
    page.wait_for_selector("html[data-offline=no]:has(body)")
    host.serve("two")
    page.goto(f"{host.url}/en/")
    ready(page)
    assert versions(page) == {"two"}


@pytest.mark.parametrize(("fault", "match"), [("stripped", ""), ("added", r"\?v="), ("dated", "")])
def test_headers_that_a_proxy_takes_or_adds_do_no_harm(
    phone: New, host: Host, versions: Versions, fault: str, match: str
) -> None:
    host.serve("one", fault=fault, match=match)
    page = watched(kept(phone, host))
    host.serve("two", fault=fault, match=match)
    assert page.evaluate(UPDATE)["waiting"]
    renew(page)
    host.stop()
    answer = page.goto(f"{host.url}/en/routines/")
    ready(page)
    assert versions(page) == {"two"}
    assert page.evaluate(STYLED) == ["two", True]
    assert answer
    assert "require-trusted-types-for" in answer.headers["content-security-policy"]
    assert page.evaluate("async () => (await fetch('/static/js/app.js')).headers.get('content-type')").startswith(
        "text/javascript"
    )
    assert page.troubles == []  # type: ignore[attr-defined]


def test_a_connection_that_never_answers_keeps_nobody_waiting(phone: New, host: Host, versions: Versions) -> None:
    """No time is asserted: without the phone's own pages these addresses would never open at all."""
    page = kept(phone, host)
    host.serve("two", fault="hang")
    page.evaluate("() => { navigator.serviceWorker.getRegistration().then(r => r.update()); }")
    took = {}
    for path in ("/en/routines/", "/en/play/?r=lift-partner", "/", "/en/nowhere/", "/ar/"):
        began = time.monotonic()
        answer = page.goto(host.url + path)
        took[path] = round(time.monotonic() - began, 2)
        assert answer
        assert answer.from_service_worker
        assert answer.status == (404 if "nowhere" in path else 200)
        if "play" in path:  # nobody has answered the check yet, so the player goes there by itself
            page.wait_for_url("**/en/check/*")
    assert page.url == f"{host.url}/ar/"
    assert page.locator("html").get_attribute("lang") == "en"
    print("seconds until a page opened while nothing answered:", took)
    page.goto(f"{host.url}/en/")
    ready(page)
    assert page.evaluate(ORDER, {"order": "status"})["missing"] == []
    assert versions(page) == {"one"}
    host.serve("two")
    assert page.evaluate(UPDATE)["waiting"]


def test_a_language_that_is_not_on_the_phone_comes_from_the_network(phone: New, host: Host) -> None:
    """The only open page asks for it: some browsers then put an update check off, which must keep nobody waiting."""
    page = kept(phone, host)
    page.goto(f"{host.url}/es/routines/")
    assert page.locator("html").get_attribute("lang") == "es"


def test_a_first_visit_over_a_dying_connection_is_usable(phone: New, host: Host) -> None:
    host.serve("one", fault="hang", match=r"\?v=")
    page = phone()
    page.goto(f"{host.url}/en/")
    page.wait_for_selector("html[data-offline=installing]")
    page.locator("nav a[href$='/routines/']").first.click()
    page.wait_for_url("**/en/routines/")
    host.serve("one")
    page.goto(f"{host.url}/en/")
    ready(page)


def test_a_page_from_a_newer_server_takes_its_files_from_there(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    host.serve("two")
    page.goto(f"{host.url}/es/")
    assert page.evaluate(STYLED) == ["two", True]
    assert page.evaluate("async () => (await (await fetch('/static/js/app.js')).text()).endsWith('// two\\n')")
    page.goto(f"{host.url}/en/")
    assert (page.evaluate(STYLED), versions(page)) in ((["", False], {"one"}), (["two", True], {"two"}))


MARKED = """async () => {
  const shell = await caches.open((await caches.keys()).find(name => name.includes('shell-')));
  for (const key of await shell.keys()) {
    const body = await (await shell.match(key)).arrayBuffer();
    await shell.put(key, new Response(body, {headers: {'Content-Type': 'text/plain', 'X-Came': 'before'}}));
  }
  return (await shell.keys()).length;
}"""
CAME = """async () => {
  const shell = await caches.open((await caches.keys()).find(name => name.includes('shell-')));
  const all = await Promise.all((await shell.keys()).map(key => shell.match(key)));
  return all.filter(file => file.headers.has('X-Came')).length;
}"""


def test_what_came_before_a_download_broke_off_is_kept(phone: New, host: Host, versions: Versions) -> None:
    page = phone()
    host.serve("one", fault="torn", match=r"^/shell\.json")
    page.goto(f"{host.url}/en/")
    page.wait_for_selector("html[data-offline=no]:has(body)")
    page.evaluate(SETTLED)
    before = page.evaluate(MARKED)
    assert before > 20
    host.serve("one")
    page.goto(f"{host.url}/en/")
    ready(page)
    assert page.evaluate(CAME) == before
    assert versions(page) == {"one"}
