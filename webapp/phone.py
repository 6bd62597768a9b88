"""kneewell serve --phone: the app on the own network, on https, because phones keep apps offline only from there.

A certificate authority of this computer's own signs for its address. It is made once and kept, so that a phone trusts it once.
"""

import io
import os
import socket
import threading
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from ssl import PEM_cert_to_DER_cert
from typing import ClassVar

import segno
import trustme

DAYS = 90
"""How long one server certificate lasts. Each start makes a new one; iPhones refuse any that last over 825 days."""
NAME = "kneewell.crt"
HOW = """\
Android: open the saved file from Settings, "Install a certificate", "CA certificate".
iPhone:  Settings, "Profile Downloaded", Install; then General, About, "Certificate Trust Settings", switch it on.
Later:   remove it in the same places. Whoever copies {folder} could pose as any site to your phone.
"""


def own_address() -> str:
    """This computer's address on its network; "" without one. Nothing is sent: the system only chooses a route."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
        except OSError:
            return ""
        return str(probe.getsockname()[0])


def home() -> Path:
    """Where the authority is kept."""
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "kneewell"


def authority(folder: Path) -> trustme.CA:
    """The kept authority, or a new one. Only this user may read its key."""
    certificate, key = folder / "authority.pem", folder / "authority-key.pem"
    if not (certificate.exists() and key.exists()):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        new = trustme.CA(organization_name=f"Kneewell on {socket.gethostname()}"[:60], path_length=0)
        private(key, new.private_key_pem.bytes())
        certificate.write_bytes(new.cert_pem.bytes())
    return trustme.CA.from_pem(certificate.read_bytes(), key.read_bytes())


def certified(ca: trustme.CA, address: str, folder: Path) -> tuple[Path, Path]:
    """Files with a new certificate for the address, and its key."""
    now = datetime.now()
    leaf = ca.issue_cert(address, not_before=now - timedelta(days=1), not_after=now + timedelta(days=DAYS))
    certificate, key = folder / "server.pem", folder / "server-key.pem"
    certificate.write_bytes(b"".join(blob.bytes() for blob in leaf.cert_chain_pems))
    private(key, leaf.private_key_pem.bytes())
    return certificate, key


def private(path: Path, content: bytes) -> None:
    path.unlink(missing_ok=True)
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(content)


class Handout(BaseHTTPRequestHandler):
    """One file on plain http, for a phone that does not trust us yet: the authority's certificate, without its key."""

    certificate: ClassVar[bytes] = b""
    server_version, sys_version = "Kneewell", ""
    timeout = 10

    def do_GET(self) -> None:
        known = self.path == f"/{NAME}"
        self.send_response(200 if known else 404)
        self.send_header("Content-Type", "application/x-x509-ca-cert" if known else "text/plain")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Length", str(len(self.certificate) if known else 0))
        self.end_headers()
        self.wfile.write(self.certificate if known else b"")

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is logged: a line would hold the phone's address."""


def hand_out(ca: trustme.CA, address: str, port: int) -> str:
    """Offers the certificate for as long as this process lives; returns its address. OSError: the port is taken."""
    der = PEM_cert_to_DER_cert(ca.cert_pem.bytes().decode())
    server = ThreadingHTTPServer((address, port), type("Handout", (Handout,), {"certificate": der}))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://{address}:{server.server_port}/{NAME}"


def told(app: str, certificate: str, folder: Path, coloured: bool = False) -> str:
    """What stands in the terminal."""
    return (
        f"Once per phone: scan this to save the certificate ({certificate}), then trust it:\n{code(certificate, coloured)}"
        f"{HOW.format(folder=folder)}\nThen scan this to open Kneewell ({app}):\n{code(app, coloured)}"
    )


def code(text: str, coloured: bool) -> str:
    """A QR code of blocks. In colour it is dark on light whatever the terminal's own colours are."""
    out = io.StringIO()
    segno.make(text, micro=False).terminal(out, compact=True)
    start, end = ("\033[97;40m", "\033[0m") if coloured else ("", "")
    return "".join(f"{start}{line}{end}\n" for line in out.getvalue().splitlines())
