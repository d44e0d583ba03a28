"""Happenings that the words right beside a date name, before the parse is climbed.

"The war of 1994-98", "the failure of the dam on 14 March", "the signing of the pact (Orlo, 5 May
1996)", "resolution 447 of 29 January 1996", "its last flood was in 1974, when the dyke broke".
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span, Token

from variorum.claims.events import lexicon as lex
from variorum.claims.events.trigger import OWN, PAPERS, Trigger, verb_trigger

#: A date in brackets may have a place beside it, and no more; a name and a year are a citation.
_IN_BRACKETS = 6
_BRACKETS = 3
_BEFORE_A_DATE = frozenset({"of", "from", "dated"})
#: What stands behind these is what the date behind it dates ("after the flood on 3 May").
_LIMITS = frozenset({"before", "after", "since", "following", "until"})
#: Under these a document is named with its date, whatever the clause goes on to tell.
_NAMING = frozenset({"to", "under", "with", "in", "by", "of"})
#: What leads to a law is told with the law's year ("led to the Fisheries Act of 1933").
_RESULT = lex.word_set(
    """
    lead result bring prompt produce cause inspire culminate pass adopt introduce enact
    """
)
#: Who does this to a paper makes it what it is on that day.
_MAKING = lex.word_set("sign issue grant write draw conclude countersign")
#: A speaker's tag, a participle, a word or two, and the comma or preposition before a time.
_FRAGMENT = re.compile(
    r"\W*(?:[A-Z][\w .'’-]{0,40}:\s+)?(?P<act>[A-Z][a-z]+)(?:\s[a-z]+){0,2},?\s"
    r"(?:(?:in|on|at|about|some)\s)?$"
)
#: "Entry into force: midnight of ", "Opening: ": a happening's noun for a label.
_LABELLED = re.compile(
    r"\W*(?P<noun>[A-Z][a-z]+)(?P<force>\sinto\s(?:force|effect))?(?:\sof\s[\w\s]{2,40})?:\s"
    r"(?:(?:on|from|at|since|midnight|noon)\s(?:of\s)?)*$"
)
_CLAUSES = frozenset({"ccomp", "advcl", "relcl", "csubj"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def named_beside(doc: Doc, mention: Span, edtf: str) -> Trigger | None:
    """The happening that the words beside the date at `mention` name, or None."""
    day = bool(_DAY.fullmatch(edtf))
    return (
        _owner(doc, mention)
        or _out(doc, mention)
        or (_bracketed(doc, mention) if "-" in edtf else None)
        or (_alone_in_brackets(doc, mention) if day else None)
        or (_apposed(doc, mention) if day else None)
        or _fronted(doc, mention)
        or (_paper(doc, mention) if day else None)
        or _instrument(doc, mention, day=day)
        or (_on_day(mention) if day else None)
        or _when(doc, mention)
        or _day_when(mention)
        or _cleft(doc, mention)
        or (_the_day(mention) if day else None)
    )


def _owner(doc: Doc, mention: Span) -> Trigger | None:
    """ "the war of 1994-98": the noun right before "of"."""
    at = mention.start - 1
    while at > 0 and doc[at].lower_ in ("the", "("):
        at -= 1
    if at < 1 or doc[at].lower_ != "of":
        return None
    lemma = doc[at - 1].lemma_.lower()
    kind = lex.noun_type(lemma) if lemma not in lex.INSTRUMENT_TYPES else None
    return Trigger(doc[at - 1], kind, noun=True) if kind is not None else None


def owned_behind(doc: Doc, start: int, end: int) -> Trigger | None:
    """ "the January 1998 bombing": the noun that the date at [start, end) stands before."""
    mention = doc.char_span(start, end, alignment_mode="expand")
    if mention is None or mention.end >= len(doc) or mention.root.head.i < mention.end:
        return None
    noun = mention.root.head
    if noun.pos_ not in ("NOUN", "PROPN") or mention.root.dep_ not in OWN:
        return None
    between = doc[mention.end : noun.i]
    if any(t.pos_ not in ("ADJ", "NOUN", "PROPN") for t in between):
        return None
    kind = lex.noun_type(noun.lemma_)
    return Trigger(noun, kind, noun=True) if kind is not None else None


def _out(doc: Doc, mention: Span) -> Trigger | None:
    """ "a report out on Thursday": its publication."""
    words = [t.lower_ for t in doc[max(0, mention.start - 2) : mention.start] if t.lower_ != "on"]
    if words[-1:] != ["out"]:
        return None
    paper = next((t for t in reversed(doc[: mention.start]) if t.lower_ not in ("on", "out")), None)
    if paper is None or paper.lemma_.lower() not in PAPERS:
        return None
    return Trigger(paper, "publication", noun=True)


def _bracketed(doc: Doc, mention: Span) -> Trigger | None:
    """ "the signing of the pact on grain (Orlo, 5 May 1996)": the noun that the rest hangs on."""
    if mention.end >= len(doc) or doc[mention.end].text != ")":
        return None
    first = max(1, mention.start - _IN_BRACKETS)
    opened = next((i for i in range(mention.start - 1, first - 1, -1) if doc[i].text == "("), None)
    if opened is None or any(t.pos_ == "VERB" for t in doc[opened : mention.start]):
        return None
    found: Trigger | None = None
    token = doc[opened - 1]
    while token.pos_ in ("NOUN", "PROPN", "ADP", "NUM"):
        kind = lex.noun_type(token.lemma_) if token.pos_ in ("NOUN", "PROPN") else None
        if kind is not None:
            found = Trigger(token, kind, noun=True)
        if token.head.i >= token.i:
            break
        token = token.head
    return found if opened < mention.start - 1 else None


def _alone_in_brackets(doc: Doc, mention: Span) -> Trigger | None:
    """ "the Orlo flood (3 May 1951)": the day of what is named; "deaths (3 May)" are a count."""
    at = mention.start - 2
    closed = mention.end < len(doc) and doc[mention.end].text == ")"
    if at < 0 or not closed or doc[at + 1].text != "(" or doc[at].tag_ not in ("NN", "NNP"):
        return None
    kind = lex.noun_type(doc[at].lemma_)
    if kind is None or doc[at].lemma_.lower() in lex.INSTRUMENT_TYPES:
        return None
    return Trigger(doc[at], kind, noun=True)


def names_its_day(doc: Doc, start: int, end: int) -> bool:
    """Whether the date alone in brackets at [start, end) is the day of the happening before it."""
    mention = doc.char_span(start, end, alignment_mode="expand")
    return mention is not None and _alone_in_brackets(doc, mention) is not None


def _apposed(doc: Doc, mention: Span) -> Trigger | None:
    """ "Mayoral election, 3 May 1998": a heading names a happening and its day."""
    at = mention.start - 2
    if at < 0 or doc[at + 1].text != "," or doc[at].pos_ not in ("NOUN", "PROPN"):
        return None
    if any(t.pos_ in ("VERB", "AUX") for t in doc):
        return None
    kind = lex.noun_type(doc[at].lemma_)
    return Trigger(doc[at], kind, noun=True) if kind not in (None, "statement") else None


def _fronted(doc: Doc, mention: Span) -> Trigger | None:
    """ "In the riots of the port, in March 1952, eight died": the date goes with what opens."""
    at = mention.start - 1
    commas = at > 0 and doc[at - 1].text == "," and doc[at].lower_ in ("in", "on")
    closed = mention.end < len(doc) and doc[mention.end].text == ","
    if not commas or not closed or doc[0].lower_ not in ("in", "during", "at"):
        return None
    if any(t.pos_ in ("VERB", "AUX") for t in doc[: mention.start]):
        return None
    noun = next((c for c in doc[0].children if c.dep_ == "pobj" and c.i < at), None)
    kind = lex.noun_type(noun.lemma_) if noun is not None else None
    return Trigger(noun, kind, noun=True) if noun is not None and kind is not None else None


def _paper(doc: Doc, mention: Span) -> Trigger | None:
    """ "who signed the certificate of 3 May 1951": a paper bears the day on which it was made."""
    of = doc[mention.start - 1] if mention.start else None
    if of is None or of.lower_ not in _BEFORE_A_DATE or of.head.pos_ != "NOUN":
        return None
    paper = of.head
    verb = paper.head
    made = paper.dep_ in ("dobj", "nsubjpass") and verb.lemma_.lower() in _MAKING
    return verb_trigger(verb) if made and paper.i == of.i - 1 else None


def _instrument(doc: Doc, mention: Span, *, day: bool) -> Trigger | None:
    """A document with the day on which it was adopted or signed; with a year, where it is new."""
    at = mention.start - 1
    if at < 1 or doc[at].lower_ not in _BEFORE_A_DATE:
        return None
    noun = _document(doc, at - 1)
    if noun is None:
        return None
    kind = lex.INSTRUMENT_TYPES[noun.lemma_.lower()]
    above = noun.head
    if day and not (noun.dep_ == "pobj" and above.dep_ == "agent"):
        act = lex.noun_type(above.head.lemma_) if above.lower_ == "of" else None
        if act is not None:
            return Trigger(above.head, act, noun=True)
        named = noun.dep_ != "pobj" or above.lower_ in _NAMING
        return Trigger(noun, kind, noun=True) if named else None
    verb = above.head if noun.dep_ == "pobj" else above
    return Trigger(noun, kind, noun=True) if verb.lemma_.lower() in _RESULT else None


def _document(doc: Doc, last: int) -> Token | None:
    """The document's noun whose phrase ends at a token: "resolution 447", "Protocol of Orlo".

    A year in brackets between them is passed over.
    """
    if doc[last].text == ")" and last > _BRACKETS and doc[last - 2].text == "(":
        last -= _BRACKETS
    token = doc[last]
    for _ in range(_IN_BRACKETS):
        if token.lemma_.lower() in lex.INSTRUMENT_TYPES:
            return token
        if token.pos_ not in ("NUM", "NOUN", "PROPN", "ADP", "SYM") or token.head.i == token.i:
            return None
        token = token.head
    return None


def _on_day(mention: Span) -> Trigger | None:
    """ "the failure of the dam on 14 March": only a happening is on a day."""
    preposition = mention.root.head
    if preposition.lower_ != "on" or preposition.i != mention.start - 1:
        return None
    noun = preposition.head
    before = mention.doc[preposition.i - 1] if preposition.i else noun
    if before.dep_ == "pobj" and before.head.lower_ in _LIMITS:
        noun = before
    lemma = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or lemma in lex.UNDATED_NOUNS | lex.TIME_NOUNS or noun.ent_type_:
        return None
    kind = lex.noun_type(lemma)
    return Trigger(noun, kind, noun=True) if kind is not None else None


def _when(doc: Doc, mention: Span) -> Trigger | None:
    """ "was in 1974, when the dyke broke": what happened then, not that it was."""
    state = mention.root.head.head
    if state.lemma_ != "be":
        return None
    where = _where(state, mention)
    if where is not None:
        return where
    at = mention.end + (mention.end < len(doc) and doc[mention.end].text == ",")
    if at >= len(doc) or doc[at].lower_ != "when":
        return None
    verb = doc[at].head
    return verb_trigger(verb) if verb.pos_ == "VERB" and verb.i > at else None


def _day_when(mention: Span) -> Trigger | None:
    """ "Marks the day in 1944 when soldiers shot 40": what happened on that day."""
    noun = mention.root.head.head
    if mention.root.dep_ != "pobj" or noun.lemma_.lower() not in lex.TIME_NOUNS:
        return None
    for clause in noun.children:
        when = any(c.lower_ in ("when", "on") for c in clause.subtree if c.i < clause.i)
        if clause.dep_ == "relcl" and clause.i > mention.end and when:
            return verb_trigger(clause)
    return None


def when_then(doc: Doc, start: int, end: int) -> Trigger | None:
    """ "The worst since 1951, when 40 drowned": what happened then, for what is only measured."""
    mention = doc.char_span(start, end, alignment_mode="expand")
    if mention is None or not mention.start or doc[mention.start - 1].lower_ != "since":
        return None
    at = mention.end + (mention.end < len(doc) and doc[mention.end].text == ",")
    if at >= len(doc) or doc[at].lower_ != "when":
        return None
    verb = doc[at].head
    return verb_trigger(verb) if verb.pos_ == "VERB" and verb.i > at else None


def _cleft(doc: Doc, mention: Span) -> Trigger | None:
    """ "It was on 5 May that the guards left": that clause tells what was then."""
    at = mention.start - 1
    while at > 0 and doc[at].pos_ in ("ADP", "ADV", "DET"):
        at -= 1
    state = doc[at] if at > 0 else None
    if state is None or state.lemma_ != "be" or doc[at - 1].lower_ != "it":
        return None
    clauses = [c for c in state.children if c.dep_ in _CLAUSES and c.i > mention.end]
    told = [c for c in clauses if any(w.lower_ in ("that", "when") for w in c.children)]
    return verb_trigger(told[0]) if told else None


def _where(state: Token, mention: Span) -> Trigger | None:
    """ "was on Monday in Orlo, where soldiers opened fire": what happened there then."""
    for token in state.subtree:
        if token.i <= mention.end or token.lower_ != "where" or token.head.dep_ != "relcl":
            continue
        verb = token.head
        past = verb.tag_ in ("VBD", "VBN")
        if past and verb.pos_ == "VERB" and verb.head.i > mention.start:
            return verb_trigger(verb)
    return None


def _the_day(mention: Span) -> Trigger | None:
    """ "3 May was the day the bridge fell", "3 May was the deadliest day"."""
    verb = mention.root.head
    if mention.root.dep_ != "nsubj" or verb.lemma_ != "be":
        return None
    told = [c for c in verb.children if c.dep_ == "attr" and c.lemma_.lower() in lex.TIME_NOUNS]
    for noun in told:
        clause = next((c for c in noun.children if c.dep_ == "relcl" and c.pos_ == "VERB"), None)
        if clause is not None:
            return verb_trigger(clause)
        if any(c.tag_ == "JJS" for c in noun.children):
            return Trigger(noun, "event", noun=True)
    return None


def fragment(doc: Doc, start: int, end: int) -> Trigger | None:
    """ "Closed, four years ago.", "Entry into force: 3 May.": what happened and a time, no more."""
    labelled = _labelled(doc, start, end)
    if labelled is not None:
        return labelled
    found = _FRAGMENT.match(doc.text[:start])
    kind = lex.participle_type(found["act"]) if found is not None else None
    if found is None or kind is None or doc.text[end:].strip(" .!\"'”’)"):
        return None
    token = doc.char_span(found.start("act"), found.end("act"), alignment_mode="expand")
    return Trigger(token[0], kind) if token is not None else None


def _labelled(doc: Doc, start: int, end: int) -> Trigger | None:
    found = _LABELLED.match(doc.text[:start])
    if found is None or doc.text[end:].strip(" .!\"'”’)"):
        return None
    span = doc.char_span(found.start("noun"), found.end("noun"), alignment_mode="expand")
    noun = span[0] if span is not None else None
    if noun is None or noun.lemma_.lower() in lex.METADATA:
        return None
    force = found["force"] is not None
    kind = "change" if force else lex.noun_type(noun.lemma_)
    return (
        Trigger(noun, kind, noun=True) if kind not in (None, "statement", "publication") else None
    )


def in_own_part(trigger: Trigger | None, doc: Doc, mention: Span) -> Trigger | None:
    """The trigger, or where a semicolon parts it from the date, the nearest verb on its side."""
    if trigger is None:
        return None
    first, last = sorted((trigger.token.i, mention.start))
    if not any(t.text == ";" for t in doc[first:last]):
        return trigger
    start = max((t.i for t in doc[: mention.start] if t.text == ";"), default=-1) + 1
    end = next((t.i for t in doc[mention.end :] if t.text == ";"), len(doc))
    verbs = [t for t in doc[start:end] if t.pos_ == "VERB"]
    if not verbs:
        return trigger
    return verb_trigger(min(verbs, key=lambda t: (abs(t.i - mention.start), t.i))) or trigger
