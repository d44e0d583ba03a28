"""One quantity and its sentence in, a reading out: what is counted and what is said of it."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc, Token

from variorum.claims.figures import (
    agreement,
    denials,
    elections,
    governors,
    kinds,
    nearby,
    nominal,
    turns,
    whereabouts,
    working,
)
from variorum.claims.figures.below import held, how_many, of_interviews, of_oneself
from variorum.claims.figures.constructions import read_construction
from variorum.claims.figures.counted import (
    Counted,
    noun_before,
    phrase_after,
    span_of,
    token_at,
    words,
    written_small,
)
from variorum.claims.figures.governors import Found
from variorum.claims.figures.measured import read_measured
from variorum.claims.figures.measures import (
    EMPTY,
    EVENT_NOUNS,
    LIGHT,
    NOT_OF_COUNTS,
    OUTCOMES,
    PERSON_MEASURES,
    PERSONS,
    STATES,
    SUMS,
    VERBS,
)
from variorum.claims.figures.readings import (
    GUESS,
    VERB_ALONE,
    FigureReading,
    make_reading,
    numeral_token,
)
from variorum.claims.figures.resorts import how_often, lacks, last_resort
from variorum.claims.figures.scan import Quantity
from variorum.claims.figures.shares import read_ratio, read_share
from variorum.model.people_words import is_person, modifies_as_person
from variorum.syntax import Sentence


def read_quantity(sentence: Sentence, quantity: Quantity) -> FigureReading:
    """Read a quantity of a parsed sentence."""
    doc = sentence.doc
    if quantity.unit.dimension == "ratio":
        return read_ratio(sentence, quantity)
    through = quantity.unit.code != "count" or quantity.form in ("vague", "fraction")
    phrase = phrase_after(doc, quantity.after, through_of=through)
    if phrase is None and quantity.unit.code == "count":
        phrase = how_many(doc, token_at(doc, quantity.start))
    if quantity.unit.dimension == "percent":
        return read_share(sentence, quantity, phrase)
    if quantity.unit.code != "count":
        return read_measured(sentence, quantity, phrase)
    return _count(sentence, quantity, phrase)


def _count(sentence: Sentence, quantity: Quantity, phrase: Counted | None) -> FigureReading:
    doc = sentence.doc
    verb = agreement.verb_behind(doc, phrase, quantity)
    if verb is not None:
        return _of_verb_alone(sentence, quantity, verb)
    headline = nearby.verb_behind(doc, token_at(doc, quantity.after))
    if headline is not None:
        return make_reading(sentence, quantity, headline, "", None)
    named = phrase is not None and phrase.anaphor != phrase.last
    if phrase is not None and doc[phrase.last].lower_ == "own":
        phrase, named = None, False
    special = read_construction(sentence, quantity, phrase if named else None)
    if special is not None:
        return special
    end = phrase.last + 1 if phrase else token_at(doc, quantity.after)
    anchor = doc[phrase.last] if phrase is not None and named else numeral_token(doc, quantity)
    candidates, end, behind = _candidates(doc, quantity, phrase if named else None, anchor, end)
    opened = kinds.opened_class(doc, quantity.start, end)
    candidates.extend([opened] if opened is not None else [])
    candidates = [f for f in candidates if _fits(f, anchor) and _may_count(f, quantity)]
    best = min(candidates, key=lambda f: f.rank) if candidates else None
    counted = _counted_words(doc, phrase) if phrase is not None and named else ""
    counted = counted or _counted_beside(doc, best, end)
    if best is not None and best.token.lower_ == "population" and best.rank == 0:
        counted = counted or "people"
    if not counted and not behind:
        counted = _named_before(sentence, quantity)
    result = make_reading(sentence, quantity, best, counted, phrase if named else None)
    often = how_often(anchor) if named else None
    if often is not None:
        return _as_often(result, *often)
    if best is None:
        result = _valued(result) or last_resort(result, anchor)
    elif best.rank == _RESIDENTS and best.entry.measure in _THOSE_THERE and _acts(doc, anchor):
        result = last_resort(replace(result, rank=99), anchor)
    return replace(result, anaphor=phrase is not None and phrase.anaphor is not None)


def _candidates(
    doc: Doc, quantity: Quantity, phrase: Counted | None, anchor: Token, end: int
) -> tuple[list[Found], int, bool]:
    """What may be said of a count; where its phrase ends; whether a state is told behind it.

    `phrase` is what stands behind the number, where it names things; `end` is behind it.
    """
    at = token_at(doc, quantity.after)
    first = token_at(doc, quantity.start)
    behind = nearby.of_the_state(doc, at)
    closed = behind.token.i + 1 if behind else end
    behind = behind or nearby.state_behind(doc, closed) or nearby.among(doc, closed)
    behind = behind or nearby.relative_behind(doc, closed)
    told = [kinds.of_population(doc, first), None if phrase else nearby.wanted(doc, first, end)]
    told.append(behind)
    later = nearby.own_verb(doc, closed) if closed > end else None
    if later is not None and behind is not None and later.entry.measure in OUTCOMES:
        told.append(replace(later, rank=-1))  # "two of the wounded later died"
    out = [one for one in told if one is not None]
    out.extend(_of_its_clause(doc, end, anchor))
    if phrase is not None:
        inside = turns.undone(doc, phrase.first, phrase.last)
        inside = inside or governors.inside_phrase(doc, phrase.first, phrase.last)
        lives = governors.of_lives(doc[phrase.last])
        out.extend(one for one in (inside, lives) if one)
    out.extend(governors.from_syntax(anchor))
    ahead = _ahead(doc, quantity, closed)
    if ahead and (phrase is None or (not out and not _is_setting(doc, quantity))):
        out.append(ahead)
    if not out and phrase is None:
        amount = nearby.amounting(doc, first)
        out.extend([amount] if amount else [])
    return out, closed, behind is not None


def _valued(result: FigureReading) -> FigureReading | None:
    """A number that counts nothing is the value of the noun before it: "the ratio was 1.4"."""
    doc, quantity = result.sentence.doc, result.quantity
    if result.head is not None or all(value == int(value) for value in quantity.stated):
        return None
    ratio = _RATIO.search(result.sentence.text[: quantity.start])
    if ratio is not None:
        return replace(
            result, measure="ratio", counted=ratio["name"], nature="stock", rank=2, rule="ratio",
        )  # fmt: skip
    noun = nominal.valued(doc, token_at(doc, quantity.start))
    if noun is None:
        return None
    name = words(doc, span_of(noun))
    return replace(
        result, measure=noun.lemma_.lower(), counted=name, nature="stock", rank=2,
        rule=f"value of a noun: {noun.lower_}",
    )  # fmt: skip


#: Odds, risk, hazard and incidence rate ratios as papers shorten them.
_RATIO = re.compile(r"\b(?P<name>a?(?:OR|RR|HR|IRR|PR|SMR))\s*[=:,]?\s*$")


def _of_verb_alone(sentence: Sentence, quantity: Quantity, verb: Token) -> FigureReading:
    """ "44 required ventilation": the number alone is the subject of a verb."""
    entry = VERBS.get(verb.lemma_.lower())
    told = entry is not None and entry.role != "patient" and entry.strong
    best = nearby.verb_behind(sentence.doc, verb.i)
    best = best or (Found(entry, verb, 1) if entry is not None and told else None)
    result = make_reading(sentence, quantity, best, "", None)
    if best is not None:
        return result
    trigger = (verb.idx, verb.idx + len(verb.text))
    lemma = verb.lemma_.lower()
    return replace(
        result, measure=lemma, rank=GUESS, trigger=trigger, rule=f"{VERB_ALONE}: {lemma}"
    )


def _of_its_clause(doc: Doc, end: int, anchor: Token) -> list[Found]:
    """What the verb of which the phrase is the subject says, also behind words put in between."""
    beyond = nearby.behind_insertion(doc, end)
    told = [
        nearby.own_verb(doc, end),
        nearby.gapped(doc, end),
        nearby.verb_behind(doc, end) if _is_noun(doc, end) else None,
        nearby.own_verb(doc, beyond) if beyond is not None else None,
        nearby.state_behind(doc, beyond) if beyond is not None else None,
        denials.no_longer(doc, end),
        denials.fate_unknown(anchor),
        whereabouts.present(doc, end, anchor),
        elections.on_roll(doc, end),
        elections.voting(anchor),
        working.out_of_use(doc, end),
        of_interviews(anchor),
        of_oneself(anchor),
        held(doc, end, anchor),
    ]
    return [one for one in told if one is not None]


def _is_noun(doc: Doc, at: int) -> bool:
    """Whether the word at an index is a noun for its tagger: "20,000 people flee"."""
    return at < len(doc) and doc[at].tag_ in ("NN", "NNP")


def _may_count(found: Found, quantity: Quantity) -> bool:
    """Whether people may be meant: 6.8 of them may not."""
    whole = all(value == int(value) for value in quantity.stated)
    return whole or found.entry.measure not in PERSON_MEASURES


def _ahead(doc: Doc, quantity: Quantity, end: int) -> Found | None:
    """The measure word before a number, unless the verb behind it says something else of it."""
    ahead = nearby.before(doc, token_at(doc, quantity.start))
    first = token_at(doc, quantity.start)
    # "compensation of 900 talars": the sum is named by its noun
    named = first > 1 and doc[first - 1].lower_ == "of" and doc[first - 2].lemma_.lower() in SUMS
    apart = ahead is not None and (
        named or _has_verb_of_its_own(doc, ahead, end) or _counts_others(doc, ahead, end)
    )
    return None if apart else ahead


def _counts_others(doc: Doc, ahead: Found, end: int) -> bool:
    """ "Heard 43 former detainees and 12 lawyers": the noun ahead says who the others are."""
    role = is_person(ahead.token.lower_) and any(c.dep_ == "nummod" for c in ahead.token.children)
    last = doc[min(end, len(doc)) - 1]
    return role and last.tag_ == "NNS" and last in ahead.token.conjuncts


def _has_verb_of_its_own(doc: Doc, ahead: Found, end: int) -> bool:
    """ "Of 230 detainees, 60 have been charged": what the noun ahead says is told of the others."""
    group = nearby.verb_group(doc, end)
    lemma = group[0].lemma_.lower() if group is not None else ""
    if not lemma or lemma in LIGHT or lemma in EMPTY or lemma in VERBS:
        return False
    return ahead.token.pos_ == "NOUN" and any(t.text == "," for t in doc[ahead.token.i : end])


def _fits(found: Found, anchor: Token) -> bool:
    """Whether a measure word can be said of a count of such things."""
    thing = anchor.pos_ == "NOUN" and not is_person(anchor.lower_) and anchor.ent_type_ != "NORP"
    if found.entry.measure == "casualties" and thing and anchor != found.token:
        return False  # "losses exceed 300 talars"
    if found.entry.measure == "members" and thing:
        return False  # "a train consisting of 38 wagons"
    if found.token.lemma_.lower() == "census" and anchor.lemma_.lower() not in PERSONS:
        return anchor.pos_ != "NOUN"
    burned = found.token.lemma_.lower() == "burn" and found.entry.measure == "destroyed"
    if burned and anchor.lemma_.lower() in PERSONS:
        return False
    return found.entry.measure not in NOT_OF_COUNTS and not governors.takes_things(found, anchor)


#: The rank of a weak noun in the phrase itself ("residents"), and what such nouns measure.
_RESIDENTS, _THOSE_THERE = 8, ("population", "aboard")


def _as_often(reading: FigureReading, verb: Token, measure: str) -> FigureReading:
    trigger = (verb.idx, verb.idx + len(verb.text))
    return replace(
        reading,
        measure=measure,
        nature="flow",
        rank=3,
        trigger=trigger,
        rule=f"how often: {verb.lower_}",
    )


def _acts(doc: Doc, noun: Token) -> bool:
    """ "2,000 residents marched", "have had no water": that is told, not how many there are."""
    if lacks(noun, noun.head) is not None:
        return True
    group = nearby.verb_group(doc, noun.i + 1)
    if group is None or group[0].tag_ in ("VBN", "VBG"):
        return False
    lemma = group[0].lemma_.lower()
    return lemma not in VERBS and lemma not in LIGHT and lemma not in EMPTY


def _counted_beside(doc: Doc, best: Found | None, end: int) -> str:
    """Who is counted where no noun stands behind the number: told beside its measure word."""
    counted = _from_trigger(best.token) if best is not None and best.rank > 0 else ""
    counted = counted or _predicated(doc, end)
    if not counted and best is not None and _stands_for_people(best.token):
        counted = str(best.token.text)
    return counted


def _counted_words(doc: Doc, phrase: Counted) -> str:
    """The phrase as written; for "11 deaths … among civilians" and "3 deaths of children" whose."""
    if doc[phrase.last].lemma_.lower() in EVENT_NOUNS:
        for token in doc[phrase.last + 1 : phrase.last + 14]:
            of = token.lower_ == "of" and token.i == phrase.last + 1
            if token.lower_ == "among" or of:
                whose = phrase_after(doc, token.idx + len(token.text) + 1, through_of=True)
                person = whose is not None and doc[whose.last].tag_ in ("NNS", "NNPS")
                if whose is not None and person and whose.anaphor is None:
                    return words(doc, whose)
    return words(doc, phrase)


def _from_trigger(token: Token) -> str:
    """Who is counted, told beside the measure word: "civilian deaths", "dead civilians"."""
    if token.dep_ in ("amod", "acl") and token.head.pos_ == "NOUN" and token.head.tag_ == "NNS":
        return str(token.head.text)
    for child in token.children:
        if child.dep_ in ("amod", "compound") and modifies_as_person(child.lemma_):
            return str(child.text)
        if child.dep_ == "prep" and child.lower_ in ("of", "among") and token.pos_ != "VERB":
            for inner in child.children:
                plural = inner.tag_ in ("NNS", "NNPS") and not inner.like_num
                # "deaths of farmers" tells who died; "the toll of the floods" tells of what
                cause = token.lemma_.lower() == "toll" and not _is_people(inner)
                if inner.dep_ == "pobj" and plural and not cause:
                    return words(token.doc, span_of(inner))
    return ""


def _stands_for_people(token: Token) -> bool:
    """ "The number of dead", "84 of the deceased": the adjective is the noun that is counted."""
    before = token.doc[token.i - 1] if token.i else None
    if before is None or token.lower_ not in STATES or not token.lower_.isalpha():
        return False
    if before.lower_ in ("the", "its", "their", "our") and token.i > 1:
        before = token.doc[token.i - 2]
    of = before.lower_ == "of"
    return of and token.tag_ in ("JJ", "NN", "NNS", "VBN") and token.lower_ in _PEOPLE_STATES


_PEOPLE_STATES = frozenset("dead deceased injured wounded missing displaced homeless".split())


def _is_setting(doc: Doc, quantity: Quantity) -> bool:
    """ "15 deaths in 320 households": the deaths are told of the households' place alone."""
    at = token_at(doc, quantity.start)
    return at > 0 and doc[at - 1].lower_ in governors.SETTINGS


def _is_people(noun: Token) -> bool:
    return noun.lemma_.lower() in PERSONS or noun.ent_type_ == "NORP"


def _predicated(doc: Doc, at: int) -> str:
    """ "52 were women": the noun that the copula gives a bare number."""
    if at >= len(doc) or doc[at].lemma_ != "be":
        return ""
    phrase = phrase_after(doc, doc[at].idx + len(doc[at].text), through_of=False)
    plural = phrase is not None and phrase.first == at + 1 and _is_plural(doc[phrase.last])
    return words(doc, phrase) if phrase is not None and plural else ""


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in ("NNS", "NNPS") or noun.lower_.endswith("men") or noun.lower_ == "people"


def _named_before(sentence: Sentence, quantity: Quantity) -> str:
    """The label of a key-value line or a banner item, where it is a common noun."""
    if sentence.passage.kind not in ("key_value", "banner_item", "list_item", "table_row"):
        return ""
    before = sentence.text[: quantity.start].rstrip()
    if not before.endswith((":", "–", "-", "=")):
        return ""
    phrase = noun_before(sentence.doc, quantity.start)
    if phrase is None or sentence.doc[phrase.last].lower_ in STATES:
        return ""
    label = words(sentence.doc, phrase)
    plural = sentence.doc[phrase.last].tag_ == "NNS"
    return written_small(label) if phrase.first == 0 and plural else label
