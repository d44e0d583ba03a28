"""The room's one stage: every reference to a legal or political document, without overlaps."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.drafts import InstrumentDraft
from variorum.claims.instruments import vocabulary
from variorum.claims.instruments.acts import with_acts
from variorum.claims.instruments.found import Found
from variorum.claims.instruments.keys import keyed
from variorum.claims.instruments.made import made
from variorum.claims.instruments.makers import adopting_body, with_maker
from variorum.claims.instruments.numbered import numbered, symbols
from variorum.claims.instruments.titled import by_body, by_kind, in_marks, titled
from variorum.syntax import Reading, Sentence

_TRIGGER = re.compile(
    r"(?i)resol|decision|treat|agree|protocol|declar|conven|chart|covenant|constitut|\blaw|\bact|decree|statut|verdict|"
    r"directive|regulat|judg|ruling|accord|pact|memorand|communiq|order|ordinance|recommend|opinion|report|statement|"
    r"understanding|\bcode\b|\brules\b|guideline|document|plan|timetable|roadmap|armistice|truce|/|ecli|\d[a-z]{1,2}\d{4}|\bv\.?\s|\bdoc|letter|note|principles|proposal|programme"
)


#: Before a plain noun with an indefinite article: what was never made is no instrument.
_CAME_TO_NOTHING = re.compile(
    r"(?:\b(?:fail\w*|refus\w*|declin\w*|unable|unwilling|(?:could|did|would|can|do|does|ha[sd]|have)"
    r"(?:\s+not|n['’]t)|cannot|never)\b[^.;,]{0,25}\b(?:reach|sign|conclude|produce|adopt|make|get|"
    r"come\s+to|agree\s+on|secure|achieve|broker)\w*\s+|\bwithout\s+(?:\w+ing\s+)?|"
    r"\b(?:talks|negotiations|hopes?|efforts?|mediation)\s+(?:on|for|towards?|about)\s+|"
    r"\bno\s+)(?:an?|any)?\s*(?:\w+\s+)?$",
    re.IGNORECASE,
)
_ITS = re.compile(r"\b(?:its|their|his|her)\s+$")
_LEADS_IN = re.compile(r"\s*(?:In|By|With|Through)\s+")
#: A "sentence" of more characters than this is no prose; scanning it would take minutes.
_LONGEST_SCAN = 50_000


def find_instruments(reading: Reading) -> tuple[InstrumentDraft, ...]:
    """Every instrument that a document refers to, in text order, each with its own words as span.

    Mentions that name neither number, title, body, kind nor maker ("the resolution") are left out.
    A number without a body takes the body that the document gives the same number elsewhere.
    """
    drafts: list[InstrumentDraft] = []
    own = adopting_body(reading)
    for sentence in reading.sentences:
        if len(sentence.text) > _LONGEST_SCAN or not _TRIGGER.search(sentence.text):
            continue
        drafts += [
            _draft(sentence, with_maker(sentence.text, found, own))
            for found in _of_sentence(sentence)
        ]
    drafts = keyed(_with_bodies(drafts), reading.document.text)
    return with_acts(reading, drafts)


def _of_sentence(sentence: Sentence) -> list[Found]:
    """Readers in order of how sure they are; what overlaps a surer one is dropped."""
    text = sentence.text
    kept: list[Found] = []
    taken: list[tuple[int, int]] = []
    readers = [
        numbered(text),
        symbols(text),
        in_marks(text),
        by_body(text),
        titled(text),
        by_kind(text),
    ]
    if sentence.parsed:
        readers.append(made(sentence.doc))
    for reader in readers:
        for found in list(reader):
            inside = found.outer
            if any(a < inside[1] and inside[0] < b and (a, b) != inside for a, b in taken):
                continue
            if any(k.start < found.end and found.start < k.end for k in kept):
                continue
            kept.append(found)
            taken.append(inside)
    kept = [f for f in kept if not _never_made(text, f)]
    merged = _with_titles(text, sorted(kept, key=lambda f: f.start))
    return _alike_in_lists([_subject_body(sentence, f) for f in merged])


def _alike_in_lists(found: list[Found]) -> list[Found]:
    """Numbers of one list have one maker."""
    makers = {f.outer: f.body for f in reversed(found) if f.body is not None}
    return [f if f.body is not None else replace(f, body=makers.get(f.outer)) for f in found]


def _never_made(text: str, found: Found) -> bool:
    """ "Failed to reach an agreement", "ended without a treaty", "talks on a truce"."""
    plain = found.number is None and found.title is None and found.date is None
    words = text[found.start : found.end].split()
    article = words[0].lower() in ("a", "an", "any") if words else False
    before = text[: found.start] + ("an " if article else "")
    indefinite = article or re.search(r"\b(?:an?|any|no)\s+(?:\w+\s+)?$", before) is not None
    return plain and indefinite and _CAME_TO_NOTHING.search(before) is not None


def _with_titles(text: str, found: list[Found]) -> list[Found]:
    """A title in marks right behind its noun and the noun itself are one reference.

    A number keeps its own words and gains the title; a plain noun gives way to the title.
    """
    out: list[Found] = []
    for item in found:
        before = out[-1] if out else None
        close = before is not None and not text[before.end : item.start].strip(' ,:“"«„')
        if (
            before is not None
            and close
            and item.title
            and not before.title
            and item.start > before.end
        ):
            out[-1] = (
                replace(before, title=item.title)
                if before.number
                else replace(
                    item, body=before.body, date=before.date or item.date, type=before.type
                )
            )
        else:
            out.append(item)
    return out


def _subject_body(sentence: Sentence, found: Found) -> Found:
    """Where no body is written beside it, the subject of the verb that the reference hangs on."""
    if found.body is not None or found.title is not None or not sentence.parsed:
        return found
    span = sentence.doc.char_span(found.start, found.end, alignment_mode="expand")
    token = span.root if span is not None else None
    for _ in range(4):
        if token is None or token.head.i == token.i:
            break
        token = token.head
        if token.pos_ == "VERB":
            for child in token.children:
                if child.dep_ in ("nsubj", "agent"):
                    words = sentence.doc[child.left_edge.i : _name_end(child)].text
                    noun = next((c for c in child.children if c.dep_ == "pobj"), None)
                    if child.dep_ == "agent" and noun is not None:
                        words = sentence.doc[noun.left_edge.i : _name_end(noun)].text
                    if vocabulary.is_body(words) and not _names_instrument(words):
                        return replace(found, body=words)
    return _made_by_subject(sentence, found)


def _made_by_subject(sentence: Sentence, found: Found) -> Found:
    """ "The Council, in its resolutions 12 and 15", "In Act 12 the Diet": the subject's own."""
    before = sentence.text[: found.outer[0]]
    if not found.number or not (_ITS.search(before) or _LEADS_IN.fullmatch(before)):
        return found
    root = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    subject = next((c for c in root.children if c.dep_ == "nsubj"), None) if root else None
    if subject is None:
        return found
    words = sentence.doc[subject.left_edge.i : _name_end(subject)].text
    fits = vocabulary.is_body(words) and not _names_instrument(words)
    return replace(found, body=words) if fits else found


def _names_instrument(words: str) -> bool:
    return any(word.lower() in vocabulary.TYPES for word in words.split())


def _name_end(noun: Token) -> int:
    """One behind a noun and the capitalised words that "of" adds: "the Council of Two States"."""
    for child in noun.children:
        if child.lower_ == "of" and child.i == noun.i + 1:
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and inner.text[:1].isupper():
                return _name_end(inner)
    return noun.i + 1


#: The line of signs that underlines a heading in plain text, and what follows it.
_UNDERLINE = re.compile(r"\s*(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,}).*", re.DOTALL)


def _draft(sentence: Sentence, found: Found) -> InstrumentDraft:
    cut = _UNDERLINE.search(sentence.text, found.start, found.end)
    if cut is not None and cut.start() > found.start:
        found = replace(found, end=cut.start())
    span = sentence.source(found.start, found.end)
    return InstrumentDraft(
        span.start,
        span.end,
        sentence.index,
        vocabulary.body_name(found.body),
        found.type,
        found.number,
        _UNDERLINE.sub("", found.title) if found.title else None,
        found.date,
        None,
    )


def _with_bodies(drafts: list[InstrumentDraft]) -> list[InstrumentDraft]:
    known: dict[tuple[str, str], str] = {}
    for draft in drafts:
        if draft.number and draft.body:
            known.setdefault((draft.type, draft.number), draft.body)
    out = []
    for draft in drafts:
        if draft.number and draft.body is None:
            out.append(replace(draft, body=known.get((draft.type, draft.number))))
        else:
            out.append(draft)
    return out
