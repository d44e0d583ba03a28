"""Tags that stand behind what was said or interrupt it: "…, he said", "…, she wrote, …".

Parsers often miss such tags, so punctuation and quotation marks count beside the parse.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.ranges import (
    CLAUSES,
    CLOSING,
    MODIFIERS,
    OPENING,
    SET_OFF,
    MentionRange,
    Range,
    child_of,
    opens_quotation,
    strip_end,
)

#: What opens a clause that a tag may break into.
_SUBORDINATORS = frozenset(
    """that where which who whom because since although though while whereas when if whether as
    until before after and but""".split()
)
#: Of these, what opens a clause that stands beside another.
_ADVERBIAL_MARKS = frozenset("though although while whereas because since".split())


def before_tag(
    verb: Token, words: Range, mention: MentionRange | None, quoted: frozenset[int]
) -> tuple[tuple[Range, ...], Range] | None:
    """Content and tag where the tag stands behind the words or interrupts them, else None."""
    doc = verb.doc
    start = words[0]
    if (
        mention is not None
        and mention[1] <= verb.i
        and (_only_light(doc, mention[1], start) or _described(doc[mention[2]], mention[1], start))
    ):
        start = mention[0]
    while start > 0 and doc[start - 1].dep_ in ("advmod", "cc") and doc[start - 1].head.i == verb.i:
        start -= 1
    end = _tag_end(verb, words, mention, quoted)
    opens = start == 0 or doc[start - 1].text not in CLOSING or _in_quotes(verb, quoted, start)
    if opens or _leads_in(verb, end, quoted):
        return None
    inside = _clause_behind_tag(verb, start, end)
    if inside is not None:
        return (inside,), (start, end)
    left = _left_content(verb, start, mention, quoted)
    if left is None or _lead_in(verb, start, end, quoted):
        return None
    right = _right_content(verb, start, end, quoted)
    if right is None and _owns_clause(verb, end, quoted):
        return None
    return (left, right) if right else (left,), (start, end)


def _clause_behind_tag(verb: Token, tag: int, end: int) -> Range | None:
    """ "The sheds where, he said, the boats lay": the tag breaks into a subordinate clause.

    What it reports is that clause alone, from the tag on.
    """
    doc = verb.doc
    if tag < 2 or end >= len(doc) or doc[tag - 1].text != "," or doc[end].text != ",":
        return None
    opener = doc[tag - 2]
    opens = opener.tag_ in ("IN", "WRB", "WP", "WDT", "CC") and opener.i > 1
    # "all of which, he said, …" goes on with what stands before
    opens = opens and doc[opener.i - 1].pos_ != "ADP"
    if opener.lower_ not in _SUBORDINATORS or not opens:
        return None
    stop = next((i for i in range(end + 1, len(doc)) if doc[i].text == ";"), len(doc))
    clause = (end + 1, strip_end(doc, end + 1, stop))
    joined = opener.dep_ == "cc"
    return clause if clause[0] < clause[1] and (joined or _clause(doc, *clause)) else None


def _leads_in(verb: Token, end: int, quoted: frozenset[int]) -> bool:
    """ "…, adding: “…”": what a participle with a colon reports stands behind it alone."""
    doc = verb.doc
    if end >= len(doc) or doc[end].text != ":" or verb.tag_ != "VBG":
        return False
    return any(i in quoted for i in range(end + 1, min(len(doc), end + 3)))


def _lead_in(verb: Token, start: int, end: int, quoted: frozenset[int]) -> bool:
    """ "When asked, she said, “…”": a whole quoted sentence behind a tag is all that is said.

    Unless a main clause stands before the tag: "The toll is a guess, she said: “…”".
    """
    doc = verb.doc
    told = _left_root(verb, start)
    if told is not None and told.dep_ in CLAUSES and not _subordinate(told):
        return False
    before = next((i for i in range(start - 1, -1, -1) if not doc[i].is_punct), 0)
    after = next((i for i in range(end, len(doc)) if not doc[i].is_punct), None)
    if after is None or before in quoted or after not in quoted:
        return False
    return doc[after].text[:1].isupper() and doc[end].text in (",", ":")


def _in_quotes(verb: Token, quoted: frozenset[int], start: int) -> bool:
    """Whether verb and words stand in the same quotation, so that no mark divides them."""
    return verb.i in quoted and start - 1 not in quoted


def _described(noun: Token, start: int, end: int) -> bool:
    """Whether words between a noun and its verb are all a relative clause of the noun."""
    clause = next((c for c in noun.rights if c.dep_ == "relcl" and c.i < end), None)
    within = clause is not None and clause.left_edge.i <= start and end - 1 <= clause.right_edge.i
    return within and start < end


def _only_light(doc: Doc, start: int, end: int) -> bool:
    return (
        all(
            t.is_punct or t.dep_ in ("advmod", "aux", "prep", "relcl", "appos") or t.pos_ == "ADV"
            for t in doc[start:end]
        )
        or end - start <= 1
        or _between_commas(doc, start, end)
    )


def _between_commas(doc: Doc, start: int, end: int) -> bool:
    return end - start > 1 and doc[start].text == "," and doc[end - 1].text == ","


def _tag_end(
    verb: Token, words: Range, mention: MentionRange | None, quoted: frozenset[int]
) -> int:
    """One behind the words that belong to the tag: subject, addressee, time, place, manner."""
    doc = verb.doc
    end = words[1]
    if mention is not None and mention[0] >= verb.i:
        end = max(end, mention[1])
    at = end
    while at < len(doc):
        token = doc[at]
        if at in quoted or (token.text in OPENING and at + 1 in quoted):
            break
        if token.is_punct:
            if token.text in (",", ":", ";", "—", "–", "--", "."):
                break
            at += 1
            continue
        top = child_of(token, verb)
        named = mention is not None and (
            token.i == mention[2] or child_of(token, doc[mention[2]]) is not None
        )
        if (top is None or top.dep_ not in MODIFIERS) and not named:
            break
        at += 1
        end = at
    return end


def _left_content(
    verb: Token, tag: int, mention: MentionRange | None, quoted: frozenset[int]
) -> Range | None:
    doc = verb.doc
    end = tag
    while end > 0 and (doc[end - 1].is_punct or doc[end - 1].text in CLOSING):
        end -= 1
    if end == 0:
        return None
    by_mark = end - 1 in quoted and verb.i not in quoted and _set_off(doc, end - 1, tag)
    aside = _parenthetical(verb, tag)
    root = _left_root(verb, end)
    if root is None and not by_mark and not aside and not _inverted_tag(verb, tag, mention):
        return None
    start = _clause_start(doc, end, quoted)
    if not by_mark and not aside and not _clause(doc, start, end) and verb.dep_ not in CLAUSES:
        return None
    start = _behind_own_words(doc, start, end, quoted)
    while start < end and doc[start].is_punct:
        start += 1
    return (start, end) if start < end else None


def _inverted_tag(verb: Token, tag: int, mention: MentionRange | None) -> bool:
    """ "…, added the spokesman.": behind a comma a verb of saying, then its subject alone."""
    doc = verb.doc
    if mention is None or mention[0] != verb.i + 1 or tag != verb.i or doc[tag - 1].text != ",":
        return False
    ends = mention[1] >= len(doc) or doc[mention[1]].text in (".", ",", ";")
    return ends and verb.tag_ in ("VBD", "VBZ") and lexicon.lemma_of(verb) in lexicon.SPEECH


def _parenthetical(verb: Token, tag: int) -> bool:
    """ "…, the doctors say, …": a subject and its verb alone between two commas."""
    doc = verb.doc
    if verb.i + 1 >= len(doc) or doc[verb.i + 1].text != "," or doc[tag - 1].text != ",":
        return False
    subject = doc[tag : verb.i]
    return 0 < len(subject) <= 6 and any(t.dep_ == "nsubj" for t in subject) and tag > 1


def _set_off(doc: Doc, last: int, tag: int) -> bool:
    """Whether a comma or the like divides quoted words from the tag behind them."""
    around = doc[last : min(tag, len(doc))]
    return doc[last].text in SET_OFF or any(t.text in SET_OFF for t in around)


def _left_root(verb: Token, end: int) -> Token | None:
    for child in verb.children:
        if child.i < end and child.dep_ in (*CLAUSES, "dep"):
            return child
    head = verb.head
    # "A will do it, B told reporters": a clause joined by a comma alone
    own = any(c.dep_ == "nsubj" for c in verb.children)
    own = own or lexicon.lemma_of(verb) in lexicon.SPEECH
    spliced = verb.dep_ == "conj" and own and head.i < end and head.pos_ in ("VERB", "AUX")
    if spliced and not any(c.dep_ == "cc" and head.i < c.i < verb.i for c in head.children):
        return head
    if verb.dep_ in (*CLAUSES, "dep", "conj", "appos") and head.i != verb.i:
        object_clause = verb.dep_ == "ccomp" and any(c.lower_ == "that" for c in verb.lefts)
        if head.i < end:
            joined = verb.dep_ in CLAUSES or head.pos_ in ("NOUN", "PROPN")
            return head if joined and not object_clause else None
        if verb.dep_ in CLAUSES:
            return None if object_clause else verb.doc[0]
    # a left clause hung on a verb without a mark of subordination: "X did Y, he said"
    for child in verb.children:
        if child.i < end and child.dep_ == "advcl" and not _subordinate(child):
            return child
    return None


def _subordinate(clause: Token) -> bool:
    if clause.tag_ in ("VBG", "VBN", "VB"):
        return True
    return any(
        c.dep_ == "mark"
        or (c.dep_ in ("advmod", "prep") and c.lower_ in ("when", "where", "while", "as", "how"))
        for c in clause.children
    )


def _clause_start(doc: Doc, edge: int, quoted: frozenset[int]) -> int:
    """The start of the sentence, or what follows the last semicolon or full stop before a tag."""
    for i in range(edge - 1, 0, -1):
        if i not in quoted and (doc[i].text == ";" or (doc[i].text in ".?!" and edge - i > 1)):
            opens = i + 1 < len(doc) and (doc[i + 1].text[:1].isupper() or doc[i + 1].is_punct)
            if doc[i].text == ";" or opens:
                return i + 1
        if opens_quotation(doc, i) and i + 1 not in quoted and i + 2 in quoted:
            return i + 1
        if doc[i].text == ":" and i not in quoted and _reported_before(doc, i):
            return i + 1
    return 0


def _reported_before(doc: Doc, colon: int) -> bool:
    """ "He told me: six, he said": before the colon stands a report of its own."""
    return any(
        t.dep_ == "nsubj" and t.i < t.head.i < colon and _reports(t.head) for t in doc[:colon]
    )


def _behind_own_words(doc: Doc, start: int, end: int, quoted: frozenset[int]) -> int:
    """ "I saw six, and two had left, the clerk told me": what "I" tell is not the clerk's word."""
    for token in doc[start:end]:
        own = token.lower_ in ("i", "we") and token.dep_ == "nsubj" and token.i not in quoted
        if not own:
            continue
        for other in token.head.conjuncts:
            joint = next((c.i for c in other.head.children if c.dep_ == "cc" and c.i < other.i), -1)
            subject = next((c for c in other.children if c.dep_.startswith("nsubj")), None)
            named = subject is not None and subject.lower_ not in ("i", "we")
            if named and token.head.i < joint < other.i < end:
                return joint + 1
    return start


def _clause(doc: Doc, start: int, end: int) -> bool:
    return any(t.pos_ in ("VERB", "AUX") for t in doc[start:end])


def _right_content(verb: Token, tag: int, end: int, quoted: frozenset[int]) -> Range | None:
    """What goes on behind an interrupting tag."""
    doc = verb.doc
    start = end
    while start < len(doc) and doc[start].is_punct and start not in quoted:
        start += 1
    if start >= len(doc) or any(doc[i].text == ";" for i in range(end, start)):
        return None
    if start in quoted:
        stop = start
        while stop < len(doc) and (stop in quoted or doc[stop].is_punct):
            stop += 1
        return start, stop
    if doc[end].text == ":":
        tagged = any(t.dep_ == "parataxis" and _reports(t) for t in doc[start:])
        return None if tagged else (start, strip_end(doc, start, len(doc)))
    if _beside_quoted(doc, start, end, quoted):
        return start, strip_end(doc, start, len(doc))
    return _rest_of_clause(verb, tag, start, end, last_quoted=_last(doc, tag) in quoted)


def _last(doc: Doc, tag: int) -> int:
    """The last word before a tag."""
    return next((i for i in range(tag - 1, -1, -1) if not doc[i].is_punct), 0)


def _beside_quoted(doc: Doc, start: int, end: int, quoted: frozenset[int]) -> bool:
    """ "…, he said, though “nobody knows”": an adverbial clause with quoted words goes on."""
    beside = doc[start].lower_ in _ADVERBIAL_MARKS and doc[end].text == ","
    again = any(c.dep_ == "nsubj" and _reports(c.head) for c in doc[start:])
    return beside and not again and any(i in quoted for i in range(start, len(doc)))


def _rest_of_clause(
    verb: Token, tag: int, start: int, end: int, *, last_quoted: bool
) -> Range | None:
    """What a tag between two commas interrupts, from `start` on."""
    doc = verb.doc
    first = next(
        (t for t in doc[start:] if t.dep_ != "neg" and t.pos_ not in ("ADV", "PART")), None
    )
    first = doc[start] if first is None else first
    if start == end or first.tag_ == "VBG":
        return None
    interrupts = verb.dep_ in ("parataxis", "ccomp", "intj") and verb.head.i >= start
    clause = any(t.dep_.startswith("nsubj") for t in doc[:tag])
    interrupts = interrupts or (_parenthetical(verb, tag) and not clause)
    continues = verb.dep_ == "parataxis" and verb.head.i < end and doc[end].text == ","
    stop = next((i for i in range(start, len(doc)) if doc[i].text == ";"), len(doc))
    if (
        interrupts
        or (continues and child_of(doc[start], verb) is None)
        or (not last_quoted and _clause_goes_on(doc, start))
    ):
        return start, strip_end(doc, start, stop)
    return None


def _reports(verb: Token) -> bool:
    return lexicon.lemma_of(verb) in lexicon.SPEECH


def _clause_goes_on(doc: Doc, start: int) -> bool:
    """ "…, she wrote, and many left": a conjunction with a clause of its own, not a new report."""
    if doc[start].dep_ != "cc" or start + 1 >= len(doc):
        return False
    rest = doc[start + 1 :]
    subject = next((t for t in rest if t.dep_.startswith("nsubj")), None)
    if subject is None or subject.lower_ in ("he", "she", "i", "we") or subject.head.i < subject.i:
        return False
    return subject.head.lemma_.lower() not in lexicon.SPEECH and subject.i - start <= 12


def _owns_clause(verb: Token, end: int, quoted: frozenset[int]) -> bool:
    """Whether the verb has a clause of its own behind it: then what stands before is none."""
    stop = next((i for i in range(end, len(verb.doc)) if verb.doc[i].text == ";"), len(verb.doc))
    return any(
        c.dep_ == "ccomp"
        and verb.i < c.i < stop
        and not (c.i in quoted and c.left_edge.i in quoted)
        and c.left_edge.lower_ not in _ADVERBIAL_MARKS
        and c.left_edge.i > verb.i
        and c.left_edge.tag_ not in ("``", "''")
        for c in verb.children
    )
