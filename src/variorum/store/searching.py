"""Full-text search over the words of documents and over the evidence of claims."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sqlalchemy import Connection, text

_TERM = re.compile(r'"([^"]*)"|(\S+)')
#: What stands around a word that was searched for; text of documents cannot be mistaken for it.
MARK_START, MARK_END = "\ue000", "\ue001"
#: FTS5 takes time quadratic in the hits to choose a snippet: a longer passage shows its beginning.
LONGEST, SHOWN = 20_000, 300

_PASSAGES = """
SELECT d.id AS document, d.path, d.title, p.start, p."end", NULL AS claim, p.kind,
       CASE WHEN p."end" - p.start <= :longest
       THEN snippet(passages_search, 0, :mark, :unmark, ' … ', 40)
       ELSE substr(d.text, p.start + 1, :longest) END AS words
FROM passages_search s
JOIN passages p ON p."row" = s.rowid
JOIN documents d ON d.id = p.document
WHERE passages_search MATCH :query
ORDER BY s.rank, d.path, p.start LIMIT :limit
"""
_CLAIMS = """
SELECT d.id AS document, d.path, d.title, c.start, c."end", c.id AS claim, c.kind,
       CASE WHEN c."end" - c.start <= :longest
       THEN snippet(claims_search, 0, :mark, :unmark, ' … ', 40)
       ELSE substr(c.quote, 1, :longest) END AS words
FROM claims_search s
JOIN claims c ON c."row" = s.rowid
JOIN documents d ON d.id = c.document
WHERE claims_search MATCH :query
ORDER BY s.rank, d.path, c.start, c.id LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage or a claim that holds the words; `words` marks them with MARK_START, MARK_END.

    `start` and `end` are where it stands in the document's text; `claim` is null for a passage.
    """

    document: str
    path: str
    title: str | None
    start: int
    end: int
    claim: str | None
    kind: str
    words: str


def match_expression(words: str) -> str | None:
    """An FTS5 query for all of the words and "quoted phrases"; null where there is no word.

    Every term is quoted, so that no character of it is taken for an operator.
    """
    found = ((phrase or word) for phrase, word in _TERM.findall(words))
    terms = [term.replace('"', " ") for term in found if re.search(r"\w", term)]
    return " ".join(f'"{term}"' for term in terms) or None


def search_passages(connection: Connection, words: str, *, limit: int = 20) -> list[Hit]:
    """The passages that hold all the words, the closest first (BM25)."""
    return _search(connection, _PASSAGES, words, limit)


def search_claims(connection: Connection, words: str, *, limit: int = 20) -> list[Hit]:
    """The claims whose evidence holds all the words, the closest first (BM25)."""
    return _search(connection, _CLAIMS, words, limit)


def _search(connection: Connection, statement: str, words: str, limit: int) -> list[Hit]:
    query = match_expression(words)
    if query is None:
        return []
    marks = {"mark": MARK_START, "unmark": MARK_END}
    values = {"query": query, "limit": limit, "longest": LONGEST, **marks}
    found = connection.execute(text(statement), values).mappings()
    hits = [Hit(**{name: row[name] for name in Hit.__slots__}) for row in found]
    return [hit if hit.end - hit.start <= LONGEST else _beginning(hit) for hit in hits]


def _beginning(hit: Hit) -> Hit:
    return replace(hit, words=f"{hit.words[:SHOWN]} … ")
