"""What a file is by its first bytes, whatever its name says."""

from __future__ import annotations

import re

from variorum.errors import Unreadable

_TAKE_OUT = "or take it out of the folder."
_CONVERT = f"Convert it to text, HTML, PDF or DOCX, {_TAKE_OUT}"
_OCR = f"If it shows text, run OCR on it and keep the result as text, {_TAKE_OUT}"
_UNPACK = f"Unpack it into the folder, {_TAKE_OUT}"

#: (place, bytes, kind of file, what to do)
_SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "a PNG image", _OCR),
    (0, b"\xff\xd8\xff", "a JPEG image", _OCR),
    (0, b"GIF87a", "a GIF image", _OCR),
    (0, b"GIF89a", "a GIF image", _OCR),
    (0, b"II*\x00", "a TIFF image", _OCR),
    (0, b"MM\x00*", "a TIFF image", _OCR),
    (4, b"ftypavif", "an AVIF image", _OCR),
    (4, b"ftypheic", "an HEIC image", _OCR),
    (4, b"ftyp", "a film or sound recording", _CONVERT),
    (0, b"ID3\x02", "a sound recording", _CONVERT),
    (0, b"ID3\x03", "a sound recording", _CONVERT),
    (0, b"ID3\x04", "a sound recording", _CONVERT),
    (0, b"OggS", "a sound recording", _CONVERT),
    (0, b"fLaC", "a sound recording", _CONVERT),
    (0, b"\x1aE\xdf\xa3", "a film", _CONVERT),
    (0, b"\x1f\x8b", "a gzip archive", _UNPACK),
    (4, b"1AY&SY", "a bzip2 archive", _UNPACK),
    (0, b"\xfd7zXZ\x00", "an xz archive", _UNPACK),
    (0, b"(\xb5/\xfd", "a Zstandard archive", _UNPACK),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (257, b"ustar\x00", "a tar archive", _UNPACK),
    (0, b"SQLite format 3\x00", "an SQLite database", _CONVERT),
    (0, b"\x7fELF", "a program", _CONVERT),
    (0, b"{\\rtf", "an RTF document", f"Save it as DOCX, {_TAKE_OUT}"),
    (0, b"%!PS", "a PostScript document", f"Save it as PDF, {_TAKE_OUT}"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"(?:\xef\xbb\xbf)?\s*<\?xml\b")
_HEAD = 4096


def kind_of(data: bytes) -> str | None:
    """ "pdf", "zip", "html", or None for what may be text.

    Raises `Unreadable` for bytes of a kind that nothing here reads.
    """
    head = data[:_HEAD]
    # ISO 32000 lets the header stand anywhere in the first 1024 bytes
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(_ZIP):
        return "zip"
    if head.startswith(_OLE):
        raise _ole(data)
    if head.startswith(b"RIFF") and head[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        raise Unreadable("not text: this is an image, a film or a sound recording.", do=_OCR)
    for place, mark, name, todo in _SIGNATURES:
        if head[place : place + len(mark)] == mark:
            raise Unreadable(f"not text: this is {name}.", do=todo)
    return "html" if _HTML.match(head) else None


def refuse_markup(data: bytes) -> None:
    """Raise `Unreadable` for XML that is no page: its tags and attributes are not what it says."""
    if _XML.match(data[:_HEAD]):
        raise Unreadable(
            "not text: this is XML, which is made for programs.",
            do=f"Save what it shows as HTML or text, {_TAKE_OUT}",
        )


def wrong_type(extension: str, data: bytes) -> Unreadable:
    """The error for bytes that are not what the file's name promises."""
    try:
        found = {"pdf": "a PDF", "zip": "a ZIP archive", "html": "HTML"}.get(
            kind_of(data) or "", "text or unknown data"
        )
    except Unreadable as known:
        found = known.what.removeprefix("not text: this is ").rstrip(".")
    return Unreadable(
        f"wrong type: its name ends in {extension}, its bytes are {found}.",
        do="Give it the ending that fits, or get an intact copy.",
    )


def _ole(data: bytes) -> Unreadable:
    """Microsoft's compound file holds old Word documents and encrypted new ones alike."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Unreadable(
            "encrypted: the document is protected by a password.",
            do="Save a copy without the password.",
        )
    return Unreadable(
        "not text: this is an old binary Office document.", do=f"Save it as DOCX, {_TAKE_OUT}"
    )
