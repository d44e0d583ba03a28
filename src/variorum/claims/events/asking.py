"""The question that asks for a happening's date, in the words of its sentence.

"The Kardish troops took the town of Mirel" asks "When was the town of Mirel taken?": who takes,
kills or destroys is left to the answers, which may not agree on it. What the parse cannot put into
a question (a subject that is a pronoun, what somebody said) asks none; the label is shown instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Token

from variorum.claims.events import lexicon as lex
from variorum.claims.events.trigger import Trigger
from variorum.model import Modality

#: What is done to somebody or something is asked of them, whoever did it.
#: Words by which a source judges or takes a side; the product has them only inside quotation marks.
_JUDGES = re.compile(
    r"\b(?:regime|terror\w*|separatis\w*|occup(?:ied|iers?|ation|y)|liberat\w*|aggress\w*|"
    r"victims?|hero\w*|martyr\w*|massacre\w*|genocid\w*|atrocit\w*|cleans\w*|pogroms?|provo\w+|"
    r"so-called|illegal\w*|unlawful\w*|barbar\w*|bandits?|puppet|innocent|peaceful|criminal\w*|"
    r"treacher\w*|falsif\w*|traitors?|enem(?:y|ies)|tragic|tragedy|horrific|unprecedented|"
    r"national\sleader|traditional\slands|historical\slands|winner|their|its|his|her|our)\b",
    re.I,
)
#: Whoever takes a place has taken it, whatever a source calls that.
_TAKEN = "taken"
_SUFFERED = frozenset({"seizure", "destruction", "killing", "detention", "expulsion"})
#: Participles of verbs that do not form them in "-ed".
_PARTICIPLES = {
    "take": "taken", "retake": "retaken", "overrun": "overrun", "shoot": "shot", "burn": "burned",
    "blow": "blown", "drive": "driven", "hold": "held", "give": "given", "send": "sent",
    "sink": "sunk", "shut": "shut", "win": "won", "kidnap": "kidnapped", "build": "built",
}  # fmt: skip
#: What a document's own day is the day of.
_MADE = {"agree": "concluded", "adoption": "adopted"}
_DIRECTIONS = frozenset("out off down up over back away".split())
_WITH = frozenset({"consult", "agree", "ceasefire"})
_LEFT = frozenset(
    "det amod compound nummod poss case quantmod nmod advmod punct predet npadvmod".split()
)
_PRONOUNS = frozenset(
    "i you he she it we they who which that this these those there one some many most all him her "
    "them us me what whom each both another others".split()
)
#: A question of these alone asks nothing.
_EMPTY = frozenset("continue try make take give have do resort commit".split())
#: Nothing does these without an object.
_TRANSITIVE = frozenset(
    "adopt sign initial ratify hold deliver publish issue establish create build present organise "
    "organize destroy capture seize arrest conclude elect approve reach lose condemn found".split()
)
#: Who does this to a place does nothing to it.
_LEAVING = frozenset({"flee", "leave", "quit", "abandon"})
_CLIPPED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtv]")
_DEMONYM = re.compile(r"(?:ans?|is?|ese|ish|ites?)$")
_MEETINGS = frozenset({"meeting", "summit", "talk", "negotiation", "conference", "session"})
_SUBJECTS = ("nsubj", "nsubjpass")
_PLACED = frozenset({"in", "at", "on", "to", "from", "into", "over", "between", "with", "near"})
#: Parts of a noun's own meaning.
_OF = frozenset({"of", "between", "on", "in", "into", "at", "by", "against", "with"})
_TIMES = ("DATE", "TIME")
_SMALL = frozenset({"DET", "PRON", "ADP", "NUM", "ADV"})
_LONGEST, _LONGEST_PHRASE = 100, 9
_DEEPEST = 2


def asked(trigger: Trigger, put: Modality, taken: range) -> str | None:
    """ "When was the bridge destroyed?", or None where no plain question can be made.

    `taken` are the tokens of the time; a denied happening asks as an asserted one does.
    """
    if trigger.noun:
        question = _of_noun(trigger.token, put, taken)
    else:
        question = _of_verb(trigger, put, taken)
    if question is None or len(question) > _LONGEST or _JUDGES.search(question):
        return None
    return question


def _of_noun(noun: Token, put: Modality, taken: range) -> str | None:
    """ "When were the riots of the port?"."""
    phrase = _phrase(noun, taken, _OF)
    if phrase is None or noun.lemma_.lower() in lex.UNDATED_NOUNS:
        return None
    bare = " " not in phrase
    if bare and noun.tag_ in ("NNS", "NNPS"):
        return None
    article = any(c.dep_ in ("det", "poss") for c in noun.children) or (
        noun.pos_ == "PROPN" and not bare
    )
    named = phrase if article or _plural(noun) else f"the {phrase}"
    made = _MADE.get(lex.INSTRUMENT_TYPES.get(noun.lemma_.lower(), ""))
    if made and phrase.lower().endswith(noun.lower_):
        return f"When was {named} {'to be ' if put == 'planned' else ''}{made}?"
    if named.split()[0].lower() in ("a", "an"):
        named = f"the {named.split(' ', 1)[-1]}"
    several = _plural(noun) and (noun.tag_ in ("NNS", "NNPS") or " and " in named)
    be = "were" if several else "was"
    return f"When {be} {named}{' to be' if put == 'planned' else ''}?"


def _of_verb(trigger: Trigger, put: Modality, taken: range) -> str | None:
    verb = trigger.token
    held = _argument(verb, _SUBJECTS) if verb.lemma_ == "be" else None
    if held is not None and lex.noun_type(held.lemma_) is not None:
        return _of_noun(held, put, taken)
    if verb.pos_ != "VERB" or put == "denied" or any(c.dep_ == "ccomp" for c in verb.children):
        return None
    subject = _argument(verb, _SUBJECTS) or _subject_above(verb)
    thing = _argument(verb, ("dobj",))
    if thing is not None and thing.tag_ in ("WDT", "WP"):
        thing = verb.head if verb.dep_ == "relcl" else None
    if thing is None and verb.dep_ == "relcl" and verb.lemma_.lower() in lex.DOING:
        thing = verb.head if subject is not verb.head else None
    places = _places(verb, taken, partners=trigger.type in _WITH)
    suffered = _suffered(trigger, subject, thing, taken)
    if suffered is not None:
        return _passive(*suffered, put, taken, places)
    return _active(verb, subject, thing, put, taken, places)


def _suffered(
    trigger: Trigger, subject: Token | None, thing: Token | None, taken: range
) -> tuple[Token | None, str] | None:
    """Whom or what to ask of what was done, and the participle; None where the doer is asked of."""
    verb = trigger.token
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or (
        verb.tag_ == "VBN" and verb.dep_ == "acl" and thing is None
    )
    if trigger.type == "seizure" and (passive or thing is not None):
        return (subject if passive else thing), _TAKEN
    if passive or _lacks_its_object(verb, thing):
        given = _phrase(thing, taken, _OF) if thing is not None else ""
        return subject, f"{verb.lower_}{_particle(verb)}{f' {given}' if given else ''}"
    done = _participle(verb) if verb.lemma_.lower() not in _LEAVING else None
    if thing is not None and done and (trigger.type in _SUFFERED or _unnamed(subject)):
        return thing, f"{done}{_particle(verb)}"
    return None


def _unnamed(subject: Token | None) -> bool:
    """No subject, a pronoun, or the capitals of a dateline."""
    if subject is None or subject.lower_ in _PRONOUNS:
        return True
    return subject.is_upper and len(subject.text) > 1


def _active(
    verb: Token,
    subject: Token | None,
    thing: Token | None,
    put: Modality,
    taken: range,
    places: str,
) -> str | None:
    if subject is None or _unnamed(subject):
        return None
    named = _phrase(subject, taken, frozenset({"of"}))
    what = _phrase(thing, taken, frozenset({"of", "on"})) if thing is not None else ""
    further = _complement(verb, taken)
    if named is None or what is None or further is None:
        return None
    bare = not (what or further or places or verb.i + 1 == len(verb.doc))
    if bare and verb.lemma_.lower() in _EMPTY:
        return None
    ahead = put in ("planned", "demanded")
    head = f"When {_be(subject)} {named} to" if ahead else f"When did {named}"
    said = f"{head} {_base(verb)}{_particle(verb)}{f' {what}' if what else ''}{further}"
    return f"{_with_place(said, places)}?"


def _passive(
    subject: Token | None, done: str, put: Modality, taken: range, places: str
) -> str | None:
    named = _phrase(subject, taken, frozenset({"of"})) if subject is not None else None
    if subject is None or named is None or subject.lower_ in _PRONOUNS:
        return None
    be = f"{_be(subject)} {named}{' to be' if put in ('planned', 'demanded') else ''}"
    return f"{_with_place(f'When {be} {done}', places)}?"


def _with_place(said: str, places: str) -> str:
    return f"{said}{places}" if len(said) + len(places) < _LONGEST else said


def _argument(verb: Token, relations: tuple[str, ...]) -> Token | None:
    return next((c for c in verb.children if c.dep_ in relations), None)


def _subject_above(verb: Token) -> Token | None:
    """Who does it where the clause has no subject of its own, or a relative one."""
    own = _argument(verb, _SUBJECTS)
    if (own is None or own.tag_ in ("WDT", "WP")) and verb.dep_ in ("acl", "relcl"):
        return verb.head if verb.head.pos_ in ("NOUN", "PROPN") else None
    if own is None and verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        return _argument(verb.head, _SUBJECTS) or _subject_above(verb.head)
    return own


def _particle(verb: Token) -> str:
    """ "handed over", "forced out of": the word that goes with the verb."""
    words = [c.lower_ for c in verb.children if c.dep_ == "prt"]
    behind = verb.nbor(1) if verb.i + 1 < len(verb.doc) else None
    if not words and behind is not None and behind.lower_ in _DIRECTIONS and behind.head == verb:
        words = [behind.lower_]
    return "".join(f" {word}" for word in words)


def _participle(verb: Token) -> str | None:
    lemma = verb.lemma_.lower()
    if lemma in _PARTICIPLES:
        return _PARTICIPLES[lemma]
    return verb.lower_ if verb.lower_.endswith("ed") else None


def _complement(verb: Token, taken: range) -> str | None:
    """What a verb needs to mean anything: "declared it over", "continued to rise".

    None where that is more than a question can hold.
    """
    words = ""
    for child in verb.children:
        if child.i in taken or child.i < verb.i:
            continue
        if child.dep_ in ("oprd", "acomp"):
            words += f" {child.text}"
        elif child.dep_ == "xcomp" and child.pos_ == "VERB":
            thing = _argument(child, ("dobj",))
            what = _phrase(thing, taken, frozenset({"of"})) if thing is not None else ""
            if what is None:
                return None
            to = "to " if any(c.lower_ == "to" for c in child.children) else ""
            words += f" {to}{child.lower_}{f' {what}' if what else ''}"
    return words


def _base(verb: Token) -> str:
    """The infinitive; the tagger's lemma of "staged" is "stag"."""
    lemma = verb.lemma_.lower()
    clipped = verb.lower_ == f"{lemma}ed" and _CLIPPED.fullmatch(lemma) is not None
    return f"{lemma}e" if clipped else lemma


def _lacks_its_object(verb: Token, thing: Token | None) -> bool:
    """ "the treaty signed in May" that the tagger takes for a treaty that signed something."""
    done = verb.lower_.endswith(("ed", "en")) or verb.lower_ in ("held", "built", "lost", "sent")
    return thing is None and done and verb.lemma_.lower() in _TRANSITIVE


def _places(verb: Token, taken: range, *, partners: bool) -> str:
    """The first complement of place or partner behind the verb, or of what was done to it."""
    for child in verb.children:
        if child.dep_ != "prep" or child.lower_ not in _PLACED or child.i < verb.i:
            continue
        if child.lower_ == "with" and not partners:
            continue
        inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        if inner is None or inner.i in taken or inner.ent_type_ in _TIMES:
            continue
        if inner.lemma_.lower() in lex.TIME_NOUNS or inner.lower_ in _PRONOUNS:
            continue
        if inner.pos_ == "NUM":
            continue
        named = _phrase(inner, taken, frozenset({"of"}))
        if named is not None:
            return f" {child.lower_} {named}"
    return ""


def _phrase(noun: Token, taken: range, prepositions: frozenset[str], depth: int = 0) -> str | None:
    """A noun with what belongs to it, in the words of the text; None where it is too long."""
    tokens = sorted(_own(noun, taken, prepositions, depth), key=lambda t: t.i)
    if not tokens or len(tokens) > _LONGEST_PHRASE:
        return None
    out = ""
    for i, token in enumerate(tokens):
        out += _cased(token) if not i else token.text
        follows = tokens[i + 1] if i + 1 < len(tokens) else None
        if follows is not None:
            listed = follows.i == token.i + 2 and token.nbor(1).text == ","
            near = token.whitespace_ if follows.i == token.i + 1 else " "
            out += ", " if listed else near
    return " ".join(out.split()).strip(" ,")


def _own(noun: Token, taken: range, prepositions: frozenset[str], depth: int) -> Iterable[Token]:
    if noun.i in taken:
        return
    yield noun
    for child in noun.children:
        if child.i in taken or child.ent_type_ in _TIMES:
            continue
        if child.dep_ in _LEFT and child.i < noun.i and (child.text == "-" or not child.is_punct):
            yield from (t for t in child.subtree if t.i < noun.i and t.i not in taken)
        elif child.dep_ == "nummod" and child.i == noun.i + 1:
            yield from (t for t in child.subtree if t.i not in taken)
        elif child.dep_ == "prep" and child.lower_ in prepositions and depth < _DEEPEST:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and inner.i not in taken and inner.ent_type_ not in _TIMES:
                yield child
                yield from _own(inner, taken, frozenset({"of"}), depth + 1)
        elif child.dep_ == "conj" and _joins(child):
            yield from (c for c in noun.children if c.dep_ == "cc")
            yield from _own(child, taken, frozenset({"of"}), depth + 1)


def _cased(token: Token) -> str:
    """A word that only the sentence's beginning wrote with a capital goes without it."""
    plain = token.pos_ != "PROPN" and (not token.ent_type_ or token.pos_ in _SMALL)
    people = token.pos_ in ("NOUN", "ADJ") and _DEMONYM.search(token.lower_)
    small = token.pos_ == "DET" or (plain and not people)
    return token.lower_ if token.is_title and small else token.text


def _plural(noun: Token) -> bool:
    joined = any(c.dep_ == "conj" and _joins(c) for c in noun.children)
    counted = noun.pos_ == "NUM" or any(
        c.dep_ == "nummod" and c.i < noun.i and c.lower_ not in ("one", "1") for c in noun.children
    )
    return noun.tag_ in ("NNS", "NNPS") or joined or counted


def _joins(other: Token) -> bool:
    """Whether a second noun stands beside the first, and is no second time."""
    timed = other.ent_type_ in _TIMES or other.lemma_.lower() in lex.TIME_NOUNS
    return other.pos_ in ("NOUN", "PROPN") and not timed


def _be(subject: Token) -> str:
    return "were" if _plural(subject) else "was"


def asked_of_list(noun: str, place: str, participants: tuple[str, ...], day: str) -> str | None:
    """ "When did A and B meet in Y, “3 May”?": an entry of a list under a heading.

    `day` are the words that are printed; the year is what is asked.
    """
    if not place or not noun:
        return None
    of_day = f", “{' '.join(day.split())}”"
    if noun.lower().removesuffix("s") in _MEETINGS and len(participants) > 1:
        return f"When did {_both(participants)} meet in {place}{of_day}?"
    return f"When was the {noun.lower()} in {place}{of_day}?"


def _both(names: tuple[str, ...]) -> str:
    """ "the A and B presidents" for "A presidents" and "B presidents"."""
    offices = {name.rsplit(" ", 1)[-1] for name in names}
    if len(offices) == 1 and all(" " in name for name in names) and next(iter(offices)).islower():
        names = (*(name.rsplit(" ", 1)[0] for name in names[:-1]), names[-1])
    article = "the " if names[-1].rsplit(" ", 1)[-1].islower() else ""
    return f"{article}{', '.join(names[:-1])} and {names[-1]}"


def asked_of_item(heading: str, name: str) -> str | None:
    """ "When was Orlo taken?": an item of a list whose heading says what befell it."""
    question = None
    for word in heading.split():
        bare = word.strip(".,:;()").lower()
        noun = bare if lex.noun_type(bare) else bare.removesuffix("s")
        done = lex.participle_type(bare) if bare.endswith(("ed", "en")) else None
        if "seizure" in (lex.noun_type(noun), done):
            question = f"When was {name} {_TAKEN}?"
        elif lex.noun_type(noun) in _SUFFERED:
            question = f"When was the {noun} of {name}?"
        elif done in _SUFFERED:
            question = f"When was {name} {bare}?"
        if question is not None:
            return None if _JUDGES.search(question) else question
    return None
