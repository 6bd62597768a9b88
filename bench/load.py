"""Ten minutes of mixed traffic: `python bench/load.py [seconds]`. Prints errors, the memory curve, and p99 beside nginx's.

Pages, packs, scripts, pictures, questions about known versions, lost visitors; in brotli, gzip and as they are. Needs wrk.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import Server
from tests.hosts import Nginx
from tests.memory import held
from webapp import create_app
from webapp.cli import main as kneewell

CONNECTIONS, LEGS, GROWTH = 32, 20, 10
"""Legs: how often memory is looked at. Growth: MB from the second leg to the last."""

MIX = """
local paths = {%s}
local encodings = {"br", "br", "br", "gzip", "identity"}
local usual = {[200] = true, [302] = true, [304] = true, [404] = true}
local unexpected = 0
request = function()
  local path = paths[math.random(#paths)]
  local headers = {["Accept-Encoding"] = encodings[math.random(#encodings)], ["Accept-Language"] = "es"}
  if path[2] ~= "" and math.random(4) == 1 then headers["If-None-Match"] = 'W/"' .. path[2] .. '"' end
  return wrk.format("GET", path[1], headers)
end
response = function(status)
  if not usual[status] then unexpected = unexpected + 1; wrk.thread:set("unexpected", unexpected) end
end
local threads = {}
setup = function(thread) table.insert(threads, thread) end
done = function(summary, latency)
  local wrong = 0
  for _, thread in ipairs(threads) do wrong = wrong + (thread:get("unexpected") or 0) end
  for _, kind in ipairs({"connect", "read", "write", "timeout"}) do wrong = wrong + summary.errors[kind] end
  local milliseconds, slowest = summary.duration / 1000, latency:percentile(99)
  print(string.format("RESULT %%d %%d %%d %%d", summary.requests, milliseconds, slowest, wrong))
end
"""


def main(seconds: int = 600) -> int:
    if not shutil.which("wrk"):
        print("wrk is not here: nothing is measured.")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = folder / "mix.lua"
        script.write_text(MIX % ", ".join(mix()))
        ours = Server().start()
        try:
            time.sleep(10)  # the server compresses well in the background
            failed = sustained(ours, script, seconds)
        finally:
            ours.stop()
        if not Nginx.missing():
            kneewell(["export", str(folder / "site")])
            nginx = Nginx().serve(folder / "site", folder / "nginx")
            print("nginx, the same mix:", told(*load(nginx, script, min(seconds, 60))))
            nginx.stop()
    return int(failed)


def mix() -> list[str]:
    """Lua pairs of path and version: mostly pages, as on a morning when many come for the first time."""
    table = create_app().extensions["site"]()
    pages = [path for path in table if path.endswith("/")]
    others = [path for path in table if not path.endswith("/")]
    versioned = [f"{path}?v={table[path].hash}" for path in others if not path.endswith(("sw.js", ".webmanifest"))]
    known = [(path, table[path.partition("?")[0]].hash) for path in [*pages, *pages, *others, *versioned]]
    return [
        f'{{"{path}", "{hash}"}}' for path, hash in [*known, ("/en/nowhere/", ""), ("/static/none.js", ""), ("/", "")]
    ]


def sustained(server: Server, script: Path, seconds: int) -> bool:
    """Prints one line a leg; true when something failed or memory grew."""
    pid = server.process.pid if server.process else 0
    found = [(*load(server, script, max(1, seconds // LEGS)), held(pid)) for _ in range(LEGS)]
    for number, (requests, took, slowest, errors, memory) in enumerate(found, 1):
        print(f"{number:3} {told(requests, took, slowest, errors)}, {memory:.1f} MB")
    totals = [sum(leg[at] for leg in found) for at in (0, 1, 3)]
    growth = found[-1][4] - found[1][4]
    failed = totals[2] > 0 or growth > GROWTH
    print(
        f"kneewell: {totals[0]:,} requests in {totals[1]:.0f} s, {totals[2]} errors, memory {growth:+.1f} MB:", end=" "
    )
    print("DOES NOT HOLD" if failed else "holds")
    return failed


def load(server: Server, script: Path, seconds: int) -> tuple[int, float, float, int]:
    """Requests, seconds, milliseconds that 99 of 100 answers stay under, errors."""
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", "-s", str(script), server.url]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"RESULT (\d+) (\d+) (\d+) (\d+)", out)
    if not found:
        raise RuntimeError(out)
    requests, milliseconds, slowest, errors = map(int, found.groups())
    return requests, milliseconds / 1000, slowest / 1000, errors


def told(requests: int, seconds: float, slowest: float, errors: int) -> str:
    return f"{requests / seconds:9,.0f} requests/s, p99 {slowest:6.1f} ms, {errors} errors"


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
