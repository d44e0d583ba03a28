"""Every threshold: named, typed, explained. Part of every cache key through `fingerprint`."""

from __future__ import annotations

from dataclasses import astuple, dataclass

from variorum.model import identifier

#: Raised whenever extraction would read the same document differently, so that caches renew.
EXTRACTION_VERSION = "1"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a build may be told. The defaults are what the benchmarks were measured with."""

    #: A sentence longer than this many code points is scanned for numbers, dates and marks, but
    #: not parsed: parsing time grows with it and a parse of such a stretch means little.
    longest_sentence: int = 1_500
    #: A sentence longer than this is no sentence but data or damage: it is kept and searchable, and
    #: coverage lists its numbers, but nothing is claimed from it.
    longest_scanned: int = 50_000
    #: Files beyond this many bytes are listed as unread rather than exhausting memory.
    largest_file: int = 256 * 1024 * 1024
    #: An archive (DOCX) may not unpack to more than this many bytes ...
    largest_unpacked: int = 128 * 1024 * 1024
    #: ... nor to more than this many times its own size.
    largest_ratio: int = 200
    #: Text is analysed where its language is one of these BCP 47 codes.
    languages: tuple[str, ...] = ("en",)
    #: A document shorter than this many letters is too short to tell its language by itself.
    shortest_for_language: int = 40
    #: Shared text is looked for by runs of this many words ...
    shingle: int = 4
    #: ... and kept from this many code points up.
    shortest_reuse: int = 40
    #: A run that stands in more documents than this is linked to the first document of each
    #: publisher only, instead of every document with every other: what stands on a thousand
    #: pages costs a thousand links.
    frequent_run: int = 40
    #: A stretch that recurs in at least this share of a publisher's documents (and in two) is
    #: its boilerplate.
    boilerplate_share: float = 0.5

    @property
    def fingerprint(self) -> str:
        """Changes when any setting or the version of extraction does."""
        return identifier("s", EXTRACTION_VERSION, *map(str, astuple(self)))
