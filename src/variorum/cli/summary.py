"""The summary of a record that a person wants to read, and the same for other programs."""

from __future__ import annotations

from dataclasses import asdict
from textwrap import fill
from typing import Any

from rich.text import Text

from variorum.cli.output import counted, plain, say
from variorum.store import Contradiction, Counts, Record, Voice
from variorum.store.queries import in_words, sum_list

#: Contradictions that are told in full; the portal shows all.
_MOST = 12
#: Explanations are wrapped to this width, under the answers that they explain.
_WIDTH, _MARGIN = 96, " " * 5
_KINDS = {"figure": "figure", "event": "event", "statement": "statement"}
_KINDS |= {"instrument": "instrument"}
_ANSWERS = {
    "contradict": "cannot all hold",
    "vary": "vary",
    "agree": "agree",
    "single": "have one answer",
}


def tell(record: Record) -> None:
    """Contradictions first, then how much there is of everything."""
    counts = record.counts()
    if counts.failed:
        faults = counted(len(counts.failed), "document")
        say(Text(f"{faults} ended in a fault: what follows leaves them out\n", style="bold"))
    if record.complete:
        _tell_contradictions(record)
        _tell_sums(record)
    _tell_documents(counts)
    claims = [counted(counts.claims.get(kind, 0), word) for kind, word in _KINDS.items()]
    say(f"Claims     {', '.join(claims)}")
    if record.complete:
        answers = [f"{counts.questions.get(a, 0):,} {words}" for a, words in _ANSWERS.items()]
        questions = counted(sum(counts.questions.values()), "question")
        say(f"Questions  {questions}: {', '.join(answers)}")
        shared = [
            f"{number:,} {plain(kind.replace('_', ' '))}" for kind, number in counts.reuse.items()
        ]
        say(
            f"Shared     {counted(sum(counts.reuse.values()), 'stretch', 'stretches')} of text"
            + (f": {', '.join(shared)}" if shared else "")
        )
    else:
        say("Questions  not yet: the build did not come to its end. Run it again; it goes on.")


def as_json(record: Record) -> dict[str, Any]:
    """The same as plain values."""
    complete = record.complete
    return {
        "record": str(record.path),
        "complete": complete,
        **asdict(record.counts()),
        "contradictions": [asdict(c) for c in record.contradictions()] if complete else [],
        "sums": _sums(record) if complete else [],
    }


def _sums(record: Record) -> list[dict[str, Any]]:
    with record.connect() as connection:
        first = sum_list(connection)
        others = range(2, first.page.pages + 1)
        every = [*first.sums, *(off for n in others for off in sum_list(connection, page=n).sums)]
    return [
        {
            "verdict": off.verdict,
            "sum": off.told,
            "whole": off.whole.id,
            "parts": [part.id for part in off.parts],
            "document": off.whole.document.path,
        }
        for off in every
    ]


def _tell_contradictions(record: Record) -> None:
    found = record.contradictions()
    if not found:
        say("No question has answers that contradict each other.\n")
        return
    have = "has answers that cannot" if len(found) == 1 else "have answers that cannot"
    say(Text(f"{counted(len(found), 'question')} {have} all hold", style="bold"))
    say("Before each answer stands its origin: answers with one number have one beginning.\n")
    for number, contradiction in enumerate(found[:_MOST], start=1):
        _tell_contradiction(number, contradiction)
    if len(found) > _MOST:
        say(f"… and {len(found) - _MOST:,} more: variorum serve {record.path}\n")


def _tell_sums(record: Record) -> None:
    """Wholes and parts of one document that do not add up: the sum, who gives it, where."""
    with record.connect() as connection:
        found = sum_list(connection)
    if not found.sums:
        return
    do = "does" if found.page.total == 1 else "do"
    say(Text(f"{counted(found.page.total, 'sum')} {do} not add up", style="bold"))
    for off in found.sums[:_MOST]:
        voice = plain(off.whole.voice) if off.whole.voice else "no one named"
        say(f"     {plain(off.told)}  {voice}  [{plain(off.whole.document.path)}]")
    if found.page.total > _MOST:
        say(f"… and {found.page.total - _MOST:,} more: variorum serve {record.path}")
    say()


def _tell_contradiction(number: int, found: Contradiction) -> None:
    origins = counted(found.origins, "independent origin")
    say(Text.assemble((f"{number:>3}. {plain(found.text)}", "bold"), f"  ({origins})"))
    width = min(40, max((len(plain(v.words)) for v in found.voices), default=0))
    for (origin, words, who), paths in _same_answers(found).items():
        say(f"     {origin:>2}  {words:<{width + 2}}  {who}  [{', '.join(paths)}]")
    say(f"{_MARGIN}{_standing(found)}")
    why = found.reason.removesuffix(".")
    told = f"{why[:1].upper()}{why[1:]}."
    say(fill(plain(told), _WIDTH, initial_indent=_MARGIN, subsequent_indent=_MARGIN))
    say()


def _standing(found: Contradiction) -> str:
    """How many independent origins stand on each side, and whether one source gives both."""
    standing = found.standing
    told = f"{counted(standing.fewer, 'origin')} for one answer, {standing.more} for the other"
    return f"{told}; one source gives both or revised its own" if standing.revised else told


def _same_answers(found: Contradiction) -> dict[tuple[int, str, str], list[str]]:
    """The documents that carry the same words of the same source, each once, in order.

    The number is that of the origin: answers with one number count once.
    """
    numbers: dict[str, int] = {}
    out: dict[tuple[int, str, str], list[str]] = {}
    for voice in found.voices:
        origin = numbers.setdefault(voice.origin or voice.claim, len(numbers) + 1)
        paths = out.setdefault((origin, _quoted(voice), _who(voice)), [])
        if plain(voice.path) not in paths:
            paths.append(plain(voice.path))
    return dict(sorted(out.items(), key=lambda answer: answer[0][0]))


def _quoted(voice: Voice) -> str:
    words = plain(voice.words)
    return f"“{words if len(words) <= 40 else words[:39] + '…'}”"


def _who(voice: Voice) -> str:
    parts = [plain(voice.asserted_by) if voice.asserted_by else "no one named"]
    time = plain(in_words(voice.time)) if voice.time else ""
    if time and time != plain(voice.words):
        parts.append(time)
    if voice.modality != "asserted":
        parts.append(voice.modality)
    return ", ".join(parts)


def _tell_documents(counts: Counts) -> None:
    say(
        f"Documents  {counted(counts.documents, 'document')}, "
        f"{counted(counts.characters, 'character')}; {counts.analysed:,} analysed"
    )
    if counts.unpublished:
        say(
            f"           {counts.unpublished:,} of a publisher that is not known: "
            "a sources.csv beside them can tell it"
        )
    if counts.not_analysed:
        say(f"           {len(counts.not_analysed):,} kept and searchable, but not analysed:")
        for path in counts.not_analysed:
            say(f"             {plain(path)}")
    if counts.unread:
        say(f"           {len(counts.unread):,} not read:")
        for path, reason in counts.unread:
            say(f"             {plain(path)}: {plain(reason)}")
    if counts.failed:
        say(f"           {len(counts.failed):,} read, but without claims because of a fault:")
        for path, failure in counts.failed:
            say(f"             {plain(path)}: {plain(failure)}")
