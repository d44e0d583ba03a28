"""Where the reporter's own words begin behind half-quoted speech: a remark, a next report.

In "called the plan “a gift”, which nobody had asked for" the clause behind the quotation is told by
whoever reports, as a relative clause, an apposition or a contrast set off by a comma mostly is.
"""

from __future__ import annotations

import re

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.model import Span
from variorum.syntax import Sentence

_MARKS = "”\"’'»“"
#: Behind a comma or a dash: what sets out a remark, an apposition or a contrast.
_REMARK = re.compile(
    r"(?:who|whom|which|where|whose|while|whereas|although|though|even though|since|for instance|"
    r"for example|also known|as well known|an?\s+\w+)\b",
    re.IGNORECASE,
)
#: A few words that still belong to the report, then what sets off a remark.
_SET_OFF = re.compile(r"(?P<rest>[^,.;:()\n–—]{0,70}?)\s*(?P<by>,|\s[-–—]{1,2}\s|[–—])\s*")
_JOINT = re.compile(r"\s*,?\s*(?:and|but)\s+(?:(?:he|she|it|they)\s+)?(?P<verb>\w+)")


def end_of_report(sentence: Sentence, cue: Cue, piece: Span, quoted: Span, text: str) -> int:
    """Where a piece ends that runs on behind its last quoted words; its own end if all is told."""
    at = quoted.end
    while at < piece.end and text[at] in _MARKS:
        at += 1
    if at >= piece.end:
        return piece.end
    if text[quoted.end - 1] == "," and _REMARK.match(text, at + _blanks(text, at)):
        return quoted.end
    off = _SET_OFF.match(text, at, piece.end)
    if off is not None and _REMARK.match(text, off.end()):
        # what stands between two commas or dashes is inside the report, not behind it
        closing = r"," if off.group("by") == "," else r"[–—]|\s-\s"
        pair = re.search(closing, text[off.end() : piece.end])
        return piece.end if pair else (off.end("rest") if off.group("rest") else quoted.end)
    joint = _JOINT.match(text, at)
    if joint is not None and _reports_on(sentence, cue, joint.start("verb")):
        return quoted.end
    return piece.end


def _blanks(text: str, at: int) -> int:
    return len(text[at : at + 3]) - len(text[at : at + 3].lstrip())


def _reports_on(sentence: Sentence, cue: Cue, at: int) -> bool:
    """Whether the word at a place is another reporting verb in the form of the cue."""
    token = next((t for t in sentence.doc if sentence.source_of(t).start == at), None)
    if token is None:
        return False
    form = sentence.doc[cue.token].tag_
    known = lexicon.SPEECH | lexicon.JUDGEMENT | lexicon.APPRAISAL | lexicon.SUASIVE
    return token.tag_ == form and form in ("VBD", "VBZ") and lexicon.lemma_of(token) in known
