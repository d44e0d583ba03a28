"""The room's one stage: every finder in order, then one assembler."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.claims.assemble import Assembler
from variorum.claims.attribution import find_chains
from variorum.claims.events import find_events
from variorum.claims.figures import find_figures
from variorum.claims.instruments import find_instruments
from variorum.claims.places import find_places, settled, toponyms
from variorum.claims.scope import When, Where
from variorum.claims.statements import find_statements
from variorum.claims.times import find_times
from variorum.model import Claim, Toponym
from variorum.settings import Settings
from variorum.syntax import Reading


def find_claims(reading: Reading, settings: Settings) -> tuple[Claim, ...]:
    """Every claim of a document in text order, each tied to its exact words.

    A pure function of its arguments. Of two readings with one id the first stands.
    """
    del settings  # nothing here has a threshold of its own yet
    if not reading.sentences:
        return ()
    times = find_times(reading)
    places = find_places(reading)
    statements = find_statements(reading)
    assembler = Assembler(
        reading=reading,
        when=When(reading, times),
        where=Where(reading, places),
        chains=find_chains(reading, statements),
        statements=statements,
    )
    found: dict[str, Claim] = {}
    for claims in (
        assembler.figures(find_figures(reading, times)),
        assembler.events(find_events(reading, times, places)),
        assembler.statements_made(),
        assembler.instruments(find_instruments(reading)),
    ):
        for claim in claims:
            found.setdefault(claim.id, claim)
    ordered = sorted(found.values(), key=lambda c: (c.payload_span, c.kind, c.id))
    return settled(reading, places, ordered)


def find_toponyms(reading: Reading, claims: Sequence[Claim]) -> tuple[Toponym, ...]:
    """Every name of a place in a document, with those that its claims have."""
    return toponyms(reading, find_places(reading) if reading.sentences else (), claims)
