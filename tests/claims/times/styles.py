"""Every written style that the tagger promises to read, as functions from a calendar to words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SEASONS = ("spring", "summer", "autumn", "winter")
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

Style = Callable[[date], str]


def month(day: date) -> str:
    """The full English name of a day's month."""
    return MONTHS[day.month - 1]


def nth(number: int) -> str:
    """ "1st", "22nd", "13th"."""
    ending = (
        "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    )
    return f"{number}{ending}"


def in_words(number: int) -> str:
    """ "first" to "thirty-first"."""
    if number <= 20:
        return ORDINALS[number - 1]
    if number == 30:
        return "thirtieth"
    return f"{'thirty' if number > 30 else 'twenty'}-{ORDINALS[number % 10 - 1]}"


def weekday(day: date) -> str:
    """The English name of a day's weekday."""
    return WEEKDAYS[day.weekday()]


def decade(day: date) -> int:
    """The first three digits of a day's year; of a century's first decade, the next ("1900s")."""
    return day.year // 10 + (day.year % 100 < 10)


FULL_DAYS: dict[str, Style] = {
    "8 May 1992": lambda d: f"{d.day} {month(d)} {d.year}",
    "08 May 1992": lambda d: f"{d.day:02d} {month(d)} {d.year}",
    "8 May, 1992": lambda d: f"{d.day} {month(d)}, {d.year}",
    "May 8, 1992": lambda d: f"{month(d)} {d.day}, {d.year}",
    "May 8 1992": lambda d: f"{month(d)} {d.day} {d.year}",
    "MAY 08, 1992": lambda d: f"{month(d).upper()} {d.day:02d}, {d.year}",
    "may 08, 1992": lambda d: f"{month(d).lower()} {d.day:02d}, {d.year}",
    "8 MAY 1992": lambda d: f"{d.day} {month(d).upper()} {d.year}",
    "8th May 1992": lambda d: f"{nth(d.day)} {month(d)} {d.year}",
    "May 8th, 1992": lambda d: f"{month(d)} {nth(d.day)}, {d.year}",
    "the 8th of May 1992": lambda d: f"the {nth(d.day)} of {month(d)} {d.year}",
    "the 8th of May, 1992": lambda d: f"the {nth(d.day)} of {month(d)}, {d.year}",
    "the 8th day of May, 1992": lambda d: f"the {nth(d.day)} day of {month(d)}, {d.year}",
    "the eighth of May 1992": lambda d: f"the {in_words(d.day)} of {month(d)} {d.year}",
    "8 May of 1992": lambda d: f"{d.day} {month(d)} of {d.year}",
    "Friday, 8 May 1992": lambda d: f"{weekday(d)}, {d.day} {month(d)} {d.year}",
    "Friday, May 8, 1992": lambda d: f"{weekday(d)}, {month(d)} {d.day}, {d.year}",
    "Friday the 8th of May 1992": lambda d: f"{weekday(d)} the {nth(d.day)} of {month(d)} {d.year}",
    "8 Dec 1992": lambda d: f"{d.day} {SHORT[d.month - 1]} {d.year}",
    "8-Dec-1992": lambda d: f"{d.day}-{SHORT[d.month - 1]}-{d.year}",
    "08DEC1992": lambda d: f"{d.day:02d}{SHORT[d.month - 1].upper()}{d.year}",
    "8.Dec.1992": lambda d: f"{d.day}.{SHORT[d.month - 1]}.{d.year}",
    "8.5.1992": lambda d: f"{d.day}.{d.month}.{d.year}",
    "08.05.1992": lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    "8.V.1992": lambda d: f"{d.day}.{ROMAN[d.month - 1]}.{d.year}",
    "8/V/1992": lambda d: f"{d.day}/{ROMAN[d.month - 1]}/{d.year}",
    "8-V-1992": lambda d: f"{d.day}-{ROMAN[d.month - 1]}-{d.year}",
    "8 V 1992": lambda d: f"{d.day} {ROMAN[d.month - 1]} {d.year}",
    "1992-05-08": lambda d: f"{d.year:04d}-{d.month:02d}-{d.day:02d}",
    "1992/05/08": lambda d: f"{d.year:04d}/{d.month:02d}/{d.day:02d}",
    "1992.05.08": lambda d: f"{d.year:04d}.{d.month:02d}.{d.day:02d}",
}
#: Two digits for a year: 1930 to 2029.
SHORT_YEARS: dict[str, Style] = {
    "8.05.92": lambda d: f"{d.day}.{d.month:02d}.{d.year % 100:02d}",
    "8.V.92": lambda d: f"{d.day}.{ROMAN[d.month - 1]}.{d.year % 100:02d}",
    "8-May-92": lambda d: f"{d.day}-{SHORT[d.month - 1]}-{d.year % 100:02d}",
    "8 May '92": lambda d: f"{d.day} {month(d)} '{d.year % 100:02d}",
    "May 8th, '92": lambda d: f"{month(d)} {nth(d.day)}, '{d.year % 100:02d}",
}
#: A style and the EDTF of the stretch that it names.
STRETCHES: dict[str, tuple[Style, Style]] = {
    "May 1992": (lambda d: f"{month(d)} {d.year}", lambda d: f"{d.year}-{d.month:02d}"),
    "MAY 1992": (lambda d: f"{month(d).upper()} {d.year}", lambda d: f"{d.year}-{d.month:02d}"),
    "May, 1992": (lambda d: f"{month(d)}, {d.year}", lambda d: f"{d.year}-{d.month:02d}"),
    "May of 1992": (lambda d: f"{month(d)} of {d.year}", lambda d: f"{d.year}-{d.month:02d}"),
    "early May 1992": (lambda d: f"early {month(d)} {d.year}", lambda d: f"{d.year}-{d.month:02d}"),
    "mid-May 1992": (lambda d: f"mid-{month(d)} {d.year}", lambda d: f"{d.year}-{d.month:02d}"),
    "the end of May 1992": (
        lambda d: f"the end of {month(d)} {d.year}",
        lambda d: f"{d.year}-{d.month:02d}",
    ),
    "1992": (lambda d: f"{d.year}", lambda d: f"{d.year}"),
    "late 1992": (lambda d: f"late {d.year}", lambda d: f"{d.year}"),
    "the beginning of 1992": (lambda d: f"the beginning of {d.year}", lambda d: f"{d.year}"),
    "circa 1992": (lambda d: f"circa {d.year}", lambda d: f"{d.year}~"),
    "the spring of 1992": (
        lambda d: f"the {SEASONS[d.day % 4]} of {d.year}",
        lambda d: f"{d.year}-{21 + d.day % 4}",
    ),
    "spring 1992": (
        lambda d: f"{SEASONS[d.day % 4]} {d.year}",
        lambda d: f"{d.year}-{21 + d.day % 4}",
    ),
    "the first quarter of 1992": (
        lambda d: f"the {ORDINALS[d.day % 4]} quarter of {d.year}",
        lambda d: f"{d.year}-{33 + d.day % 4}",
    ),
    "Q1 1992": (lambda d: f"Q{d.day % 4 + 1} {d.year}", lambda d: f"{d.year}-{33 + d.day % 4}"),
    "the second half of 1992": (
        lambda d: f"the {ORDINALS[d.day % 2]} half of {d.year}",
        lambda d: f"{d.year}-{40 + d.day % 2}",
    ),
}
STRETCHES |= {
    "1990s": (lambda d: f"{decade(d)}0s", lambda d: f"{decade(d)}X"),
    "late 1990s": (lambda d: f"late {decade(d)}0s", lambda d: f"{decade(d)}X"),
    "mid-1990s": (lambda d: f"mid-{decade(d)}0s", lambda d: f"{decade(d)}X"),
    "January-February 1992": (
        lambda d: f"January-February {d.year}",
        lambda d: f"{d.year}-01/{d.year}-02",
    ),
    "January to March, 1992": (
        lambda d: f"January to March, {d.year}",
        lambda d: f"{d.year}-01/{d.year}-03",
    ),
}
#: Two days of different months and their EDTF; the style says which year is written.
FAR_RANGES: dict[str, Callable[[date, date], str]] = {
    "8 May 1992 to 9 June 1993": lambda a, b: (
        f"{a.day} {month(a)} {a.year} to {b.day} {month(b)} {b.year}"
    ),
    "from May 8, 1992 until June 9, 1993": lambda a, b: (
        f"from {month(a)} {a.day}, {a.year} until {month(b)} {b.day}, {b.year}"
    ),
    "between 8 May 1992 and 9 June 1993": lambda a, b: (
        f"between {a.day} {month(a)} {a.year} and {b.day} {month(b)} {b.year}"
    ),
}
#: As above, where the second end's year stands for both.
SHARED_YEAR: dict[str, Callable[[date, date], str]] = {
    "January 12 to November 28, 1989": lambda a, b: (
        f"{month(a)} {a.day} to {month(b)} {b.day}, {b.year}"
    ),
    "12 January - 28 November 1989": lambda a, b: (
        f"{a.day} {month(a)} - {b.day} {month(b)} {b.year}"
    ),
    "from 12 January to 28 November 1989": lambda a, b: (
        f"from {a.day} {month(a)} to {b.day} {month(b)} {b.year}"
    ),
}
#: Two years, the second later, in full or by its last two digits.
YEAR_RANGES: dict[str, Callable[[int, int], str]] = {
    "1905-1916": lambda a, b: f"{a}-{b}",
    "1905–1916": lambda a, b: f"{a}–{b}",
    "from 1905 to 1916": lambda a, b: f"from {a} to {b}",
    "between 1905 and 1916": lambda a, b: f"between {a} and {b}",
    "1905-16": lambda a, b: f"{a}-{b % 100:02d}" if a // 100 == b // 100 else f"{a}-{b}",
}
#: A bound before a date, and where the interval is open.
BOUNDS: dict[str, Callable[[str], str]] = {
    "since": lambda edtf: f"{edtf}/..",
    "after": lambda edtf: f"{edtf}/..",
    "not before": lambda edtf: f"{edtf}/..",
    "until": lambda edtf: f"../{edtf}",
    "before": lambda edtf: f"../{edtf}",
    "no later than": lambda edtf: f"../{edtf}",
    "prior to": lambda edtf: f"../{edtf}",
}
#: Two days of one month, the second later: the style and how the two join.
DAY_RANGES: dict[str, Callable[[date, date], str]] = {
    "8-9 May 1992": lambda a, b: f"{a.day}-{b.day} {month(a)} {a.year}",
    "8–9 May 1992": lambda a, b: f"{a.day}–{b.day} {month(a)} {a.year}",
    "May 8-9, 1992": lambda a, b: f"{month(a)} {a.day}-{b.day}, {a.year}",
    "from 8 to 9 May 1992": lambda a, b: f"from {a.day} to {b.day} {month(a)} {a.year}",
    "between 8 and 9 May 1992": lambda a, b: f"between {a.day} and {b.day} {month(a)} {a.year}",
    "8 May to 9 May 1992": lambda a, b: f"{a.day} {month(a)} to {b.day} {month(a)} {a.year}",
    "May 8 to May 9, 1992": lambda a, b: f"{month(a)} {a.day} to {month(a)} {b.day}, {a.year}",
    "8.05.1992-9.05.1992": lambda a, b: (
        f"{a.day}.{a.month:02d}.{a.year}-{b.day}.{b.month:02d}.{b.year}"
    ),
}
