"""Names of no known place, told by the company they keep: what only places are said to have.

A gazetteer and a tagger know few hamlets. "Residents of X", "shelled X", "10 km from X" can be
said of places alone; "at X" and "the X explosion" can be said of other things, so they count
only where a document has several such signs. Titles and given names speak against.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from variorum.claims.places.entities import is_demonym
from variorum.claims.places.fronts import front_lines
from variorum.claims.places.gazetteer import candidates, fold, people_of
from variorum.claims.places.name import CAPITAL, SMALL, Name
from variorum.claims.places.offices import offices_of, offices_owned
from variorum.claims.places.scan.lexicon import plain_words
from variorum.syntax import Reading, Sentence

_WORD = rf"{CAPITAL}{SMALL}+(?:[-’'](?!s\b(?!\s[A-Z]))(?:{CAPITAL}|{SMALL})+)*"
_NAME = rf"(?P<name>(?:(?:St|Mt)\.\s)?{_WORD}(?:\s{_WORD})?)(?![\w-])"
_END = rf"(?!\s[{CAPITAL[1:-1]}&]|\s\(?\d{{4}}\)?\W|\set\sal|['’]s\b)"
_PEOPLE = (
    "children|civilians|conscripts|doctor|doctors|families|farmers|fighters|inhabitants|men"
    "|merchants|migrants|miners|nurse|nurses|people|persons|pilgrims|prisoners|refugees|residents"
    "|sailors|soldiers|students|teacher|townspeople|traders|victims|villagers|women|workers"
)


def _any_case(pattern: str) -> str:
    """A frame whose words before the name may open a sentence; the name keeps its capitals."""
    before, _, after = pattern.partition("(?P<name>")
    return f"(?i:{before})(?P<name>{after}" if before else pattern


_HAPPENED = (
    "arrived|born|buried|burned|camped|collapsed|died|erupted|exploded|failed|fighting|fought|gathered"
    "|held|injured|killed|landed|lived|living|met|opened|shot|signed|stationed|wounded"
)
_SITES = (
    "bridge|camp|checkpoint|church|colliery|court|dam|factory|hospital|market|mill|mine|pit|plant|port"
    "|prison|quarry|school|station"
)
_BEFALLING = (
    "attack|battle|blast|clash(?:es)?|disaster|earthquake|explosion|fighting|fire|floods?|landslide"
    "|massacre|siege"
)
#: What happens at a place, and bears the names of other things as well.
_MISHAPS = (
    "accident|avalanche|blaze|bombardment|bombing|collapse|collision|crash|crush|derailment|eruption"
    "|flooding|incident|killings|leak|mishap|outbreak|raid|release|riot|shelling|shooting|spill"
    "|stampede|strike|tragedy|wreck"
)
#: What a state has, and acts by.
_STATE_S = (
    r"airspace|armed\sforces|army|authorities|citizens|constitution|government|nationals|parliament"
    "|people|population|servicemen|soil|soldiers|territory|troops"
)
_GATHERING = "ceremony|conference|congress|convention|funeral|meeting|rally|summit|talks|trial"
#: Behind the date that opens a chronology's entry: "4 July 1988: ", "4 July 1988 - ".
_ENTRY = r"(?:(?<=\d:\s)|(?<=\d\s[-–—]\s))"
_STRONG = (
    *offices_owned(_NAME),
    rf"\b(?:after|during|in|since)\sthe\s(?:[a-z]+\s)?{_NAME}\s(?:conflict|war)\b",
    rf"\b(?:{_HAPPENED})\s(?:at|in)\s{_NAME}{_END}",
    rf"\b(?:{_SITES}|{_BEFALLING}|{_MISHAPS})\s(?:of\s[a-z\d][\w\s]{{1,24}}?\s)?"
    rf"(?:above|at|below|in|near|off)\s{_NAME}{_END}",
    rf"\b(?:{_STATE_S})\sof\s(?:the\s)?{_NAME}{_END}",
    rf"\b(?:[1-9]\d?-year-old\s[a-z]+|of\s(?:them|whom))\sfrom\s{_NAME}{_END}",
    rf"\bon\sthe\s{_NAME}\sside\b",
    rf"\b[Tt]he\s(?:entire\s|whole\s)?{_NAME}\s(?:bridgehead|enclave|front|pocket|salient|sector)\b",
    rf"\b[Tt]he\s(?!Second|Great|First){_NAME}\s[a-z]+\s(?:{_BEFALLING}|{_MISHAPS})\b",
    rf"\b(?:[Hh]ospital|[Pp]rison|[Bb]arracks|[Cc]linic|[Aa]irport),\s{_NAME}(?=[,.;)])",
    rf"\b(?:across|along|on|over)\sthe\s(?:river\s){_NAME}{_END}",
    rf"\b(?:at|near|on|in)\s(?:the\s)?{_NAME},\s(?:an?|the)\s(?:[\w’'-]+\s){{0,4}}?(?:{_SITES})\b",
    rf"\({_NAME},\s(?:\d{{1,2}}\s[A-Z][a-z]{{2,8}}|[A-Z][a-z]{{2,8}}\s\d{{1,2}})[,\s]",
    rf"\bCase\sof\s.{{3,60}}\sv\.\s{_NAME}\s*$",
    rf"\b(?:districts|settlements|towns|villages)\s?[-–—:(]\s?{_NAME}{_END}",
    rf"\b(?:[Bb]attle|[Ss]iege|[Ff]all|[Rr]elief|[Ss]ack|[Ss]torming|(?:[Rr]e)?[Tt]aking)"
    rf"\sof\s{_NAME}{_END}",
    rf"\b(?:banks|gates|heights|hills|slopes|walls)\s(?:above|of)\s{_NAME}{_END}",
    rf"\b(?:the|The)\s(?!Second|Great|First){_NAME}\s(?:{_BEFALLING})\b",
    rf"\b(?:districts|settlements|towns|villages)\s(?:of\s)?{_NAME}{_END}",
    rf"\bat\s{_NAME}\s(?:on\s(?:\d|[A-Z][a-z]+\s\d)|in\s[12]\d{{3}}\b)",
    rf"\bfrom\s{_NAME}\sand\sthe\s(?:\w+\s)?(?:areas|districts|towns|villages)\b",
    rf"\b(?:annexation|bombardment|capture|closure|destruction|evacuation|flooding|inhabitants|invasion"
    rf"|liberation|mayor|occupation|outskirts|republic|residents|seizure|shelling|siege|streets"
    rf"|suburbs|townspeople|villagers)\sof\s{_NAME}{_END}",
    rf"\b(?:{_PEOPLE})\s(?:at|from|in)\s{_NAME}{_END}",
    rf"\b(?:near|outside|in|inside|around)\s{_NAME}{_END}",
    r"\b(?:annexed|besieged|bombed|captured|entered|evacuated|invaded|liberated|occupied|overran"
    rf"|reached|recaptured|retook|seized|shelled|stormed)\s{_NAME}{_END}",
    rf"\b(?:fell|landed|rained)\son\s{_NAME}{_END}",
    rf"\b(?:assault|attack|bombardment|march|offensive|onslaught|raid)s?\son\s{_NAME}{_END}",
    rf"\b(?:bazaar|cemetery|centre|church|harbour|hospital|market|mosque|port|square|station)\sof\s{_NAME}{_END}",
    r"\b(?:bus|crossed|drove|east|fled|flew|flown|kilomet(?:er|re)s|km|marched|miles|north|road"
    rf"|south|train|travelled|traveled|west)\s(?:from|into|of|to)\s{_NAME}{_END}",
    rf"\bvisit(?:ed|ing|s)?\s{_NAME}{_END}",
    r"\b(?:hardest|worst)[\s-](?:affected|hit)\s(?:(?:area|city|district|province|region|town|village)\s)?"
    rf"(?:has\sbeen|is|was)\s{_NAME}{_END}",
    r"\b(?:deported|displaced|driven|evacuated|evicted|expelled|expulsion|flight|uprooted)"
    rf"(?:\s[a-z]+){{0,3}}?\s(?:from|out\sof)\s{_NAME}{_END}",
    r"\b(?:army|artillery|drones|fighters|forces|gunmen|jets|militants|militia|planes|rebels|soldiers"
    r"|tanks|troops|units|warplanes)\s(?:had\s|have\s)?(?:assaulted|attacked|blockaded|bombarded|hit"
    r"|left|pounded|raided|struck|surrounded|took|take|retake|seize|capture|storm|enter|shell|bomb"
    rf"|besiege|occupy|attack|overrun|recapture|surround)\s{_NAME}{_END}",
    rf"\b(?:air\sforce|army|navy)\s(?:attacks|bombs|enters|retakes|shells|storms|takes)\s{_NAME}{_END}",
    rf"(?<!\w){_NAME},\s(?:which\shas|with|home\sto|whose\spopulation)\s(?:[a-z]+\s){{0,2}}\d[\d,.]*\s"
    r"(?:[a-z]+\s)?(?:inhabitants|people|residents|families)\b",
    rf"\b(?:across|in|throughout)\s(?:all|most|much|parts|the\swhole)\sof\s{_NAME}{_END}",
    rf"(?<!\w){_NAME}['’]s\s(?:[a-z]+\s)?(?:elections?|population|parliament|territory)\b",
    rf"(?<!\w){_NAME}\sis\s(?:an?\s)?(?:[a-z]+\s)?part\sof\s[A-Z]",
    rf"(?<!\w){_NAME}\s(?:is|was)\san?\s(?:[\w-]+\s){{0,3}}?(?:base|point|port|post|resort|stronghold)\b",
    rf"(?<!\w)(?!(?:Arms|Bilateral|Budget|Climate|Coalition|Crisis|High|Peace|Trade|Truce|Wage)\b)"
    rf"(?P<name>{_WORD})\s(?:peace\s)?(?:summit|talks)\b",
    rf"(?<!\w){_NAME}\s(?:residents|inhabitants|townspeople|villagers)\b",
    rf"(?<!\w){_NAME}\s(?:fell|falls|has\sfallen|had\sfallen)\sto\s(?:the\s)?(?:\w+\s)"
    r"{0,3}?(?:army|fighters|forces|militants|rebels|separatists|troops|units)\b",
    rf"{_ENTRY}{_NAME}\s(?:is|was)\s(?:captured|seized|taken)(?=[.;,]|\sby\b|$)",
    rf"(?<!\w){_NAME}\s(?:is|was|were|has\sbeen|had\sbeen)\s(?:annexed|besieged|bombed|encircled"
    r"|flooded|liberated|occupied|overrun|recaptured|retaken|shelled|stormed)\b",
)
_WEAK = (
    rf"\b(?:at|to|from|between|through|struck|hit|government\sof)\s{_NAME}{_END}",
    rf"\b(?:the|The)\s{_NAME}\s(?:bombings?|border|conflict|front|war)\b",
    rf"(?<!\w){_NAME}\s(?:army|authorities|forces|government|officials|police|side|troops)\b",
    rf"(?<!\w){_NAME}\sbelongs\sto\b",
    rf"(?<!\w){_NAME}\s(?:is|was)\s(?:captured|seized|taken)\b(?!\s(?:alive|away|prisoner|to))",
    rf"(?<!\w){_NAME}[’']s\s(?:casualties|dead|losses|toll)\b",
)
#: Words that open a sentence before a noun of place and are no name.
_PLAIN = (
    "All|Another|Any|Both|Central|Coastal|Each|East|Eastern|Every|First|Lower|Many|Most|New|No|North"
    "|Northern|One|Other|Second|Several|Some|South|Southern|That|The|These|This|Two|Upper|West|Western"
)
_KINDS = "city|district|hamlet|island|municipality|province|region|town|township|valley|village"
_KINDRED = (
    rf"(?<=[a-z\d,;]\s){_NAME}\s(?:{_KINDS})\b",
    rf"{_ENTRY}(?!(?:{_PLAIN})\s){_NAME}\s(?:{_KINDS})\b",
    rf"(?<!\w){_NAME}\s(?:is|was)\san?\s(?:[\w-]+\s){{0,3}}?(?:{_KINDS})\b",
)
#: In these a name is none of a people or a language, whatever the tagger takes it for.
#: What a number may stand behind that is none of a place: "in Block 4 prisoners …".
_NUMBERED = (
    "Act|Annex|Article|Block|Box|Building|Camp|Case|Chapter|Day|Division|Figure|Group|Hall|Level|Line"
    "|Page|Paragraph|Part|Phase|Resolution|Room|Round|Section|Sector|Stage|Step|Table|Unit|Volume"
    "|Ward|Week|Year|Zone"
)
_NUMBER = (
    r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds"
    r"|thousands)"
)
_SURE = (
    rf"(?:^|(?<=[.:;”\"]\s))In\s(?!(?:{_NUMBERED})\b){_NAME},?\s(?:about\s|at\sleast\s|some\s)?{_NUMBER}"
    r"\s(?:[a-z]+s|men|women|children|people|dead)\b",
    rf"\b[Tt]he\s{_NAME}\s(?:district|field|regional|state)?\s?(?:clinic|hospital|infirmary)\b",
    rf"(?:^|(?<=[.:”\"]\s))At\s{_NAME},\s(?:during|in|on)\b",
    rf"\b(?:from|in|near|of|to)\s{_NAME}\s(?:county|district|municipality|province|township)\b",
)
_SURELY = 2
#: ... nor a person, a time or anything else.
_TOLD = (
    *offices_of(_NAME, _END),
    rf"\b(?:{_GATHERING})\s(?:held\s)?in\s{_NAME}{_END}",
    rf"(?:^|(?<=[.:]\s))(?!(?:{_PLAIN}|He|Here|It|She|There|They|Today|What|Which)\b){_NAME}"
    rf"(?:\s\([^()]{{2,80}}\))?,?\s(?:is|was)\san?\s(?:[\w-]+\s){{0,3}}?(?:{_KINDS}|country|peninsula)"
    r"(?=[.,;]|\s(?:at|in|near|of|on|that|which|with)\b)",
    rf"\bthe\s(?:capital|district\stown|port|seaport),\s{_NAME}(?=,)",
    r"\b(?P<name>(?:Lower|Nether|Upper|Port|Fort|Mount|Cape|Camp)\s"
    rf"{_WORD}){_END}",
)
#: Titles of reports: "Acute poisoning, X: second bulletin", "Cholera outbreak - X, May 1931".
_TITLES = [
    re.compile(rf"(?<=[a-z]),\s{_NAME}(?=:\s)"),
    re.compile(rf"\s[-–—]\s{_NAME}(?=,\s(?:[A-Z][a-z]+\s)?[12]\d{{3}}\s*$)"),
]
_CERTAINLY = 3
#: How far into a document its letterhead may begin.
_LETTERHEAD = 200
_FRAMES = [
    (re.compile(_any_case(p)), strong)
    for some, strong in (
        (_STRONG, 1),
        (_KINDRED, 1),
        (_SURE, _SURELY),
        (_TOLD, _CERTAINLY),
        (_WEAK, 0),
    )
    for p in some
]
_TAIL = re.compile(rf"(?:,\s{_WORD}(?:\s{_WORD})?)*,?\sand\s{_WORD}(?:\s{_WORD})?(?![\w-]){_END}")
_LISTED = re.compile(rf"{_WORD}(?:\s{_WORD})?")
#: Titles: what follows is a person.
PERSON_BEFORE = re.compile(
    r"\b(?:Mrs?|Ms|Dr|Prof\w*|President|Minister|General|Col(?:onel)?|Sir|Lord|Lady|Captain|Judge"
    r"|King|Queen|Prince(?:ss)?|Senator|Pope|Saint|Hurricane|Cyclone|Typhoon|Storm)\.?\s$"
)
#: ... and before a name that is none of a person, however many words it has.
_WITHIN = re.compile(
    r"\b(?:in|at|near|across|inside|outside|(?:on|over)\sthe|(?:city|district|province|town|village)"
    r"\sof)\s(?:the\s)?$",
    re.I,
)
_PERSON_AFTER = re.compile(r",?\s(?:who\b|\d\d,)|\s(?:himself|herself)\b")
_TIMES = frozenset({"DATE", "TIME"})
_NO_PLACE = frozenset({"DATE", "TIME", "NORP", "LANGUAGE", "MONEY", "EVENT", "LAW", "WORK_OF_ART"})
#: Endings of peoples, and of several of one.
_PEOPLE_S = re.compile(r"(?:an|ese|ish|i|ic|s)$")
_ADJECTIVE = re.compile(r"(?:ian|ean|ese|ish)s?$")


@dataclass(slots=True)
class _Evidence:
    strong: int = 0
    weak: int = 0
    against: int = 0
    frames: list[Name] = field(default_factory=list)

    def convinces(self) -> bool:
        return self.strong > self.against or (self.weak > 1 and not self.against)


def named_by_frame(reading: Reading) -> Iterator[Name]:
    """Names in frames of places, where the document has no better reading of them."""
    found: dict[str, _Evidence] = defaultdict(_Evidence)
    for sentence in reading.sentences:
        for match, strong in _matches(sentence, reading.document.text):
            start, end = match.span("name")
            evidence = found[fold(match["name"])]
            evidence.strong += _CERTAINLY if strong == _CERTAINLY else strong > 0
            evidence.weak += strong == 0
            evidence.frames.append(Name(sentence, start, end, "frame"))
    against = _persons(reading)
    for key, evidence in found.items():
        evidence.against = against[key]
        if evidence.convinces():
            for name in evidence.frames:
                yield name
                yield from _joined(name)


#: "The situation in and around X" at the end of a title or of its clause.
_IN_TITLE = re.compile(
    rf"\b(?:around|in|near)\s{_NAME}(?=$|[,:;.]|\s(?:after|and|before|during|from|on|since)\b)"
)


def named_in_title(title: str) -> set[str]:
    """The names, folded, at which a title in small letters puts what the text is about."""
    if not re.search(r"\b[a-z]{5,}", title):
        return set()
    names = (match["name"] for match in _IN_TITLE.finditer(title))
    return {fold(n) for n in names if n.lower() not in plain_words() and not is_demonym(n)}


def _joined(name: Name) -> Iterator[Name]:
    """The further names of a list that a name in a frame opens: "shelled X, Y and Z"."""
    tail = _TAIL.match(name.sentence.text, name.end)
    for match in _LISTED.finditer(tail[0]) if tail else ():
        start, end = name.end + match.start(), name.end + match.end()
        if _can_be_place(name.sentence, start, end):
            yield Name(name.sentence, start, end, "frame")


def _matches(sentence: Sentence, stored: str) -> Iterator[tuple[re.Match[str], int]]:
    if not sentence.parsed or sentence.text.isupper():
        return
    view = sentence.view
    lines = [
        (view.from_source(n.start), view.from_source(n.end)) for n in front_lines(sentence, stored)
    ]
    if sentence.passage.kind in ("heading", "key_value") and sentence.span.start < _LETTERHEAD:
        found = (m for pattern in _TITLES for m in pattern.finditer(sentence.text))
        yield from ((m, 1) for m in found if _may_be_told(sentence, m, 1))
    for pattern, strong in _FRAMES:
        for match in pattern.finditer(sentence.text):
            crosses = any(match.start("name") < end < match.end("name") for _, end in lines)
            if not crosses and _may_be_told(sentence, match, strong):
                yield match, strong
        for start, end in lines if strong == _CERTAINLY else ():
            for match in pattern.finditer(sentence.text, start, end):
                if match.end() == end and _may_be_told(sentence, match, strong):
                    yield match, strong


def _may_be_told(sentence: Sentence, match: re.Match[str], strong: int) -> bool:
    """Whether a name in a frame can be a place, the less asked the surer the frame."""
    if strong == _CERTAINLY:
        name = match["name"]
        return name.lower() not in plain_words() and not is_demonym(name)
    barred = _TIMES if strong == _SURELY else _NO_PLACE
    return _can_be_place(sentence, *match.span("name"), barred)


def _can_be_place(
    sentence: Sentence, start: int, end: int, barred: frozenset[str] = _NO_PLACE
) -> bool:
    span = sentence.doc.char_span(start, end)
    if span is None or any(t.ent_type_ in barred for t in span if not _is_mistaken(t)):
        return False
    # a capital in the midst of a sentence makes a name of what the tagger takes for a word
    if span[-1].pos_ != "PROPN" and (span.start == 0 or span[0].text == "I"):
        return False
    if _is_pair(span.text) or is_demonym(span.text):
        return False
    if any(_ADJECTIVE.search(t.text) for t in span) or _is_longer(sentence, span[0], span[-1]):
        return False
    person = len(span) > 1 and all(t.ent_type_ == "PERSON" for t in span)
    return not person or _WITHIN.search(sentence.text[:start]) is not None


#: Between the date of an entry and its words, which taggers take for one date.
_RUN_OVER = re.compile(r"\d\s?[-–—:]\s")


def _is_mistaken(token: Token) -> bool:
    """Whether the tagger takes for a people what has no ending of peoples and is known as none.

    Or for a part of the date that opens an entry what stands behind its dash.
    """
    if token.ent_type_ == "DATE" and token.pos_ == "PROPN":
        dates = (e for e in token.doc.ents if e.start <= token.i < e.end)
        return any(_RUN_OVER.search(e.text[: token.idx - e.start_char]) for e in dates)
    if token.ent_type_ != "NORP" or token.pos_ != "PROPN":
        return False
    return not _PEOPLE_S.search(token.text) and not people_of(token.text)


def _is_pair(name: str) -> bool:
    """Whether a hyphen joins two places, parties to a thing and no place: "France-Spain"."""
    parts = name.split(maxsplit=1)[0].split("-")
    return len(parts) > 1 and all(candidates(part) for part in parts)


def _is_longer(sentence: Sentence, first: Token, last: Token) -> bool:
    """Whether the tagger holds the name to be only a part of a longer one, and no court's seat."""
    if first.i and first.nbor(-1).lower_ == "at":
        return False
    # "the districts of X and Y": the tagger runs the names of a list together
    if any(c.dep_ == "cc" and c.i == last.i + 1 for c in last.children):
        return any(e.start < first.i <= last.i < e.end for e in first.doc.ents)
    # who owns a body is no part of its name: "X's Defence Ministry"
    if last.i + 1 < len(last.doc) and last.nbor(1).text in ("'s", "’s"):
        return False
    # "the Government of X" ends with the whole name of X
    whole = first.i and first.nbor(-1).lower_ == "of"
    return any(
        e.start <= first.i
        and last.i < (e.end - 1 if whole else e.end)
        and sum(t.text[0].isupper() for t in e) > last.i - first.i + 1
        for e in sentence.doc.ents
    )


def _persons(reading: Reading) -> Counter[str]:
    """How often each word is a part of a person's name, by title or by a given name."""
    out: Counter[str] = Counter()
    for sentence in reading.sentences:
        for entity in sentence.doc.ents:
            if entity.label_ not in ("PERSON", "ORG"):
                continue
            titled = PERSON_BEFORE.search(sentence.text[: entity.start_char])
            told = _PERSON_AFTER.match(sentence.text, entity.end_char)
            within = _WITHIN.search(sentence.text[: entity.start_char])
            full = (
                entity.label_ == "PERSON"
                and not within
                and sum(t.text.istitle() for t in entity) > 1
            )
            if titled or told or full:
                # "Ada Hale of Tarnov": what stands behind "of" is where she is from
                until = next((t.i for t in entity if t.lower_ == "of"), entity.end)
                out.update({fold(t.text) for t in entity if t.text.istitle() and t.i < until})
    return out
