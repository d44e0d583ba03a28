"""Whether a place belongs to who tells a claim, or to the act of telling it."""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.scope import lexicon as lex


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
        agent = above.dep_ == "agent"
        if within or (agent and above.head.i == token.i and token.pos_ == "VERB"):
            return False
        if above.lower_ == "according" or agent:
            return not any(t.i == above.i for t in line)
        says = above.lemma_.lower() in lex.SAYING
        at = next((i for i, t in enumerate(line) if t.i == above.i), None)
        if at is not None:
            return says and at > 0 and line[at - 1].dep_ in ("ccomp", "parataxis", "advcl")
        if says and above.dep_ in ("advcl", "parataxis"):
            return True
    return False


def is_where_told(place: Token | None) -> bool:
    """Whether the first verb over a place is one of saying: "told a fair in X that 40 died"."""
    if place is None or _is_fronted(place):
        return False
    verb = next((t for t in place.ancestors if t.pos_ == "VERB"), None)
    return verb is not None and verb.lemma_.lower() in lex.SPEAKING_UP


def _is_fronted(place: Token) -> bool:
    """ "In X, a guard said that …": a setting that opens its sentence is the scene of all of it."""
    opens = place.i > 0 and place.head.i == 0 and place.head.lower_ in lex.SETTING
    behind = place.doc[place.i + 1 : place.i + 2].text
    return opens and behind == ","


def line_of(token: Token) -> list[Token]:
    """A token and what it hangs on, up to the root of its sentence."""
    return [token, *token.ancestors]
