"""Installing for real: the app in a window of its own, without a server."""

from playwright.sync_api import CDPSession

from tests.browser.conftest import Launch, Server, ready, watched


def test_the_installed_app_opens_without_a_server(launch: Launch, server: Server) -> None:
    context = launch(is_mobile=False, has_touch=False)
    page = watched(context.pages[0])
    page.goto(f"{server.url}/es/")
    ready(page)
    devtools: CDPSession = context.new_cdp_session(page)
    assert devtools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    assert devtools.send("Page.getAppManifest")["errors"] == []
    app = {"manifestId": f"{server.url}/"}
    devtools.send("PWA.install", app)
    try:
        context.close()
        server.stop()
        again = launch(is_mobile=False, has_touch=False)
        devtools = again.new_cdp_session(again.pages[0])
        devtools.send("PWA.changeAppUserSettings", {**app, "displayMode": "standalone"})
        with again.expect_page() as window:
            devtools.send("PWA.launch", app)
        installed = window.value
        installed.wait_for_selector("[data-start]")
        assert installed.evaluate("matchMedia('(display-mode: standalone)').matches")
        assert installed.url == f"{server.url}/es/"
        installed.locator("nav a[href$='/routines/']").first.click()
        installed.wait_for_url("**/es/routines/")
    finally:
        devtools.send("PWA.uninstall", app)


def test_every_language_has_its_manifest_and_one_app(server: Server, table: dict[str, object]) -> None:
    import json

    from webapp.languages import languages

    manifests = [json.loads(table[f"/{path}/manifest.webmanifest"].body.identity) for path in languages()]  # type: ignore[attr-defined]
    assert {manifest["id"] for manifest in manifests} == {"/"}
    assert len({manifest["description"] for manifest in manifests}) == len(manifests)
    for manifest in manifests:
        assert {"192x192", "512x512"} <= {icon["sizes"] for icon in manifest["icons"] if icon["purpose"] == "maskable"}
        assert all(icon["src"] in table for icon in manifest["icons"])
        assert manifest["shortcuts"]
        assert all(shortcut["url"].partition("?")[0] in table for shortcut in manifest["shortcuts"])
        assert manifest["screenshots"]
