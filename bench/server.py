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
import urllib.request
from pathlib import Path

ROUNDS, SECONDS = 6, 3
PORTS = {"kneewell": 8201, "nginx": 8202}
CONFIG = """
{modules}
worker_processes 2; pid {folder}/nginx.pid; daemon off; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off; open_file_cache max=2000; sendfile on; tcp_nodelay on; keepalive_requests 100000;
  types {{ text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }}
  map $arg_v $kneewell_cache {{ "" "no-cache"; default "public, max-age=31536000, immutable"; }}
  server {{ listen 127.0.0.1:{port}; root {site}; {brotli} include {site}/nginx.conf; }}
}}
"""


def main() -> int:
    if not (shutil.which("nginx") and shutil.which("wrk")):
        print("nginx and wrk are not here: nothing is compared.")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        run = [sys.executable, "-m", "webapp.cli"]
        subprocess.run([*run, "export", str(folder / "site")], check=True, stdout=subprocess.DEVNULL)
        (folder / "nginx.conf").write_text(nginx_config(folder))
        servers = [
            subprocess.Popen([*run, "serve", "--port", str(PORTS["kneewell"])], stdout=subprocess.DEVNULL),
            subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-p", name], stderr=subprocess.DEVNULL),
        ]
        try:
            for port in PORTS.values():
                wait_for(port)
            time.sleep(8)  # the server compresses well in the background
            report({name: [] for name in PORTS})
        finally:
            for server in servers:
                server.terminate()
                server.wait()
    return 0


def nginx_config(folder: Path) -> str:
    found = sorted(Path("/usr/lib/nginx/modules").glob("ngx_http_brotli_static_module.so"))
    modules = "\n".join(f"load_module {path};" for path in found)
    brotli = "brotli_static on;" if found else ""
    return CONFIG.format(modules=modules, brotli=brotli, folder=folder, site=folder / "site", port=PORTS["nginx"])


def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/en/", timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"nothing answers on {port}")


def report(rates: dict[str, list[float]]) -> None:
    for _ in range(ROUNDS):
        for name, port in PORTS.items():
            rates[name].append(load(port))
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
