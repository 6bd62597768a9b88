"""What hosts need to be told: `_headers`, and samples for nginx and Caddy. The same headers, types and lifetimes as the server's."""

from webapp.entries import TYPES, Table
from webapp.front import FOREVER, FRESH
from webapp.security import HEADERS, STRICT_TRANSPORT

FOLDER = "/srv/kneewell"
"""Where the samples expect the export."""


def files(table: Table, prefix: str) -> dict[str, str]:
    """Name -> content. `.nojekyll` keeps GitHub Pages from looking for a site generator's files."""
    versions = sorted({one.hash for path, one in table.items() if not path.endswith(("/", ".webmanifest", "sw.js"))})
    return {
        "_headers": headers(prefix),
        "nginx.conf": nginx(prefix, versions),
        "Caddyfile": caddy(prefix, versions),
        ".nojekyll": "",
    }


def headers(prefix: str) -> str:
    """For hosts that read a `_headers` file. They know no queries, so nothing is immutable there: it is asked for again."""
    lines = [*HEADERS.items(), STRICT_TRANSPORT, ("Cache-Control", FRESH)]
    return f"{prefix}/*\n" + "".join(f"  {name}: {value}\n" for name, value in lines)


def nginx(prefix: str, versions: list[str]) -> str:
    """A site of its own. Only versions that are here are immutable: in the middle of an update, old bytes are not kept as new."""
    kept = "\n".join(f'    {version} "{FOREVER}";' for version in versions)
    lines = "\n".join(
        f'        add_header {name} "{value}" always;' for name, value in [*HEADERS.items(), STRICT_TRANSPORT]
    )
    types = {suffix[1:]: kind.partition(";")[0] for suffix, kind in {**TYPES, ".png": "image/png"}.items()}
    bare = f"    location = {prefix} {{ return 302 {prefix}/; }}\n" if prefix else ""
    listed = " ".join(f"{kind} {suffix};" for suffix, kind in types.items())
    return f"""# For /etc/nginx/conf.d/. Put in your name, your certificate, and the folder of the export with a slash at its end.
map $arg_v $kneewell_cache {{
    default "{FRESH}";
{kept}
}}
server {{
    listen 80;
    # listen 443 ssl; http2 on; ssl_certificate ...; ssl_certificate_key ...;
    server_name _;
    absolute_redirect off;
    server_tokens off;
    error_page 404 {prefix}/404.html;
{bare}    location {prefix}/ {{
        alias {FOLDER}/;
        gzip_static on;
        # brotli_static on;  # with nginx's brotli module: pages and packs at two thirds of their gzip size
        types {{ {listed} }}
        charset utf-8;
        charset_types text/css text/javascript;
        add_header Cache-Control $kneewell_cache always;
        add_header Vary Accept-Encoding always;
{lines}
    }}
}}
"""


def caddy(prefix: str, versions: list[str]) -> str:
    """A site of its own; with a name instead of `:80`, Caddy gets its certificate by itself."""
    lines = "\n".join(f'\t\t{name} "{value}"' for name, value in [*HEADERS.items(), STRICT_TRANSPORT])
    kept = " ".join(f"v={version}" for version in versions)
    bare = f"\tredir {prefix} {prefix}/\n" if prefix else ""
    return f"""# Put in your name, and the folder of the export.
(kneewell) {{
\theader {{
{lines}
\t\t?Cache-Control "{FRESH}"
\t\tVary Accept-Encoding
\t\t-Server
\t}}
}}
:80 {{
\troot * {FOLDER}
\timport kneewell
\t@kept query {kept}
\theader @kept Cache-Control "{FOREVER}"
\t@manifest path *.webmanifest
\theader @manifest Content-Type {TYPES[".webmanifest"]}
{bare}\thandle_path {prefix}/* {{
\t\tfile_server {{
\t\t\tprecompressed br gzip
\t\t}}
\t}}
\thandle_errors {{
\t\timport kneewell
\t\trewrite * /404.html
\t\tfile_server
\t}}
}}
"""
