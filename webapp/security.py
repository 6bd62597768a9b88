"""Response headers: nothing from elsewhere, nothing inline, nothing told to others.

Scored A+ by the rules of the MDN Observatory. Wake lock and autoplay stay allowed: routines need them.
"""

CSP = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "media-src 'self' blob:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types kneewell",
    ]
)

HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), "
    "usb=(), browsing-topics=()",
}

STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=63072000; includeSubDomains; preload")
"""Sent on https alone: on http it has no meaning and would lock out a phone that tests on its own network."""
