"""Token ranges and small questions about a parse that the readers of tags and contents share."""

from __future__ import annotations

from spacy.tokens import Doc, Token

#: A half-open range of tokens of one sentence.
Range = tuple[int, int]
#: Token range and head of a mention.
MentionRange = tuple[int, int, int]

#: What a reporting verb may have around it besides what it reports.
MODIFIERS = frozenset(
    """dative npadvmod prep advmod agent prt aux neg advcl tmod nsubj dobj cc auxpass nsubjpass
    pobj intj oprd""".split()
)
CLAUSES = ("ccomp", "parataxis")
#: What divides words from the tag behind them.
SET_OFF = frozenset({",", "?", "!", "—", "–", "…", "-", "--", "."})
OPENING = frozenset({"“", '"', "``", "‘", "'", "«", "„"})
CLOSING = frozenset({",", "”", '"', "''", "?", "!", "—", "–", "’", "'", "»", ".", "…", "-", "--"})


def child_of(token: Token, ancestor: Token) -> Token | None:
    """The child of an ancestor through which a token hangs from it."""
    current = token
    while current.head.i != current.i:
        if current.head.i == ancestor.i:
            return current
        current = current.head
    return None


def strip_end(doc: Doc, start: int, end: int) -> int:
    """The end of a range without the punctuation at its end."""
    while end > start and doc[end - 1].is_punct:
        end -= 1
    return end


def beside_verb(token: Token, verb: Token) -> bool:
    """Whether no quotation mark divides a word from a verb: "“Is it shut?” asked" has no helper."""
    first, last = sorted((token.i, verb.i))
    return not any(t.is_quote or t.text in "“”«»" for t in verb.doc[first + 1 : last])


def opens_quotation(doc: Doc, at: int) -> bool:
    """Whether quoted words begin a sentence of their own behind a token: "in the U.S. “We"."""
    if at + 2 >= len(doc) or doc[at + 1].text not in OPENING:
        return False
    return doc[at].text == ":" or (doc[at].text.endswith(".") and doc[at + 2].text[:1].isupper())
