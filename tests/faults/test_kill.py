"""The server dies (SIGKILL) at random bytes of a first visit and of an update: old or new, never a mix, and it mends itself.

`KILLS=50 python -m pytest tests/faults/test_kill.py` is what `make faults` runs; seeds are printed.
"""

import os
import random

from tests.browser.conftest import ready
from tests.faults.conftest import SETTLED, UPDATE, Host, New, Versions, kept, opened, renew

KILLS = int(os.environ.get("KILLS", "6"))
SEED = int(os.environ.get("SEED", "7"))


def moments(what: str, total: int) -> list[int]:
    """One random byte in each of KILLS equal stretches of the whole transfer."""
    chance = random.Random(f"{what} {SEED}")
    chosen = [int((n + chance.random()) * total / KILLS) for n in range(KILLS)]
    chance.shuffle(chosen)
    print(f"{what}: seed {SEED}, {total} bytes, killed after {chosen}")
    return chosen


def test_a_first_visit_survives_the_death_of_the_server_at_any_byte(phone: New, host: Host, versions: Versions) -> None:
    kept(phone, host)
    whole = 0
    for die in moments("first visit", host.stop()):
        page = phone()
        host.serve("one", die=die)
        opened(page, f"{host.url}/en/")
        if page.url.startswith(host.url):
            page.wait_for_selector("html:not([data-offline=installing])")
            page.evaluate(SETTLED)
        assert not host.alive(), die
        if opened(page, f"{host.url}/en/routines/"):
            assert versions(page) == {"one"}, die
            whole += 1
        host.serve("one")
        page.goto(f"{host.url}/en/")
        ready(page)
        host.stop()
        page.goto(f"{host.url}/en/routines/")
        assert versions(page) == {"one"}, die
        page.context.close()
    print(f"{KILLS} deaths: {whole} times all was here already, else nothing; each next visit mended it")
    assert whole < KILLS


def test_an_update_survives_the_death_of_the_server_at_any_byte(phone: New, host: Host, versions: Versions) -> None:
    page = kept(phone, host)
    host.serve("two")
    assert page.evaluate(UPDATE)["waiting"]
    total = host.stop()
    renew(page)
    old, new, early = "two", "one", 0
    for die in moments("update", total):
        host.serve(new, die=die)
        page.goto(f"{host.url}/en/")
        for _ in range(3):  # a browser may refuse one check that meets another
            state = page.evaluate(UPDATE)
            if not host.alive():
                break
        assert not host.alive(), (die, state)
        early += state["waiting"]
        page.goto(f"{host.url}/en/routines/")
        assert versions(page) == {old}, die
        host.serve(new)
        assert page.evaluate(UPDATE)["waiting"], die
        assert versions(page) == {old}, die
        host.stop()
        renew(page)
        page.goto(f"{host.url}/en/routines/")
        assert versions(page) == {new}, die
        old, new = new, old
    print(f"{KILLS} deaths: {early} times the new version was whole already; always the old one until asked for")
    assert early < KILLS
