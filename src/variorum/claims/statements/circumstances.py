"""How, to whom and at what something was said, read from the reporting word's own clause."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.model import Stance

_ALLEGING = frozenset("allege accuse purport insinuate allegation accusation".split())
_DOUBTING = frozenset("doubt question suspect challenge doubts".split())
_DEMANDING = frozenset(
    """demand urge request order require appeal implore beseech instruct exhort beg plead recommend
    propose advise call invite""".split()
)
_PROMISING = frozenset("promise vow pledge threaten offer undertake swear guarantee".split())
_DENYING = lexicon.DENIAL | frozenset({"denial", "dismiss"})
#: Verbs whose "not" leaves the words open rather than denied.
_VOUCHING = frozenset("confirm verify corroborate believe think".split())

#: Verbs whose object is whoever is told.
_TELLING = frozenset(
    """tell address inform assure remind warn ask urge promise advise notify brief instruct order
    request invite implore beseech beg exhort appeal reassure caution threaten answer thank
    congratulate""".split()
)
#: Verbs behind which "to" leads to whoever is told.
_SAYING_TO = frozenset(
    """say speak write explain announce report complain confirm repeat appeal declare state remark
    address admit read reply respond message tweet suggest deny reveal disclose testify describe
    promise point talk propose recommend""".split()
)
#: Prepositions and nouns of occasions.
_AT = frozenset("at in during on after following before over via through to".split())
_OCCASIONS = frozenset(
    """conference briefing interview speech address statement letter meeting summit session hearing
    debate talks talk visit ceremony rally broadcast television radio post tweet message article
    book testimony release sermon lecture funeral inquiry trial forum assembly email communique
    communiqué conversation call congress seminar remarks comment comments report memo filing
    news-conference reception dinner anniversary trip tour""".split()
)
_LONGEST = 14
_CLAUSES = frozenset({"relcl", "acl", "ccomp", "parataxis", "advcl"})
#: Whoever can be told something, besides those who can speak.
_HEARERS = lexicon.SPEAKING | frozenset(
    """public crowd audience world nation country community parent member citizen voter reader
    listener viewer delegate deputy parliamentarian counterpart investor jury gathering press
    correspondent everyone everybody son daughter colleague friend partner""".split()
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """Stance of the speaker; addressee and occasion as written, None where not told."""

    stance: Stance = "said"
    addressee: str | None = None
    occasion: str | None = None


def circumstances_of(doc: Doc, cue: Cue) -> Circumstances:
    """What the clause of a reporting word tells of the saying. `doc` is the cue's sentence."""
    token = doc[cue.token]
    said = frozenset(i for start, end in cue.contents for i in range(start, end))
    return Circumstances(
        stance_of(token, cue.lemma, negated=cue.negated),
        _addressee(token, cue.lemma, said),
        _occasion(token, said),
    )


def stance_of(token: Token, lemma: str, *, negated: bool = False) -> Stance:
    """How whoever uses a reporting word stands to what it reports."""
    if lemma in _DENYING:
        return "denied"
    if lemma in _DOUBTING or (negated and lemma in _VOUCHING):
        return "doubted"
    if lemma in _ALLEGING:
        return "alleged"
    if lemma in _PROMISING:
        return "promised"
    if lemma in ("ask", "call", "tell", "insist"):
        return "demanded" if _wants(token) else "said"
    return "demanded" if lemma in _DEMANDING else "said"


def _wants(verb: Token) -> bool:
    """ "Asked them to leave", "called for an inquiry", "insisted on a count"."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("for", "on", "upon") and child.i > verb.i:
            return verb.lemma_.lower() != "tell"
        infinitive = any(t.tag_ == "TO" and t.i < child.i for t in child.children)
        if child.dep_ in ("xcomp", "ccomp") and infinitive:
            return True
    return False


def _addressee(verb: Token, lemma: str, said: frozenset[int]) -> str | None:
    for heard in _hearers(verb, lemma):
        if _can_hear(heard):
            return _phrase(heard, frozenset() if heard.i in said else said)
    aside = _speaking(verb)
    return _addressee(aside, aside.lemma_.lower(), said) if aside is not None else None


def _hearers(verb: Token, lemma: str) -> Iterator[Token]:
    """Objects of verbs of telling, subjects of what they are asked to do, what "to" leads to."""
    children = [c for c in verb.children if c.i > verb.i]
    for child in children:
        if lemma in _TELLING and child.dep_ in ("dobj", "dative", "iobj"):
            yield child
        asked = lemma in _TELLING and child.dep_ in ("ccomp", "xcomp")
        if asked and any(t.tag_ == "TO" for t in child.children):
            yield from (c for c in child.children if c.dep_ == "nsubj" and c.i > verb.i)
        led = child.lower_ == "to" and lemma in _SAYING_TO
        if led or (child.lower_ in ("on", "upon") and lemma == "call"):
            yield from (c for c in child.children if c.dep_ == "pobj")


def _can_hear(noun: Token) -> bool:
    if noun.pos_ == "PROPN" or noun.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return True
    if noun.pos_ == "PRON":
        return noun.lower_ in ("me", "us", "you", "him", "her", "them")
    return noun.lemma_.lower() in _HEARERS


def _speaking(verb: Token) -> Token | None:
    """ "Speaking to villagers at a rally, she said": the participle beside the verb of saying."""
    for child in verb.children:
        participle = child.tag_ == "VBG" and child.dep_ in ("advcl", "prep")
        if participle and child.lemma_.lower() in ("speak", "address", "write", "talk", "tell"):
            return child
    return None


def _occasion(verb: Token, said: frozenset[int]) -> str | None:
    """The first adverbial of the verb that names an occasion, with its preposition."""
    aside = _speaking(verb)
    if aside is not None:
        told = _occasion(aside, said)
        if told is not None:
            return told
    for child in verb.children:
        met = child.dep_ == "dobj" and child.i not in said and child.pos_ == "NOUN"
        if met and child.lemma_.lower() in _OCCASIONS and not _can_hear(child):
            heard = verb.lemma_.lower() in _TELLING
            return _phrase(child, said) if heard else None  # "told a news conference"
    beside = [*verb.children, *(g for c in verb.children if c.dep_ == "prep" for g in c.children)]
    held = [*verb.children, *(g for c in beside if _can_hear(c) for g in c.children)]
    for child in sorted(held, key=lambda c: c.i):
        if child.dep_ != "prep" or child.lower_ not in _AT or child.i in said:
            continue
        inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        if inner is None or inner.i in said:
            continue
        named = inner.lemma_.lower() in _OCCASIONS or inner.lower_ in _OCCASIONS
        if named and child.lower_ != "to":
            return _phrase(child, said)
    return None


def _is_occasion(prep: Token, whole: Token) -> bool:
    """ "Villagers at a rally": a phrase that hangs on whoever is told and names the occasion."""
    if prep.dep_ != "prep" or prep.lower_ not in _AT or prep.head.i != whole.i:
        return False
    return any(c.dep_ == "pobj" and c.lemma_.lower() in _OCCASIONS for c in prep.children)


def _phrase(head: Token, said: frozenset[int]) -> str | None:
    """The words of a phrase up to the said words; None if they are too many for one."""
    start, end = head.left_edge.i, head.right_edge.i + 1
    for i in range(head.i, end):
        token = head.doc[i]
        clause = token.dep_ in _CLAUSES and token.i > head.i
        beside = token.i > head.i and _is_occasion(token, head)
        if i in said or clause or beside or token.text in ('"', "“", "”", ":"):
            end = max(head.i + 1, token.left_edge.i if clause else i)
            break
    while end > start and (head.doc[end - 1].is_punct or head.doc[end - 1].lower_ == "that"):
        end -= 1
    words = head.doc[start:end].text.strip(" ,;:")
    return " ".join(words.split()) if words and end - start <= _LONGEST else None
