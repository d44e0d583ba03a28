"""Lines and chunks: the typographic signs by which blocks are told apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.model import Span

#: Text whose lines are longer than this was not wrapped by hand or by a typesetter.
WIDEST_WRAP = 200
NARROWEST_WRAP = 30

BULLET = re.compile(
    r"[ \t]*(?:[•‣◦▪●○·*–—-][ \t]+|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t]+)(?=\S)"
)
TERMINAL = re.compile(r"[.!?…][\"'”’»)\]]*[\d*†]{0,3}\s*$")
KEY_VALUE = re.compile(r"[ \t]*\w[^:\n.!?;]{0,48}:[ \t]+\S")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
_SEASON = "spring|summer|autumn|winter"
#: "late 1931   The mill closes": a date, a gap as wide as a column's, and what happened.
_DATED_ENTRY = re.compile(
    rf"[ \t]*[^\n]{{0,24}}?\b(?:\d{{4}}|{_MONTH}|{_SEASON})\b(?:[^\n]{{0,16}}?\d)?[.:,]?"
    r"(?:[ ]{2,}|[ ]*\t)[ \t]*[\"'“(]?(?-i:[A-Z0-9])",
    re.I,
)
_HYPHEN_END = re.compile(r"[^\W\d_][-\u00ad\u2010]\s*$|\d[-–]\s*$")
_CONTINUES = re.compile(r"[\s\"'“‘(\[]*[a-z,;)]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line without its break: `start` and `end` in the document, `text` its characters."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Without blanks at either end."""
        left = len(self.text) - len(self.text.lstrip())
        return Span(self.start + left, self.start + max(left, len(self.text.rstrip())))

    @property
    def words(self) -> str:
        """The text without blanks at either end."""
        return self.text.strip()

    @property
    def ends_sentence(self) -> bool:
        """Whether its last mark closes a sentence."""
        return bool(TERMINAL.search(self.text[-60:]))

    @property
    def is_dated_entry(self) -> bool:
        """Whether it is an entry of a chronology: a date, a wide gap, then what happened."""
        return bool(_DATED_ENTRY.match(self.text))

    @property
    def continues(self) -> bool:
        """Whether it begins as the middle of a sentence does, with a lower-case letter."""
        return bool(_CONTINUES.match(self.text))


def chunks(text: str) -> Iterator[list[Line]]:
    """Runs of lines between blank lines or page breaks."""
    run: list[Line] = []
    for match in re.finditer(r"[^\n\f]+", text):
        if not match.group().strip():
            continue
        gap = text[run[-1].end : match.start()] if run else ""
        if "\f" in gap or gap.count("\n") > 1:
            yield run
            run = []
        run.append(Line(match.start(), match.end(), match.group()))
    if run:
        yield run


def wrap_width(lines: list[Line]) -> int | None:
    """The width at which a chunk's lines were wrapped, or None where they were not.

    Wrapped text has lines of much the same length, all but those that end a paragraph.
    """
    if len(lines) < 2:
        return None
    lengths = [len(line.text.rstrip()) for line in lines]
    width = max(lengths)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    full = sum(length >= 0.7 * width for length in lengths[:-1])
    return width if full >= 0.6 * (len(lengths) - 1) else None


def joins(line: Line, following: Line, width: int | None) -> bool:
    """Whether a paragraph goes on over the break between two lines."""
    bullet = BULLET.match(following.text)
    if _HYPHEN_END.search(line.text[-60:]) and not bullet:
        return True
    entry = following.is_dated_entry and (line.ends_sentence or line.is_dated_entry)
    if entry or (bullet and not following.words.startswith("-")):
        return False
    if following.continues:
        return True
    if line.text.count("(") > line.text.count(")") and ")" in following.text:
        return True
    if width is None:
        return False
    length = len(line.text.rstrip())
    first_word = len(following.words.split(maxsplit=1)[0]) if following.words else 0
    # a line that had room for the next word was broken on purpose
    had_room = length + 1 + first_word <= 0.92 * width
    return not (had_room and (line.ends_sentence or length < 0.6 * width))
