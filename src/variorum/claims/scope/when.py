"""The time of a claim: the nearest date in its sentence, else the one date of a heading.

A date in a neighbouring sentence dates that sentence, so it is not taken over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from variorum.claims.drafts import TimeMention
from variorum.claims.scope.anchors import Anchors, anchors
from variorum.claims.scope.clauses import has_moved_from, may_date
from variorum.claims.scope.distance import nearest
from variorum.claims.scope.extent import between_happenings, held, stretch_on
from variorum.claims.scope.modifiers import describes_another
from variorum.claims.scope.own_clause import in_own_clause
from variorum.claims.scope.said import is_of_telling
from variorum.claims.times import is_dateline
from variorum.model import Span, Time
from variorum.syntax import Reading, Sentence

#: "OLDREACH, June 13, 2017 (Agency) - ": place, date, agency, dash.
_DATELINE = re.compile(
    r"\s*[A-Z][\w.’' -]{1,40}[,.]\s(?:(?:[A-Z\d]\w{0,10}\.?|of|the),?\s){0,4}"
    r"(?:[A-Z\d]\w{0,10}\.?,?)?\s?(?:\([^)]{2,40}\)|[A-Z.]{3,}/?)?\s*[-–—:]+\s"
)
#: A heading that says when the text was made public, not when what it tells happened.
_MADE_PUBLIC = re.compile(
    r"\b(?:delivered|published|publication|updated|issued|released|printed|posted|edition|revised|"
    r"dated|adopted|distr(?:ibuted)?|given|made|presented|submitted|received|filed)\b",
    re.IGNORECASE,
)
#: What stands between an entry's date and its words: a column's gap, a colon, a dash.
_SET_OFF = re.compile(r"[.,]?(?:[ ]{2,}|[ ]*\t|\s?[:–—]\s|\s-\s)")
#: A counting period, told to the month or the day at both ends.
_PERIOD = re.compile(r"\d{4}-\d\d(?:-\d\d)?/\d{4}-\d\d(?:-\d\d)?")
#: What a sentence opens with that draws on the one before: "That makes 900 in all".
_GOES_BACK = re.compile(
    r"\W*(?:this|that|these|it|in\s(?:all|total)|altogether|excluding|including|without|"
    r"the\s(?:(?!earlier|previous|former|first|initial|old|other|official|later)\w+\s)?"
    r"(?:rate|ratio|estimate|total|figure|number|excess|toll|result)s?)\b",
    re.I,
)
#: "For those same months it counts 90": of the period told before.
_SAME_PERIOD = re.compile(
    r"\b(?:for|in|over|during|within)\s+(?:(?:the|those|these|that|this)\s+same|that|this|those)\s+"
    r"(?:period|span|interval|months|weeks|days|years)\b"
    r"(?!\s+(?:of|in|a\s+year|last|the\s+year|\d|before|earlier))",
    re.I,
)
#: "The official count stands at 27": whatever it counts, it is told as what is so.
_STANDS = re.compile(
    r"\b(?:toll|count|tally|figure|number|estimate)s?\b[^.;,]{0,40}\s(?:stands?|stood|remains?|"
    r"remained|is|includes?|included)\b",
    re.I,
)
#: "Houses repaired by June 2002: 3,300": a key's date is its value's.
_KEY_ENDS = re.compile(
    r"[)\]]?\s*:\s*(?:[A-Z]{2,3}\s?|[$€£])?(?:(?:about|some|over|nearly|around|at\sleast|more\sthan)\s)?"
)
_LONGEST_KEY = 40
#: "Situation Report No. 7 (as of 3 May)", "Status: 3 May", among the first lines of a report.
_AS_OF = re.compile(
    r"\b(?:as\s(?:of|at|on)|status(?:\sas\s(?:of|at|on))?|stand|data\s(?:as\sof|of))\W*"
    r"(?:\d{1,2}[:.]?\d\d\s?(?:hrs?|hours|h|local\stime)?,?\s(?:on\s|of\s)?)?(?:the\s)?$",
    re.I,
)
_OPEN = re.compile(r"\b(?:after|since|following)\s(?:the\s)?$", re.I)
_NOUN_BEHIND = re.compile(r"\s(?:[a-z]+\s)?[a-z]{4,}")
_WORDS = re.compile(r"[^\W\d_]{4,}\W+[^\W\d_]{4,}")
_SINCE = re.compile(r"\b(?:since|until|before|after)\b", re.I)
_SINCE_THEN = re.compile(
    r"\b(?:ever\s)?since(?:\s+(?:then|that\s(?:day|date|time|month|year))\b|\s*(?:[.,;]|$))", re.I
)
_CALENDAR = re.compile(r"\d{4}(?:-\d\d){0,2}")
_HEAD_LINES, _LONGEST_STATUS = 8, 120
_ROWS = frozenset({"key_value", "list_item", "table_row", "banner_item"})
#: So many sentences on, a paragraph still counts over the period that it named.
_GOES_ON = 3


@dataclass(frozen=True)
class When:
    """The temporal expressions of one document, to be looked up from a figure."""

    reading: Reading
    mentions: Sequence[TimeMention]
    _by_sentence: dict[int, list[TimeMention]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for mention in self.mentions:
            if (
                mention.edtf
                and not mention.part
                and mention.type in ("DATE", "TIME")
                and not self._in_dateline(mention)
            ):
                self._by_sentence.setdefault(mention.sentence, []).append(mention)

    @cached_property
    def _bare(self) -> tuple[int, ...]:
        """The headings that are hardly more than a date of day precision."""
        return tuple(
            index
            for index, mentions in self._by_sentence.items()
            if self.reading.sentences[index].passage.kind == "heading"
            and any(re.fullmatch(r"\d{4}-\d\d-\d\d", m.edtf or "") for m in mentions)
            and is_dateline(self.reading.sentences[index].text, self._spans(index))
        )

    def _spans(self, index: int) -> list[tuple[int, int]]:
        view = self.reading.sentences[index].view
        mentions = self._by_sentence[index]
        return [(view.from_source(m.start), view.from_source(m.end)) for m in mentions]

    def _in_dateline(self, mention: TimeMention) -> bool:
        """Whether a date stands in the place-and-date line that opens a story's first sentence."""
        sentence = self.reading.sentences[mention.sentence]
        if sentence.passage.kind != "sentence":
            return False
        words = sentence.span.of(self.reading.document.text)
        opening = _DATELINE.match(words)
        inside = opening is not None and mention.end <= sentence.span.start + opening.end()
        # the place stands first: "Sept. 1990: the pits reopen" heads an entry
        return inside and mention.start > sentence.span.start

    def dates_in(self, sentence: int) -> Sequence[TimeMention]:
        """The expressions of a sentence that name a date, ends of ranges left out."""
        return self._by_sentence.get(sentence, [])

    def of(
        self, sentence: Sentence, at: Span, *, stock: bool = True, trigger: Span | None = None
    ) -> Time | None:
        """The time that the words at a span of a sentence hold for; `stock` as of a day."""
        near = self.in_entry(sentence, at, stock=stock, trigger=trigger)
        if near is not None or (stock and self.is_set_apart(sentence, at, trigger)):
            return near
        return self.under_heading(sentence)

    def is_set_apart(self, sentence: Sentence, at: Span, trigger: Span | None) -> bool:
        """Whether all dates of the sentence are of another time than what is counted.

        "The bridge, opened in 1934, carries 900 carts": now, whatever the heading tells.
        """
        dates = self.dates_in(sentence.index)
        return bool(dates) and not in_own_clause(sentence, dates, at, trigger)

    def in_entry(
        self, sentence: Sentence, at: Span, *, stock: bool = False, trigger: Span | None = None
    ) -> Time | None:
        """The nearest date of its sentence, else the one at the head of its entry.

        `trigger` are the words that tell what happened to what is counted there.
        """
        source = self.reading.document.text
        dates = self.dates_in(sentence.index)
        key = next((m for m in dates if _is_in_key(sentence, m, at, source)), None)
        if key is not None:
            return as_time(source, key)
        there = in_own_clause(sentence, dates, at, trigger)
        beside = [
            m
            for m in there
            if not describes_another(sentence, m, at)
            and (has_moved_from(source, m, at) or not is_of_telling(sentence, m, at, stock=stock))
        ]
        own = may_date(source, beside, at)
        if own:
            near = nearest(source, own, at)
            whole = between_happenings(source, dates, near)
            return as_time(source, whole or held(source, near, at))
        entry = self._entry(sentence)
        if entry is None:
            return None
        words = source[entry.start : entry.end]
        return as_time(source, entry, taken_over=f"from the head of its entry, “{words}”")

    def under_heading(self, sentence: Sentence) -> Time | None:
        """The one date of the innermost heading that has one and does not date the document."""
        source = self.reading.document.text
        for heading in headings_over(self.reading, sentence):
            mentions = self.dates_in(heading.index)
            if len(mentions) == 1 and not self._is_own_date(heading):
                working = f"from the heading “{heading.text[:80]}”"
                return as_time(source, _attributed(source, mentions[0]), taken_over=working)
        return None

    def as_of(self, sentence: Sentence) -> Time | None:
        """The day as of which all of a report is told: "Update 5, as at 18:00 on 3 May"."""
        status = self._status
        if status is None or status.sentence >= sentence.index or self.dates_in(sentence.index):
            return None
        if _SINCE.search(sentence.text):
            return None
        source = self.reading.document.text
        words = source[status.start : status.end]
        return as_time(source, status, taken_over=f"as of which the report is told, “{words}”")

    @cached_property
    def _status(self) -> TimeMention | None:
        """The date behind "as of" in a line at the head of the document, or None."""
        source = self.reading.document.text
        for sentence in self.reading.sentences[:_HEAD_LINES]:
            alone = sentence.span == sentence.block.span or sentence.passage.kind != "sentence"
            short = len(sentence.text) <= _LONGEST_STATUS
            for mention in self.dates_in(sentence.index) if alone and short else ():
                before = source[sentence.span.start : mention.start]
                behind = source[mention.end : sentence.span.end]
                if _AS_OF.search(before) and not _WORDS.search(behind):
                    return mention
        return None

    @cached_property
    def _anchors(self) -> Anchors:
        return anchors(self.reading.sentences, self.mentions)

    def of_happening(self, sentence: Sentence, at: Span) -> Time | None:
        """The day that the text told of "the blast" in which nine were killed."""
        found = self._anchors.day_of(sentence, at)
        if found is None:
            return None
        mention, noun = found
        source = self.reading.document.text
        words = source[mention.start : mention.end]
        return as_time(source, mention, taken_over=f"the day of the {noun}, “{words}”")

    def counted_over(self, sentence: Sentence) -> Time | None:
        """The period told in a sentence before, of which a paragraph goes on to count.

        "For 3 May to 9 July 2001 it found 14 in 1,000. That makes 900 in all": for what happened
        (a flow). Sentences between name no date.
        """
        same = _SAME_PERIOD.search(sentence.text)
        goes_back = same or _GOES_BACK.match(sentence.text)
        if sentence.passage.kind != "sentence" or not goes_back:
            return None
        source = self.reading.document.text
        for other in reversed(
            self.reading.sentences[max(0, sentence.index - _GOES_ON) : sentence.index]
        ):
            if other.block.id != sentence.block.id:
                return None
            mentions = self.dates_in(other.index)
            written = [m for m in mentions if m.begin and _PERIOD.fullmatch(m.edtf or "")]
            if len(written) == 1 and (same or len(mentions) == 1):
                words = source[written[0].start : written[0].end]
                return as_time(source, written[0], taken_over=f"of the period told, “{words}”")
            if mentions:
                return None
        return None

    def told_on(self, sentence: Sentence) -> Time | None:
        """The day written in full in the sentence before, of which a paragraph goes on to tell.

        For what happened (a flow); what is counted as of a day is not carried over.
        """
        before = self.reading.sentences[sentence.index - 1] if sentence.index else None
        if before is None or before.block.id != sentence.block.id:
            return None
        mentions = self.dates_in(before.index)
        if sentence.passage.kind != "sentence" or len(mentions) != 1 or mentions[0].inferred:
            return None
        if _STANDS.search(sentence.text):
            return None
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", mentions[0].edtf or ""):
            return None
        source = self.reading.document.text
        words = source[mentions[0].start : mentions[0].end]
        return as_time(source, mentions[0], taken_over=f"from the sentence before, “{words}”")

    def counted_on(self, sentence: Sentence) -> Time | None:
        """What is counted on from a date told before: "since then", "within 48 hours".

        The date is the only one of a sentence up to three before, with no date between.
        """
        since = _SINCE_THEN.search(sentence.text)
        if self.dates_in(sentence.index) or sentence.passage.kind != "sentence":
            return None
        source = self.reading.document.text
        first = max(0, sentence.index - _GOES_ON)
        for other in reversed(self.reading.sentences[first : sentence.index]):
            mentions = self.dates_in(other.index)
            if other.block.id != sentence.block.id or len(mentions) > 1:
                return None
            if not mentions:
                continue
            told = mentions[0]
            if not since:
                stretch = stretch_on(source, told, sentence.text)
                return as_time(source, stretch) if stretch is not None else None
            if not _CALENDAR.fullmatch(told.edtf or ""):
                return None
            words = source[told.start : told.end]
            opened = replace(told, edtf=f"{told.edtf}/..")
            return as_time(source, opened, taken_over=f"since then, from “{words}”")
        return None

    def _entry(self, sentence: Sentence) -> TimeMention | None:
        """The date at the head of the chronology's entry that a sentence goes on with.

        In running text a date in a neighbouring sentence dates that sentence alone; the date at
        the head of an entry, set off from its words, dates all of them.
        """
        text = self.reading.document.text
        for other in reversed(self.reading.sentences[: sentence.index]):
            if other.block.id != sentence.block.id:
                return None
            for mention in self.dates_in(other.index):
                if _opens_line(text, mention.start, other.block.span.start) and _SET_OFF.match(
                    text, mention.end
                ):
                    return mention
        return None

    def _is_own_date(self, heading: Sentence) -> bool:
        """Whether a heading dates the document itself: the only one that is nothing but a day.

        Several such headings make a chronology, and date what stands under them. So does one that
        speaks of publishing, or has the very day that the document was published.
        """
        if self._bare == (heading.index,) or _MADE_PUBLIC.search(heading.text):
            return True
        published = self.reading.document.published
        days = {m.edtf for m in self.dates_in(heading.index)}
        return len(self._bare) < 2 and published is not None and days == {published}


def _attributed(source: str, mention: TimeMention) -> TimeMention:
    """ "Deaths after the August 2013 quake": the date is the quake's, and the deaths are of it."""
    if not _OPEN.search(source[max(0, mention.start - 12) : mention.start]):
        return mention
    if not _NOUN_BEHIND.match(source, mention.end):
        return mention
    return replace(mention, edtf=(mention.edtf or "").removesuffix("/.."))


def _is_in_key(sentence: Sentence, mention: TimeMention, at: Span, source: str) -> bool:
    """Whether a date ends the key of a line whose value is the figure."""
    key = source[sentence.span.start : mention.start]
    short = sentence.passage.kind in _ROWS or ("," not in key and len(key) <= _LONGEST_KEY)
    return short and bool(_KEY_ENDS.fullmatch(source, mention.end, at.start))


def _opens_line(text: str, at: int, block: int) -> bool:
    """Whether a position begins a line, or the block that begins at `block`."""
    return at == block or text[block:at].rstrip(" \t").endswith("\n")


def headings_over(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """The headings over a sentence, as sentences, the innermost first."""
    ids = [heading.id for heading in reversed(sentence.headings)]
    if not ids:
        return []
    by_id = {s.passage.id: s for s in reading.sentences[: sentence.index + 1]}
    return [by_id[i] for i in ids if i in by_id]


def as_time(source: str, mention: TimeMention, *, taken_over: str | None = None) -> Time:
    """The record's form of a temporal expression of the text `source` that names a date."""
    return Time(
        edtf=mention.edtf or "",
        text=source[mention.start : mention.end],
        start=mention.start,
        end=mention.end,
        inferred=mention.inferred or taken_over is not None,
        working="; ".join(w for w in (mention.working, taken_over) if w) or None,
    )
