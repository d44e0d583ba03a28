"""Identifiers come from content and position, so that reruns agree and decisions survive."""

from __future__ import annotations

import hashlib

_SEPARATOR = "\x1f"


def digest(data: bytes) -> str:
    """SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def identifier(prefix: str, *parts: object) -> str:
    """A short stable id: `prefix` and 20 hexadecimal digits (80 bits) of the parts' digest.

    Parts are joined by the unit separator (U+001F), so ("ab", "c") and ("a", "bc") differ.
    """
    joined = _SEPARATOR.join("" if part is None else str(part) for part in parts)
    return f"{prefix}-{digest(joined.encode('utf-8', 'surrogatepass'))[:20]}"
