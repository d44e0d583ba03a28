"""Names and offices as noun phrases give them: "the Ministry's spokesman Ann Lee" taken apart."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.appositions import named_part, past_description
from variorum.model.people_words import is_person

#: Small words inside names: articles, "of" and "son of" in the languages that have them there.
_PARTICLES = frozenset(
    """de del della dello dei des du da das do dos di la le van von vom zu zur der den het ten ter
    al el ul ud bin ben ibn bint binti abu umm af av""".split()
)
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split()
)
#: Of the small words, those that stand in people's names alone, whatever their label.
_KINSHIP = frozenset("van von der den ter bin ben ibn bint binti".split())
#: In names of bodies: "Boatmen Without Borders".
_PREPOSITIONS = frozenset("without with for against across beyond on to".split())
_FIRMS = frozenset("ltd llc llp inc plc corp gmbh ag sarl oao ooo cjsc ojsc jsc".split())
_NO_NAME = lexicon.BODY_NOUNS | lexicon.ROLE_NOUNS | _PREPOSITIONS | _FIRMS
#: Between words with blanks around it, what divides a label from what it labels.
_DASHES = frozenset({"-", "–", "—", "--"})
#: Adjectives that say how new or awaited a text is, not which it is.
_PASSING = frozenset("new recent latest same latter further other following".split())


@dataclass(frozen=True, slots=True)
class Naming:
    """What a noun phrase says of somebody: `name` without office or article, `role` the office.

    `person` is true for a person's name, false for a body, None where it cannot be told;
    `known` is false where the phrase only describes ("the spokesman").
    """

    name: str
    role: str | None
    person: bool | None
    known: bool


def naming_of(doc: Doc, start: int, end: int, head: int) -> Naming:
    """Take a noun phrase [start, end) with its head apart."""
    own = person_run(doc, head)
    if own is not None:
        role = _role_before(doc, start, own[0]) or _role_behind(doc, own[1])
        return Naming(_text(doc, *own), role, True, True)
    token = doc[head]
    if _is_office(token):
        inner = name_beside(doc, token) or _name_first(doc, start, head)
        if inner is not None:
            stop = inner[0] if inner[0] > head else head + 1
            first = inner[1] if inner[0] < head else start
            last = end if inner[0] < head else head + 1
            return Naming(_text(doc, *inner), _role_text(doc, first, max(stop, last)), True, True)
    inner = _in_apposition(doc, token, end)
    if inner is not None:
        return Naming(_text(doc, *inner), _role_text(doc, start, inner[0]), True, True)
    (start, end), beside = named_part(doc, start, end)
    if beside is not None:
        person = doc[end - 1].ent_type_ == "PERSON"
        role = _role_text(doc, *beside) if person else None
        return Naming(_body(doc, start, end), role, person, True)
    start = past_description(doc, start, end)
    name = _body(doc, start, end)
    named = any(t.pos_ == "PROPN" or t.ent_type_ in ("ORG", "GPE", "NORP") for t in doc[start:end])
    if _is_office(token):
        plural = token.tag_ in ("NNS", "NNPS")
        return Naming(
            name, None, None if plural else True, named and (plural or token.pos_ == "PROPN")
        )
    return Naming(name, None, False, named)


def _in_apposition(doc: Doc, noun: Token, end: int) -> tuple[int, int] | None:
    """The person that any common noun for people introduces: "her counterpart, Ann Lee"."""
    if noun.pos_ != "NOUN" or noun.lemma_.lower() in lexicon.BODY_NOUNS | lexicon.TEXT_NOUNS:
        return None
    for child in noun.children:
        if child.dep_ == "appos" and noun.i < child.i < end and child.tag_ == "NNP":
            return person_run(doc, child.i)
    beside = _name_behind_comma(doc, noun) if noun.tag_ == "NN" else None
    # parsers hang a name behind "her counterpart in the town, …" on the town
    return beside if beside is not None and beside[1] <= end and beside[0] > noun.i + 1 else None


def _name_first(doc: Doc, start: int, head: int) -> tuple[int, int] | None:
    """The capitalised words that open a phrase before comma and office: "Ann Lee, head of …"."""
    end = start
    while end < head and doc[end].text[:1].isupper() and doc[end].is_alpha:
        end += 1
    return (start, end) if end - start >= 2 and doc[end].text == "," else None


def _is_office(token: Token) -> bool:
    lemma, word = token.lemma_.lower(), token.lower_
    return bool({lemma, word} & lexicon.ROLE_NOUNS) or word.rstrip(".") in lexicon.RANKS


def person_names(doc: Doc) -> list[tuple[int, int]]:
    """Token ranges of persons' names of at least two words, office words cut off."""
    out = []
    for entity in doc.ents:
        if entity.label_ == "PERSON":
            run = _without_titles(doc, _name_start(doc, entity.start), entity.end)
            if run[1] - run[0] >= 2 and all(is_name_part(t) for t in doc[run[0] : run[1]]):
                out.append(run)
    return out


def name_runs(doc: Doc) -> list[tuple[int, int]]:
    """Runs of two or three capitalised proper nouns that name no body, without an article."""
    out = []
    at = 0
    while at < len(doc):
        end = at
        while end < len(doc) and _runs_on(doc, at, end):
            end += 1
        if end > at:
            start, stop = _without_titles(doc, at, end)
            words = doc[start:stop]
            article = at > 0 and doc[at - 1].pos_ == "DET"
            body = any(t.lower_ in lexicon.BODY_NOUNS or t.text.isupper() for t in words)
            small = sum(t.lower_ in _PARTICLES and t.text.islower() for t in words)
            if 2 <= stop - start - small <= 3 and not article and not body:
                out.append((start, stop))
        at = max(end, at + 1)
    return out


def _runs_on(doc: Doc, first: int, at: int) -> bool:
    """Whether a run of names goes on at a word: a name, or a particle with a name behind it."""
    token = doc[at]
    if token.pos_ == "PROPN" and token.text[:1].isupper():
        return True
    if at == first or token.text not in _PARTICLES:
        return False
    behind = next((t for t in doc[at + 1 : at + 3] if t.text not in _PARTICLES), None)
    return behind is not None and behind.pos_ == "PROPN" and behind.text[:1].isupper()


def _name_start(doc: Doc, start: int) -> int:
    """Where a name begins that a label cut off: before a particle, at a word of foreign letters."""
    while start > 0:
        if _foreign(doc[start - 1]):
            start -= 1
        elif _particle_of_name(doc, start - 1):
            start -= 2
        else:
            break
    return start


def _particle_of_name(doc: Doc, at: int) -> bool:
    """Whether a word is a particle with a name before it: "van" of "Edda van Holm"."""
    before = doc[at - 1] if at else None
    named = before is not None and before.pos_ == "PROPN" and before.text.istitle()
    return doc[at].lower_ in _PARTICLES and named


def is_name_part(token: Token) -> bool:
    """Whether a word can stand in a name: capitalised, a particle, or bound by a hyphen."""
    bound = token.i > 0 and token.nbor(-1).text == "-" and not token.nbor(-1).whitespace_
    name = token.text[:1].isupper() or token.lower_ in _PARTICLES
    return name or bound or token.text in ("-", ".")


def _without_titles(doc: Doc, start: int, end: int) -> tuple[int, int]:
    while end > start and (doc[end - 1].tag_ == "POS" or doc[end - 1].is_punct):
        end -= 1
    for i in range(end - 1, start - 1, -1):
        word = doc[i].lower_.rstrip(".")
        if word in lexicon.TITLES or word in lexicon.ROLE_NOUNS or doc[i].tag_ == "POS":
            return i + 1, end
    return start, end


def person_run(doc: Doc, head: int) -> tuple[int, int] | None:
    """The person's name that ends at a head token, or None where it names no person."""
    token = doc[head]
    if token.pos_ not in ("PROPN", "NOUN") or not token.text[:1].isupper():
        return None
    if token.lower_ in _NO_NAME:
        return None
    behind = doc[head + 1] if head + 1 < len(doc) else None
    if behind is not None and behind.pos_ == "ADP" and behind.text.istitle():
        return None  # no person's name has a capitalised preposition: "Boatmen Without Borders"
    start = head
    while start > 0 and (_joins_name(doc[start - 1]) or _hyphened(doc, start)):
        start -= 1
    run = _without_titles(doc, start, head + 1)
    if run[0] >= run[1] or any(t.lower_ in _PREPOSITIONS for t in doc[start : run[1]]):
        return None
    titled = run[0] > start or _role_behind(doc, run[1]) is not None
    labelled = token.ent_type_ == "PERSON" or doc[run[0]].ent_type_ == "PERSON"
    # a name that no label was given to is a person's if it has two or three words
    labelled = labelled or (
        token.ent_type_ == "" and token.tag_ == "NNP" and 2 <= run[1] - run[0] <= 3
    )
    labelled = labelled or any(t.lower_ in _KINSHIP for t in doc[run[0] + 1 : run[1] - 1])
    # a name of two or three words with an affiliation behind it, whatever its label
    labelled = labelled or (2 <= run[1] - run[0] <= 3 and _affiliated(token))
    other = token.ent_type_ in ("GPE", "NORP", "LOC") and not titled
    if any(t.lower_ in lexicon.BODY_NOUNS for t in doc[run[0] : run[1]]) or other:
        return None
    words = sum(t.is_alpha for t in doc[run[0] : run[1]])
    return run if (labelled or titled) and words <= 5 else None


def _hyphened(doc: Doc, at: int) -> bool:
    """Whether a hyphen without blanks binds a token to what stands before it."""
    before = doc[at - 1]
    tight = not before.whitespace_ and (at < 2 or not doc[at - 2].whitespace_)
    if before.text == "-":
        return tight and at >= 2
    return doc[at].text == "-" and not before.whitespace_ and before.text[:1].isalpha()


def _affiliated(token: Token) -> bool:
    """ "Ann Lee of the Harbour Board": of or from a body."""
    for child in token.children:
        if child.lower_ in ("of", "from", "with") and child.i == token.i + 1:
            return any(c.dep_ == "pobj" and c.ent_type_ == "ORG" for c in child.children)
    return False


def _foreign(token: Token) -> bool:
    """A capitalised word with letters that English words lack: part of the name behind it."""
    letters = token.is_alpha and not token.text.isascii()
    return letters and token.text.istitle() and token.ent_type_ != "NORP"


def _joins_name(token: Token) -> bool:
    return (
        (token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ not in ("NORP",))
        or _foreign(token)
        or token.lower_ in _PARTICLES
        or token.lower_.rstrip(".") in lexicon.TITLES
        or (token.lower_ in lexicon.ROLE_NOUNS)
    )


def _role_before(doc: Doc, start: int, name: int) -> str | None:
    if name <= start:
        return None
    words = doc[start:name]
    if not any(_is_office(t) for t in words) and not _is_calling(doc[name - 1]):
        return None
    return _role_text(doc, start, name)


def _is_calling(token: Token) -> bool:
    """Whether a noun right before a name tells what a person does: "gravedigger Pauly Menk"."""
    if token.pos_ != "NOUN" or not token.text.islower() or token.dep_ not in ("compound", "nmod"):
        return False
    lemma = token.lemma_.lower()
    return lemma in lexicon.HUMAN_NOUNS or is_person(lemma)


def _role_text(doc: Doc, start: int, end: int) -> str | None:
    while start < end and (
        doc[start].pos_ == "DET" or doc[start].tag_ == "PRP$" or doc[start].is_punct
    ):
        start += 1
    dash = next((i for i in range(end - 1, start, -1) if _divides(doc[i])), None)
    if dash is not None and dash + 1 < end:
        start = dash + 1  # a dateline or a headline's label stands before it
    opened = next((i for i in range(start, end) if doc[i].text == "("), None)
    if opened is not None and not any(t.text == ")" for t in doc[opened:end]):
        end = opened
    while end > start and (doc[end - 1].is_punct or _is_honorific(doc[end - 1])):
        end -= 1
    return _text(doc, start, end) if start < end else None


def _divides(token: Token) -> bool:
    """Whether a dash stands between words with blanks on both its sides."""
    return token.text in _DASHES and bool(token.whitespace_) and bool(token.nbor(-1).whitespace_)


def _is_honorific(token: Token) -> bool:
    """Whether a word is a form of address, which is no office: "the director, Dr Lee"."""
    return token.lower_.rstrip(".") in lexicon.HONORIFICS


def _role_behind(doc: Doc, end: int) -> str | None:
    """The office in an apposition between commas behind a name."""
    if end + 1 >= len(doc) or doc[end].text != ",":
        return None
    at = end + 1
    if at + 1 < len(doc) and doc[at].like_num and doc[at + 1].text == ",":
        at += 2  # an age between two commas
    stop = at
    while stop < len(doc) and doc[stop].text not in (",", ".", ";") and stop - at < 16:
        if doc[stop].pos_ == "VERB" and doc[stop].tag_ in ("VBD", "VBZ", "VBP"):
            break
        stop += 1
    window = doc[at : min(stop, at + 8)]
    if at >= len(doc) or doc[at].pos_ in ("PRON", "SCONJ", "CCONJ", "VERB"):
        return None
    if any(_is_office(t) for t in window):
        return _role_text(doc, at, stop)
    calling = _calling_behind(doc, at, stop)
    return _role_text(doc, at, calling) if calling is not None else None


def _calling_behind(doc: Doc, at: int, stop: int) -> int | None:
    """Where "a baker" ends in "Ann Lee, 58, a baker who walked uphill": an article and a noun."""
    if doc[at].lower_ not in ("a", "an"):
        return None
    end = at + 1
    while end < stop and (
        doc[end].pos_ in ("ADJ", "NOUN", "PROPN", "NUM") or doc[end].tag_ == "HYPH"
    ):
        end += 1
    last = doc[end - 1]
    human = last.lemma_.lower() in lexicon.HUMAN_NOUNS or is_person(last.lower_)
    return end if end > at + 1 and last.pos_ == "NOUN" and human else None


def name_beside(doc: Doc, office: Token) -> tuple[int, int] | None:
    """The person in apposition to an office noun: "the chairman of the board, Ann Lee"."""
    for child in office.children:
        beside = child.i > office.i or child.dep_ == "appos"
        # "the Veldan minister", "the Rask spokesman": what stands before an office holds it not
        if beside and child.dep_ in ("appos", "nmod", "compound", "flat"):
            run = person_run(doc, child.i)
            if run is not None:
                return run
    return _name_behind_comma(doc, office)


def _name_behind_comma(doc: Doc, office: Token) -> tuple[int, int] | None:
    """Two to four capitalised words between commas soon behind an office."""
    comma = next(
        (i for i in range(office.i + 1, min(len(doc), office.i + 9)) if doc[i].text == ","), None
    )
    at = office.i + 1 if comma is None else comma + 1
    if comma is not None and any(t.pos_ in ("VERB", "AUX") for t in doc[office.i + 1 : comma]):
        return None
    end = at
    while end < len(doc) and end - at < 5 and doc[end].text[:1].isupper() and doc[end].is_alpha:
        end += 1
    if not 2 <= end - at <= 4 or doc[end - 1].ent_type_ in ("GPE", "NORP", "LOC"):
        return None
    if any(t.lower_.rstrip(".") in _NO_NAME for t in doc[at:end]):
        return None
    stops = end >= len(doc) or doc[end].is_punct or doc[end].pos_ in ("VERB", "AUX")
    return (at, end) if stops else None


def _body(doc: Doc, start: int, end: int) -> str:
    while start < end - 1 and (
        doc[start].pos_ in ("DET", "CCONJ") or doc[start].is_punct or doc[start].tag_ == "PRP$"
    ):
        start += 1
    while start < end - 1 and _passing(doc[start]):
        start += 1
    while end > start + 1 and (doc[end - 1].is_punct or doc[end - 1].tag_ == "POS"):
        end -= 1
    return _text(doc, start, end)


def _passing(token: Token) -> bool:
    """Whether a word in front of a noun only tells its circumstances: "long-awaited", "new"."""
    if token.lower_ in _PASSING:
        return token.pos_ != "PROPN"
    compound = token.i + 1 < len(token.doc) and token.doc[token.i + 1].tag_ == "HYPH"
    participle = token.head if compound and token.dep_ == "advmod" else token
    hyphen = token.tag_ == "HYPH" and participle.head.i > token.i
    return hyphen or (
        participle.tag_ in ("VBN", "VBG") and participle.dep_ == "amod" and token.text.islower()
    )


def _text(doc: Doc, start: int, end: int) -> str:
    """The words of a name without what stands around it: a day, "own", a dangling "of the"."""
    while start < end - 1 and _outside(doc[start]):
        start += 1
    while end > start + 1 and _dangles(doc[end - 1]):
        end -= 1
    return doc[start:end].text.strip(" ,;:")


def _outside(token: Token) -> bool:
    """Whether a word before a name is no part of it; a newspaper may be called for a day."""
    return token.lower_ in ("own", "said") or (token.lower_ in _DAYS and token.ent_type_ == "DATE")


def _dangles(token: Token) -> bool:
    """Whether a word cannot end a name: a preposition, an article, a helping verb."""
    if token.text[:1].isupper() and token.pos_ == "PROPN":
        return False
    closed = token.pos_ in ("ADP", "DET", "CCONJ", "AUX", "SCONJ") or token.tag_ in ("WDT", "WP")
    return closed or (token.pos_ == "ADJ" and token.lower_ in ("former", "latter"))
