"""Whether a place belongs to who tells a claim, or to the act of telling it."""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.scope import lexicon as lex
from variorum.model.people_words import is_person

#: What is done where somebody sits; of what is done to people the doer's place is the scene.
_REGISTERING = lex.SAYING | frozenset(
    "attest certify check collect compile count document issue publish receive record register "
    "release sign survey verify".split()
)
_BEGINNING = frozenset("begin start open end".split())
_SIGNING = lex.SIGNING | {"reach", "broker"}
_MEETING = frozenset("begin break collapse convene end fail hold open resume start take".split())
_TRUCES = frozenset("accord armistice cease-fire ceasefire deal truce".split())
_HARM = frozenset("case casualty dead death fatality injury loss victim".split())
#: How a clause hangs that tells something beside the main one.
_BESIDE = ("acl", "advcl", "parataxis", "relcl")


def is_told_at(token: Token | None, place: Token | None) -> bool:
    """Whether a place belongs to who tells the claim or did it, or to the act of telling it.

    "said in X that 40 died", "according to officials in X", "certified by an office in X".
    """
    if token is None or place is None or _is_fronted(place):
        return False
    line, below = line_of(token), place
    for above in place.ancestors:
        # what is said to have happened there, beside what was said to somebody else
        within, below = below.dep_ == "ccomp", above
        agent = _registers(above)
        if within or (agent and above.head.i == token.i and token.pos_ == "VERB"):
            return False
        if above.lower_ == "according" or agent:
            return not any(t.i == above.i for t in line)
        says = above.lemma_.lower() in lex.SAYING
        at = next((i for i, t in enumerate(line) if t.i == above.i), None)
        if at is not None:
            return says and at > 0 and line[at - 1].dep_ in ("ccomp", "parataxis", "advcl")
        if (says or above.lemma_.lower() in lex.DISCUSSING) and above.dep_ in _BESIDE:
            return True
    return False


def is_where_told(place: Token | None) -> bool:
    """Whether the first verb over a place is one of saying: "told a fair in X that 40 died"."""
    if place is None or _is_fronted(place):
        return False
    if any(_registers(above) for above in place.ancestors):
        return True
    verb = next((t for t in place.ancestors if t.pos_ == "VERB"), None)
    if verb is not None and _is_of_the_matter(place, verb):
        return False
    return verb is not None and verb.lemma_.lower() in lex.SPEAKING_UP


def is_where_agreed(place: Token | None) -> bool:
    """Whether a place is only where people met or signed, or how something larger began.

    "X and Y sign a truce in Z", "talks are held in Z", "the war began with an attack on Z".
    """
    if place is None:
        return False
    line = line_of(place)
    verb = next((t for t in line[1:] if t.pos_ == "VERB"), None)
    if verb is None:
        return False
    below = line[: line.index(verb)]
    if verb.lemma_.lower() in _BEGINNING:
        return any(t.dep_ == "prep" and t.lower_ == "with" for t in below)
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass", "nsubj")]
    # "the protocol signed at X"
    objects += [verb.head] if verb.dep_ == "acl" else []
    met = {t.lemma_.lower() for t in (*objects, *below)}
    if verb.lemma_.lower() in _SIGNING:
        return bool(met & (lex.INSTRUMENTS | _TRUCES))
    return verb.lemma_.lower() in _MEETING and bool(met & (lex.GATHERINGS | {"meeting"}))


def is_of_somebody(place: Token | None) -> bool:
    """Whether a place only says of one person where he is or was: "the owner, who lives in X"."""
    if place is None:
        return False
    line = line_of(place)
    for clause in line:
        if clause.dep_ in ("relcl", "acl") and clause.pos_ in ("VERB", "AUX"):
            holder = clause.head
            who = any(t.lower_ == "who" for t in clause.children)
            one = holder.tag_ in ("NN", "NNP") and (who or is_person(holder.lemma_.lower()))
            return one and not any(c.dep_ == "nummod" for c in holder.children)
    return False


def _is_of_the_matter(place: Token, verb: Token) -> bool:
    """Whether a place hangs on what is told, a number of people or a mishap, not on the telling."""
    line = line_of(place)
    # "spoke of 30 victims at X", whichever word the parser ties the place to
    before = place.doc[place.head.i - 1] if place.head.pos_ == "ADP" and place.head.i else None
    beside = [before] if before is not None and before.dep_ in ("dobj", "pobj") else []
    for noun in [*beside, *line[1 : line.index(verb)]]:
        counted = any(c.dep_ == "nummod" for c in noun.children)
        told = counted or noun.lemma_.lower() in lex.BEFALLING | _HARM
        if told and noun.dep_ in ("dobj", "pobj", "conj", "attr"):
            return True
    return False


def _registers(by: Token) -> bool:
    """Whether a "by" names who told, counted or certified something."""
    return by.dep_ == "agent" and by.head.lemma_.lower() in _REGISTERING


def is_of_doer(place: Token | None) -> bool:
    """Whether a place only says where those are from or were who did it: "shot by men of X"."""
    return place is not None and any(above.dep_ == "agent" for above in place.ancestors)


def _is_fronted(place: Token) -> bool:
    """ "In X, a guard said that …": a setting that opens its sentence is the scene of all of it."""
    opens = place.i > 0 and place.head.i == 0 and place.head.lower_ in lex.SETTING
    behind = place.doc[place.i + 1 : place.i + 2].text
    return opens and behind == ","


def line_of(token: Token) -> list[Token]:
    """A token and what it hangs on, up to the root of its sentence."""
    return [token, *token.ancestors]
