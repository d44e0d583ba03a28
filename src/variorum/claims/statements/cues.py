"""Reporting words in one sentence, with whoever they report and the stretch they report.

Works on the parse (Universal-style labels of spaCy's English models) and, where a tag stands
behind what was said, on punctuation too, since parsers often miss such tags.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.contents import after_cue, clause_around
from variorum.claims.statements.ranges import Range
from variorum.claims.statements.sources import bounds, mention_of, noun_phrase
from variorum.claims.statements.tags import before_tag

CueKind = Literal["speech", "suasive", "finding", "thought", "judgement", "according", "noun"]

#: "By the ministry's figures": nouns that make an owner the source of a clause.
_COUNTS = frozenset(
    "figure count estimate data tally reckoning information account calculation".split()
)
#: A sentence that only tags has at most so many tokens.
#: A source that leads a sentence is described in at most so many tokens.
_LONGEST_DESCRIPTION = 25
_AUXILIARY = {"aux", "auxpass", "neg", "prt"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word: token ranges are half-open and count within the sentence.

    `words` the cue with its auxiliaries, `mention` whoever is reported, `head` its head token,
    `contents` what is reported, `tag` the words that report, `trailing` whether the tag stands
    behind the words. `clausal` says that a proposition was put, not a mere object.
    """

    token: int
    lemma: str
    kind: CueKind
    words: Range
    mention: Range | None
    head: int | None
    contents: tuple[Range, ...]
    tag: Range
    trailing: bool
    clausal: bool
    negated: bool


def find_cues(doc: Doc, quoted: frozenset[int]) -> tuple[Cue, ...]:
    """Every cue of a sentence in text order. `quoted` holds the tokens inside quotation marks."""
    out: list[Cue] = []
    for token in doc:
        aside = _according(token) or _as_noted(token) or _to_them(token, quoted)
        cue = aside or _verb(token, quoted) or _noun(token, quoted)
        if cue is not None:
            out.append(cue)
    return tuple(out)


def kind_of(token: Token) -> CueKind | None:
    """The class of reporting verb that a token is, if it is one."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    if token.i and token.nbor(-1).text in ("-", "so"):
        return None  # "so-called" reports nobody
    return _KIND_OF_LEMMA.get(lexicon.lemma_of(token))


def _kinds() -> dict[str, CueKind]:
    """Every lemma with its kind; where it has several, the one that says most about truth."""
    out: dict[str, CueKind] = {}
    for lemma in lexicon.ANY_CUE | frozenset(lexicon.PREPOSITIONS):
        out[lemma] = "judgement" if lemma not in lexicon.THOUGHT else "thought"
    out.update(dict.fromkeys(lexicon.JUDGEMENT | frozenset(lexicon.PREPOSITIONS), "judgement"))
    out.update(dict.fromkeys(lexicon.SUASIVE, "suasive"))
    out.update(dict.fromkeys(lexicon.SPEECH - lexicon.SUASIVE, "speech"))
    out.update(dict.fromkeys(lexicon.COUNTING - lexicon.SPEECH, "finding"))
    out.update(dict.fromkeys(lexicon.FINDING - (lexicon.SPEECH - _RESULTS), "finding"))
    return out


#: In the lists of both saying and finding; as cues they tell a result.
_RESULTS = frozenset({"conclude", "reveal", "reckon"})
_KIND_OF_LEMMA = _kinds()


def _verb(verb: Token, quoted: frozenset[int]) -> Cue | None:
    kind = kind_of(verb)
    if kind is None:
        return None
    lemma = lexicon.lemma_of(verb)
    mention = mention_of(verb, quoted)
    words = _cue_words(verb)
    trailing = None
    if (kind in ("speech", "finding") and lemma not in ("count", "give", "number")) or lemma in (
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
    if not contents:
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
        _negated(verb),
    )


def _negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _cue_words(verb: Token) -> Range:
    parts = [verb.i]
    parts += [c.i for c in verb.children if c.dep_ in _AUXILIARY and abs(c.i - verb.i) <= 4]
    between = range(min(parts), max(parts) + 1)
    if any(verb.doc[i].dep_.startswith("nsubj") for i in between):
        return verb.i, verb.i + 1
    return min(parts), max(parts) + 1


def _according(token: Token) -> Cue | None:
    """ "According to X", "in the words of X", "in X's view", "by X's count"."""
    span = _according_span(token)
    if span is None:
        return None
    start, noun = span
    doc = token.doc
    mention = _whole(noun)
    end = max(mention[1], _count_end(noun), _described_until(token, noun))
    contents = clause_around(doc, start, end)
    if noun.lower_ in ("which", "whom"):
        subject = _subject_before(doc, start)
        if subject is None:
            return None
        contents, mention, noun = (
            ((end, len(doc) - int(doc[-1].is_punct)),),
            _whole(subject),
            subject,
        )
    if not contents:
        return None
    return Cue(
        token.i,
        "according",
        "according",
        (start, token.i + (2 if token.lower_ == "according" else 1)),
        mention,
        noun.i,
        contents,
        (start, end),
        start > contents[0][0],
        True,
        False,
    )


def _as_noted(verb: Token) -> Cue | None:
    """ "As the ministry noted, …": what the clause above says is told too."""
    doc = verb.doc
    put_it = verb.lemma_ == "put" and any(
        c.dep_ == "dobj" and c.lower_ == "it" for c in verb.children
    )
    reports = put_it or kind_of(verb) in ("speech", "finding")
    if not reports or verb.dep_ not in ("advcl", "prep", "ccomp"):
        return None
    lead = next((c for c in verb.children if c.lower_ == "as" and c.i < verb.i), None)
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.text[:1].isalnum()]
    subject = subjects[-1] if subjects else None
    given = not put_it and any(
        c.dep_ in ("ccomp", "dobj", "xcomp") and c.i > verb.i for c in verb.children
    )
    if lead is None or subject is None or given:
        return None
    start, end = lead.i, verb.right_edge.i + 1
    contents = clause_around(doc, start, end)
    if not contents or not (start == 0 or doc[start - 1].text == ","):
        return None
    mention = bounds(subject, verb)
    return Cue(
        verb.i, lexicon.lemma_of(verb), "speech", (verb.i, verb.i + 1), mention[:2], mention[2],
        contents, (start, end), start > contents[0][0], True, _negated(verb),
    )  # fmt: skip


def _to_them(token: Token, quoted: frozenset[int]) -> Cue | None:
    """ "To them the toll is “far too low”": a judgement in somebody's eyes, in their words."""
    doc, verb = token.doc, token.head
    if token.lower_ not in ("to", "for") or token.i or token.dep_ != "prep":
        return None
    noun = next((c for c in token.children if c.dep_ == "pobj"), None)
    if noun is None or verb.lemma_ not in ("be", "seem", "look", "remain"):
        return None
    named = noun.tag_ == "PRP" or noun.pos_ == "PROPN" or noun.lemma_.lower() in lexicon.SPEAKING
    first = next((i for i in range(verb.i, len(doc)) if i in quoted), None)
    if not named or first is None:
        return None
    end = next((i for i in range(first, len(doc)) if i not in quoted), len(doc))
    mention = _whole(noun)
    words = (token.i, token.i + 1)
    tag = (token.i, mention[1])
    return Cue(
        token.i,
        "according",
        "according",
        words,
        mention,
        noun.i,
        ((first, end),),
        tag,
        False,
        True,
        False,
    )


def _described_until(token: Token, noun: Token) -> int:
    """Behind what describes a source up to the comma that ends a leading "according to …"."""
    doc, end = token.doc, noun.right_edge.i + 1
    leads = token.i == 0 or doc[token.i - 1].is_punct
    closed = end < len(doc) and doc[end].text == ","
    return end if leads and closed and end - noun.i <= _LONGEST_DESCRIPTION else 0


def _count_end(noun: Token) -> int:
    """Behind "figures" in "by the ministry's own figures"."""
    return noun.head.i + 1 if noun.dep_ == "poss" and noun.head.lemma_.lower() in _COUNTS else 0


def _subject_before(doc: Doc, end: int) -> Token | None:
    """The subject of the clause before "according to which"."""
    return next(
        (t for t in reversed(doc[:end]) if t.dep_ == "nsubj" and t.head.i < end and t.head.i > t.i),
        None,
    )


def _according_span(token: Token) -> tuple[int, Token] | None:
    doc = token.doc
    if token.lower_ == "according" and token.i + 1 < len(doc) and doc[token.i + 1].lower_ == "to":
        for preposition in (doc[token.i + 1], token):
            for child in preposition.children:
                if child.dep_ == "pobj" and child.i > token.i:
                    return token.i, child
    if token.lower_ == "words" and token.dep_ == "pobj" and token.head.lower_ == "in":
        for child in token.children:
            if child.lower_ == "of":
                for noun in child.children:
                    if noun.dep_ == "pobj":
                        return token.head.i, noun
    if token.lower_ == "by" and token.dep_ in ("prep", "agent"):
        counts = [c for c in token.children if c.dep_ == "pobj" and c.lemma_.lower() in _COUNTS]
        owner = next((c for n in counts for c in n.children if c.dep_ == "poss"), None)
        if owner is not None and owner.tag_ != "PRP$":
            return token.i, owner
    return None


def _whole(noun: Token) -> tuple[int, int]:
    start, end = noun.left_edge.i, noun.right_edge.i + 1
    for i in range(noun.i + 1, end):
        if noun.doc[i].dep_ in ("relcl", "acl", "advcl", "ccomp") or noun.doc[i].text in ("(", ";"):
            end = min(end, noun.doc[i].left_edge.i if noun.doc[i].dep_ != "acl" else i)
    while end > noun.i + 1 and (noun.doc[end - 1].is_punct or noun.doc[end - 1].tag_ == "POS"):
        end -= 1
    return start, max(end, noun.i + 1)


def _noun(token: Token, quoted: frozenset[int]) -> Cue | None:
    """ "The claim that …", "her call for “an end”": a noun of speech with words of its own."""
    if token.pos_ != "NOUN" or token.i in quoted:
        return None
    if token.lemma_.lower() not in lexicon.SPEECH_NOUNS:
        return _noun_quoting(token, quoted) if token.lemma_ in lexicon.QUOTING_NOUNS else None
    clause = next(
        (c for c in token.children if c.dep_ in ("acl", "ccomp", "relcl") and _that(c)), None
    )
    if clause is None:
        return None
    source = next((c for c in token.children if c.dep_ == "poss"), None)
    if source is None:
        by = next(
            (c for c in token.children if c.lower_ in ("by", "of", "from") and c.i > token.i), None
        )
        source = next((c for c in by.children if c.dep_ == "pobj"), None) if by else None
    if source is None:
        return None
    start = clause.left_edge.i + 1
    return Cue(
        token.i,
        token.lemma_.lower(),
        "noun",
        (token.i, token.i + 1),
        _whole(source),
        source.i,
        ((start, clause.right_edge.i + 1),),
        (token.left_edge.i, start),
        False,
        True,
        False,
    )


def _noun_quoting(token: Token, quoted: frozenset[int]) -> Cue | None:
    source = next((c for c in token.children if c.dep_ == "poss"), None)
    for child in token.children:
        if source is None or child.lower_ not in ("for", "of", "as", "to") or child.i < token.i:
            continue
        start, end = child.i + 1, child.right_edge.i + 1
        if any(i in quoted for i in range(start, end)) and child.i not in quoted:
            return Cue(
                token.i, token.lemma_, "noun", (token.i, token.i + 1), _whole(source), source.i,
                ((start, end),), (token.left_edge.i, start), False, True, False,
            )  # fmt: skip
    return None


def _that(clause: Token) -> bool:
    return clause.left_edge.lower_ == "that" and clause.left_edge.dep_ == "mark"
