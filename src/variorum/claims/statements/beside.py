"""Tags that the marks betray: "“…,” her deputy since May told reporters", "They cried: “…”".

Parsers go wrong where long quoted words stand before a tag, and verbs of manner ("exhorted")
report only beside quoted words. So what touches a mark is read by its word classes alone: a
noun phrase and a finite verb of saying, in either order.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.marks import Stretch
from variorum.claims.statements.places import sentence_of
from variorum.claims.statements.ranges import MentionRange, Range
from variorum.claims.statements.sources import mention_of, noun_phrase, phrase_ending, within_phrase
from variorum.syntax import Reading, Sentence

_MARKS = "\"”’»'"
_OPENING = "\"“‘«„'"
_SAYING = lexicon.SPEECH | lexicon.TAGGING
_FINITE = ("VBD", "VBZ", "VBP")
#: Within so many tokens of the mark.
_REACH = 30
_LEAD = 14


def tag_behind(reading: Reading, stretch: Stretch) -> tuple[Sentence, Cue] | None:
    """The sentence and the tag that stands right behind the closing mark of quoted words."""
    text, at = reading.document.text, stretch.end
    while at < len(text) and (text[at] in _MARKS + "“" or text[at] in ",—–- \t\n\u00a0"):
        at += 1
    sentence = sentence_of(reading, at)
    if sentence is None or not sentence.parsed or text[stretch.end : at].count("\n") > 1:
        return None
    words = stretch.span.of(text).rstrip(_MARKS + " ")
    off = words[-1:] in ",?!…—–-" or "," in text[stretch.end : at]
    doc = sentence.doc
    first = next((t.i for t in doc if sentence.source_of(t).start >= at), None)
    # behind a full stop only a sentence that is nothing but a tag reports
    if first is None or not (off or (words[-1:] == "." and first == 0 and len(doc) <= _LEAD)):
        return None
    end = _window_end(doc, first)
    verb = _verb_of_tag(doc, first, end)
    if verb is None or (not off and end < len(doc) - 1):
        return None
    mention = _mention(doc, first, verb)
    # "On “Night Talk,” she said that …": what she says stands behind the verb
    given = any(
        c.dep_ == "ccomp" and verb.i < c.i < end and c.left_edge.lower_ == "that"
        for c in verb.children
    )
    if mention is None or given:
        return None
    tag = (min(first, mention[0]), max(verb.i + 1, mention[1]))
    return sentence, _cue(verb, mention, tag, trailing=True)


def tag_before(reading: Reading, stretch: Stretch) -> tuple[Sentence, Cue] | None:
    """The sentence and the tag that leads right up to the opening mark of quoted words."""
    text, at = reading.document.text, stretch.start
    while at > 0 and (text[at - 1] in _OPENING or text[at - 1].isspace()):
        at -= 1
    sentence = sentence_of(reading, stretch.start)
    if at == 0 or text[at - 1] not in ",:" or sentence is None or not sentence.parsed:
        return None
    if len(stretch.span.of(text).split()) < 3 or sentence.span.start >= at:
        return None
    doc = sentence.doc
    last = next((t.i for t in reversed(doc) if sentence.source_of(t).end <= at), 0)
    verb = _verb_leading(doc, last)
    mention = mention_of(verb, frozenset()) or phrase_ending(doc, verb.i - 1) if verb else None
    if verb is None or mention is None:
        return None
    return sentence, _cue(verb, mention, (min(mention[0], verb.i), last + 1), trailing=False)


def _verb_leading(doc: Doc, last: int) -> Token | None:
    """The verb of saying that a comma or colon at `last` divides from quoted words."""
    for i in range(last, max(-1, last - _LEAD), -1):
        token = doc[i]
        if token.text in ";.?!" or token.text in _OPENING:
            return None
        if _says(token) and token.tag_ in (*_FINITE, "VBG"):
            return token
        if token.pos_ == "VERB" and token.tag_ in _FINITE:
            return None
    return None


def _window_end(doc: Doc, first: int) -> int:
    for i in range(first, min(len(doc), first + _REACH)):
        if doc[i].text in (".", ";", ":", "?", "!") or doc[i].text in ("“", '"', "``", "«", "„"):
            return i
    return min(len(doc), first + _REACH)


def _says(token: Token) -> bool:
    lemma = lexicon.lemma_of(token)
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if lemma in lexicon.PHRASAL:
        follows = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
        return follows in ("back", "in", "on", "out", "off")
    return lemma in _SAYING


def _verb_of_tag(doc: Doc, first: int, end: int) -> Token | None:
    for token in doc[first:end]:
        if token.i and doc[token.i - 1].tag_ in ("WP", "WDT"):
            continue
        if any(c.dep_ == "auxpass" for c in token.children):
            continue
        if token.tag_ in _FINITE and _says(token):
            return token
        last = first < token.i == end - 1
        # "Rask answers.": a form that taggers take for a plural
        if token.tag_ == "NNS" and last and token.lower_[:-1] in _SAYING:
            return token
        # "“…,” the notice by Rask read.": one whose past tense looks like a noun
        if last and token.lower_ == "read" and token.i > first + 1:
            return token
    return None


def _mention(doc: Doc, first: int, verb: Token) -> MentionRange | None:
    """The noun phrase that opens the tag, or the one behind a verb that opens it."""
    start = first
    while start < verb.i and doc[start].pos_ in ("ADV", "CCONJ"):
        start += 1
    if start == verb.i:
        return noun_phrase(verb, after=True)
    if doc[start].tag_ == "PRP":
        only = all(t.pos_ in ("ADV", "AUX") or t.is_punct for t in doc[start + 1 : verb.i])
        return (start, start + 1, start) if only else None
    head = start
    while head < verb.i and (within_phrase(doc[head]) or doc[head].text[:1].isupper()):
        head += 1
    if head == start or (
        doc[head - 1].pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")
        and not doc[head - 1].text[:1].isupper()
    ):
        return None
    if not _belongs(doc[head : verb.i]):
        return None
    end = verb.i
    while end > head and (doc[end - 1].pos_ in ("ADV", "AUX") or doc[end - 1].is_punct):
        end -= 1
    return start, end, head - 1


def _belongs(tokens: TokenSpan) -> bool:
    """Whether words between a noun and its verb can all belong to the noun's phrase."""
    if not len(tokens):
        return True
    opens = tokens[0].is_punct or tokens[0].pos_ in ("ADP", "ADV", "AUX", "PRON", "PART", "SCONJ")
    relative = any(t.tag_ in ("WP", "WDT", "WP$") for t in tokens)
    verbs = [t for t in tokens if t.tag_ in _FINITE and t.pos_ == "VERB"]
    return opens and (relative or not verbs)


def _cue(verb: Token, mention: MentionRange, tag: Range, *, trailing: bool) -> Cue:
    return Cue(
        verb.i,
        lexicon.lemma_of(verb),
        "speech",
        (verb.i, verb.i + 1),
        mention[:2],
        mention[2],
        (),
        tag,
        trailing,
        True,
        any(c.dep_ == "neg" for c in verb.children),
    )
