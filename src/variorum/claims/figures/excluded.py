"""The numbers of a sentence that are no figures, for whoever asks why they became none."""

from __future__ import annotations

from variorum.claims.figures.exclude import why_no_figure
from variorum.claims.figures.scan import scan


def excluded(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where numbers of a sentence stand that are no figures, half-open, and why, in text order.

    The reason is one of those of `why_no_figure`: date, duration, ordinal, name, label, score,
    confidence, other.
    """
    found = ((q.number_start, q.after, why_no_figure(text, q)) for q in scan(text))
    return tuple((start, end, why) for start, end, why in found if why is not None)
