"""Which dates of a sentence stand in the clause that tells what a figure counts.

A date tells when the verb holds that it hangs on (Reichenbach 1947; TimeML's TLINK between an
event and the time in its own clause). "Today they remember the 40 who died in the fire of 3 May":
they died on that day. "The camp, which shelters 40 families, will be closed in May": they are
sheltered now. "The 300 include 90 who died in April": April is of the 90 alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from variorum.claims.drafts import TimeMention
from variorum.claims.events.kinds import PHASES
from variorum.claims.events.lexicon import noun_type
from variorum.claims.scope.modifiers import is_of_count
from variorum.claims.scope.said import head_at
from variorum.model import Span
from variorum.syntax import Sentence

_VERBS = ("VERB", "AUX")
_DESCRIBING = ("relcl", "acl")
#: Between a number and its noun.
_INSIDE = frozenset({"nummod", "quantmod", "compound", "amod", "nmod", "det", "npadvmod"})
_AUXILIARIES = frozenset({"aux", "auxpass"})
_COMING = frozenset({"will", "shall", "'ll", "’ll", "wo"})
#: "was going to close", "is due to close", "are expected to": still to come.
_ARRANGED = frozenset({"go", "due", "set", "expect", "schedule", "plan"})
_REASONS = frozenset({"for", "over", "about", "of", "against"})
#: "..., which brings the toll to 40": what is told now follows from what was told then.
_ADDING_UP = frozenset({"bring", "take", "raise", "make", "mean", "leave"})


def in_own_clause(
    sentence: Sentence, mentions: Sequence[TimeMention], at: Span, trigger: Span | None
) -> list[TimeMention]:
    """The mentions that may date the words at a span, those of its own clause alone if any.

    `trigger` is the verb or noun that tells what happened to what is counted, where one does.
    """
    if not sentence.parsed or not mentions:
        return list(mentions)
    figure = _figure_at(sentence, at)
    told = head_at(sentence, trigger.start, trigger.end) if trigger is not None else None
    verb = _verb_of(figure, told)
    if figure is None or verb is None:
        return list(mentions)
    dates = [(m, head_at(sentence, m.start, m.end)) for m in mentions]
    left = [(m, d) for m, d in dates if d is None or not _is_aside(d, figure, verb)]
    if told is not None and told.pos_ == "NOUN" and told in (figure, *figure.ancestors):
        of_noun = [m for m, d in left if d is not None and told.is_ancestor(d)]
        if of_noun:
            return of_noun
    inside = [m for m, d in left if d is not None and _tells_when(verb, d)]
    if not inside:
        return [m for m, _ in left]
    if verb.dep_ in _DESCRIBING:
        return inside
    return [m for m, d in left if m in inside or d is None or not _describes(d, verb)]


def _verb_of(figure: Token | None, told: Token | None) -> Token | None:
    """The verb that tells what befell those who are counted, or what they do."""
    if figure is None:
        return None
    verb = _verb_from(told) if told is not None else None
    if verb is None or (_describes_other(verb, _noun_of(figure)) and not verb.is_ancestor(figure)):
        verb = _verb_from(figure)
    return verb


def _figure_at(sentence: Sentence, at: Span) -> Token | None:
    """The number of a figure: what describes it may hang on it ("the minimum of 3 set by")."""
    view = sentence.view
    found = sentence.doc.char_span(
        view.from_source(at.start), view.from_source(at.end), alignment_mode="expand"
    )
    if found is None or not len(found):
        return None
    return next((t for t in found if t.pos_ == "NUM"), found.root)


def _verb_from(token: Token) -> Token | None:
    line = [t for t in (token, *token.ancestors) if t.dep_ not in _INSIDE]
    verb = next((t for t in line if t.pos_ in _VERBS), None)
    return _main(verb) if verb is not None else None


def _main(verb: Token) -> Token:
    while verb.dep_ in _AUXILIARIES and verb.head.i != verb.i:
        verb = verb.head
    return verb


def _describes_other(verb: Token, noun: Token) -> bool:
    """Whether a verb stands in a clause that tells of another counted noun: "90 who died"."""
    if verb.dep_ not in _DESCRIBING:
        return False
    described = verb.head
    counts = described.pos_ == "NUM" or any(c.dep_ == "nummod" for c in described.children)
    return counts and described != noun and not described.is_ancestor(noun)


def _describes(date: Token, verb: Token) -> bool:
    """Whether a date stands in a clause that describes a noun, with another verb than this."""
    over = next((t for t in date.ancestors if t.pos_ in _VERBS), None)
    return over is not None and _main(over) != verb and _main(over).dep_ in _DESCRIBING


def _tells_when(verb: Token, date: Token) -> bool:
    """Whether a date stands under a verb, and not under what it was done for or spoken about.

    Nor in what describes one of those who did it or bore it ("people who fled in 1992 came back").
    """
    if not verb.is_ancestor(date) or _describes(date, verb):
        return False
    line = [date, *date.ancestors]
    under = next((t for t in line if t.head == verb and t != verb), None)
    return under is not None and not (under.dep_ == "prep" and under.lower_ in _REASONS)


def _is_aside(date: Token, figure: Token, verb: Token) -> bool:
    """Whether a date is of another number's relative clause, or of another time than the verb."""
    over = next((t for t in date.ancestors if t.pos_ in _VERBS), None)
    over = _main(over) if over is not None else None
    if over is None or over == verb:
        return False
    if over.dep_ in _DESCRIBING and not over.is_ancestor(figure):
        noun = _noun_of(figure)
        if is_of_count(over) or over.head == noun or over.head.is_ancestor(noun):
            return False
        if _describes_other(over, noun):
            return True
        # a siege that began in May lasts, a bridge that was opened then was so long at once; the
        # cars that it carries are those of now
        lasts = noun_type(over.head.lemma_) is not None or verb.lemma_ == "be"
        return not lasts and _other_time(verb, over)
    first, last = sorted((over.i, verb.i))
    apart = any(t.text == ";" for t in verb.doc[first:last])
    if verb.is_ancestor(date) and not apart:
        return False
    return _other_time(verb, over, apart=apart)


def _other_time(verb: Token, over: Token, *, apart: bool = False) -> bool:
    """Whether what is so now or has been is told beside what was done or will be, or the reverse.

    Only clauses that hang on one another tell so: in "they came and will stay" each may be dated.
    """
    own, other = _tense(verb), _tense(over)
    if "" in (own, other) or own == other or verb.lemma_.lower() in _ADDING_UP:
        return False
    if own == "perfect" and other == "past":
        # "the siege began in May and has cost 40 lives": from then on
        return apart or not (over.lemma_.lower() in PHASES or over.is_ancestor(verb))
    return "coming" in (own, other) or (own == "present" and other == "past")


def _tense(verb: Token) -> str:
    """ "past", "present", "perfect" or "coming"; nothing for what has no tense of its own."""
    helping = [c for c in verb.children if c.dep_ in _AUXILIARIES]
    words = {c.lower_ for c in helping}
    if words & _COMING or (verb.lemma_.lower() in _ARRANGED and _looks_ahead(verb)):
        return "coming"
    if words & {"have", "has"}:
        return "perfect"
    finite = next((c for c in helping if c.tag_ in ("VBZ", "VBP", "VBD")), verb)
    if finite.tag_ in ("VBZ", "VBP"):
        return "present"
    if finite.tag_ == "VBD" or verb.tag_ == "VBD":
        return "past"
    return "past" if verb.tag_ == "VBN" and verb.dep_ == "acl" else ""


def _looks_ahead(verb: Token) -> bool:
    return any(c.dep_ == "xcomp" for c in verb.children)


def _noun_of(figure: Token) -> Token:
    noun = figure
    while noun.dep_ in _INSIDE and noun.head.i != noun.i:
        noun = noun.head
    return noun
