"""Files made to break readers, in one folder."""

from __future__ import annotations

import io
import os
import random
import zipfile
from pathlib import Path

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

SCRIPT = "<script>alert(1)</script>"
PLAIN = "At least 13 people were killed in Barwick on 3 May 1993, the mayor said.\n"
#: What ends a line for some programs; only line feed and form feed do here.
SEPARATORS = "\u2028 \u2029 \x0b \x1c \x1d \x1e \x1f \x85 \u3000 \u200b \ufeff \x1b[31m".split(" ")
ENDINGS = "txt md html pdf docx csv json png rtf xyz".split()


def write_unreadable(folder: Path) -> set[str]:
    """Files from which no text can be read, by name."""
    noise = random.Random(5)
    files = {f"noise.{ending}": noise.randbytes(8_000) for ending in ENDINGS}
    pdf = _pdf()
    files |= {
        "empty.txt": b"",
        "blank.txt": b" \n\n\t",
        "bomb.docx": _zip({"word/document.xml": bytes(60_000_000), "[Content_Types].xml": b"<T/>"}),
        "cut.docx": _docx()[:9_000],
        "cut.pdf": pdf[: len(pdf) // 3],
        "encrypted.pdf": _pdf(StandardEncryption("secret")),
    }
    return _write(folder, files)


def write_readable(folder: Path) -> set[str]:
    """Files that have text, each odd in its own way, by name."""
    lines = "".join(f"In {year} some {year} men met.{end}" for year, end in _ended())
    texts = {
        "new\nline\ttab.txt": PLAIN,
        "\u202etxt.exe.txt": PLAIN,
        "?a=b&c#d%20.txt": PLAIN,
        "<b onclick=alert(1)>/a.txt": PLAIN,
        "n" * 251 + ".txt": PLAIN,
        "nul.txt": PLAIN.replace(" ", "\0 ", 1) + PLAIN * 9,
        "separators.txt": lines,
        "decomposed.txt": "Ge\u0301ne\u0301ral A\u030alund said that 12 died in Vo\u0308rde.",
        "emoji.txt": "👩‍👩‍👧 At least 12 👍🏽 people were killed 💥 in Barwick on 3 May 1993.",
        "brackets.txt": "The \ue000mayor\ue001 said that 12 people died \ue001in\ue000 Barwick.",
        "stacked.txt": "The mayor of the town sa"
        + "\u0301\u0316" * 900
        + "id that 12 people died.",
        "word.txt": f"The mayor said {'x' * 60_000} that 12 people died on 3 May 1993.",
        "marks.txt": "The mayor said so" + "!?" * 20_000 + " and 12 people died.",
        "numbers.txt": "\n".join(f"{n * 7919 % 10_007} {n * n}" for n in range(60)),
        "huge.txt": f"There were {'9' * 400} men, {'9' * 5_000} men, 5 {'million ' * 60} men, "
        "1e999 men, 5/0 of the men, ٣٠ men, ½⅓ men, on 31 February 1993 and in 0000.",
        "arabic.txt": "قال المتحدث إن اثني عشر شخصا قتلوا في المدينة يوم الاثنين ٣ مايو. " * 3,
        "georgian.txt": "ქალაქის მერმა თქვა, რომ ორშაბათს 12 ადამიანი დაიღუპა. " * 3,
        "title.html": f"<title>{_escaped()}</title><h1>{_escaped()}</h1>"
        f"<p>{PLAIN}</p><p>“The bridge {_escaped()} is closed,” said Ann Poole.</p>",
        "title.md": f'---\ntitle: "{SCRIPT}"\nurl: "javascript:alert(1)"\n---\n# A\n\n{PLAIN}',
        "deep.html": "<div>" * 50_000 + f"<p>{PLAIN}</p>" + "</div>" * 50_000,
        "attributes.html": f"<p {' '.join(f'a{n}=x' for n in range(40_000))}>{PLAIN}</p>",
        **{f"same/{n}.txt": PLAIN for n in range(12)},
    }
    files = {name: text.encode() for name, text in texts.items()}
    files["surrogate.txt"] = PLAIN.encode() * 3 + b"The \xed\xa0\x80 mayor spoke.\n"
    files["utf16.txt"] = b"\xff\xfe" + (PLAIN + "The mayor. ").encode("utf-16-le") + b"\x00\xd8A"
    files["entities.docx"] = _with_entities()
    names = _write(folder, files)
    with open(os.fsencode(folder) + b"/odd\xff\xfe.txt", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(PLAIN)
    (folder / "loop").symlink_to(".")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "dangling.txt").symlink_to("nowhere.txt")
    (folder / "outside.txt").symlink_to("/etc/hostname")
    os.mkfifo(folder / "pipe.txt")
    return names | {"odd\\xff\\xfe.txt"}


def _ended() -> list[tuple[int, str]]:
    return list(enumerate([*SEPARATORS, "\r", "\r\n", "\f", "\n"], start=1_950))


def _escaped() -> str:
    return SCRIPT.replace("<", "&lt;")


def _write(folder: Path, files: dict[str, bytes]) -> set[str]:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return set(files)


def _pdf(encrypt: StandardEncryption | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=encrypt)
    canvas.drawString(72, 700, PLAIN.strip())
    canvas.save()
    return out.getvalue()


def _docx() -> bytes:
    document = docx.Document()
    document.core_properties.title = SCRIPT
    document.add_paragraph(PLAIN)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def _with_entities() -> bytes:
    """A DOCX whose text is an entity that would unfold to a billion letters."""
    with zipfile.ZipFile(io.BytesIO(_docx())) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    unfolding = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    head = f'<!DOCTYPE w [<!ENTITY e0 "a">{unfolding}]>'.encode()
    body = parts["word/document.xml"].replace(b"At least", b"&e9; At least")
    at = body.index(b"?>") + 2
    parts["word/document.xml"] = body[:at] + head + body[at:]
    return _zip(parts)
