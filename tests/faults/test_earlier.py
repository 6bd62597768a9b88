"""Phones that were filled by an earlier worker come over whole, and fetch only what is new."""

import pytest

from tests.browser.conftest import ORDER
from tests.faults.conftest import UPDATE, Host, New, Versions, kept, renew
from tests.faults.releases import EARLIER


@pytest.mark.parametrize("worker", EARLIER, ids=lambda worker: f"format {worker.stem}")
@pytest.mark.parametrize("release", ["one", "two"])
def test_a_phone_of_an_earlier_format_comes_over(
    phone: New, host: Host, versions: Versions, worker: object, release: str
) -> None:
    host.serve(f"format {worker.stem}")  # type: ignore[attr-defined]
    page = kept(phone, host)
    assert versions(page) == {"one"}
    asked: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url) if "?v=" in request.url else None)
    host.serve(release)
    assert page.evaluate(UPDATE)["waiting"]
    if release == "one":
        assert sorted(url.partition("?")[0] for url in asked) == [
            f"{host.url}/en/pack.json",
            f"{host.url}/static/pages.json",
        ]
    renew(page)
    host.stop()
    page.goto(f"{host.url}/en/routines/")
    assert versions(page) == {release}
    assert page.evaluate(ORDER, {"order": "status"})["missing"] == []
    names = page.evaluate("() => caches.keys()")
    assert len([name for name in names if "shell" in name]) == 1
    assert len([name for name in names if "pages" in name]) == 1
