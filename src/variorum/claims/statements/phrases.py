"""Small questions about phrases that resolving a mention asks."""

from __future__ import annotations

import re

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.syntax import Reading


def phrase_end(word: Token) -> int:
    """One behind a noun and the prepositional phrase that names it, if that is short."""
    end = word.i + 1
    for child in word.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for", "by", "from", "at"):
            end = max(end, child.right_edge.i + 1)
    return end if end - word.i <= 10 else word.i + 1


def lone_speakers(reading: Reading) -> frozenset[str]:
    """Single capitalised words that are subjects of verbs of saying, folded."""
    out = set()
    for sentence in reading.sentences:
        for token in sentence.doc:
            if token.dep_ != "nsubj" or token.pos_ != "PROPN":
                continue
            alone = not any(c.dep_ == "compound" for c in token.children)
            if alone and lexicon.lemma_of(token.head) in lexicon.SPEECH:
                out.add(fold(token.text))
    return frozenset(out)


def can_stand_for(token: Token, *, plural: bool) -> bool:
    """Whether "it", or "they" if plural, may take up a noun: a body, a text, a group."""
    lemma = token.lemma_.lower()
    if plural:
        return (
            token.tag_ in ("NNS", "NNPS")
            and (lemma in lexicon.PEOPLE_NOUNS | lexicon.HUMAN_NOUNS or token.pos_ == "PROPN")
        ) or (token.ent_type_ in ("ORG", "NORP"))
    return token.tag_ in ("NN", "NNP") and (
        token.ent_type_ in ("ORG", "GPE")
        or lemma in lexicon.BODY_NOUNS
        or lemma in lexicon.TEXT_NOUNS
    )


KINDS = (
    frozenset({"researcher", "scientist", "author", "expert", "team"}),
    frozenset({"organization", "organisation", "group", "body", "charity", "ngo", "watchdog"}),
    frozenset({"study", "report", "survey", "review", "analysis", "paper"}),
    frozenset({"company", "firm", "corporation", "operator", "manufacturer", "airline", "carrier"}),
)


def name_behind(word: Token) -> str | None:
    """The name that a common noun introduces: "the rights group Open Door"."""
    end = word.i + 1
    while end < len(word.doc) and word.doc[end].pos_ == "PROPN":
        end += 1
    if end - word.i < 3 or word.doc[word.i + 1].dep_ not in ("compound", "appos"):
        return None
    return word.doc[word.i + 1 : end].text


def same_office(lemma: str, have: set[str]) -> bool:
    """Whether a word for an office names one of those in a set under another form."""
    groups = (
        {"spokesman", "spokeswoman", "spokesperson"},
        {"chairman", "chairwoman", "chair"},
        {"fm", "minister"},
        {"pm", "minister"},
        {"governor", "gov"},
        {"senator", "sen"},
    )
    return any(lemma in g and g & have for g in groups)


def content_words(text: str) -> list[str]:
    """The words of an office in lower case, without articles and particles."""
    return [
        w.lower()
        for w in re.findall(r"\w+", text)
        if w.lower() not in ("the", "a", "of", "s", "for")
    ]


_INITIALS = re.compile(r"(?P<first>[^\W\d_])\.(?:\s?[^\W\d_]\.)*\s?(?P<last>[^\W\d_][\w’'-]+)")


def surname_of(name: str) -> tuple[str, str]:
    """The last word of a name, and the first initial where only initials stand before it."""
    match = _INITIALS.fullmatch(name)
    if match is not None:
        return match.group("last"), match.group("first")
    return name.rsplit(maxsplit=1)[-1], ""


def fold(word: str) -> str:
    """A name in lower case without a possessive ending."""
    return re.sub(r"[’']s?$", "", word).lower()


def told_of_itself(token: Token) -> Token | None:
    """The name that "it" takes up in "Halm said it had lost two men"; None for another word."""
    if token.lower_ != "it":
        return None
    for verb in token.ancestors:
        subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
        if subject is None or not subject.i < verb.i < token.i:
            continue
        if lexicon.lemma_of(verb) in lexicon.SPEECH:
            alone = subject.left_edge.i == subject.i and subject.i + 1 == verb.i
            return subject if subject.tag_ == "NNP" and alone else None
    return None
