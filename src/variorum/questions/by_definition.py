"""Matters in which some texts count under a definition: excess deaths, deaths caused directly.

There a number without a definition may be of any of these counts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from variorum.questions.scopes import Scope
from variorum.questions.texts import LARGEST_PILE, Text, one_matter


def mark_defined(scopes: Sequence[Scope]) -> list[Scope]:
    """Mark the figures of texts of whose matter a text counts under a definition."""
    texts = {s.claim.document: s.text for s in scopes}
    own = {s.claim.document for s in scopes if s.thing.definition}
    found = own if len(texts) > LARGEST_PILE else own | _of_their_matter(texts, own)
    return [replace(s, by_definition=s.claim.document in found) for s in scopes]


def _of_their_matter(texts: Mapping[str, Text], defining: Set[str]) -> set[str]:
    counted = [texts[name] for name in sorted(defining)]
    return {name for name, text in texts.items() if any(one_matter(text, t) for t in counted)}
