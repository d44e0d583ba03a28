"""Where a text was written, filed, printed or signed, which is not where its matter happened.

Datelines, bylines, credits, the place and date over a paper or under it, and the seat of the
office or the paper in its letterhead: what diplomatics calls the protocol and the eschatocol
(Giry 1894), set apart from the text that they frame.
"""

from __future__ import annotations

import re

from variorum.claims.drafts import PlaceMention
from variorum.syntax import Sentence

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})"
#: Behind the place that opens a story: region, agency in brackets, day, dash.
_FILED = re.compile(
    rf"(?:,\s+[A-Z][\w.]{{1,20}})?(?:[,.]?\s*\((?:[A-Z]|{_DAY})[^)]{{1,40}}\)\s*[-–—:]"
    rf"|[,.]\s+{_DAY}|\s+[–—]{{1,2}}\s|\s--?\s)"
)
#: "Corran, 3 May 1931": a line that ends with the day on which the paper was made out.
_MADE_OUT = re.compile(
    rf",?\s+(?:this\s+)?(?:on\s+)?(?:\w+day,?\s+)?(?:{_DAY},?\s+[12]\d{{3}}|\d{{1,2}}[./]\d{{1,2}}[./]"
    r"(?:[12]\d)?\d\d)\W*$"
)
#: A line of who wrote what follows: "By A. Hale in Corran", "Reporting by …".
_CREDIT = re.compile(
    r"\W*(?:(?:additional |photographs? |pictures? |text |story )?by|(?:additional )?reporting by"
    r"|edit(?:ed|ing) by|(?:from )?(?:our|a) (?:own |special )?(?:correspondents?|reporters?)"
    r"|own correspondents?|compiled by|signed)\b",
    re.I,
)
_LONGEST = 120
#: Before the place in a letterhead: the name of the paper or of the office, in capitals.
_LETTERHEAD = re.compile(r"\W*[^\W\d_a-zà-ÿ][^a-zà-ÿ]{3,80},\s+$")


def is_imprint(sentence: Sentence, mention: PlaceMention, source: str) -> bool:
    """Whether a place stands in a dateline, a credit, a letterhead or beside a signature."""
    kind = sentence.passage.kind
    alone = sentence.span == sentence.block.span
    if kind not in ("sentence", "heading", "list_item"):
        return False
    opens = kind == "sentence" and sentence.block.span.start >= mention.start - 1
    if opens and _FILED.match(source, mention.end):
        return True
    if not alone or len(sentence.text) > _LONGEST:
        return False
    before = source[sentence.span.start : mention.start]
    behind = source[mention.end : sentence.span.end]
    if _CREDIT.match(sentence.text):
        return True
    if _MADE_OUT.fullmatch(behind):
        return not before.strip(" -–—|(") or before.rstrip().endswith((",", "-", "–", "—"))
    return kind == "heading" and not behind.strip(" .") and bool(_LETTERHEAD.fullmatch(before))
