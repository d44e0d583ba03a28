"""Quoted words without a cue of their own parse: given to a tag beside them or to who spoke before.

First come tags that only the marks betray (`beside`), then continuations: a quotation that no
tag introduces goes on with whoever the paragraph, or the one before it, was reporting.
"""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.beside import tag_before, tag_behind
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.marks import Stretch
from variorum.claims.statements.places import sentence_of, sentences_over
from variorum.claims.statements.sources import joins_phrases, within_phrase
from variorum.claims.statements.utterance import (
    BOUNDS,
    Utterance,
    source_of,
    tidy,
    with_opening,
)
from variorum.model import Span
from variorum.syntax import Reading, Sentence

#: Words outside the marks that a paragraph may hold between two quotations of one speaker.
_WIDEST_GAP = 60
_FEWEST_WORDS = 4
#: Verbs that announce more words of the same speaker.
_ADDING = frozenset({"add", "continue"})
_CONTINUED = ("speech", "according", "suasive", "noun", "finding")


def tagged_stretches(
    reading: Reading, stretches: tuple[Stretch, ...], utterances: list[Utterance]
) -> list[Utterance]:
    """Utterances of the stretches that no utterance holds but a tag stands right beside."""
    taken = {i for u in utterances for i in u.stretches}
    tags = [u.tag for u in utterances if u.tag is not None and u.inside is None]
    out = []
    for i, stretch in enumerate(stretches):
        if stretch.outer is not None or i in taken or any(t.overlap(stretch.span) for t in tags):
            continue
        found = tag_behind(reading, stretch) or tag_before(reading, stretch)
        if found is None:
            continue
        sentence, cue = found
        tag = source_of(sentence, *cue.tag)
        if any(t.overlap(tag) for t in tags if t != tag) and not cue.trailing:
            continue
        pieces = tidy([with_opening(reading, stretch.span)], reading.document.text)
        out.append(Utterance(sentence.index, pieces, cue, {i}, tag=tag))
    return out


def join_free(
    reading: Reading, stretches: tuple[Stretch, ...], utterances: list[Utterance]
) -> None:
    """Give quoted stretches without a cue to the utterance they go on with, if any."""
    text = reading.document.text
    taken = {i for u in utterances for i in u.stretches}
    tags = [u.tag for u in utterances if u.tag is not None and u.inside is None]
    _join_forward(stretches, utterances, taken, text)
    spoken = sorted((u for u in utterances if _continues(u)), key=lambda u: (u.end, u.start))
    for i, stretch in enumerate(stretches):
        if stretch.outer is not None or i in taken:
            continue
        if any(t.overlap(stretch.span) for t in tags):
            continue
        sentence = sentence_of(reading, stretch.start)
        if not _sentence_like(text, stretch):
            led = _in_text_led_in(reading, stretch)
            if led is not None and sentence is not None:
                led.pieces, led.stretches = [stretch.span], {i}
                utterances.append(led)
            continue
        led = _led_in(reading, stretch.start, tags)
        if led is not None and sentence is not None:
            led.pieces, led.stretches = [stretch.span], {i}
            utterances.append(led)
            spoken.append(led)
            continue
        before = _before(spoken, stretch)
        if before is not None and _goes_on(reading, before, stretch):
            before.pieces = tidy([*before.pieces, stretch.span], text)
            before.stretches.add(i)


def _continues(utterance: Utterance) -> bool:
    """Whether an utterance may go on in quoted words behind it: something was put into words."""
    cue = utterance.cue
    if cue is None or utterance.inside is not None:
        return False
    return bool(utterance.stretches) or (cue.kind in _CONTINUED and cue.clausal)


def _join_forward(
    stretches: tuple[Stretch, ...], utterances: list[Utterance], taken: set[int], text: str
) -> None:
    """An unclosed paragraph of quotation belongs to the tag in the paragraph it runs on into."""
    holder = {i: u for u in utterances for i in sorted(u.stretches) if u.inside is None}
    outer = [i for i, s in enumerate(stretches) if s.outer is None]
    for i, following in zip(reversed(outer[:-1]), reversed(outer[1:]), strict=True):
        stretch, utterance = stretches[i], holder.get(following)
        if stretch.closed or i in taken or utterance is None or utterance.cue is None:
            continue
        gap = text[stretch.end : stretches[following].start]
        if (
            utterance.cue.trailing
            and min(utterance.stretches) == following
            and not gap.strip(BOUNDS)
        ):
            utterance.pieces = tidy([stretch.span, *utterance.pieces], text)
            utterance.stretches.add(i)
            holder[i] = utterance
            taken.add(i)


def _before(spoken: list[Utterance], stretch: Stretch) -> Utterance | None:
    """The utterance that was told last before a stretch; of two tags of one source the later."""
    before = [u for u in spoken if u.start < stretch.start]
    found = max(before, key=_told_at, default=None)
    if found is None or found.stretches or found.cue is None or found.cue.lemma in _ADDING:
        return found
    # "“…,” she said, suggesting that …": the quotation goes on, not the aside
    quoted = [u for u in before if u.stretches and u.sentence == found.sentence]
    return max(quoted, key=_told_at, default=found)


def _told_at(utterance: Utterance) -> tuple[int, int]:
    at = utterance.tag.start if utterance.tag is not None else utterance.start
    return max(at, utterance.pieces[-1].start), at


def _sentence_like(text: str, stretch: Stretch) -> bool:
    """Whether quoted words are a whole sentence or more: what a person said, not a term."""
    words = stretch.span.of(text)
    starts = (
        stretch.start == 0 or words[:1].isupper() or words[:1] in "“‘'\"[…." or words[:1].isdigit()
    )
    after = text[stretch.end : stretch.end + 2].strip("\"'”’» ")
    ends = words.rstrip("\"'”’» ")[-1:] in ".!?…,—–-" or after[:1] in ("",) or not stretch.closed
    return starts and ends and len(words.split()) >= 3


def _goes_on(reading: Reading, last: Utterance, stretch: Stretch) -> bool:
    """Whether quoted words continue an utterance: same paragraph, or they open the next."""
    text = reading.document.text
    end = _told_until(reading, last, stretch)
    gap = Span(end, max(end, stretch.start))
    between = gap.of(text)
    here, there = sentence_of(reading, last.pieces[-1].start), sentence_of(reading, stretch.start)
    if here is not None and there is not None and here.block.id == there.block.id:
        if not last.stretches:
            return not between.strip(BOUNDS)
        return len(between.split()) <= _WIDEST_GAP and not _another_speaker(reading, gap)
    opens = there is not None and 0 <= stretch.start - there.block.start <= 2
    return opens and bool(last.stretches) and not between[:400].strip(BOUNDS)


def _told_until(reading: Reading, last: Utterance, stretch: Stretch) -> int:
    """Where an utterance and the sentence of its tag end, but not behind the stretch."""
    end = max(p.end for p in last.pieces if p.start < stretch.start)
    if last.tag is None or last.tag.start < end:
        return end
    told_at = reading.sentences[last.sentence].span.end
    return min(max(end, told_at), stretch.start)


def _another_speaker(reading: Reading, gap: Span) -> bool:
    """Whether a sentence between two quotations begins with somebody else."""
    for sentence in sentences_over(reading, gap):
        if gap.holds(sentence.span):
            subject = next((t for t in sentence.doc if t.dep_ == "nsubj"), None)
            if subject is not None and subject.ent_type_ == "PERSON":
                return True
    return False


def _in_text_led_in(reading: Reading, stretch: Stretch) -> Utterance | None:
    """Half-quoted words of a text that the paragraph before it leads in: "The board has this:"."""
    sentence = sentence_of(reading, stretch.start)
    if sentence is None or len(stretch.span.of(reading.document.text).split()) < _FEWEST_WORDS:
        return None
    at = sentence.block.span.start
    return (
        _led_in(reading, at, []) if at and reading.document.text[:at].rstrip()[-1:] == ":" else None
    )


def _led_in(reading: Reading, start: int, tags: list[Span]) -> Utterance | None:
    """Quoted words that a clause with a colon, a comma or an announcement leads in.

    "He turned to the crowd: “…”", "She shot back, “…”", "The board issued a statement. “…”":
    the subject of the last clause says them.
    """
    text, at = reading.document.text, start - 1
    while at >= 0 and (text[at].isspace() or text[at] in "\"“‘'«„"):
        at -= 1
    sentence = sentence_of(reading, at) if at >= 0 else None
    if sentence is None or not sentence.parsed:
        return None
    subject = _last_subject(sentence, at)
    if subject is None:
        return _verbless(sentence, at) if text[at] == ":" else None
    tagged = any(t.overlap(sentence.span) for t in tags)
    announced = text[at] == "." and _announces(subject.head) and not tagged
    if not (text[at] == ":" or (text[at] == "," and _sets_out(sentence, at)) or announced):
        return None
    verb = subject.head
    start, end = subject.left_edge.i, subject.i + 1
    cue = Cue(
        verb.i,
        verb.lemma_.lower(),
        "speech",
        (verb.i, verb.i + 1),
        (start, end),
        subject.i,
        (),
        (start, verb.i + 1),
        False,
        True,
        False,
    )
    return Utterance(sentence.index, [], cue, tag=source_of(sentence, start, max(end, verb.i + 1)))


def _verbless(sentence: Sentence, colon: int) -> Utterance | None:
    """ "Ann Lee on the new wall: “…”", "The mayor's answer: “…”": a lead-in without a verb."""
    tokens = [t for t in sentence.doc if sentence.source_of(t).end <= colon]
    if not tokens or any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in tokens):
        return None
    end = tokens[0].i
    last = tokens[-1].i + 1
    while end < last and _named_so(sentence.doc[end], first=tokens[0].i):
        end += 1
    whole = end
    while whole + 1 < last and sentence.doc[whole].lower_ == "of":
        whole += 1
        while whole < last and within_phrase(sentence.doc[whole]):
            whole += 1
    owner = next((t for t in tokens[: end - tokens[0].i] if t.dep_ == "poss"), None)
    head: Token = owner if owner is not None else sentence.doc[max(end - 1, 0)]
    if owner is not None and owner.head.lemma_.lower() in lexicon.ROLE_NOUNS | lexicon.HUMAN_NOUNS:
        head = owner.head  # "the ministry's spokeswoman: “…”" is her word
        owner = None
    speaks = head.pos_ == "PROPN" or head.lemma_.lower() in lexicon.SPEAKING
    speaks = speaks or head.ent_type_ in ("ORG", "PERSON")
    if end == tokens[0].i or not speaks:
        return None
    stop = head.i + 1 if owner is not None else whole
    words = (last, last + 1) if last < len(sentence.doc) else (stop - 1, stop)
    cue = Cue(
        words[0], ":", "speech", words, (tokens[0].i, stop), head.i, (),
        (tokens[0].i, last), False, True, False,
    )  # fmt: skip
    return Utterance(sentence.index, [], cue, tag=source_of(sentence, tokens[0].i, last))


def _named_so(token: Token, *, first: int) -> bool:
    """Whether a word belongs to the name that opens a lead-in."""
    inside = token.i > first and token.text.istitle() and joins_phrases(token)
    return within_phrase(token) or inside


def _sets_out(sentence: Sentence, comma: int) -> bool:
    """Whether a comma ends a clause that a quotation may follow, not a name or an adverbial."""
    tokens = [t for t in sentence.doc if sentence.source_of(t).end <= comma]
    return any(t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ == "ROOT" for t in tokens)


def _announces(verb: Token) -> bool:
    """Whether a clause says that words were put out and does not give them itself."""
    if lexicon.lemma_of(verb) in lexicon.ISSUING:
        return any(
            c.dep_ == "dobj" and c.lemma_.lower() in lexicon.TEXT_NOUNS for c in verb.children
        )
    given = any(c.dep_ in ("ccomp", "xcomp", "dobj") for c in verb.children)
    return lexicon.lemma_of(verb) in lexicon.SPEECH and not given


def _last_subject(sentence: Sentence, before: int) -> Token | None:
    """The subject of the last main clause in front of a place of the text."""
    subjects = [
        t
        for t in sentence.doc
        if t.dep_ == "nsubj"
        and t.lower_ not in ("this", "that", "these", "those", "what", "which", "there")
        and t.head.dep_ in ("ROOT", "conj", "ccomp", "parataxis")
        and sentence.source_of(t.head).end <= before
        and t.head.i > t.i
    ]
    return subjects[-1] if subjects else None
