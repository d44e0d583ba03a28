"""Dates of the telling: of a report, an estimate or a new official toll, not of what it tells.

"The Ledger wrote in May that 40 had drowned": they had not drowned in May. Reichenbach (1947)
keeps the time of speech and the time of the event apart; the date hangs on the verb of saying.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.claims.drafts import TimeMention
from variorum.claims.scope import lexicon as lex
from variorum.model import Span
from variorum.syntax import Sentence

#: What is said stands under these; "the ministry reported 40 cases on Monday" may be Monday's.
_CONTENT = frozenset({"ccomp", "parataxis"})
#: Verbs whose object is a number that somebody works out, holds to or gives out.
_RECKONING = frozenset({"estimate", "put", "reckon", "calculate", "acknowledge", "stick"})
#: "Raised the toll to 271": the number changes, not what it counts.
_CHANGING = frozenset("raise revise lower increase cut update correct adjust".split())
#: "The toll went up yesterday from 64": what it was before is not of yesterday.
_GOING = _CHANGING | frozenset("go rise climb jump grow fall drop".split())
_LIMITS = frozenset({"by", "for", "until", "through", "since", "as"})
_COUNTS = frozenset("toll count tally estimate number figure total".split())
#: Between a verb of saying and its date: "said in a statement on Monday", "wrote on a page on".
_PREPOSITIONAL = frozenset({"prep", "pobj", "npadvmod", "advmod", "pcomp", "compound", "tmod"})


def is_of_telling(sentence: Sentence, mention: TimeMention, at: Span, *, stock: bool) -> bool:
    """Whether a date says when the words at a span were told, reckoned or given out.

    What is so when it is told (a `stock`: "said on Monday that 40 are missing") is of that day.
    """
    if not sentence.parsed:
        return False
    date, figure = (head_at(sentence, m.start, m.end) for m in (mention, at))
    if date is None or figure is None:
        return False
    verb = _verb_over(date)
    if verb is None or mention.begin is not None or _is_limit(date):
        return False
    if verb.lemma_.lower() in lex.SAYING:
        content = _content(verb, figure)
        if content is not None:
            return not _is_so_when_told(content, stock=stock)
    return not stock and _reckons(verb, figure)


def _is_limit(date: Token) -> bool:
    """ "By 30 September they claimed that 700 had fallen", "for May it estimated 40"."""
    return any(t.lower_ in _LIMITS for t in (date.head, *date.children))


def _is_so_when_told(content: Token, *, stock: bool) -> bool:
    """ "Said on Monday that 40 are missing", "that 40 have died": as of Monday."""
    helping = {t.lower_ for t in content.children if t.dep_ in ("aux", "auxpass")}
    return "had" not in helping and (stock or bool(helping & {"has", "have"}))


def head_at(sentence: Sentence, start: int, end: int) -> Token | None:
    """The head of the words that stand at [start, end) of the text."""
    view = sentence.view
    found = sentence.doc.char_span(
        view.from_source(start), view.from_source(end), alignment_mode="expand"
    )
    return found.root if found is not None and len(found) else None


def _verb_over(date: Token) -> Token | None:
    """The verb that a date hangs on, by prepositions alone."""
    token = date
    while token.head.i != token.i:
        if token.dep_ not in _PREPOSITIONAL:
            return None
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return None


def _content(verb: Token, figure: Token) -> Token | None:
    """The verb of what is said, where the figure stands in it."""
    below = figure
    for above in _line(figure):
        if below.dep_ in _CONTENT and above == verb:
            return below
        if verb.dep_ == "parataxis" and verb.head == above:
            return above
        below = above
    return None


def _line(token: Token) -> Iterator[Token]:
    yield token
    yield from token.ancestors


def _reckons(verb: Token, figure: Token) -> bool:
    """Whether a number is what is estimated, or what an official count is changed to."""
    own = next((t for t in figure.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if own != verb:
        return False
    lemma = verb.lemma_.lower()
    if lemma in _RECKONING:
        return True
    counts = [t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass", "dobj")]
    if not any(t.lemma_.lower() in _COUNTS for t in counts):
        return False
    before = figure.head.lower_ == "from" and lemma in _GOING
    return before or lemma in _CHANGING
