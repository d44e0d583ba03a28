"""A reporting word with whoever it reports and the stretch it reports, and what kind it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.ranges import Range

CueKind = Literal["speech", "suasive", "finding", "thought", "judgement", "according", "noun"]

#: Determiners that leave nobody to speak: "neither army can say".
_NOBODY = frozenset({"no", "neither"})
#: What negates a verb; parsers take names they do not know for such words.
_NEGATING = frozenset({"not", "n't", "n’t", "never", "no", "hardly", "scarcely", "barely"})


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


def kind_of(token: Token) -> CueKind | None:
    """The class of reporting verb that a token is, if it is one."""
    if token.pos_ not in ("VERB", "AUX"):
        return None
    if token.i and token.nbor(-1).text in ("-", "so"):
        return None  # "so-called" reports nobody
    if token.i and token.text.istitle() and token.nbor(-1).text.istitle() and _is_prose(token.doc):
        return None  # a word of a name: "the League of Hill States"
    return _KIND_OF_LEMMA.get(lexicon.lemma_of(token))


def _is_prose(doc: Doc) -> bool:
    """Whether a sentence writes its words small, as a headline in capitals does not."""
    return sum(t.is_lower and len(t) > _SHORT_WORD for t in doc) >= _FEWEST_SMALL


#: Headlines write short words small, too.
_SHORT_WORD = 4
_FEWEST_SMALL = 2


def _kinds() -> dict[str, CueKind]:
    """Every lemma with its kind; where it has several, the one that says most about truth."""
    out: dict[str, CueKind] = {}
    for lemma in lexicon.ANY_CUE | frozenset(lexicon.PREPOSITIONS):
        out[lemma] = "judgement" if lemma not in lexicon.THOUGHT else "thought"
    out.update(dict.fromkeys(lexicon.JUDGEMENT | frozenset(lexicon.PREPOSITIONS), "judgement"))
    out.update(dict.fromkeys(lexicon.SUASIVE, "suasive"))
    out.update(dict.fromkeys(lexicon.SPEECH - lexicon.SUASIVE, "speech"))
    out.update(dict.fromkeys(lexicon.COUNTING - lexicon.SPEECH, "finding"))
    out.update(dict.fromkeys(lexicon.CLAUSE_ONLY, "speech"))
    out.update(dict.fromkeys(lexicon.FINDING - (lexicon.SPEECH - _RESULTS), "finding"))
    return out


#: In the lists of both saying and finding; as cues they tell a result.
_RESULTS = frozenset({"conclude", "reveal", "reckon"})
_KIND_OF_LEMMA = _kinds()


def is_negated(verb: Token) -> bool:
    """Whether a reporting verb is denied, or has nobody for its subject."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "without":
        return True
    for child in verb.children:
        if child.dep_ == "neg" and child.lower_ in _NEGATING:
            return True
        if child.lower_ == "nor" and child.dep_ in ("cc", "preconj") and child.i < verb.i:
            return True
        if child.dep_.startswith("nsubj") and any(c.lower_ in _NOBODY for c in child.children):
            return True
    return False


def whole_phrase(noun: Token) -> Range:
    """The phrase of a noun up to its first clause or bracket."""
    start, end = noun.left_edge.i, noun.right_edge.i + 1
    for i in range(noun.i + 1, end):
        if noun.doc[i].dep_ in ("relcl", "acl", "advcl", "ccomp") or noun.doc[i].text in ("(", ";"):
            end = min(end, noun.doc[i].left_edge.i if noun.doc[i].dep_ != "acl" else i)
    while end > noun.i + 1 and (noun.doc[end - 1].is_punct or noun.doc[end - 1].tag_ == "POS"):
        end -= 1
    return start, max(end, noun.i + 1)
