"""How fast the server answers beside nginx on the same files, interleaved on the same machine.

Needs nginx and wrk (apt-get install nginx-light libnginx-mod-http-brotli-static wrk). Prints medians and the ratio of each round.
"""

import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
from tests.browser.conftest import Server
from tests.hosts import Nginx
from webapp.cli import main as kneewell

ROUNDS, SECONDS = 6, 3


def main() -> int:
    if Nginx.missing() or not shutil.which("wrk"):
        print("nginx and wrk are not here: nothing is compared.")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kneewell(["export", str(folder / "site")])
        servers = {"kneewell": Server().start(), "nginx": Nginx().serve(folder / "site", folder / "nginx")}
        try:
            time.sleep(8)  # the server compresses well in the background
            report(servers)
        finally:
            for server in servers.values():
                server.stop()
    return 0


def report(servers: dict[str, Server]) -> None:
    rates: dict[str, list[float]] = {name: [] for name in servers}
    for _ in range(ROUNDS):
        for name, server in servers.items():
            rates[name].append(load(server.port))
    ratios = [ours / theirs for ours, theirs in zip(rates["kneewell"], rates["nginx"], strict=True)]
    for name, found in rates.items():
        print(f"{name:10} {statistics.median(found):10,.0f} requests/s (median of {ROUNDS})")
    ratio = statistics.median(ratios)
    held = "holds" if ratio >= 0.5 else "DOES NOT HOLD"
    print(f"ratio      {ratio:10.2f} (lowest {min(ratios):.2f}, highest {max(ratios):.2f}); budget 0.5 {held}")


def load(port: int) -> float:
    """Requests per second for the home page in brotli over 32 kept connections."""
    command = ["wrk", "-t1", "-c32", f"-d{SECONDS}s", "-H", "Accept-Encoding: br", f"http://127.0.0.1:{port}/en/"]
    out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    found = re.search(r"Requests/sec:\s+([\d.]+)", out)
    if not found or "Non-2xx" in out:
        raise RuntimeError(out)
    return float(found[1])


if __name__ == "__main__":
    sys.exit(main())
