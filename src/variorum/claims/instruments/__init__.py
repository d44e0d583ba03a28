"""Readings in, InstrumentDrafts out: resolutions, treaties, laws, judgments, reports."""

from variorum.claims.instruments.find import find_instruments

__all__ = ["find_instruments"]
