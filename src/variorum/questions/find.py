"""Claims in, questions and relations out: a function of the set, whatever its order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.model import Claim, Document, Figure, Question, Relation
from variorum.questions.answers import judge
from variorum.questions.armies import with_armies
from variorum.questions.by_definition import mark_defined
from variorum.questions.callings import as_people
from variorum.questions.counting import OriginsLike
from variorum.questions.denials import denial_questions
from variorum.questions.events import event_questions
from variorum.questions.gapped import with_definitions_before
from variorum.questions.grouping import groups
from variorum.questions.happenings import read_happenings
from variorum.questions.heads import mark_heads
from variorum.questions.levels import compare
from variorum.questions.occasions import with_months
from variorum.questions.other_words import with_measures_of_others
from variorum.questions.readings import written
from variorum.questions.scopes import Scope, scope_of, tell_places_apart
from variorum.questions.spellings import spelling
from variorum.questions.sums import find_sums
from variorum.questions.texts import Text, read_texts
from variorum.questions.whereabouts import where_questions
from variorum.questions.wholes import Sum, find_breakdowns, settle
from variorum.questions.wording import ask
from variorum.questions.words_said import instrument_questions, statement_questions
from variorum.settings import Settings

#: Look-alikes are told apart in words for at most so many pairs of one measure and place.
LOOK_ALIKES = 30


def find_questions(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    origins: OriginsLike,
    settings: Settings,  # noqa: ARG001 - every room's function takes the settings
) -> tuple[tuple[Question, ...], tuple[Relation, ...]]:
    """Group claims that answer one question and say how they stand.

    Every claim is in at least one question. Questions come in the order of their kinds and
    texts, relations in that of their claims.
    """
    paths = {d.id: d.path for d in documents}
    ordered = sorted(claims, key=lambda c: (paths.get(c.document, ""), c.document, c.start, c.id))
    texts = with_months(read_texts(documents), ordered)
    questions, relations, scopes = _figures(ordered, origins, texts)
    happenings = read_happenings(ordered, texts)
    for more, related in (
        event_questions(happenings, ordered, origins),
        statement_questions(ordered, origins),
        denial_questions(happenings, scopes, ordered, origins, texts),
        where_questions(happenings, origins, texts),
    ):
        questions.extend(more)
        relations.extend(related)
    questions.extend(instrument_questions(ordered, origins))
    return (
        tuple(sorted(questions, key=lambda q: (q.kind, q.text, q.id))),
        tuple(sorted(set(relations))),
    )


def _figures(
    ordered: Sequence[Claim],
    origins: OriginsLike,
    texts: Mapping[str, Text],
) -> tuple[list[Question], list[Relation], list[Scope]]:
    scopes = [
        scope_of(claim, claim.payload, origins.of(claim.id), texts[claim.document])
        for claim in ordered
        if isinstance(claim.payload, Figure)
    ]
    scopes = as_people(with_armies(with_measures_of_others(with_definitions_before(scopes))))
    breakdowns = find_breakdowns(scopes)
    scopes = mark_heads(mark_defined(tell_places_apart(settle(scopes, breakdowns))))
    questions: list[Question] = []
    every = find_sums(scopes, breakdowns, {k: text.words for k, text in texts.items()})
    relations = _part_relations(scopes, every)
    sums = {b.whole.claim.id: b for b in reversed(every) if b.complete or not b.fits}
    found = groups(scopes)
    for group in found:
        verdict = judge(group)
        added = [sums[s.claim.id].sentence for s in group if s.claim.id in sums]
        explanation = " ".join([verdict.explanation, *added])
        relations.extend(verdict.relations)
        ids = tuple(s.claim.id for s in group)
        questions.append(
            Question(
                "figure",
                ask(group),
                ids,
                verdict.answer,
                origins.count(ids),
                explanation,
                verdict.low,
                verdict.high,
                origins.why(ids),
            )
        )
    relations.extend(_kept_apart(found))
    return questions, relations, scopes


def _part_relations(scopes: Sequence[Scope], sums: Sequence[Sum]) -> list[Relation]:
    """Each part and its whole, with the sum; of several sums one that does not fit."""
    by_id = {s.claim.id: s for s in scopes}
    told = {
        (part.claim.id, sum_.whole.claim.id): sum_
        for sum_ in sorted(sums, key=lambda s: not s.fits)
        for part in sum_.parts
    }
    pairs = {(s.claim.id, s.part_of) for s in scopes if s.part_of in by_id} | set(told)
    relations: list[Relation] = []
    for part, whole in sorted((p, w) for p, w in pairs if w is not None):
        reason = f"{written(by_id[part].figure)} of {written(by_id[whole].figure)}"
        found = told.get((part, whole))
        reason += f"; {found.reason}" if found is not None else ""
        relations.append(Relation(part, whole, "part_of", reason))
    return relations


def _kept_apart(found: Sequence[Sequence[Scope]]) -> list[Relation]:
    """Look-alikes of one measure, thing and place in different questions, with the reason."""
    near: dict[tuple[object, ...], list[Scope]] = defaultdict(list)
    for group in found:
        first = group[0]
        if first.place is not None:
            near[(*first.key, spelling(first.place))].append(first)
    relations: list[Relation] = []
    for key in sorted(near, key=str):
        told = near[key][:LOOK_ALIKES]
        for number, one in enumerate(told):
            for other in told[number + 1 :]:
                differing = compare(one, other).differing
                reasons = [level.reason for level in differing]
                if reasons and all(level.name != "parts" for level in differing):
                    pair = sorted((one.claim.id, other.claim.id))
                    relations.append(
                        Relation(pair[0], pair[1], "not_comparable", "; ".join(reasons))
                    )
    return relations
