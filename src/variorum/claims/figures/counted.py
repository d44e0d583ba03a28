"""What is counted: the noun phrase behind a number, or what stands for it elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.claims.figures.measures import STATES
from variorum.model.people_words import is_person

_NOUN_TAGS = {"NN", "NNS", "NNP", "NNPS"}
_BEFORE_NOUN = {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "FW", "ADD"}
_SKIPPED = frozenset(
    "more further additional other extra new such different separate another fewer less of".split()
)
_DETERMINERS = {"DT", "PRP$", "PDT", "WP$"}
_ANAPHORS = frozenset("them these those whom which it".split())
_OPENING = frozenset("\"“”‘’'«(")
#: Nouns that say little without what they are of.
_CONTAINERS = frozenset(
    "member case piece unit act kind type group pair family victim form instance incident head "
    "resident citizen inhabitant".split()
)


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun phrase by the indices of its first and last token; the last is its head.

    `anaphor` is the index of a pronoun that stands for what is counted ("of them"), or None.
    """

    first: int
    last: int
    anaphor: int | None = None


def token_at(doc: Doc, char: int) -> int:
    """Index of the first token that starts at or behind a character, `len(doc)` if none."""
    low, high = 0, len(doc)
    while low < high:
        middle = (low + high) // 2
        if doc[middle].idx < char:
            low = middle + 1
        else:
            high = middle
    return low


def token_before(doc: Doc, char: int) -> int:
    """Index of the last token that starts before a character, -1 if none."""
    return token_at(doc, char) - 1


def phrase_after(doc: Doc, char: int, *, through_of: bool) -> Counted | None:
    """The noun phrase that begins at a character, "of the" before it passed over.

    `through_of` passes over "of" before any noun (shares, measures, vague numbers); for a plain
    count "of" is passed only before a determiner ("40 of the houses") or a pronoun.
    """
    at = token_at(doc, char)
    at = _skip(doc, at, through_of=through_of)
    if at < len(doc) and doc[at].lower_ in _ANAPHORS and at and doc[at - 1].lower_ == "of":
        return _those_done(doc, at) or _behind_pronoun(doc, at)
    told_twice = 0 < at < len(doc) and doc[at].tag_ == doc[at - 1].tag_ == "CD"
    if told_twice and at == token_at(doc, char):
        return None  # "as 44 two days later"
    last, end = -1, at
    while end < len(doc) and _continues(doc, end, last):
        if doc[end].tag_ in _NOUN_TAGS:
            last = end
        end += 1
    if last < at:
        return _nominal_adjective(doc, at)
    last = _before_verb(doc, at, last)
    if last < at:
        return None
    while doc[at].tag_ == "CD" and at < last:
        at += 1
    return Counted(at, last)


#: What crowds do, in the present of headlines: "Thousands march".
CROWDS = frozenset("march rally protest demonstrate strike gather".split())
#: Verbs in the present, and participles, that taggers take for nouns behind a plural number.
_VERBS_NOT_NOUNS = CROWDS | frozenset("vote flee die drown perish starve return hurt slain".split())


def _before_verb(doc: Doc, at: int, last: int) -> int:
    """The last noun of a phrase without the verb that its tagger took for one.

    "Tens of thousands march", "20,000 people flee", "six were shot and 83 hurt": a singular noun
    does not stand behind a plural number, nor behind a plural noun of people.
    """
    token = doc[last]
    if token.tag_ not in ("NN", "NNP") or token.lower_ not in _VERBS_NOT_NOUNS:
        return last
    before = doc[last - 1] if last > at else None
    people = before is not None and (before.tag_ == "NNS" or before.lower_ == "people")
    return last - 1 if people or before is None else last


_ADVERBIAL = frozenset("overall total likely alone possible available high low".split())


def _nominal_adjective(doc: Doc, at: int) -> Counted | None:
    """ "347 elderly": an adjective alone stands for people."""
    if (
        at >= len(doc)
        or doc[at].tag_ != "JJ"
        or doc[at].lower_ in _ADVERBIAL
        or doc[at].lower_ in STATES
        or doc[at].lower_ in _SKIPPED
    ):
        return None
    following = doc[at + 1] if at + 1 < len(doc) else None
    alone = following is None or following.is_punct or following.tag_ in ("CC", "VBD", "VBP", "VBZ")
    return (
        Counted(at, at) if alone or (following is not None and following.lower_ == "ones") else None
    )


def _those_done(doc: Doc, at: int) -> Counted | None:
    """ "Two thirds of those interviewed": whom the participle behind says, not those before."""
    following = doc[at + 1] if doc[at].lower_ == "those" and at + 1 < len(doc) else None
    done = following is not None and following.pos_ == "VERB" and following.tag_ in ("VBN", "VBD")
    if following is None or not done or following.lower_ in STATES:
        return None
    return Counted(at, at + 1)


def _behind_pronoun(doc: Doc, at: int) -> Counted:
    """ "12 of them children": the noun behind the pronoun is counted."""
    end, last = at + 1, -1
    while end < len(doc) and doc[end].tag_ in _NOUN_TAGS | {"JJ"}:
        last = end if doc[end].tag_ in ("NNS", "NN", "NNPS") or _is_plural_name(doc, end) else last
        end += 1
    return Counted(at, at, anaphor=at) if last < 0 else Counted(at + 1, last, anaphor=at)


def _is_plural_name(doc: Doc, at: int) -> bool:
    """ "90 of them Ostrans": a people, which taggers take for any name."""
    token = doc[at]
    people = token.ent_type_ == "NORP" or token.lower_.endswith(("ans", "ese", "ers", "men"))
    return token.tag_ == "NNP" and people


def _skip(doc: Doc, at: int, *, through_of: bool) -> int:
    while at < len(doc):
        token = doc[at]
        if token.lower_ == "of":
            following = doc[at + 1] if at + 1 < len(doc) else None
            if following is None:
                return at
            opened = following.tag_ in _DETERMINERS or following.lower_ in _ANAPHORS
            if not (through_of or opened):
                return at
        elif not (
            token.lower_ in _SKIPPED
            or (token.text in _OPENING and token.text != "(")
            or (token.tag_ in _DETERMINERS and _may_open(doc, at) and token.lower_ not in _ANAPHORS)
            or (token.tag_ == "HYPH" or token.text == "-")
        ):
            return at
        at += 1
    return at


def _may_open(doc: Doc, at: int) -> bool:
    """Whether a determiner behind a number belongs to its noun: "of the", "half the", "12 an hour".

    In "all but three the same night" it does not.
    """
    return at > 0 and (doc[at - 1].lower_ == "of" or doc[at - 1].tag_ != "CD")


def _continues(doc: Doc, at: int, last: int) -> bool:  # noqa: PLR0911 - one part of speech, one line
    """Whether the token at `at` goes on with a phrase whose last noun so far is at `last`."""
    token = doc[at]
    following = doc[at + 1] if at + 1 < len(doc) else None
    if token.tag_ in _NOUN_TAGS:
        if last >= 0 and doc[last].tag_ in ("NNS", "NNPS") and at == last + 1:
            return token.tag_ in ("NN", "NNS") and token.ent_type_ not in ("DATE", "TIME")
        return token.ent_type_ not in ("DATE", "TIME") or last < 0
    if token.tag_ == "CD" or any(c.isdigit() for c in token.text):
        named = any(c.isalpha() for c in token.text) or (
            at > 0 and doc[at - 1].tag_ in ("POS", "DT", "PRP$")
        )
        return named and _noun_follows(doc, at)
    if token.tag_ in ("POS", "HYPH") or token.text in ("-", "/"):
        return following is not None and (following.is_alpha or following.like_num)
    if token.tag_ == "CC":
        joins = last < 0 and at > 0 and doc[at - 1].tag_ == "JJ" and following is not None
        return joins and following is not None and following.tag_ == "JJ" and _noun_follows(doc, at)
    if token.tag_ == "RB":
        return last < 0 and following is not None and following.tag_ in ("JJ", "VBN", "VBG")
    if token.tag_ not in _BEFORE_NOUN or following is None:
        return False
    if token.tag_ in ("VBN", "VBG") and following.tag_ == "NNP":
        return False
    if last >= 0 and not (
        doc[at - 1].tag_ in ("POS", "HYPH", "NN", "NNP", "JJ") and _noun_follows(doc, at)
    ):
        return False
    return _noun_follows(doc, at)


def _noun_follows(doc: Doc, at: int) -> bool:
    for token in doc[at + 1 : at + 6]:
        if token.tag_ in _NOUN_TAGS:
            return True
        joins = token.tag_ == "CC" and doc[token.i - 1].tag_ == "JJ"
        if (
            token.tag_ not in _BEFORE_NOUN
            and token.tag_ != "RB"
            and token.text != "-"
            and not joins
        ):
            return False
    return False


def words(doc: Doc, counted: Counted) -> str:
    """The phrase as written, with what a container noun contains ("members of parliament")."""
    last = counted.last
    if (
        doc[last].lemma_.lower() in _CONTAINERS
        and last + 2 < len(doc)
        and doc[last + 1].lower_ == "of"
    ):
        inner = phrase_after(doc, doc[last + 2].idx, through_of=True)
        if inner is not None and inner.anaphor is None:
            last = inner.last
    return str(doc[counted.first : last + 1].text).strip("\"“”‘’'«»")


#: Endings of the names of peoples.
_PEOPLES = ("ians", "ans", "ish", "ese", "is")


def written_small(label: str) -> str:
    """The words of a label as a sentence would write them: "Houses" is no name, "Sorrians" is."""
    first = label.split(" ", 1)[0]
    people = first.endswith(_PEOPLES) and not is_person(first)
    written = first[:1].isupper() and first[1:].islower() and not people
    return label[:1].lower() + label[1:] if written else label


def noun_before(doc: Doc, char: int) -> Counted | None:
    """A noun phrase that ends right before a number ("territory 214 km2", "Houses: 12")."""
    at = token_before(doc, char)
    while at >= 0 and doc[at].text in (":", "–", "-", "=", "("):
        at -= 1
    if at < 0 or doc[at].tag_ not in _NOUN_TAGS | {"JJ", "VBN"}:
        return None
    first = at
    while first > 0 and doc[first - 1].tag_ in _NOUN_TAGS | {"JJ", "HYPH"}:
        first -= 1
    return Counted(first, at)


def span_of(token: Token) -> Counted:
    """The noun phrase of a head token: its modifiers that stand directly before it."""
    first = token.i
    kept = _NOUN_TAGS | _BEFORE_NOUN | {"POS"}
    while (
        first > 0 and token.doc[first - 1].tag_ in kept and token.doc[first - 1].head.i <= token.i
    ):
        acts = token.doc[first - 1]
        if acts.tag_ == "VBG" and acts.dep_ not in ("amod", "compound"):
            break  # "packing winds of 90 knots"
        first -= 1
    while first < token.i and token.doc[first].tag_ in ("POS", "HYPH"):
        first += 1
    return Counted(first, token.i)
