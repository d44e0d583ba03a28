"""Utterances made into statements: one unbroken stretch each, with speaker, role and stance."""

from __future__ import annotations

from dataclasses import replace

from variorum.claims.drafts import StatementDraft
from variorum.claims.statements import lexicon
from variorum.claims.statements.circumstances import Circumstances, circumstances_of
from variorum.claims.statements.continued import continuations
from variorum.claims.statements.marks import Stretch
from variorum.claims.statements.people import Speaker
from variorum.claims.statements.pieces import pieces_of
from variorum.claims.statements.places import sentence_at, text_of
from variorum.claims.statements.sourcehood import source_mention
from variorum.claims.statements.speakers import Cast
from variorum.claims.statements.told import asserts
from variorum.claims.statements.utterance import Utterance
from variorum.claims.statements.utterances import find_utterances
from variorum.model import Span, identifier
from variorum.syntax import Reading

_FIRST_PERSON = frozenset({"i", "we", "us", "me"})
_POSSESSIVES = frozenset({"its", "his", "her", "their", "our", "my"})


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


def mention_span(reading: Reading, utterance: Utterance) -> Span | None:
    """Where the sentence of an utterance's cue names its source."""
    cue = utterance.cue
    if cue is None or cue.mention is None:
        return None
    sentence = reading.sentences[utterance.sentence]
    return sentence.source_of(sentence.doc[cue.mention[0] : cue.mention[1]])


def _reported(utterances: list[Utterance]) -> list[Span]:
    """Words in which a name is talked of, so that a pronoun outside does not mean it."""
    return [
        piece
        for u in utterances
        if u.stretches or (u.cue is not None and u.cue.trailing and u.cue.kind != "thought")
        for piece in u.pieces
    ]


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
    speaker = cast.resolve(sentence, source[:2], source[2]) if source is not None else None
    unnamed = speaker is not None and speaker.name.lower() in _FIRST_PERSON | _POSSESSIVES
    return None if unnamed else speaker


def _drafts(
    reading: Reading, utterance: Utterance, stretches: tuple[Stretch, ...], speaker: Speaker
) -> list[StatementDraft]:
    cue = utterance.cue
    assert cue is not None
    told_at = reading.sentences[utterance.sentence]
    words = utterance.cue_at or told_at.source_of(told_at.doc[cue.words[0] : cue.words[1]])
    mention = mention_span(reading, utterance)
    told = Circumstances() if utterance.cue_at else circumstances_of(told_at.doc, cue)
    said = utterance.pieces[0].of(reading.document.text)
    name = identifier("u", reading.document.id, *((p.start, p.end) for p in utterance.pieces))
    out = []
    for piece in pieces_of(reading, utterance, stretches):
        span = piece.span
        sentence = sentence_at(reading, span)
        if sentence is None:
            continue
        out.append(
            StatementDraft(
                span.start,
                span.end,
                sentence.index,
                speaker.name,
                piece.quoted,
                name,
                role=utterance.role or speaker.role,
                cue=text_of(reading, words),
                cue_start=words.start,
                cue_end=words.end,
                mention=text_of(reading, mention) or None,
                mention_start=mention.start if mention else None,
                mention_end=mention.end if mention else None,
                speech=piece.quoted or (piece.whole and asserts(told_at, utterance, said)),
                modality=lexicon.modality_of(cue.lemma),
                stance=told.stance,
                addressee=told.addressee,
                occasion=told.occasion,
            )
        )
    return out


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
