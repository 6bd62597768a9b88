"""Real web servers on an exported folder, set up by nothing but the samples that the export holds."""

import getpass
import shutil
import subprocess
from pathlib import Path

from tests.browser.conftest import Server
from webapp.hosts import FOLDER

NGINX = """
{modules}
user {user}; worker_processes 2; pid {folder}/nginx.pid; daemon off; error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  log_format bytes "$bytes_sent $status $request_uri"; access_log {log};
  open_file_cache max=2000; sendfile on; tcp_nodelay on; keepalive_requests 100000;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""
BROTLI = "ngx_http_brotli_static_module.so"


class Host(Server):
    """A server for `site`, the exported folder; `work` is where its own files go."""

    program = ""

    def serve(self, site: Path, work: Path, prefix: str = "") -> "Host":
        work.mkdir(exist_ok=True)
        with (work / "out.log").open("wb") as out:
            self.process = subprocess.Popen(self.set_up(site, work), stdout=out, stderr=out)
        self.wait(f"{prefix}/404.html")
        return self

    def set_up(self, site: Path, work: Path) -> list[str]:
        """Writes the configuration; returns the command."""
        raise NotImplementedError

    @classmethod
    def missing(cls) -> bool:
        return not shutil.which(cls.program)


class Nginx(Host):
    program = "nginx"
    log = "off"

    def set_up(self, site: Path, work: Path) -> list[str]:
        found = sorted(Path("/usr/lib/nginx/modules").glob(BROTLI))
        sample = replaced((site / "nginx.conf").read_text(), ("listen 80;", f"listen 127.0.0.1:{self.port};"), site)
        (work / "site.conf").write_text(sample.replace("# brotli_static", "brotli_static") if found else sample)
        modules = "\n".join(f"load_module {path};" for path in found)
        (work / "nginx.conf").write_text(
            NGINX.format(modules=modules, user=getpass.getuser(), folder=work, log=self.log)
        )
        return ["nginx", "-c", str(work / "nginx.conf"), "-p", str(work)]


class Caddy(Host):
    program = "caddy"

    def set_up(self, site: Path, work: Path) -> list[str]:
        sample = replaced((site / "Caddyfile").read_text(), (":80 {", f"http://127.0.0.1:{self.port} {{"), site)
        (work / "Caddyfile").write_text(f"{{\n\tadmin off\n}}\n{sample}")
        return ["caddy", "run", "--adapter", "caddyfile", "--config", str(work / "Caddyfile")]


def replaced(sample: str, listen: tuple[str, str], site: Path) -> str:
    """What the samples ask their reader to put in."""
    assert listen[0] in sample
    assert FOLDER in sample
    return sample.replace(*listen).replace(FOLDER, str(site))
