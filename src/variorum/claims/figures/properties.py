"""Which property a length or another measure is one of, and of what: height, depth, distance.

The unit says only that something is long; the adjective behind it, the noun before it, the kind of
thing it is told of and the preposition say whether a height, a depth or a distance is meant.
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import phrase_after, span_of, token_at, token_before, words
from variorum.claims.figures.measures import BY_ADJECTIVE, PROPERTIES, VERBS
from variorum.claims.figures.readings import FigureReading
from variorum.claims.figures.telling import tells

#: What is told of a thing that has one extent people speak of.
_LINES = frozenset(
    "road street track railway railroad line pipeline tunnel trench border frontier canal river "
    "stream bridge fence coast coastline shore route path trail cable column queue convoy dyke "
    "dike highway motorway corridor strip stretch ditch pipe wire perimeter runway".split()
)
_UPRIGHT = frozenset(
    "wave tower dam wall cliff statue building mound surge chimney mast pole tree hill mountain "
    "peak summit gate monument minaret steeple embankment flame plume column barrier fence".split()
)
_HOLLOW = frozenset(
    "shaft pit hole well crater seam lake reservoir basin gorge mine borehole".split()
)
_RAIN = frozenset("rain rainfall precipitation snow snowfall".split())
_KILOMETRES = frozenset("km [mi_i] [mi_us] [nmi_i]".split())
_DEPTH = re.compile(
    r"^\W{0,2}(?:deep\b|down\b|underground\b|below\s+(?:the\s+)?(?:ground|surface|earth|water|soil|sea)|"
    r"(?:under|beneath)\s+(?:the\s+)?(?:ground|surface|earth|water|soil|sea|snow|rubble))",
    re.IGNORECASE,
)
#: "Longer than 18 metres": the comparative of the bound names the property.
BY_COMPARATIVE: dict[str, str] = {
    "longer": "length", "taller": "height", "higher": "height", "deeper": "depth",
    "wider": "width", "broader": "width", "thicker": "thickness", "closer": "distance",
    "nearer": "distance", "farther": "distance", "further": "distance",
}  # fmt: skip
_COMPARED = re.compile(rf"\b(?P<word>{'|'.join(BY_COMPARATIVE)})\s+than\b", re.IGNORECASE)
_IN_PROPERTY = re.compile(
    r"^\s+in\s+(?P<name>height|length|width|depth|diameter|thickness|altitude)\b", re.IGNORECASE
)
_ABOVE = re.compile(
    r"^\W{0,2}(?:above|over)\s+(?:the\s+)?(?:sea|mean\s+sea|ground|valley|plain)", re.IGNORECASE
)
#: "In 74 metres of water", "under 3 metres of snow": how deep something lies.
_LYING_IN = re.compile(r"\b(?:in|under|beneath|below)\s+(?:\w+\s+){0,2}?$", re.IGNORECASE)
_OF_STUFF = re.compile(
    r"^\s+of\s+(?:\w+\s+)?(?:water|snow|mud|sand|rubble|ice|earth|debris|silt|ash|rock|soil|sludge)\b",
    re.IGNORECASE,
)
#: "Short of the harbour", "north of Brell", "off the point": from where a distance is measured.
_LANDMARK = re.compile(
    r"^\s+(?:(?:away|out|short|upstream|downstream|inland|offshore|outside|due|"
    r"(?:north|south)?-?(?:east|west)(?:wards?)?|north(?:wards?)?|south(?:wards?)?)\s+){0,2}"
    r"(?:from|of|off)\s+",
    re.IGNORECASE,
)
_GOING_DOWN = re.compile(r"\b(?:down|sank|sunk|dug|drilled|bored)\s+(?:to\s+)?\W*$", re.IGNORECASE)
_AT = re.compile(r"\bat\s+$", re.IGNORECASE)
_BEHIND = re.compile(r"^[\s-]{0,2}(?P<word>[A-Za-z]+)")


def property_of(reading: FigureReading) -> FigureReading:
    """The reading with the property that its measure names, and the owner of that property."""
    if reading.quantity.unit.dimension == "length":
        reading = _length(reading)
    if reading.measure in ("increase", "decrease") and not reading.counted:
        changed = _changed(_unit(reading))
        return _told(reading, reading.measure, changed) if changed is not None else reading
    if reading.measure in PROPERTIES and reading.quantity.unit.code != "count":
        reading = _owned(reading, _noun_before(reading))
    unit = reading.quantity.unit
    if reading.counted or unit.code == "count" or unit.dimension == "area" or reading.anaphor:
        return reading
    if _unit(reading).dep_ in ("nsubj", "nsubjpass") and unit.code == "%":
        return reading  # "two thirds contained salt": of what, the whole before it tells
    subject = _predicate(_unit(reading)) or _changed(_unit(reading))
    return reading if subject is None else _told(reading, reading.measure, subject)


def _length(  # noqa: PLR0911 - one construction, one line
    reading: FigureReading,
) -> FigureReading:
    doc, quantity = reading.sentence.doc, reading.quantity
    behind = reading.sentence.text[quantity.after : quantity.after + 40]
    before = reading.sentence.text[max(0, quantity.start - 40) : quantity.start]
    match = _BEHIND.match(behind)
    adjective = BY_ADJECTIVE.get(match["word"].lower()) if match else None
    compared = _COMPARED.search(reading.sentence.text[quantity.start : quantity.number_start])
    if compared is not None:
        word = doc[min(len(doc) - 1, token_at(doc, quantity.start))]
        property_name = BY_COMPARATIVE[compared["word"].lower()]
        return _told(reading, property_name, _bearer(word) or _bearer(_unit(reading)))
    if match and adjective and adjective != "distance":
        word = doc[min(len(doc) - 1, token_at(doc, quantity.after + match.start("word")))]
        return _told(reading, adjective, _bearer(word) or _bearer(_unit(reading)))
    told = _IN_PROPERTY.match(behind)
    if told is not None:
        return _told(reading, told["name"].lower(), _bearer(_unit(reading)))
    noun = _noun_before(reading)
    if noun is not None and noun.lemma_.lower() in PROPERTIES:
        return _owned(replace(reading, measure=noun.lemma_.lower()), noun)
    change = _change(_unit(reading))
    if change is not None:
        return replace(reading, measure=change, nature="flow")
    lies = _OF_STUFF.match(behind) and _LYING_IN.search(
        before + reading.sentence.text[quantity.start : quantity.number_start]
    )
    down = _GOING_DOWN.search(before) and quantity.unit.code not in _KILOMETRES
    deep = _DEPTH.match(behind)
    far = deep is not None and "down" in deep[0] and quantity.unit.code in _KILOMETRES
    if (deep and not far) or down or lies:
        return replace(reading, measure="depth")
    if _ABOVE.match(behind) or _stands_at(reading, before):
        return replace(reading, measure="elevation")
    superlative = _superlative(reading, before)
    if superlative is not None:
        return superlative
    thing = _thing(reading)
    if thing is not None and _ALONG.search(before):
        return _told(reading, "length", thing)
    name = _extent(thing, reading) if thing is not None else None
    if name is None:
        return _from_where(reading)
    return _told(reading, name, thing)


_ALONG = re.compile(r"\balong\s+(?:some\s+|about\s+|nearly\s+|almost\s+)?$", re.IGNORECASE)
_SUPERLATIVE = re.compile(
    r"\b(?P<word>longest|deepest|widest|tallest|highest|thickest|broadest)\b[^.;:]{0,30}$",
    re.IGNORECASE,
)


def _superlative(reading: FigureReading, before: str) -> FigureReading | None:
    """ "Nine cracks, the longest of them 2.4 metres": the superlative names the property."""
    match = _SUPERLATIVE.search(before)
    if match is None:
        return None
    doc = reading.sentence.doc
    start = max(0, reading.quantity.start - 40) + match.start("word")
    word = doc[min(len(doc) - 1, token_at(doc, start))]
    adjective = word.lower_.removesuffix("est")
    thing = word.head if word.head.pos_ in ("NOUN", "PROPN") else None
    return _told(reading, BY_ADJECTIVE[adjective], thing)


def _from_where(reading: FigureReading) -> FigureReading:
    """ "The town, 18 kilometres from the line": from what it is, else whose distance."""
    unit, doc = _unit(reading), reading.sentence.doc
    if reading.measure != "distance":
        return reading
    match = _LANDMARK.match(reading.sentence.text[reading.quantity.after :])
    if match is not None:
        phrase = phrase_after(doc, reading.quantity.after + match.end(), through_of=True)
        if phrase is not None and not _is_subject(doc, reading.counted):
            return replace(reading, counted=words(doc, phrase))
    if reading.counted:
        return reading
    if unit.dep_ in ("appos", "npadvmod") and unit.head.pos_ in ("NOUN", "PROPN"):
        return _told(reading, "distance", unit.head)
    return reading


def _is_subject(doc: Doc, counted: str) -> bool:
    """ "The mill stands 2 km from the town": what stands there is told of."""
    last = counted.rsplit(" ", 1)[-1]
    return bool(last) and any(t.text == last and t.dep_ in ("nsubj", "nsubjpass") for t in doc)


def _told(reading: FigureReading, name: str, thing: Token | None) -> FigureReading:
    named = _named(thing, _unit(reading)) if thing is not None else reading.counted
    return replace(reading, measure=name, counted=named, rule=f"{reading.rule}; {name}")


def _named(thing: Token, unit: Token) -> str:
    """The noun phrase of a thing without the measure that stands in it: "12-km tunnel"."""
    phrase = span_of(thing)
    if phrase.first <= unit.i < thing.i:
        phrase = replace(phrase, first=unit.i + 1)
    return words(thing.doc, phrase)


def _unit(reading: FigureReading) -> Token:
    """The last token of a quantity: its unit."""
    doc = reading.sentence.doc
    return doc[max(0, min(len(doc) - 1, token_before(doc, reading.quantity.after)))]


def _extent(thing: Token, reading: FigureReading) -> str | None:
    lemma = thing.lemma_.lower()
    if lemma in _RAIN:
        return "rainfall" if lemma.startswith(("rain", "prec")) else "snowfall"
    if lemma in _LINES and (reading.quantity.unit.code in _KILOMETRES or lemma not in _UPRIGHT):
        return "length"
    if reading.quantity.unit.code in _KILOMETRES:
        return None
    return "height" if lemma in _UPRIGHT else "depth" if lemma in _HOLLOW else None


def _thing(reading: FigureReading) -> Token | None:
    """What a bare length is told of: "30 km of trenches", "a wave of 7 m", "a 12-km tunnel"."""
    doc, unit = reading.sentence.doc, _unit(reading)
    at = token_at(doc, reading.quantity.after)
    if at < len(doc) and doc[at].lower_ == "of":
        return next((c for c in doc[at].children if c.dep_ == "pobj"), None)
    first = doc[token_at(doc, reading.quantity.start)]
    for token in (unit, first):
        head = token.head
        if token.dep_ == "pobj" and head.lower_ == "of" and head.head.pos_ == "NOUN":
            return head.head
        behind = head.i > unit.i and head.pos_ in ("NOUN", "PROPN")
        if behind and token.dep_ in ("compound", "amod", "nmod", "nummod"):
            return head
    return None


def _noun_before(reading: FigureReading) -> Token | None:
    """The noun that a measure hangs on: "a depth of 40 m", "the depth is 40 m", "depth 40 m"."""
    token = _unit(reading)
    for _ in range(5):
        head = token.head
        if head == token:
            break
        if head.lemma_.lower() in PROPERTIES and head.pos_ in ("NOUN", "PROPN"):
            return head
        if head.pos_ in ("VERB", "AUX"):
            said = (c for c in head.children if c.dep_ in ("nsubj", "nsubjpass") and c.i < token.i)
            return next((c for c in said if c.lemma_.lower() in PROPERTIES), None)
        token = head
    return None


def _owned(reading: FigureReading, noun: Token | None) -> FigureReading:
    """ "The dam has a height of 62 m", "the height of the dam": it is the dam's."""
    owner = owner_of(noun) if noun is not None else None
    if owner is None:
        told = noun is not None and noun.head.lemma_.lower() in _FORETELLING
        return replace(reading, counted=str(noun.text)) if noun is not None and told else reading
    return replace(reading, counted=words(reading.sentence.doc, span_of(owner)))


#: Who expects or reports a loss does not bear it.
_FORETELLING = frozenset(
    "expect estimate report predict forecast calculate put assess announce cite fear claim "
    "demand promise indicate show suggest record note find give publish".split()
)


def owner_of(noun: Token) -> Token | None:
    """Whose property a noun names: what it is of, its possessor, or the subject that has it."""
    for child in noun.children:
        if child.dep_ == "poss" and child.pos_ in ("NOUN", "PROPN"):
            return child
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and inner.pos_ in ("NOUN", "PROPN") and not _numbered(inner):
                return inner
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    if verb.pos_ not in ("VERB", "AUX") or noun.dep_ not in ("dobj", "pobj", "attr"):
        return None
    if verb.lemma_.lower() in _FORETELLING:
        return None
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is None or subject is noun or subject.pos_ not in ("NOUN", "PROPN"):
        return None
    return subject


def _numbered(noun: Token) -> bool:
    """Whether a noun has a number, also through its abbreviation: "of 1,900 sq. mi"."""
    before = noun.doc[noun.left_edge.i : noun.i]
    return noun.like_num or any(t.like_num for t in before)


_MODIFIERS = {"acl", "appos", "relcl", "nmod"}


def _bearer(adjective: Token) -> Token | None:
    """What is so high: the noun before the adjective, or the subject of its copula."""
    token = adjective
    for _ in range(4):
        head = token.head
        if head == token:
            break
        modifies = token.dep_ == "amod" or (token.dep_ in _MODIFIERS and head.i < token.i)
        if head.pos_ in ("NOUN", "PROPN") and modifies:
            return head
        if head.pos_ in ("VERB", "AUX"):
            subject = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is not None and subject.tag_ == "WDT" and head.dep_ == "relcl":
                subject = head.head
            named = subject is not None and subject.pos_ in ("NOUN", "PROPN")
            return subject if named else None
        token = head
    return None


def _change(unit: Token) -> str | None:
    """ "The river rose 4 metres": by how much it changed."""
    token = unit
    for _ in range(2):
        head = token.head
        if head.pos_ == "VERB":
            entry = VERBS.get(head.lemma_.lower())
            changes = entry is not None and entry.measure in ("increase", "decrease")
            subject = any(c.dep_ == "nsubj" and c.i < unit.i for c in head.children)
            return entry.measure if entry is not None and changes and subject else None
        token = head
    return None


_PERCENT = frozenset("cent percent percentage".split())


def _predicate(unit: Token) -> Token | None:
    """ "Forty per cent were children": the kind that a share is of."""
    verb = unit.head
    if unit.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    kinds = (c for c in verb.children if c.dep_ == "attr" and c.tag_ in ("NNS", "NNPS"))
    return next(kinds, None)


def _changed(  # noqa: PLR0911 - one construction, one line
    unit: Token,
) -> Token | None:
    """What has changed by so much: "prices rose 14 per cent", "a 5 per cent cut in wages"."""
    token = unit
    for _ in range(5):
        head = token.head
        if head == token:
            return None
        if head.pos_ == "NOUN":
            inner = [
                c for p in head.children if p.lower_ in ("in", "of") for c in p.children
                if c.dep_ == "pobj" and c.pos_ in ("NOUN", "PROPN") and c.i > unit.i
            ]  # fmt: skip
            if inner:
                return inner[0]
        if tells(head):
            return None
        if head.pos_ in ("VERB", "AUX"):
            for wanted in (("dobj", "nsubjpass"), ("nsubj",)):
                for child in head.children:
                    noun = child.pos_ in ("NOUN", "PROPN") and child.lemma_ not in _PERCENT
                    if (
                        child.dep_ in wanted
                        and noun
                        and child != unit
                        and not child.is_ancestor(unit)
                    ):
                        return child
            which = any(c.dep_ == "nsubj" and c.tag_ == "WDT" for c in head.children)
            if which and head.dep_ == "relcl" and head.head.pos_ == "NOUN":
                return head.head  # "prices, which have grown by 5 per cent"
            if head.dep_ != "xcomp":
                return None
        token = head
    return None


def _stands_at(reading: FigureReading, before: str) -> bool:
    """ "The pass lies at 1,840 metres": how high it lies, unless a distance from something."""
    if not _AT.search(before) or reading.quantity.unit.code in _KILOMETRES:
        return False
    behind = reading.sentence.text[reading.quantity.after :]
    return not re.match(r"\s+(?:from|of|away|off|distance)\b", behind, re.IGNORECASE)
