"""Pairs of names that are one source, or may be: each with the reason, a sentence to print.

Joined is only what an archivist would join without asking: the same words, the forms that a
document gives together, a name under a title, another romanisation of a full name. What merely
looks alike is kept for a person to settle: a surname alone, an abbreviation that no document
spells out, a spelling a few letters off, a body's name with and without its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from spacy.matcher.levenshtein import levenshtein

from variorum.claims.attribution import named
from variorum.claims.attribution.bodies import wordings_of_bodies
from variorum.claims.attribution.told_together import other_names, spelled_out
from variorum.claims.statements import lexicon
from variorum.model import Likeness, SourceKind, folded

#: A letter may differ in words of so many letters, two in words of so many.
_ONE_EDIT, _TWO_EDITS = 5, 8


@dataclass(frozen=True, slots=True)
class Name:
    """A name of the record: in which documents, with which offices (folded), how often."""

    text: str
    kind: SourceKind | None
    documents: frozenset[str]
    offices: frozenset[str] = frozenset()
    used: int = 0

    @property
    def proper(self) -> bool:
        """Whether it names rather than describes."""
        return self.kind != "description"

    @property
    def human(self) -> bool:
        """Whether it may be a person's full name."""
        words = self.text.split()
        full = 2 <= len(words) <= 5 and "and" not in words
        return full and self.kind in ("person", None) and self.text[:1].isupper()


def likenesses(names: Iterable[Name], texts: Mapping[str, str]) -> tuple[Likeness, ...]:
    """Every pair that the rules join, then every pair that only looks alike, in a fixed order.

    `texts` are the documents' texts by id.
    """
    held = sorted(names, key=lambda n: n.text)
    joined = [
        *_same_words(held),
        *_two_forms(held, texts),
        *_under_title(held),
        *_renamed(held, texts),
        *_word_order(held),
        *wordings_of_bodies(held, texts),
    ]
    maybe = list(_romanised(held))
    joined += [pair for pair in maybe if pair.joined]
    apart = [pair for pair in maybe if not pair.joined]
    apart += [*_surname_alone(held), *_initials(held), *_shorter(held)]
    return (*joined, *apart)


def _same_words(names: list[Name]) -> Iterator[Likeness]:
    for one, other in _sharing(names, lambda n: named.bare(n.text)):
        yield _join(one, other, "the same words, but for capitals, accents and punctuation")


def _two_forms(names: list[Name], texts: Mapping[str, str]) -> Iterator[Likeness]:
    by_form = {folded(n.text): n for n in names if n.proper}
    defined = spelled_out(texts, frozenset(by_form))
    both = [(n, f) for n in names if (f := named.forms_of(n.text)) is not None]
    for _, forms in both:
        defined.setdefault(folded(forms.short), set()).add(folded(forms.long))
    for name, forms in both:
        long, short = by_form.get(folded(forms.long)), by_form.get(folded(forms.short))
        if long is not None:
            yield _join(name, long, f"“{name.text}” gives both forms together")
        if short is not None and len(defined[folded(forms.short)]) == 1:
            yield _join(name, short, f"“{name.text}” gives both forms together")
    for form, longs in sorted(defined.items()):
        long = by_form.get(next(iter(longs)))
        if len(longs) == 1 and form in by_form and long is not None:
            short = by_form[form]
            yield _join(long, short, f"a document writes “{long.text} ({short.text})”")


def _under_title(names: list[Name]) -> Iterator[Likeness]:
    known = {folded(n.text): n for n in names}
    for name in names:
        rest = named.untitled(name.text)
        other = known.get(folded(rest))
        if rest != name.text and other is not None and name.proper:
            yield _join(name, other, f"“{name.text}” is the same name with what describes it")


def _renamed(names: list[Name], texts: Mapping[str, str]) -> Iterator[Likeness]:
    proper = {folded(n.text): n.text for n in names if n.proper}
    for one, other, reason in other_names(texts, proper):
        yield Likeness(one, other, reason, joined=True)


def _word_order(names: list[Name]) -> Iterator[Likeness]:
    bodies = [n for n in names if n.kind == "body" and len(named.content(n.text)) > 1]
    for one, other in _sharing(bodies, lambda n: " ".join(named.content(n.text))):
        if named.bare(one.text) != named.bare(other.text) and not one.documents & other.documents:
            yield _join(one, other, "the same words in another order or spelling")


def _romanised(names: list[Name]) -> Iterator[Likeness]:
    """Full names that sound alike; where only letters are off, an office in common decides."""
    people = [n for n in names if n.human]
    for one, other in _sharing(people, lambda n: named.sounds(n.text)):
        if named.bare(one.text) != named.bare(other.text):
            reason = f"“{one.text}” and “{other.text}” are two ways to write the same sounds"
            yield Likeness(one.text, other.text, reason, joined=not one.documents & other.documents)
    for one, other in _near(people):
        if named.sounds(one.text) == named.sounds(other.text):
            continue
        offices = one.offices & other.offices
        reason = f"“{one.text}” and “{other.text}” differ by a letter or two"
        if offices:
            reason += f", and both are called {min(offices)}"
        joined = bool(offices) and not one.documents & other.documents
        yield Likeness(one.text, other.text, reason, joined=joined)


def _near(people: list[Name]) -> Iterator[tuple[Name, Name]]:
    """Pairs of names of as many words, all but one of them the same and that one nearly so."""
    seen: dict[tuple[int, int, str], list[Name]] = {}
    for name in people:
        words = named.bare(name.text).split()
        for at in range(len(words)):
            rest = " ".join(words[:at] + words[at + 1 :])
            for other in seen.setdefault((len(words), at, rest), []):
                if _few_edits(words[at], named.bare(other.text).split()[at]):
                    yield other, name
            seen[len(words), at, rest].append(name)


def _few_edits(a: str, b: str) -> bool:
    shorter = min(len(a), len(b))
    most = 2 if shorter >= _TWO_EDITS else 1 if shorter >= _ONE_EDIT else 0
    return a != b and levenshtein(a, b) <= most


def _surname_alone(names: list[Name]) -> Iterator[Likeness]:
    full: dict[str, list[Name]] = {}
    for name in names:
        words = set(named.bare(name.text).split())
        if name.human and not words & (lexicon.BODY_NOUNS | {"of", "for", "the"}):
            full.setdefault(named.bare(name.text).split()[-1], []).append(name)
    for name in names:
        found = full.get(named.bare(name.text), [])
        if len(found) == 1 and name.kind in ("person", None) and _apart(name, found[0]):
            reason = f"“{name.text}” may be the surname of “{found[0].text}”"
            yield Likeness(name.text, found[0].text, reason, joined=False)


def _initials(names: list[Name]) -> Iterator[Likeness]:
    long: dict[str, list[Name]] = {}
    for name in names:
        words = [w for w in name.text.replace("-", " ").split() if w[:1].isupper()]
        if len(words) > 1 and name.proper:
            long.setdefault("".join(w[0] for w in words), []).append(name)
    for name in names:
        found = long.get(name.text.replace(".", ""), [])
        if len(found) == 1 and name.text.isupper() and found[0] is not name:
            reason = f"“{name.text}” has the initials of “{found[0].text}”"
            yield Likeness(name.text, found[0].text, reason, joined=False)


def _shorter(names: list[Name]) -> Iterator[Likeness]:
    """A name that one longer one begins or ends with: "Amber Board" of "Halm Amber Board"."""
    longer: dict[str, list[Name]] = {}
    for name in names:
        words = named.bare(name.text).split()
        if not name.proper or len(words) < 2:
            continue
        tails = [
            t for t in (words[at:] for at in range(1, len(words))) if t[-1] in lexicon.BODY_NOUNS
        ]
        heads = [] if set(words) & lexicon.BODY_NOUNS or name.kind == "person" else [words[:-1]]
        for part in (*tails, *heads):
            longer.setdefault(" ".join(part), []).append(name)
    for name in names:
        found = longer.get(named.bare(name.text), [])
        proper = name.proper and name.text[:1].isupper() and not name.human
        if len(found) == 1 and proper and found[0] is not name:
            reason = f"“{name.text}” may be “{found[0].text}” under a shorter name"
            yield Likeness(name.text, found[0].text, reason, joined=False)


def _apart(one: Name, other: Name) -> bool:
    """Whether no document uses both names: one that does tells them apart itself."""
    return one.text != other.text and not one.documents & other.documents


def _sharing(names: Iterable[Name], key: Callable[[Name], str]) -> Iterator[tuple[Name, Name]]:
    """The first name of each key with every other of the same key."""
    first: dict[str, Name] = {}
    for name in names:
        found = first.setdefault(key(name), name)
        if found is not name:
            yield found, name


def _join(one: Name, other: Name, reason: str) -> Likeness:
    return Likeness(one.text, other.text, reason, joined=True)
