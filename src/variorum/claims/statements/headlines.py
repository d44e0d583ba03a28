"""Headlines that set a speaker before or behind a colon ("Minister: the road is open")."""

from __future__ import annotations

from spacy.tokens import Span, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.names import is_name_part
from variorum.claims.statements.sourcehood import is_label
from variorum.claims.statements.sources import within_phrase
from variorum.model.people_words import is_person
from variorum.syntax import Sentence

_LONGEST_NAME = 6
_LONGEST_SENTENCE = 160
_DASHES = frozenset({"-", "–", "—", "--"})


def headline_cue(sentence: Sentence, quoted: frozenset[int]) -> Cue | None:
    """The colon of a headline as a cue, where one side names somebody and the other is a clause.

    Without a colon the last dash, where a common noun of who speaks stands behind it.
    """
    doc = sentence.doc
    if not _is_headline(sentence):
        return None
    colons = [t.i for t in doc if t.text == ":" and t.i not in quoted]
    if not colons:
        return _behind_dash(sentence)
    if len(colons) != 1:
        return None
    colon = colons[0]
    before, after = (0, colon), (colon + 1, len(doc))
    for name, words, trailing in ((before, after, False), (after, before, True)):
        if _is_name(sentence, *name) and _is_clause(sentence, *words, quoted=quoted):
            head = name[1] - 1
            tag = (min(name[0], colon), max(name[1], colon + 1))
            return Cue(
                colon,
                ":",
                "speech",
                (colon, colon + 1),
                name,
                head,
                (words,),
                tag,
                trailing,
                True,
                False,
            )
    return None


def _is_headline(sentence: Sentence) -> bool:
    if sentence.passage.kind not in ("heading", "key_value", "sentence"):
        return False
    first = sentence.index == 0 and sentence.span.end >= sentence.block.span.end
    if sentence.doc[-1].text == "." and not first:
        return False  # a heading has no full stop, unless whoever copied the text gave it one
    return sentence.passage.kind != "sentence" or len(sentence.text) <= _LONGEST_SENTENCE


def _behind_dash(sentence: Sentence) -> Cue | None:
    """ "Toll rises to 44 - ministry": a common noun of who speaks behind the last dash.

    A name there is as often the paper's own.
    """
    doc = sentence.doc
    dash = next((t.i for t in reversed(doc) if t.text in _DASHES and t.whitespace_), None)
    if dash is None or dash < 2 or not doc[dash - 1].whitespace_ or len(doc) - dash > _LONGEST_NAME:
        return None
    words, name, last = (0, dash), (dash + 1, len(doc)), doc[-1]
    speaks = last.text.islower() and last.lemma_.lower() in lexicon.SPEAKING - lexicon.TEXT_NOUNS
    if not speaks or not all(within_phrase(t) for t in doc[name[0] :]):
        return None
    if not any(t.pos_ == "VERB" for t in doc[:dash]):
        return None
    cue = (dash, dash + 1)
    return Cue(
        dash, ":", "speech", cue, name, len(doc) - 1, (words,), (dash, len(doc)), True, True, False
    )


def _is_name(sentence: Sentence, start: int, end: int) -> bool:
    tokens = sentence.doc[start:end]
    if not 0 < len(tokens) <= _LONGEST_NAME or is_label(tokens.text):
        return False
    lone = tokens[0].lower_ if len(tokens) == 1 else ""
    if lone and (lone in lexicon.TEXT_NOUNS or len(lone) == 1):
        return False  # "Study: …", "Q: …" say what kind of text follows, not whose words
    names = all(
        t.pos_ in ("PROPN", "NOUN", "ADJ", "ADP", "DET", "NUM") or t.tag_ in ("POS", "HYPH")
        for t in tokens
    )
    capitals = all(is_name_part(t) for t in tokens) and tokens[0].text[:1].isupper()
    common = tokens[-1].tag_ == "NNS" and tokens[-1].ent_type_ == ""
    if capitals and not (common and not _can_speak(tokens[-1])):
        return True
    if names and tokens[-1].text[:1].isupper() and any(t.pos_ == "PROPN" for t in tokens):
        return not _is_of_a_thing(tokens)
    top = tokens[-1].lemma_.lower()
    first = sentence.passage.kind == "heading" or sentence.index == 0
    speaks = top in lexicon.SPEAKING and top not in lexicon.TEXT_NOUNS
    return first and names and speaks and tokens[0].text[:1].isupper()


def _can_speak(noun: Token) -> bool:
    return noun.lemma_.lower() in lexicon.SPEAKING or is_person(noun.lemma_.lower())


def _is_of_a_thing(tokens: Span) -> bool:
    """Whether a common noun that names nobody stands before "in", "of": "the killings in Aber"."""
    told = next((t for t in tokens if t.pos_ == "ADP"), None)
    head = tokens.doc[told.i - 1] if told is not None and told.i > tokens.start else None
    if head is None or head.pos_ != "NOUN":
        return False
    return head.lemma_.lower() not in lexicon.SPEAKING and not is_person(head.lemma_.lower())


def _is_clause(sentence: Sentence, start: int, end: int, *, quoted: frozenset[int]) -> bool:
    """A finite verb with a subject, or words in quotation marks."""
    tokens = sentence.doc[start:end]
    if any(t.i in quoted for t in tokens):
        return True
    # a clause that the parser hung on the name before the colon is no relative clause
    subject = any(
        t.dep_.startswith("nsubj") and (t.head.dep_ != "relcl" or t.head.head.i < start)
        for t in tokens
    )
    return subject and any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens)
