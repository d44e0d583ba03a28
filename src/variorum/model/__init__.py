"""The things in a record, frozen. Every other room imports this one; it imports only `errors`.

Source text is fixed; a `Span` is half-open Unicode code points into it; a `Claim` that does
not quote its document to the letter cannot be built.
"""

from variorum.model.claim import (
    ROLES_OWN_VOICE,
    Attribution,
    Bound,
    Claim,
    Event,
    Figure,
    Instrument,
    Kind,
    Modality,
    Place,
    Role,
    Statement,
    Time,
)
from variorum.model.document import Document, Passage, PassageKind, Span
from variorum.model.findings import (
    SUMS_OFF,
    Answer,
    Decision,
    Direction,
    Judgement,
    Question,
    Relation,
    RelationKind,
    Reuse,
    ReuseKind,
    Side,
)
from variorum.model.identity import digest, identifier

__all__ = [
    "ROLES_OWN_VOICE",
    "SUMS_OFF",
    "Answer",
    "Attribution",
    "Bound",
    "Claim",
    "Decision",
    "Direction",
    "Document",
    "Event",
    "Figure",
    "Instrument",
    "Judgement",
    "Kind",
    "Modality",
    "Passage",
    "PassageKind",
    "Place",
    "Question",
    "Relation",
    "RelationKind",
    "Reuse",
    "ReuseKind",
    "Role",
    "Side",
    "Span",
    "Statement",
    "Time",
    "digest",
    "identifier",
]
