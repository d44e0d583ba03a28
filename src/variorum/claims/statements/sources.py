"""Whoever a reporting verb has for its source: the words of this sentence that name them."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.ranges import beside_verb
from variorum.model.people_words import is_person

#: Token range and head of a mention.
Mention = tuple[int, int, int]

_SUBJECT = ("nsubj", "nsubjpass")
_CLIMB = ("conj", "xcomp", "advcl", "pcomp", "dep", "ccomp")
_LONGEST = 15
#: Verbs whose object behind them is who is spoken to.
_ADDRESSING = frozenset({"tell", "ask", "inform", "assure", "remind", "urge"})


def mention_of(verb: Token, quoted: frozenset[int]) -> Mention | None:
    """The mention of the one who reports: subject, agent, antecedent, or the subject above."""
    passive = any(c.dep_ == "auxpass" and beside_verb(c, verb) for c in verb.children)
    if passive:
        return _agent(verb)
    quoting = _quoted_as(verb)
    if quoting is not None:
        return quoting
    inverted = _inverted(verb, quoted)
    if inverted is not None:
        return inverted
    for child in verb.children:
        if child.dep_ == "nsubj" and child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
            return _antecedent(verb)
        if child.dep_ == "nsubj" and not _expletive(child):
            return _with_name(verb.doc, _whole_subject(child, verb), quoted)
    return _of_modifier(verb) or _beside(verb, quoted) or _above(verb)


def is_operative(verb: Token) -> bool:
    """ "3. Requests the board to …": the document itself acts, and whom it asks stands behind."""
    if verb.tag_ != "VBZ" or not verb.text[:1].isupper():
        return False
    before = verb.doc[: verb.i]
    leads = all(t.is_punct or t.like_num or len(t) == 1 for t in before)
    asks = lexicon.lemma_of(verb) in lexicon.SUASIVE | {"ask", "call", "encourage"}
    return leads and asks


def _whole_subject(subject: Token, verb: Token) -> Mention:
    """The subject as one phrase where a parser made two of it or drew others into it.

    "The opposition Dawn League said" is the league; behind "most of them boys, police said" a
    phrase of its own between the last comma and the verb is who says it.
    """
    mention = _whole_label(verb.doc, bounds(subject, verb))
    for other in verb.lefts:
        if other.dep_ in _SUBJECT and other.i > subject.i and other.left_edge.i == mention[1]:
            return mention[0], bounds(other, verb)[1], other.i
    doc, end = verb.doc, mention[1]
    comma = next((i for i in range(end - 1, subject.i, -1) if doc[i].text == ","), None)
    partitive = subject.like_num or subject.lower_ in ("most", "many", "some", "all", "one", "half")
    if comma is None or end != verb.i or not partitive:
        return mention
    words = doc[comma + 1 : end]
    whole = all(within_phrase(t) or t.dep_ == "cc" for t in words)
    speaks = words[-1].pos_ == "PROPN" or words[-1].lemma_.lower() in lexicon.SPEAKING
    return (comma + 1, end, end - 1) if whole and speaks else mention


def _whole_label(doc: Doc, mention: Mention) -> Mention:
    """A person's name whole, where a parser hung its first word elsewhere."""
    start = mention[0]
    while start and doc[start].ent_type_ == "PERSON" and doc[start].ent_iob_ == "I":
        start -= 1
    return start, mention[1], mention[2]


def _quoted_as(verb: Token) -> Mention | None:
    """Who "was quoted as saying", or whom somebody quotes so; cited, reported."""
    above = verb.head
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or above.lower_ != "as":
        return None
    if lexicon.lemma_of(above.head) not in ("quote", "cite", "report", "record", "hear"):
        return None
    subject = next((c for c in above.head.children if c.dep_ == "nsubjpass"), None)
    if subject is not None:
        return _whole_subject(subject, above.head)
    told = next((c for c in above.head.children if c.dep_ == "dobj" and c.i < above.i), None)
    return bounds(told, verb) if told is not None else None


def _of_modifier(verb: Token) -> Mention | None:
    """Whom a clause or participle that modifies a noun reports."""
    if verb.dep_ in ("acl", "relcl") and verb.tag_ != "VBN":
        return _antecedent(verb)
    return bounds(verb.head, verb) if _only_verb(verb) else None


def _with_name(doc: Doc, mention: Mention, quoted: frozenset[int]) -> Mention:
    """An office that stands as apposition behind a name: "…, Ann Lee, head of the board, said"."""
    start = mention[0]
    office = doc[mention[2]]
    plural = office.tag_ in ("NNS", "NNPS")
    if start < 3 or doc[start - 1].text != "," or plural:
        return mention
    if office.lemma_.lower() not in lexicon.ROLE_NOUNS:
        return mention
    first = start - 1
    while first > 0 and doc[first - 1].text[:1].isupper() and doc[first - 1].is_alpha:
        first -= 1
    bounded = first == 0 or doc[first - 1].is_punct
    dated = any(t.ent_type_ in ("DATE", "GPE", "LOC") for t in doc[first : start - 1])
    if dated or not bounded or not 2 <= start - 1 - first <= 4 or first in quoted:
        return mention
    return first, mention[1], mention[2]


def _only_verb(verb: Token) -> bool:
    """A past tense that the parse took for a participle: its sentence has no other verb.

    It has an object or a clause of its own, as a participle behind a noun has not.
    """
    if verb.dep_ != "acl" or verb.head.dep_ != "ROOT" or verb.head.pos_ not in ("NOUN", "PROPN"):
        return False
    return any(c.dep_ in ("dobj", "ccomp", "oprd") for c in verb.children)


def _antecedent(verb: Token) -> Mention:
    """Who a relative clause is about: of the nouns it may hang on, the nearest that speaks.

    A text that somebody issues in the same breath ("has put out a report that says") is
    that somebody's.
    """
    noun = verb.head
    for _ in range(3):
        if noun.lemma_.lower() in lexicon.SPEAKING or noun.ent_type_ in ("PERSON", "ORG", "GPE"):
            break
        if noun.dep_ != "pobj" or noun.head.head.pos_ not in ("NOUN", "PROPN"):
            noun = verb.head
            break
        noun = noun.head.head
    indefinite = any(c.lower_ in ("a", "an") for c in noun.children)
    if noun.dep_ == "dobj" and indefinite and noun.head.lemma_.lower() in lexicon.ISSUING:
        issuer = next((c for c in noun.head.children if c.dep_ == "nsubj"), None)
        if issuer is not None:
            return bounds(issuer, noun.head)
    return bounds(noun, verb)


def _inverted(verb: Token, quoted: frozenset[int]) -> Mention | None:
    """ "…, wrote Ann Lee": a name right behind a verb that a comma or a mark stands before."""
    doc = verb.doc
    if verb.lemma_.lower() in _ADDRESSING or _judges(verb):
        return None
    if verb.i == 0 or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i in quoted:
        return None
    if not doc[verb.i - 1].is_punct or doc[verb.i - 1].text in ("(", "-"):
        return None
    phrase = noun_phrase(verb, after=True)
    if phrase is None or phrase[2] in quoted:
        return None
    head = doc[phrase[2]]
    if head.pos_ != "PROPN" and head.lemma_.lower() not in lexicon.SPEAKING:
        return None
    after = doc[phrase[1]] if phrase[1] < len(doc) else None
    stops = after is None or after.is_punct or after.dep_ in ("prep", "npadvmod", "relcl", "advmod")
    return phrase if stops else None


def _judges(verb: Token) -> bool:
    """ "Ann Lee, the mayor, accused the owners": what stands behind is who is judged."""
    subject = any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children)
    return subject and lexicon.lemma_of(verb) in lexicon.JUDGEMENT


def _above(verb: Token) -> Mention | None:
    """The subject of a verb that this one is coordinated with, depends on or modifies."""
    above = verb.head
    if verb.dep_ not in _CLIMB or above.i == verb.i or above.pos_ not in ("VERB", "AUX", "ADP"):
        return None
    for _ in range(4):
        if verb.dep_ == "ccomp" and above.i > verb.i:
            return None
        for child in above.children:
            if child.dep_ in _SUBJECT and not _expletive(child):
                return _whole_subject(child, above)
        if above.head.i == above.i or above.dep_ not in (*_CLIMB, "relcl", "acl", "prep"):
            return None
        if above.dep_ in ("relcl", "acl"):
            return bounds(above.head, above)
        above = above.head
    return None


def _agent(verb: Token) -> Mention | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.lower_ == "by" and child.i > verb.i):
            for noun in child.children:
                if noun.dep_ == "pobj":
                    return bounds(noun, verb)
    return None


def _expletive(token: Token) -> bool:
    return token.lower_ in ("there", "what", "that", "this") or token.dep_ == "expl"


def _beside(verb: Token, quoted: frozenset[int]) -> Mention | None:
    """A noun phrase that touches a finite verb which the parse left without a subject.

    Before it, an apposition between commas is stepped over: "Name, an office, told".
    """
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(c.dep_ == "aux" for c in verb.children):
        return None
    doc = verb.doc
    at = verb.i - 1
    while at >= 0 and doc[at].dep_ in ("advmod", "aux"):
        at -= 1
    if at >= 0 and at not in quoted:
        if doc[at].text == ",":
            return _before_apposition(verb, at)
        chunk = _several(doc, verb) or phrase_ending(doc, at)
        if chunk is not None and chunk[2] not in quoted:
            return chunk
        if verb.dep_ == "conj" and doc[at].dep_ == "cc":
            return None  # "said so and accused the board of lying"
    return noun_phrase(verb, after=True)


def _several(doc: Doc, verb: Token) -> Mention | None:
    """ "…, a priest and two doctors at the scene said": several sources behind the last comma."""
    comma = next((i for i in range(verb.i - 1, -1, -1) if doc[i].text == ","), None)
    if comma is None:
        return None
    words = doc[comma + 1 : verb.i]
    nominal = all(within_phrase(t) or t.pos_ in ("ADP", "CCONJ") for t in words)
    people = [t for t in words if t.pos_ == "NOUN" and _is_source_noun(t)]
    joined = any(t.dep_ == "cc" for t in words)
    return (comma + 1, verb.i, people[-1].i) if nominal and joined and len(people) > 1 else None


def _is_source_noun(token: Token) -> bool:
    return token.lemma_.lower() in lexicon.SPEAKING or is_person(token.lower_)


def _before_apposition(verb: Token, comma: int) -> Mention | None:
    doc = verb.doc
    opening = comma - 1
    while opening > 0 and doc[opening].text != ",":
        opening -= 1
    if opening <= 1 or comma - opening > 14:
        return None
    inner = doc[opening + 1 : comma]
    if any(t.pos_ in ("VERB", "AUX") and t.tag_ not in ("VBN", "VBG") for t in inner):
        return None
    chunk = phrase_ending(doc, opening - 1)
    if chunk is None or doc[chunk[2]].pos_ != "PROPN":
        return None
    return chunk[0], comma, chunk[2]


def phrase_ending(doc: Doc, at: int) -> Mention | None:
    """The noun phrase that ends at a token, by its run of nouns, names and what modifies them."""
    if at < 0:
        return None
    token = doc[at]
    if token.pos_ == "PRON" and token.tag_ == "PRP":
        return token.i, token.i + 1, token.i
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    start = token.i
    while start > 0 and within_phrase(doc[start - 1]):
        start -= 1
    return start, token.i + 1, token.i


def within_phrase(token: Token) -> bool:
    """Whether a word can stand inside a noun phrase: article, adjective, number, noun, name."""
    if token.tag_ == "HYPH" or (
        token.tag_ in ("VBN", "VBG") and token.dep_ in ("amod", "compound")
    ):
        return True
    if token.dep_ == "advmod" and token.head.dep_ == "amod" and token.head.i > token.i:
        return True
    return token.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM") or token.tag_ in ("POS", "PRP$")


def noun_phrase(verb: Token, *, after: bool) -> Mention | None:
    """The noun phrase right behind a verb ("reads the notice", "wrote Ann Lee")."""
    if not after:
        return None
    doc = verb.doc
    at = verb.i + 1
    start = at
    while at < len(doc) and within_phrase(doc[at]):
        at += 1
    if at == start:
        if (
            start < len(doc)
            and doc[start].tag_ == "PRP"
            and doc[start].lower_ in ("he", "she", "they", "it")
        ):
            return start, start + 1, start
        return None
    last = doc[at - 1]
    while at + 1 < len(doc) and joins_phrases(doc[at]) and within_phrase(doc[at + 1]):
        at += 1
        while at < len(doc) and within_phrase(doc[at]):
            at += 1
    if last.pos_ not in ("NOUN", "PROPN"):
        return None
    # the subject of a clause behind the verb is no subject of the verb itself
    if last.dep_.startswith("nsubj") and last.head.i != verb.i:
        return None
    return start, at, last.i


def joins_phrases(token: Token) -> bool:
    """ "Of" and "for", or a capitalised preposition inside a name: "Boatmen Without Borders"."""
    inside = token.pos_ == "ADP" and token.text.istitle() and token.i > 0
    return token.lower_ in ("of", "for") or (inside and token.nbor(-1).pos_ == "PROPN")


def bounds(noun: Token, verb: Token) -> Mention:
    """The noun phrase of a head without relative clauses and what stands on the verb's far side."""
    doc = noun.doc
    start, end = noun.left_edge.i, noun.right_edge.i + 1
    if noun.i < verb.i < end:
        end = verb.i
    for child in noun.rights:
        if child.dep_ in ("relcl", "advcl", "ccomp", "parataxis") or (
            child.dep_ in ("acl", "appos", "conj") and end - start > _LONGEST
        ):
            end = min(end, child.left_edge.i)
    if start <= verb.i < noun.i:
        start = verb.i + 1
    while end > noun.i + 1 and (doc[end - 1].is_punct or doc[end - 1].dep_ == "cc"):
        end -= 1
    while start < noun.i and (doc[start].is_punct or doc[start].dep_ == "cc"):
        start += 1
    if end - start > _LONGEST:
        end = max(noun.i + 1, start + 1)
    if end - start > _LONGEST:
        start = end - _LONGEST
    return start, end, noun.i
