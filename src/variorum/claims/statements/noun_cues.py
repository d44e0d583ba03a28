"""Nouns of speech with words of their own: "the board's claim that …", "voiced concern that …"."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue, is_negated, kind_of, whole_phrase
from variorum.claims.statements.ranges import Range, strip_end
from variorum.claims.statements.sources import mention_of, phrase_ending

#: Verbs that add nothing to the noun of speech or opinion that is their object.
_LIGHT = frozenset(
    """express voice give make issue take hold convey share state put have offer form utter
    deliver draw reach come receive""".split()
)
#: Nouns that report with such a verb, besides the nouns of speech.
_OPINIONS = frozenset(
    """hope concern view opinion belief fear regret confidence conviction position point wish
    expectation assurance doubt satisfaction surprise dismay outrage alarm gratitude impression
    conclusion estimate finding readiness information proof indication intelligence""".split()
)


#: "Velda's claim to have sunk two boats".
_BOASTS = frozenset({"claim", "assertion", "contention", "boast"})
#: An aside between a noun of speech and its clause has at most so many tokens.
_LONGEST_ASIDE = 16
#: Plural forms of verbs of saying that are nouns as well.
_ALSO_NOUNS = frozenset("state report claim note estimate document record question answer".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def noun_cue(token: Token, quoted: frozenset[int]) -> Cue | None:
    """The cue of a noun of speech that has its words in a clause or in quotation marks."""
    if token.pos_ != "NOUN" or token.i in quoted:
        return None
    misread = _claims_to(token) if token.lower_ == "claims" else _plural_verb(token)
    if misread is not None or (token.lower_ == "claims" and token.dep_ == "conj"):
        return misread
    lemma = token.lemma_.lower()
    clause = _clause(token)
    if clause is None:
        return _noun_quoting(token, quoted) if token.lemma_ in lexicon.QUOTING_NOUNS else None
    light = _light_verb(token) if lemma in lexicon.SPEECH_NOUNS | _OPINIONS else None
    if light is not None:
        return _of_light_verb(light, token, clause)
    source = _owner(token) if lemma in lexicon.SPEECH_NOUNS else None
    if source is None:
        return None
    start = clause[0]
    mention, head = _group_genitive(source)
    return Cue(
        token.i,
        lemma,
        "noun",
        (token.i, token.i + 1),
        mention,
        head,
        (clause,),
        (min(mention[0], token.left_edge.i), start),
        False,
        True,
        False,
    )


def _clause(noun: Token) -> Range | None:
    """The that-clause of a noun, without its "that"."""
    for child in noun.children:
        if child.dep_ not in ("acl", "ccomp", "relcl") or child.i < noun.i:
            continue
        that = child.left_edge
        if that.lower_ == "that" and that.tag_ == "IN":
            return that.i + 1, _end(noun, child)
        perfect = child.tag_ == "VBN" and any(c.lower_ == "have" for c in child.lefts)
        if perfect and that.tag_ == "TO" and noun.lemma_.lower() in _BOASTS:
            return that.i, strip_end(noun.doc, that.i, child.right_edge.i + 1)
    return _clause_past_owner(noun) or _clause_past_aside(noun)


def _clause_past_owner(noun: Token) -> Range | None:
    """ "The statement of the firm that …": the clause right behind the owner, wherever it hangs."""
    owner = _owner(noun)
    if noun.lemma_.lower() not in lexicon.SPEECH_NOUNS or owner is None or owner.i < noun.i:
        return None
    doc, at = noun.doc, whole_phrase(owner)[1]
    if at + 2 >= len(doc) or doc[at].lower_ != "that" or doc[at].tag_ != "IN":
        return None
    clause = doc[at].head
    held = any(c.dep_.startswith("nsubj") for c in clause.children)
    return (at + 1, strip_end(doc, at + 1, clause.right_edge.i + 1)) if held else None


def _clause_past_aside(noun: Token) -> Range | None:
    """ "The board's claim, made in May, that …": the clause behind an aside between commas."""
    doc, at = noun.doc, noun.i + 1
    if noun.lemma_.lower() not in lexicon.SPEECH_NOUNS or at >= len(doc) or doc[at].text != ",":
        return None
    for i in range(at + 1, min(len(doc) - 2, at + _LONGEST_ASIDE)):
        if doc[i].tag_ in _FINITE or doc[i].text in (";", ":"):
            return None
        if doc[i].text == "," and doc[i + 1].lower_ == "that" and doc[i + 1].tag_ == "IN":
            end = next((k for k in range(i + 2, len(doc)) if doc[k].text == ";"), len(doc))
            return i + 2, strip_end(doc, i + 2, end)
    return None


def _end(noun: Token, clause: Token) -> int:
    """Where a noun's clause ends; before the main verb where a parser drew that into it.

    In "the clerk's evidence that 40 people boarded cannot stand" the sentence has no other verb.
    """
    doc, end = noun.doc, clause.right_edge.i + 1
    if noun.dep_ != "ROOT":
        return end
    verbs = [t for t in doc[noun.i + 2 : end] if t.tag_ in _FINITE or t.tag_ == "VBN"]
    for before, after in pairwise(verbs):
        between = doc[before.i + 1 : after.i]
        helper = before.dep_ in ("aux", "auxpass") or after.tag_ == "VBN"
        joined = any(t.dep_ in ("cc", "mark") or t.dep_.startswith("nsubj") for t in between)
        if not helper and not joined:
            return after.i
    return end


def _owner(noun: Token) -> Token | None:
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if source is not None:
        spread = any(c.lower_ in ("each", "every", "either", "neither") for c in source.children)
        return None if spread else source
    by = next((c for c in noun.children if c.lower_ in ("by", "of", "from") and c.i > noun.i), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by is not None else None


def _group_genitive(owner: Token) -> tuple[Range, int]:
    """The phrase and head of an owner whose "'s" stands behind the whole: "the Union of X's"."""
    mention, doc = whole_phrase(owner), owner.doc
    before = doc[mention[0] - 1] if mention[0] else None
    if owner.dep_ != "poss" or before is None or before.pos_ != "ADP":
        return mention, owner.i
    named = before.head if before.head.i < before.i else None
    joined = before.text[:1].isupper() or (
        before.lower_ in ("of", "for") and named is not None and named.pos_ == "PROPN"
    )
    if named is None or not joined or named.pos_ not in ("PROPN", "NOUN"):
        return mention, owner.i
    return (named.left_edge.i, mention[1]), named.i


def _claims_to(token: Token) -> Cue | None:
    """ "… and claims to have won": a verb that taggers take for a noun joined to the one before."""
    doc = token.doc
    if token.dep_ != "conj" or token.i + 2 >= len(doc) or doc[token.i + 1].tag_ != "TO":
        return None
    infinitive = doc[token.i + 1].head
    verb = next((a for a in token.ancestors if a.pos_ == "VERB"), None)
    mention = mention_of(verb, frozenset()) if verb is not None else None
    if mention is None or infinitive.i <= token.i:
        return None
    content = (token.i + 1, strip_end(doc, token.i + 1, infinitive.right_edge.i + 1))
    return Cue(
        token.i, "claim", "speech", (token.i, token.i + 1), mention[:2], mention[2],
        (content,), (token.i, token.i + 1), False, True, False,
    )  # fmt: skip


def _plural_verb(token: Token) -> Cue | None:
    """ "Senators Lee and Osei state that …": a verb that taggers take for the noun of its form."""
    doc = token.doc
    if token.lower_ not in _ALSO_NOUNS or not 0 < token.i < len(doc) - 2:
        return None
    that = doc[token.i + 1]
    mention = phrase_ending(doc, token.i - 1)
    if that.lower_ != "that" or mention is None:
        return None
    start, head = mention[0], doc[mention[2]]
    joined = start > 1 and doc[start - 1].dep_ == "cc" and phrase_ending(doc, start - 2)
    if joined:
        start = joined[0]
    finite = any(t.tag_ in _FINITE for t in doc[that.i + 1 :])
    verbless = not any(t.tag_ in _FINITE for t in doc[: token.i])
    if not finite or not verbless or not (joined or head.tag_ in ("NNS", "NNPS")):
        return None
    end = next((i for i in range(that.i, len(doc)) if doc[i].text == ";"), len(doc))
    return Cue(
        token.i, token.lower_, "speech", (token.i, token.i + 1), (start, token.i), mention[2],
        ((that.i + 1, strip_end(doc, that.i + 1, end)),), (start, that.i + 1), False, True, False,
    )  # fmt: skip


def _light_verb(noun: Token) -> Token | None:
    """The verb of "voiced concern that", "is of the opinion that", "came to the view that"."""
    above = noun.head
    if noun.dep_ == "pobj" and above.lower_ in ("of", "to", "under"):
        verb = above.head
        copula = above.lower_ in ("of", "under") and verb.lemma_ == "be"
        return verb if copula or (above.lower_ == "to" and verb.lemma_ == "come") else None
    light = noun.dep_ == "dobj" and above.lemma_.lower() in _LIGHT
    # a verb that reports by itself takes the noun for its object
    return above if light and kind_of(above) is None else None


def _of_light_verb(verb: Token, noun: Token, clause: Range) -> Cue | None:
    mention = mention_of(verb, frozenset())
    if mention is None:
        return None
    words = (min(verb.i, noun.i), noun.i + 1)
    tag = (min(mention[0], words[0]), clause[0])
    return Cue(
        verb.i,
        noun.lemma_.lower(),
        "speech",
        words,
        mention[:2],
        mention[2],
        (clause,),
        tag,
        False,
        True,
        is_negated(verb),
    )


def _noun_quoting(token: Token, quoted: frozenset[int]) -> Cue | None:
    source = next((c for c in token.children if c.dep_ == "poss"), None)
    for child in token.children:
        if source is None or child.lower_ not in ("for", "of", "as", "to") or child.i < token.i:
            continue
        if child.lower_ == "of" and token.lemma_.lower() in lexicon.PROMISE:
            continue  # "his promise of “free buses”" names what is promised
        start, end = child.i + 1, child.right_edge.i + 1
        if any(i in quoted for i in range(start, end)) and child.i not in quoted:
            return Cue(
                token.i,
                token.lemma_,
                "noun",
                (token.i, token.i + 1),
                whole_phrase(source),
                source.i,
                ((start, end),),
                (token.left_edge.i, start),
                False,
                True,
                False,
            )
    return None
