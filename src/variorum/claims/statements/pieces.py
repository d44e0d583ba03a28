"""The stretches of an utterance that become statements: where each begins, ends, is quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.datelines import DATELINE, PLACE_AND_DAY
from variorum.claims.statements.marks import Stretch
from variorum.claims.statements.places import sentence_at, sentences_over
from variorum.claims.statements.told import CLAIM_OF, ON_CLAIMS
from variorum.claims.statements.utterance import Utterance
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_EDGES = " \t\n\r\u00a0,;:–—\"“”„«»‘’'`"

#: At the end of a report the teller's remark: ", which the villagers deny", ", citing the police",
#: ", a claim that the village rejects".
_ASIDE = re.compile(
    r",\s+(?:which\s[^,;]+|(?:citing|quoting)\s[^;]+|"
    r"(?:an?|the)\s+(?:claim|charge|accusation|allegation|assertion|account|version|figure)s?\s[^;]+)\Z"
)
_JUDGING = lexicon.DENIAL | lexicon.NAMING | lexicon.APPRAISAL
#: Words of the longest phrase in marks that is no quotation of its own.
_LONGEST_PHRASE = 4
_COMPLEMENTS = frozenset("attr acomp dobj pobj oprd dative".split())
#: Verbs and nouns inside a reported clause by which it tells of others' words.
_SAYING_WORDS = (
    lexicon.SPEECH_NOUNS | lexicon.QUOTING_NOUNS | frozenset("speak talk term word phrase".split())
)


@dataclass(frozen=True, slots=True)
class Piece:
    """An unbroken stretch of an utterance; `whole` is false for an appendage without a clause."""

    span: Span
    quoted: bool
    whole: bool = True


def pieces_of(
    reading: Reading, utterance: Utterance, stretches: tuple[Stretch, ...]
) -> list[Piece]:
    """The unbroken stretches of an utterance in text order."""
    text = reading.document.text
    if utterance.inside is not None:
        return [Piece(p, quoted=False) for p in utterance.pieces]
    if utterance.verbatim:
        return [Piece(p, quoted=True) for p in utterance.pieces]
    held = [stretches[i].span for i in sorted(utterance.stretches)]
    quoted = [q for q in held if not _is_term(reading, q)]
    if held and not quoted and all(any(q.holds(p) for q in held) for p in utterance.pieces):
        return []  # the marks set off a term, and nothing else is reported
    out: list[Piece] = []
    for number, piece in enumerate(_whole_pieces(reading, utterance)):
        if any(_woven_in(reading, q, piece) for q in quoted):
            out += _remainder(reading, piece, alone=True)
            continue
        if _mostly_reported(reading, utterance, quoted, piece):
            out.append(Piece(_with_marks(text, _trim(text, piece)), quoted=False))
            continue
        at = piece.start
        for stretch in sorted(q for q in quoted if q.overlap(piece)):
            before = Span(at, max(at, stretch.start))
            if not _completes(reading, stretch, before):
                out += _remainder(reading, before, alone=False)
            elif len(lead := _trim(text, before)):
                # no statement by itself, but what it counts is the speaker's too
                out.append(Piece(lead, quoted=False, whole=False))
            inner = _trim(text, Span(max(stretch.start, piece.start), min(stretch.end, piece.end)))
            if len(inner):
                out.append(Piece(inner, quoted=True))
            at = max(at, min(stretch.end, piece.end))
        rest = _remainder(reading, Span(at, max(at, piece.end)), alone=at == piece.start)
        # behind a tag only a clause is a statement by itself
        if number and utterance.cue is not None and utterance.cue.trailing:
            rest = [replace(p, whole=_has_clause(reading, p.span)) for p in rest]
        out += rest
    return out


def _whole_pieces(reading: Reading, utterance: Utterance) -> list[Span]:
    """The pieces as statements have them, where the tag or the verb asks for other bounds.

    A tag in the middle of a clause does not make two of it: an adverbial before the tag is
    left out, a subject before it is kept with its verb behind it, the tag between them. An
    accusation is what somebody is accused of; a denial of "this" is told with its verb.
    """
    cue, pieces, text = utterance.cue, list(utterance.pieces), reading.document.text
    assert cue is not None
    pieces[0] = _by_verb(reading, utterance, _behind_dateline(text, pieces[0]))
    if not cue.trailing or len(pieces) < 2 or _has_clause(reading, pieces[0], least=3, main=True):
        return pieces
    if _holds_quote(text, pieces[0]):
        return pieces
    if _ends_in_subject(reading, pieces[0]):
        return [pieces[0].join(pieces[1]), *pieces[2:]]
    return pieces[1:]


def _behind_dateline(text: str, piece: Span) -> Span:
    """A piece without the place, day and agency that a report opens with."""
    opens = piece.start == 0 or text[piece.start - 1] == "\n"
    words = piece.of(text)
    line = DATELINE.match(words) or PLACE_AND_DAY.match(words) if opens else None
    return Span(piece.start + line.end(), piece.end) if line else piece


def _by_verb(reading: Reading, utterance: Utterance, piece: Span) -> Span:
    """The words as the reporting verb asks for them."""
    cue, text = utterance.cue, reading.document.text
    assert cue is not None
    lead = None
    if cue.lemma == "accuse":
        lead = re.search(r"\bof\s+(?=(?:\w+ly\s+)?\w+ing\b)", piece.of(text))
    elif cue.lemma in ON_CLAIMS:
        lead = CLAIM_OF.match(piece.of(text))
    if lead:
        return Span(piece.start + lead.end(), piece.end)
    if cue.lemma in lexicon.DENIAL and len(piece.of(text).split()) == 1:
        told_at = reading.sentences[utterance.sentence]
        return told_at.source_of(told_at.doc[cue.token]).join(piece)
    return piece


def _mostly_reported(
    reading: Reading, utterance: Utterance, quoted: list[Span], piece: Span
) -> bool:
    """Whether a reported clause only has a few words of its own in marks: it is one statement.

    "Said his men had held “both low hills” since May"; a quoted predicate stays a quotation.
    """
    cue, inside = utterance.cue, [q for q in quoted if piece.holds(q)]
    sentence = sentence_at(reading, piece)
    if cue is None or cue.trailing or not inside or sentence is None:
        return False
    if cue.kind not in ("speech", "finding") or cue.lemma in _JUDGING:
        return False
    lead = Span(piece.start, max(piece.start, inside[0].start))
    within = sentence.span.holds(Span(piece.start, inside[-1].end))
    few = 2 * sum(len(q) for q in inside) < len(_trim(reading.document.text, piece))
    if not within or not few or not _has_clause(reading, piece):
        return False
    words = [_words_in(sentence, q) for q in inside]
    phrases = all(len(w) <= _LONGEST_PHRASE and not _finite(w) for w in words)
    done = len(words[-1]) == 1 and words[-1][0].tag_ == "VBN"  # "had been “cleared”"
    return phrases and (done or not _waits_for_predicate(sentence, lead))


def _words_in(sentence: Sentence, span: Span) -> list[Token]:
    return [t for t in sentence.doc if t.is_alpha and span.holds(sentence.source_of(t))]


def _finite(words: list[Token]) -> bool:
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in words)


def _waits_for_predicate(sentence: Sentence, lead: Span) -> bool:
    told = _words_in(sentence, lead)
    return bool(told) and told[-1].lemma_ == "be"


def _with_marks(text: str, span: Span) -> Span:
    """A span with the closing mark of a quotation that opens inside it."""
    words = span.of(text)
    opened = words.count("“") > words.count("”") or words.count('"') % 2 == 1
    closes = span.end < len(text) and text[span.end] in '"”'
    return Span(span.start, span.end + 1) if opened and closes else span


def _woven_in(reading: Reading, quoted: Span, piece: Span) -> bool:
    """Whether a quoted phrase inside a reported clause is what the clause says that others say.

    "Denied that their talk of “a long march” had a basis": the clause is one statement.
    """
    sentence = sentence_at(reading, quoted)
    if sentence is None or not piece.holds(quoted) or not sentence.span.holds(piece):
        return False
    if len(_trim(reading.document.text, Span(quoted.end, piece.end))) == 0:
        return False
    tops = [
        t
        for t in sentence.doc
        if quoted.holds(sentence.source_of(t)) and not quoted.holds(sentence.source_of(t.head))
    ]
    return any(
        piece.holds(sentence.source_of(t)) and t.lemma_.lower() in _SAYING_WORDS
        for top in tops
        for t in _phrases_above(top)
    )


def _phrases_above(top: Token) -> Iterator[Token]:
    """The nouns that a phrase hangs on before it, then their verb if it too stands before it."""
    current = top
    while current.head.i != current.i and current.pos_ not in ("VERB", "AUX"):
        current = current.head
        if current.i < top.i:
            yield current


def _completes(reading: Reading, quoted: Span, before: Span) -> bool:
    """Whether quoted words are the complement or object that the words before them wait for."""
    sentence = sentence_at(reading, quoted)
    if sentence is None or not len(before):
        return False
    told = [t for t in sentence.doc if before.holds(sentence.source_of(t)) and t.is_alpha]
    if told and told[-1].lemma_ == "be" and told[-1].pos_ == "AUX":
        return True
    return any(
        t.dep_ in _COMPLEMENTS
        and quoted.holds(sentence.source_of(t))
        and before.holds(sentence.source_of(t.head))
        for t in sentence.doc
    )


def _holds_quote(text: str, piece: Span) -> bool:
    return piece.start > 0 and text[piece.start - 1] in "\"“«„'‘"


def _ends_in_subject(reading: Reading, span: Span) -> bool:
    sentence = sentence_at(reading, span)
    return sentence is not None and any(
        t.dep_.startswith("nsubj")
        and span.holds(sentence.source_of(t))
        and not span.holds(sentence.source_of(t.head))
        for t in sentence.doc
    )


def _remainder(reading: Reading, span: Span, *, alone: bool) -> list[Piece]:
    aside = _ASIDE.search(reading.document.text, span.start, span.end) if alone else None
    inner = _trim(reading.document.text, Span(span.start, aside.start()) if aside else span)
    lead = re.match(r"(?:(?:and|but|or)\s+)?(?:that\s+)?", inner.of(reading.document.text))
    if lead and lead.end() < len(inner):
        inner = Span(inner.start + lead.end(), inner.end)
    if not len(inner):
        return []
    if alone:
        return [Piece(_with_marks(reading.document.text, inner), quoted=False)]
    return [Piece(inner, quoted=False)] if _has_clause(reading, inner) else []


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end)


def _has_clause(reading: Reading, span: Span, *, least: int = 4, main: bool = False) -> bool:
    """A subject and its finite verb stand inside a stretch of at least so many words.

    With `main` an adverbial clause does not count.
    """
    for sentence in sentences_over(reading, span):
        inside = [t for t in sentence.doc if span.holds(sentence.source_of(t))]
        members = {t.i for t in inside}
        if len([t for t in inside if not t.is_punct]) >= least and any(
            t.dep_.startswith("nsubj")
            and t.head.i in members
            and not (main and t.head.dep_ == "advcl")
            for t in inside
        ):
            return True
    return False


def _is_term(reading: Reading, span: Span) -> bool:
    """Whether marks only set off a term: its noun has modifiers outside the marks."""
    sentence = sentence_at(reading, span)
    if sentence is None or not sentence.parsed or len(span.of(reading.document.text).split()) > 3:
        return False
    inside = [t for t in sentence.doc if span.holds(sentence.source_of(t))]
    members = {t.i for t in inside}
    tops = [t for t in inside if t.head.i not in members or t.head.i == t.i]
    return (
        len(tops) == 1
        and tops[0].pos_ in ("NOUN", "PROPN")
        and any(
            c.i < min(members)
            and c.dep_ in ("nummod", "amod", "det", "poss", "compound", "quantmod")
            for c in tops[0].children
        )
    )
