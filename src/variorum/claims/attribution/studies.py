"""Studies and those who make them: whom a sentence tells the work or a result of."""

from __future__ import annotations

from spacy.tokens import Doc

from variorum.claims.attribution.credit import end_of_subject

#: Studies and those who make them.
STUDY = frozenset(
    "study survey review analysis census inquiry paper researcher scientist author team".split()
)
#: What studies do besides finding a number.
_WORKING = frozenset(
    """model ask interview compare examine sample visit survey count estimate calculate find make
    conclude show study work use analyse analyze extrapolate compute compile collect""".split()
)


def study_of(doc: Doc) -> tuple[int, int, int] | None:
    """The study, or its makers, that a sentence tells the work or a result of: range and head."""
    for token in doc:
        verb = token.head
        if token.dep_ != "nsubj" or token.lemma_.lower() not in STUDY:
            continue
        if verb.dep_ == "ROOT" and verb.lemma_.lower() in _WORKING:
            return token.left_edge.i, end_of_subject(token, verb), token.i
    return None


def any_study(doc: Doc) -> tuple[int, int, int] | None:
    """The last study that a sentence tells of, with what names it: range and head."""
    for token in reversed(doc):
        if token.pos_ == "NOUN" and token.lemma_.lower() in STUDY and token.lemma_ != "team":
            rights = [c.right_edge.i + 1 for c in token.rights if c.lower_ in ("of", "by", "from")]
            behind = token.i + 1
            if behind < len(doc) and doc[behind].lower_ in ("of", "by", "from"):
                rights += [c.right_edge.i + 1 for c in doc[behind].children if c.dep_ == "pobj"]
            return token.left_edge.i, max([behind, *rights]), token.i
    return None
