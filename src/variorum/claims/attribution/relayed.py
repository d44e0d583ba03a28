"""Links before a speaker, or behind one: "quoted by the agency", "citing the board".

"The commission, quoted by the agency, said …": the agency stands before the commission. "The
agency, citing the board, said …": the board stands behind the agency, and vouches last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from variorum.claims.attribution.credit import whole_phrase
from variorum.claims.drafts import StatementDraft
from variorum.claims.statements import Cast, lexicon
from variorum.claims.statements.sourcehood import source_mention
from variorum.model import Attribution, Role, Span
from variorum.model.people_words import is_person
from variorum.syntax import Reading, Sentence

#: Links that stand before and behind a speaker's own.
Relays = tuple[tuple[Attribution, ...], tuple[Attribution, ...]]
#: What tells a statement: where it stands and whose it is.
Key = tuple[int, int, str]
_QUOTING = frozenset({"quote", "cite"})


def key_of(draft: StatementDraft) -> Key:
    """By what the links of a statement are found."""
    return draft.start, draft.end, draft.speaker


def relays(reading: Reading, cast: Cast, statements: Sequence[StatementDraft]) -> dict[Key, Relays]:
    """The links before and behind each speaker who is relayed or relays somebody."""
    by_place: dict[int, list[StatementDraft]] = {}
    for draft in statements:
        if draft.cue_start is not None and draft.mention_start is not None:
            by_place.setdefault(draft.sentence, []).append(draft)
    out: dict[Key, Relays] = {}
    for index, drafts in by_place.items():
        sentence = reading.sentences[index]
        if not sentence.parsed:
            continue
        for token in sentence.doc:
            before, behind = _quoted_by(token), _citing(token)
            if before is None and behind is None:
                continue
            for draft in drafts:
                if not _belongs(token, sentence, draft):
                    continue
                links = out.get(key_of(draft), ((), ()))
                added = tuple(_links(cast, sentence, before or behind, draft))
                out[key_of(draft)] = (
                    (links[0] + added, links[1]) if before else (links[0], links[1] + added)
                )
    return out


def _quoted_by(token: Token) -> tuple[Token, str] | None:
    """Who quotes, in "the commission, quoted by the agency, said"."""
    if token.tag_ != "VBN" or token.dep_ != "acl" or token.lemma_.lower() not in _QUOTING:
        return None
    agent = next((c for c in token.children if c.dep_ == "agent" or c.lower_ == "by"), None)
    noun = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
    return (noun, f"{token.text} by") if noun is not None else None


def _citing(token: Token) -> tuple[Token, str] | None:
    """Who is cited, in "the agency, citing the board, said"."""
    if token.lower_ not in ("citing", "quoting") or token.tag_ != "VBG":
        return None
    noun = next((c for c in token.children if c.dep_ == "dobj"), None)
    if noun is None:
        return None
    named = noun.pos_ == "PROPN" or noun.ent_type_ in ("ORG", "PERSON", "GPE")
    speaks = noun.lemma_.lower() in lexicon.SPEAKING or is_person(noun.lower_)
    return (noun, token.text) if named or speaks else None


def _belongs(token: Token, sentence: Sentence, draft: StatementDraft) -> bool:
    """Whether a participle hangs on the words that name a speaker, or on his reporting word.

    One between the reporting word and the report, or behind the report, is taken for his too,
    whatever a parser hangs it on.
    """
    at = sentence.source_of(token.head)
    assert draft.mention_start is not None and draft.cue_start is not None
    mention = Span(draft.mention_start, draft.mention_end or draft.mention_start)
    cue = Span(draft.cue_start, draft.cue_end or draft.cue_start)
    here = sentence.source_of(token).start
    between = cue.end <= here < draft.start
    behind = here >= draft.end and Span(draft.start, draft.end).holds(at)
    return mention.holds(at) or cue.holds(at) or between or behind


def _links(
    cast: Cast, sentence: Sentence, found: tuple[Token, str] | None, draft: StatementDraft
) -> Iterator[Attribution]:
    if found is None:
        return
    noun, cue = found
    source = source_mention(sentence.doc, whole_phrase(noun), noun.i)
    if source is None:
        return
    speaker = cast.resolve(sentence, source[:2], source[2])
    if speaker.name == draft.speaker:
        return
    at = sentence.source_of(sentence.doc[source[0] : source[1]])
    as_: Role = "reporter" if cue.endswith(" by") else "cited"
    yield Attribution(speaker.name, as_, speaker.role, cue, at.start, at.end)
