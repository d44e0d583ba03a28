"""What a bare number counts, named before it: by a label, an opening "of the", or its subject.

"Houses destroyed: 31", "Of the crew, 12 were killed", "The miners who died numbered 31".
"""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.figures import governors
from variorum.claims.figures.counted import span_of, token_at, words, written_small
from variorum.claims.figures.measures import EVENT_NOUNS, NOUNS, STATES, SUMS, is_person
from variorum.claims.figures.readings import GUESS, WEAK, FigureReading
from variorum.claims.figures.those import singled_out_by, those_done

_OPENERS = frozenset("of among from for".split())
_COUNTING = frozenset(
    "number total be come amount reach exceed fall rise drop climb grow increase decrease decline "
    "pass double triple treble quadruple swell jump".split()
)
#: Nouns that announce a number and are not what is counted.
_NUMBER_NOUNS = frozenset(
    "number total figure count toll tally sum estimate result share rate score half rest majority "
    "minority list register report".split()
)
_STOPS = frozenset(". ; ! ?".split())
#: How many words before a number a label or an opening may begin.
_REACH = 14


def name_counted(reading: FigureReading) -> FigureReading:
    """The reading with what it counts, where a count stands alone and the words before it tell."""
    if reading.quantity.unit.code not in ("count", "%") or reading.anaphor:
        return reading
    key = _key(reading)
    if key:
        return replace(reading, counted=key, rule=f"{reading.rule}; label of the line")
    density = _density(reading)
    if density:
        counted = reading.counted if reading.head is not None else "people"
        return replace(
            reading, measure="density", nature="stock", counted=counted, rank=2,
            rule="label of the line",
        )  # fmt: skip
    if reading.quantity.unit.code == "%" and not reading.counted:
        reading = replace(reading, counted=_key_of_line(reading))
    label = _label(reading)
    if label:
        counted = reading.counted or label
        return replace(
            reading, measure=label, counted=counted, rank=GUESS, rule="label of the line"
        )
    if reading.quantity.unit.code == "count":
        return _name_count(reading)
    opener = None if reading.counted else _opened(reading)
    return (
        reading if opener is None else replace(reading, counted=words(opener.doc, span_of(opener)))
    )


def _name_count(reading: FigureReading) -> FigureReading:
    if reading.counted.lower() in _OTHERS:
        return replace(reading, counted="", head=None)
    if reading.counted:
        return reading
    if _WHO.match(reading.sentence.text, reading.quantity.after):
        return replace(reading, counted="people")  # "of the 60 who applied"
    apposed = _apposed(reading)
    if apposed is not None:
        return _as_of(reading, apposed)
    noun = _changed(reading) or _kind_of_money(reading)
    noun = (
        noun or _collective(reading) or _numbered(reading) or _labelled(reading) or _opened(reading)
    )
    noun = noun or _spoken_of(reading)
    if noun is None:
        return _by_subject(reading)
    if noun.lemma_.lower() in _STAFFS and reading.rank >= GUESS:
        reading = replace(reading, measure=noun.lemma_.lower(), nature="stock", rank=GUESS - 1)
    if reading.rank >= GUESS and noun == _numbered(reading):
        reading = _as_singled_out(reading, noun)
    counted = words(noun.doc, span_of(noun))
    label = noun == _labelled(reading) and noun.doc[0].text == counted.split(" ")[0]
    return replace(
        reading,
        counted=written_small(counted) if label else counted,
        rule=f"{reading.rule}; counted: {noun.lower_}",
    )


def _as_singled_out(reading: FigureReading, noun: Token) -> FigureReading:
    """ "The number of people uprooted by fighting doubled to 40": what befell them."""
    found = min(governors.of_modifiers(noun), key=lambda f: f.rank, default=None)
    return reading if found is None else singled_out_by(reading, found)


_CHANGING = frozenset(
    "cut reduce lower raise increase shrink trim slash boost double halve expand bring extend "
    "thin swell scale slim".split()
)


def _changed(reading: FigureReading) -> Token | None:
    """ "Cut its inspectors from 164 to 71": the object of the verb is what the numbers count."""
    doc, first = reading.sentence.doc, _first(reading)
    if first < 1 or doc[first - 1].lower_ not in ("from", "to", "by"):
        return None
    verb = doc[first - 1].head
    for _ in range(2):
        if verb.pos_ == "VERB":
            break
        verb = verb.head
    if verb.lemma_.lower() not in _CHANGING:
        return None
    objects = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass") and c.i < first)
    return next((c for c in objects if c.pos_ == "NOUN" and _names_things(c)), None)


def _kind_of_money(reading: FigureReading) -> Token | None:
    """ "A dividend of 31 million": the noun says what is so much, the currency is left out."""
    doc, first = reading.sentence.doc, _first(reading)
    large = reading.quantity.stated[0] >= _SUM
    verb = doc[min(first, len(doc) - 1)].head
    verb = verb.head if verb.pos_ == "NUM" else verb
    if large and verb.lemma_.lower() == "cost" and verb.pos_ == "VERB" and verb.i < first:
        return next((c for c in verb.children if c.dep_ == "nsubj" and c.pos_ == "NOUN"), None)
    of = first > 1 and doc[first - 1].lower_ == "of" and large
    return doc[first - 2] if of and doc[first - 2].lemma_.lower() in SUMS else None


#: Less than this is said to be money only with its currency.
_SUM = 1000
#: People told as one: "a crew of nine".
_GROUPS = frozenset(
    "crew staff garrison team squad party congregation crowd workforce delegation audience "
    "escort guard membership flock herd fleet convoy".split()
)
#: Of these, what a number of them is by itself: "with a staff of 65".
_STAFFS = frozenset(
    "staff garrison workforce membership delegation congregation audience crowd".split()
)
_TALLIES = frozenset("number total count tally".split())


def _collective(reading: FigureReading) -> Token | None:
    """ "A crew of nine": the noun that names them all."""
    doc, first = reading.sentence.doc, _first(reading)
    of = first - 1 >= 1 and doc[first - 1].lower_ == "of"
    return doc[first - 2] if of and doc[first - 2].lemma_.lower() in _GROUPS else None


def _numbered(reading: FigureReading) -> Token | None:
    """ "Put the number of passengers at 180", "taking the number of deaths to 83"."""
    doc, first = reading.sentence.doc, _first(reading)
    for at in range(first - 1, max(0, first - _REACH), -1):
        if doc[at].text in _STOPS or doc[at].text == ":" or doc[at].like_num:
            return None
        if doc[at].lemma_.lower() in _TALLIES and doc[at + 1].lower_ == "of":
            inner = (c for c in doc[at + 1].children if c.dep_ == "pobj")
            noun = next(inner, None)
            return noun if noun is not None and noun.i < first and _is_many(noun) else None
    return None


def _spoken_of(reading: FigureReading) -> Token | None:
    """ "The wells are blamed: of 130 tested, …": the subject of the clause before."""
    doc, first = reading.sentence.doc, _first(reading)
    behind = token_at(doc, reading.quantity.after)
    opens = first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].text in (":", ";", ",")
    if not opens or behind >= len(doc) or doc[behind].tag_ != "VBN":
        return None
    subjects = (t for t in reversed(doc[:first]) if t.dep_ in ("nsubj", "nsubjpass"))
    return next((t for t in subjects if t.pos_ == "NOUN" and _names_things(t)), None)


def _is_many(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") or noun.lemma_.lower() in _COLLECTIVES


_KEYED = frozenset("key_value banner_item list_item".split())
_KEY = re.compile(
    r"^\W*(?P<key>[^:\d]{3,60}?(?:\s+(?:under|above|over|below|aged|of)\s+(?:[a-z]+\s+)?\d+(?:\.\d+)?)?)\s*(?:\([^)]*\)\s*)?[:=]\s*\D{0,20}$"
)
_CUT = re.compile(r"\s+(?:under|over|aged|in|on|at|since|by|during|from|with|per|below|above)\s.*$")


def _key(reading: FigureReading) -> str:
    """ "Women and girls: 54%", "Children under 18: 412": the label of a line of one number."""
    if reading.sentence.passage.kind not in _KEYED or reading.head is not None or reading.counted:
        return ""
    match = _KEY.match(reading.sentence.text[: reading.quantity.start])
    if match is None:
        return ""
    label = _CUT.sub("", re.sub(r"\s*\([^)]*\)", "", match["key"])).strip()
    last = label.rsplit(" ", 1)[-1].lower()
    plural = last.endswith(("s", "men", "children", "people")) and not last.endswith("ss")
    said = last in STATES or last.removesuffix("s") in {*EVENT_NOUNS, *_NUMBER_NOUNS}
    if not label or not plural or said or len(label.split()) > 4:
        return ""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label


def _density(reading: FigureReading) -> bool:
    """ "Population density: 61 per km2"."""
    return _key_of_line(reading).lower().endswith("density")


def _key_of_line(reading: FigureReading) -> str:
    """ "Turnout: 82 per cent": the label of a line, or of a short sentence, of one number."""
    text = reading.sentence.text
    keyed = reading.sentence.passage.kind in _KEYED or len(text) <= _SHORT
    match = _KEY.match(text[: reading.quantity.start]) if keyed else None
    words = match["key"].split() if match else []
    return " ".join(words) if len(words) <= 3 else ""


#: A sentence of so many characters may be a label and its number.
_SHORT = 60


def _label(reading: FigureReading) -> str:
    """ "Tonnage: 1,870 GT": one noun before the colon is what the number measures."""
    if reading.sentence.passage.kind not in ("key_value", "list_item") or reading.rank < GUESS:
        return ""
    match = _KEY.match(reading.sentence.text[: reading.quantity.start])
    words = match["key"].split() if match else []
    label = words[-1].lower() if 1 <= len(words) <= 3 else ""
    if label.endswith("s") or is_person(label):
        return ""
    return label if label.isalpha() and label not in {*_NUMBER_NOUNS, *STATES} else ""


_OTHERS = frozenset("others ones rest".split())
_WHO = re.compile(r"\s+who\b")
_IN_ALL = re.compile(
    r"^\s*(?:\)|(?:in\s+(?:all|total|number)|all\s+told|altogether)\b)", re.IGNORECASE
)


def _apposed(reading: FigureReading) -> Token | None:
    """ "Prisoners (212) were freed", "the prisoners, 212 in all, were freed"."""
    doc, at = reading.sentence.doc, _first(reading) - 1
    if at < 1 or doc[at].text not in ("(", ","):
        return None
    if not _IN_ALL.match(reading.sentence.text[reading.quantity.after :]):
        return None
    last = doc[at - 1]
    if last.pos_ == "NOUN" and last.tag_ == "NNS":
        return last
    if last.pos_ != "VERB" or doc[at].text != ",":
        return None
    # "returned all the prisoners it held, 52 in number"
    before = (t for t in reversed(doc[max(0, at - 7) : at]) if t.tag_ == "NNS")
    return next((t for t in before if any(c == last for c in t.subtree)), None)


def _as_of(reading: FigureReading, noun: Token) -> FigureReading:
    """The reading with the noun as what is counted and what is said of it as the measure."""
    found = sorted(governors.from_syntax(noun), key=lambda f: f.rank)
    inside = governors.inside_phrase(noun.doc, noun.i, noun.i)
    best = min([*found, *([inside] if inside else [])], key=lambda f: f.rank, default=None)
    counted = words(noun.doc, span_of(noun))
    if best is None:
        return replace(reading, counted=counted)
    return replace(
        reading, counted=counted, measure=best.entry.measure, nature=best.entry.nature,
        rank=best.rank, rule=f"measure word: {best.token.lower_}",
        trigger=(best.token.idx, best.token.idx + len(best.token.text)),
    )  # fmt: skip


def _first(reading: FigureReading) -> int:
    return token_at(reading.sentence.doc, reading.quantity.start)


def _names_things(noun: Token) -> bool:
    """Whether a noun says what is counted, not that it is or what happened."""
    lemma = noun.lemma_.lower()
    plural = noun.tag_ in ("NNS", "NNPS") or lemma in _COLLECTIVES
    said = lemma in _NUMBER_NOUNS or lemma in EVENT_NOUNS or noun.lower_ in STATES
    return plural and not said


_COLLECTIVES = frozenset("crew people staff police personnel livestock cattle".split())


def _labelled(reading: FigureReading) -> Token | None:
    """ "Houses destroyed: 31"; the label of a line speaks for all its numbers."""
    doc = reading.sentence.doc
    at = _first(reading) - 1
    while at >= 0 and doc[at].text != ":":
        if doc[at].tag_ in ("VBD", "VBZ", "VBP"):
            return None  # "in six years: four died in 2009 and nine in 2012"
        if doc[at].text in _STOPS or doc[at].text == ")" or _first(reading) - at > _REACH:
            return None  # behind a bracket its labels are told
        at -= 1
    state = at - 1
    while state > 0 and (doc[state].lower_ in STATES or doc[state].tag_ in ("VBN", "VBD", "JJ")):
        state -= 1
    noun = doc[state] if 0 <= state < at else None
    return noun if noun is not None and _names_things(noun) else None


def _opened(reading: FigureReading) -> Token | None:
    """ "Of the crew, 12 were killed", "As for the boats, 14 were lost"."""
    doc, first = reading.sentence.doc, _first(reading)
    for at in range(first - 1, max(-1, first - _REACH), -1):
        token = doc[at]
        if token.text in _STOPS or token.text == ":":
            return None
        opens = at == 0 or doc[at - 1].is_punct or doc[at - 1].lower_ in ("and", "as", "but")
        if token.lower_ in _OPENERS and opens:
            behind = doc[at + 1 : first]
            definite = behind[:1].text.lower() in ("the", "its", "their")
            counts = [t for t in behind if t.like_num and not (definite and t.is_alpha)]
            if counts or any(t.pos_ in ("VERB", "AUX") for t in behind):
                return None
            return next((t for t in behind if t.pos_ == "NOUN" and _names_things(t)), None)
    return None


_EVENTS = frozenset(f"{noun}s" for noun in EVENT_NOUNS)


def _has_number(noun: Token) -> bool:
    return noun.like_num or any(c.dep_ == "nummod" for c in noun.children)


def _counting_subject(reading: FigureReading) -> Token | None:
    """The subject of the verb that gives its number, or what it is a number of."""
    doc, first = reading.sentence.doc, _first(reading)
    number = doc[min(len(doc) - 1, first)]
    # "has passed 1,100": the verb is among the words of the bound
    verb = number if number.pos_ == "VERB" else number.head
    if verb.lemma_.lower() not in _COUNTING and verb.pos_ != "VERB":
        verb = verb.head
    if verb.lemma_.lower() not in _COUNTING or verb.i > number.i:
        return None
    if any(c.dep_ == "dobj" and c.i < first and _has_number(c) for c in verb.children):
        return None  # "reached 380 people with food and 90 with water"
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.tag_ == "WDT":
        # "shots in the air, which did not exceed 30"
        near = reversed(doc[max(0, subject.i - 8) : subject.i])
        subject = next((t for t in near if t.tag_ == "NNS"), None)
    if subject is not None and subject.lemma_.lower() in ("number", "total"):
        links = (p for p in subject.children if p.lower_ == "of")
        subject = next((c for p in links for c in p.children if c.dep_ == "pobj"), None)
    return subject if subject is not None and subject.i < number.i else None


def _by_subject(reading: FigureReading) -> FigureReading:
    """ "The miners who died numbered 31": who they are and what happened, the subject says."""
    subject = _counting_subject(reading)
    if subject is None:
        return reading
    if subject.lower_ == "those":
        return those_done(reading, subject)
    counted = words(subject.doc, span_of(subject))
    event = subject.lower_ in _EVENTS
    if not (event or _names_things(subject)):
        return reading
    if event or reading.rank < WEAK:
        return replace(reading, counted=counted)
    found = sorted(governors.of_modifiers(subject), key=lambda f: f.rank)
    if not found:
        entry = NOUNS.get(subject.lemma_.lower())
        return replace(reading, counted=counted) if entry is None else reading
    best = found[0]
    return replace(
        reading, counted=counted, measure=best.entry.measure, nature=best.entry.nature,
        rank=best.rank, rule=f"measure word: {best.token.lower_}",
        trigger=(best.token.idx, best.token.idx + len(best.token.text)),
    )  # fmt: skip
