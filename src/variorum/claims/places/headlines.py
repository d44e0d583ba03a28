"""Names in headings, where a capital says little and the tagger was never taught.

"The Dorn factory fire", "Inquiry into the Grey Lake Dam Failure", "Dorn in figures"; over a sheet
of values ("Population: 400") a name alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.claims.places.entities import is_demonym
from variorum.claims.places.fronts import front_lines
from variorum.claims.places.gazetteer import candidates, fold, people_of
from variorum.claims.places.name import CAPITAL, FEATURE, SMALL, Name, is_label_word
from variorum.claims.places.scan.lexicon import given_names, plain_words
from variorum.syntax import Reading, Sentence
from variorum.syntax.nouns import is_noun

_WORD = rf"{CAPITAL}{SMALL}+(?:[-’']{CAPITAL}{SMALL}+)*"
_NAME = rf"(?P<name>{_WORD}(?:\s{_WORD}){{0,2}}?)"
_SITE = (
    "airport|barracks|bridge|bus|camp|chemical|clinic|coal|copper|cotton|dam|factory|ferry|gas|gold"
    "|hospital|hotel|hydropower|market|mill|mine|nightclub|nuclear|oil|pipeline|plant|police|port"
    "|power|prison|railway|refinery|reservoir|school|stadium|station|steel|tailings|textile|train"
    "|tunnel|warehouse"
)
_MISHAP = (
    "accident|attack|avalanche|battle|blast|blaze|bombing|burst|ceasefire|clashes|collapse|collision"
    "|conflict|crash|crisis|crush|derailment|disaster|drought|earthquake|epidemic|eruption"
    "|evictions|explosion|failure|famine|fire|floods?|flooding|hostilities|inquest|killings|landslide"
    "|leak|massacre|mudslide|offensive|outbreak|quake|riots?|rising|shelling|shooting|siege|spill"
    "|stampede|standoff|strike|talks|tragedy|truce|unrest|uprising|violence|war"
)
_OPENING = r"(?:^|[:–—]\s|\s-\s|\b(?i:after|and|at|in|into|of|on|over|the|to)\s|\b[12]\d{3}\s)"
_HAPPENED = re.compile(rf"{_OPENING}{_NAME}\s(?:(?i:{_SITE})\s){{0,2}}(?i:{_MISHAP})\b(?!-)")
#: A case is called after a party or a place; after two words that are no person's, after a place.
_CASE = re.compile(
    rf"\b(?i:in|on|into)\sthe\s(?P<name>{_WORD}\s{_WORD})\s(?i:affair|case|inquiry|trial)\b"
)
#: "The cost of the war in Dorn, 1991-1994", "Questions on the quake in western Dorn".
_PUT = re.compile(
    r"\b(?:across|around|in|near)\s(?:(?:north|south|east|west|central)\w*\s)?"
    r"(?!(?:Brief|Context|Crisis|Depth|Detail|Figures|Focus|Numbers|Perspective|Practice|Review|Short)\b)"
    rf"(?P<name>{_WORD}(?:\s{_WORD})?)(?=$|[,:;.–—]|\s(?:after|and|before|during|from|kills?|leaves?|on|since)\b)"
)
#: What a page of facts is called.
_PROFILE = re.compile(
    rf"^{_NAME}(?:\sin\s(?i:figures|numbers|brief|facts|short)|\sat\sa\s(?i:glance)"
    r"|:\s(?i:(?:country|town|district)\sprofile|facts\sand\sfigures|an\soverview))$"
)
#: Bulletins are headed by their land: "Dorn: Floods", "DORN - CHOLERA OUTBREAK", "Dorn | Snapshot".
_REPORTED = (
    r"(?:appeal|assessment|bulletin|casualties|cholera|conflict|cyclone|displacement|drought|earthquakes?"
    r"|ebola|elections?|emergency|epidemic|famine|fighting|fires?|flash|floods?|flooding|humanitarian"
    r"|hurricane|key\sfigures|landslides?|locusts|measles|mudslides?|operations?|outbreak|plague|polio"
    r"|prison|profile|quake|refugees?|returns|sitrep|situation|snapshot|storm|strikes?|tsunami|typhoon"
    r"|unrest|update|violence|volcano|wildfires?)"
)
_HEADED = re.compile(rf"^{_NAME}\s?(?::|\s[-–—|])\s(?:[\w’'-]+\s){{0,4}}?(?i:{_REPORTED})\b")
_HEADED_IN_CAPITALS = re.compile(
    rf"^(?P<name>[A-Z][A-Z’'-]{{2,}}(?:\s[A-Z][A-Z’'-]{{2,}}){{0,2}})\s?(?::|\s[-–—|])\s"
    rf"(?:[\w’'-]+\s){{0,4}}?(?i:{_REPORTED})\b"
)
_ALONE = re.compile(rf"^(?:The\s)?{_NAME}$")
#: Fields that a sheet on a place begins with.
_SHEET = re.compile(
    r"(?:population|inhabitants|elevation|altitude|mayor|postal\scode|coordinates|time\szone"
    r"|distance\sfrom|land\sarea|households)\b[^:]{0,20}:",
    re.I,
)
#: Capitalised words before such a noun that say of what kind it was.
_KINDS = re.compile(
    rf"(?:(?:{_SITE}|{_MISHAP}|{FEATURE})s?|civil|cold|cyber|great|hunger|labou?r|world|first|second"
    r"|third|tribal|holy|border|cease|peace|drug|trade|air|boat|mass|missile|drone|knife|arson|terror"
    r"|analysis|announcement|appeal|background|briefing|bulletin|chronology|comment|editorial|explainer"
    r"|fact|factbox|feature|interview|letter|news|opinion|overview|photos|press|profile|q&a|report|review"
    r"|special|statement|summary|timeline|update|video|watch"
    r"|general|national|ethnic|religious|students?|workers|miners|dockers|nurses|teachers|the|this)",
    re.I,
)


#: How far into a text its first heading may begin.
_FARTHEST = 20
_PATTERNS = (
    (_HAPPENED, "disaster"),
    (_CASE, "disaster"),
    (_PROFILE, "heading"),
    (_PUT, "heading"),
    (_HEADED, "heading"),
)


def named_in_headings(reading: Reading) -> Iterator[Name]:
    """Names of places that a heading gives to a disaster, a fight or a page of facts."""
    text = reading.document.text
    for sentence, following in pairwise([*reading.sentences, None]):
        if sentence is None:
            continue
        if sentence.text.isupper():
            if sentence.span.start < _FARTHEST and (
                head := _HEADED_IN_CAPITALS.match(sentence.text)
            ):
                yield from _told(sentence, *head.span("name"), text)
            continue
        for start, end in _lines(sentence, text):
            yield from _in_line(sentence, start, end, text)
        alone = _ALONE.match(sentence.text) if sentence.passage.kind == "heading" else None
        if alone and following is not None and _is_sheet(following):
            yield from _told(sentence, *alone.span("name"), text)


def _is_sheet(sentence: Sentence) -> bool:
    return sentence.passage.kind == "key_value" and _SHEET.match(sentence.text) is not None


def _lines(sentence: Sentence, text: str) -> Iterator[tuple[int, int]]:
    """The lines of a heading, or of the front of a text, as characters of the view."""
    if sentence.passage.kind == "heading":
        yield 0, len(sentence.text)
        return
    view = sentence.view
    for line in front_lines(sentence, text):
        yield view.from_source(line.start), view.from_source(line.end)


def _in_line(sentence: Sentence, start: int, end: int, text: str) -> Iterator[Name]:
    line = sentence.text[start:end]
    for pattern, sign in _PATTERNS:
        if pattern is _HEADED and sentence.span.start > _FARTHEST:
            continue
        for match in pattern.finditer(line):
            first, last = match.span("name")
            if pattern is not _CASE or not _is_of_person(match["name"], text):
                yield from _told(sentence, start + first, start + last, text, sign)


def _is_of_person(name: str, text: str) -> bool:
    """Whether the words of a name are a person's: a given name first, or the last with a title."""
    first, last = name.split()
    titled = (
        r"\b(?:Mrs?|Ms|Dr|Prof\w*|General|Colonel|Captain|President|Minister)\.?\s"
        rf"(?:{last}|{first})\b"
    )
    return fold(first) in given_names() or re.search(titled, text) is not None


def _told(
    sentence: Sentence, start: int, end: int, text: str, sign: str = "heading"
) -> Iterator[Name]:
    """The name at characters of a view, unless its words are common ones or a people's."""
    words = list(re.finditer(r"\S+", sentence.text[start:end]))
    # "the Orlen Dam": what a site is called after, its kind left out
    while len(words) > 1 and re.fullmatch(_SITE, words[-1][0], re.I):
        words.pop()
    landform = len(words) > 1 and re.fullmatch(FEATURE, words[-1][0], re.I)
    if not landform and any(_is_common(word[0], text) for word in words):
        return
    if len(words) == 1 and _is_only_a_noun(words[0][0], text):
        return
    name = Name(sentence, start, start + words[-1].end(), sign)
    span = sentence.doc.char_span(name.start, name.end)
    dated = span is not None and any(t.ent_type_ in ("DATE", "TIME", "LAW") for t in span)
    # two parties to a thing are no place: "the X-Y conflict"
    pair = re.search(rf"\w-{CAPITAL}", name.text) and not candidates(name.text)
    if not dated and not pair and not is_label_word(name.text) and not is_demonym(name.text):
        yield name


def _is_only_a_noun(word: str, text: str) -> bool:
    """ "Cholera in figures": a word of the dictionary that nothing else makes a place."""
    placed = re.search(rf"\b(?:in|at|near|from|to|of)\s{re.escape(word)}\b", text)
    return is_noun(word) and placed is None and not candidates(word)


def _is_common(word: str, text: str) -> bool:
    """Whether a word is a kind of thing, an adjective or a people, or stands small in the text."""
    lowered = word.lower()
    if _KINDS.fullmatch(word) or lowered in plain_words() or people_of(word):
        return True
    if re.search(r"(?:ian|ean|ese|ish|al|ic|ous|ing|ed|s)$", lowered):
        return not re.search(rf"\b(?:in|at|near|from)\s{re.escape(word)}\b", text)
    return re.search(rf"(?<![\w-]){re.escape(lowered)}(?:s|es)?(?![\w-])", text) is not None
