"""Numbers that are no figures: dates, ordinals, labels, references, names, scores, durations."""

from __future__ import annotations

import re

from variorum.claims.figures.scan import Quantity

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_AFTER_MONTH = re.compile(
    rf"\b{_MONTH}\s*(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s*(?:-|–|to|and|or|,|&|through)\s*)*$",
    re.IGNORECASE,
)
_BEFORE_MONTH = re.compile(
    rf"\s*(?:(?:-|–|to|and|or|,|&)\s*\d{{1,2}}\s*)*(?:of\s+)?{_MONTH}(?!\s+(?:have|be|also|not|still|well)\b)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\s*(?:[ap]\.?\s?m\b\.?|o['’]clock|hours?\s+GMT|GMT|UTC|hrs\s+GMT)", re.IGNORECASE
)
_BEFORE_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|by|from|during|before|after|through|throughout|early|late|mid|of|to|and|or|"
    r"between|year|years|spring|summer|autumn|fall|winter|as of|circa|for|the|around|about)\s+|"
    r"[,(–/-]\s*|^\s*|"
    r"\bmid-|['’])$",
    re.IGNORECASE,
)
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
_PLURAL_NOUN = re.compile(
    r"\s+(?:(?!(?:on|in|at|of|for|the|its|to|and|or|with|from|by|is|was|a|as|that|which|his|her|their)\b)[a-z]+(?:-[a-z]+)?\s+){0,2}(?:(?!(?:was|is|has|does|as|this|its|his|us|thus|plus|across|since)\b)[a-z]{2,}s|people|men|women|children|personnel|staff)\b"
)
_NUMBER_SIGN = re.compile(r"(?:#|№|\bNo\.?|\bNr\.?|\bNos\.?|§+|\bArt\.)\s*$")
_LIST_NUMBER = re.compile(r"^\s*[(\[]?$")
_LIST_TAIL = re.compile(r"^(?:[.)\]:]\s+\S|[.)]$)")
_NOTE_MARK = re.compile(r"[\[\(]\s*(?:\d+\s*,\s*)*$")
_NOTE_TAIL = re.compile(r"^\s*(?:,\s*\d+\s*)*[\])]")
_SCORE = re.compile(
    r"\b(?:won|win|beat|defeat\w*|lost|victory|drew|draw|lead|voted|vote)\b[^.;]{0,30}$", re.I
)
_CONFIDENCE = re.compile(
    r"^[\s-]*(?:confidence|certainty|certain\b|likelihood|probability|credib\w+|C\.?I\.?\b|interval|uncertainty)",
    re.I,
)
_ARITHMETIC = re.compile(
    r"\b(?:add|subtract|multiply|divide|divided|multiplied)\s+(?:\S+\s+and\s+|it\s+|them\s+)?(?:by\s+)?$",
    re.I,
)
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
_ONE_OUTSIDE = re.compile(
    r"\b(?:no|any|every|each|some|the|this|that|which|another|only|by|which|first|last|next|not|just)\s+$",
    re.I,
)
_ONE_AFTER = re.compile(
    r"^\s*(?:of\b|another|by one|day\b|time\b|side\b|way\b|hand\b|thing\b|point\b|sense\b|"
    r"who\b|that\b|which\b|can\b|must\b|should\b|may\b|might\b|would\b|could\b|will\b|"
    r"is\b|was\b|has\b|had\b|to\b|in\b|for\b|with\b|on\b|at\b|and\b|"
    r"or\b|[.,;:!?)”\"]|$|\w+\s+(?:after|by)\s+(?:another|one)\b|such\b|more\s+time|final\b|single\b)",
    re.I,
)
_DEFINITE = re.compile(
    r"\b(?:the|these|those|both|its|their|his|her|our|your|my|all|other|first|last|next|past)\s+$",
    re.I,
)
_NOT_FIGURE_DIMENSIONS = {"duration", "age", "frequency", "data", "angle"}


def why_no_figure(text: str, quantity: Quantity) -> str | None:
    """Why a quantity is no figure of the record, or None. Text alone decides.

    The answer is one of date, duration, ordinal, name, label, score, confidence, other.
    """
    return (
        why_no_quantity(text, quantity)
        or ("duration" if is_age(text, quantity) else None)
        or _duration(quantity)
        or _confidence(text, quantity)
        or _naming_count(text, quantity)
        or _arithmetic(text, quantity)
    )


def why_no_quantity(text: str, quantity: Quantity) -> str | None:
    """Why a number is not even a quantity: what it dates, orders, labels or names."""
    for rule in (_date, _telephone, _label, _mark, _one, _name, _score):
        reason = rule(text, quantity)
        if reason:
            return reason
    return None


_AGED = re.compile(
    r"\b(?:aged?|ages)\s+(?:of\s+|between\s+|from\s+)?(?:\d+\s*(?:-|to|and)\s*)?$", re.IGNORECASE
)
_AFTER_NAME = re.compile(r"\b[A-Z][\w'’-]+,\s$")


def is_age(text: str, quantity: Quantity) -> bool:
    """ "aged 12", "the age of 5", "Anna Rell, 34, said": a person's age without its unit."""
    if quantity.unit.code != "count" or quantity.stated[-1] > 120:
        return False
    before, after = _sides(text, quantity)
    if re.match(r"(?:younger|older)\b", text[quantity.start :], re.IGNORECASE):
        return True
    if _AGED.search(text[: quantity.start]) or _AGED.search(before):
        return True
    return quantity.plain and bool(_AFTER_NAME.search(before)) and after.startswith(",")


def _sides(text: str, quantity: Quantity) -> tuple[str, str]:
    return text[: quantity.number_start], text[quantity.number_end :]


def _telephone(text: str, quantity: Quantity) -> str | None:
    """Any piece of a telephone number."""
    start = max(0, quantity.number_start - _LONGEST_TELEPHONE)
    for number in _TELEPHONE.finditer(text, start, quantity.number_end + _LONGEST_TELEPHONE):
        if number.start() <= quantity.number_start and quantity.number_end <= number.end():
            return "label"
    return None


def _date(text: str, quantity: Quantity) -> str | None:
    before, after = _sides(text, quantity)
    if quantity.unit.code not in ("count", "s", "min", "h"):
        return None
    small = quantity.form == "digits" and quantity.plain and quantity.stated[-1] <= 31
    days = text[quantity.number_start : quantity.number_end].replace(" ", "")
    small = small or bool(re.fullmatch(r"\d{1,2}(?:[-–]|to|or|and)\d{1,2}", days))
    if small and (_AFTER_MONTH.search(before) or _BEFORE_MONTH.match(after)):
        return "date"
    if _CLOCK.match(after):
        return "date"
    years = [n for n in quantity.stated if isinstance(n, int) and 1000 <= n <= 2100]
    bare = re.fullmatch(r"\d{4}(?:\s*(?:-|–|—|/|to|or|and)\s*\d{2,4})?", _words(text, quantity))
    if not bare or not years or quantity.stated[0] < 1000:
        return None
    if _AFTER_MONTH.search(before) or re.search(
        rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s*$", before, re.I
    ):
        return "date"
    return "date" if _reads_as_year(before, after, quantity) else None


def _words(text: str, quantity: Quantity) -> str:
    words = text[quantity.number_start : quantity.number_end]
    return re.sub(r"^(?:between|from)\s+", "", words, flags=re.I)


def _reads_as_year(before: str, after: str, quantity: Quantity) -> bool:
    if quantity.bound not in ("exact", "between", "about") or after.startswith("+"):
        return False
    counted = bool(_PLURAL_NOUN.match(after)) and not re.match(
        r"\s+(?:was|is|has|as|and|or|its|his|this)\b", after
    )
    if not 1500 <= quantity.stated[0] <= 2100:
        return False
    if counted and not re.search(
        r"\b(?:between|in|since|until|by|during|of|from|after|before)\s+$", before, re.I
    ):
        return False
    return bool(_BEFORE_YEAR.search(before)) or not counted


def _label(text: str, quantity: Quantity) -> str | None:  # noqa: PLR0911 - one test, one line
    before, after = _sides(text, quantity)
    if quantity.form not in ("digits", "words") or quantity.unit.code != "count":
        return None
    if _NUMBER_SIGN.search(before):
        return "label"
    match = _LABELLED.search(before)
    if match is None or quantity.bound not in ("exact", "between"):
        return None
    weak = _WEAK_LABELS.match(match["noun"])
    if _PLURAL_NOUN.match(after) and (weak or quantity.form == "words"):
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


def _mark(text: str, quantity: Quantity) -> str | None:
    before, after = _sides(text, quantity)
    if quantity.form != "digits" or not quantity.plain or quantity.unit.code != "count":
        return None
    if _LIST_NUMBER.match(before) and _LIST_TAIL.match(after):
        return "label"
    if _NOTE_MARK.search(before) and _NOTE_TAIL.match(after):
        leading = quantity.stated[0] <= 30 and not before.strip(" (")
        if before.rstrip().endswith("[") or leading:
            return "label"
    return "name" if _COORDINATES.match(after) else None


def _one(text: str, quantity: Quantity) -> str | None:
    before, after = _sides(text, quantity)
    if (
        quantity.unit.code != "count"
        or text[quantity.number_start : quantity.number_end].lower() != "one"
    ):
        return None
    if _ONE_OUTSIDE.search(before) or _ONE_AFTER.match(after) or quantity.bound == "about":
        return "other"
    return None


def _name(text: str, quantity: Quantity) -> str | None:
    before, after = _sides(text, quantity)
    if quantity.form != "digits" or not quantity.plain or quantity.unit.code != "count":
        return None
    if quantity.start != quantity.number_start or quantity.stated[0] > 3000:
        return None
    match = _NAME_BEFORE.search(before)
    if match is None or _PLURAL_NOUN.match(after):
        return None
    # the first word of a sentence is capital whatever it is
    opening = not before[: match.start("name")].strip()
    return None if opening or (after.lstrip()[:1].islower() and _is_verbish(after)) else "name"


def _is_verbish(after: str) -> bool:
    return bool(re.match(r"\s*(?:of|were|killed|dead|wounded|injured|missing|people)\b", after))


def _score(text: str, quantity: Quantity) -> str | None:
    words = _words(text, quantity)
    if quantity.unit.code == "count" and re.fullmatch(r"\d{1,3}\s*[-–:]\s*\d{1,3}", words):
        before, after = _sides(text, quantity)
        if _SCORE.search(before) or re.match(
            r"\s+(?:win|victory|defeat|loss|draw|lead|vote|majority|tie|record)\b", after
        ):
            return "score"
    return None


def _duration(quantity: Quantity) -> str | None:
    if quantity.unit.dimension in _NOT_FIGURE_DIMENSIONS or quantity.unit.code == "{generation}":
        return "duration" if quantity.unit.dimension in ("duration", "age") else "other"
    return None


def _confidence(text: str, quantity: Quantity) -> str | None:
    if quantity.unit.code == "%" and _CONFIDENCE.match(text[quantity.after :]):
        return "confidence"
    return None


def _naming_count(text: str, quantity: Quantity) -> str | None:
    """ "the two countries": a small number behind a definite word names, it does not count."""
    if quantity.hyphen and not quantity.rule.startswith("bound: -"):
        return "name"
    if quantity.form != "words" or quantity.unit.code != "count" or quantity.stated[0] > 12:
        return None
    before, _ = _sides(text, quantity)
    if quantity.start == quantity.number_start and _DEFINITE.search(before):
        return "other"
    return None


def _arithmetic(text: str, quantity: Quantity) -> str | None:
    before, after = _sides(text, quantity)
    sum_begins = re.search(r"\b(?:add|subtract|multiply|divide)\s+$", before, re.I) and re.match(
        r"\s+(?:and|from|by)\s+[\d,.]+", after
    )
    return "other" if sum_begins or _ARITHMETIC.search(before) else None
