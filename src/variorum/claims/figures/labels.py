"""Numbers that name or order what they stand beside: articles, pages, telephones, models."""

from __future__ import annotations

import re

from variorum.claims.figures.quantity import Quantity
from variorum.claims.figures.sides import PLURAL_NOUN, sides
from variorum.claims.figures.windows import left_of, right_of

#: Nouns that number what they name: the number behind them is a label.
_LABELS = (
    r"resolutions?|articles?|paragraphs?|paras?|sections?|chapters?|clauses?|protocols?|decrees?|"
    r"decisions?|orders?|annex(?:es)?|appendix|appendices|cases?\s+no|no|nos|nr|number|page|pages|pp|"
    r"volumes?|vol|issues?|episodes?|category|categories|level|grade|class|phase|stage|type|"
    r"model|series|mark|version|figures?|fig|tables?|rules?|regulations?|directives?|recommendations?|"
    r"flight|route|highway|motorway|runway|gate|room|channel|form|schedule|footnote|notes?|"
    r"items?|points?|principles?|step|lot|line|track|exhibit|document|docket|amendments?|round|week|day|"
    r"conventions?|law|laws|part|book|unit|block|district\s+no|school\s+no|zone|area\s+no|top|opus|"
    r"psalm|verse|hill|checkpoint|camp|sector|season|game|world\s+war|act|q|quarter|formula|code|zip|postcode|box|suite|apartment|apt"
)
#: A label's number may stand in a list, each with a year in brackets behind it.
_LABELLED = re.compile(
    rf"\b(?P<noun>{_LABELS})\b\.?\s*(?:no\.?\s*|number\s+|of\s+|#\s*|№\s*)?"
    r"(?:\d+(?:\.\d+)*(?:\s*\(\d{4}\))?\s*(?:,\s*and|,|and|or|&|to|-|–)\s*)*$",
    re.IGNORECASE,
)
#: Of those, the ones that also stand where a figure follows ("at this point 12 people").
_WEAK_LABELS = re.compile(
    r"^(?:day|week|point|points|round|game|stage|level|line|part|act|law|laws|number|top|"
    r"decision|decisions|order|orders|issue|issues|note|notes|case|cases|quarter|step|"
    r"figure|figures|no|class|series|season|principles?|items?|unit|block|table|tables)$",
    re.I,
)
#: "The 486 is slow": a number as the name of one thing.
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_IS_ONE = re.compile(r"\s+(?:is|was|has)\b")
#: "Aftershocks above magnitude 4": which of them are meant.
_THRESHOLD = re.compile(
    r"\b(?:above|over|below|under|exceeding|beyond|from)\s+(?:magnitude|category|grade|level|class)\s+$",
    re.IGNORECASE,
)
_NUMBERING = re.compile(
    r"\b(?:to|they|we|you|who|which|that|now|could|would|may|might|must|will)\s+number\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
_NUMBER_SIGN = re.compile(r"(?:#|№|\bNo\.?|\bNr\.?|\bNos\.?|§+|\bArt\.)\s*$")
_LIST_NUMBER = re.compile(r"^\s*[(\[]?$")
_LIST_TAIL = re.compile(r"^(?:[.)\]:]\s+\S|[.)]$)")
_NOTE_MARK = re.compile(r"[\[\(]\s*(?:\d+\s*,\s*)*$")
_NOTE_TAIL = re.compile(r"^\s*(?:,\s*\d+\s*)*[\])]")
_NAME_BEFORE = re.compile(r"(?:^|[\s(“\"'])(?P<name>[a-z]?[A-Z][\w&’'-]*)\s$")
#: Grouped digits behind a country or area code, or behind a word for calling (ITU-T E.123).
_TELEPHONE = re.compile(
    r"\+\d{1,3}(?:[\s./-]?\(?\d{1,4}\)?){2,5}"
    r"|\(\d{2,5}\)\s?\d{2,4}(?:[\s./-]\d{2,4}){1,3}"
    r"|(?<![\d-])\d{3}[-.]\d{3}[-.]\d{4}(?!\d)"
    r"|\b(?:call|dial|fax|hotline|phone|tel|telephone)s?\b\.?:?\s*(?:at|to|on|number)?\s*"
    r"\d[\d\s./-]{2,14}\d(?!\s+[a-z]{3,}s\b)",
    re.IGNORECASE,
)
#: A telephone number with the word before it, in characters.
_LONGEST_TELEPHONE = 40
_COORDINATES = re.compile(r"^\s*(?:°|['′″]|\s*[NSEW]\b)")


def telephone(text: str, quantity: Quantity) -> str | None:
    """Any piece of a telephone number."""
    start = max(0, quantity.number_start - _LONGEST_TELEPHONE)
    for number in _TELEPHONE.finditer(text, start, quantity.number_end + _LONGEST_TELEPHONE):
        if number.start() <= quantity.number_start and quantity.number_end <= number.end():
            return "label"
    return None


def label(text: str, quantity: Quantity) -> str | None:  # noqa: PLR0911 - one test, one line
    """ "label" for a number behind a noun that is numbered: "Article 5"."""
    before, after = sides(text, quantity)
    if quantity.form not in ("digits", "words") or quantity.unit.code != "count":
        return None
    if _THRESHOLD.search(before):
        return "label"
    if _NUMBER_SIGN.search(before) or _is_address(after) or _is_called(text, quantity):
        return "label"
    match = _LABELLED.search(before)
    if match is None or quantity.bound not in ("exact", "between"):
        return None
    weak = _WEAK_LABELS.match(match["noun"])
    if match["noun"] == "number" and _NUMBERING.search(before):
        return None  # "said to number 96", "they number 40"
    if PLURAL_NOUN.match(after) and (weak or quantity.form == "words"):
        return None
    if (
        weak
        and match["noun"].islower()
        and (match["noun"].endswith("s") or quantity.form == "words")
    ):
        return None
    if re.match(r"\d{1,3}(?:,\d{3})+", text[quantity.number_start :]):
        return None
    return "label"


#: "Journal of Mills 1931; 12(3): 233-241": volume, number and pages of a work that is cited.
_CITED = re.compile(
    r"\b(?:1[6-9]|20)\d\d\s*[;,]\s*\d{1,4}\s*(?:\(\d+(?:[-–]\d+)?\))?\s*:\s*[eE]?\d+(?:\s*[-–]\s*\d+)?"
)
#: "Grant 1931-441", "file 31/207": a year and a running number.
_RUNNING = re.compile(r"\b(?:(?:1[6-9]|20)\d\d)[-/]\d{3,}\b(?!\s*[-–]?\s*\d)")
_LONGEST_CITATION = 60


def citation(text: str, quantity: Quantity) -> str | None:
    """A volume, a page or a running number behind a year."""
    if quantity.unit.code != "count" or quantity.form != "digits":
        return None
    start = max(0, quantity.number_start - _LONGEST_CITATION)
    for pattern in (_CITED, _RUNNING):
        for found in pattern.finditer(text, start, quantity.number_end + _LONGEST_CITATION):
            if found.start() <= quantity.number_start and quantity.number_end <= found.end():
                return "label"
    return None


#: "575 Harbour Road": the number of a house.
_STREET = re.compile(
    r",?\s+(?:[A-Z][\w'’.-]+\s+){1,3}(?:Road|Street|Avenue|Lane|Drive|Boulevard|Rd|St|Ave|Blvd|"
    r"Terrace|Crescent|Highway|Parkway|Quay|Court|Close|Square)\b(?!\w)"
)
_CALLED = re.compile(
    r"\b(?:dial|dialled|dialed|call|calls|called|calling|ring|phone|text)\s+$", re.I
)


def _is_address(after: str) -> bool:
    return bool(_STREET.match(after))


def _is_called(text: str, quantity: Quantity) -> bool:
    """ "Dial 911": a short number after a word for calling."""
    short = re.fullmatch(r"\d{3,6}", text[quantity.number_start : quantity.number_end])
    return bool(short and _CALLED.search(left_of(text, quantity.number_start))) and not (
        PLURAL_NOUN.match(right_of(text, quantity.number_end))
    )


#: Rows of dots lead to a page number.
_LEADERS = re.compile(r"(?:\.\s?){4,}$|…\s?…\s*$|_{3,}\s*$")
_CONTENTS = re.compile(r"\s*(?:table\s+of\s+)?contents\b", re.IGNORECASE)
#: A whole line of a list of contents: "2 Sources 14", "3.1 The mills 27".
_CONTENTS_LINE = re.compile(r"\s*\d+(?:\.\d+)*\.?\s+[A-Z][^\d.;!?]{2,80}\s\d{1,3}\s*")
#: "4.1 The mills", "4.1. to open": a point behind the last digit is that of a heading or clause.
_SECTION = re.compile(r"\d+(?:\.\d+)+(?:\s+[A-Z]|\.\s+[^\W\d_])")
_LONGEST_LINE = 110


def contents(text: str, quantity: Quantity) -> str | None:
    """The number of a section or a page in a list of contents, or of a numbered heading."""
    if quantity.unit.code != "count" or quantity.form != "digits":
        return None
    if _LEADERS.search(left_of(text, quantity.number_start)) or _CONTENTS.match(text):
        return "label"
    if len(text) <= _LONGEST_LINE and _CONTENTS_LINE.fullmatch(text):
        return "label"
    opening = not left_of(text, quantity.number_start).strip()
    return "label" if opening and _SECTION.match(text, quantity.number_start) else None


def mark(text: str, quantity: Quantity) -> str | None:
    """The mark of a list item or a note, a coordinate."""
    before, after = sides(text, quantity)
    if quantity.form != "digits" or not quantity.plain or quantity.unit.code != "count":
        return None
    if _LIST_NUMBER.match(before) and _LIST_TAIL.match(after):
        return "label"
    if _NOTE_MARK.search(before) and _NOTE_TAIL.match(after):
        leading = quantity.stated[0] <= 30 and not before.strip(" (")
        if before.rstrip().endswith("[") or leading:
            return "label"
    return "name" if _COORDINATES.match(after) else None


def name(text: str, quantity: Quantity) -> str | None:
    """ "name" for a number behind a capital word that no plural follows: "Rell 7"."""
    before, after = sides(text, quantity)
    if quantity.form != "digits" or not quantity.plain or quantity.unit.code != "count":
        return None
    if quantity.start != quantity.number_start or quantity.stated[0] > 3000:
        return None
    if _THE.search(before) and _IS_ONE.match(after):
        return "name"
    match = _NAME_BEFORE.search(before)
    if match is None or (PLURAL_NOUN.match(after) and "&" not in match["name"]):
        return None
    if "&" in match["name"]:
        return "name"
    # the first word of a sentence is capital whatever it is
    opening = not before[: match.start("name")].strip()
    # "Karvenia freed 22 men and Ostrelia 17."
    opening = opening or bool(_GAPPED.search(before) and _ENDS_CLAUSE.match(after))
    told = after.lstrip()[:1].islower() and _is_verbish(after)
    return None if opening or told or _is_member(text, quantity) else "name"


#: "140 cases (Orlen 90, Harn 50)": names and their shares of the number before the bracket.
_TOTAL = re.compile(r"(?<![\w.,])(\d[\d,]*)[^\d.;()]{1,60}\((?P<list>[^()]{6,200})\)")
_MEMBERS = re.compile(
    r"[A-Z][\w’' -]{1,40}?\s(\d[\d,]*)(?:[,;]\s(?:and\s)?[A-Z][\w’' -]{1,40}?\s(\d[\d,]*))+"
)
_LONGEST_LIST = 260


def _is_member(text: str, quantity: Quantity) -> bool:
    """Whether a number behind a name is a member of a total told before the bracket."""
    start = max(0, quantity.number_start - _LONGEST_LIST)
    for found in _TOTAL.finditer(text, start, quantity.number_end + _LONGEST_LIST):
        if not found.start("list") <= quantity.number_start < found.end("list"):
            continue
        if not _MEMBERS.fullmatch(found["list"]):
            return False
        parts = re.findall(r"\d[\d,]*\d|\d", found["list"])
        return sum(_number(part) for part in parts) <= _number(found[1])
    return False


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))


_GAPPED = re.compile(
    r"\b[A-Z][\w’'-]+\s+[a-z]+(?:ed|t|d|k|w|e|s)\s+\d[\d,]*\s+(?:[a-z-]+\s+){1,3}(?:and|while)\s+"
    r"[A-Z][\w’'-]+\s+$"
)
_ENDS_CLAUSE = re.compile(r"\s*(?:[.,;)]|$)")


def _is_verbish(after: str) -> bool:
    return bool(re.match(r"\s*(?:of|were|killed|dead|wounded|injured|missing|people)\b", after))
