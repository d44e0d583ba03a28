"""From a chain of matching runs to a stretch with exact offsets on both sides.

Ends are grown word by word as long as the texts agree, over one odd word where they agree
again behind it; then to the shared punctuation around. The similarity is the share of
characters that match in an alignment of the words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from variorum.copies.chains import Run
from variorum.copies.evidence import only_names
from variorum.copies.words import Words

#: Words that must agree behind an odd word before an end is grown over it.
AGREE_AGAIN = 2
#: At most this many words beyond a paragraph's edge are cut off a stretch.
EDGE = 3
_PARAGRAPH = re.compile(r"\n\s*\n")
#: Shared marks around a stretch seldom take more than so many code points.
MARKS = 10
#: So many odd words are stepped over at each end; more is for the chains to find.
ODD_WORDS = 4
#: Below this share of matching characters two stretches only touch on the same things.
LEAST_SIMILARITY = 0.5


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words [a, a_end) of one text and [b, b_end) of another (or the same), aligned as `runs`."""

    runs: tuple[Run, ...]
    #: a, a_end, b, b_end: the first word and the word behind the last, on either side.
    words: tuple[int, int, int, int]
    similarity: float

    @property
    def same(self) -> bool:
        """Whether every word agrees."""
        return len(self.runs) == 1 and self.words == extent(self.runs)


def extent(runs: tuple[Run, ...]) -> tuple[int, int, int, int]:
    """First word and the word behind the last of aligned runs, in the first and second text."""
    return runs[0].a, runs[-1].a_end, runs[0].b, runs[-1].b_end


def stretches(
    chain: tuple[Run, ...], texts: tuple[Words, Words], shortest: int
) -> Iterator[Stretch]:
    """Align a chain's words, grow its ends, and give each part of it that agrees for itself.

    None where too little agrees or nothing can become `shortest` code points long.
    """
    first, second = texts
    same_text = first is second
    inside = _clipped(chain) if same_text else chain
    start, end = inside[0], inside[-1]
    a, b = _grown_back(first, second, start.a, start.b)
    limit = start.b if same_text else len(first)
    a_end, b_end = _grown_on(first, second, (end.a_end, end.b_end), limit)
    if same_text and a_end > b:
        return
    if min(first.length(a, a_end), second.length(b, b_end)) + MARKS < shortest:
        return
    for part in _parts(_aligned(first, second, inside, (a, a_end, b, b_end)), first, second):
        runs = _tidied(part, first, second)
        if runs:
            found = _with_similarity(runs, first, second, extent(runs))
            if found.similarity >= LEAST_SIMILARITY:
                yield found


def _parts(runs: tuple[Run, ...], first: Words, second: Words) -> Iterator[tuple[Run, ...]]:
    """The part of a chain that agrees best, and those before and behind it in the same way."""
    waiting = [runs]
    while waiting:
        rest = waiting.pop()
        begin, end = _best(rest, first, second)
        if begin < end:
            yield rest[begin:end]
            waiting += [piece for piece in (rest[:begin], rest[end:]) if piece]


def measured(
    runs: tuple[Run, ...], first: Words, second: Words, frame: tuple[int, int, int, int]
) -> Stretch:
    """The stretch of a wider frame around aligned runs: a, a_end, b, b_end in words."""
    return _with_similarity(_aligned(first, second, runs, frame), first, second, frame)


def _with_similarity(
    runs: tuple[Run, ...], first: Words, second: Words, frame: tuple[int, int, int, int]
) -> Stretch:
    a, a_end, b, b_end = frame
    matched = sum(first.size(run.a, run.a_end) for run in runs)
    whole = first.size(a, a_end) + second.size(b, b_end)
    similarity = 2 * matched / whole if whole else 0.0
    return Stretch(runs, frame, round(min(1.0, similarity), 3))


def _clipped(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """In one text: the runs as far as the first side does not reach into the second."""
    limit = runs[0].b
    cut = (Run(r.a, r.b, min(r.length, limit - r.a)) for r in runs)
    return tuple(r for r in cut if r.length > 0)


def _grown_back(first: Words, second: Words, a: int, b: int) -> tuple[int, int]:
    """Move the beginning back while the words agree."""
    for _ in range(ODD_WORDS):
        while a > 0 and b > 0 and first.forms[a - 1] == second.forms[b - 1]:
            a, b = a - 1, b - 1
        step = _odd_word(first.before(a), second.before(b))
        if step is None:
            return a, b
        a, b = a - step[0], b - step[1]
    return a, b


def _grown_on(first: Words, second: Words, ends: tuple[int, int], limit: int) -> tuple[int, int]:
    """Move the end on while the words agree, in the first text at most to `limit`."""
    a, b = ends
    for _ in range(ODD_WORDS):
        while a < limit and b < len(second) and first.forms[a] == second.forms[b]:
            a, b = a + 1, b + 1
        step = _odd_word(first.forms[a : min(a + 4, limit)], second.forms[b : b + 4])
        if step is None:
            return a, b
        a, b = a + step[0], b + step[1]
    return a, b


def _odd_word(left: list[int], right: list[int]) -> tuple[int, int] | None:
    """How many words to step over on each side so that the next words agree again."""
    for over_left, over_right in ((1, 1), (0, 1), (1, 0)):
        one = left[over_left : over_left + AGREE_AGAIN]
        other = right[over_right : over_right + AGREE_AGAIN]
        if len(one) == AGREE_AGAIN and one == other:
            return over_left, over_right
    return None


def _aligned(
    first: Words, second: Words, runs: tuple[Run, ...], frame: tuple[int, int, int, int]
) -> tuple[Run, ...]:
    """Maximal runs of equal words inside the frame, in order; holes are aligned anew."""
    a, a_end, b, b_end = frame
    found: list[Run] = []
    for run in (*runs, Run(a_end, b_end, 0)):
        stop_a, stop_b = max(run.a, a), max(run.b, b)
        found.extend(_inside(first, second, (a, stop_a, b, stop_b)))
        found.extend(_inside(first, second, (stop_a, run.a_end, stop_b, run.b_end)))
        a, b = max(a, run.a_end), max(b, run.b_end)
    return _joined(found)


def _inside(first: Words, second: Words, box: tuple[int, int, int, int]) -> list[Run]:
    a, a_end, b, b_end = box
    if a >= a_end or b >= b_end:
        return []
    left, right = first.forms[a:a_end], second.forms[b:b_end]
    if left == right:
        return [Run(a, b, a_end - a)]
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [Run(a + m.a, b + m.b, m.size) for m in blocks if m.size]


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbouring runs on one diagonal as one."""
    out: list[Run] = []
    for run in runs:
        if out and out[-1].a_end == run.a and out[-1].b_end == run.b:
            out[-1] = Run(out[-1].a, out[-1].b, out[-1].length + run.length)
        else:
            out.append(run)
    return tuple(out)


def _best(runs: tuple[Run, ...], first: Words, second: Words) -> tuple[int, int]:
    """From which run to which the chain agrees most for what differs between them.

    The best local alignment (T. Smith and M. Waterman, 1981) over runs: a run gains its
    characters, half of them where it is only a name; a hole costs those of its longer side.
    """
    best: tuple[float, int, int] = (0.0, 0, 0)
    score, begin = 0.0, 0
    for index, run in enumerate(runs):
        if index:
            last = runs[index - 1]
            score -= max(first.size(last.a_end, run.a), second.size(last.b_end, run.b))
        if score <= 0:
            score, begin = 0.0, index
        text = first.between(run.a, run.a_end)
        score += first.size(run.a, run.a_end) / (2 if only_names(text) else 1)
        if score > best[0]:
            best = (score, begin, index + 1)
    return best[1], best[2]


def _tidied(runs: tuple[Run, ...], first: Words, second: Words) -> tuple[Run, ...]:
    """Without a word or two that only reach over a paragraph's edge at either end."""
    kept = list(runs)
    if kept:
        last = kept[-1]
        for cut in range(1, min(EDGE, last.length - 1) + 1):
            index = last.length - cut
            if _edge(first, last.a + index) or _edge(second, last.b + index):
                kept[-1] = Run(last.a, last.b, index)
        head = kept[0]
        for cut in range(1, min(EDGE, head.length - 1) + 1):
            if _edge(first, head.a + cut) or _edge(second, head.b + cut):
                kept[0] = Run(head.a + cut, head.b + cut, head.length - cut)
    return tuple(kept)


def _edge(words: Words, index: int) -> bool:
    """Whether a paragraph ends before the word."""
    gap = words.gap(index)
    return "\n" in gap and _PARAGRAPH.search(gap) is not None


def offsets(
    first: Words, second: Words, words: tuple[int, int, int, int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Code points of a stretch on both sides, with the marks around that both share."""
    a, a_end, b, b_end = words
    start_a, start_b = int(first.starts[a]), int(second.starts[b])
    end_a, end_b = int(first.ends[a_end - 1]), int(second.ends[b_end - 1])
    while start_a and start_b and _mark(first.text[start_a - 1], second.text[start_b - 1]):
        start_a, start_b = start_a - 1, start_b - 1
    while (
        end_a < len(first.text)
        and end_b < len(second.text)
        and _mark(first.text[end_a], second.text[end_b])
    ):
        end_a, end_b = end_a + 1, end_b + 1
    return (start_a, end_a), (start_b, end_b)


def _mark(left: str, right: str) -> bool:
    """Whether both are one and the same punctuation mark."""
    return left == right and not left.isalnum() and not left.isspace() and left != "_"
