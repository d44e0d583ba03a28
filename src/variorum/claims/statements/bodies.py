"""The named body that a definite common noun takes up: "the firm", "the organisation".

Such a noun is a second mention (Quirk et al. 1985, 5.30): the body named last before it as a
source or as the subject of a clause, if nothing in its name says that it is of another kind.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.names import naming_of
from variorum.claims.statements.people import Said
from variorum.claims.statements.phrases import KINDS
from variorum.model.people_words import is_person
from variorum.syntax import Reading

#: Determiners of what is told for the first time, or of several.
_NEW = frozenset("a an another some several many most few any other no all both each every".split())
#: Words that set one body against the one told before.
_OTHER = frozenset("rival other another second third opposing different".split())
_STATE = frozenset(
    """ministry government court tribunal parliament assembly senate congress police army military
    commission committee council department authority administration embassy jury inquest navy
    directorate""".split()
)
_FIRMS = KINDS[3]
_OWNING = frozenset("own operate run build manage hire control supply".split())
_MAKING = frozenset("produce employ sell buy mine manufacture ship drill export import".split())
_TEXTS = frozenset("convention act law treaty agreement code charter protocol accord".split())
_CARRYING = frozenset("tell quote cite inform write publish report".split())
_SOCIETIES = KINDS[1] | {"association", "foundation", "network"}


class NamedBodies:
    """Names of bodies with the places where they stand, in text order."""

    def __init__(self, reading: Reading) -> None:
        self._subjects: list[tuple[int, str]] = []
        self._firms: list[tuple[int, str]] = []
        for sentence in reading.sentences:
            for token in sentence.doc if sentence.parsed else ():
                if token.pos_ != "PROPN" or token.dep_ == "compound":
                    continue
                at = sentence.source_of(token).start
                name = _body_name(token)
                if name is not None and token.dep_.startswith("nsubj"):
                    self._subjects.append((at, name))
                whole = name is not None and " " in name and not (_hears(token) or _is_part(token))
                if _trades(token) or whole:
                    self._firms.append((at, name or _bare_name(token)))

    def before(self, at: int, lemma: str, said: Sequence[Said]) -> str | None:
        """The body named last before a place that a noun of its kind may take up."""
        spoken = [(s.position, s.speaker.name) for s in said if s.speaker.person is not True]
        known = self._firms if lemma in _FIRMS else self._subjects
        firms = {name for _, name in self._firms}
        for position, name in sorted([*known, *spoken], reverse=True):
            sure = lemma not in _FIRMS or " " in name or name in firms
            if position < at and name[:1].isupper() and sure and _is_of_kind(name, lemma):
                return name
        return None


def takes_up(token: Token) -> bool:
    """Whether a noun phrase can mean what was named before: definite, or without a determiner."""
    words = {c.lower_ for c in token.children if c.i < token.i}
    plural = token.tag_ in ("NNS", "NNPS")
    bare = plural and not words & {"the", "these", "those", "its", "their", "his", "her"}
    return not words & (_NEW | _OTHER) and not (bare and token.lower_ != "authorities")


def owning_body(token: Token) -> Token | None:
    """The common noun for a body whose somebody is: "the company's spokesman"."""
    owner = next((c for c in token.children if c.dep_ == "poss" and c.pos_ == "NOUN"), None)
    return owner if owner is not None and owner.lemma_.lower() in lexicon.BODY_NOUNS else None


def _trades(token: Token) -> bool:
    """Whether a name is of whoever runs a business: "Velcor bought", "belongs to Velcor"."""
    verb = token.head
    if token.ent_type_ in ("GPE", "NORP", "DATE") or _is_part(token):
        return False
    if token.dep_ == "pobj" and verb.lower_ in ("by", "to"):
        owner = verb.head.lemma_.lower() in (_OWNING | {"belong"})
        return owner and (verb.lower_ == "to") == (verb.head.lemma_.lower() == "belong")
    makes = verb.lemma_.lower() in _OWNING | _MAKING
    return token.dep_ == "nsubj" and makes


def _is_part(token: Token) -> bool:
    """ "The Bureau of Fair Standards", "the Sea Convention": a remit, or a text."""
    above = token.head
    of_body = above.lower_ in ("of", "for") and above.head.lemma_.lower() in lexicon.BODY_NOUNS
    return of_body or token.lower_ in lexicon.TEXT_NOUNS | _TEXTS | lexicon.HONORIFICS | {"madam"}


def _hears(token: Token) -> bool:
    """ "Told the Harbour Post", "quoted by the Post": who carries words is not spoken of."""
    above = [token.head, token.head.head]
    return any(t.lemma_.lower() in _CARRYING for t in above)


def _bare_name(token: Token) -> str:
    return naming_of(token.doc, token.left_edge.i, token.i + 1, token.i).name


def _body_name(token: Token) -> str | None:
    if token.ent_type_ in ("GPE", "LOC", "NORP", "DATE", "LANGUAGE"):
        return None
    naming = naming_of(token.doc, token.left_edge.i, token.i + 1, token.i)
    words = naming.name.split()
    labelled = token.ent_type_ == "ORG" or bool({w.lower() for w in words} & lexicon.BODY_NOUNS)
    whole = all(w[:1].isupper() or w in ("of", "for", "and", "the", "de") for w in words)
    named = whole and not {words[-1].lower()} & lexicon.ROLE_NOUNS
    return naming.name if named and labelled and naming.person is not True else None


def _is_of_kind(name: str, lemma: str) -> bool:
    """Whether a body so named may be called by a noun: its own kind of body, or no kind at all."""
    words = {w.lower() for w in name.split()}
    if len(words) == 1 and is_person(name):
        return False  # "Survivors", capital only because it opens a sentence
    kinds = words & lexicon.BODY_NOUNS
    if lemma in _FIRMS:
        return not kinds or bool(kinds & (_FIRMS | {"company", "firm", "corporation"}))
    if lemma in _SOCIETIES:
        return not kinds & (_STATE | _FIRMS)
    return lemma in lexicon.BODY_NOUNS and lemma in words
