"""What a negation, an ability or a demand of a clause does to the numbers that stand in it.

A number that counts the subject has scope over the negation of a state: "22 were never found"
asserts 22 (Horn 1989, quantifier scope). "40 people did not die" denies what was claimed. A number
inside a definite description is presupposed ("refused to sign the lists of 40 towns").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from variorum.model import Modality
from variorum.model.people_words import is_person

_DO = frozenset({"do", "does", "did"})
#: What a denial of it takes the count back: "40 were not killed".
_BEFALLING = frozenset(
    """kill die murder execute shoot slay massacre wound injure hurt harm drown perish detain arrest
    capture abduct expel deport exist happen occur""".split()
)
#: Past ability tells of what was done: "they could trace 40".
_ACHIEVED = frozenset(
    """trace find identify reach see hear count confirm establish verify read name follow observe
    record locate recognise recognize interview visit recover""".split()
)
_READERS = frozenset({"you", "visitors", "readers", "one"})
_DEFINITE = frozenset({"the", "these", "those", "his", "her", "its", "their", "our", "my", "your"})
_WISHING = frozenset({"want", "demand", "seek", "request"})
#: Verbs whose object is an act that is ordered: "ordered the transfer of 40 men".
_ORDERING = frozenset({"order"})
#: What is to be paid is owed, by whoever is to pay it.
_PAYING = frozenset("pay reimburse refund compensate indemnify repay".split())
#: What a reader of rules may do: to have a right to it is no supposition.
_ENTITLED = frozenset("apply claim request ask appeal obtain choose".split())
#: "Is said to have found": what unnamed others tell.
_HEARSAY_VERBS = frozenset("say allege rumour rumor claim report".split())
_MANDATING = frozenset(
    """propose advise suggest recommend insist ask demand urge request move order require""".split()
)
_PROVIDING = frozenset({"envisage", "foresee", "stipulate"})
_PAPERS = frozenset(
    """agreement accord plan treaty protocol bill budget project programme program proposal scheme
    draft roadmap timetable""".split()
)
#: "It will be recalled that …" plans nothing.
_FORMULAS = frozenset(
    "recall remember note see appreciate observe notice add mention stress emphasize say".split()
)
_PERSONAL = frozenset({"i", "we"})
_OBJECTS = frozenset({"dobj", "obj", "attr", "oprd", "dative"})


def path_to(top: Token, verb: Token) -> Iterator[Token]:
    """The tokens from a number's highest word up to, and without, a verb above it."""
    current = top
    while current.i not in (verb.i, current.head.i):
        yield current
        current = current.head


def outscopes_negation(top: Token, verb: Token) -> bool:
    """Whether a number is asserted although the verb of its clause is negated."""
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    path = list(path_to(top, verb))
    if is_presupposed(path):
        return True
    if _is_fronted(path, verb):
        return True
    subject = bool(path) and path[-1].dep_ in ("nsubj", "nsubjpass")
    if not subject or (auxiliaries & _DO and verb.lemma_.lower() in _BEFALLING):
        return False
    never = any(c.lower_ == "never" for c in verb.children)
    return never or verb.lemma_.lower() not in _BEFALLING


def _is_fronted(path: list[Token], verb: Token) -> bool:
    """ "In 66 cases no cause was found": what opens the clause is outside its negation."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    opens = bool(path) and path[-1].dep_ == "prep" and path[-1].lower_ in ("in", "for", "of")
    return opens and subject is not None and path[-1].i < subject.i


def is_presupposed(path: list[Token]) -> bool:
    """Whether a number stands in the "of"-phrase of a definite noun: "the lists of 40 towns"."""
    at = next((i for i, t in enumerate(path) if t.dep_ == "prep" and t.lower_ == "of"), None)
    if at is None or at + 1 >= len(path):
        return False
    noun = path[at + 1]
    definite = any(c.lower_ in _DEFINITE for c in noun.children)
    return definite and noun.tag_ == "NNS" and noun.dep_ in _OBJECTS


def is_ability(verb: Token) -> bool:
    """Whether "could" tells what was done, or "may" what a reader is free to do."""
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    subjects = {c.lower_ for c in verb.children if c.dep_ == "nsubj"}
    if "could" in helpers and "have" not in helpers:
        return verb.lemma_.lower() in _ACHIEVED or _only_so_many(verb)
    entitled = verb.lemma_.lower() in _ENTITLED and "have" not in helpers
    return "may" in helpers and (entitled or bool(subjects & _READERS))


def _only_so_many(verb: Token) -> bool:
    """ "Only three could be launched": so many were, and no more."""
    subjects = (c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass"))
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    return passive and any(t.lower_ == "only" for s in subjects for t in s.subtree)


def is_indicative(verb: Token) -> bool:
    """Whether the clause that a verb governs tells what is: "insisted that 40 were killed"."""
    for clause in verb.children:
        if clause.dep_ != "ccomp" or clause.i < verb.i:
            continue
        helpers = [c for c in clause.children if c.dep_ in ("aux", "auxpass")]
        words = {c.lower_ for c in helpers}
        finite = {c.tag_ for c in (clause, *helpers)} & {"VBD", "VBZ", "VBP"}
        return bool(finite) and not words & {"should", "must", "be"}
    return False


def is_formula(verb: Token) -> bool:
    """ "It will be recalled that …"."""
    passive = any(c.dep_ == "auxpass" or c.lower_ == "be" for c in verb.children)
    return passive and verb.lemma_.lower() in _FORMULAS


def wished(top: Token, verb: Token) -> Modality | None:
    """What is wanted, laid down or provided for: "wants 40 beds", "that 40 be sent"."""
    path = list(path_to(top, verb))
    lemma = verb.lemma_.lower()
    last = path[-1] if path else top
    perfect = any(c.lower_ in ("has", "have", "had") and c.dep_ == "aux" for c in verb.children)
    if lemma in _WISHING and last.dep_ in _OBJECTS and (verb.tag_ != "VBN" or perfect):
        return None if _is_given(top, path) else "demanded"
    if lemma in _ORDERING and last.dep_ in _OBJECTS and any(t.lower_ == "of" for t in path):
        return "demanded"
    subjects = {c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj"}
    provides = lemma == "provide" and last.dep_ == "prep" and last.lower_ == "for"
    if (provides or lemma in _PROVIDING) and subjects & _PAPERS:
        return "planned"
    return "demanded" if _is_mandate(verb) else None


def _is_given(top: Token, path: list[Token]) -> bool:
    """ "Justice for the 40 who died": the number is told of inside what is wanted."""
    definite = any(c.lower_ in _DEFINITE for c in top.children)
    return definite and any(t.dep_ == "prep" for t in path)


def is_given(top: Token) -> bool:
    """ "To each of 12 widows", "to all 40 families": they are there, whatever is wished."""
    noun = top.head if top.dep_ in ("nummod", "quantmod") else top
    if top.ent_type_ == "MONEY" or not is_person(noun.lower_):
        return False
    above = noun.head
    if above.lower_ == "of" and above.head.lower_ in ("each", "every", "all", "both"):
        return True
    return any(c.lower_ in _DEFINITE | {"all"} for c in noun.children if c.i < top.i)


def is_owed(verb: Token) -> bool:
    """ "Is to pay 900 to each": an order of a court, not a plan."""
    return verb.lemma_.lower() in _PAYING


def is_hearsay(verb: Token, top: Token) -> bool:
    """ "Is said to have found 30": told by nobody in particular."""
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    agent = any(c.dep_ == "agent" for c in verb.children)
    if not passive or agent or verb.lemma_.lower() not in _HEARSAY_VERBS:
        return False
    inside = {t.i for t in path_to(top, verb)}
    return any(
        c.dep_ in ("xcomp", "ccomp") and c.i in inside and any(t.lower_ == "to" for t in c.lefts)
        for c in verb.children
    )


def _is_mandate(verb: Token) -> bool:
    """ "Proposes that 40 men be stationed": the subjunctive of what is asked for."""
    asked = verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _MANDATING
    helpers = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    bare = "be" in helpers and not helpers & {"will", "would", "to", "may", "could"}
    return asked and bare


def is_duty(verb: Token) -> bool:
    """ "It shall pay 900": of a third person "shall" lays down a duty."""
    shall = any(c.lower_ == "shall" for c in verb.children if c.dep_ == "aux")
    subjects = {c.lower_ for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")}
    return shall and not subjects & _PERSONAL


_HEADED = re.compile(
    r"(?:\b(?P<want>wants?|demand(?:s|ed)?|call(?:s|ed)?\s+for|ask(?:s|ed)?\s+for|claims?)|"
    r"\b(?P<promise>promises?|pledges?|promised|pledged))\s*:[^.!?]*$",
    re.IGNORECASE,
)
_CLAUSE_SAID = re.compile(r"[\"“”»«]|\bthat\b", re.IGNORECASE)


#: The clause of a resolution that asks: "4. Urges Member States to contribute …".
_OPERATIVE = re.compile(
    r"^\W*(?:\d{1,3}[.)]\s*)?(?:(?:Also|Further|Strongly)\s+)?(?:Urges|Requests|Demands|Invites|"
    r"Encourages|Instructs|Calls\s+(?:up)?on|(?:urges|requests|invites))\s[^;:]*\bto\s+"
    r"[a-z]+\s[^;:,]{0,30}$"
)


def by_lead(before: str) -> Modality | None:
    """What a list is of by the words before its colon: "We want: …", "Our demands: …"."""
    if _OPERATIVE.search(before):
        return "demanded"
    match = _HEADED.search(before)
    if match is None or _CLAUSE_SAID.search(match.group()):
        return None
    return "demanded" if match["want"] else "planned"
