"""What every answer carries, and whom the portal answers: pages that load nothing from afar."""

from __future__ import annotations

import ipaddress
from collections.abc import Awaitable, Callable, Iterable

from starlette.requests import Request
from starlette.responses import Response

#: Nothing may load but our own style sheet and pictures; forms may only ask us.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
#: Pages with a map may run scripts that the portal itself serves, and fetch its outline of land.
MAP_POLICY = "; ".join((CONTENT_SECURITY_POLICY, "script-src 'self'", "connect-src 'self'"))

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-cache",
}

Next = Callable[[Request], Awaitable[Response]]


def host_is_known(host: str, allowed: Iterable[str]) -> bool:
    """Whether a Host header may be answered: an IP address, localhost, or a name in `allowed`.

    A page on another site can point a name of its own at this machine (DNS rebinding) and
    read what the portal serves; it cannot do so with a bare address or with "localhost".
    """
    name = _without_port(host).lower()
    if name == "localhost" or name.endswith(".localhost") or name in {a.lower() for a in allowed}:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _without_port(host: str) -> str:
    if host.startswith("["):
        return host[1:].partition("]")[0]
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host


def add_headers(response: Response) -> Response:
    """The response with every header of `HEADERS` that it does not set itself."""
    for name, value in HEADERS.items():
        response.headers.setdefault(name, value)
    return response
