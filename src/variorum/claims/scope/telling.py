"""Whether a place belongs to who tells a claim, or to the act of telling it."""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.scope import lexicon as lex

#: What is done where somebody sits; of what is done to people the doer's place is the scene.
_REGISTERING = lex.SAYING | frozenset(
    "attest certify check collect compile count document issue publish receive record register "
    "release sign survey verify".split()
)
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
    return verb is not None and verb.lemma_.lower() in lex.SPEAKING_UP


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
