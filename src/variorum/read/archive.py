"""Whether an archive may be unpacked: by its directory first, then while inflating."""

from __future__ import annotations

import io
import zipfile
import zlib

from variorum.errors import Unreadable
from variorum.settings import Settings

_CHUNK = 1 << 20
_MOST_PARTS = 10_000
_ENCRYPTED = 0x1
_DOCUMENT = "word/document.xml"
_CONTENT_TYPES = "[Content_Types].xml"
#: A part by which other kinds of archives are known.
_OTHERS = (
    ("xl/workbook.xml", "an Excel workbook"),
    ("ppt/presentation.xml", "a PowerPoint presentation"),
    ("META-INF/container.xml", "an EPUB book"),
    ("META-INF/manifest.xml", "an OpenDocument file"),
    ("Index/Document.iwa", "a Pages document"),
)
_DOCTYPE = b"<!DOCTYPE"


def check_archive(data: bytes, settings: Settings) -> None:
    """Raise `Unreadable` unless the bytes are a DOCX that may safely be unpacked.

    The directory's sizes are checked first; as they may lie, every part is then inflated in
    pieces, and inflating stops at the limit.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _check_names({part.filename for part in parts})
            if any(part.flag_bits & _ENCRYPTED for part in parts):
                raise Unreadable(
                    "encrypted: parts of the archive are protected by a password.",
                    do="Save a copy without the password.",
                )
            most = min(settings.largest_unpacked, settings.largest_ratio * len(data))
            if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > most:
                raise _bomb(settings)
            _inflate(archive, parts, most, settings)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise Unreadable(
            "broken: the archive is damaged or cut off.", do="Get an intact copy."
        ) from error


def _check_names(names: set[str]) -> None:
    if _DOCUMENT in names and _CONTENT_TYPES in names:
        return
    if "EncryptedPackage" in names:
        raise Unreadable(
            "encrypted: the document is protected by a password.", do="Save a copy without it."
        )
    for part, kind in _OTHERS:
        if part in names:
            raise Unreadable(
                f"not text: this is {kind}.",
                do="Save it as DOCX, PDF or text, or take it out of the folder.",
            )
    raise Unreadable(
        "wrong type: this is a ZIP archive, but no DOCX document.",
        do="Unpack it into the folder, save it as DOCX, or take it out of the folder.",
    )


def _inflate(
    archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], most: int, settings: Settings
) -> None:
    total = 0
    for part in parts:
        with archive.open(part) as file:
            first = True
            while chunk := file.read(_CHUNK):
                total += len(chunk)
                if total > most:
                    raise _bomb(settings)
                # no word processor writes one; it can only be there to blow up a parser
                if first and part.filename.endswith((".xml", ".rels")) and _DOCTYPE in chunk:
                    raise Unreadable(
                        "broken: its XML declares entities, which no DOCX does.",
                        do="Take it out of the folder.",
                    )
                first = False


def _bomb(settings: Settings) -> Unreadable:
    return Unreadable(
        f"too large: it would unpack to more than {settings.largest_unpacked:,} bytes or "
        f"{settings.largest_ratio} times its size, as only a file made to do harm does.",
        do="Take it out of the folder, or raise largest_unpacked and largest_ratio.",
    )
