"""Utterances made into statements: one unbroken stretch each, with speaker, role and stance."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.drafts import StatementDraft
from variorum.claims.statements import lexicon
from variorum.claims.statements.circumstances import Circumstances, circumstances_of
from variorum.claims.statements.continued import continuations
from variorum.claims.statements.cues import Cue
from variorum.claims.statements.marks import Stretch
from variorum.claims.statements.places import sentence_at, sentences_over
from variorum.claims.statements.sourcehood import source_mention
from variorum.claims.statements.speakers import Cast, Speaker, text_of
from variorum.claims.statements.utterance import Utterance
from variorum.claims.statements.utterances import find_utterances
from variorum.model import Span, identifier
from variorum.syntax import Reading, Sentence

_EDGES = " \t\n\r\u00a0,;:–—\"“”„«»‘’'`"

#: ", which the villagers deny": a relative clause at the end is the teller's remark.
_ASIDE = re.compile(r",\s+which\s[^,;]+\Z")
_FIRST_PERSON = frozenset({"i", "we", "us", "me"})


def find_statements(reading: Reading) -> tuple[StatementDraft, ...]:
    """Every statement of a document in text order; pieces of one utterance share its id.

    Words in quotation marks are direct, the rest of the same utterance indirect; a remainder
    without subject and verb of its own is left out.
    """
    utterances, stretches = find_utterances(reading)
    utterances += continuations(reading, utterances)
    cast = Cast(reading)
    cast.mute(_reported(utterances))
    drafts: list[StatementDraft] = []
    for utterance in sorted(utterances, key=lambda u: (u.sentence, _place(u))):
        if not _reports(utterance):
            continue
        speaker = _speaker(reading, cast, utterance, drafts)
        if speaker is None:
            continue
        if utterance.inside is None and utterance.cue is not None and utterance.cue.kind != "noun":
            cast.heard(_mention_at(reading, utterance), speaker, text_of(reading, utterance.tag))
        drafts += _drafts(reading, utterance, stretches, speaker)
    return _with_holders(drafts)


def is_speech(utterance: Utterance) -> bool:
    """Whether words were uttered: quoted, or reported by a verb of saying as a clause."""
    cue = utterance.cue
    if utterance.stretches or cue is None:
        return True
    if cue.kind in ("speech", "according"):
        return cue.clausal
    return cue.kind == "suasive" and cue.clausal


def mention_span(reading: Reading, utterance: Utterance) -> Span | None:
    """Where the sentence of an utterance's cue names its source."""
    cue = utterance.cue
    if cue is None or cue.mention is None:
        return None
    sentence = reading.sentences[utterance.sentence]
    return sentence.source_of(sentence.doc[cue.mention[0] : cue.mention[1]])


def _told(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue says that something is so, rather than naming a target or a wish.

    What shows something must be able to speak: a person, a body, a text.
    """
    if cue.kind == "finding":
        return cue.clausal and cue.head is not None and _speaks(sentence, cue.head)
    if cue.lemma in ("think", "believe"):
        return cue.clausal and not cue.negated and cue.head is not None
    if cue.kind in ("speech", "according", "suasive"):
        return cue.clausal or cue.lemma in lexicon.DENIAL
    return cue.lemma in ("speak", "accuse")


def _reported(utterances: list[Utterance]) -> list[Span]:
    """Words in which a name is talked of, so that a pronoun outside does not mean it."""
    return [
        piece
        for u in utterances
        if u.stretches or (u.cue is not None and u.cue.trailing and u.cue.kind != "thought")
        for piece in u.pieces
    ]


def _speaks(sentence: Sentence, head: int) -> bool:
    token = sentence.doc[head]
    return token.pos_ in ("PROPN", "PRON") or token.lemma_.lower() in lexicon.SPEAKING


def _place(utterance: Utterance) -> int:
    return utterance.tag.start if utterance.tag is not None else utterance.start


def _reports(utterance: Utterance) -> bool:
    cue = utterance.cue
    if cue is None:
        return False
    return bool(utterance.stretches) or not (cue.negated and cue.kind != "thought")


def _mention_at(reading: Reading, utterance: Utterance) -> int:
    mention = mention_span(reading, utterance)
    return mention.start if mention is not None else _place(utterance)


def _speaker(
    reading: Reading, cast: Cast, utterance: Utterance, drafts: list[StatementDraft]
) -> Speaker | None:
    cue = utterance.cue
    if cue is None or cue.mention is None or cue.head is None:
        # a tag without a subject goes on with whoever spoke last, if the words are quoted
        return cast.last() if utterance.stretches and drafts else None
    sentence = reading.sentences[utterance.sentence]
    if sentence.doc[cue.head].lower_ in _FIRST_PERSON and sentence.doc[cue.head].pos_ == "PRON":
        return None  # the document speaks for itself
    source = source_mention(sentence.doc, cue.mention, cue.head)
    return cast.resolve(sentence, source[:2], source[2]) if source is not None else None


def _drafts(
    reading: Reading, utterance: Utterance, stretches: tuple[Stretch, ...], speaker: Speaker
) -> list[StatementDraft]:
    cue = utterance.cue
    assert cue is not None
    told_at = reading.sentences[utterance.sentence]
    words = utterance.cue_at or told_at.source_of(told_at.doc[cue.words[0] : cue.words[1]])
    mention = mention_span(reading, utterance)
    told = Circumstances() if utterance.cue_at else circumstances_of(told_at.doc, cue)
    name = identifier("u", reading.document.id, *((p.start, p.end) for p in utterance.pieces))
    out = []
    for span, direct in _pieces(reading, utterance, stretches):
        sentence = sentence_at(reading, span)
        if sentence is None:
            continue
        out.append(
            StatementDraft(
                span.start,
                span.end,
                sentence.index,
                speaker.name,
                direct,
                name,
                role=utterance.role or speaker.role,
                cue=text_of(reading, words),
                cue_start=words.start,
                cue_end=words.end,
                mention=text_of(reading, mention) or None,
                mention_start=mention.start if mention else None,
                mention_end=mention.end if mention else None,
                speech=direct or is_speech(utterance) or _told(told_at, cue),
                modality=lexicon.modality_of(cue.lemma),
                stance=told.stance,
                addressee=told.addressee,
                occasion=told.occasion,
            )
        )
    return out


def _pieces(
    reading: Reading, utterance: Utterance, stretches: tuple[Stretch, ...]
) -> list[tuple[Span, bool]]:
    """The unbroken stretches of an utterance with whether they are quoted, in text order."""
    text = reading.document.text
    if utterance.inside is not None:
        return [(p, False) for p in utterance.pieces]
    if utterance.verbatim:
        return [(p, True) for p in utterance.pieces]
    held = [stretches[i].span for i in sorted(utterance.stretches)]
    quoted = [q for q in held if not _is_term(reading, q)]
    if held and not quoted and all(any(q.holds(p) for q in held) for p in utterance.pieces):
        return []  # the marks set off a term, and nothing else is reported
    out: list[tuple[Span, bool]] = []
    for piece in _whole_pieces(reading, utterance):
        at = piece.start
        for stretch in sorted(q for q in quoted if q.overlap(piece)):
            out += _remainder(reading, Span(at, max(at, stretch.start)), alone=False)
            inner = _trim(text, Span(max(stretch.start, piece.start), min(stretch.end, piece.end)))
            if len(inner):
                out.append((inner, True))
            at = max(at, min(stretch.end, piece.end))
        alone = at == piece.start
        out += _remainder(reading, Span(at, max(at, piece.end)), alone=alone)
    return out


def _whole_pieces(reading: Reading, utterance: Utterance) -> list[Span]:
    """The pieces as statements have them, where the tag or the verb asks for other bounds.

    A tag in the middle of a clause does not make two of it: an adverbial before the tag is
    left out, a subject before it is kept with its verb behind it, the tag between them. An
    accusation is what somebody is accused of; a denial of "this" is told with its verb.
    """
    cue, pieces, text = utterance.cue, utterance.pieces, reading.document.text
    assert cue is not None
    if cue.lemma == "accuse":
        charge = re.search(r"\bof\s+(?=(?:\w+ly\s+)?\w+ing\b)", pieces[0].of(text))
        if charge:
            return [Span(pieces[0].start + charge.end(), pieces[0].end), *pieces[1:]]
    if cue.lemma in lexicon.DENIAL and len(pieces[0].of(text).split()) == 1:
        told_at = reading.sentences[utterance.sentence]
        return [told_at.source_of(told_at.doc[cue.token]).join(pieces[0]), *pieces[1:]]
    if not cue.trailing or len(pieces) < 2 or _has_clause(reading, pieces[0], least=3, main=True):
        return pieces
    if any(_holds_quote(text, p) for p in pieces[:1]):
        return pieces
    if _ends_in_subject(reading, pieces[0]):
        return [pieces[0].join(pieces[1]), *pieces[2:]]
    return pieces[1:]


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


def _remainder(reading: Reading, span: Span, *, alone: bool) -> list[tuple[Span, bool]]:
    aside = _ASIDE.search(reading.document.text, span.start, span.end) if alone else None
    inner = _trim(reading.document.text, Span(span.start, aside.start()) if aside else span)
    lead = re.match(r"(?:(?:and|but|or)\s+)?(?:that\s+)?", inner.of(reading.document.text))
    if lead and lead.end() < len(inner):
        inner = Span(inner.start + lead.end(), inner.end)
    if not len(inner):
        return []
    return [(inner, False)] if alone or _has_clause(reading, inner) else []


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


def _with_holders(drafts: list[StatementDraft]) -> tuple[StatementDraft, ...]:
    """In text order, each statement told inside another pointing to the innermost of these."""
    ordered = sorted(drafts, key=lambda d: (d.start, -d.end, d.utterance, d.speaker))
    out: list[StatementDraft] = []
    open_: list[int] = []
    for i, draft in enumerate(ordered):
        open_ = [j for j in open_ if ordered[j].end > draft.start]
        holding = [j for j in open_ if ordered[j].end >= draft.end and ordered[j].speech]
        out.append(replace(draft, holder=holding[-1] if holding else None))
        open_.append(i)
    return tuple(out)
