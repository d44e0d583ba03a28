"""The capitalised runs of a text: words with a capital that stand together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.claims.places.scan.lexicon import LINKS, OPENERS

_CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽƏ"
#: "U.S.", "W.Va.", "St.", "Calif.", "John", "O'Neill", "McCook"; never the "'s" behind one.
_STOPPED = (
    "St|Ste|Ft|Mt|Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Sgt|Lt|Capt|Col|Gen|Maj|Det|Cllr|Cpl|Pvt|Hon"
    "|Ala|Alas|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Kans|Ky|La|Md|Mass|Mich|Minn|Miss"
    "|Mo|Mont|Neb|Nebr|Nev|Okla|Ore|Pa|Penn|Tenn|Tex|Vt|Va|Wash|Wis|Wisc|Wyo|Alta|Man|Ont|Que|Sask"
    "|Qld|Tas|Vic|Twp|Ave|Blvd|Rd|Jr|Sr|Inc|Corp|Co|Ltd"
)
_WORD = (
    rf"(?:People[’']s(?=\s(?:[{_CAPITAL}]\w+\s)?Republic)"
    rf"|(?:[{_CAPITAL}]\.\s?)?(?:Va|Dak)\.|(?:[{_CAPITAL}]\.){{2,}}|(?:{_STOPPED})\.(?=[\s,;:)\]'’/-]|$)"
    rf"|[{_CAPITAL}]\.(?=\s[{_CAPITAL}])"
    rf"|[{_CAPITAL}][\w]*(?:['’ʻ‘](?!s\b)\w+)*)"
)
_GAP = r"(?:[ \u00a0]+\n?[ \u00a0]*|\n[ \u00a0]*(?!\n)|[-–/])"
_RUN = re.compile(rf"(?<![\w@#])(?:al-|el-)?{_WORD}(?:{_GAP}(?:(?:{LINKS}){_GAP}){{0,2}}{_WORD})*")
_PIECE = re.compile(rf"{_WORD}|\w+|&")
#: What ends a sentence, or opens a line, an item, a quotation.
_OPENS = re.compile(r"(?:^|[.!?:;•*|\t]|\n\s*|[“\"(\[—–]|//)\s*[“\"‘'(\[]*\s*$")
_ABBREVIATED = re.compile(rf"(?:\b(?:{_STOPPED})|\b[{_CAPITAL}])\.\s*$")
_TAIL = 24


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a run: characters [start, end) of the text; `name` where it has a capital."""

    start: int
    end: int
    text: str
    name: bool

    @property
    def key(self) -> str:
        """The word in small letters, without a full stop."""
        return self.text.lower().rstrip(".")


@dataclass(frozen=True, slots=True)
class Run:
    """Words with a capital that stand together; `first` where they open a sentence or a line.

    `shouted` where the line that it stands in has capitals throughout, as headings have.
    """

    words: tuple[Word, ...]
    first: bool
    shouted: bool


def runs(text: str) -> Iterator[Run]:
    """Every run of a text in order."""
    shouted = _shouted_lines(text)
    for match in _RUN.finditer(text):
        start, end = match.span()
        words = tuple(
            Word(m.start(), m.end(), m[0], m[0][0].isupper())
            for m in _PIECE.finditer(text, start, end)
        )
        while words and words[0].key in OPENERS and not words[0].text[1:].isupper():
            words = words[1:]
        while words and not words[0].name:
            words = words[1:]
        if not words:
            continue
        yield Run(
            words, _opens(text, start, words[0].start), any(a <= start < b for a, b in shouted)
        )


def _opens(text: str, start: int, first: int) -> bool:
    """Whether a run opens a sentence or a line; not where small words before it were cut off."""
    if first > start:
        return False
    before = text[max(0, start - _TAIL) : start]
    return start == 0 or (bool(_OPENS.search(before)) and not _ABBREVIATED.search(before))


_LINE = re.compile(r"[^\n]+")
_LETTERS = re.compile(r"[^\W\d_]{3,}")


def _shouted_lines(text: str) -> list[tuple[int, int]]:
    """Lines of four long words and more of which nearly all begin with a capital."""
    out = []
    for match in _LINE.finditer(text):
        line = match[0]
        if len(line) > 300:
            continue
        words = _LETTERS.findall(line)
        capitals = sum(w[0].isupper() for w in words)
        if len(words) >= 4 and capitals >= 0.75 * len(words):
            out.append(match.span())
    return out
