"""A Reading in, Claims out: figures, events, statements, instruments. Next: `copies`.

Finders read sentences and hand drafts to the assembler, which adds what surrounds them: the
evidence, the chain of those who stand behind a claim, its time, place and modality.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.model import Claim
    from variorum.settings import Settings
    from variorum.syntax import Reading


def find_claims(reading: Reading, settings: Settings) -> tuple[Claim, ...]:
    """Every claim of a document in text order, each tied to its exact words."""
    # imported late, so that a subroom such as the temporal tagger starts without the model
    from variorum.claims.find import find_claims as find  # noqa: PLC0415

    return find(reading, settings)
