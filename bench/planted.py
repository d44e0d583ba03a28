"""Texts with planted reuse: real and made-up background, and where each passage was put.

Everything follows from a seed. Made-up text is drawn from a chain over the words of real text:
half of the words follow the one before as they do there, the others come as often as they do
there, so that short runs recur by chance, as they do in any language.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bench.scoring import SHARED
from variorum.model import Document, digest
from variorum.read import list_files, read_file
from variorum.settings import Settings

QUOTES = SHARED / "bench" / "quotes" / "polnear.dev.jsonl"
EXAMPLE = Path(__file__).resolve().parents[1] / "example" / "documents"
Ints = npt.NDArray[np.int64]
#: A word follows its predecessor in this share of the places, else it is any word.
FOLLOWS = 0.5
SENTENCE, PARAGRAPH = 22, 4
PUBLISHERS, BANNER = 30, 25
#: Marks of the real texts make no sense in made-up ones.
_MARKS = "\"“”‘’'()[].,;:!?"
#: Of many made-up documents this share consists of another one's text, edited here and there.
COPIED, EDITED = 0.15, 0.05
SHORTEST, LONGEST = 200, 600


@dataclass(frozen=True, slots=True)
class Planted:
    """A passage: [start, end) of document `source` was put at [at, at_end) of `target`."""

    source: str
    start: int
    end: int
    target: str
    at: int
    at_end: int


class Chain:
    """A chain over the words of texts."""

    def __init__(self, texts: Sequence[str]) -> None:
        numbers: dict[str, int] = {}
        words = (word.strip(_MARKS) or word for text in texts for word in text.split())
        stream = [numbers.setdefault(word, len(numbers)) for word in words]
        self.words = list(numbers)
        self._stream = np.asarray(stream, dtype=np.int64)
        order = np.argsort(self._stream[:-1], kind="stable")
        self._followers = self._stream[order + 1]
        self._begins = np.searchsorted(self._stream[order], np.arange(len(numbers) + 1))

    def draw(self, texts: int, length: int, chosen: np.random.Generator) -> Ints:
        """Word numbers of so many texts of so many words, one text a row."""
        out = np.empty((texts, length), dtype=np.int64)
        word = self._any(texts, chosen)
        for step in range(length):
            out[:, step] = word
            begin, end = self._begins[word], self._begins[word + 1]
            at = begin + (chosen.random(texts) * (end - begin)).astype(np.int64)
            after = self._followers[np.minimum(at, len(self._followers) - 1)]
            follows = (chosen.random(texts) < FOLLOWS) & (end > begin)
            word = np.where(follows, after, self._any(texts, chosen))
        return out

    def _any(self, count: int, chosen: np.random.Generator) -> Ints:
        return self._stream[chosen.integers(0, len(self._stream), count)]


def real_texts() -> list[str]:
    """The texts of the quotations' benchmark; without it those of the bundled example."""
    if QUOTES.is_file():
        with QUOTES.open(encoding="utf-8") as lines:
            return [json.loads(line)["text"] for line in lines if line.strip()]
    entries = list_files(EXAMPLE).entries
    return [text for entry in entries if (text := read_file(entry, Settings()).text)]


def background(words: int, seed: int = 1) -> list[str]:
    """Texts of so many words together: the real ones first, then made-up ones of 700 words."""
    texts: list[str] = []
    for text in real_texts():
        size = len(text.split())
        if size > words:
            break
        texts.append(text)
        words -= size
    chain = Chain(texts)
    made = chain.draw(max(0, words // 700), 700, np.random.default_rng(seed))
    return texts + [written([chain.words[w] for w in row]) for row in made]


def written(words: Sequence[str]) -> str:
    """Words as sentences and paragraphs."""
    sentences = [
        " ".join(words[at : at + SENTENCE]).capitalize() + "."
        for at in range(0, len(words), SENTENCE)
    ]
    blocks = [
        " ".join(sentences[at : at + PARAGRAPH]) for at in range(0, len(sentences), PARAGRAPH)
    ]
    return "\n\n".join(blocks)


def plant(
    texts: Sequence[str], *, passages: int, words: int, replaced: float, seed: int = 2
) -> tuple[list[Document], list[Planted]]:
    """Put so many passages of some texts into others, each text taking or giving one at most.

    `replaced` of the words of a passage are other words of the texts.
    """
    chosen = random.Random(seed)
    long = [n for n, text in enumerate(texts) if len(text.split()) > 2 * words]
    picked = chosen.sample(long, 2 * passages)
    vocabulary = sorted({w for text in texts[:200] for w in text.split()})
    after = list(texts)
    put: list[tuple[int, int, int, int, int, int]] = []
    for source, target in zip(picked[::2], picked[1::2], strict=True):
        gaps = [at for at, c in enumerate(texts[source]) if c == " "]
        first = chosen.randrange(len(texts[source].split()) - words)
        start, end = _extent(texts[source], first, words)
        passage = texts[source][start:end].split()
        for at in chosen.sample(range(words), round(replaced * words)):
            passage[at] = chosen.choice(vocabulary)
        gaps = [at for at, c in enumerate(texts[target]) if c == " "]
        gap = chosen.choice(gaps)
        copy = " ".join(passage)
        after[target] = f"{texts[target][:gap]} {copy}{texts[target][gap:]}"
        put.append((source, start, end, target, gap + 1, gap + 1 + len(copy)))
    documents = [made_up(f"{number:06}.txt", text) for number, text in enumerate(after)]
    ids = [document.id for document in documents]
    return documents, [Planted(ids[s], a, e, ids[t], b, f) for s, a, e, t, b, f in put]


def _extent(text: str, first: int, words: int) -> tuple[int, int]:
    """Where words [first, first + words) of a text stand."""
    at, starts, ends = 0, [], []
    for word in text.split()[: first + words]:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
        ends.append(at)
    return starts[first], ends[-1]


def many(count: int, seed: int = 3) -> Iterator[Document]:
    """So many made-up documents of thirty publishers, each with a line of its publisher's own.

    Of each hundred, fifteen consist of an earlier document's text (without the last tenth, one
    word in twenty replaced) below a sentence of their own.
    """
    chain = Chain(real_texts())
    random_ = np.random.default_rng(seed)
    banners = [written([chain.words[w] for w in row]) for row in chain.draw(30, BANNER, random_)]
    held: list[Ints] = []
    for begin in range(0, count, 1000):
        drawn = chain.draw(min(1000, count - begin), LONGEST, random_)
        sizes = random_.integers(SHORTEST, LONGEST + 1, len(drawn))
        for row, size in zip(drawn, sizes.tolist(), strict=True):
            number, words = len(held), row[:size].copy()
            if held and random_.random() < COPIED:
                words = _copied(words, held[int(random_.integers(len(held)))], random_)
            held.append(words.astype(np.int32))
            publisher = number % PUBLISHERS
            text = written([chain.words[w] for w in words.tolist()])
            text = f"{text}\n\n{banners[publisher]}"
            yield made_up(f"{publisher:02}/{number:06}.txt", text, f"Publisher {publisher}")


def _copied(words: Ints, other: Ints, random_: np.random.Generator) -> Ints:
    taken = other[: len(other) * 9 // 10].astype(np.int64)
    edited = np.flatnonzero(random_.random(len(taken)) < EDITED)
    taken[edited] = words[random_.integers(0, len(words), len(edited))]
    return np.concatenate([words[:SENTENCE], taken])[:LONGEST]


def made_up(path: str, text: str, publisher: str | None = None) -> Document:
    """A plain-text document."""
    return Document(
        path=path,
        sha256=digest(text.encode()),
        text=text,
        media_type="text/plain",
        reader="bench",
        language="en",
        publisher=publisher,
    )
