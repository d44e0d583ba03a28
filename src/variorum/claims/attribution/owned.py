"""Numbers that the sentence hands to somebody inside its clause: "the 60 that Aber names".

Beside counting verbs (`counting.py`) a number is credited by a relative clause or participle
("the figure of 60 cited by the mayor"), by who owns it ("Aber's 60"), by "by its own admission",
"if you believe the mayor", "in the mayor's account", and by a clause cut short ("Aber has counted
12; Borth, nine").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.attribution.credit import Credit, whole_phrase
from variorum.claims.statements.cut_short import cut_short

#: Verbs by which somebody gives a number that is not the writer's own.
_NAMING = frozenset(
    """name cite give claim mention quote use report publish put state present announce advance
    supply submit provide list speak assert allege admit acknowledge confirm concede estimate
    register recognise recognize document compile""".split()
)
_REPORTING = frozenset(
    "report register record count claim give notify declare confirm list state tell".split()
)
_NUMBER_NOUNS = frozenset("figure number count total toll estimate tally".split())
_VOUCHED = frozenset("admission account reckoning count version telling estimate figure".split())
_TELLINGS = frozenset("account version telling words view estimation".split())
_OWNERS = frozenset({"GPE", "ORG", "PERSON", "NORP"})
_OWN = frozenset({"its", "their", "his", "her"})
_BELIEVING = frozenset({"believe", "trust", "credit"})
_SAYING = frozenset("say claim report state announce allege maintain insist assert put".split())
#: Words between "not" and the "as" that tells whose number it was.
_NEAR = 8
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def owned_numbers(doc: Doc) -> tuple[Credit, ...]:
    """Every such credit of a sentence, in no particular order."""
    return (
        *_named(doc),
        *_possessed(doc),
        *_vouched(doc),
        *_believed(doc),
        *_cut_short(doc),
        *_apiece(doc),
        *_turned_down(doc),
    )


def _is_number(token: Token) -> bool:
    return token.like_num or token.ent_type_ in ("CARDINAL", "MONEY", "QUANTITY", "PERCENT")


def _figure_of(noun: Token) -> bool:
    """Whether a noun phrase is a number: "the 60", "the figure of 60", "61,000 names"."""
    inner = [noun, *(c for c in noun.children if c.dep_ == "nummod")]
    if noun.lemma_.lower() in _NUMBER_NOUNS:
        of = [g for c in noun.children if c.lower_ == "of" for g in c.children]
        inner += [*of, *(n for g in of for n in g.children if n.dep_ == "nummod")]
    return any(_is_number(t) for t in inner)


def _named(doc: Doc) -> Iterator[Credit]:
    """ "The 60 that Aber names", "the 60 cited by Aber", "said by Aber to hold 60"."""
    for verb in doc:
        if verb.pos_ != "VERB" or verb.dep_ not in ("relcl", "acl"):
            continue
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        giver = next((c for c in (agent.children if agent else ()) if c.dep_ == "pobj"), None)
        if verb.lemma_.lower() == "say" and giver is not None:
            yield Credit(
                ((verb.i, verb.right_edge.i + 1),), whole_phrase(giver), giver.i, verb.text
            )
            continue
        noun = verb.head
        if noun.dep_ == "pobj" and noun.head.lower_ == "of" and _is_number(noun):
            noun = noun.head.head if noun.head.head.lemma_.lower() in _NUMBER_NOUNS else noun
        if verb.lemma_.lower() not in _NAMING or not _figure_of(noun):
            continue
        if giver is None and agent is None and verb.dep_ == "relcl":
            giver = _relative_subject(verb)
        if giver is not None:
            scope, own = (noun.left_edge.i, verb.i), verb.dep_ == "acl"
            yield Credit((scope,), whole_phrase(giver), giver.i, verb.text, alone=own)


def _relative_subject(verb: Token) -> Token | None:
    """The subject of "that Aber names"; none where the relative word itself is the subject."""
    subject = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    relative = subject is None or subject.tag_ in ("WDT", "WP")
    return None if relative else subject


def _possessed(doc: Doc) -> Iterator[Credit]:
    """ "Aber's 40", "the mayor's figure of 40"."""
    for owner in doc:
        if owner.dep_ != "poss" or owner.lower_ in _OWN:
            continue
        noun = owner.head
        bare = noun.like_num and (owner.ent_type_ in _OWNERS or owner.pos_ == "PROPN")
        if bare or (noun.lemma_.lower() in _NUMBER_NOUNS and _figure_of(noun)):
            scope = (noun.left_edge.i, noun.right_edge.i + 1)
            yield Credit((scope,), whole_phrase(owner), owner.i, noun.text)


def _vouched(doc: Doc) -> Iterator[Credit]:
    """ "By its own admission": of the subject; "in the mayor's account": of the mayor."""
    for noun in doc:
        if noun.dep_ != "pobj" or noun.head.lower_ not in ("by", "in", "on"):
            continue
        lemma = noun.lemma_.lower()
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        if owner is None or lemma not in _VOUCHED | _TELLINGS:
            continue
        own = any(c.lower_ == "own" for c in noun.children)
        if owner.lower_ in _OWN and own and noun.head.lower_ == "by":
            owner = _subject_near(doc, noun)
        elif noun.head.lower_ != "in" or lemma not in _TELLINGS or owner.lower_ in _OWN:
            continue
        if owner is not None:
            yield Credit(_clause(doc, noun.i), whole_phrase(owner), owner.i, noun.text)


def _subject_near(doc: Doc, noun: Token) -> Token | None:
    """The subject of the clause that an aside stands in; the name before it where none is."""
    start = _clause(doc, noun.i)[0][0]
    before = [t for t in doc[start : noun.i] if t.dep_ in _SUBJECTS or t.pos_ == "PROPN"]
    after = [t for t in doc[noun.i :] if t.dep_ in _SUBJECTS]
    return before[0] if before else after[0] if after else None


def _believed(doc: Doc) -> Iterator[Credit]:
    """ "40 died, if you believe the mayor"."""
    for verb in doc:
        if verb.lemma_.lower() not in _BELIEVING or verb.dep_ != "advcl":
            continue
        said = any(c.lower_ == "if" for c in verb.children) or verb.tag_ == "VB"
        giver = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if said and giver is not None:
            yield Credit(_clause(doc, verb.i), whole_phrase(giver), giver.i, verb.text)


def _cut_short(doc: Doc) -> Iterator[Credit]:
    """ "Aber has counted 12; Borth, nine": a clause of a name and a number behind a full one."""
    for found in cut_short(doc):
        yield Credit((found.said,), found.name, found.name[1] - 1, doc[found.mark].text, alone=True)


def _apiece(doc: Doc) -> Iterator[Credit]:
    """ "Reported 25 missing: 15 by Aber and 10 by Borth": each number by whoever reported it."""
    for number in doc[:-2]:
        if not number.like_num or doc[number.i + 1].lower_ != "by":
            continue
        first = number.i + 2 + (doc[number.i + 2].pos_ == "DET")
        last = first
        while last < len(doc) and doc[last].pos_ == "PROPN":
            last += 1
        verbs = [t for t in doc[: number.i] if t.pos_ == "VERB" and t.tag_ != "VBG"]
        told = bool(verbs) and verbs[-1].lemma_.lower() in _REPORTING
        if last > first and told:
            yield Credit(((number.i, number.i + 1),), (first, last), last - 1, "by")


def _turned_down(doc: Doc) -> Iterator[Credit]:
    """ "Not 40, as the owner had said": the number that is turned down is the owner's."""
    for lead in doc[1:]:
        if lead.lower_ != "as" or lead.i + 2 >= len(doc):
            continue
        verb = next((t for t in doc[lead.i + 1 :] if t.pos_ in ("VERB", "AUX", "PUNCT")), None)
        while verb is not None and verb.pos_ == "AUX" and verb.i + 1 < len(doc):
            verb = doc[verb.i + 1]
        told = verb is not None and verb.lemma_.lower() in _SAYING
        giver = doc[lead.i + 1 : verb.i] if verb is not None and told else None
        name = [t for t in giver or () if t.pos_ in ("NOUN", "PROPN")]
        before = doc[max(0, lead.i - _NEAR) : lead.i]
        no = next((t for t in reversed(before) if t.lower_ == "not"), None)
        if not name or no is None or not any(_is_number(t) for t in doc[no.i : lead.i]):
            continue
        end = name[-1].i + 1
        yield Credit(((no.i + 1, lead.i),), (lead.i + 1, end), end - 1, "as", alone=True)


def _clause(doc: Doc, at: int) -> tuple[tuple[int, int], ...]:
    start = next((i + 1 for i in range(at - 1, -1, -1) if doc[i].text == ";"), 0)
    end = next((i for i in range(at, len(doc)) if doc[i].text == ";"), len(doc))
    return ((start, end),)
