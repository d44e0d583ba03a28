"""Which place bears a number: the subject of having or losing it, or who tells of its own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.holding import is_area
from variorum.claims.scope.roles import SCENES, Standing, is_described


def bearer_of(token: Token | None, standing: Sequence[Standing]) -> Standing | None:
    """The place that is the subject of the nearest verb of having over a figure ("X lost 40").

    A place of the figure's own noun phrase, or any where the verb is not one of losing, goes
    before it.
    """
    for verb in verbs_over(token):
        for child in verb.children:
            if child.dep_ not in ("nsubj", "nsubjpass"):
                continue
            lemma = verb.lemma_.lower()
            held = [s for s in standing if s.token is not None and s.token == child]
            bears = [s for s in held if s.role in ("bearer", "befallen", "owner")]
            has = lemma in lex.OF_BEING | lex.KEEPING or is_described(verb)
            if not bears or (not has and bears[0].role != "befallen"):
                return None
            if lemma not in lex.OF_LOSING and any(s.role == "setting" for s in standing):
                return None
            return bears[0]
    return None


def counts_own(token: Token | None, standing: Sequence[Standing]) -> Standing | None:
    """The place whose body speaks of its own: "X officials say 40 of their soldiers"."""
    if token is None or not _is_own(token):
        return None
    for one in standing:
        own = one.token is not None and one.token.dep_ == "nsubj" and one.role in ("actor", "owner")
        if own and one.token is not None and any(one.token.head.i == t.i for t in token.ancestors):
            return one
    return None


def _is_own(token: Token) -> bool:
    """Whether what is counted is its teller's own, or its teller bore the loss."""
    noun = noun_of(token)
    while noun.dep_ == "conj":
        noun = noun.head
    beside = [c for c in noun.head.children if c.dep_ == noun.dep_ == "nsubj"]
    nouns = [noun, *beside]
    counted = nouns + [c for n in nouns for p in n.children if p.lower_ == "of" for c in p.children]
    owned = any(t.lower_ in ("its", "their") for n in counted for t in n.children)
    return owned or _loses(token)


def of_teller(token: Token | None, standing: Sequence[Standing]) -> Standing | None:
    """Where somebody sits who tells of a site as his own: "a nurse in X said her ward had 40"."""
    for verb in verbs_over(token):
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if not subjects:
            continue
        site = subjects[0]
        owned = any(c.lower_ in ("his", "her", "our", "their") for c in site.children)
        if not owned or not is_area(site.lemma_.lower()) or verb.dep_ != "ccomp":
            return None
        teller = next((c for c in verb.head.children if c.dep_ == "nsubj"), None)
        for one in standing:
            above = list(one.token.ancestors) if one.role == "setting" and one.token else []
            if teller is not None and teller in above:
                return one
        return None
    return None


def of_side(
    token: Token | None, standing: Sequence[Standing], sides: frozenset[str]
) -> Standing | None:
    """The one of two sides whose civil office tells of harm: each counts its own.

    "X's prosecutors said 12 had died", in a text whose headline has X and Y for parties; nothing
    where the sentence puts it anywhere else.
    """
    if token is None or any(s.role in SCENES for s in standing):
        return None
    for one in standing:
        office = one.token
        if one.role != "actor" or one.mention.id not in sides or office is None:
            continue
        civil = any(t.lemma_.lower() in lex.CIVIL for t in (office, *office.lefts))
        tells = office.dep_ == "nsubj" and office.head.lemma_.lower() in lex.SAYING
        if civil and tells and any(t.i == office.head.i for t in token.ancestors):
            return one
    return None


def _loses(token: Token) -> bool:
    """Whether a pronoun bears the claim: "it lost 40"."""
    verb = next(iter(verbs_over(token)), None)
    return (
        verb is not None
        and verb.lemma_.lower() in lex.OF_LOSING
        and any(c.dep_ == "nsubj" and c.lower_ in ("it", "they", "we") for c in verb.children)
    )


def verbs_over(token: Token | None) -> list[Token]:
    """The verbs over a token along the parse, itself the first where it is one."""
    out: list[Token] = []
    while token is not None:
        if token.pos_ in ("VERB", "AUX"):
            out.append(token)
        if token.head.i == token.i:
            break
        token = token.head
    return out


def noun_of(token: Token) -> Token:
    """What a number counts, along the parse; any other word is its own."""
    while token.dep_ in ("nummod", "quantmod", "compound", "advmod", "amod", "det"):
        if token.head.i == token.i:
            break
        token = token.head
    return token
