"""A phone whose clock is a year off: everything opens, a routine can start, an update comes. The worker has no clock at all."""

import datetime

import pytest

from tests.browser.conftest import ready, watched
from tests.browser.person import open_player, state, touch
from tests.faults.conftest import UPDATE, Host, New, Versions, kept, renew
from webapp.offline import code


@pytest.mark.parametrize("years", [-1, 1])
def test_a_clock_that_is_a_year_off_harms_nothing(phone: New, host: Host, versions: Versions, years: int) -> None:
    page = watched(kept(phone, host))
    open_player(page, host.url)
    page.goto(f"{host.url}/en/")
    page.clock.install(time=datetime.datetime.now() + datetime.timedelta(days=365 * years))
    page.goto(f"{host.url}/en/")
    ready(page)
    open_player(page, host.url)
    touch(page, "toggle")
    page.clock.run_for(3_000)
    assert state(page)["state"] == "running"
    page.goto(f"{host.url}/en/diary/")
    ready(page)
    host.serve("two")
    assert page.evaluate(UPDATE)["waiting"]
    renew(page)
    assert versions(page) == {"two"}
    assert page.troubles == []  # type: ignore[attr-defined]


def test_the_worker_has_no_clock() -> None:
    assert "Date" not in code()
