"""Names and what stands beside them: "the Sorm Centre, a think tank", "the owner, the Orm Company".

Behind a comma an article opens an apposition (Quirk et al. 1985, 17.65-72): a description behind a
name is no part of the name, and a name behind a description is whom it describes.
"""

from __future__ import annotations

from spacy.tokens import Doc

from variorum.claims.statements import lexicon

#: Token range of a name, and of the description beside it, if that comes first.
Parts = tuple[tuple[int, int], tuple[int, int] | None]
_ARTICLES = frozenset({"a", "an", "the"})
_FEWEST_WORDS = 2
#: Bodies that a single word often names: "the newspaper Dawn".
_NAMED_SO = frozenset("newspaper magazine agency company firm charity operator broadcaster".split())
_DASHES = frozenset({"-", "–", "—", "--"})


def named_part(doc: Doc, start: int, end: int) -> Parts:
    """The part of a noun phrase that names, and the description that stands before it."""
    dash = next((i for i in range(start + 1, end - 1) if _divides(doc, i)), None)
    end = dash if dash is not None else end
    comma = next((i for i in range(start + 1, end - 1) if doc[i].text == ","), None)
    if comma is None:
        return (start, end), None
    name_first = doc[comma - 1].pos_ == "PROPN"
    rest = range(comma + 2, end)
    if doc[comma + 1].lower_ in _ARTICLES and rest:
        proper = doc[end - 1].pos_ == "PROPN" and any(doc[i].pos_ == "PROPN" for i in rest)
        if name_first:
            return (start, comma), None
        if proper and doc[comma + 1].lower_ == "the" and not _lists(doc, comma, end):
            return (comma + 2, end), (start, comma)
    plain = doc[start].pos_ == "DET" and doc[comma - 1].pos_ == "NOUN"
    if plain and all(doc[i].pos_ == "PROPN" for i in range(comma + 1, end)):
        return (comma + 1, end), (start, comma)
    if name_first and _is_person(doc, comma + 1, end):
        return (comma + 1, end), (start, comma)
    return (start, end), None


def past_description(doc: Doc, start: int, end: int) -> int:
    """Where a name begins behind a plain noun for a body: "the rights group Mercy Velda"."""
    start += doc[start].pos_ == "DET"
    first = next((i for i in range(start, end) if doc[i].text[:1].isupper()), start)
    if first == start:
        return start
    noun = doc[first - 1].lemma_.lower()
    if end - first < _FEWEST_WORDS and noun not in _NAMED_SO:
        return start
    plain = doc[first - 1].pos_ == "NOUN" and noun in lexicon.BODY_NOUNS
    names = all(doc[i].pos_ == "PROPN" for i in range(first, end))
    return first if plain and names else start


def _divides(doc: Doc, at: int) -> bool:
    return doc[at].text in _DASHES and bool(doc[at].whitespace_) and bool(doc[at - 1].whitespace_)


def _lists(doc: Doc, comma: int, end: int) -> bool:
    """Whether more phrases follow a comma: "the owner, the Orm Company and the town"."""
    return any(doc[i].dep_ == "cc" or doc[i].text == "," for i in range(comma + 1, end))


def _is_person(doc: Doc, start: int, end: int) -> bool:
    return 2 <= end - start <= 4 and all(t.ent_type_ == "PERSON" for t in doc[start:end])
