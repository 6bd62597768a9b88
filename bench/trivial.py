"""The least that works offline: one page of ten kilobytes and a worker of a few lines. What ours is measured beside."""

import gzip
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

STEP = "<li><b>Press and hold.</b> Press with the thumb until it is a dull ache. Hold it, and breathe out slowly.</li>"
PAGE = f"""<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Trivial</title><style>body {{ font: 18px/1.5 system-ui; margin: 1rem }} li {{ margin: 1rem 0 }}</style>
<h1>A routine</h1><ol>{STEP * 90}</ol><script>navigator.serviceWorker.register("/sw.js")</script></html>""".encode()
WORKER = b"""self.addEventListener("install", event => event.waitUntil(caches.open("v1").then(cache => cache.add("/"))));
self.addEventListener("activate", event => event.waitUntil(clients.claim()));
self.addEventListener("fetch", event => event.respondWith(caches.match(event.request).then(hit => hit || fetch(event.request))));
"""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        known = {"/": (PAGE, "text/html"), "/sw.js": (WORKER, "text/javascript")}
        body, kind = known.get(self.path, (b"", "text/plain"))
        packed = gzip.compress(body)
        self.send_response(200 if body else 404)
        for name, value in {
            "Content-Type": kind,
            "Content-Encoding": "gzip",
            "Content-Length": str(len(packed)),
        }.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(packed)

    def log_message(self, *_: object) -> None:
        pass


class Trivial:
    """The page on a port of its own."""

    def __init__(self) -> None:
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        self.server.shutdown()
        self.server.server_close()
