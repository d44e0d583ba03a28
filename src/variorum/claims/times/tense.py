"""Whether what stands around a time expression looks back or ahead: told by the nearest verb."""

from __future__ import annotations

import re
from typing import Literal

from variorum.claims.times import lexicon as lex

Tense = Literal["past", "future"] | None

#: Irregular pasts; those that are also presents ("cut", "put") count as pasts in reports.
_PAST_VERBS = """
was were had did said told arose ate awoke bade beat became began bent bit bled blew bought bound
bred broke brought built burnt burst came cast caught chose clung cost crept cut dealt died drank
drew drove dug fed fell felt fled flew fought found froze gave got grew ground held hit hung hurt
kept knelt knew laid leapt learnt led left lent lit lost made meant met paid put quit ran rang read
rode rose sank sat saw sent set shook shot shrank shut slept slid sold sought spent split spoke
spread sprang stood stole struck stuck sung swept swore swung taught took thought threw tore
underwent understood went withdrew woke won wore wrote
""".split()
#: In the present right before a day these tell what is arranged: "the envoys meet again on Monday".
_TIMETABLE = (
    r"(?:meets?|begins?|opens|starts|resumes?|departs?|arrives?|expires?|convenes?|goes|"
    r"takes\s(?:place|effect))"
)
#: A future group takes its verb with it, so that "will be opened" is not read as a past.
_VERBS = re.compile(
    r"\b(?P<future>(?:will|shall|(?:would|may|might|should)(?!\shave\s)|(?:is|are|was|were)\s(?:going\s|"
    r"due\s|set\s|expected\s|"
    r"scheduled\s|planned\s)?to|(?:plans?|planned|expects?|expected|scheduled|due|hopes?|hoped|"
    r"intends?|agreed|set|slated|wants?|ready|decided|vowed|promised)\s(?:to|for)|"
    r"(?:expected|scheduled|due|slated|planned)\s(?:in|on|at|by|before|after|this|next|later)|"
    r"(?:beginning|starting|commencing|effective)(?=\s(?:on\s|from\s)?(?:the\s|late\s|early\s|next\s)?$)|"
    r"(?:until|by)(?=\s(?:the\s|about\s|around\s)?$)|"
    rf"{_TIMETABLE}(?=\s(?:\w+\s){{0,2}}$))\b"
    r"(?:\s(?:not|also|be|have|been))*(?:\s\w+)?|(?:’ll|'ll)\s\w+|upcoming|forthcoming|deadline)\b"
    rf"|\b(?P<past>{'|'.join(_PAST_VERBS)}|[a-z]{{3,}}(?<!e)ed)\b",
    re.I,
)
#: "..., and on 1 June he will return": what went before is another clause.
_NEW_CLAUSE = re.compile(
    r"(?:;|,\s(?:and|but|while|then))\s(?:(?:on|in|by|at|from|since)\s)?(?:the\s)?$", re.I
)
_COMPARED = re.compile(
    r"\b(?:compare[sd]?\s(?:with|to)|versus|vs\.?|against|than|from)\b[^;?!]*$", re.I
)
#: "Until Thursday, they had not spoken": it ended before the time that is told of.
_HAD = re.compile(
    rf",?\s(?:[\w,.]+\s){{0,3}}(?!said|told)(?:{'|'.join(_PAST_VERBS)}|had\sbeen)\b", re.I
)
#: "Had not come home by Friday evening": what had been by then, was.
_HAD_BY = re.compile(
    rf"\bhad\s(?:\w+\s){{0,2}}?(?!(?:hoped|planned|expected|wanted|agreed|promised|intended)\b)"
    rf"(?:{'|'.join(_PAST_VERBS)}|been|begun|come|gone|done|[a-z]{{2,}}(?:ed|en|wn))\b[^.;:]*$",
    re.I,
)
#: "Previously had been scheduled to": that plan was told before, and is none any more.
_NO_LONGER = re.compile(
    r"\b(?:previously|originally|initially)\s(?:had\s|was\s|were\s)?(?:been\s)?$", re.I
)
_REACH = 90
#: "Announced an agreement to merge in January": the infinitive tells what the noun is about, and
#: that is still to come.
_PROMISED = re.compile(
    rf"\b(?:agreements?|deals?|contracts?|offers?|proposals?|decisions?|pledges?|promises?|bids?|"
    rf"intentions?|commitments?|permission|preparations)\sto\s[a-z]+\b"
    rf"(?![^.;]*\b(?:{'|'.join(_PAST_VERBS)}|[a-z]{{3,}}(?<!e)ed)\b)(?:[^.;]|\.(?=,|\s[a-z\d]))*\b(?:in|by|for|from)\s$",
    re.I,
)


#: What happens again and again is told in the present, and by no past or future.
_PRESENT = re.compile(
    r"\b(?:is|are|ha(?:s|ve)\san?|can|should|usually|generally|typically|normally|often|always|"
    r"occur|tend|vary|varies|(?:attract|begin|end|start|run|last|fall|occur|tend|open|close|leave|"
    r"depart|arrive|offer|take|reach|bring|blow|bloom|flower|breed|migrate|celebrate)s)\b",
    re.I,
)
_ALWAYS = re.compile(
    r"\b(?:usually|generally|typically|normally|traditionally|(?:every|each)\syear|"
    r"average(?:s|\stemperatures?)|var(?:y|ies))\b",
    re.I,
)
_NOT_HABITUAL = re.compile(
    r"\b(?:is|are)\s(?:now\s|also\s)?(?:due|scheduled|planned|expected|slated|set|going|to)\b|"
    rf"\b(?:will|shall|would|(?P<ed>{'|'.join(_PAST_VERBS)}|[a-z]{{3,}}(?<!e)ed))\b|(?:’ll|'ll)\s",
    re.I,
)
#: "May is the month of the fair": what a month is, it is in every year.
_MONTH_IS = re.compile(
    rf"^\W*{lex.MONTH_FULL}\sis\s(?:(?:the|an?|one|our|usually|always|also)\b|(?-i:[A-Z]))", re.I
)
_REPORTED = re.compile(r"\b(?:said|says|added|noted|explained|told\s\w+)\s(?:that\s)?", re.I)
_BESIDE = re.compile(r",\s(?:with|but|while|whereas|although|though)\s", re.I)
#: "is usually closed" is no past.
_PASSIVE_REACH = 30
_PASSIVE = re.compile(r"\b(?:is|are|be|being)\s(?:\w+\s)?$", re.I)


def habitual(sentence: str, *, speaks: bool = False) -> bool:
    """Whether a sentence tells what is so every time: "in January the pass is closed".

    Where the text `speaks` from its own day, only an adverb ("usually") says so.
    """
    if _MONTH_IS.match(sentence):
        return True
    adverb = _ALWAYS.search(sentence)
    if speaks and not adverb:
        return False
    if adverb:
        sentence = _own_clause(sentence, adverb.start())
    if not _PRESENT.search(sentence):
        return False
    return all(
        found["ed"]
        and _PASSIVE.search(sentence, max(0, found.start() - _PASSIVE_REACH), found.start())
        for found in _NOT_HABITUAL.finditer(sentence)
    )


def _own_clause(sentence: str, position: int) -> str:
    """The clause around `position`, without who reports it and what goes with it."""
    reported = [m.end() for m in _REPORTED.finditer(sentence, 0, position)]
    behind = _BESIDE.search(sentence, position)
    return sentence[reported[-1] if reported else 0 : behind.start() if behind else len(sentence)]


def compared(sentence: str, start: int) -> bool:
    """Whether what begins at `start` is what something is measured by ("up from a year ago")."""
    return bool(_COMPARED.search(sentence[max(0, start - _REACH) : start]))


def promised(sentence: str, start: int) -> bool:
    """Whether what begins at `start` says when that is to be which a noun promises."""
    return bool(_PROMISED.search(sentence[max(0, start - _REACH) : start]))


def tense_at(sentence: str, start: int, end: int) -> Tense:
    """The tense of the nearest verb before [start, end), else of the first one behind it."""
    before = sentence[max(0, start - _REACH) : start]
    if _NEW_CLAUSE.search(before):
        ahead = _VERBS.search(sentence[end : end + _REACH])
        if ahead is not None:
            return "future" if ahead["future"] else "past"
    tense: Tense = None
    for match in _VERBS.finditer(before):
        tense = "future" if match["future"] else "past"
        if _NO_LONGER.search(before, 0, match.start()):
            tense = "past"
        limit = (match["future"] or "").lower()
        if limit in ("until", "by") and (
            _HAD.match(sentence, end) or _HAD_BY.search(before, 0, match.start())
        ):
            tense = "past"
    if tense is not None:
        return tense
    after = _VERBS.search(sentence[end : end + _REACH])
    if after is None:
        return None
    return "future" if after["future"] else "past"
