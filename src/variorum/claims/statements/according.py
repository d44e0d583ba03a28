"""Sources set beside what they say: "according to X", "as X noted", "by X's count", "to X"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue, is_negated, kind_of, whole_phrase
from variorum.claims.statements.matter import is_nobodys
from variorum.claims.statements.ranges import Range, opens_quotation, strip_end
from variorum.claims.statements.sources import bounds

#: "By the ministry's figures": nouns that make an owner the source of a clause.
_COUNTS = frozenset(
    "figure count estimate data tally reckoning information account calculation admission".split()
)
#: "In the board's view", "in the words of the board".
_VIEWS = frozenset("words view opinion estimation judgement judgment assessment".split())
#: What things are done by: "according to the size of the household".
_MEASURES_OF_MANNER = frozenset(
    """gravity severity size age need plan schedule merit rank weight height type kind order
    circumstance ability taste degree extent distance season rota timetable procedure""".split()
)
#: A source that leads a sentence is described in at most so many tokens.
_LONGEST_DESCRIPTION = 25
_LONGEST_NAME = 4
#: Words of the longest bound in front of a number, with the number: "at least about 40".
_LONGEST_BOUND = 5
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def according_cue(token: Token, quoted: frozenset[int]) -> Cue | None:
    """The cue of an adverbial that names a source for the clause it stands in."""
    return _according(token) or _as_noted(token) or _to_them(token, quoted) or _if_believed(token)


def _according(token: Token) -> Cue | None:
    """ "According to X", "in the words of X", "in X's view", "by X's count"."""
    span = _according_span(token)
    if span is None:
        return None
    start, noun = span
    if token.lower_ == "according" and (_is_manner(noun) or is_nobodys(noun)):
        return None
    doc = token.doc
    without = _without_subject(start, noun)
    cut = without != whole_phrase(noun)
    noun, mention = _with_text(noun, without)
    noun, mention = _before_number(noun, mention)
    end = max(mention[1], _count_end(noun))
    described = mention[1] > noun.i and not cut
    end = max(end, _described_until(token, noun) if described else 0)
    end = _past_participle(token, _past_name(doc, noun, end))
    contents = _clause_around(doc, start, end)
    if noun.lower_ in ("which", "whom"):
        subject = _subject_before(doc, start)
        if subject is None:
            return None
        contents, mention, noun = (
            ((end, len(doc) - int(doc[-1].is_punct)),),
            whole_phrase(subject),
            subject,
        )
    if not contents:
        return None
    return Cue(
        token.i,
        "according",
        "according",
        (start, token.i + (2 if token.lower_ == "according" else 1)),
        mention,
        noun.i,
        contents,
        (start, end),
        start > contents[0][0],
        True,
        False,
    )


def _as_noted(verb: Token) -> Cue | None:
    """ "As the ministry noted, …": what the clause above says is told too."""
    doc = verb.doc
    put_it = verb.lemma_ == "put" and any(
        c.dep_ == "dobj" and c.lower_ == "it" for c in verb.children
    )
    reports = put_it or kind_of(verb) in ("speech", "finding")
    if not reports or verb.dep_ not in ("advcl", "prep", "ccomp"):
        return None
    lead = next((c for c in verb.children if c.lower_ == "as" and c.i < verb.i), None)
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.text[:1].isalnum()]
    subject = subjects[-1] if subjects else None
    given = not put_it and any(
        c.dep_ in ("ccomp", "dobj", "xcomp") and c.i > verb.i for c in verb.children
    )
    if lead is None or subject is None or given:
        return None
    start, end = lead.i, verb.right_edge.i + 1
    contents = _contrast(doc, start) or _not_believed(verb, start)
    contents = contents or _clause_around(doc, start, end)
    if not contents or not (start == 0 or doc[start - 1].text == ","):
        return None
    mention = bounds(subject, verb)
    return Cue(
        verb.i, lexicon.lemma_of(verb), "speech", (verb.i, verb.i + 1), mention[:2], mention[2],
        contents, (start, end), start > contents[0][0], True, is_negated(verb),
    )  # fmt: skip


def _contrast(doc: Doc, start: int) -> tuple[Range, ...]:
    """ "Six boats sank, not “sixty”, as the mayor said": told is what the contrast turns down."""
    comma = next((i for i in range(start - 2, -1, -1) if doc[i].text == ","), None)
    if comma is None or doc[comma + 1].lower_ != "not":
        return ()
    first, last = comma + 2, strip_end(doc, comma + 2, start)
    while first < last and doc[first].is_punct:
        first += 1
    return ((first, last),) if first < last else ()


def _to_them(token: Token, quoted: frozenset[int]) -> Cue | None:
    """ "To them the toll is “far too low”": a judgement in somebody's eyes, in their words."""
    doc, verb = token.doc, token.head
    if token.lower_ not in ("to", "for") or token.i or token.dep_ != "prep":
        return None
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    if noun is None or verb.lemma_ not in ("be", "seem", "look", "remain"):
        return None
    named = noun.tag_ == "PRP" or noun.pos_ == "PROPN" or noun.lemma_.lower() in lexicon.SPEAKING
    first = next((i for i in range(verb.i, len(doc)) if i in quoted), None)
    if not named or first is None:
        return None
    end = next((i for i in range(first, len(doc)) if i not in quoted), len(doc))
    mention = whole_phrase(noun)
    words = (token.i, token.i + 1)
    tag = (token.i, mention[1])
    return Cue(
        token.i,
        "according",
        "according",
        words,
        mention,
        noun.i,
        ((first, end),),
        tag,
        False,
        True,
        False,
    )


def _if_believed(verb: Token) -> Cue | None:
    """ "…, if you believe the mayor", "if the mayor is to be believed": told at his risk."""
    doc = verb.doc
    lead = next((c for c in verb.lefts if c.lower_ == "if"), None)
    if lead is None or verb.lemma_.lower() not in ("believe", "trust"):
        return None
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    wanted = "nsubjpass" if passive else "dobj"
    noun = next((c for c in verb.children if c.dep_ == wanted), None)
    general = passive or any(c.lower_ in ("you", "one", "we") for c in verb.lefts)
    if noun is None or not general:
        return None
    mention = whole_phrase(noun)
    start, end = lead.i, max(mention[1], verb.i + 1)
    contents = _clause_around(doc, start, end)
    if not contents or not (start == 0 or doc[start - 1].text == ","):
        return None
    words = (start, verb.i + 1)
    trailing = start > contents[0][0]
    return Cue(
        verb.i, "according", "according", words, mention, noun.i,
        contents, (start, end), trailing, True, False,
    )  # fmt: skip


def _not_believed(verb: Token, start: int) -> tuple[Range, ...]:
    """ "Did not find that 6 had died, as the union said": told is the clause, not the finding."""
    clause = verb.head
    that = next((c for c in clause.children if c.dep_ == "mark" and c.lower_ == "that"), None)
    if clause.dep_ != "ccomp" or that is None or clause.i > start:
        return ()
    above = [clause.head, clause.head.head]
    if not any(is_negated(v) for v in above):
        return ()
    return ((that.i + 1, strip_end(verb.doc, that.i + 1, start)),)


def _described_until(token: Token, noun: Token) -> int:
    """Behind what describes a source up to the comma that ends a leading "according to …"."""
    doc, end = token.doc, noun.right_edge.i + 1
    leads = token.i == 0 or doc[token.i - 1].is_punct
    closed = end < len(doc) and doc[end].text == ","
    return end if leads and closed and end - noun.i <= _LONGEST_DESCRIPTION else 0


def _past_name(doc: Doc, noun: Token, end: int) -> int:
    """Behind the name of an office's holder: "according to the clerk, Ann Lee, 12 died"."""
    office = noun.lemma_.lower() in lexicon.ROLE_NOUNS and end == noun.i + 1
    if not office or end >= len(doc) or doc[end].text != ",":
        return end
    last = end + 1
    while last < len(doc) and doc[last].pos_ == "PROPN":
        last += 1
    named = 2 <= last - end - 1 <= _LONGEST_NAME and last < len(doc) and doc[last].text == ","
    # the clause behind has a subject of its own, else the name is its subject
    clause = any(t.dep_.startswith("nsubj") for t in doc[last:])
    return last if named and clause else end


def _past_participle(token: Token, end: int) -> int:
    """Behind what a participle tells of a leading source: "…the list kept in the hall, 31 died"."""
    doc = token.doc
    leads = token.i == 0 or doc[token.i - 1].is_punct
    first = end + (end < len(doc) and doc[end].text == ",")
    if not leads or first >= len(doc) or doc[first].tag_ not in ("VBN", "VBG"):
        return end
    comma = next((t.i for t in doc[first : first + _LONGEST_DESCRIPTION] if t.text == ","), None)
    whole = comma is not None and any(t.dep_.startswith("nsubj") for t in doc[comma:])
    finite = comma is not None and any(t.tag_ in _FINITE for t in doc[first:comma])
    return comma if whole and not finite and comma is not None else end


def _is_manner(noun: Token) -> bool:
    """ "According to plan", "according to the gravity of the case": how, and not by whom."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in _MEASURES_OF_MANNER


def _without_subject(start: int, noun: Token) -> Range:
    """A leading source without the subject behind its comma that a parser took for a gloss."""
    doc, mention = noun.doc, whole_phrase(noun)
    comma = next((i for i in range(noun.i + 1, mention[1]) if doc[i].text == ","), None)
    finite = mention[1] < len(doc) and doc[mention[1]].tag_ in _FINITE
    behind = doc[mention[1] :]
    subjects = any(t.dep_.startswith(("nsubj", "csubj", "expl")) for t in behind)
    left_bare = any(t.tag_ in _FINITE for t in behind) and not subjects
    leads = start == 0 or doc[start - 1].is_punct
    cut = comma is not None and leads and (finite or left_bare)
    return (mention[0], comma) if cut and comma is not None else mention


def _before_number(noun: Token, mention: Range) -> tuple[Token, Range]:
    """A source without what it counted: "according to the count of the Orm Board 40 men died"."""
    doc = noun.doc
    for i in range(mention[0] + 1, mention[1]):
        if doc[i].text == "," and i > noun.i and all(t.like_num for t in doc[i + 1 : mention[1]]):
            return noun, (mention[0], i)
        named = doc[i - 1].pos_ == "PROPN" or doc[i - 1].lemma_.lower() in lexicon.SPEAKING
        if i > noun.i and doc[i].dep_ == "cc" and _goes_on_counting(doc, i + 1):
            return noun, (mention[0], i)
        if named and doc[i].ent_type_ in ("CARDINAL", "PERCENT", "MONEY", "QUANTITY"):
            return (noun if noun.i < i else doc[i - 1]), (mention[0], i)
    return noun, mention


def _goes_on_counting(doc: Doc, at: int) -> bool:
    """ "According to police and more than 40 according to": a number behind the joint."""
    words = doc[at : at + _LONGEST_BOUND]
    number = next((t.i for t in words if t.like_num), None)
    return number is not None and all(t.pos_ not in ("NOUN", "PROPN") for t in doc[at:number])


def _with_text(noun: Token, mention: Range) -> tuple[Token, Range]:
    """A title that a parser broke off: "according to the firm's monthly report No. 4"."""
    doc, at = noun.doc, mention[1]
    if at + 1 < len(doc) and doc[at].lower_ in ("no", "no.", "nos."):
        end = next((i + 1 for i in range(at, min(len(doc), at + 4)) if doc[i].like_num), at)
        return noun, (mention[0], end)
    if at >= len(doc) or doc[at].lower_ not in lexicon.TEXT_NOUNS or doc[at].i != noun.i + 1:
        return noun, mention
    comma = next((i for i in range(at, min(len(doc), at + 8)) if doc[i].text in (",", ";")), None)
    return (doc[at], (mention[0], comma)) if comma is not None else (noun, mention)


def _count_end(noun: Token) -> int:
    """Behind "figures" in "by the ministry's own figures"."""
    owned = noun.head.lemma_.lower() in _COUNTS or noun.head.lower_ in _VIEWS
    return noun.head.i + 1 if noun.dep_ == "poss" and owned else 0


def _subject_before(doc: Doc, end: int) -> Token | None:
    """The subject of the clause before "according to which"."""
    return next(
        (t for t in reversed(doc[:end]) if t.dep_ == "nsubj" and t.head.i < end and t.head.i > t.i),
        None,
    )


def _according_span(token: Token) -> tuple[int, Token] | None:
    doc = token.doc
    if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
        for preposition in (doc[token.i + 1], token):
            for child in preposition.children:
                if child.dep_ == "pobj" and child.i > token.i:
                    return token.i, child
    if token.lower_ == "per":
        return _per(token)
    if token.lower_ in ("in", "by") and (token.dep_ in ("prep", "agent") or token.i == 0):
        objects = [c for c in token.children if c.dep_ == "pobj"]
        if token.lower_ == "in":
            told = [c for c in objects if c.lower_ in _VIEWS]
        else:
            told = [c for c in objects if c.lemma_.lower() in _COUNTS]
        owner = next((o for n in told if (o := _owner(n)) is not None), None)
        its = owner is not None and owner.lower_ in ("its", "his", "her", "their")
        led = its and token.lower_ == "in" and (token.i == 0 or doc[token.i - 1].is_punct)
        if owner is not None and (owner.tag_ != "PRP$" or led):
            return token.i, owner
    return None


def _per(token: Token) -> tuple[int, Token] | None:
    """ "As per the report of the board, …", "…, per the ministry": set off, and somebody's."""
    doc, start = token.doc, token.i
    if start and doc[start - 1].lower_ == "as":
        start -= 1
    set_off = start == 0 or (doc[start - 1].is_punct and doc[start].is_lower)
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    if noun is None or not set_off:
        return None
    if noun.lemma_.lower() in lexicon.TEXT_NOUNS and start < token.i:
        noun = _owner(noun) or noun
    speaks = noun.pos_ == "PROPN" or noun.lemma_.lower() in lexicon.SPEAKING
    return (start, noun) if speaks else None


def _owner(noun: Token) -> Token | None:
    """Whose view or count it is: "the board's count", "the words of the board"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.lower_ == "of" and child.i == noun.i + 1:
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _subordinate_bounds(token: Token) -> Range:
    current = token
    while current.head.i != current.i:
        current = current.head
        if current.pos_ in ("VERB", "AUX") and current.dep_ == "ccomp":
            mark = next(
                (c for c in current.children if c.dep_ == "mark" and c.lower_ == "that"), None
            )
            if mark is not None and mark.i < token.i:
                return mark.i + 1, current.right_edge.i + 1
    return 0, len(token.doc)


def _turns(doc: Doc, at: int) -> bool:
    """A comma behind which the teller sets something against what a source says: ", not five"."""
    return doc[at].text == "," and at + 1 < len(doc) and doc[at + 1].lower_ == "not"


def _is_tag(doc: Doc, start: int, end: int) -> bool:
    """Whether words are nothing but somebody's tag: "…, the agency reported"."""
    verbs = [t for t in doc[start:end] if t.pos_ in ("VERB", "AUX")]
    last = verbs[-1] if verbs else None
    if last is None or kind_of(last) != "speech" or last.tag_ not in ("VBD", "VBZ"):
        return False
    subject = any(c.dep_ == "nsubj" and c.i >= start for c in last.children)
    only = all(v.dep_ == "aux" for v in verbs[:-1])
    behind = doc[last.i + 1 : end]
    return subject and only and not any(t.pos_ in ("NOUN", "PRON", "SCONJ") for t in behind)


def _clause_around(doc: Doc, start: int, end: int) -> tuple[Range, ...]:
    """The clause of an adverbial of source without it: what stands before it and behind it.

    Bounded by semicolons, and by the clause where it is subordinate ("said that by X's count
    …"). A part of less than two words is dropped.
    """
    trailing = end >= len(doc) - 1 and start > 0 and doc[start - 1].text == ","
    low, high = (0, len(doc)) if trailing else _subordinate_bounds(doc[start])
    left = next(
        (
            i + 1
            for i in range(start - 1, low - 1, -1)
            if doc[i].text == ";" or opens_quotation(doc, i)
        ),
        low,
    )
    told = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in doc[left:start])
    right = next(
        (i for i in range(end, high) if doc[i].text == ";" or (told and _turns(doc, i))), high
    )
    out = []
    joined = start > 1 and doc[start - 1].text == "," and doc[start - 2].dep_ == "cc"
    # "41 by May and, according to the list, 47 by June": told is what is joined
    parts = ((end, right),) if joined else ((left, start), (end, right))
    for a, b in parts:
        first = a
        while first < b and doc[first].is_punct:
            first += 1
        last = strip_end(doc, first, b)
        if _is_tag(doc, first, last):
            continue
        if last - first >= 2 or (last > first and doc[first].like_num):
            out.append((first, last))
    return tuple(out)
