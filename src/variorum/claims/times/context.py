"""What the text has said so far about when: from it yearless and relative words get values."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta

from variorum.claims.times.moment import Moment, Unit, containing
from variorum.claims.times.months import MonthsTold, going_on_from
from variorum.claims.times.offsets import ago_from
from variorum.claims.times.placed import Placed, finer, order, years
from variorum.claims.times.tense import Tense
from variorum.claims.times.weekdays import told_by_weekday

#: A day told as past without its year is not longer ago than this: a writer would have named it.
_FAR = timedelta(300)
#: So many sentences on, figures are still those of the quarter that was named.
_FRESH = 6
#: So many sentences on, a story still goes on from the last day told.
_SAME_STORY = 20
_RECURRING = ("month", "season", "quarter", "half")
_WRITTEN_YEAR = re.compile(r"\b[12]\d{3}\b")
_MONTHLY = {"month", "day"}


@dataclass(slots=True)
class Context:
    """Carried through a document in text order.

    `document` is the date of writing. `news` says that the text speaks from that day ("on
    Tuesday", "last week"); otherwise it tells a story, whose last date lends its year.
    `reference` is the last date told, `words` how it was written, `months` those told of so far.
    `origin` is what told the date of writing. `vague_today` says that "today" is no day but these
    days, as in a story of long ago. `topic` is the one day, or year, of all dates that the text
    gives in full. `timed` is the last day of which a time of day was told, `block` the paragraph.
    `spread` says that the last date ends a range, which is no day for hours; `headline` is the day
    that the first headings name.
    """

    document: Moment | None
    news: bool
    deictic: bool = False
    vague_today: bool = False
    origin: str = "metadata"
    reference: Moment | None = None
    words: str = ""
    period: Moment | None = None
    period_age: int = 0
    reference_age: int = 0
    ahead: Moment | None = None
    habitual: bool = False
    topic: Moment | None = None
    block: str = ""
    reference_block: str = ""
    timed: Moment | None = None
    timed_words: str = ""
    spread: bool = False
    under_way: bool = False
    headline: Moment | None = None
    headline_words: str = ""
    months: MonthsTold = field(default_factory=MonthsTold)

    def refer(self, moment: Moment, words: str, *, hours: bool = False) -> None:
        """Make a date the one that later words count from; `hours` if a time of day was told."""
        self.reference, self.words, self.reference_age = moment, words, 0
        self.spread = False
        self.reference_block = self.block
        if hours and moment.unit == "day":
            self.timed, self.timed_words = moment, words
        if moment.unit in ("quarter", "half"):
            self.period, self.period_age = moment, 0
        self.months.tell(moment, words)

    def head(self, heading: str | None, days: dict[Moment, str]) -> None:
        """Keep the day that the headings over the first sentence name; it is what is told of.

        "Note on the flood of 3 June" names one, a line with place and day does not.
        """
        named = [d for d, words in days.items() if heading and f"of {words}" in heading]
        told = [day for day in named if day != self.document]
        if not self.under_way and self.headline is None and len(told) == 1:
            self.headline, self.headline_words = told[0], days[told[0]]
        self.under_way = self.under_way or heading is None

    def turn_page(self) -> None:
        """Another story begins: what was told before lends it nothing."""
        self.reference = self.timed = None

    def complete(
        self, moment: Moment, direction: int | None, tense: Tense, *, told: bool = False
    ) -> Placed:
        """The year for a day, month, season or quarter that was written without one.

        `told` asks for the year that the text speaks of ("in March of that year").
        """
        if direction is not None and self.document is not None:
            return self._directed(moment, direction)
        if self.habitual and not told and moment.unit in _RECURRING:
            return Placed(moment)
        story = self.reference if tense == "future" else self._not_ahead()
        lends = told or not self._speaks()
        if lends and story is not None and finer(story, "year"):
            return Placed(moment.with_year(story.year), f"the year is that of “{self.words}”")
        if lends and story is None and self.topic is not None:
            working = f"the year is that of the text's full dates, {self.topic.timex()}"
            return Placed(moment.with_year(self.topic.year), working)
        if self.document is None or self.document.year is None:
            return Placed(moment)
        return self._told_beside(moment, tense) or self._near_document(moment, tense)

    def _told_beside(self, moment: Moment, tense: Tense) -> Placed | None:
        """ "begun on 29 May 1977 and closed at the end of June": the year written just before."""
        here, own = self.reference, self.document.year if self.document else None
        if here is None or own is None or self.reference_age or tense == "future":
            return None
        if here.unit == "year" and self.words.endswith(" ago") and here.year is not None:
            return Placed(moment.with_year(here.year), f"the year is that of “{self.words}”")
        if not {here.unit, moment.unit} <= _MONTHLY or not _WRITTEN_YEAR.search(self.words):
            return None
        after = moment.with_year(here.year)
        if here.year is None or here.year >= own or order(after) <= order(here):
            return None
        return Placed(after, f"the year is that of “{self.words}”")

    def _not_ahead(self) -> Moment | None:
        """The last date told, unless it lies in a year that was to come when this was written."""
        story, own = self.reference, self.document.year if self.document else None
        if story is None or story.year is None or own is None or years(story)[0] <= own:
            return story
        return None

    def _speaks(self) -> bool:
        return self.news and self.document is not None

    def of_year(self, moment: Moment, count: int) -> Placed:
        """ "October of next year": in the year so many years from the document's."""
        if self.document is None or self.document.year is None:
            return Placed(moment)
        working = f"the year is counted from {self.written()}"
        return Placed(moment.with_year(self.document.year + count), working)

    def next_in_text(self, moment: Moment, direction: int) -> Placed:
        """A month or season counted from the date that was told last ("the following May")."""
        here = self.reference
        if here is None or here.year is None or here.first() is None:
            return Placed(moment)
        candidate = moment.with_year(here.year)
        if direction > 0 and order(candidate) <= order(here):
            candidate = candidate.with_year(here.year + 1)
        if direction < 0 and order(candidate) >= order(here):
            candidate = candidate.with_year(here.year - 1)
        return Placed(candidate, f"counted from “{self.words}”")

    def shifted_part(self, moment: Moment) -> Placed:
        """A quarter or half of the year before the one that is spoken of ("year-ago")."""
        base = self.reference if self.reference is not None else self.document
        if base is None or base.year is None:
            return Placed(moment)
        return Placed(moment.with_year(base.year - 1), f"a year before {base.timex()}")

    def written(self) -> str:
        """The document's date and what tells it, in words."""
        assert self.document is not None
        return f"the document's date, {self.document.timex()} ({self.origin})"

    def _directed(self, moment: Moment, direction: int) -> Placed:
        assert self.document is not None
        year = self.document.year
        if year is None:
            return Placed(moment)
        working = f"counted from {self.written()}"
        here = self.document.coarsen(moment.unit) if finer(self.document, moment.unit) else None
        if moment.unit in ("quarter", "half"):
            return Placed(moment.with_year(year + max(direction, -1)), working)
        candidate = moment.with_year(year)
        if here is None or direction == 0:
            return Placed(moment.with_year(year + direction), working)
        # the month just over, of one and the same year, is "last month"
        just_over = moment.unit == "month" and candidate.shift(1) == here
        if direction < 0 and (just_over or order(candidate) >= order(here)):
            candidate = moment.with_year(year - 1)
        if direction > 0 and order(candidate) <= order(here):
            candidate = moment.with_year(year + 1)
        return Placed(candidate, working)

    def open_sentence(self, block: str, *, habitual: bool) -> None:
        """Forget what only lends within one sentence.

        In a `habitual` one a month or weekday recurs.
        """
        self.block = block
        self.period_age += 1
        self.reference_age += 1
        self.ahead, self.habitual = None, habitual

    def _near_document(self, moment: Moment, tense: Tense) -> Placed:
        """The occurrence that a writer of that day would mean; it may go on from the last one."""
        placed = self._nearest(moment, tense)
        going_on = going_on_from(self.ahead, moment) if tense != "past" else None
        if going_on is not None:
            placed = Placed(going_on, f"goes on from {self.ahead.timex()}" if self.ahead else None)
        self.ahead = placed.moment if self.is_ahead(placed.moment) else None
        return placed

    def _nearest(self, moment: Moment, tense: Tense) -> Placed:
        assert self.document is not None and self.document.year is not None
        year, today = self.document.year, self.document.last()
        working = f"the year follows from {self.written()}"
        this, before, after = (moment.with_year(year + i) for i in (0, -1, 1))
        start = this.first()
        if start is None or today is None or self.document.unit == "year":
            return Placed(this, working) if this.valid() else Placed(moment)
        if start <= today:
            ahead = after.first()
            nearer = ahead is not None and ahead - today < today - start
            return Placed(after if tense == "future" and nearer else this, working)
        back = before.first()
        if back is None or tense == "future":
            return Placed(this, working)
        if tense == "past":
            if moment.unit != "day" or today - back <= _FAR:
                return Placed(before, working)
            # told as past, yet nearly a year ago: such a writer would have named the year
            other = Placed(this, working) if self.deictic else Placed(moment)
            same = self.months.year_before(moment, self.document.year)
            return same or self._year_told(moment) or other
        return Placed(before if today - back < start - today else this, working)

    def _year_told(self, moment: Moment) -> Placed | None:
        """In the year of the last date told, where that is long over."""
        story, own = self.reference, self.document.year if self.document else None
        if story is None or story.year is None or own is None or story.year >= own:
            return None
        return Placed(moment.with_year(story.year), f"the year is that of “{self.words}”")

    def weekday(
        self, number: int, direction: int | None, tense: Tense, *, text: bool
    ) -> Placed | None:
        """The day of a weekday's name: the last one, or the next where the tense looks ahead."""
        base = self.reference if text and self.reference is not None else self.document
        going_on = self._in_a_story(number) if not text and direction is None else None
        if going_on is not None:
            return going_on
        if self.habitual and direction is None:
            return None
        if text and direction == 1 and self.reference is None:
            return None
        day = base.first() if base is not None and base.unit == "day" else None
        if base is None or day is None:
            return None
        back = (day.isoweekday() - number) % 7
        ahead = (number - day.isoweekday()) % 7
        if direction == -1:
            day -= timedelta(back or 7)
        elif direction == 1:
            day += timedelta(ahead or 7)
        elif direction == 0:
            day += timedelta(number - day.isoweekday())
        elif tense == "future" and not text:
            day += timedelta(ahead)
        else:
            day -= timedelta(back)
        told = base is not self.document
        what = f"“{self.words}”" if told else self.written()
        return Placed(containing(day, "day"), f"counted from {what}")

    def goes_on(self, number: int) -> Placed | None:
        """ "By Wednesday he knew": the first such day after the one told of, in a past story."""
        here, own = self.reference, self.document
        day = here.first() if here is not None and here.unit == "day" else None
        today = own.first() if own is not None else None
        if day is None or self.reference_age > _FRESH:
            return None
        day += timedelta((number - day.isoweekday()) % 7)
        over = today is None or day <= today
        return Placed(containing(day, "day"), f"goes on from “{self.words}”") if over else None

    def _in_a_story(self, number: int) -> Placed | None:
        """Where nobody tells the day of writing, the story goes on to the next such weekday."""
        here = self.reference
        written = self.document is not None and self.document.unit == "day"
        day = here.first() if here is not None and here.unit == "day" else None
        if day is None or self.habitual or self.reference_age > _SAME_STORY:
            return None
        today = self.document.first() if written and self.document is not None else None
        near = self.reference_block == self.block and self.reference_age <= _FRESH
        if today is not None and not (near and told_by_weekday(self.words, day, today)):
            return None
        day += timedelta((number - day.isoweekday()) % 7)
        return Placed(containing(day, "day"), f"goes on from “{self.words}”")

    def measured_against(self, years: int) -> Placed | None:
        """ "up from a year earlier": than the date of this sentence, else than the document's."""
        told_here = self.reference_age == 0
        return self.shifted("year", years, text=told_here or not self.deictic)

    def shifted(self, unit: Unit, count: int, *, text: bool) -> Placed | None:
        """So many units from the document's date or from the last date of the text."""
        base, what = self._base(unit, text=text, ahead=count > 0)
        if base is None:
            if count == 0 and self.document is not None and not text:
                return Placed(self.document, f"no finer than {self.written()}")
            return None
        moved = base.coarsen(unit)
        moved = moved.shift(count) if moved is not None else None
        return Placed(moved, f"counted from {what}") if moved is not None else None

    def ago_from(self, shift: tuple[Unit, int], to: tuple[Unit, int]) -> Placed | None:
        """ "Twenty years ago today": the day that long before the document's."""
        moment = ago_from(self.document, shift, to) if self.document is not None else None
        return Placed(moment, f"counted from {self.written()}") if moment is not None else None

    def _base(self, unit: Unit, *, text: bool, ahead: bool) -> tuple[Moment | None, str]:
        """What is counted from; None where the text told of no date that fine.

        "Two days later" is later than what was told, which no reader takes for the day of writing.
        """
        if text and self.reference is not None and finer(self.reference, unit):
            return self.reference, f"“{self.words}”"
        if text and self.reference is None and self.headline is not None:
            return self.headline, f"the heading's “{self.headline_words}”"
        if text and (ahead or not self.news):
            return None, ""
        if self.document is not None and finer(self.document, unit):
            return self.document, self.written()
        return None, ""

    def accounting(self, years: int, *, any_unit: bool = False) -> Placed | None:
        """The quarter or half whose results are told of, or that of so many years from it.

        Where none was told, it is the last one that was over on the day of writing. `any_unit`
        allows a month that was told last ("the same period").
        """
        base, working = self.period, "the period is that told of before"
        if any_unit and self.reference is not None and self.reference.unit == "month":
            base = self.reference
        over = base is not None and self.document is not None and self._is_over(base)
        if base is None or not over:
            here = self.document.coarsen("quarter") if self.document is not None else None
            base = here.shift(-1) if here is not None else None
            working = f"the last quarter before {self.written()}" if base else ""
        if base is None or base.year is None:
            return None
        return Placed(base.with_year(base.year + years), working)

    def _is_over(self, period: Moment) -> bool:
        last, today = period.last(), self.document.last() if self.document else None
        return last is None or today is None or last <= today

    def reports(self) -> bool:
        """Whether the text has just told of the results of a quarter or half."""
        return self.period is not None and self.period_age <= _FRESH

    def weekend(self, tense: Tense) -> Placed | None:
        """The weekend that was last, or the next one where the tense looks ahead."""
        placed = self.weekday(6, None, tense, text=False)
        moment = placed.moment.coarsen("weekend") if placed is not None else None
        return Placed(moment, placed.working) if placed is not None and moment else None

    def is_ahead(self, moment: Moment) -> bool:
        """Whether a moment begins later than the day of writing."""
        start, today = moment.first(), self.document.last() if self.document else None
        return start is not None and today is not None and start > today

    def told(self, unit: Unit) -> bool:
        """Whether the text has told of a date that fine."""
        return self.reference is not None and finer(self.reference, unit)

    def speaks_of(self, unit: Unit) -> bool:
        """Whether the text speaks from a day of writing that is known that exactly."""
        if self.habitual or self.document is None:
            return False
        return self.deictic and finer(self.document, unit)

    def clock_date(self) -> Placed | None:
        """The day that a time of day belongs to where no date stands beside it.

        In another paragraph than that of the last date told, hours go on from hours.
        """
        told = self.reference
        if self.timed is not None and self.reference_block != self.block:
            return Placed(self.timed, f"the day is that of “{self.timed_words}”")
        if told is not None and told.unit == "day":
            ends_a_range = self.spread and self.reference_age
            return None if ends_a_range else Placed(told, f"the day is that of “{self.words}”")
        if told is None and (subject := self.subject()) is not None:
            return subject
        if self.news and self.document is not None and self.document.unit == "day":
            return Placed(self.document, f"the day is {self.written()}")
        return None

    def subject(self) -> Placed | None:
        """The day that all of the text is about: its headings name it, or it is the only one."""
        if self.headline is not None:
            return Placed(self.headline, f"the day is that of the heading, “{self.headline_words}”")
        if self.topic is not None and self.topic.unit == "day":
            return Placed(self.topic, "the day is the only one that the text gives in full")
        return None
