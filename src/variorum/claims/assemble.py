"""Drafts in, Claims out: evidence, time, place, attribution and modality put to each reading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.claims.attribution import Chains
from variorum.claims.drafts import (
    EventDraft,
    FigureDraft,
    InstrumentDraft,
    StatementDraft,
)
from variorum.claims.modality import modality_at, stance
from variorum.claims.scope import When, Where, as_place, as_time
from variorum.model import (
    Attribution,
    Claim,
    Event,
    Figure,
    Instrument,
    Modality,
    Place,
    Span,
    Statement,
    Time,
)
from variorum.model.claim import Payload
from variorum.syntax import Reading


@dataclass(frozen=True, slots=True)
class Assembler:
    """What every claim of one document is completed from."""

    reading: Reading
    when: When
    where: Where
    chains: Chains
    statements: tuple[StatementDraft, ...]

    def figures(self, drafts: Sequence[FigureDraft]) -> Iterator[Claim]:
        """Figures with their wholes named by claim id."""
        ids = [self._figure(draft, None, None).id for draft in drafts]
        for draft in drafts:
            whole = ids[draft.part_of] if draft.part_of is not None else None
            yield self._figure(draft, whole, self._time_of_figure(draft, drafts))

    def _figure(self, draft: FigureDraft, whole: str | None, time: Time | None) -> Claim:
        at = Span(draft.start, draft.end)
        sentence = self.reading.sentences[draft.sentence]
        figure = Figure(
            low=draft.low,
            high=draft.high,
            bound=draft.bound,
            unit=draft.unit,
            measure=draft.measure,
            counted=draft.counted,
            nature=draft.nature,
            start=draft.start,
            end=draft.end,
            vague=draft.vague,
            part_of=whole,
            rule=draft.rule,
        )
        return self._claim(figure, draft.sentence, at, time=time, place=self.where.of(sentence, at))

    def _time_of_figure(self, draft: FigureDraft, drafts: Sequence[FigureDraft]) -> Time | None:
        """By its own sentence, else that of its whole, else by headings or the sentence before."""
        sentence = self.reading.sentences[draft.sentence]
        if draft.part_of is not None and not self.when.dates_in(draft.sentence):
            whole = drafts[draft.part_of]
            time = self._time_of_figure(replace(whole, part_of=None), drafts)
            # "as of today", worked out there, is said of the whole alone
            if time is not None and (whole.sentence == draft.sentence or not time.inferred):
                working = time.working or "of the figure that this is a part of"
                return replace(time, inferred=True, working=working)
        at = Span(draft.start, draft.end)
        told = self._told_time(draft, drafts, at)
        if told is not None or draft.nature != "stock" or draft.unit not in ("count", "%"):
            # how many had died as of a day did not die on it, and no distance is of a day
            return told
        put = modality_at(self.reading, draft.sentence, at, self.statements)
        return self.when.as_of(sentence) if put == "asserted" else None

    def _told_time(
        self, draft: FigureDraft, drafts: Sequence[FigureDraft], at: Span
    ) -> Time | None:
        """By its sentence, its whole, the period or the happening gone back to, a heading."""
        sentence, trigger = self.reading.sentences[draft.sentence], _trigger_of(draft)
        if draft.nature != "flow":
            stock = draft.nature == "stock"
            counted = self.when.counted_on(sentence)
            return counted or self.when.of(sentence, at, stock=stock, trigger=trigger)
        near = self.when.in_entry(sentence, at, trigger=trigger) or self.when.counted_on(sentence)
        near = near or self._of_whole_beside(draft, drafts) or self.when.counted_over(sentence)
        near = near or self.when.of_happening(sentence, at)
        return near or self.when.under_heading(sentence) or self.when.told_on(sentence)

    def _of_whole_beside(self, draft: FigureDraft, drafts: Sequence[FigureDraft]) -> Time | None:
        """ "Of 97 deaths reported for May to July, 81 were due to burns": the whole's time."""
        whole = drafts[draft.part_of] if draft.part_of is not None else None
        if whole is None or whole.sentence != draft.sentence or whole.measure != draft.measure:
            return None
        time = self._time_of_figure(replace(whole, part_of=None), drafts)
        working = "of the figure that this is a part of"
        return replace(time, inferred=True, working=working) if time is not None else None

    def events(self, drafts: Sequence[EventDraft]) -> Iterator[Claim]:
        """Dated happenings; the plan, denial or demand that the finder read is kept."""
        for draft in drafts:
            at = Span(draft.time.start, draft.time.end)
            if draft.trigger_end is not None and self._is_behind(draft):
                at = Span(at.start, draft.trigger_end)
            place = as_place(draft.place, inferred=draft.listed) if draft.place else None
            if place is None and not draft.listed:
                sentence = self.reading.sentences[draft.sentence]
                place = self.where.of(sentence, _told_by(draft), alone=draft.alone)
            yield self._claim(
                Event(draft.type, draft.label, draft.participants, draft.asked),
                draft.sentence,
                at,
                time=as_time(self.reading.document.text, draft.time),
                place=place,
                modality=self._put(draft),
            )

    def _is_behind(self, draft: EventDraft) -> bool:
        """Whether the sentence behind that of the date tells what happened."""
        end = self.reading.sentences[draft.sentence].span.end
        return draft.trigger_start is not None and draft.trigger_start >= end

    def _put(self, draft: EventDraft) -> Modality:
        """How a happening is put: by its own clause, else by whoever's words tell it."""
        if draft.modality != "asserted":
            return draft.modality
        return stance(_told_by(draft), self.statements)

    def statements_made(self) -> Iterator[Claim]:
        """Words with their speaker; when they were said, where the sentence tells.

        Thoughts and attitudes are no statements; they only serve attribution and modality.
        """
        for draft in self.statements:
            if not draft.speech:
                continue
            at = Span(draft.start, draft.end)
            statement = Statement(
                draft.speaker,
                draft.direct,
                draft.start,
                draft.end,
                draft.utterance,
                stance=draft.stance,
                addressee=draft.addressee,
                occasion=draft.occasion,
            )
            yield self._claim(
                statement,
                draft.sentence,
                at,
                time=self._said_when(draft),
                modality=draft.modality,
                speaker=_speaker_link(draft),
            )

    def instruments(self, drafts: Sequence[InstrumentDraft]) -> Iterator[Claim]:
        """References to instruments: that a document names one is always asserted."""
        for draft in drafts:
            instrument = Instrument(
                body=draft.body,
                type=draft.type,
                number=draft.number,
                title=draft.title,
                date=draft.date,
                start=draft.start,
                end=draft.end,
                key=draft.key,
                acts=draft.acts,
            )
            yield self._claim(
                instrument, draft.sentence, Span(draft.start, draft.end), modality="asserted"
            )

    def _said_when(self, draft: StatementDraft) -> Time | None:
        mentions = [
            time
            for time in self.when.dates_in(draft.sentence)
            if time.end <= draft.start or time.start >= draft.end
        ]
        return as_time(self.reading.document.text, mentions[0]) if len(mentions) == 1 else None

    def _claim(
        self,
        payload: Payload,
        sentence: int,
        at: Span,
        *,
        time: Time | None = None,
        place: Place | None = None,
        modality: Modality | None = None,
        speaker: Attribution | None = None,
    ) -> Claim:
        document = self.reading.document
        evidence = self._evidence(sentence, at)
        chain = self.chains.at(sentence, at)
        if speaker is not None and (not chain or chain[-1].name != speaker.name):
            chain = (
                *(link for link in chain if link.as_ in ("host", "publisher", "reporter")),
                speaker,
            )
        return Claim(
            document=document.id,
            start=evidence.start,
            end=evidence.end,
            quote=evidence.of(document.text),
            payload=payload,
            source=document.text,
            attribution=chain,
            modality=modality or modality_at(self.reading, sentence, at, self.statements),
            time=time,
            place=place,
        )

    def _evidence(self, sentence: int, at: Span) -> Span:
        """The sentence, or as many of them as the words at hand run over."""
        span = self.reading.sentences[sentence].span
        for following in self.reading.sentences[sentence + 1 :]:
            if following.span.start >= at.end:
                break
            span = span.join(following.span)
        return span


def _told_by(draft: EventDraft) -> Span:
    """The word that names a happening, or the words that date it where none does."""
    if draft.trigger_start is None or draft.trigger_end is None:
        return Span(draft.time.start, draft.time.end)
    return Span(draft.trigger_start, draft.trigger_end)


def _speaker_link(draft: StatementDraft) -> Attribution:
    return Attribution(
        draft.speaker, draft.as_, draft.role, draft.cue, draft.mention_start, draft.mention_end
    )


def _trigger_of(draft: FigureDraft) -> Span | None:
    """The words that tell what happened to what a figure counts."""
    if draft.trigger_start is None or draft.trigger_end is None:
        return None
    return Span(draft.trigger_start, draft.trigger_end)
