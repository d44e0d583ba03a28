"""What one source denies and another states: did it happen at all?

"The ministry denied that its aircraft had crossed the border at Hale on 2 May" against "aircraft
crossed the border at Hale on 2 May"; "nobody was killed in Brent that day" against "twelve were".
Before the two are set against each other they must be one happening: one kind of deed, one day,
one written place, nobody named on the one side whom the other does not know. Two sources only;
a denial that limits itself ("not until", "not only", "no longer") denies something else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from variorum.model import Claim, Event, Question, Relation, Span, Statement
from variorum.questions.counting import OriginsLike
from variorum.questions.doings import one_doing
from variorum.questions.happenings import UNSPECIFIC, Happening, label_words
from variorum.questions.periods import in_words
from variorum.questions.scopes import Scope
from variorum.questions.spellings import spelling
from variorum.questions.texts import Text, one_matter
from variorum.questions.yes_or_no import Clash, clash_questions, two_tellings, voice, words_of

_WORD = re.compile(r"[^\W\d_]+")
#: What makes of a negation another thing than a denial of the deed.
_LIMITS = re.compile(
    r"\b(?:until|only|longer|since|yet|still|alone|again|more than|fewer|less than|all|every|both|"
    r"first|if|unless|because|why|whether)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:nobody|no[ -]one|none|no\s+(?P<who>(?:[a-z]+\s+)?[a-z]+))\b", re.IGNORECASE
)
_NEGATION = frozenset("not no nobody none never neither nor without one".split())
#: Whom "nobody" leaves out: "no people", "no lives" are everybody.
_EVERYBODY = frozenset(
    "people person persons one lives deaths casualties victims fatalities".split()
)
#: Harm to people, by the type of event: the measure of the figures that count it.
_MEASURE = {"killing": "killed", "injury": "injured", "detention": "detained"}
#: A denial of one's own deed says nothing of whether another did it.
_OWN = re.compile(r"\b(?:our|ours|we|us|its|it|their|they|his|he|her|she|my|i)\b", re.IGNORECASE)
_WHEN = re.compile(r"^When (\w)")
#: A denied clause shares so many words with what states it, by count and by share of its own.
LEAST_SHARED, LEAST_SHARE = 3, 0.75


def denial_questions(
    found: Sequence[Happening],
    scopes: Sequence[Scope],
    claims: Sequence[Claim],
    origins: OriginsLike,
    texts: Mapping[str, Text],
) -> tuple[list[Question], list[Relation]]:
    """A question for each happening that one source denies and another states."""
    clashes = [*_of_events(found, origins), *_of_counts(found, scopes, origins)]
    told = clash_questions(clashes, origins, "event")
    said = clash_questions(list(_of_statements(claims, origins, texts)), origins, "statement")
    return [*told[0], *said[0]], [*told[1], *said[1]]


def _of_events(found: Sequence[Happening], origins: OriginsLike) -> Iterator[Clash]:
    by_day: dict[object, list[Happening]] = defaultdict(list)
    for happening in found:
        if happening.when.days == 1:
            by_day[happening.when.first].append(happening)
    for denied in found:
        if not _denied(denied):
            continue
        for stated in by_day.get(denied.when.first, ()):
            if stated.claim.modality != "asserted" or not _one_deed(denied, stated):
                continue
            if two_tellings(denied.claim, stated.claim, origins):
                yield Clash(denied.claim, stated.claim, _asked(stated), _reason(denied, stated))


def _denied(happening: Happening) -> bool:
    """Whether a happening of one day at a written place is denied as a whole."""
    claim = happening.claim
    whole = claim.modality == "denied" and happening.when.days == 1
    return whole and happening.place is not None and _LIMITS.search(claim.quote) is None


def _one_deed(denied: Happening, stated: Happening) -> bool:
    """Whether both tell of one deed at one place, by nobody whom only one of them names."""
    if denied.place != stated.place or denied.type in UNSPECIFIC or denied.type != stated.type:
        return False
    words = denied.words - _NEGATION
    if not one_doing(words, stated.words) and len(words & stated.words) < LEAST_SHARED:
        return False
    mine, its = _named(denied), _named(stated)
    own = {spelling(w) for w in _WORD.findall(voice(denied.claim)) if w[0].isupper()}
    if mine - its or (its and not its & (mine | own)):
        return False
    return bool(its) or _OWN.search(denied.claim.quote) is None


def _named(happening: Happening) -> set[str]:
    """Who and what a happening names beside its place."""
    parts = [*happening.event.participants, *_WORD.findall(happening.event.label)[1:]]
    names = {spelling(w) for part in parts for w in _WORD.findall(part) if w[0].isupper()}
    return names - {happening.place}


def _asked(stated: Happening) -> str:
    """The yes/no question about what is stated, in its words."""
    asked = stated.event.asked
    if asked and _WHEN.match(asked):
        asked = _WHEN.sub(lambda m: m.group(1).upper(), asked)
        return f"{asked[:-1]} {in_words(stated.when)}?"
    return f"Is it so, or not: “{words_of(stated.event.label)}” {in_words(stated.when)}?"


def _reason(denied: Happening, stated: Happening) -> str:
    place = denied.claim.place.name if denied.claim.place else ""
    return (
        f"{voice(denied.claim)} denies what {voice(stated.claim)} states: "
        f"“{words_of(denied.claim.quote)}” and “{words_of(stated.claim.quote)}” cannot both hold; "
        f"same kind of happening; same day: {in_words(denied.when)}; same place: {place}"
    )


def _of_counts(
    found: Sequence[Happening], scopes: Sequence[Scope], origins: OriginsLike
) -> Iterator[Clash]:
    """ "Nobody was killed" against a count of those who were, of one place and day."""
    for denied in found:
        nobody = _NOBODY.search(denied.event.label)
        measure = _MEASURE.get(denied.type)
        if not _denied(denied) or nobody is None or measure is None:
            continue
        who = {w.casefold() for w in _WORD.findall(nobody["who"] or "")} - _EVERYBODY
        for scope in scopes:
            if scope.measure != measure or not _counts_there(scope, denied, who):
                continue
            if two_tellings(denied.claim, scope.claim, origins):
                yield Clash(denied.claim, scope.claim, *_counted(denied, scope, measure))


def _counts_there(scope: Scope, denied: Happening, who: set[str]) -> bool:
    """Whether a figure counts some of those who are denied, at that place and on that day."""
    low = scope.figure.low
    if not scope.decides or low is None or low <= 0 or not scope.thing.people:
        return False
    if not scope.place or not scope.place_known or spelling(scope.place) != denied.place:
        return False
    counted = {w.casefold() for w in _WORD.findall(scope.figure.counted)}
    return scope.period_known and scope.period == denied.when and (not who or bool(who & counted))


def _counted(denied: Happening, scope: Scope, measure: str) -> tuple[str, str]:
    place = denied.claim.place.name if denied.claim.place else ""
    there = f"in {place} {in_words(denied.when)}"
    reason = (
        f"{voice(denied.claim)} says that nobody was {measure}, {voice(scope.claim)} counts some: "
        f"“{words_of(denied.claim.quote)}” and “{words_of(scope.claim.quote)}” cannot both hold; "
        f"same place: {place}; same day: {in_words(denied.when)}"
    )
    return f"Was anybody {measure} {there}?", reason


def _of_statements(
    claims: Sequence[Claim], origins: OriginsLike, texts: Mapping[str, Text]
) -> Iterator[Clash]:
    """What a speaker denies in words that another states, without a date of its own."""
    said = [c for c in claims if isinstance(c.payload, Statement)]
    stated = [c for c in said if c.modality == "asserted" and _stance(c) == "said"]
    index: dict[str, list[Claim]] = defaultdict(list)
    for claim in stated:
        for word in sorted(_content(claim)):
            index[word].append(claim)
    dated = {(c.document, c.start) for c in claims
             if isinstance(c.payload, Event) and c.modality == "denied"}  # fmt: skip
    for denied in said:
        words = _content(denied)
        if _stance(denied) != "denied" or (denied.document, denied.start) in dated:
            continue
        if len(words) < LEAST_SHARED or _LIMITS.search(_clause(denied)):
            continue
        near = {c.id: c for word in sorted(words) for c in index[word]}
        for other in near.values():
            if _says_it(denied, other, words, texts) and two_tellings(denied, other, origins):
                yield Clash(denied, other, *_stated(denied, other))


def _says_it(denied: Claim, other: Claim, words: set[str], texts: Mapping[str, Text]) -> bool:
    """Whether a statement affirms a denied clause: nearly all of its words, and all its names."""
    its, clause = _content(other), _clause(other)
    if set(_WORD.findall(clause.casefold())) & _NEGATION or _LIMITS.search(clause):
        return False
    shared = words & its
    if len(shared) < LEAST_SHARED or len(shared) < LEAST_SHARE * max(len(words), len(its)):
        return False
    names = _proper(_clause(denied)) ^ _proper(clause)
    speaker = _proper(voice(denied)) | _proper(voice(other))
    return names <= speaker and one_matter(texts[denied.document], texts[other.document])


def _stated(denied: Claim, other: Claim) -> tuple[str, str]:
    words, stated = words_of(_clause(denied)), words_of(_clause(other))
    reason = (
        f"{voice(denied)} denies what {voice(other)} states: “{words}” is denied, “{stated}” is "
        "stated; the same words for one thing, in texts of one matter"
    )
    return f"Is it so, or not: “{words}”?", reason


def _stance(claim: Claim) -> str:
    return claim.payload.stance if isinstance(claim.payload, Statement) else ""


def _clause(claim: Claim) -> str:
    """The words said, where they lie inside the evidence; else nothing."""
    at: Span = claim.payload_span
    if not claim.span.holds(at):
        return ""
    return claim.quote[at.start - claim.start : at.end - claim.start]


def _content(claim: Claim) -> set[str]:
    return set(label_words(_clause(claim))) - _NEGATION


def _proper(words: str) -> set[str]:
    """Names, the first word left out that any sentence begins with a capital."""
    return {spelling(w) for w in _WORD.findall(words)[1:] if w[0].isupper()}
