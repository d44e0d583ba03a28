"""Smallest possible PDFs for tests: lines of Helvetica at given places, ruled lines, encryption."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


@dataclass
class Page:
    """What is drawn, in order. Points from the lower left corner of an A4 page."""

    commands: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, words: str, *, size: float = 10) -> None:
        """Words with their base line at (x, y)."""
        escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        self.commands.append(f"BT /F1 {size} Tf {x} {y} Td ({escaped}) Tj ET")

    def line(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A ruled line."""
        self.commands.append(f"0.5 w {x0} {y0} m {x1} {y1} l S")


def make_pdf(
    pages: list[Page], *, info: dict[str, str] | None = None, password: str | None = None
) -> bytes:
    """The bytes of a PDF 1.4; with a password, encrypted by RC4 with 40 bits (revision 2)."""
    count = len(pages)
    kids = " ".join(f"{4 + 2 * i} 0 R" for i in range(count))
    objects: list[tuple[bytes, bytes | None]] = [
        (b"<< /Type /Catalog /Pages 2 0 R >>", None),
        (f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(), None),
        (
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            None,
        ),
    ]
    for i, page in enumerate(pages):
        objects.append(
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * i} 0 R "
                "/Resources << /Font << /F1 3 0 R >> >> >>".encode(),
                None,
            )
        )
        stream = "\n".join(page.commands).encode("cp1252")
        objects.append((f"<< /Length {len(stream)} >>".encode(), stream))
    trailer = "/Root 1 0 R"
    if info:
        entries = " ".join(f"/{key} ({value})" for key, value in info.items())
        objects.append((f"<< {entries} >>".encode("cp1252"), None))
        trailer += f" /Info {len(objects)} 0 R"
    key = None
    if password is not None:
        key, dictionary = _encryption(password)
        objects.append((dictionary, None))
        trailer += f" /Encrypt {len(objects)} 0 R /ID [<{'00' * 16}> <{'00' * 16}>]"
    return _serialised(objects, trailer, key)


def _serialised(
    objects: list[tuple[bytes, bytes | None]], trailer: str, key: bytes | None
) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, (dictionary, stream) in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + dictionary
        if stream is not None:
            out += b"\nstream\n" + _encrypted(stream, number, key) + b"\nendstream"
        out += b"\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += (
        f"trailer\n<< /Size {len(objects) + 1} {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    )
    return bytes(out)


def _encrypted(stream: bytes, number: int, key: bytes | None) -> bytes:
    if key is None:
        return stream
    return _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\x00\x00").digest()[:10], stream)


def _encryption(password: str) -> tuple[bytes, bytes]:
    """Algorithms 2 to 4 of ISO 32000-1, 7.6.3, revision 2."""
    padded = (password.encode("latin-1") + _PADDING)[:32]
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    permissions = (-4).to_bytes(4, "little", signed=True)
    key = hashlib.md5(padded + owner + permissions + bytes(16)).digest()[:5]
    user = _rc4(key, _PADDING)
    dictionary = f"<< /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{user.hex()}> /P -4 >>"
    return key, dictionary.encode()


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
