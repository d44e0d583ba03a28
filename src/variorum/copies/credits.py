"""Whom a credit names: when do two wordings of a source mean one source?

"The ministry", "officials", "a study": a credit is read as the proper words of the name and the
kind of source it is. Nothing here knows any name; the rules are those by which a reader takes
a surname for the person named in full before, an abbreviation for the body, and "the
authorities" of a country for its government.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.copies.organs import Organ
from variorum.copies.states import same_word

_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_GENITIVE = re.compile(r"[’']s?(?=\W|$)")
_GENITIVE_IN = re.compile(r"[’']s?\s")
#: What a name is said to be, before it: "the rights group Rivers Aid".
_SAID_TO_BE = re.compile(r"^(?:(?!of |from |by |in |at |for |on )[a-z][\w-]* )+(?=[A-Z][^,]*$)")
_NAME = re.compile(r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|for|and|the|de|von|van|al))*")
#: What was made and by whom: "review of parish records by the Ansel Post" is the Post's.
_MADE_BY = re.compile(r"^([^,A-Z]*|[A-Z][^,A-Z]*) by (?:[Tt]he )?(?=[A-Z][^,]*$)")
#: An officer and their office are one: "Office of the Public Defender".
_OFFICE_OF = re.compile(r"^(?:The )?Office of the (?=[A-Z])")
#: An initial before a surname, written without a space.
_INITIAL = re.compile(r"\b[A-Z]\.(?=[A-Z][a-z])")
#: Words for the government of a place, in whatever role.
GOVERNMENT = frozenset(
    "government governments governmental "
    "authority authorities official officials officially side state "
    "administration officialdom".split()
)
#: Words for what a source made or who speaks for it; they do not tell sources apart.
CARRIERS = frozenset(
    "study studies report reports survey count counts toll tally estimate estimates data "
    "figures statistics record records review analysis assessment researchers researcher "
    "scientists scientist authors author experts expert team office spokesman spokeswoman "
    "spokesperson representative representatives statement release website press service own "
    "university institute independent local former current new latest recent official officials "
    "paper article".split()
)
#: What a body of a name does; small after the name it is no other body.
_WORK = frozenset("research findings investigation investigations monitoring calculations".split())
#: What researchers made, or they themselves: without a name, the one that the text has named.
FINDINGS = frozenset(
    "study studies report survey researchers researcher scientists authors paper analysis "
    "assessment findings tally".split()
)
#: Names of days and months tell when a source spoke, not who it is.
_DATES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december".split()
)
#: Where a finding was published is not who found it.
_VENUE = re.compile(
    r"(?<=\w)\s+(?:published|posted|released|printed|appearing|that appeared)\b.*|"
    r"(?:(?<=study)|(?<=report)|(?<=paper)|(?<=survey)|(?<=article))\s+(?:in|on)\s+.*",
    re.IGNORECASE,
)
#: Titles before a personal name.
TITLES = frozenset(
    "president prime minister mr mrs ms dr prof professor sir gov governor gen general col "
    "colonel major captain chief director chairman chairwoman head secretary ambassador "
    "senator judge king queen sheikh".split()
)
_COMMON = GOVERNMENT | CARRIERS | TITLES
_SMALL = frozenset(
    "a about an and at by de few for from in its her his many most of on or other others our "
    "several some the their to various first second third fourth fifth earlier later itself "
    "himself herself themselves".split()
)
#: A state's news agency is a voice of its own.
_OUTLETS = frozenset("news press radio television broadcasting gazette".split())
#: Words that make another place of the one whose name they stand before.
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central equatorial new upper "
    "lower".split()
)


@dataclass(frozen=True, slots=True, order=True)
class Credit:
    """A source as credited: `proper` words of its name, its other `kinds`, as `written`.

    `initials` are those of all its capitalised words; `unnamed` marks a finding without a name.
    """

    proper: tuple[str, ...]
    kinds: tuple[str, ...]
    government: bool
    written: str
    initials: str = ""
    unnamed: bool = False

    @property
    def told(self) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
        """What the name says, without how it is written."""
        return self.proper, self.kinds, self.government


def read_credit(name: str, place: str | None, places: frozenset[str]) -> Credit:
    """Read a name. Without a proper word it is the source of its kind in `place`.

    `places` are the names of places in the record, casefolded: a country that speaks is its
    government.
    """
    bare = _INITIAL.sub("", _VENUE.sub("", _GENITIVE.sub("", _OFFICE_OF.sub("", _maker(name)))))
    named = _SAID_TO_BE.sub("", bare)
    bare = named if _NAME.fullmatch(named) else bare
    words = [w for w in _WORD.findall(bare) if w.casefold() not in _SMALL | _DATES]
    proper = tuple(w.casefold() for w in words if w[0].isupper() and not _common(w))
    other = [w.casefold() for w in words if not w[0].isupper() or _common(w)]
    other = [w for w in other if not proper or w not in _WORK]
    government = any(w in GOVERNMENT for w in other) and not _OUTLETS & set(proper)
    kinds = tuple(sorted({w for w in other if w not in GOVERNMENT | CARRIERS | TITLES}))
    unnamed = not proper and not kinds and any(w in FINDINGS for w in other) and not government
    if not proper and place and not unnamed:
        kinds = kinds if kinds or government else tuple(sorted(set(other)))
        proper = tuple(w.casefold() for w in _WORD.findall(_GENITIVE.sub("", place)))
    if proper and not other:
        government = " ".join(proper) in places
    initials = "".join(w[0].casefold() for w in words if w[0].isupper())
    return Credit(proper, kinds, government, name, initials, unnamed)


def _maker(name: str) -> str:
    """Who made what a name tells, where it tells both."""
    made = _MADE_BY.match(name)
    if made is None or not {w.casefold() for w in _WORD.findall(made.group(1))} & CARRIERS:
        return name
    return name[made.end() :]


def of_organ(organ: Organ, written: str) -> Credit:
    """The credit of a state's organ, which is known by its state and its portfolio."""
    return Credit(organ.state, organ.portfolio, government=True, written=written)


def _common(word: str) -> bool:
    return word.casefold() in _COMMON


def same_source(one: Credit, other: Credit) -> str | None:
    """Why both name one source, or None."""
    if not one.proper or not other.proper:
        equal = one.written.casefold() == other.written.casefold() and one.proper == other.proper
        return "the same words" if equal else None
    short, long = sorted((one.proper, other.proper), key=lambda p: (len(p), p))
    if one.government and other.government:
        matters = one.kinds != other.kinds and bool(one.kinds and other.kinds)
        return "one government under two wordings" if not matters and _inside(short, long) else None
    if one.kinds != other.kinds or one.government != other.government:
        return None
    if _same_words(short, long):
        return "the same name"
    for left, right in ((one, other), (other, one)):
        why = _other_form(left, right)
        if why is not None:
            return why
    return _shorter(short, long)


def _inside(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether two names mean one place: the same words, or one more that is no direction."""
    more = {w for w in long if not any(same_word(s, w) for s in short)}
    held = all(any(same_word(s, w) for w in long) for s in short)
    return held and len(more) < 2 and not _DIRECTIONS & more


def _shorter(short: Sequence[str], long: Sequence[str]) -> str | None:
    """Why the one is a shorter name of the other, or None.

    One word must be the very same: the adjective of a place is no short name of its society.
    """
    if len(short) == 1 and short[0] not in (long[0], long[-1]):
        return None
    if len(short) < len(long) and _same_words(short, long[: len(short)]):
        return "a short form of the name"
    if len(short) == 1 and short[0] == long[-1]:
        return "the surname of the person named in full"
    return None


def _ends_in(long: Credit, short: Credit) -> bool:
    """Whether a name is another without whose body it is: "Red Cross" of "Sorrian Red Cross"."""
    size = len(short.proper)
    alike = long.kinds == short.kinds and not (long.government or short.government)
    return alike and 1 < size < len(long.proper) and long.proper[-size:] == short.proper


def _other_form(one: Credit, other: Credit) -> str | None:
    """Why the one is the other name in a shorter form than its first words."""
    if len(other.proper) > 1:
        letters = one.proper[0].replace(".", "")
        whole = "".join(w[0] for w in other.proper)
        if len(letters) > 1 and letters in (other.initials, whole, _head_initials(other.written)):
            return "an abbreviation of the name"  # "RAI data" of "Rivers Aid International"
    owned = " of " in other.written and _GENITIVE_IN.search(one.written) is not None
    held = all(any(same_word(w, o) for o in other.proper) for w in one.proper)
    if owned and held and len(one.proper) > 1:
        return "whose it is stands before it"  # "Vell's Defender": "Public Defender of Vell"
    return None


def _head_initials(name: str) -> str:
    """The initials of the capitalised words of a name before the "of" of its place."""
    return "".join(w[0].casefold() for w in name.rpartition(" of ")[0].split() if w[0].isupper())


def _same_words(left: Sequence[str], right: Sequence[str]) -> bool:
    return len(left) == len(right) and all(map(same_word, left, right))


def resolve(credits: Iterable[Credit]) -> dict[Credit, Credit]:
    """For each credit the one that stands for its source: the fullest name, then the first.

    A short form that fits several sources that differ among themselves is left alone, and so is
    the government as a whole beside several of its ministries.
    """
    ordered = sorted(set(credits), key=lambda c: (-len(c.proper), -len(c.kinds), c))
    stands: dict[Credit, Credit] = {}
    index: dict[str, list[Credit]] = {}
    for credit in ordered:
        near = {c for key in _keys(credit) for c in index.get(key, ())}
        equal = [c for c in near if c.told == credit.told and c.proper]
        fits = sorted({stands[c] for c in equal or near if same_source(c, credit)})
        fits = fits or sorted({stands[c] for c in near if _ends_in(c, credit)})
        stands[credit] = fits[0] if len(fits) == 1 else credit
        for key in _keys(credit):
            index.setdefault(key, []).append(credit)
    return stands


def _keys(credit: Credit) -> set[str]:
    """What two credits of one source have in common: the start of a word, or initials."""
    keys = {word[:4] for word in credit.proper}
    initials = "".join(word[0] for word in credit.proper)
    keys |= {"=" + letters[:2] for letters in (initials, credit.initials) if len(letters) > 1}
    keys |= {"=" + word.replace(".", "")[:2] for word in credit.proper[:1]}
    if len(credit.proper) > 1:
        keys.add(" ".join(credit.proper[-2:]))
    return keys or {credit.written.casefold()}
