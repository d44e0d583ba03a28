"""How a reading is said in words, the same on a page and in JSON. Wording only: no judgement."""

from __future__ import annotations

from variorum.model import Event, Figure, Instrument, Statement
from variorum.store.queries.dates import in_words

_BOUND_WORDS = {
    "exact": "",
    "about": "about ",
    "more_than": "more than ",
    "at_least": "at least ",
    "less_than": "less than ",
    "at_most": "at most ",
    "between": "",
}
_UNITS = {"count": "", "1": "", "%": " %"}


def number(value: float | int) -> str:
    """A number with commas between thousands and no trailing zeros: 1,234.5."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    if isinstance(value, int):
        return f"{value:,}"
    whole = f"{value:,.6f}" if abs(value) < 1e15 else f"{value:g}"
    return whole.rstrip("0").rstrip(".") if "." in whole else whole


def unit(code: str) -> str:
    """A unit as it stands behind a number, with its leading space; nothing for a plain count."""
    return _UNITS.get(code, f" {code}")


def interval(low: float | int | None, high: float | int | None, code: str = "count") -> str | None:
    """The reach of several numbers: "12 to 15", "12 or more", "15 or fewer"; null without any."""
    if low is None and high is None:
        return None
    if low is None and high is not None:
        return f"{number(high)}{unit(code)} or less"
    if high is None and low is not None:
        return f"{number(low)}{unit(code)} or more"
    assert low is not None and high is not None
    if low == high:
        return f"{number(low)}{unit(code)}"
    return f"{number(low)} to {number(high)}{unit(code)}"


def figure_reading(figure: Figure) -> str:
    """A figure as it was read: "more than 250,000", "20 to 25 %"."""
    low, high = figure.low, figure.high
    if figure.bound == "between" and low is not None and high is not None:
        return f"{number(low)} to {number(high)}{unit(figure.unit)}"
    value = low if low is not None else high
    if value is None:
        return "no number"
    return f"{_BOUND_WORDS[figure.bound]}{number(value)}{unit(figure.unit)}"


def instrument_reading(instrument: Instrument) -> str:
    """An instrument by body, type and number, or by its title."""
    named = " ".join(part for part in (instrument.body, instrument.type, instrument.number) if part)
    return (
        f"{named}: {instrument.title}"
        if instrument.title and named
        else (instrument.title or named)
    )


def reading_of(payload: Figure | Event | Statement | Instrument, edtf: str | None) -> str:
    """What a claim says, short: the figure, the event, who says it, the instrument."""
    if isinstance(payload, Figure):
        return figure_reading(payload)
    if isinstance(payload, Event):
        return f"{payload.label} ({in_words(edtf)})" if edtf else payload.label
    if isinstance(payload, Statement):
        return f"said by {payload.speaker}" if payload.speaker else "said"
    return instrument_reading(payload)
