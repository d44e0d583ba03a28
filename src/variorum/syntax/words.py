"""Words with a hyphen that the pipeline's tokenizer would take apart and then misread.

"Co-chairs" split into three tokens leaves a sentence without its subject: the tagger takes "co" for
a noun and the hyphen for a plural. Kept whole, it is the plural noun that it is.
"""

from __future__ import annotations

from itertools import product

from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer

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
