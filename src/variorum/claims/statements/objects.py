"""What a reporting verb has for an object: a thing judged, a number counted or given."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.ranges import MentionRange, Range, strip_end
from variorum.model.people_words import FIGHTERS

#: Verbs whose "to" leads in what is owned up to.
_OWNING_UP = frozenset({"admit", "confess", "own"})
#: Verbs by which somebody sets a number.
_PUTTING = frozenset("put set give estimate reckon list record".split())
#: What is found by looking on the spot, and not by inquiry.
_FOUND = frozenset(
    """body corpse remains skeleton survivor people person man woman child boy girl grave wreck
    weapon rifle pistol gun grenade knife explosive mine shell bomb drug wreckage bone skull
    cartridge casing dog boat vehicle car truck tank passport belonging""".split()
)
_FORCES = frozenset("army force unit battalion brigade division plane aircraft navy drone".split())
_INQUIRING = frozenset(
    """study survey review analysis census inquiry investigation commission court tribunal mission
    audit inspection inspector researcher investigator rapporteur report committee auditor
    ombudsman""".split()
)


def object_behind(
    verb: Token, behind: int, lemma: str, mention: MentionRange | None
) -> Range | None:
    """The object of a verb that takes one, or the number that it gives; None for neither."""
    doc = verb.doc
    parts: list[Token] = []
    wanted = lexicon.PREPOSITIONS.get(lemma, frozenset())
    plain = lemma in lexicon.OBJECT_SPEECH or lemma in lexicon.JUDGEMENT or lemma in lexicon.THOUGHT
    for child in verb.children:
        if child.i < behind or (mention and mention[0] <= child.i < mention[1]):
            continue
        if (
            child.dep_ in ("dobj", "oprd", "acomp", "xcomp", "attr", "ccomp")
            and (plain or lemma in lexicon.FINDING | lexicon.SUASIVE | {"ask"})
        ) or (
            child.dep_ == "prep"
            and child.lower_ in wanted | {"as"}
            and (wanted or lemma in lexicon.JUDGEMENT)
        ):
            parts.append(child)
    if not parts:
        return _number_behind(verb, behind, lemma)
    start = min(p.left_edge.i for p in parts)
    leads = parts[0].dep_ == "prep" and parts[0].lower_ in wanted and len(parts) == 1
    if leads or (lemma in _OWNING_UP and doc[start].lower_ == "to"):
        start += 1
    end = max(p.right_edge.i for p in parts) + 1
    if lemma == "accuse":
        end = _run_on(verb, max(parts, key=lambda p: p.right_edge.i), by=("during",))
    elif lemma in lexicon.COUNTING | lexicon.FINDING and has_numbers(doc, start, end):
        end = _run_on(verb, max(parts, key=lambda p: p.right_edge.i))
    end = strip_end(doc, start, end)
    return (start, end) if end - start >= 1 else None


def _number_behind(verb: Token, behind: int, lemma: str) -> Range | None:
    """A number as all that is said or counted: "sources say 40", "give the toll as 40"."""
    doc = verb.doc
    for child in verb.children:
        if child.i < behind:
            continue
        if not _has_number(child):
            continue
        counts = lemma in lexicon.COUNTING
        if child.dep_ == "prep" and child.lower_ == "as" and counts:
            return child.i + 1, strip_end(doc, child.i + 1, child.right_edge.i + 1)
        as_object = child.dep_ in ("dobj", "ccomp", "attr", "npadvmod", "nummod")
        if as_object and lemma != "give" and (counts or child.like_num):
            return child.left_edge.i, strip_end(doc, child.left_edge.i, _run_on(verb, child))
    return None


def _run_on(verb: Token, number: Token, *, by: tuple[str, ...] = ()) -> int:
    """Behind the adverbials that follow a number without a comma: "40 deaths from May to July".

    Of these only those that the words in `by` lead in, if any are given.
    """
    end = number.right_edge.i + 1
    for child in sorted(verb.rights, key=lambda t: t.i):
        led = not by or child.lower_ in by
        if child.dep_ == "prep" and child.left_edge.i == end and led:
            end = child.right_edge.i + 1
    return end


def comes_upon(verb: Token) -> bool:
    """ "Divers found nine bodies": what somebody came upon, and no finding of an inquiry."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    inquires = subject is not None and subject.lemma_.lower() in _INQUIRING
    if verb.lemma_.lower() != "find" or inquires:
        return False
    found = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if found is None or any(c.dep_ in ("acl", "relcl") for c in found.children):
        return False
    told = any(c.dep_ in ("ccomp", "oprd", "xcomp") for c in verb.children)
    of = [g for c in found.children if c.lower_ == "of" for g in c.children]
    return not told and any(t.lemma_.lower() in _FOUND or t.lower_ in _FOUND for t in (found, *of))


def assaults(verb: Token) -> bool:
    """ "Troops attacked two posts": an attack with arms, and not with words."""
    if verb.lemma_.lower() not in ("attack", "defend", "back", "challenge"):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    target = next((c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")), None)
    armed = subject is not None and subject.lemma_.lower() in FIGHTERS | _FORCES
    place = target is not None and (
        target.ent_type_ in ("GPE", "LOC", "FAC")
        or any(c.dep_ == "nummod" for c in target.children)
    )
    return armed or place


def has_numbers(doc: Doc, start: int, end: int) -> bool:
    """Whether a number stands in a range of tokens."""
    return any(t.like_num or t.pos_ == "NUM" for t in doc[start:end])


def _has_number(token: Token) -> bool:
    return any(t.like_num or t.pos_ == "NUM" for t in token.subtree)


def puts_number(verb: Token) -> bool:
    """ "Put its own losses at 40", "gave the toll as 40": the act of one who reckons."""
    if verb.lemma_.lower() not in _PUTTING or not any(c.dep_ == "dobj" for c in verb.children):
        return False
    return any(
        c.dep_ == "prep" and c.lower_ in ("at", "as") and _has_number(c) for c in verb.children
    )
