"""Attribution chains: for any words of a document, everybody who stands behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from variorum.claims.attribution.counting import credits_of
from variorum.claims.attribution.credit import Credit
from variorum.claims.attribution.credits import reporters_of, source_lines
from variorum.claims.attribution.footnotes import footnotes
from variorum.claims.attribution.relayed import Key, Relays, key_of, relays
from variorum.claims.attribution.studies import any_study, study_of
from variorum.claims.drafts import StatementDraft
from variorum.claims.statements import Cast, Speaker
from variorum.claims.statements.lexicon import BODY_NOUNS, TEXT_NOUNS
from variorum.claims.statements.phrases import content_words
from variorum.claims.statements.sourcehood import is_label, source_mention
from variorum.model import Attribution, Span
from variorum.model.people_words import is_person
from variorum.syntax import Reading, Sentence

#: Scopes in the stored text, the source, and whether it stands instead of the one around it.
Credited = tuple[tuple[Span, ...], Attribution, bool]

#: Words that take up what the sentence before counted, and with it that sentence's source.
_ANAPHOR = re.compile(
    r"^(?:\[\d+\]\s*)*(?:(?:of|among)\s+(?:these|those|them|whom)\b|(?:this|that|these|those|they|its|their)\b|"
    r"(?:another|a further|the rest|the others|the number|the figure|the total|the toll)\b|"
    r"(?:the|its|their|an?)\s+(?:first|earlier|previous|initial|original|later|last|latest|final)\s+"
    r"(?:count|toll|figure|number|total|tally|estimate)\b)",
    re.IGNORECASE,
)
#: The same amid a sentence, where it is no part of what that sentence counts itself.
_OF_THEM = re.compile(r"\b(?:of|among)\s+them\b", re.IGNORECASE)
_APPOSED_PART = re.compile(
    r"\d[^,(]*[,(–—]\s*(?:among\s+(?:them|whom)|(?:[\w-]+\s+){1,3}of\s+them)\b", re.IGNORECASE
)
#: "This yields 900", "that makes 900": what is reckoned from what people told is not their word.
_RECKONED = re.compile(
    r"^(?:this|that|these|those|together\s+th(?:is|at|ese|ose)|together\s+they)\s+"
    r"(?:yields?|yielded|gives?|gave|makes?|made|brings?|brought|means?|meant|implies|implied|"
    r"corresponds?|corresponded|amounts?|amounted|adds?|added|equals?|equalled)\b",
    re.IGNORECASE,
)
#: "At least 70 pilgrims, 43 of them …": the part is one of the sentence's own subject.
_OWN_PART = re.compile(r"^(?:\S+\s+){0,3}\d[\d,.]*\s+(?:\S+\s+){0,2}\S+,\s+\S+\s+of\s+them\b")
_CALLING = re.compile(r"\b(?:call|name|dub|label|term|describ|refer)\w*\b", re.IGNORECASE)
#: What somebody does, or does not do, is no word of his: "agreed to free 40", "refused to sign".
_RESOLVING = re.compile(
    r"\b(?:agree|decid|declin|hesitat|learn|refus|remember|tend|tr(?:y|ie))\w*$", re.IGNORECASE
)
_PLEDGING = re.compile(r"\b(?:pledg|promis|offer|vow)\w*$", re.IGNORECASE)
_PRONOUNS = frozenset("it they he she we i its their his her our my".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_HEADLINE = re.compile(r"^(?P<name>[^:\n]{2,60}):\s+\S")


@dataclass(frozen=True, slots=True)
class Chains:
    """The chains of one document, looked up by sentence and words."""

    voice: tuple[Attribution, ...]
    statements: tuple[StatementDraft, ...]
    credits: dict[int, tuple[Credited, ...]]
    blocks: tuple[tuple[Span, Attribution], ...]
    carried: dict[int, tuple[Attribution, ...]]
    publisher: frozenset[str] = frozenset()
    relayed: Mapping[Key, Relays] = field(default_factory=dict)

    def at(self, sentence_index: int, span: Span) -> tuple[Attribution, ...]:
        """Who stands behind the words at a span of the stored text, outermost first.

        Host, publisher and reporter, then the speakers of the statements that hold the words,
        then whoever these cite; a sentence without a source of its own that takes up the one
        before takes its source too.
        """
        cited = self._alone(sentence_index, span) or self._cited(sentence_index, span)
        speakers = self._speakers(span)
        outer = {link.name for link in speakers[:-1]}
        links = [*speakers, *(link for link in cited if link.name not in outer)]
        links = [link for link in links if not is_itself(link, self.publisher)]
        if not links:
            links = [link for stretch, link in self.blocks if stretch.holds(span)][:1]
        if not links:
            links = list(self.carried.get(sentence_index, ()))
        return (*self.voice, *_without_repeats(links))

    def _speakers(self, span: Span) -> list[Attribution]:
        holding = [s for s in self.statements if s.start <= span.start and span.end <= s.end]
        holding = [s for s in holding if not _only_resolves(s)]
        told = [s for s in holding if s.speech or not _PLEDGING.search(s.cue or "")]
        holding = told or holding  # "Donors pledged 9 million, the ministry said": the ministry's
        holding.sort(key=lambda s: (s.start - s.end, s.start))
        out: list[Attribution] = []
        for draft in holding:
            before, behind = self.relayed.get(key_of(draft), ((), ()))
            out += [*before, _link(draft), *behind]
        return out

    def _cited(self, sentence: int, span: Span) -> list[Attribution]:
        found = [
            (sum(len(s) for s in scopes), link) for scopes, link, _ in self._over(sentence, span)
        ]
        return [link for _, link in sorted(found, key=lambda f: -f[0])]

    def _alone(self, sentence: int, span: Span) -> list[Attribution]:
        return [link for _, link, alone in self._over(sentence, span) if alone][:1]

    def _over(self, sentence: int, span: Span) -> list[Credited]:
        credits = self.credits.get(sentence, ())
        return [c for c in credits if any(scope.holds(span) for scope in c[0])]


def find_chains(reading: Reading, statements: tuple[StatementDraft, ...]) -> Chains:
    """Everything that chains are looked up from. Pure: the same reading, the same chains."""
    cast = Cast(reading)
    _rehearse(reading, cast, statements)
    credits = {}
    publisher = frozenset(content_words(reading.document.publisher or ""))
    for sentence in reading.sentences:
        found = _credits(cast, sentence) if sentence.parsed else ()
        found = tuple(_as_told(credit, statements) for credit in found)
        headline = _headline(cast, sentence)
        if headline is not None:
            found = (*found, headline)
        found = tuple(c for c in found if not is_itself(c[1], publisher))
        if found:
            credits[sentence.index] = found
    blocks = (*footnotes(reading), *source_lines(reading))
    relayed = relays(reading, cast, statements)
    chains = Chains(_voice(reading), statements, credits, blocks, {}, publisher, relayed)
    carried = {**_studied(reading, cast, chains), **_carried(reading, chains)}
    return replace(chains, carried=carried)


def is_itself(link: Attribution, publisher: frozenset[str]) -> bool:
    """Whether a source is the publisher under a shorter name: then it speaks for itself."""
    words = set(content_words(link.name))
    return bool(words) and words <= publisher


def _voice(reading: Reading) -> tuple[Attribution, ...]:
    """The document's own voice: its host where that is told apart, publisher and reporter."""
    document = reading.document
    links = []
    host = dict(document.extra).get("host")
    if host and host != document.publisher:
        links.append(Attribution(host, "host"))
    if document.publisher:
        links.append(Attribution(document.publisher, "publisher"))
    links += [r for r in reporters_of(reading) if r.name != document.publisher]
    return tuple(links)


def _rehearse(reading: Reading, cast: Cast, statements: tuple[StatementDraft, ...]) -> None:
    """Let the cast hear every statement again, so that pronouns find who spoke before them."""
    del reading
    for draft in sorted(statements, key=lambda s: s.mention_start or s.start):
        if draft.holder is None:
            person = True if draft.role else None
            at = draft.mention_start if draft.mention_start is not None else draft.start
            cast.heard(
                at,
                Speaker(draft.speaker, draft.role, cast.is_person(draft.speaker) or person),
                draft.cue or "",
            )


def _link(draft: StatementDraft) -> Attribution:
    as_ = "cited" if draft.holder is not None else draft.as_
    return Attribution(
        draft.speaker, as_, draft.role, draft.cue, draft.mention_start, draft.mention_end
    )


def _credits(cast: Cast, sentence: Sentence) -> tuple[Credited, ...]:
    out = []
    for credit in credits_of(sentence.doc):
        link = _credit_link(cast, sentence, credit)
        scopes = tuple(sentence.source_of(sentence.doc[a:b]) for a, b in credit.scopes if a < b)
        if scopes and link is not None:
            out.append((scopes, link, credit.alone))
    return tuple(out)


def _as_told(credit: Credited, statements: tuple[StatementDraft, ...]) -> Credited:
    """A credit whose words are the mention of a statement too has that statement's source."""
    scopes, link, alone = credit
    told = next((s for s in statements if _same_mention(s, link)), None)
    if told is None or told.speaker == link.name:
        return credit
    return scopes, replace(link, name=told.speaker, role=told.role), alone


def _same_mention(draft: StatementDraft, link: Attribution) -> bool:
    """Whether one of two mentions lies in the other and begins or ends with it."""
    if draft.mention_start is None or draft.mention_end is None or link.start is None:
        return False
    end = link.end if link.end is not None else link.start
    meet = draft.mention_start < end and link.start < draft.mention_end
    return meet and (draft.mention_end == end or draft.mention_start == link.start)


def _credit_link(cast: Cast, sentence: Sentence, credit: Credit) -> Attribution | None:
    at = sentence.source_of(sentence.doc[credit.mention[0] : credit.mention[1]])
    if credit.official:
        # "the official 64": credited to officialdom, whose count it is
        kept = [t.text for t in sentence.doc[slice(*credit.mention)] if not t.like_num]
        words = " ".join(kept) if len(kept) > 1 else "official count"
        return Attribution(words, "cited", None, credit.cue, at.start, at.end)
    source = source_mention(sentence.doc, credit.mention, credit.head)
    if source is None:
        return None
    if sentence.doc[source[2]].lower_ == "its" and sentence.index:
        # "its total": of a study, if the sentence before tells of one
        before = cast.reading.sentences[sentence.index - 1]
        study = any_study(before.doc) if before.block.id == sentence.block.id else None
        if study is not None:
            named = cast.resolve(before, study[:2], study[2])
            return Attribution(named.name, "cited", named.role, credit.cue, at.start, at.end)
    speaker = cast.resolve(sentence, source[:2], source[2])
    if speaker.name.lower() in _PRONOUNS:
        return None
    return Attribution(speaker.name, "cited", speaker.role, credit.cue, at.start, at.end)


def _headline(cast: Cast, sentence: Sentence) -> Credited | None:
    """ "Ministry: 40 missing": whoever stands before the colon of a heading."""
    if sentence.passage.kind not in ("heading", "key_value") or not sentence.parsed:
        return None
    match = _HEADLINE.match(sentence.text)
    if match is None or sentence.index > 3 or len(sentence.text) < len(match.group("name")) + 12:
        return None
    name = sentence.doc.char_span(0, match.end("name"), alignment_mode="contract")
    if name is None or len(name) > 5 or name[-1].pos_ not in ("PROPN", "NOUN"):
        return None
    head = name[-1]
    if is_label(name.text) or source_mention(sentence.doc, (0, len(name)), head.i) is None:
        return None
    speaker = cast.resolve(sentence, (0, len(name)), len(name) - 1)
    # "Orm: 44 arrested": where it was, and nobody's word
    told = any(t.tag_ in _FINITE for t in sentence.doc[len(name) + 1 :])
    named = head.ent_type_ in ("PERSON", "ORG") or (head.ent_type_ == "GPE" and told)
    known = speaker.person or named
    if not known and head.lemma_.lower() not in TEXT_NOUNS | BODY_NOUNS:
        return None
    at = sentence.source(0, match.end("name"))
    scope = sentence.source(match.end("name") + 1, len(sentence.text))
    link = Attribution(speaker.name, "cited", speaker.role, ":", at.start, at.end)
    return (scope,), link, False


def _carried(reading: Reading, chains: Chains) -> dict[int, tuple[Attribution, ...]]:
    """Sources that go on into a sentence which takes up what the one before it counted."""
    out: dict[int, tuple[Attribution, ...]] = {}
    for before, sentence in zip(reading.sentences, reading.sentences[1:], strict=False):
        if before.block.id != sentence.block.id or not _takes_up(sentence.text):
            continue
        if sentence.passage.kind == "list_item" or _OWN_PART.match(sentence.text):
            continue
        links = _last_source(chains, before) or list(out.get(before.index, ()))
        if _RECKONED.match(sentence.text):
            links = [link for link in links if not _is_crowd(link)]
        if links:
            out[sentence.index] = tuple(links)
    return out


def _takes_up(text: str) -> bool:
    """Whether a sentence goes on with what the one before it counted."""
    return _ANAPHOR.search(text) is not None or (
        _OF_THEM.search(_APPOSED_PART.sub("", text)) is not None
    )


def _studied(reading: Reading, cast: Cast, chains: Chains) -> dict[int, tuple[Attribution, ...]]:
    """A paragraph that reports a study goes on reporting it, until it names another source."""
    out: dict[int, tuple[Attribution, ...]] = {}
    block, study = "", None
    for sentence in reading.sentences:
        if sentence.block.id != block or sentence.passage.kind == "list_item":
            block, study = sentence.block.id, None  # each item of a list stands for itself
        own = _last_source(chains, sentence)
        if study is not None and not own:
            out[sentence.index] = (study,)
        found = study_of(sentence.doc) if sentence.parsed else None
        if found is not None:
            speaker = cast.resolve(sentence, found[:2], found[2])
            at = sentence.source_of(sentence.doc[found[0] : found[1]])
            study = Attribution(speaker.name, "cited", speaker.role, None, at.start, at.end)
        elif own:
            study = None
    return out


def _last_source(chains: Chains, sentence: Sentence) -> list[Attribution]:
    spans = [
        s
        for s in chains.statements
        if s.sentence == sentence.index and s.holder is None and not _names_only(s)
    ]
    if spans:
        return [_link(spans[-1])]
    credits = chains.credits.get(sentence.index, ())
    return [credits[-1][1]] if credits else []


def _is_crowd(link: Attribution) -> bool:
    """Whether a source is people who only told what they saw, as those whom a survey asks."""
    return link.name.islower() and is_person(link.name.split()[-1])


def _names_only(draft: StatementDraft) -> bool:
    """ "Which old maps call Upper Orm": a name that others give is no report to go on with."""
    return not draft.speech and draft.cue is not None and _CALLING.search(draft.cue) is not None


def _only_resolves(draft: StatementDraft) -> bool:
    """ "Agreed to stop the war that has killed 40": the number is the teller's."""
    return not draft.speech and draft.cue is not None and _RESOLVING.search(draft.cue) is not None


def _without_repeats(links: list[Attribution]) -> list[Attribution]:
    """Each name once, as it is told first, in its last place: who asserts stays last."""
    told = {link.name: link for link in reversed(links)}
    order = dict.fromkeys(link.name for link in reversed(links))
    return [told[name] for name in reversed(order)]
