"""The record file: one SQLite database, and the only room that knows SQL.

`pipeline` writes through a `Record`; `check`, `export` and `portal` read through it and through
`store.queries`. Everything read back is the frozen record it was, checked against its text.
"""

from variorum.store.counting import Contradiction, Counts, Voice
from variorum.store.parses import ParseStore
from variorum.store.reading import Held
from variorum.store.record import Record, open_record
from variorum.store.rows import Row, claim_from
from variorum.store.schema import FORMAT
from variorum.store.searching import MARK_END, MARK_START, Hit
from variorum.store.writing import DocumentEntry

__all__ = [
    "FORMAT",
    "MARK_END",
    "MARK_START",
    "Contradiction",
    "Counts",
    "DocumentEntry",
    "Held",
    "Hit",
    "ParseStore",
    "Record",
    "Row",
    "Voice",
    "claim_from",
    "open_record",
]
