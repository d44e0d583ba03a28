"""Words that the pipeline misreads: offices with a hyphen, and pronouns in capitals.

"Co-chairs" split into three tokens leaves a sentence without its subject: the tagger takes "co" for
a noun and the hyphen for a plural. Kept whole, it is the plural noun that it is. "WHO" amid small
letters is the organisation, and "Per" before a surname a given name, whatever the tagger says.
"""

from __future__ import annotations

from itertools import product

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Token

_OFFICES = (
    "chair",
    "chairman",
    "chairwoman",
    "chairperson",
    "author",
    "founder",
    "president",
    "rapporteur",
    "sponsor",
)
_PLURALS = {"chairman": "chairmen", "chairwoman": "chairwomen"}
#: Every such word in the spellings that prose has.
WHOLE = tuple(
    f"{first}-{word}"
    for office, first in product(_OFFICES, ("co", "Co"))
    for form in (office, _PLURALS.get(office, f"{office}s"))
    for word in ((form,) if first == "co" else (form, form.title()))
)


def keep_whole(pipeline: Language) -> None:
    """Let a pipeline's tokenizer keep these words whole."""
    tokenizer = pipeline.tokenizer
    if isinstance(tokenizer, Tokenizer):
        for word in WHOLE:
            tokenizer.add_special_case(word, [{ORTH: word}])


CAPITALS = "capitals_that_name"
_PRONOUNS = ("WP", "WP$", "WDT", "PRP", "PRP$")
#: A word in small letters of so many shows that a sentence is not all capitals.
_SMALL = 4


def _is_per(token: Token) -> bool:
    """The given name "Per" amid a sentence, before another name."""
    between = 0 < token.i < len(token.doc) - 1
    return between and token.text == "Per" and token.tag_ == "IN" and token.nbor().tag_ == "NNP"


@Language.component(CAPITALS)
def name_capitals(doc: Doc) -> Doc:
    """Make names of the words in capitals that are none to the tagger."""
    if any(t.is_lower and len(t) >= _SMALL for t in doc):
        for token in doc:
            shouted = token.tag_ in _PRONOUNS and token.is_upper and len(token) > 1
            if shouted or _is_per(token):
                token.tag_, token.pos_, token.lemma_ = "NNP", "PROPN", token.text
    return doc
