"""Reporting words in one sentence, with whoever they report and the stretch they report.

Works on the parse (Universal-style labels of spaCy's English models) and, where a tag stands
behind what was said, on punctuation too, since parsers often miss such tags.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.according import according_cue
from variorum.claims.statements.closing_tags import closing_tag
from variorum.claims.statements.contents import after_cue
from variorum.claims.statements.cue import Cue, is_negated, kind_of, whole_phrase
from variorum.claims.statements.noun_cues import noun_cue
from variorum.claims.statements.objects import assaults, comes_upon
from variorum.claims.statements.ranges import Range, beside_verb
from variorum.claims.statements.rivals import apart, before_colon
from variorum.claims.statements.sources import (
    is_operative,
    mention_of,
    noun_phrase,
    phrase_ending,
)
from variorum.claims.statements.tags import before_tag
from variorum.model.people_words import is_person

#: Words of the shortest predicate in marks that is a quotation.
_FEWEST_WORDS = 5
#: What is put by one side and answered by another.
_CHARGES = lexicon.SPEECH_NOUNS | {"charge", "version", "figure", "number"}
_AUXILIARY = {"aux", "auxpass", "neg", "prt"}
_WISHING = frozenset({"ask", "request", "decline", "refuse", "want", "wish", "prefer", "agree"})
#: What sources wish not to be, or to be.
_HIDDEN = frozenset({"named", "identified", "quoted", "cited", "anonymous", "unnamed"})


def find_cues(doc: Doc, quoted: frozenset[int]) -> tuple[Cue, ...]:
    """Every cue of a sentence in text order. `quoted` holds the tokens inside quotation marks."""
    out: list[Cue] = []
    for token in doc:
        cue = according_cue(token, quoted) or _verb(token, quoted) or noun_cue(token, quoted)
        if cue is not None:
            out.append(cue)
    out = before_colon(doc, apart(doc, out))
    closing = closing_tag(doc, quoted)
    if closing is not None and not any(c.token == closing.token and c.trailing for c in out):
        out = [*(c for c in out if c.token != closing.token), closing]
    out = [c for c in out if not _answers_charge(doc, c)]
    return (*out, *_quoted_predicates(doc, quoted))


def _quoted_predicates(doc: Doc, quoted: frozenset[int]) -> Iterator[Cue]:
    """ "The mission “saw no sign of a return”": a predicate in marks is its subject's own words."""
    for verb in doc:
        at = verb.i
        opens = at > 1 and at in quoted and at - 1 not in quoted and doc[at - 1].is_quote
        if not opens or verb.tag_ not in ("VBD", "VBZ", "VBP") or at - 2 in quoted:
            continue
        end = next((i for i in range(at, len(doc)) if i not in quoted), len(doc))
        mention = phrase_ending(doc, at - 2)
        if mention is None or end - at < _FEWEST_WORDS or doc[mention[2]].pos_ == "PRON":
            continue
        head = doc[mention[2]]
        speaks = head.ent_type_ in ("PERSON", "ORG") or head.lemma_.lower() in lexicon.SPEAKING
        told = any(a.pos_ == "VERB" and kind_of(a) is not None for a in verb.ancestors)
        if speaks and head.dep_ == "nsubj" and head.head.i == at and not told:
            yield Cue(
                head.i, ":", "speech", (at - 1, at), mention[:2], mention[2],
                ((at, end),), (mention[0], at), False, True, False,
            )  # fmt: skip


def _verb(verb: Token, quoted: frozenset[int]) -> Cue | None:
    kind = kind_of(verb)
    lemma = lexicon.lemma_of(verb)
    if kind is None or (lemma in lexicon.CLAUSE_ONLY and not _has_that_clause(verb)):
        return None
    if lemma == "admit" and any(c.dep_ == "dobj" and is_person(c.lower_) for c in verb.children):
        return None  # "the wards admitted 90 people" owns up to nothing
    if _is_deed(verb, lemma):
        return None
    of_others = _as_others_say(verb)
    if of_others is not None:
        return of_others
    mention = None if is_operative(verb) else mention_of(verb, quoted)
    words = _cue_words(verb)
    trailing = None
    tags = lexicon.CLAUSE_ONLY | {"count", "give", "number"}
    given = any(c.dep_ == "dobj" and c.i > verb.i and c.like_num for c in verb.children)
    finds = kind == "finding" and _can_find(verb.doc, mention) and not given
    reports = kind == "speech" or finds
    if (reports and lemma not in tags) or lemma in (
        "think",
        "believe",
        "conclude",
        "ask",
    ):
        trailing = before_tag(verb, words, mention, quoted)
    if trailing is not None:
        contents, tag = trailing
        clausal = True
        if mention is None:
            mention = noun_phrase(verb, after=True)
    else:
        contents, tag, clausal = after_cue(verb, words, mention, quoted)
    if not contents or (kind == "finding" and not clausal and not _can_find(verb.doc, mention)):
        return None
    return Cue(
        verb.i,
        lemma,
        kind,
        words,
        mention[:2] if mention else None,
        mention[2] if mention else None,
        contents,
        tag,
        trailing is not None,
        clausal,
        is_negated(verb),
    )


def _is_deed(verb: Token, lemma: str) -> bool:
    """Whether a verb of reporting tells of something done, and of no words."""
    counts = lemma != "number" or _numbers_others(verb)
    return _stays_unnamed(verb) or comes_upon(verb) or assaults(verb) or not counts


def _can_find(doc: Doc, mention: tuple[int, int, int] | None) -> bool:
    """Whether a tag of finding has somebody who looks into things: not "three men found in …"."""
    if mention is None:
        return True
    head = doc[mention[2]]
    return head.pos_ != "NOUN" or head.lemma_.lower() not in lexicon.HUMAN_NOUNS


def _answers_charge(doc: Doc, cue: Cue) -> bool:
    """ "…, A said, a charge that B denied": how B stands to it, and no report of his."""
    if cue.mention is None:
        return False
    start, end = cue.mention
    opens = doc[start].lower_ in ("a", "an") and start + 2 < end
    charge = opens and doc[start + 1].lemma_.lower() in _CHARGES
    return charge and (doc[start + 2].pos_ == "DET" or doc[start + 2].tag_ == "PRP$")


def _numbers_others(verb: Token) -> bool:
    """ "The board numbers them at 40"; "the dead numbered 40" only tells how many they were."""
    return any(c.dep_ == "dobj" and not c.like_num for c in verb.children) and any(
        c.lower_ in ("at", "as") for c in verb.children
    )


def _stays_unnamed(verb: Token) -> bool:
    """ "Asked not to be named", "declined to be identified": a wish about the report itself."""
    if lexicon.lemma_of(verb) not in _WISHING:
        return False
    return any(
        c.dep_ in ("xcomp", "ccomp", "advcl") and c.i > verb.i and c.lower_ in _HIDDEN
        for c in verb.children
    )


def _has_that_clause(verb: Token) -> bool:
    """Whether a verb that says, finds or holds has its that-clause; "by holding that" does not."""
    return verb.tag_ in ("VBD", "VBZ", "VBP", "VBN") and any(
        c.dep_ == "ccomp" and c.i > verb.i and any(m.lower_ == "that" for m in c.lefts)
        for c in verb.children
    )


def _as_others_say(verb: Token) -> Cue | None:
    """ "The pumps, said by the firm to number 30, …": a participle, its agent, an infinitive."""
    doc = verb.doc
    bare = verb.tag_ in ("VBN", "VBD") and not any(c.dep_ == "auxpass" for c in verb.children)
    if not bare or verb.i + 1 >= len(doc) or doc[verb.i + 1].lower_ != "by":
        return None
    agent = next((c for c in doc[verb.i + 1].children if c.dep_ == "pobj"), None)
    if agent is None or kind_of(verb) not in ("speech", "finding", "thought"):
        return None
    mention = whole_phrase(agent)
    start = mention[1]
    if start + 1 >= len(doc) or doc[start].lower_ != "to" or doc[start].tag_ != "TO":
        return None
    end = next((i for i in range(start, len(doc)) if doc[i].is_punct), len(doc))
    return Cue(
        verb.i, lexicon.lemma_of(verb), "speech", (verb.i, verb.i + 1), mention, agent.i,
        ((start, end),), (verb.i, start), False, True, False,
    )  # fmt: skip


def _cue_words(verb: Token) -> Range:
    parts = [verb.i]
    near = (c for c in verb.children if abs(c.i - verb.i) <= 4 and beside_verb(c, verb))
    parts += [c.i for c in near if c.dep_ in _AUXILIARY]
    between = range(min(parts), max(parts) + 1)
    if any(verb.doc[i].dep_.startswith("nsubj") for i in between):
        return verb.i, verb.i + 1
    return min(parts), max(parts) + 1
