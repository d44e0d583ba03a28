"""Whether an utterance puts something into words, or only judges, wishes, counts or thinks."""

from __future__ import annotations

import re

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.utterance import Utterance
from variorum.syntax import Sentence

#: "Reports that the dam broke", as the object of a verb that takes a stand on them.
CLAIM_OF = re.compile(
    r"(?:(?:the|any|all|those|these|such|recent|earlier|his|her|its|their|media|press)\s+)*"
    r"(?:reports?|claims?|allegations?|suggestions?|accusations?|assertions?|rumou?rs?|charges?|"
    r"statements?|notion|idea)\s+that\s+(?=\w)",
    re.IGNORECASE,
)
ON_CLAIMS = lexicon.DENIAL | frozenset(
    "confirm repeat reiterate endorse question doubt echo voice".split()
)
#: Sums and lists include; they do not assert.
_INCLUDING = frozenset("figure number toll total sum list".split())


#: Words of the shortest infinitive that tells what somebody seeks or promises.
_FEWEST_SOUGHT = 3
_WITHHOLDING = frozenset({"decline", "refuse", "fail"})
_ROUNDING = frozenset("about around approximately nearly almost roughly some over".split())


def _is_bare(sentence: Sentence, cue: Cue) -> bool:
    """Whether a verb reports only a clause: "speak of", and "counted" as what was once done.

    "Counts 40 among its dead" and "counted about 40" are claims, "counted 40" in the street an
    action; a number alone ("counts 40") tells a source.
    """
    past = sentence.doc[cue.token].tag_ in ("VBD", "VBN")
    rounded = any(t.lower_ in _ROUNDING for a, b in cue.contents for t in sentence.doc[a:b])
    among = any(t.lower_ == "among" for a, b in cue.contents for t in sentence.doc[a:b])
    counts = cue.lemma == "count"
    alone = all(_is_bare_number(t) for a, b in cue.contents for t in sentence.doc[a:b])
    done = past and not rounded and not among
    topic = cue.lemma == "speak" and not cue.clausal
    return topic or (counts and (done or alone))


def _has_verb(sentence: Sentence, cue: Cue) -> bool:
    return any(
        t.tag_ in ("VBD", "VBZ", "VBP", "MD") for a, b in cue.contents for t in sentence.doc[a:b]
    )


def is_speech(utterance: Utterance) -> bool:
    """Whether words were uttered: quoted, or reported by a verb of saying as a clause."""
    cue = utterance.cue
    if utterance.stretches or cue is None:
        return True
    if cue.kind in ("speech", "according"):
        return cue.clausal
    return cue.kind == "suasive" and cue.clausal


def asserts(sentence: Sentence, utterance: Utterance, words: str) -> bool:
    """Whether words are a statement of the record: uttered, found, claimed, denied.

    What the writer is asked to do, and what is ordered done, is no part of the matter.
    """
    cue = utterance.cue
    assert cue is not None
    if utterance.stretches:
        return True
    verb = sentence.doc[cue.token]
    if verb.dep_ == "xcomp" and lexicon.lemma_of(verb.head) in _WITHHOLDING:
        return False  # "declined to say where"
    if cue.kind == "suasive" and len(words.split()) < _FEWEST_SOUGHT and words.startswith("to "):
        return False  # "had offered to mediate" tells an act
    if _is_bare(sentence, cue) and not _has_verb(sentence, cue):
        return False  # to have counted six, or to speak of a thing, puts no proposition
    if _asks_writer(sentence, cue) or (cue.lemma == "order" and not words.startswith("that ")):
        return False
    return is_speech(utterance) or _told(sentence, cue, words)


def _told(sentence: Sentence, cue: Cue, words: str) -> bool:
    """Whether a cue says that something is so, rather than naming a target or a wish."""
    if cue.kind == "finding":
        return cue.clausal and _finds(sentence, cue)
    if cue.lemma in ("think", "believe") or (cue.lemma in lexicon.HOLDING and _that(sentence, cue)):
        return cue.clausal and not cue.negated and cue.head is not None
    if cue.kind in ("speech", "according", "suasive"):
        return cue.clausal or cue.lemma in lexicon.DENIAL - {"dismiss"}
    if cue.lemma in ON_CLAIMS:
        return cue.clausal or CLAIM_OF.match(words) is not None
    if cue.lemma == "speak":
        # a topic is no report
        return sentence.doc[cue.contents[0][0] - 1].lower_ != "about"
    charged = cue.lemma == "accuse" and _charges(sentence, cue)
    return charged or (cue.clausal and cue.lemma in lexicon.SPEECH_NOUNS)


def _charges(sentence: Sentence, cue: Cue) -> bool:
    """Whether somebody is accused of something, and not merely accused."""
    start, end = cue.contents[0][0], cue.contents[-1][1]
    return any(t.lower_ == "of" for t in sentence.doc[max(start - 1, 0) : end])


def _is_bare_number(token: Token) -> bool:
    return token.like_num or token.pos_ in ("NUM", "ADV", "ADP", "SYM", "PUNCT", "DET")


def _that(sentence: Sentence, cue: Cue) -> bool:
    """ "Considers that …", "considers it proven that …": a position, not a thought."""
    first = cue.contents[0][0]
    return first > 0 and sentence.doc[first - 1].lower_ == "that"


def _asks_writer(sentence: Sentence, cue: Cue) -> bool:
    asks = cue.kind == "suasive" or cue.lemma == "ask"
    return asks and bool(cue.contents) and sentence.doc[cue.contents[0][0]].lower_ in ("us", "me")


def _finds(sentence: Sentence, cue: Cue) -> bool:
    """What shows something must be able to speak: a person, a body, a text."""
    if cue.head is None:
        return False
    token = sentence.doc[cue.head]
    lemma = token.lemma_.lower()
    if cue.lemma == "count" and lemma in _INCLUDING:
        return False
    return token.pos_ in ("PROPN", "PRON") or lemma in lexicon.SPEAKING
