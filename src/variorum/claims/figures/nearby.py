"""Measure words beside a number, by the order of words: what parsers often get wrong."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.figures import whereabouts
from variorum.claims.figures.counted import CROWDS
from variorum.claims.figures.denials import by_denial
from variorum.claims.figures.governors import Found, is_passive, of_noun
from variorum.claims.figures.measures import (
    EMPTY,
    LIGHT,
    PHRASES,
    STATES,
    VERBS,
    Entry,
)
from variorum.claims.figures.telling import describes, is_cause, tells_of

_CHANGES = {"increase", "decrease", "cost", "population"}
_STATE_TAGS = {"VBN", "VBD", "JJ", "NN", "NNS", "NNP", "VBG"}
_OBJECT_TAGS = {"DT", "CD", "PRP$", "PRP", "NNP"}
_PASSED = {"more", "others", "other", "still"}
_COPULAS = {"be", "become", "remain", "go", "have"}


def state_behind(doc: Doc, at: int) -> Found | None:
    """A state word right behind the thing counted: "12 civilians dead", "40 wounded"."""
    copula = False
    while at < len(doc) and (
        doc[at].tag_ == "RB"
        or doc[at].lower_ in _PASSED
        or doc[at].lemma_ in _COPULAS
        or (copula and doc[at].lower_ == "left")
    ):
        copula = copula or doc[at].lemma_ in _COPULAS
        at += 1
    if at >= len(doc):
        return None
    token = doc[at]
    if token.lower_ == "without":
        return _without_home(doc, at)
    if token.lower_ in whereabouts.PLACING:
        return whereabouts.where_or_how(doc, at, copula=copula)
    if token.lower_ == "as" and not copula and at + 1 < len(doc):
        at, token = at + 1, doc[at + 1]
    entry = STATES.get(token.lower_)
    # "pulled 14 people alive from the rubble": verb and adverb go together
    apart = token.lower_ == "alive" and not copula
    if entry is None or token.tag_ not in _STATE_TAGS or apart:
        return None
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is not None and following.tag_ in ("NN", "NNS", "NNPS"):
        return None
    acts = not copula and token.tag_ in ("VBD", "VBG") and following is not None
    active = acts and following is not None and following.tag_ in _OBJECT_TAGS
    return None if active else Found(entry, token, 0)


def _without_home(doc: Doc, at: int) -> Found | None:
    """ "300 without a roof": homeless."""
    noun = next((t for t in doc[at + 1 : at + 5] if t.tag_ in ("NN", "NNS")), None)
    if noun is None or noun.lemma_.lower() not in ("roof", "home", "house", "shelter"):
        return None
    return Found(STATES["homeless"], doc[at], 0)


def of_the_state(doc: Doc, at: int) -> Found | None:
    """ "87 of the dead were minors"."""
    if at + 2 < len(doc) and doc[at].lower_ == "of" and doc[at + 1].tag_ in ("DT", "PRP$"):
        entry = STATES.get(doc[at + 2].lower_)
        following = doc[at + 3] if at + 3 < len(doc) else None
        if entry is not None and (following is None or not following.tag_.startswith("NN")):
            return Found(entry, doc[at + 2], 0)
    return None


_DEFINITE = frozenset("the its their his her our my your these those".split())


def wanted(doc: Doc, first: int, end: int, *, money: bool = False) -> Found | None:
    """ "Of the 9,000 required": the participle that closes a number's phrase says which these are.

    `first` is the index of the number, `end` that of the word behind it. A sum of `money` needs no
    article: "$9 million pledged".
    """
    if not 0 <= first < end < len(doc):
        return None
    verb = doc[end]
    lemma = verb.lemma_.lower()
    definite = first > 0 and doc[first - 1].lower_ in _DEFINITE
    if not definite and not (money and lemma in _WANTING | _MOVED):
        return None
    entry = VERBS.get(lemma)
    known = entry is not None and entry.strong
    known = known or lemma in EMPTY or lemma in LIGHT or verb.lower_ in STATES
    following = doc[end + 1] if end + 1 < len(doc) else None
    ends = following is None or following.is_punct or following.pos_ in ("ADP", "CCONJ", "SCONJ")
    if verb.tag_ not in (("VBN", "VBD") if money else ("VBN",)) or known or not ends:
        return None
    return Found(Entry(lemma, None), verb, 1)


_WANTING = frozenset(
    "request require need target plan pledge promise commit budget approve allocate".split()
)


_MOVED = frozenset(
    "receive disburse spend raise collect donate contribute mobilise mobilize".split()
)


def said_wanted(doc: Doc, first: int) -> Found | None:
    """ "Of the requested $9 million": the participle before a number says which these are."""
    verb = doc[first - 1] if 1 < first < len(doc) else None
    told = verb is not None and verb.tag_ in ("VBN", "JJ") and doc[first - 2].lower_ in _DEFINITE
    lemma = _STEM.get(verb.lower_, verb.lemma_.lower()) if verb is not None else ""
    named = verb is not None and told and lemma in _WANTING
    return Found(Entry(lemma, None), verb, 1) if named and verb is not None else None


#: Taggers take a participle for an adjective, and leave it as it is.
_STEM = {f"{stem.removesuffix('e')}ed": stem for stem in _WANTING} | {
    "planned": "plan", "committed": "commit",
}  # fmt: skip


def before(doc: Doc, at: int, reach: int = 7) -> Found | None:
    """The nearest measure noun or state word before a number in its clause: "the dead at 31"."""
    for step, token in enumerate(reversed(doc[max(0, at - reach) : at])):
        if (token.text in (".", ";", ":") and step > 0) or (token.text in (",", ")") and step > 1):
            return None
        if token.tag_ in ("VBZ", "VBP", "VBD") and "," in (t.text for t in doc[token.i : at]):
            return None  # a clause before a comma has figures of its own
        if token.pos_ == "VERB" and (_has_counted_subject(token) or _opens_clause(token, step)):
            return None
        apart = in_name(token) or tells_of(token) or describes(token) or _is_measure_of_each(token)
        apart = apart or is_cause(token)
        # "victims and witnesses of 17 attacks"
        apart = apart or (token.lemma_.lower() == "victim" and doc[at - 1].lower_ == "of")
        entry = None if apart else of_noun(token) or STATES.get(token.lower_)
        if entry is not None and token.pos_ in ("NOUN", "PROPN", "ADJ", "VERB"):
            near = step <= 1 and entry.strong
            return Found(entry, token, 1 if near else 4 if entry.strong else 8)
        verb = VERBS.get(token.lemma_.lower())
        if verb is not None and token.pos_ == "VERB" and verb.strong and verb.role != "subject":
            return Found(verb, token, 4)
    return None


def _is_measure_of_each(token: Token) -> bool:
    """ "900 crowns per victim for 40 families": by whom it is shared out."""
    return token.i > 0 and token.doc[token.i - 1].lower_ in ("per", "each", "every")


def in_name(token: Token) -> bool:
    """Whether a word is a piece of a name: "the Office for Displaced People"."""
    beside = (token.i + 1 < len(token.doc) and token.doc[token.i + 1].pos_ == "PROPN") or (
        token.i > 0 and token.doc[token.i - 1].text[:1].isupper()
    )
    lower = sum(t.text[:1].islower() for t in token.doc)
    return token.pos_ == "PROPN" and token.text.istitle() and beside and lower > len(token.doc) // 2


def _has_counted_subject(verb: Token) -> bool:
    """ "40 sailors perished and six …": the verb before tells of another number."""
    return any(
        child.dep_ in ("nsubj", "nsubjpass") and any(c.dep_ == "nummod" for c in child.children)
        for child in verb.children
    )


def _opens_clause(verb: Token, step: int) -> bool:
    """ "Returned 14 prisoners and received nine": what stands before is of another clause."""
    lemma = verb.lemma_.lower()
    finite = verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ", "VBP", "VB")
    own = finite and (step == 0 or any(c.dep_ == "dobj" for c in verb.children))
    return own and lemma not in EMPTY and lemma not in VERBS and lemma not in LIGHT


#: "40 are known to have died": the verb behind the report is theirs.
_REPORTED = frozenset(
    "know think believe report say fear presume suppose expect understand suspect assume confirm "
    "estimate allege list feel certify".split()
)
_WITHIN_GROUP = frozenset(
    "to also still later then already soon since both all not never n't".split()
)


def verb_group(doc: Doc, at: int) -> tuple[Token, bool, bool] | None:
    """The main verb of a verb group that begins at `at`, whether passive, and whether negated."""
    passive = denied = helped = False
    for token in doc[at : at + 9]:
        lemma = token.lemma_.lower()
        if token.lower_ in ("not", "n't", "never"):
            denied = True
        elif lemma in ("be", "have", "do", "get", "will", "would", "may", "might", "could", "can",
                       "must", "should"):  # fmt: skip
            passive = lemma in ("be", "get") or (passive and lemma != "have")
            helped = True
        elif lemma in _REPORTED and passive and token.pos_ in ("VERB", "AUX"):
            helped, passive = False, passive and False
        elif token.tag_ == "RB" or token.lower_ in _WITHIN_GROUP:
            continue
        elif token.tag_ in ("VBD", "VBN", "VB", "VBP", "VBG") and token.pos_ == "VERB":
            return token, passive or (token.tag_ == "VBN" and not helped), denied
        else:
            return None
    return None


def own_verb(doc: Doc, at: int) -> Found | None:
    """A measure verb right behind a number or its noun: "20 died", "14 were never found"."""
    group = verb_group(doc, at)
    if group is None:
        return None
    verb, passive, denied = group
    lemma = verb.lemma_.lower()
    if denied:
        told = by_denial(verb, passive=passive)
        return Found(told, verb, 1) if told is not None else None
    entry = VERBS.get(lemma)
    suffered = passive and verb.tag_ not in ("VBD", "VBP")
    fits = entry is not None and (entry.role == "subject" or suffered)
    if entry is None or not fits or not entry.strong or entry.measure in _CHANGES:
        return None
    return Found(entry, verb, 1)


_AUXILIARY = frozenset(("was", "were", "been", "are", "is"))


def gapped(doc: Doc, at: int) -> Found | None:
    """ "60 were charged, 150 freed and 20 transferred": a participle whose "were" is left out."""
    if not 0 < at < len(doc) or doc[at].tag_ not in ("VBN", "VBD") or not doc[at - 1].like_num:
        return None
    lemma = doc[at].lemma_.lower()
    known = lemma in VERBS or lemma in LIGHT or lemma in EMPTY or doc[at].lower_ in STATES
    following = doc[at + 1] if at + 1 < len(doc) else None
    ends = following is None or following.is_punct or following.pos_ in ("ADP", "CCONJ", "ADV")
    helped = any(t.lower_ in _AUXILIARY for t in doc[max(0, at - 25) : at - 1])
    return Found(Entry(lemma, "flow"), doc[at], 1) if ends and helped and not known else None


#: An insertion longer than so many words is none.
_INSERTED = 30


def behind_insertion(doc: Doc, at: int) -> int | None:
    """The index behind words put between commas, brackets or dashes at `at`, where no verb ends.

    "326 villagers, including 74 women and 39 children, were …": where the verb stands.
    """
    closing = {",": (",",), "(": (")",), "–": ("–",), "—": ("—",)}
    if at >= len(doc) or doc[at].text not in closing:
        return None
    end = None
    for token in doc[at + 1 : at + 1 + _INSERTED]:
        if token.text in closing[doc[at].text]:
            end = token.i
            following = doc[end + 1] if end + 1 < len(doc) else None
            if following is not None and following.pos_ in ("AUX", "VERB"):
                return end + 1
        finite = token.tag_ in ("VBZ", "VBD", "VBP", "MD") and token.pos_ in ("AUX", "VERB")
        if finite or token.text in (".", ";", ":"):
            return None
    return None


_AMOUNT = frozenset("come amount rise stand number total reach be climb grow fall".split())


def amounting(doc: Doc, at: int) -> Found | None:
    """ "Deaths among sailors, all told, come to 40": the noun that opens the number's clause."""
    verb = at - 1
    while verb > 0 and doc[verb].lower_ in ("to", "at", "now", "still", "only"):
        verb -= 1
    if verb <= 0 or doc[verb].lemma_.lower() not in _AMOUNT or doc[verb].pos_ == "NOUN":
        return None
    first = next((i + 1 for i in range(verb - 1, -1, -1) if doc[i].text in (";", ".", ":")), 0)
    for token in doc[first : min(verb, first + 5)]:
        entry = of_noun(token)
        if entry is not None and entry.strong and token.pos_ in ("NOUN", "PROPN"):
            return Found(entry, token, 3)
        if token.is_punct or token.pos_ in ("ADP", "SCONJ"):
            return None
    return None


def verb_behind(doc: Doc, at: int) -> Found | None:
    """A verb behind a bare number that taggers take for a noun or an adjective.

    "Over 1,000 flee" in a headline; "and 15 suffered burns".
    """
    if at >= len(doc):
        return None
    if doc[at].tag_ in ("VBN", "VBD"):
        return _with_object(doc, at)
    if doc[at].lower_ in CROWDS:
        return Found(Entry(doc[at].lower_, "flow"), doc[at], 1)
    entry = VERBS.get(doc[at].lower_)
    if entry is None or entry.role != "subject" or not entry.strong:
        return None
    return Found(entry, doc[at], 1)


def _with_object(doc: Doc, at: int) -> Found | None:
    """A verb and the noun it is said with: "suffered severe burns"."""
    for token in doc[at + 1 : at + 5]:
        if token.tag_ in ("NN", "NNS"):
            phrase = PHRASES.get((doc[at].lemma_.lower(), token.lemma_.lower()))
            return Found(phrase, doc[at], 1) if phrase is not None else None
        if token.tag_ not in ("DT", "JJ", "PRP$", "RB"):
            return None
    return None


def among(doc: Doc, at: int) -> Found | None:
    """ "counts 90 soldiers among its dead"."""
    for token in doc[at : at + 14]:
        if token.text in (".", ";", ","):
            return None
        if token.lower_ == "among":
            for state in doc[token.i + 1 : token.i + 4]:
                if state.lower_ in STATES and state.tag_ in _STATE_TAGS:
                    return Found(STATES[state.lower_], state, 2)
            return None
    return None


_RELATIVES = {"who", "which", "that"}


def relative_behind(doc: Doc, at: int) -> Found | None:
    """ "300 people, including 20 children, who went missing": the clause behind the insertion."""
    if at >= len(doc) or doc[at].text != ",":
        return None
    for token in doc[at : at + 30]:
        if token.lower_ in _RELATIVES and token.tag_ in ("WP", "WDT"):
            return _relative_clause(doc, token.i + 1)
        if token.text in (".", ";", ":") or (
            token.pos_ in ("VERB", "AUX") and token.tag_ not in ("VBG", "VBN")
        ):
            return None
    return None


def _relative_clause(doc: Doc, at: int) -> Found | None:
    for token in doc[at : at + 6]:
        if token.is_punct or token.like_num:
            return None  # "in which at least 40 died": the verb is that of the 40
        if token.lower_ in STATES and (
            is_passive(token) or token.tag_ not in ("VBD", "VBP", "VBZ")
        ):
            return Found(STATES[token.lower_], token, 1)
        entry = VERBS.get(token.lemma_.lower())
        fits = entry is not None and (entry.role != "patient" or is_passive(token))
        if entry is not None and fits and entry.strong and token.pos_ == "VERB":
            return Found(entry, token, 1)
    return None


def _is_relative(verb: Token) -> bool:
    """Whether a verb is that of a relative clause, or joined to it."""
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    return verb.dep_ in ("relcl", "acl")


#: Words that open a clause of its own behind a list.
_OPENING = frozenset("that while whereas because although though as since".split())


def after(doc: Doc, at: int) -> Found | None:
    """The next verb group behind a list of things: "…, 3 mills and 40 barns were burned"."""
    for token in doc[at : at + 45]:
        if token.text in (".", ";", ":") or (token.dep_ == "mark" and token.lower_ in _OPENING):
            return None
        if token.pos_ != "VERB" or token.dep_ == "amod" or _is_relative(token):
            continue
        if token.tag_ in ("VBZ", "VBD", "VBP") and token.lemma_.lower() in LIGHT:
            return None
        entry = VERBS.get(token.lemma_.lower())
        if entry is not None and entry.measure in _CHANGES:
            return None
        if entry is not None and (entry.role != "patient" or is_passive(token)):
            return Found(entry, token, 6)
        if entry is None and token.lemma_.lower() not in LIGHT:
            return None
    return None
