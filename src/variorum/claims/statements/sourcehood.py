"""What can be a source: the words of a mention cut down to whoever asserts, or nobody.

A source is a person, a body, a document or a group. Dates, happenings, quantities and whoever is
said *not* to speak ("nobody said") are none; nor are a headline's labels ("Analysis: …").
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.datelines import behind_dateline
from variorum.claims.statements.matter import MATTER, gatherer_of
from variorum.claims.statements.names import person_run
from variorum.claims.statements.samples import asked
from variorum.model.people_words import is_person

#: Token range and head of a mention.
Mention = tuple[int, int, int]

_DATED = frozenset({"DATE", "TIME"})
_NUMBERS = frozenset({"CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april june
    july august september october november december yesterday today tomorrow tonight""".split()
)
#: Adverbs and adjectives of time that stand before a noun phrase without being part of it.
_TEMPORAL = frozenset(
    """now then later earlier meanwhile once recently afterwards afterward today yesterday lately
    soon still again also however early late""".split()
)
_NOBODY = frozenset(
    "nobody none nothing neither nor anyone anybody anything everything something who whoever "
    "what which that there those these such you".split()
)
#: Of these, "one of them" and "most of the doctors" are told apart from what they are of.
_QUANTIFIERS = frozenset(
    "one two three four five six seven eight nine ten some many most several few all both half "
    "each any others rest majority number dozens hundreds thousands".split()
)
#: Nouns of happenings, times and amounts, none of which asserts anything.
_NO_SOURCE = frozenset(
    """cent percent percentage
    event attack war conflict battle fighting clash strike raid shelling bombing explosion
    storm hurricane flood earthquake fire crisis incident disaster operation offensive ceasefire
    truce massacre violence unrest day week month year morning afternoon evening night moment time
    hour period season decade century fact situation case toll price level rate weather move step
    development history experience increase decrease rise fall delay absence lack death
    escalation hostility aggression provocation clash skirmish occupation invasion siege blockade
    pogrom riot protest unrest uprising coup expulsion deportation displacement destruction seizure
    capture withdrawal shipwreck sinking derailment collision crash collapse eruption outbreak
    epidemic pandemic drought famine cyclone typhoon tsunami landslide avalanche heatwave spill
    leak accident tragedy emergency""".split()
)
#: Words that a headline sets before a colon to say what kind of text follows.
LABELS = frozenset(
    """analysis opinion comment commentary editorial explainer factbox feature interview live
    timeline background summary update updated breaking exclusive video photos watch news review
    fact check profile recap context correction question answer""".split()
)
#: Texts through which somebody speaks: a statement by the board is the board's word.
_WORDS_OF = frozenset(
    "statement release communique communiqué declaration message post tweet letter remark".split()
)
#: Work whose result is the word of whoever did it: "a review of records by the Orm Ledger".
_WORK_OF = frozenset("review analysis investigation examination count tally".split())
_PUBLISHING = frozenset(
    "release publish issue post unveil announce file date hold convene establish create".split()
)


def source_mention(doc: Doc, mention: tuple[int, int], head: int) -> Mention | None:
    """The words of a mention that name a source, with their head; None where they name none.

    Takes the token range and head that the grammar gives. Leading times, numbers and articles
    go, trailing clauses too; "one of the doctors, Ann Lee" is Ann Lee, "six of the doctors" the
    doctors, "the information available to the board" the board.
    """
    first = behind_dateline(doc)
    if mention[0] < first:
        if mention[1] <= first:
            return None
        mention = first, mention[1]
        head = doc[first : mention[1]].root.i
    start, end, head = _narrowed(doc, mention[0], mention[1], head)
    start = _without_lead(doc, start, head)
    end = _without_tail(doc, head, end)
    token = doc[head]
    if doc[mention[0]].lower_ == "one" and any(t.lower_ == "after" for t in doc[head : head + 2]):
        return None  # "one report after another" is no report in particular
    pronoun = token.lower_ in _NOBODY and token.pos_ != "PROPN"
    if pronoun or _is_time(token) or not names_source(token):
        return None
    if any(t.tag_ == "VBG" and t.dep_ in ("csubj", "csubjpass", "nsubj") for t in doc[start:end]):
        return None
    gerund = doc[start].tag_ == "VBG" and any(c.dep_ == "dobj" for c in doc[start].children)
    return None if gerund or start >= end else (start, end, head)


def is_label(words: str) -> bool:
    """Whether words before a headline's colon only say what kind of text follows."""
    parts = words.lower().split()
    return bool(parts) and all(part.strip(".!") in LABELS for part in parts)


def names_source(token: Token) -> bool:
    """Whether a noun can be a source: no happening, time or amount."""
    # a sentence's first word is capitalised whatever it is
    common = token.pos_ != "PROPN" or (token.i == 0 and token.ent_type_ == "")
    if (token.lemma_.lower() in _NO_SOURCE or token.lower_ in _NO_SOURCE) and common:
        # a bare capitalised singular that says something is a newspaper's name or the like
        named = token.text[:1].isupper() and token.tag_ == "NN" and token.dep_ == "nsubj"
        bare = not any(c.dep_ in ("det", "amod", "poss") for c in token.children)
        return named and bare and lexicon.lemma_of(token.head) in lexicon.SPEECH
    if token.ent_type_ in _NUMBERS and token.pos_ not in ("NOUN", "PROPN"):
        return False
    return not token.is_punct


def _is_time(token: Token) -> bool:
    # a capitalised name that the labels take for a time may be a newspaper's
    labelled = token.ent_type_ in _DATED and (token.pos_ != "PROPN" or token.text[:1].isdigit())
    dated = labelled or token.lower_ in _CALENDAR
    named = token.ent_type_ in ("PERSON", "ORG")
    # a surname may be a month's name; a noun that can speak is no time whatever its label
    speaks = token.lemma_.lower() in lexicon.SPEAKING
    return dated and not named and not speaks


def _narrowed(doc: Doc, start: int, end: int, head: int) -> Mention:
    """Past a quantifier to what it is of, past information to whose it is."""
    token = doc[head]
    author = _author_of(doc, token, end) or _gatherer(token) or _asked(token)
    if author is not None:
        return author
    quantified = token.lower_ in _QUANTIFIERS or token.like_num
    if quantified:
        inner = _object_of(token, ("of",), end)
        if inner is not None:
            named = _named_beside(inner, end) or _named_beside(token, end)
            if named is not None:
                return named
            return inner.left_edge.i, min(end, inner.right_edge.i + 1), inner.i
    if token.lemma_.lower() in MATTER and token.pos_ == "NOUN":
        owner = next((c for c in token.children if c.dep_ == "poss" and c.pos_ != "PRON"), None)
        if owner is not None and owner.i >= start:
            return owner.left_edge.i, owner.i + 1, owner.i
        for other in doc[head + 1 : end]:
            body = other.lemma_.lower() in lexicon.BODY_NOUNS or other.ent_type_ in ("ORG", "GPE")
            body = body or (is_person(other.lower_) and other.head.lower_ in ("by", "from"))
            if other.dep_ == "pobj" and body:
                return other.left_edge.i, min(end, other.right_edge.i + 1), other.i
    return start, end, head


def _asked(token: Token) -> Mention | None:
    """Those of whom a share says something: "48 per cent of the women"."""
    noun = asked(token)
    if noun is None or _named_beside(noun, len(noun.doc)) or _named_beside(token, len(noun.doc)):
        return None
    first = next((t.i for t in noun.lefts if t.dep_ in ("amod", "compound")), noun.i)
    return first, noun.i + 1, noun.i


def _gatherer(token: Token) -> Mention | None:
    """Whoever gathered the data, or kept the list, that a noun names."""
    giver = gatherer_of(token) if token.pos_ == "NOUN" else None
    return (giver.left_edge.i, giver.right_edge.i + 1, giver.i) if giver is not None else None


def _author_of(doc: Doc, token: Token, end: int) -> Mention | None:
    """Whoever speaks through a text, or did the work whose result is told."""
    if token.lemma_.lower() in _WORK_OF and token.pos_ == "NOUN":
        return _named_doer(doc, token.i + 1, end)
    if token.lemma_.lower() not in _WORDS_OF or token.pos_ != "NOUN":
        return None
    author = _object_of(token, ("by", "from", "of"), end) or _issuer_behind(token)
    if author is not None and author.i == end > token.i + 2 and author.tag_[:2] == "NN":
        author = doc[end - 1]  # "the notice by Rask read": the parser took the verb for a noun
    if author is None or not _speaks(author):
        return None
    stop = author.right_edge.i + 1
    return author.left_edge.i, min(end, stop) if author.i < end else stop, author.i


def _speaks(author: Token) -> bool:
    """Whether a noun behind "statement by" names a person or a body."""
    named = author.pos_ == "PROPN" or author.ent_type_ in ("ORG", "PERSON")
    return named or author.lemma_.lower() in lexicon.SPEAKING - lexicon.TEXT_NOUNS


def _named_doer(doc: Doc, start: int, end: int) -> Mention | None:
    """The name behind the "by" of a noun phrase, whatever noun a parser hung that on."""
    by = next((i for i in range(start, end - 1) if doc[i].lower_ == "by"), None)
    if by is None:
        return None
    last = by + 1
    while last < end and (doc[last].pos_ in ("DET", "PROPN") or doc[last].lower_ == "of"):
        last += 1
    named = doc[last - 1].pos_ == "PROPN"
    return (by + 1, last, last - 1) if named else None


def _issuer_behind(token: Token) -> Token | None:
    """ "Reads a statement by the board": the phrase behind, wherever the parse hung it."""
    doc, at = token.doc, token.i + 1
    if at >= len(doc) or doc[at].lower_ not in ("by", "from") or doc[at].pos_ != "ADP":
        return None
    return next((c for c in doc[at].children if c.dep_ == "pobj"), None)


def _object_of(token: Token, prepositions: tuple[str, ...], end: int) -> Token | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and inner.i < end:
                return inner
    return None


def _named_beside(token: Token, end: int) -> Mention | None:
    """The person in apposition: "one of the doctors, Ann Lee"."""
    for child in token.children:
        if child.dep_ == "appos" and child.i < end:
            run = person_run(token.doc, child.i)
            if run is not None:
                return run[0], run[1], run[1] - 1
    return None


def _without_lead(doc: Doc, start: int, head: int) -> int:
    while start < head:
        token = doc[start]
        timed = token.ent_type_ in _DATED or token.lower_ in _CALENDAR | _TEMPORAL
        following = doc[start + 1]
        counts = following.text[:1].islower() or following.lower_ in _CALENDAR
        number = token.like_num and counts
        if not (timed or number or token.is_punct or token.dep_ == "cc"):
            break
        start += 1
    return start


def _without_tail(doc: Doc, head: int, end: int) -> int:
    """Where a participle or relative clause, or the time of publishing, ends the phrase."""
    for i in range(head + 1, end):
        token = doc[i]
        opened = doc[i - 1].text == ","
        aside = token.tag_ in ("VBN", "VBG", "WP", "WDT") or token.lower_ in _TEMPORAL
        if opened and (aside or token.ent_type_ in _DATED):
            return i - 1
        if token.tag_ in ("WP", "WDT") and i == head + 1:
            return i
        if (
            token.dep_ == "acl"
            and token.tag_ in ("VBN", "VBD")
            and token.lemma_.lower() in _PUBLISHING
        ):
            return i if not any(c.dep_ == "agent" for c in token.children) else end
    return end
