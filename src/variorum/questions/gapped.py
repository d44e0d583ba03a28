"""A number without its noun counts what the number before it counts, in every respect.

"It found 1,400 more deaths than usual from May to July. For the same months the clinic counts
2,100": of deaths beyond the usual as well. The ellipsis takes up the whole noun phrase (Halliday
and Hasan 1976), not its head alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.questions.scopes import Scope

#: The rule of figures by which such a number got what it counts.
_GAPPED = "number alone"


def with_definitions_before(scopes: Sequence[Scope]) -> list[Scope]:
    """The figures of documents in text order, a gapped one with the definition of the one before.

    Only where both are of one measure and one time, as both say.
    """
    out: list[Scope] = []
    for scope in scopes:
        gapped = bool(out) and _GAPPED in (scope.figure.rule or "") and _goes_on(out[-1], scope)
        out.append(_as_before(out[-1], scope) if gapped else scope)
    return out


def _as_before(before: Scope, scope: Scope) -> Scope:
    return replace(scope, thing=replace(scope.thing, definition=before.thing.definition))


def _goes_on(before: Scope, scope: Scope) -> bool:
    if before.claim.document != scope.claim.document or scope.thing.definition:
        return False
    alike = (before.measure, before.thing.kind) == (scope.measure, scope.thing.kind)
    return alike and scope.period is not None and before.period == scope.period
