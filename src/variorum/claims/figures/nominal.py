"""Measures that nouns and relative clauses name, where no verb of the table governs the number.

"The margin was 300 votes", "the training of 40 nurses", "stations whose results were not signed".
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.figures.measures import EMPTY, LIGHT, PERSONS, PLACE_NOUNS
from variorum.claims.figures.telling import tells

#: Nouns that name what a number measures when they are the subject of its copula.
QUANTITIES = frozenset(
    "margin lead majority gap difference surplus shortfall deficit shortage backlog excess quota "
    "limit target ceiling threshold standard minimum maximum norm requirement quorum average "
    "median turnout attendance capacity output production yield catch harvest stock reserve supply "
    "demand consumption intake enrolment enrollment circulation readership membership occupancy "
    "density frequency magnitude intensity dose ration allowance quantity rainfall population "
    "electorate workforce payroll caseload ratio index coefficient score factor strength".split()
)
_ACTION_ENDINGS = ("ing", "ment", "tion", "sion", "xion", "ance", "ence", "val", "sal", "ial")
_ACTIONS = frozenset(
    "arrest visit sale purchase transfer seizure closure delivery recovery release rescue loss "
    "theft murder attack raid search repair hire lease loan import export launch opening handover "
    "return exchange swap burial trial recount review audit survey count vote election census "
    "capture reform discovery construction departure exposure acquittal fall repair flight use "
    "dismissal theft kidnap hijack supply".split()
)
#: Deeds that are done to things: "repairs to 40 bridges".
_DONE_TO = frozenset("repair improvement modification".split())
#: Nouns with such an ending that name a group, a place or an amount and no deed.
_NO_ACTION = frozenset(
    "population delegation contingent collection section region nation million billion regiment "
    "settlement government department parliament generation corporation organisation organization "
    "congregation portion proportion fraction combination ration selection battalion division "
    "station institution association federation administration commission mission union coalition "
    "building meeting gathering ending beginning feeling thing evening morning wing ring king "
    "string spring ceiling village apartment monument document instrument element moment "
    "establishment equipment segment fragment compartment installation location position condition "
    "situation question tradition version region religion opinion edition exhibition "
    "majority presence absence audience conference sentence evidence residence distance instance "
    "substance province science silence violence influence difference chance balance finance "
    "insurance ambulance alliance allowance estimation function action reaction addition option "
    "fashion faction fiction junction petition provision pension tension mansion session "
    "possession television material trial official arrival interval festival carnival rival "
    "proposal appraisal reading listing ranking rating ruling warning number total figure "
    "heading sampling being accusation allegation assertion information confirmation declaration "
    "estimate calculation indication suggestion mention impression".split()
)


def of_copula(anchor: Token) -> Token | None:
    """ "The margin was 300 votes", "a standard of 20": the noun that names what is measured."""
    head = anchor.head
    if anchor.dep_ == "attr" and head.lemma_ == "be":
        subjects = (c for c in head.children if c.dep_ == "nsubj")
        noun = next(subjects, None)
    elif anchor.dep_ == "pobj" and head.lower_ in ("of", "at"):
        noun = head.head
        if head.lower_ == "at" and noun.pos_ in ("VERB", "AUX"):
            noun = next((c for c in noun.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    else:
        return None
    named = noun is not None and noun.tag_ == "NN" and noun.lemma_.lower() in QUANTITIES
    return noun if noun is not None and named and not _is_compared(noun) else None


_AVERAGES = frozenset("average mean median norm baseline".split())


def _is_compared(noun: Token) -> bool:
    """ "2,900 deaths, compared with an average of 2,000": the average is of deaths, too."""
    words = {t.lower_ for t in noun.doc[max(0, noun.i - 6) : noun.i]}
    return noun.lemma_.lower() in _AVERAGES and bool(words & {"compared", "against", "versus"})


def valued(doc: Doc, at: int) -> Token | None:
    """ "The hazard ratio was 1.4", "a score of 0.8": the noun before the number at `at`.

    By the order of words: what counts nothing is the value of the noun that names it.
    """
    before = at - 1
    while before > 0 and (doc[before].lemma_ == "be" or doc[before].lower_ in _VALUING):
        before -= 1
    noun = doc[before] if before >= 0 else None
    if noun is None or noun.tag_ != "NN":
        return None
    return noun if before < at - 1 or noun.lemma_.lower() in QUANTITIES else None


_VALUING = frozenset(("of", "at", "=", ":", "only", "just", "now", "then", "about"))
_NUMBERS = frozenset("figure number total tally estimate sum count".split())


def is_number_of(anchor: Token) -> bool:
    """ "The figure of 300": the noun announces a number and says nothing of it."""
    of = anchor.dep_ == "pobj" and anchor.head.lower_ == "of"
    return of and anchor.head.head.lemma_.lower() in _NUMBERS


def action(anchor: Token) -> Token | None:
    """ "The training of 40 nurses", "the planting of 2,000 oaks": the noun of a deed."""
    for link in (c for t in anchor.children if t.dep_ == "nummod" for c in t.children):
        # parsers take "repairs to" for words of a bound
        if link.lower_ == "to" and link.i and link.doc[link.i - 1].lemma_.lower() in _DONE_TO:
            return link.doc[link.i - 1]
    if anchor.dep_ != "pobj" or anchor.head.lower_ not in ("of", "to"):
        return None
    noun = anchor.head.head
    lemma = noun.lemma_.lower()
    if anchor.head.lower_ == "to" and lemma not in _DONE_TO:
        return None
    if noun.pos_ not in ("NOUN", "VERB") or lemma in PERSONS or lemma in PLACE_NOUNS:
        return None
    deed = lemma in _ACTIONS or (noun.lower_.endswith(_ACTION_ENDINGS) and lemma not in _NO_ACTION)
    return noun if deed and noun.tag_ in ("NN", "VBG", "NNS") else None


#: Deeds of counting say nothing of what is counted: "camp census: 4,300 tents".
_COUNTINGS = frozenset("census survey count audit review recount trial vote election".split())


def announced(anchor: Token) -> Token | None:
    """ "First prisoner exchange: 12 soldiers for 19 guards": the deed before the colon."""
    token = anchor
    if token.dep_ == "pobj" and token.head.lower_ == "for":
        token = token.head.head
    noun = token.head
    if token.dep_ not in ("appos", "dep", "conj", "parataxis") or not is_deed(noun):
        return None
    if noun.lemma_.lower() in _COUNTINGS:
        return None
    return noun if noun.doc[noun.i + 1].text == ":" and noun.i < token.i else None


def singled_out(anchor: Token) -> Token | None:
    """The verb of a clause that says which things are meant, and is nearer than the main verb."""
    verb = told_of(anchor)
    lemma = verb.lemma_.lower() if verb is not None else ""
    return (
        None
        if lemma in EMPTY or lemma in LIGHT - {"leave", "announce"} or lemma in _PRINTING
        else verb
    )


def light_clause(anchor: Token) -> tuple[Token, str] | None:
    """ "Who took communion", "who came": a light verb of a relative clause and its bare object.

    The measure is both ("take communion"), as the verb alone says nothing.
    """
    for child in anchor.children:
        who = any(c.dep_ == "nsubj" and c.tag_ in ("WP", "WDT") for c in child.children)
        if child.dep_ != "relcl" or not who or child.pos_ != "VERB":
            continue
        lemma = child.lemma_.lower()
        if lemma in _COMING and not any(c.like_num for c in child.subtree):
            return child, lemma
        noun = next((c for c in child.children if c.dep_ == "dobj" and c.i == child.i + 1), None)
        if lemma in _SUPPORTING and noun is not None and noun.tag_ in ("NN", "NNP"):
            return child, f"{lemma} {noun.lemma_.lower()}"
    return None


_COMING = frozenset("come go get".split())
_SUPPORTING = frozenset("take give make have pay hold get do".split())


def is_deed(noun: Token) -> bool:
    """Whether a noun names a deed: "27 recommendations", "two votes"."""
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma in PERSONS or lemma in PLACE_NOUNS or lemma in _NO_ACTION:
        return False
    return lemma in _ACTIONS or lemma.endswith(_ACTION_ENDINGS)


_PRINTING = frozenset("publish quote print circulate issue use require compile need".split())


def _said_of(verb: Token) -> Token:
    """ "The 40 boats which it says were sold": the verb below that of saying."""
    if not tells(verb):
        return verb
    lower = (c for c in verb.children if c.dep_ == "ccomp" and c.pos_ == "VERB")
    return next(lower, verb)


def told_of(noun: Token) -> Token | None:
    """The verb of a clause that singles things out: "farms that we were able to visit"."""
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN" and child.i > noun.i:
            return child
        subjects = [c for c in child.children if c.dep_ in ("nsubj", "nsubjpass")]
        numbered = any(t.pos_ == "NUM" for c in subjects for t in (c, *c.children))
        if child.dep_ != "relcl" or numbered:
            continue
        verb = _said_of(child)
        for _ in range(3):
            lower = (
                c for c in verb.subtree if c.dep_ == "xcomp" and c.pos_ == "VERB" and c != verb
            )
            light = verb.pos_ == "AUX" or verb.lemma_.lower() in ("manage", "want", "try")
            deeper = next(lower, None) if light else None
            if deeper is None:
                break
            verb = deeper
        return verb if verb.pos_ == "VERB" and verb.lemma_.lower() not in EMPTY else None
    return None
