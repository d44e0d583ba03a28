"""Those of whom only a participle or a clause says who they are: "the number of those treated"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.figures import governors
from variorum.claims.figures.measures import STATES, VERBS
from variorum.claims.figures.readings import FigureReading


def singled_out_by(reading: FigureReading, found: governors.Found) -> FigureReading:
    """The reading with what a clause says of the noun counted, where it says something firm."""
    if not found.entry.strong:
        return reading
    trigger = (found.token.idx, found.token.idx + len(found.token.text))
    return replace(
        reading, measure=found.entry.measure, nature=found.entry.nature, rank=found.rank,
        trigger=trigger,
    )  # fmt: skip


def those_done(reading: FigureReading, those: Token) -> FigureReading:
    """ "The number of those treated reached 90": the participle says what is told of them."""
    done = next((c for c in those.children if c.dep_ == "acl" and c.tag_ == "VBN"), None)
    if done is None:
        found = min(governors.of_modifiers(those), key=lambda f: f.rank, default=None)
        return (
            reading if found is None else singled_out_by(replace(reading, counted="people"), found)
        )
    state = STATES.get(done.lower_) or VERBS.get(done.lemma_.lower())
    firm = state is not None and state.strong
    return replace(
        reading,
        counted=f"{those.text} {done.text}",
        measure=state.measure if state is not None and firm else done.lemma_.lower(),
        nature=state.nature if state is not None and firm else "flow",
        rank=3, trigger=(done.idx, done.idx + len(done.text)), rule=f"those {done.lower_}",
    )  # fmt: skip
