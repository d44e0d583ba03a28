"""What a document says that an instrument demands, recognises, condemns.

A verb of such an act with the instrument for its subject ("Resolution 12 demands …", "…, which
condemned …", "condemned by resolution 12"), or with the body that made it, told to have done so
in it ("in resolution 12 the Council demanded …"). "The resolution" and "it" in a later sentence
take up the instrument of that kind that was named last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.drafts import InstrumentDraft
from variorum.claims.instruments import vocabulary
from variorum.model import Act, ActKind, Span
from variorum.syntax import Reading, Sentence

_KINDS: dict[ActKind, frozenset[str]] = {
    "demands": frozenset(
        "demand require urge request order oblige insist call instruct appeal bind commit".split()
    ),
    "recognises": frozenset(
        """recognise recognize acknowledge affirm reaffirm confirm note state declare stress
        emphasise emphasize underline describe define consider regard proclaim welcome support
        endorse find conclude reiterate recall""".split()
    ),
    "condemns": frozenset(
        "condemn denounce deplore reject regret censure criticise criticize".split()
    ),
    "forbids": frozenset("forbid prohibit ban bar outlaw".split()),
    "grants": frozenset("grant guarantee authorise authorize allow permit entitle protect".split()),
    "decides": frozenset(
        """decide rule hold determine lift impose create establish set provide stipulate foresee
        specify extend suspend envisage abolish annul""".split()
    ),
}
_KIND_OF: dict[str, ActKind] = {verb: kind for kind, verbs in _KINDS.items() for verb in verbs}
#: "In", "under", "by resolution 12 the Council …".
_IN = frozenset("in under by with through".split())
_IN_A_NAME = frozenset("nummod appos conj compound nmod cc punct det amod poss".split())
#: The span of a number in a list is the number, perhaps with its year.
_LISTED = len(" (2000)")
#: How many sentences back "the resolution" finds one.
_BACKWARD = 3


def with_acts(reading: Reading, drafts: Sequence[InstrumentDraft]) -> tuple[InstrumentDraft, ...]:
    """The drafts, each with the acts that the document tells of it, in text order."""
    found: dict[int, list[Act]] = {}
    by_sentence: dict[int, list[int]] = {}
    for at, draft in enumerate(drafts):
        by_sentence.setdefault(draft.sentence, []).append(at)
    for sentence in reading.sentences:
        if not sentence.parsed or sentence.index < min(by_sentence, default=0):
            continue
        if not any(token.lemma_.lower() in _KIND_OF for token in sentence.doc):
            continue
        here = by_sentence.get(sentence.index, [])
        for verb in sentence.doc:
            if verb.lemma_.lower() not in _KIND_OF or verb.pos_ != "VERB":
                continue
            for at in _instruments_of(verb, sentence, drafts, here):
                act = _act(verb, sentence)
                if act is not None:
                    found.setdefault(at, []).append(act)
    return tuple(
        replace(draft, acts=tuple(sorted(found.get(at, ()), key=lambda a: (a.start, a.end))))
        for at, draft in enumerate(drafts)
    )


def _instruments_of(
    verb: Token, sentence: Sentence, drafts: Sequence[InstrumentDraft], here: Sequence[int]
) -> list[int]:
    """The drafts, by index, whose act a verb tells; of a list under one noun all."""
    doers = list(_doers(verb))
    for doer in doers:
        phrase = sentence.source_of(verb.doc[doer.left_edge.i : doer.right_edge.i + 1])
        core = sentence.source_of(doer)
        named = [
            at
            for at in here
            if phrase.overlap(Span(drafts[at].start, drafts[at].end))
            and _heads(doer, sentence, drafts[at], core)
        ]
        if named:
            return named
        taken_up = _taken_up(doer, sentence, drafts)
        if taken_up is not None:
            return [taken_up]
    return _told_in(verb, sentence, drafts, here) if doers else []


def _heads(doer: Token, sentence: Sentence, draft: InstrumentDraft, core: Span) -> bool:
    """Whether a noun is the instrument itself, or the noun of a list of numbers."""
    at = Span(draft.start, draft.end)
    if at.overlap(core):
        return True
    same = vocabulary.type_of(doer.lemma_.lower()) == draft.type
    if same and draft.number and len(at) <= len(draft.number) + _LISTED:
        return True  # a number of a list under this noun
    close = all(
        t.i == doer.i or t.dep_ in _IN_A_NAME
        for t in doer.subtree
        if sentence.source_of(t).overlap(at)
    )
    return close and same


def _doers(verb: Token) -> Iterator[Token]:
    """Who does what a verb tells: its subject, its agent, what a relative clause hangs on."""
    current = verb
    for _ in range(4):
        children = list(current.children)
        passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in children)
        for child in children:
            if child.dep_ == "agent":
                yield from (c for c in child.children if c.dep_ == "pobj")
            if child.dep_ == "nsubj" and not passive:
                relative = child.tag_ in ("WDT", "WP") and current.dep_ == "relcl"
                yield current.head if relative else child
                return
        if current.dep_ == "acl" and current.tag_ == "VBG":
            yield current.head
            return
        if passive or current.dep_ not in ("conj", "xcomp") or current.head.i == current.i:
            return
        current = current.head


def _told_in(
    verb: Token, sentence: Sentence, drafts: Sequence[InstrumentDraft], here: Sequence[int]
) -> list[int]:
    """ "In resolution 12 the Council demanded": the instruments of the verb's own adverbial."""
    out = []
    for child in verb.children:
        if child.dep_ != "prep" or child.lower_ not in _IN:
            continue
        inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        if inner is None:
            continue
        core = sentence.source_of(inner)
        out += [at for at in here if _heads(inner, sentence, drafts[at], core)]
    return out


def _taken_up(doer: Token, sentence: Sentence, drafts: Sequence[InstrumentDraft]) -> int | None:
    """The instrument that "the resolution" or "it" takes up: the last of that kind before."""
    pronoun = doer.lower_ == "it" and doer.i <= 1
    definite = any(c.lower_ in ("the", "this", "that") for c in doer.children)
    if not pronoun and not (definite and doer.pos_ == "NOUN"):
        return None
    if any(c.dep_ in ("nummod", "prep", "poss", "relcl") for c in doer.children):
        return None
    kind = None if pronoun else vocabulary.type_of(doer.lemma_.lower())
    reach = 1 if pronoun else _BACKWARD
    before = sentence.source_of(doer).start
    for at in range(len(drafts) - 1, -1, -1):
        draft = drafts[at]
        near = sentence.index - reach <= draft.sentence
        if draft.start < before and near and (kind is None or draft.type == kind):
            return at
        if not near:
            return None
    return None


def _act(verb: Token, sentence: Sentence) -> Act | None:
    """The verb with what it governs, without a second verb beside it."""
    children = list(verb.children)
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in children)
    start = min([verb.i, *(c.i for c in children if c.dep_ in ("aux", "auxpass", "neg"))])
    if passive:
        subject = next((c for c in children if c.dep_ == "nsubjpass"), None)
        start = subject.left_edge.i if subject is not None else start
    end = verb.i
    for child in children:
        if child.i < verb.i or child.dep_ in ("conj", "cc", "punct", "agent", "parataxis"):
            continue
        end = max(end, child.right_edge.i)
    end = min([end + 1, *(c.i for c in children if c.i > verb.i and c.dep_ in ("cc", "conj"))])
    while end > start + 1 and (verb.doc[end - 1].is_punct or verb.doc[end - 1].pos_ == "CCONJ"):
        end -= 1
    span = sentence.source_of(verb.doc[start:end])
    if end - start < 2:
        return None
    negated = any(c.dep_ == "neg" for c in children)
    return Act(_KIND_OF[verb.lemma_.lower()], verb.lemma_.lower(), span.start, span.end, negated)
