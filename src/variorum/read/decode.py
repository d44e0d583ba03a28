"""Bytes to text: marks at the start, UTF-8, UTF-16 without a mark, then legacy encodings."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from variorum.errors import Unreadable
from variorum.read.content import storable
from variorum.read.language import statistical_language

#: UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes([*range(0x00, 0x09), *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F])
_CONTROL_LETTERS = re.compile("[\x00-\x08\x0e-\x19\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.01
_SAMPLE = 200_000
_LEGACY = [
    "cp1252", "cp1251", "cp1250", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp866",
    "mac_roman", "shift_jis", "euc_jp", "iso2022_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip
#: Languages that tell an encoding of Latin letters apart from the usual Windows-1252.
_LATIN_LANGUAGES = {
    "cp1250": frozenset(("pl", "cs", "sk", "hu", "sl", "hr", "bs", "ro", "sq")),
    "cp1254": frozenset(("tr", "az")),
}
_PUNCTUATION = frozenset("’‘“”–—…•\u00a0«»°§€£©®‹›„‚")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and what had to be mended."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of bytes, without a byte order mark and with line feeds as line breaks.

    Otherwise unchanged, save that NUL and lone surrogates become U+FFFD, one for one.
    `declared` is the encoding that a format declares inside the file. Raises `Unreadable`
    for bytes that are no text.
    """
    encoding, body = _encoding(data, declared)
    try:
        text, notes = body.decode(encoding), []
    except (UnicodeDecodeError, LookupError):
        text = body.decode(encoding, errors="replace")
        notes = [f"Bytes that are not {encoding} were read as U+FFFD."]
    if encoding not in ("utf-8", "ascii"):
        notes.insert(0, f"Decoded from {encoding}.")
    clean = storable(text)
    if clean != text:
        notes.append("NUL or half characters were read as U+FFFD.")
    if len(_CONTROL_LETTERS.findall(clean)) > _MOST_CONTROLS * len(clean):
        raise _not_text()
    if "\r" in clean:
        clean = clean.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(clean, encoding, tuple(notes))


def _encoding(data: bytes, declared: str | None) -> tuple[str, bytes]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name, data[len(mark) :]
    if b"\x00" in data and (wide := _utf16_without_mark(data)):
        return wide, data[: len(data) // 2 * 2]
    if len(data) - len(data.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(data):
        raise _not_text()
    if _is_utf8(data):
        return "utf-8", data
    if declared and _decodes(data, declared):
        return codecs.lookup(declared).name, data
    return _legacy(data), data


def _is_utf8(data: bytes) -> bool:
    """Whether the bytes are UTF-8, or are but for a few spoilt ones."""
    try:
        data.decode("utf-8")
        return True
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    spoilt = text.count("\ufffd")
    good = sum(map(len, re.findall("[\x80-\ufffc\ufffe-\U0010ffff]+", text)))
    return good >= 10 * spoilt


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except (UnicodeError, LookupError):
        return False
    return True


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows in NUL bytes at every other place, wherever a blank or ASCII stands."""
    half = len(data) // 2
    even, odd = data[0::2].count(0), data[1::2].count(0)
    if half == 0 or max(even, odd) < 0.05 * half or min(even, odd) > 0.01 * half:
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    return name if _decodes(data[: half * 2], name) else None


def _legacy(data: bytes) -> str:
    first = re.search(rb"[\x80-\xff]", data)
    # everything before is ASCII, so that a window from there never halves a character
    start = max(0, first.start() - 1_000) if first else 0
    sample = data[start : start + _SAMPLE]
    high = len(re.findall(rb"[\x80-\xff]", sample))
    if len(re.findall(rb"[A-Za-z]", sample)) >= 3 * high:
        return _latin(sample)
    best = from_bytes(sample, cp_isolation=_LEGACY).best()
    if best is None:
        raise Unreadable(
            "not text: no known encoding fits its bytes.",
            do="Save it as UTF-8 text, or take it out of the folder.",
        )
    return best.encoding


def _latin(sample: bytes) -> str:
    """One of the encodings of Latin letters, which differ only in rare letters and marks.

    Windows-1250 and 1254 only if what they give is a language that needs them; among the
    rest the one whose letters stand in words and whose marks do not.
    """
    for name, languages in _LATIN_LANGUAGES.items():
        if statistical_language(sample.decode(name, errors="replace")) in languages:
            return name
    return max(("cp1252", "mac_roman", "cp850"), key=lambda name: _plausibility(sample, name))


def _plausibility(sample: bytes, name: str) -> int:
    text = f" {sample.decode(name, errors='replace')} "
    return sum(
        1 if _fits(text[at - 1], text[at], text[at + 1]) else -1
        for at in (match.start() for match in re.finditer("[^\x00-\x7f]", text))
    )


def _fits(before: str, letter: str, after: str) -> bool:
    inside = before.isalpha() and after.isalpha()
    if letter.isalpha():
        return letter.islower() if before.islower() else before.isalpha() or after.isalpha()
    return letter in _PUNCTUATION and (letter == "’" or not inside)


def _not_text() -> Unreadable:
    return Unreadable(
        "not text: its bytes are those of a binary file.",
        do="Convert it to text, HTML, PDF or DOCX, or take it out of the folder.",
    )
