"""Run by the system's Python (gir1.2-webkit2-4.1, python3-gi): a window with a profile that stays. Ends with its input."""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

PATIENCE = 20
"""Seconds until an order without an answer counts as failed: a script's page may have been left."""


def main(profile: str) -> None:
    store = WebKit2.WebsiteDataManager(base_data_directory=profile + "/data", base_cache_directory=profile + "/cache")
    context = WebKit2.WebContext.new_with_website_data_manager(store)
    context.set_preferred_languages(["es-MX", "es"])
    view = WebKit2.WebView.new_with_context(context)
    window = Gtk.Window()
    window.set_default_size(390, 844)
    window.add(view)
    window.show_all()
    waiting = {"number": 0, "load": False}

    def answer(number, **result):
        """Each order is answered once; late answers are dropped."""
        if waiting["number"] == number:
            waiting["number"] += 1
            print(json.dumps(result), flush=True)

    def loaded(_, event):
        if event == WebKit2.LoadEvent.FINISHED and waiting["load"]:
            waiting["load"] = False
            answer(waiting["number"], value=None)

    def failed(_, __, address, error):
        if waiting["load"]:
            waiting["load"] = False
            answer(waiting["number"], error=f"{address}: {error.message}")
        return True

    def read(source, _):
        line = source.readline()
        if not line:
            GLib.timeout_add(700, Gtk.main_quit)  # the network process still writes
            return False
        order, number = json.loads(line), waiting["number"]
        GLib.timeout_add_seconds(PATIENCE, lambda: answer(number, error="no answer"))
        if "goto" in order:
            waiting["load"] = True
            view.load_uri(order["goto"])
        else:
            view.call_async_javascript_function(order["run"], -1, None, None, None, None, ran, number)
        return True

    def ran(view, result, number):
        try:
            answer(number, value=view.call_async_javascript_function_finish(result).to_string())
        except GLib.Error as error:
            answer(number, error=error.message)

    view.connect("load-changed", loaded)
    view.connect("load-failed", failed)
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, read)
    Gtk.main()


main(sys.argv[1])
